import { namedToken } from "../formats/index.ts";

export const eightXEight = [
  namedToken({
    id: "8x8-api-key",
    title: "8x8 Connect API key",
    family: "eight-x-eight",
    severity: "high",
    names: ["8x8", "wavecell"],
    parts: [{ of: "base62", length: 43 }],
    formatSource: "https://developer.8x8.com/connect/docs/authentication",
    remedy: "Revoke it under API keys in 8x8 Connect",
  }),
];
