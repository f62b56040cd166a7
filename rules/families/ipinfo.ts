import { namedToken } from "../formats/index.ts";

export const ipinfo = [
  namedToken({
    id: "ipinfo-access-token",
    title: "IPinfo access token",
    family: "ipinfo",
    severity: "medium",
    names: ["ipinfo", "ip_info"],
    parts: [{ of: "hex", length: 14 }],
    formatSource: "https://ipinfo.io/developers",
    remedy: "Reset the token in the dashboard",
  }),
];
