import { prefixedToken } from "../formats/index.ts";

export const chroma = [
  prefixedToken({
    id: "chroma-cloud-api-key",
    title: "Chroma Cloud API key",
    family: "chroma",
    severity: "critical",
    confidence: "medium",
    prefix: "ck-",
    parts: [{ of: "base62", length: 43, lengthMax: 44 }],
    formatSource: "https://docs.trychroma.com/cloud/getting-started",
    remedy: "Delete it under the team's settings, API keys",
  }),
];
