import { prefixedToken } from "../formats/index.ts";

export const cockroachdb = [
  prefixedToken({
    id: "cockroachdb-cloud-api-key",
    title: "CockroachDB Cloud API key",
    family: "cockroachdb",
    severity: "critical",
    prefix: "CCDB1_",
    parts: [{ of: "base62", length: 22 }, "_", { of: "base62", length: 40 }],
    formatSource: "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#manage-api-keys",
    remedy: "DELETE https://cockroachlabs.cloud/api/v1/api-keys/{id}",
  }),
];
