import { namedToken, prefixedToken } from "../formats/index.ts";

export const dnsimple = [
  prefixedToken({
    id: "dnsimple-account-token",
    title: "DNSimple account API token",
    family: "dnsimple",
    severity: "critical",
    prefix: "dnsimple_a_",
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://support.dnsimple.com/articles/api-access-token/",
    remedy: "Delete it under Account, Access tokens",
  }),
  prefixedToken({
    id: "dnsimple-user-token",
    title: "DNSimple user API token",
    family: "dnsimple",
    severity: "critical",
    prefix: "dnsimple_u_",
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://support.dnsimple.com/articles/api-access-token/",
    remedy: "Delete it under User settings, Access tokens",
  }),
  namedToken({
    id: "dnsimple-legacy-token",
    title: "DNSimple API token (without prefix)",
    family: "dnsimple",
    severity: "critical",
    names: ["dnsimple"],
    kinds: ["oauth_token", "api_token", "token", "api_key"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://support.dnsimple.com/articles/api-access-token/",
    remedy: "Delete it under Account, Access tokens",
  }),
];
