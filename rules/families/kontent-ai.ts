import { prefixedToken } from "../formats/index.ts";

export const kontentAi = [
  prefixedToken({
    id: "kontent-ai-api-key",
    title: "Kontent.ai API key",
    family: "kontent-ai",
    severity: "high",
    prefix: "ew0KICAiYWxnIjogIkhTMjU2IiwNCiAgInR5cCI6ICJKV1QiDQp9.",
    parts: [
      { oneOf: ["ew0KICAianRpIjogI", "ew0KICAidWlkIjogI"] },
      { of: "url64", length: 60, lengthMax: 600 },
      ".",
      { of: "url64", length: 43 },
    ],
    formatSource: "https://kontent.ai/learn/docs/security/api-keys",
    remedy: "Revoke it under Project or Environment settings, API keys",
  }),
];
