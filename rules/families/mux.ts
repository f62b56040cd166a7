import { namedToken } from "../formats/index.ts";

export const mux = [
  namedToken({
    id: "mux-token-secret",
    title: "Mux access token secret",
    family: "mux",
    severity: "critical",
    names: ["mux"],
    kinds: ["token_secret", "secret"],
    parts: [{ of: "base64", length: 75 }],
    formatSource: "https://www.mux.com/docs/core/make-api-requests",
    remedy: "Revoke it under Settings, Access tokens",
  }),
];
