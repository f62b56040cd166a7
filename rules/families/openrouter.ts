import { prefixedToken } from "../formats/index.ts";

export const openrouter = [
  prefixedToken({
    id: "openrouter-api-key",
    title: "OpenRouter API key",
    family: "openrouter",
    severity: "critical",
    prefix: "sk-or-v1-",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://openrouter.ai/docs/api/reference/authentication",
    remedy: "Delete it under Keys, or with DELETE /api/v1/keys/{hash}",
  }),
];
