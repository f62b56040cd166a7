import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = { family: "tiktok", severity: "high" } as const;

export const tiktok = [
  prefixedToken({
    ...shared,
    id: "tiktok-access-token",
    title: "TikTok access token",
    prefix: "act.",
    parts: [{ of: "base62", length: 50, lengthMax: 80 }, "!", { of: "digits", length: 4 }, ".", { oneOf: ["va", "e1", "u1", "s1"] }],
    formatSource: "https://developers.tiktok.com/doc/oauth-user-access-token-management",
    remedy: "POST it to https://open.tiktokapis.com/v2/oauth/revoke/",
  }),
  prefixedToken({
    ...shared,
    id: "tiktok-refresh-token",
    title: "TikTok refresh token",
    prefix: "rft.",
    parts: [{ of: "base62", length: 50, lengthMax: 80 }, "!", { of: "digits", length: 4 }, ".", { oneOf: ["va", "e1", "u1", "s1"] }],
    formatSource: "https://developers.tiktok.com/doc/oauth-user-access-token-management",
    remedy: "POST the access token to https://open.tiktokapis.com/v2/oauth/revoke/",
  }),
  namedToken({
    ...shared,
    id: "tiktok-client-secret",
    title: "TikTok client secret",
    names: ["tiktok", "tik_tok"],
    kinds: ["client_secret", "app_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.tiktok.com/doc/getting-started-create-an-app",
    remedy: "Reset it under the app's Credentials",
  }),
  namedToken({
    ...shared,
    id: "tiktok-business-access-token",
    title: "TikTok for Business access token",
    names: ["tiktok", "tik_tok"],
    kinds: ["access_token", "token", "app_secret", "secret"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://business-api.tiktok.com/portal/docs?id=1738373164380162",
    remedy: "POST /open_api/v1.3/oauth2/revoke_token/",
  }),
];
