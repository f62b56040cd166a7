import { namedToken } from "../formats/index.ts";

export const cpanel = [
  namedToken({
    id: "cpanel-api-token",
    title: "cPanel or WHM API token",
    family: "cpanel",
    severity: "critical",
    names: ["cpanel", "whm"],
    kinds: ["api_token", "token", "hash", "key"],
    parts: [{ of: "upperAndDigits", length: 32 }],
    formatSource: "https://docs.cpanel.net/knowledge-base/security/how-to-use-cpanel-api-tokens/",
    remedy: "uapi Tokens revoke, or whmapi1 api_token_revoke",
  }),
];
