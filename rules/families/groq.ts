import { prefixedToken } from "../formats/index.ts";

export const groq = [
  prefixedToken({
    id: "groq-api-key",
    title: "Groq API key",
    family: "groq",
    severity: "high",
    prefix: "gsk_",
    parts: [{ of: "base62", length: 52 }],
    formatSource: "https://console.groq.com/docs/quickstart",
    remedy: "Delete it under API Keys in the Groq console",
  }),
];
