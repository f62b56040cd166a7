import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

const remedy = "npm token revoke ID, or delete it under Access Tokens on npmjs.com";

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
    remedy,
  }),
  namedToken({
    id: "npm-legacy-token",
    title: "npm token of the old format",
    family: "npm",
    severity: "critical",
    names: ["npm"],
    parts: uuid,
    formatSource: "https://docs.npmjs.com/about-access-tokens",
    remedy,
  }),
];
