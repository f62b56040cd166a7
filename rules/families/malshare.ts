import { namedToken } from "../formats/index.ts";

export const malshare = [
  namedToken({
    id: "malshare-api-key",
    title: "MalShare API key",
    family: "malshare",
    severity: "low",
    names: ["malshare"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://malshare.com/doc.php",
    remedy: "Request a new one from MalShare",
  }),
];
