import { namedToken, prefixedToken } from "../formats/index.ts";

/** A token names its cloud site in its first characters; `ATATT3xFfGF0` begins every one. */
export const atlassian = [
  prefixedToken({
    id: "atlassian-api-token",
    title: "Atlassian API token",
    family: "atlassian",
    severity: "critical",
    prefix: "ATATT3xFfGF0",
    parts: [{ of: "url64", length: 171, lengthMax: 250 }, "=", { of: "anyHex", length: 8 }],
    checksum: "hex-crc32",
    formatSource: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
    remedy: "Revoke it under Account settings, Security, API tokens",
  }),
  namedToken({
    id: "atlassian-legacy-api-token",
    title: "Atlassian, Jira or Confluence API token of before 2023",
    family: "atlassian",
    severity: "critical",
    names: ["jira", "atlassian", "confluence"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
    remedy: "Revoke it under Account settings, Security, API tokens",
  }),
  namedToken({
    id: "atlassian-data-center-token",
    title: "Jira or Confluence Data Center personal access token",
    family: "atlassian",
    severity: "critical",
    names: ["jira", "confluence", "bamboo", "atlassian"],
    parts: [{ oneOf: ["M", "N", "O"] }, { of: "base64", length: 43 }],
    formatSource: "https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html",
    remedy: "DELETE /rest/pat/latest/tokens/ID, or revoke it under Personal access tokens",
  }),
  prefixedToken({
    id: "atlassian-api-token-unchecked",
    title: "Atlassian API token of another form",
    family: "atlassian",
    severity: "critical",
    confidence: "medium",
    prefix: "ATATT3",
    parts: [{ of: "loose", length: 100, lengthMax: 300 }],
    formatSource: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
    remedy: "Revoke it at id.atlassian.com/manage-profile/security/api-tokens",
  }),
];
