import { namedToken, uuid } from "../formats/index.ts";

const formatSource = "https://infisical.com/docs/documentation/platform/token";

export const infisical = [
  namedToken({
    id: "infisical-service-token",
    title: "Infisical service token",
    family: "infisical",
    severity: "critical",
    names: ["infisical"],
    parts: ["st.", { of: "hex", length: 24 }, ".", { of: "hex", length: 32 }, ".", { of: "hex", length: 32 }],
    formatSource,
    remedy: "Revoke it under Project settings, Service tokens",
  }),
  namedToken({
    id: "infisical-service-token-v3",
    title: "Infisical service token with a UUID",
    family: "infisical",
    severity: "critical",
    names: ["infisical"],
    parts: ["st.", ...uuid, ".", { of: "hex", length: 32 }, ".", { of: "hex", length: 32 }],
    formatSource,
    remedy: "Revoke it under Project settings, Service tokens",
  }),
  namedToken({
    id: "infisical-client-secret",
    title: "Infisical universal auth client secret",
    family: "infisical",
    severity: "critical",
    names: ["infisical"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://infisical.com/docs/documentation/platform/identities/universal-auth",
    remedy: "POST /api/v1/auth/universal-auth/identities/ID/client-secrets/ID/revoke",
  }),
];
