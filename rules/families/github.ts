import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const remedy = "POST it to https://api.github.com/credentials/revoke, or delete it under Settings, Developer settings";

/** The checksummed formats of 2021: three letters say which kind, 30 random characters, six of CRC-32. */
const kinds = [
  { prefix: "ghp_", id: "github-personal-access-token", title: "GitHub personal access token (classic)", severity: "critical" },
  { prefix: "gho_", id: "github-oauth-token", title: "GitHub OAuth access token", severity: "high" },
  { prefix: "ghu_", id: "github-app-user-token", title: "GitHub App user-to-server token", severity: "high" },
  { prefix: "ghs_", id: "github-app-installation-token", title: "GitHub App server-to-server token", severity: "high" },
] as const;

export const github = [
  ...kinds.map((kind) =>
    prefixedToken({ ...kind, family: "github", parts: [{ of: "base62", length: 36 }], checksum: "base62-crc32", formatSource, remedy }),
  ),
  prefixedToken({
    id: "github-refresh-token",
    title: "GitHub App refresh token",
    family: "github",
    prefix: "ghr_",
    parts: [{ of: "base62", length: 36, lengthMax: 76 }],
    checksum: "base62-crc32",
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "github-fine-grained-token",
    title: "GitHub fine-grained personal access token",
    family: "github",
    severity: "critical",
    prefix: "github_pat_",
    parts: [{ of: "base62", length: 22 }, "_", { of: "base62", length: 59 }],
    formatSource:
      "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats",
    remedy,
  }),
];
