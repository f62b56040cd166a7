import { namedToken } from "../formats/index.ts";

export const qdrant = [
  namedToken({
    id: "qdrant-cloud-api-key",
    title: "Qdrant Cloud API key",
    family: "qdrant",
    severity: "critical",
    names: ["qdrant"],
    kinds: ["api_key", "apikey", "key", "token"],
    parts: [{ of: "url64", length: 50, lengthMax: 60 }],
    formatSource: "https://qdrant.tech/documentation/cloud/authentication/",
    remedy: "Delete it under the cluster's API keys",
  }),
  namedToken({
    id: "qdrant-cloud-jwt-key",
    title: "Qdrant Cloud API key in the form of a JWT",
    family: "qdrant",
    severity: "critical",
    names: ["qdrant"],
    kinds: ["api_key", "apikey", "key", "token"],
    parts: ["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.", { of: "url64", length: 16, lengthMax: 600 }, ".", { of: "url64", length: 43 }],
    formatSource: "https://qdrant.tech/documentation/cloud/authentication/",
    remedy: "Delete it under the cluster's API keys",
  }),
];
