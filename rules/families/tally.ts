import { prefixedToken } from "../formats/index.ts";

export const tally = [
  prefixedToken({
    id: "tally-api-key",
    title: "Tally API key",
    family: "tally",
    severity: "high",
    prefix: "tly-",
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.tally.so/api-reference/api-keys",
    remedy: "Revoke it under Settings, API keys",
  }),
];
