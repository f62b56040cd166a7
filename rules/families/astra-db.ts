import { prefixedToken } from "../formats/index.ts";

export const astraDb = [
  prefixedToken({
    id: "astra-db-token",
    title: "DataStax Astra application token",
    family: "astra-db",
    severity: "critical",
    prefix: "AstraCS:",
    parts: [{ of: "base62", length: 24 }, ":", { of: "hex", length: 64 }],
    formatSource: "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html",
    remedy: "astra token delete, or DELETE https://api.astra.datastax.com/v2/clientIdSecrets/{clientId}",
  }),
];
