import { namedToken } from "../formats/index.ts";

export const auth0 = [
  namedToken({
    id: "auth0-client-secret",
    title: "Auth0 client secret",
    family: "auth0",
    severity: "critical",
    confidence: "high",
    names: ["auth0"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 64 }],
    formatSource: "https://auth0.com/docs/secure/application-credentials",
    remedy: "POST /api/v2/clients/{id}/rotate-secret, or rotate it in the application's settings",
  }),
];
