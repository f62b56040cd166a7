import { namedToken } from "../formats/index.ts";

export const dnsdb = [
  namedToken({
    id: "dnsdb-api-key",
    title: "DNSDB API key",
    family: "dnsdb",
    severity: "medium",
    names: ["dnsdb"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.domaintools.com/api/dnsdb/",
    remedy: "Ask DomainTools support to replace it",
  }),
];
