import { namedToken, uuid } from "../formats/index.ts";

export const nomad = [
  namedToken({
    id: "nomad-acl-token",
    title: "Nomad ACL token",
    family: "nomad",
    severity: "critical",
    names: ["nomad"],
    kinds: ["acl_token", "secret_id", "token"],
    parts: uuid,
    formatSource: "https://developer.hashicorp.com/nomad/docs/secure/acl/tokens",
    remedy: "nomad acl token delete ACCESSOR",
  }),
];
