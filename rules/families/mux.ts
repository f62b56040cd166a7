import { namedToken } from "../formats/index.ts";

export const mux = [
  namedToken({
    id: "mux-token-secret",
    title: "Mux access token secret",
    family: "mux",
    severity: "critical",
    confidence: "high",
    names: ["mux"],
    parts: [{ of: "base64", length: 75 }],
    formatSource: "https://www.mux.com/docs/core/make-api-requests",
    remedy: "Revoke the access token under Settings, API Access Tokens",
  }),
];
