import { namedToken, uuid } from "../formats/index.ts";

export const keycloak = [
  namedToken({
    id: "keycloak-client-secret",
    title: "Keycloak client secret",
    family: "keycloak",
    severity: "high",
    confidence: "high",
    names: ["keycloak"],
    kinds: ["client_secret", "secret", "credentials_secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.keycloak.org/docs/latest/server_admin/index.html#_client-credentials",
    remedy: "Regenerate it on the client's Credentials tab",
  }),
  namedToken({
    id: "keycloak-client-secret-uuid",
    title: "Keycloak client secret (older form)",
    family: "keycloak",
    severity: "high",
    names: ["keycloak"],
    kinds: ["client_secret", "secret", "credentials_secret"],
    parts: uuid,
    formatSource: "https://www.keycloak.org/docs/latest/server_admin/index.html#_client-credentials",
    remedy: "Regenerate it on the client's Credentials tab",
  }),
];
