import { namedToken } from "../formats/index.ts";

export const hetzner = [
  namedToken({
    id: "hetzner-cloud-api-token",
    title: "Hetzner Cloud API token",
    family: "hetzner",
    severity: "critical",
    names: ["hcloud", "hetzner"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/",
    remedy: "Delete it under the project's Security, API tokens",
  }),
  namedToken({
    id: "hetzner-dns-api-token",
    title: "Hetzner DNS API token",
    family: "hetzner",
    severity: "high",
    names: ["hetzner_dns", "hetznerdns"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://dns.hetzner.com/api-docs",
    remedy: "Delete it under Manage API tokens in the DNS console",
  }),
];
