import { namedToken, prefixedToken } from "../formats/index.ts";

export const akamai = [
  prefixedToken({
    id: "akamai-edgegrid-token",
    title: "Akamai EdgeGrid client or access token",
    family: "akamai",
    severity: "medium",
    prefix: "akab-",
    parts: [{ of: "lowerAndDigits", length: 16 }, "-", { of: "lowerAndDigits", length: 16 }],
    formatSource: "https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials",
    remedy: "DELETE /identity-management/v3/api-clients/{clientId}/credentials/{credentialId}",
  }),
  namedToken({
    id: "akamai-client-secret",
    title: "Akamai EdgeGrid client secret",
    family: "akamai",
    severity: "critical",
    names: ["akamai", "edgegrid", "edgerc"],
    kinds: ["client_secret", "secret"],
    parts: [
      { of: "base62", length: 1 },
      { of: "base64", length: 42 },
    ],
    formatSource: "https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials",
    remedy: "DELETE /identity-management/v3/api-clients/{clientId}/credentials/{credentialId}",
  }),
];
