import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer.nylas.com/docs/v3/auth/";

export const nylas = [
  prefixedToken({
    id: "nylas-api-key",
    title: "Nylas API key",
    family: "nylas",
    severity: "critical",
    prefix: "nyk_v0_",
    parts: [{ of: "base62", length: 64 }],
    formatSource,
    remedy: "Delete it under API keys in the dashboard",
  }),
  namedToken({
    id: "nylas-access-token",
    title: "Nylas v2 access token or client secret",
    family: "nylas",
    severity: "high",
    names: ["nylas"],
    parts: [{ of: "base62", length: 25, lengthMax: 30 }],
    formatSource,
    remedy: "POST /oauth/revoke with it, or rotate the client secret",
  }),
  prefixedToken({
    id: "nylas-api-key-unversioned",
    title: "Nylas API key without a version",
    family: "nylas",
    severity: "high",
    prefix: "nyk_",
    parts: [{ of: "base62", length: 67 }],
    formatSource,
    remedy: "Delete it under API Keys in the Nylas dashboard",
  }),
];
