import { namedToken } from "../formats/index.ts";

export const mux = [
  namedToken({
    id: "mux-token-secret",
    title: "Mux token secret",
    family: "mux",
    severity: "high",
    names: ["mux_token", "mux_access", "mux_api", "mux"],
    kinds: ["token_secret", "secret", "access_token_secret", "secret_key"],
    parts: [{ of: "base64", length: 75 }],
    formatSource: "https://www.mux.com/docs/core/make-api-requests",
    remedy: "Revoke it under Settings, Access Tokens",
  }),
];
