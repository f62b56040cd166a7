import { namedToken } from "../formats/index.ts";

export const omnisend = [
  namedToken({
    id: "omnisend-api-key",
    title: "Omnisend API key",
    family: "omnisend",
    severity: "high",
    names: ["omnisend"],
    parts: [{ of: "hex", length: 24 }, "-", { of: "base62", length: 50 }],
    formatSource: "https://api-docs.omnisend.com/reference/authentication",
    remedy: "Delete it under Store settings, API keys",
  }),
];
