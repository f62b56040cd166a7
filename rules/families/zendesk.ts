import { namedToken } from "../formats/index.ts";

const shared = { family: "zendesk", severity: "high", names: ["zendesk"] } as const;

export const zendesk = [
  namedToken({
    ...shared,
    id: "zendesk-api-token",
    title: "Zendesk API token",
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/",
    remedy: "Delete it under Apps and integrations, Zendesk API in Admin Center",
  }),
  namedToken({
    ...shared,
    id: "zendesk-oauth-token",
    title: "Zendesk OAuth access token or client secret",
    kinds: ["oauth_token", "access_token", "client_secret", "oauth_secret"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/",
    remedy: "DELETE /api/v2/oauth/tokens/{id}.json, or delete the client in Admin Center",
  }),
];
