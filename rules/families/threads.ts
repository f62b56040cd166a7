import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "threads",
  severity: "high",
  formatSource: "https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions",
  remedy: "Remove the app under Threads, Account, Website permissions",
} as const;

export const threads = [
  prefixedToken({
    ...shared,
    id: "threads-access-token",
    title: "Threads access token",
    confidence: "medium",
    prefix: "THQW",
    parts: [{ of: "url64", length: 100, lengthMax: 250 }],
  }),
  prefixedToken({
    ...shared,
    id: "threads-login-access-token",
    title: "Threads API access token",
    confidence: "medium",
    prefix: "THAA",
    parts: [{ of: "url64", length: 100, lengthMax: 250 }],
  }),
];
