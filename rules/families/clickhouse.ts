import { prefixedToken } from "../formats/index.ts";

export const clickhouse = [
  prefixedToken({
    id: "clickhouse-cloud-secret-key",
    title: "ClickHouse Cloud API key secret",
    family: "clickhouse",
    severity: "critical",
    confidence: "medium",
    prefix: "4b1d",
    parts: [{ of: "base62", length: 38 }],
    formatSource: "https://clickhouse.com/docs/cloud/manage/openapi",
    remedy: "DELETE https://api.clickhouse.cloud/v1/organizations/{id}/keys/{keyId}",
  }),
];
