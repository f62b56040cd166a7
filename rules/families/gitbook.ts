import { prefixedToken } from "../formats/index.ts";

export const gitbook = [
  prefixedToken({
    id: "gitbook-api-token",
    title: "GitBook API token",
    family: "gitbook",
    severity: "high",
    prefix: "gb_api_",
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://gitbook.com/docs/developers/gitbook-api/authentication",
    remedy: "Delete it under the account's Developer settings",
  }),
];
