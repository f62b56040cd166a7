import { infixedToken, namedToken } from "../formats/index.ts";

export const hashicorp = [
  namedToken({
    id: "consul-gossip-key",
    title: "HashiCorp Consul gossip encryption key",
    family: "hashicorp",
    severity: "high",
    names: ["consul", "gossip"],
    kinds: ["gossip_key", "encryption_key", "encrypt_key", "encrypt", "key"],
    parts: [{ of: "base64", length: 43 }],
    formatSource: "https://developer.hashicorp.com/consul/docs/secure/encryption/gossip",
    remedy: "consul keyring -install a new one, -use it, then -remove the old one",
  }),
  infixedToken({
    id: "boundary-auth-token",
    title: "HashiCorp Boundary auth token",
    family: "hashicorp",
    severity: "high",
    before: ["at_", { of: "base62", length: 10 }],
    infix: "_s1",
    after: [{ of: "base62", length: 60, lengthMax: 400 }],
    formatSource: "https://developer.hashicorp.com/boundary/docs/concepts/domain-model/accounts",
    remedy: "boundary auth-tokens delete -id ID",
  }),
];
