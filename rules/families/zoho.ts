import { namedToken, prefixedToken } from "../formats/index.ts";

export const zoho = [
  prefixedToken({
    id: "zoho-oauth-token",
    title: "Zoho OAuth access or refresh token",
    family: "zoho",
    severity: "critical",
    prefix: "1000.",
    parts: [{ of: "hex", length: 32 }, ".", { of: "hex", length: 32 }],
    formatSource: "https://www.zoho.com/accounts/protocol/oauth.html",
    remedy: "POST it to https://accounts.zoho.com/oauth/v2/token/revoke?token=...",
  }),
  prefixedToken({
    id: "zoho-zapi-key",
    title: "Zoho Zapi key",
    family: "zoho",
    severity: "high",
    prefix: "1001.",
    parts: [{ of: "hex", length: 32 }, ".", { of: "hex", length: 32 }],
    formatSource: "https://www.zoho.com/deluge/help/functions/",
    remedy: "Regenerate the API key of the function in its Zoho product",
  }),
  namedToken({
    id: "zoho-client-secret",
    title: "Zoho client secret",
    family: "zoho",
    severity: "high",
    names: ["zoho"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "hex", length: 42 }],
    formatSource: "https://www.zoho.com/accounts/protocol/oauth.html",
    remedy: "Delete the client in the Zoho API console",
  }),
];
