import { prefixedToken } from "../formats/index.ts";

export const heygen = [
  prefixedToken({
    id: "heygen-api-key",
    title: "HeyGen API key",
    family: "heygen",
    severity: "high",
    prefix: "sk_V2_hgu_",
    parts: [{ of: "base62", length: 11 }, "_", { of: "base62", length: 32 }],
    formatSource: "https://docs.heygen.com/docs/quick-start",
    remedy: "Create a new one under Settings, API, which ends the old one",
  }),
];
