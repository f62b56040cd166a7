import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "replicate",
  formatSource: "https://replicate.com/docs/topics/security/api-tokens",
  remedy: "Disable it under Account settings, API tokens",
} as const;

export const replicate = [
  prefixedToken({
    ...shared,
    id: "replicate-api-token",
    title: "Replicate API token",
    severity: "high",
    prefix: "r8_",
    parts: [{ of: "base62", length: 37 }],
  }),
  namedToken({
    ...shared,
    id: "replicate-legacy-token",
    title: "Replicate API token of the old format",
    severity: "high",
    names: ["replicate"],
    parts: [{ of: "hex", length: 40 }],
  }),
];
