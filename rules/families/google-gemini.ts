import { prefixedToken } from "../formats/index.ts";

export const googleGemini = [
  prefixedToken({
    id: "google-gemini-auth-key",
    title: "Google Gemini authorization key",
    family: "google-gemini",
    severity: "high",
    prefix: "AQ.Ab8RN6",
    parts: [{ of: "url64", length: 44 }],
    formatSource: "https://ai.google.dev/gemini-api/docs/api-key",
    remedy: "Delete it under API keys in Google AI Studio",
  }),
];
