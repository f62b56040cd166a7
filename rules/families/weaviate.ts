import { namedToken } from "../formats/index.ts";

export const weaviate = [
  namedToken({
    id: "weaviate-api-key",
    title: "Weaviate Cloud API key",
    family: "weaviate",
    severity: "critical",
    names: ["weaviate", "wcd", "wcs_api"],
    kinds: ["api_key", "admin_key", "apikey", "key", "token"],
    parts: [{ of: "base62", length: 36, lengthMax: 40 }],
    formatSource: "https://docs.weaviate.io/cloud/manage-clusters/authentication",
    remedy: "Delete it under the cluster's API keys",
  }),
];
