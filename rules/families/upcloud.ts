import { prefixedToken } from "../formats/index.ts";

export const upcloud = [
  prefixedToken({
    id: "upcloud-api-token",
    title: "UpCloud API token",
    family: "upcloud",
    severity: "critical",
    prefix: "ucat_",
    parts: [{ of: "base62", length: 24, lengthMax: 32 }],
    formatSource: "https://upcloud.com/docs/guides/managing-api-tokens/",
    remedy: "DELETE https://api.upcloud.com/1.3/account/tokens/{id}",
  }),
];
