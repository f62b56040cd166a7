import { namedToken } from "../formats/index.ts";

const shared = {
  family: "meilisearch",
  formatSource: "https://www.meilisearch.com/docs/learn/security/basic_security",
  remedy: "DELETE /keys/{uid}; for the master key start the server with a new one",
} as const;

export const meilisearch = [
  namedToken({
    ...shared,
    id: "meilisearch-api-key",
    title: "Meilisearch API key",
    severity: "high",
    names: ["meili"],
    parts: [{ of: "hex", length: 64 }],
  }),
  namedToken({
    ...shared,
    id: "meilisearch-master-key",
    title: "Meilisearch master key",
    severity: "critical",
    names: ["meili"],
    kinds: ["master_key"],
    parts: [{ of: "url64", length: 32, lengthMax: 63 }],
  }),
];
