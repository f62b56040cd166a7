import { prefixedToken } from "../formats/index.ts";

export const vault = [
  prefixedToken({
    id: "vault-service-token",
    title: "HashiCorp Vault service token",
    family: "vault",
    severity: "critical",
    prefix: "hvs.",
    parts: [{ of: "url64", length: 24, lengthMax: 300 }],
    formatSource: "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes",
    remedy: "POST /v1/auth/token/revoke-accessor with its accessor",
  }),
  prefixedToken({
    id: "vault-batch-token",
    title: "HashiCorp Vault batch token",
    family: "vault",
    severity: "high",
    prefix: "hvb.",
    parts: [{ of: "url64", length: 100, lengthMax: 500 }],
    formatSource: "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes",
    remedy: "Batch tokens cannot be revoked: revoke the parent or wait for the TTL",
  }),
  prefixedToken({
    id: "vault-recovery-token",
    title: "HashiCorp Vault recovery token",
    family: "vault",
    severity: "critical",
    prefix: "hvr.",
    parts: [{ of: "url64", length: 24, lengthMax: 300 }],
    formatSource: "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes",
    remedy: "Leave recovery mode; the token lives no longer than it",
  }),
];
