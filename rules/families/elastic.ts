import { namedToken, prefixedToken } from "../formats/index.ts";

export const elastic = [
  prefixedToken({
    id: "elastic-cloud-api-key",
    title: "Elastic Cloud API key",
    family: "elastic",
    severity: "critical",
    prefix: "essu_",
    parts: [{ of: "base64", length: 80, lengthMax: 200 }],
    formatSource: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
    remedy: "DELETE https://api.elastic-cloud.com/api/v1/users/auth/keys/{id}",
  }),
  namedToken({
    id: "elasticsearch-api-key",
    title: "Elasticsearch API key",
    family: "elastic",
    severity: "critical",
    names: ["elasticsearch", "elastic", "kibana"],
    kinds: ["api_key", "apikey"],
    parts: [
      { of: "base62", length: 1 },
      { of: "base64", length: 55, lengthMax: 119 },
    ],
    formatSource: "https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys",
    remedy: "DELETE /_security/api_key with its id",
  }),
];
