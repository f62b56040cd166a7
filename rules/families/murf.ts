import { prefixedToken, uuid } from "../formats/index.ts";

export const murf = [
  prefixedToken({
    id: "murf-api-key",
    title: "Murf API key",
    family: "murf",
    severity: "high",
    prefix: "ap2_",
    parts: uuid,
    formatSource: "https://murf.ai/api/docs/introduction/quickstart",
    remedy: "Delete it under API Keys in the Murf dashboard",
  }),
];
