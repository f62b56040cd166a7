import { prefixedToken } from "../formats/index.ts";

/** A token names its cloud site in its first characters; `ATATT3xFfGF0` begins every one. */
export const atlassian = [
  prefixedToken({
    id: "atlassian-api-token",
    title: "Atlassian API token",
    family: "atlassian",
    severity: "critical",
    prefix: "ATATT3xFfGF0",
    parts: [{ of: "url64", length: 171, lengthMax: 250 }, "=", { of: "anyHex", length: 8 }],
    formatSource: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
    remedy: "Revoke it under Account settings, Security, API tokens",
  }),
];
