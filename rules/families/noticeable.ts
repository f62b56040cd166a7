import { namedToken } from "../formats/index.ts";

export const noticeable = [
  namedToken({
    id: "noticeable-api-key",
    title: "Noticeable API key",
    family: "noticeable",
    severity: "high",
    names: ["noticeable"],
    kinds: ["api_key", "token"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://graphdoc.noticeable.io/",
    remedy: "Delete it under the project's API keys",
  }),
];
