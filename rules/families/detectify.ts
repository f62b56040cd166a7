import { namedToken } from "../formats/index.ts";

export const detectify = [
  namedToken({
    id: "detectify-api-key",
    title: "Detectify API key",
    family: "detectify",
    severity: "high",
    names: ["detectify"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.detectify.com/",
    remedy: "Delete it under Team settings, API keys",
  }),
];
