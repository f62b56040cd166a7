import { namedToken, prefixedToken } from "../formats/index.ts";

export const cloudflare = [
  namedToken({
    id: "cloudflare-api-token",
    title: "Cloudflare API token",
    family: "cloudflare",
    severity: "critical",
    confidence: "medium",
    names: ["cloudflare"],
    kinds: ["api_token", "token"],
    parts: [{ of: "url64", length: 40 }],
    formatSource: "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
    remedy: "DELETE /client/v4/user/tokens/{id}, or roll it under My Profile, API Tokens",
  }),
  namedToken({
    id: "cloudflare-global-api-key",
    title: "Cloudflare global API key",
    family: "cloudflare",
    severity: "critical",
    confidence: "medium",
    names: ["cloudflare"],
    kinds: ["api_key", "global_key", "key"],
    parts: [{ of: "hex", length: 37 }],
    formatSource: "https://developers.cloudflare.com/fundamentals/api/get-started/keys/",
    remedy: "Change it under My Profile, API Tokens, Global API Key",
  }),
  prefixedToken({
    id: "cloudflare-origin-ca-key",
    title: "Cloudflare Origin CA key",
    family: "cloudflare",
    severity: "high",
    prefix: "v1.0-",
    parts: [{ of: "hex", length: 24 }, "-", { of: "hex", length: 146 }],
    formatSource: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
    remedy: "Change it under My Profile, API Tokens, Origin CA Key",
  }),
];
