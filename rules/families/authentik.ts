import { namedToken } from "../formats/index.ts";

export const authentik = [
  namedToken({
    id: "authentik-api-token",
    title: "authentik API token",
    family: "authentik",
    severity: "critical",
    confidence: "high",
    names: ["authentik"],
    kinds: ["token", "api_key", "key"],
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://docs.goauthentik.io/sys-mgmt/service-accounts/",
    remedy: "DELETE /api/v3/core/tokens/{identifier}/, or delete it under Directory, Tokens",
  }),
  namedToken({
    id: "authentik-client-secret",
    title: "authentik provider client secret",
    family: "authentik",
    severity: "high",
    confidence: "high",
    names: ["authentik"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 128 }],
    formatSource: "https://docs.goauthentik.io/add-secure-apps/providers/oauth2/",
    remedy: "Set a new client secret on the provider",
  }),
];
