import { prefixedToken, type Rule } from "../formats/index.ts";

const shared = {
  family: "e2b",
  formatSource: "https://e2b.dev/docs/api-key",
  remedy: "Delete it under Keys in the E2B dashboard",
} as const;

/** The one prefix is the end of the other. */
export const e2b: readonly Rule[] = [
  {
    ...prefixedToken({
      ...shared,
      id: "e2b-api-key",
      title: "E2B API key",
      severity: "high",
      prefix: "e2b_",
      parts: [{ of: "hex", length: 40 }],
    }),
    edges: "token",
  },
  prefixedToken({
    ...shared,
    id: "e2b-access-token",
    title: "E2B access token",
    severity: "high",
    prefix: "sk_e2b_",
    parts: [{ of: "hex", length: 40 }],
  }),
];
