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
  prefixedToken({
    id: "astra-db-token-of-one-part",
    title: "Astra DB application token of one part",
    family: "astra-db",
    severity: "critical",
    confidence: "medium",
    prefix: "AstraCS:",
    parts: [{ of: "base62", length: 25, lengthMax: 120 }],
    formatSource: "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html",
    remedy: "Delete it under Tokens in the Astra portal",
  }),
];
