import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "moonshot",
  formatSource: "https://platform.moonshot.ai/docs/guide/start-using-kimi-api",
  remedy: "Delete it under API Keys in the Kimi platform console",
} as const;

export const moonshot = [
  namedToken({
    ...shared,
    id: "moonshot-api-key",
    title: "Moonshot (Kimi) API key",
    severity: "high",
    names: ["moonshot", "kimi"],
    parts: ["sk-", { of: "base62", length: 48 }],
  }),
  prefixedToken({
    ...shared,
    id: "moonshot-kimi-code-key",
    title: "Kimi Code API key",
    severity: "high",
    prefix: "sk-kimi-",
    parts: [{ of: "base62", length: 64 }],
  }),
];
