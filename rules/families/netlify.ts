import { namedToken, prefixedToken } from "../formats/index.ts";

export const netlify = [
  prefixedToken({
    id: "netlify-personal-access-token",
    title: "Netlify personal access token",
    family: "netlify",
    severity: "critical",
    prefix: "nfp_",
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://docs.netlify.com/api/get-started/#authentication",
    remedy: "Delete it under User settings, Applications, Personal access tokens",
  }),
  namedToken({
    id: "netlify-legacy-token",
    title: "Netlify personal access token (without prefix)",
    family: "netlify",
    severity: "critical",
    names: ["netlify"],
    kinds: ["auth_token", "access_token", "api_token", "token", "api_key"],
    parts: [{ of: "url64", length: 43, lengthMax: 45 }],
    formatSource: "https://docs.netlify.com/api/get-started/#authentication",
    remedy: "Delete it under User settings, Applications, Personal access tokens",
  }),
  namedToken({
    id: "netlify-oauth-token",
    title: "Netlify OAuth token or secret",
    family: "netlify",
    severity: "critical",
    names: ["netlify"],
    kinds: ["token", "access_token", "auth_token", "secret", "api_key"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.netlify.com/api/get-started/#authentication",
    remedy: "Revoke the application under User settings, Applications",
  }),
];
