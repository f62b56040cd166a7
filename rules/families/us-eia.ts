import { namedToken } from "../formats/index.ts";

export const usEia = [
  namedToken({
    id: "us-eia-api-key",
    title: "Energy Information Administration API key",
    family: "us-eia",
    severity: "medium",
    names: ["eia"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://www.eia.gov/opendata/documentation.php",
    remedy: "Register for a new key and stop using this one",
  }),
];
