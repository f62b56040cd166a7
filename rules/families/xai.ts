import { prefixedToken } from "../formats/index.ts";

export const xai = [
  prefixedToken({
    id: "xai-api-key",
    title: "xAI API key",
    family: "xai",
    severity: "high",
    prefix: "xai-",
    parts: [{ of: "url64", length: 70, lengthMax: 120 }],
    formatSource: "https://docs.x.ai/docs/tutorial",
    remedy: "Disable or delete it under API Keys in the xAI console",
  }),
];
