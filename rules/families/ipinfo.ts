import { namedToken } from "../formats/index.ts";

export const ipinfo = [
  namedToken({
    id: "ipinfo-token",
    title: "IPinfo token",
    family: "ipinfo",
    severity: "low",
    names: ["ipinfo"],
    parts: [{ of: "hex", length: 14 }],
    formatSource: "https://ipinfo.io/developers",
    remedy: "Regenerate it under Token in the IPinfo dashboard",
  }),
];
