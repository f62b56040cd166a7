import { namedToken } from "../formats/index.ts";

const shared = {
  family: "hume",
  formatSource: "https://dev.hume.ai/docs/introduction/api-key",
  remedy: "Regenerate both keys under API keys on the Hume platform",
} as const;

export const hume = [
  namedToken({
    ...shared,
    id: "hume-api-key",
    title: "Hume AI API key",
    severity: "high",
    names: ["hume"],
    parts: [{ of: "base62", length: 48 }],
  }),
  namedToken({
    ...shared,
    id: "hume-secret-key",
    title: "Hume AI secret key",
    severity: "high",
    names: ["hume"],
    parts: [{ of: "base62", length: 64 }],
  }),
];
