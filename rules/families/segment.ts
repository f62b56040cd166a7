import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "segment",
  formatSource: "https://segment.com/docs/api/public-api/",
  remedy: "Delete it under Access Management, Tokens, or rotate the write key of the source",
} as const;

export const segment = [
  prefixedToken({
    ...shared,
    id: "segment-public-api-token",
    title: "Segment Public API token",
    severity: "high",
    prefix: "sgp_",
    parts: [{ of: "base62", length: 64 }],
  }),
  namedToken({
    ...shared,
    id: "segment-write-key",
    title: "Segment write key",
    severity: "low",
    names: ["segment"],
    kinds: ["write_key"],
    parts: [{ of: "base62", length: 32 }],
  }),
];
