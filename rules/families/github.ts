import { jwtClaims, namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const remedy = "POST it to https://api.github.com/credentials/revoke, or delete it under Settings, Developer settings";

/** The checksummed formats of 2021: three letters say which kind, 30 random characters, six of CRC-32. */
const kinds = [
  {
    prefix: "ghp_",
    id: "github-personal-access-token",
    title: "GitHub personal access token (classic)",
    severity: "critical",
    of: "personal-classic",
  },
  { prefix: "gho_", id: "github-oauth-token", title: "GitHub OAuth access token", severity: "high", of: "oauth" },
  { prefix: "ghu_", id: "github-app-user-token", title: "GitHub App user-to-server token", severity: "high", of: "app-user" },
  {
    prefix: "ghs_",
    id: "github-app-installation-token",
    title: "GitHub App server-to-server token",
    severity: "high",
    of: "app-installation",
  },
] as const;

/** Its prefix says which kind it is: https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats */
const ofKind = (value: string) => () => [{ name: "github.token_kind", value }];

export const github = [
  ...kinds.map(({ of, ...kind }) =>
    prefixedToken({
      ...kind,
      family: "github",
      parts: [{ of: "base62", length: 36 }],
      checksum: "base62-crc32",
      claims: ofKind(of),
      formatSource,
      remedy,
    }),
  ),
  prefixedToken({
    id: "github-refresh-token",
    title: "GitHub App refresh token",
    family: "github",
    prefix: "ghr_",
    parts: [{ of: "base62", length: 36, lengthMax: 76 }],
    checksum: "base62-crc32",
    claims: ofKind("app-refresh"),
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
    claims: ofKind("personal-fine-grained"),
    formatSource:
      "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats",
    remedy,
  }),
  /** The number of the app, then a JWT. */
  prefixedToken({
    id: "github-app-stateless-token",
    title: "GitHub App server-to-server token that holds a JWT",
    family: "github",
    severity: "high",
    prefix: "ghs_",
    parts: [
      { of: "digits", length: 1, lengthMax: 12 },
      "_eyJ",
      { of: "url64", length: 16, lengthMax: 400 },
      ".eyJ",
      { of: "url64", length: 16, lengthMax: 1000 },
      ".",
      { of: "url64", length: 40, lengthMax: 700 },
    ],
    claims: (secret) => [...ofKind("app-installation")(), ...jwtClaims(secret.subarray(secret.indexOf("eyJ")))],
    formatSource:
      "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats",
    remedy: "DELETE https://api.github.com/installation/token with it; it ends within an hour",
  }),
  namedToken({
    id: "github-legacy-token",
    title: "GitHub token of before April 2021",
    family: "github",
    severity: "critical",
    names: ["github", "gh_access", "gh_api"],
    kinds: ["token", "pat", "oauth", "api_key", "password", "auth"],
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "github-oauth-client-secret",
    title: "GitHub OAuth app or GitHub App client secret",
    family: "github",
    severity: "high",
    names: ["github", "gh_client", "gh_oauth", "gh_app"],
    kinds: ["client_secret", "secret", "secret_key"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps",
    remedy: "Generate a new client secret in the settings of the app and delete this one",
  }),
  namedToken({
    id: "github-runner-registration-token",
    title: "GitHub Actions runner registration token",
    family: "github",
    severity: "high",
    names: ["github_runner", "actions_runner", "gh_runner", "runner_registration"],
    parts: [{ of: "upperAndDigits", length: 29 }],
    formatSource: "https://docs.github.com/en/rest/actions/self-hosted-runners",
    remedy: "It ends after an hour; remove runners that you do not know under Settings, Actions, Runners",
  }),
  prefixedToken({
    id: "github-raw-url-token",
    title: "GitHub token of a link to a raw file",
    family: "github",
    severity: "low",
    prefix: "GHSAT0AAAAAA",
    parts: [{ of: "upperAndDigits", length: 30 }],
    formatSource: "https://docs.github.com/en/repositories/working-with-files/using-files/viewing-and-understanding-files",
    remedy: "It ends within days; sign out of other sessions under Settings, Sessions",
  }),
  /** GitHub asks to allow for 255 characters, and says no more of them than the prefix. */
  prefixedToken({
    id: "github-fine-grained-token-of-other-length",
    title: "GitHub fine-grained token of another length",
    family: "github",
    severity: "critical",
    confidence: "medium",
    prefix: "github_pat_",
    parts: [{ of: "url64", length: 36, lengthMax: 82 }],
    formatSource:
      "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats",
    remedy,
  }),
];
