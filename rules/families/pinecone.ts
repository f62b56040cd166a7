import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

export const pinecone = [
  prefixedToken({
    id: "pinecone-api-key",
    title: "Pinecone API key",
    family: "pinecone",
    severity: "critical",
    prefix: "pcsk_",
    parts: [{ of: "base62", length: 5, lengthMax: 6 }, "_", { of: "base62", length: 63 }],
    formatSource: "https://docs.pinecone.io/guides/projects/manage-api-keys",
    remedy: "Delete it under the project's API keys, or DELETE https://api.pinecone.io/admin/api-keys/{id}",
  }),
  namedToken({
    id: "pinecone-legacy-api-key",
    title: "Pinecone API key (UUID)",
    family: "pinecone",
    severity: "critical",
    names: ["pinecone"],
    kinds: ["api_key", "apikey", "key", "token"],
    parts: uuid,
    formatSource: "https://docs.pinecone.io/guides/projects/manage-api-keys",
    remedy: "Delete it under the project's API keys",
  }),
];
