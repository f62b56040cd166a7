import { namedToken } from "../formats/index.ts";

export const neo4j = [
  namedToken({
    id: "neo4j-aura-client-secret",
    title: "Neo4j Aura API client secret",
    family: "neo4j",
    severity: "critical",
    names: ["neo4j_aura", "aura_api", "aura_client"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 64 }],
    formatSource: "https://neo4j.com/docs/aura/api/authentication/",
    remedy: "Delete it under Account, API keys",
  }),
  namedToken({
    id: "neo4j-aura-password",
    title: "Neo4j Aura database password",
    family: "neo4j",
    severity: "critical",
    names: ["neo4j", "aura_db", "auradb"],
    kinds: ["password", "pass", "pwd"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://neo4j.com/docs/aura/",
    remedy: "ALTER USER neo4j SET PASSWORD …, or reset it in the console",
  }),
];
