import { namedToken } from "../formats/index.ts";

export const mistral = [
  namedToken({
    id: "mistral-api-key",
    title: "Mistral AI API key",
    family: "mistral",
    severity: "high",
    names: ["mistral", "codestral"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.mistral.ai/getting-started/quickstart/",
    remedy: "Delete it under API Keys in the Mistral console",
  }),
];
