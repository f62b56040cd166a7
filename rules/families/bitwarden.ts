import { namedToken, uuid } from "../formats/index.ts";

export const bitwarden = [
  namedToken({
    id: "bitwarden-secrets-manager-token",
    title: "Bitwarden Secrets Manager access token",
    family: "bitwarden",
    severity: "critical",
    names: ["bws", "bitwarden"],
    parts: ["0.", ...uuid, ".", { of: "base62", length: 30 }, ":", { of: "base64", length: 22 }],
    formatSource: "https://bitwarden.com/help/access-tokens/",
    remedy: "Revoke it under its machine account, Access tokens",
  }),
  namedToken({
    id: "bitwarden-client-secret",
    title: "Bitwarden API client secret",
    family: "bitwarden",
    severity: "critical",
    names: ["bw_client", "bitwarden"],
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://bitwarden.com/help/personal-api-key/",
    remedy: "Rotate the API key under Account settings, Security, Keys",
  }),
];
