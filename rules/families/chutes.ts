import { prefixedToken } from "../formats/index.ts";

export const chutes = [
  prefixedToken({
    id: "chutes-api-key",
    title: "Chutes API key",
    family: "chutes",
    severity: "high",
    prefix: "cpk_",
    parts: [{ of: "hex", length: 32 }, ".", { of: "hex", length: 32 }, ".", { of: "base62", length: 32 }],
    formatSource: "https://chutes.ai/docs/getting-started/authentication",
    remedy: "Delete it under API Keys in the Chutes account",
  }),
];
