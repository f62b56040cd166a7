import { prefixedToken } from "../formats/index.ts";

export const xai = [
  prefixedToken({
    id: "xai-api-key",
    title: "xAI API key",
    family: "xai",
    severity: "high",
    prefix: "xai-",
    parts: [{ of: "base62", length: 80 }],
    formatSource: "https://docs.x.ai/docs/tutorial",
    remedy: "Disable or delete it under API Keys in the xAI console",
  }),
];
