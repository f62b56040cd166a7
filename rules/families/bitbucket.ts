import { namedToken, prefixedToken } from "../formats/index.ts";

export const bitbucket = [
  prefixedToken({
    id: "bitbucket-access-token",
    title: "Bitbucket access token or Atlassian organization API key",
    family: "bitbucket",
    severity: "critical",
    prefix: "ATCTT3xFfGN0",
    parts: [{ of: "url64", length: 80, lengthMax: 800 }, "=", { of: "anyHex", length: 8 }],
    formatSource: "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/",
    remedy: "Revoke it under Access tokens of its repository, project or workspace, or API keys at admin.atlassian.com",
  }),
  prefixedToken({
    id: "bitbucket-app-password",
    title: "Bitbucket Cloud app password",
    family: "bitbucket",
    severity: "critical",
    prefix: "ATBB",
    parts: [
      { of: "base62", length: 24 },
      { of: "anyHex", length: 8 },
    ],
    formatSource: "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
    remedy: "Revoke it under Personal settings, App passwords",
  }),
  prefixedToken({
    id: "bitbucket-data-center-token",
    title: "Bitbucket Data Center HTTP access token",
    family: "bitbucket",
    severity: "critical",
    prefix: "BBDC-",
    parts: [{ of: "base64", length: 32, lengthMax: 64 }],
    formatSource: "https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html",
    remedy: "DELETE /rest/access-tokens/latest/users/USER/ID, or revoke it under HTTP access tokens",
  }),
  namedToken({
    id: "bitbucket-oauth-secret",
    title: "Bitbucket OAuth consumer secret",
    family: "bitbucket",
    severity: "high",
    names: ["bitbucket"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/",
    remedy: "Delete the consumer under Workspace settings, OAuth consumers",
  }),
];
