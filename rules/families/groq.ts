import { prefixedToken } from "../formats/index.ts";

/** `WGdyb3FY`, in the midst of every key, is the base64 of `XgroqX`. */
export const groq = [
  prefixedToken({
    id: "groq-api-key",
    title: "Groq API key",
    family: "groq",
    severity: "high",
    prefix: "gsk_",
    parts: [{ of: "base62", length: 20 }, "WGdyb3FY", { of: "base62", length: 24 }],
    formatSource: "https://console.groq.com/docs/quickstart",
    remedy: "Delete it under API Keys in the Groq console",
  }),
  prefixedToken({
    id: "groq-api-key-without-mark",
    title: "Groq API key without the mark",
    family: "groq",
    severity: "high",
    confidence: "medium",
    prefix: "gsk_",
    parts: [{ of: "base62", length: 52 }],
    formatSource: "https://console.groq.com/docs/quickstart",
    remedy: "Delete it under API Keys in the Groq console",
  }),
];
