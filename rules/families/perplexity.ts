import { prefixedToken } from "../formats/index.ts";

export const perplexity = [
  prefixedToken({
    id: "perplexity-api-key",
    title: "Perplexity API key",
    family: "perplexity",
    severity: "high",
    prefix: "pplx-",
    parts: [{ of: "base62", length: 48 }],
    formatSource: "https://docs.perplexity.ai/getting-started/quickstart",
    remedy: "Delete it under API Keys in the account settings, or POST it to /revoke_auth_token",
  }),
];
