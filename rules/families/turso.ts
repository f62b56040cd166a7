import { namedToken } from "../formats/index.ts";

/** A JWT signed with Ed25519. */
const signedToken = [
  "eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.",
  { of: "url64", length: 20, lengthMax: 900 },
  ".",
  { of: "url64", length: 86 },
] as const;

export const turso = [
  namedToken({
    id: "turso-database-token",
    title: "Turso database token",
    family: "turso",
    severity: "critical",
    names: ["turso", "libsql"],
    parts: signedToken,
    formatSource: "https://docs.turso.tech/sdk/authorization/tokens",
    remedy: "POST /v1/organizations/{organization}/databases/{database}/auth/rotate, or turso db tokens invalidate",
  }),
];
