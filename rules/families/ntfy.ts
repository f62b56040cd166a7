import { prefixedToken } from "../formats/index.ts";

export const ntfy = [
  prefixedToken({
    id: "ntfy-access-token",
    title: "ntfy access token",
    family: "ntfy",
    severity: "medium",
    confidence: "medium",
    prefix: "tk_",
    parts: [{ of: "base62", length: 29 }],
    formatSource: "https://docs.ntfy.sh/config/#access-tokens",
    remedy: "ntfy token remove USER TOKEN, or delete it under Account",
  }),
];
