import { namedToken, prefixedToken } from "../formats/index.ts";

export const dnsimple = [
  prefixedToken({
    id: "dnsimple-api-token",
    title: "DNSimple API token",
    family: "dnsimple",
    severity: "critical",
    confidence: "medium",
    prefix: "dnsimple_",
    parts: [{ oneOf: ["a_", "u_"] }, { of: "base62", length: 32 }],
    formatSource: "https://support.dnsimple.com/articles/api-access-token/",
    remedy: "Delete it under Account, Access tokens",
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
