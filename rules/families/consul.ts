import { namedToken, uuid } from "../formats/index.ts";

export const consul = [
  namedToken({
    id: "consul-acl-token",
    title: "Consul ACL token",
    family: "consul",
    severity: "critical",
    names: ["consul"],
    kinds: ["http_token", "acl_token", "master_token", "management_token", "agent_token", "bootstrap_token", "secret_id", "token"],
    parts: uuid,
    formatSource: "https://developer.hashicorp.com/consul/docs/secure/acl/token",
    remedy: "consul acl token delete -accessor-id ID",
  }),
];
