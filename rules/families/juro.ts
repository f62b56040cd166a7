import { namedToken } from "../formats/index.ts";

export const juro = [
  namedToken({
    id: "juro-api-key",
    title: "Juro API key",
    family: "juro",
    severity: "high",
    names: ["juro_api", "juro"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://api-docs.juro.com/",
    remedy: "Delete it under Settings, API",
  }),
];
