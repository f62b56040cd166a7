import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "nylas",
  formatSource: "https://developer.nylas.com/docs/v3/auth/",
  remedy: "Delete it under API Keys in the Nylas dashboard; v2 tokens: POST /oauth/revoke",
} as const;

export const nylas = [
  prefixedToken({
    ...shared,
    id: "nylas-api-key",
    title: "Nylas API key",
    severity: "critical",
    prefix: "nyk_v0_",
    parts: [{ of: "base62", length: 64 }],
  }),
  namedToken({
    ...shared,
    id: "nylas-access-token",
    title: "Nylas access token of API v2",
    severity: "high",
    names: ["nylas"],
    kinds: ["access_token", "client_secret", "token", "secret"],
    parts: [{ of: "base62", length: 30 }],
  }),
];
