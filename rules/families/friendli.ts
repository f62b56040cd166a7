import { prefixedToken } from "../formats/index.ts";

export const friendli = [
  prefixedToken({
    id: "friendli-token",
    title: "Friendli access token",
    family: "friendli",
    severity: "high",
    prefix: "flp_",
    parts: [{ of: "base62", length: 46 }],
    formatSource: "https://friendli.ai/docs/guides/personal_access_tokens",
    remedy: "Delete it under Personal settings, API keys",
  }),
];
