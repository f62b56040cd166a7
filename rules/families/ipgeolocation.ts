import { namedToken } from "../formats/index.ts";

export const ipgeolocation = [
  namedToken({
    id: "ipgeolocation-api-key",
    title: "ipgeolocation.io API key",
    family: "ipgeolocation",
    severity: "medium",
    names: ["ipgeolocation", "ip_geolocation"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://ipgeolocation.io/documentation.html",
    remedy: "Reset the key in the dashboard",
  }),
];
