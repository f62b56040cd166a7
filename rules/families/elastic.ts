import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "elastic",
  formatSource: "https://www.elastic.co/docs/deploy-manage/api-keys",
  remedy: "Invalidate it with DELETE /_security/api_key, or under API keys in Elastic Cloud",
} as const;

export const elastic = [
  prefixedToken({
    ...shared,
    id: "elastic-cloud-api-key",
    title: "Elastic Cloud API key",
    severity: "high",
    prefix: "essu_",
    parts: [{ of: "base64", length: 60, lengthMax: 200 }, { oneOf: ["==", "=", ""] }],
  }),
  namedToken({
    ...shared,
    id: "elastic-apm-secret-token",
    title: "Elastic APM secret token",
    severity: "medium",
    names: ["elastic_apm"],
    kinds: ["secret_token", "token"],
    parts: [{ of: "url64", length: 16, lengthMax: 48 }],
  }),
];
