import { namedToken, prefixedToken } from "../formats/index.ts";

export const cursor = [
  namedToken({
    id: "cursor-api-key",
    title: "Cursor API key",
    family: "cursor",
    severity: "high",
    names: ["cursor"],
    parts: ["key_", { of: "hex", length: 64 }],
    formatSource: "https://cursor.com/docs/api",
    remedy: "Revoke it under Integrations, API Keys in the Cursor dashboard",
  }),
  prefixedToken({
    id: "cursor-api-key-with-prefix",
    title: "Cursor API key with a prefix of its own",
    family: "cursor",
    severity: "high",
    confidence: "medium",
    prefix: "crsr_",
    parts: [{ of: "base62", length: 32, lengthMax: 80 }],
    formatSource: "https://cursor.com/docs/api",
    remedy: "Revoke it under API Keys in the Cursor dashboard",
  }),
];
