import { namedToken } from "../formats/index.ts";

export const pexels = [
  namedToken({
    id: "pexels-api-key",
    title: "Pexels API key",
    family: "pexels",
    severity: "medium",
    names: ["pexels"],
    parts: [{ of: "base62", length: 56 }],
    formatSource: "https://www.pexels.com/api/documentation/#authorization",
    remedy: "Ask Pexels to replace it",
  }),
];
