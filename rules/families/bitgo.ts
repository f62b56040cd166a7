import { prefixedToken } from "../formats/index.ts";

export const bitgo = [
  prefixedToken({
    id: "bitgo-access-token",
    title: "BitGo access token",
    family: "bitgo",
    severity: "critical",
    prefix: "v2x",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developers.bitgo.com/guides/get-started/access-tokens",
    remedy: "Remove it under User settings, Developer options; DELETE /api/v2/user/accesstoken",
  }),
];
