import { prefixedToken } from "../formats/index.ts";

export const npm = [
  prefixedToken({
    id: "npm-access-token",
    title: "npm access token",
    family: "npm",
    severity: "critical",
    prefix: "npm_",
    parts: [{ of: "base62", length: 36 }],
    checksum: "base62-crc32",
    formatSource: "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/",
    remedy: "npm token revoke ID, or delete it under Access Tokens on npmjs.com",
  }),
];
