import { namedToken } from "../formats/index.ts";

export const okta = [
  namedToken({
    id: "okta-api-token",
    title: "Okta API token",
    family: "okta",
    severity: "critical",
    confidence: "high",
    names: ["okta"],
    kinds: ["api_token", "token", "ssws", "key"],
    parts: ["00", { of: "url64", length: 40 }],
    formatSource: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
    remedy: "DELETE /api/v1/api-tokens/{id}, or revoke it under Security, API, Tokens",
  }),
  namedToken({
    id: "okta-client-secret",
    title: "Okta OAuth client secret",
    family: "okta",
    severity: "critical",
    names: ["okta"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 40, lengthMax: 64 }],
    formatSource: "https://developer.okta.com/docs/reference/api/oauth-clients/",
    remedy: "Deactivate and delete it with /api/v1/apps/{appId}/credentials/secrets/{secretId}, after a new one is in use",
  }),
];
