import { namedToken } from "../formats/index.ts";

export const securitytrails = [
  namedToken({
    id: "securitytrails-api-key",
    title: "SecurityTrails API key",
    family: "securitytrails",
    severity: "medium",
    names: ["security_trails"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.securitytrails.com/docs/authentication",
    remedy: "Delete it under API Keys in the SecurityTrails account",
  }),
];
