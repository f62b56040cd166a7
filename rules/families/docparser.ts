import { namedToken } from "../formats/index.ts";

export const docparser = [
  namedToken({
    id: "docparser-api-key",
    title: "Docparser secret API key",
    family: "docparser",
    severity: "high",
    names: ["docparser"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docparser.com/api/",
    remedy: "Regenerate it in the account's settings",
  }),
];
