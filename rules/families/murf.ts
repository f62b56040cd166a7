import { prefixedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const murf = [
  prefixedToken({
    id: "murf-api-key",
    title: "Murf API key",
    family: "murf",
    severity: "high",
    prefix: "ap2_",
    parts: [...uuid],
    formatSource: "https://murf.ai/api/docs/introduction/quickstart",
    remedy: "Delete it under API Keys in the Murf dashboard",
  }),
];
