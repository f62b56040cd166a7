import { namedToken, type Part, prefixedToken } from "../formats/index.ts";

const formatSource = "https://buildkite.com/docs/platform/security/tokens";
/** Buildkite's own agent names every prefix, and what may stand behind it. */
const redactor = "https://github.com/buildkite/agent/blob/main/internal/redact/redact.go";

/** The base64 of an organization's number. */
const organization = { of: "base62", length: 2, lengthMax: 12 } as const;
const agentSecret: readonly Part[] = [organization, ".", { of: "base62", length: 64, lengthMax: 84 }];
const jwt: readonly Part[] = [
  "eyJ",
  { of: "url64", length: 12, lengthMax: 80 },
  ".",
  { of: "url64", length: 60, lengthMax: 900 },
  ".",
  { of: "url64", length: 43, lengthMax: 86 },
];

const kinds = [
  {
    id: "buildkite-agent-token",
    title: "Buildkite agent access token",
    prefix: "bkaa_",
    parts: agentSecret,
    remedy: "Revoke its agent registration; it ends with the session",
  },
  {
    id: "buildkite-agent-registration-token",
    title: "Buildkite agent registration token",
    prefix: "bkar_",
    parts: agentSecret,
    remedy: "Revoke it under Agents",
  },
  {
    id: "buildkite-cluster-token",
    title: "Buildkite cluster token",
    prefix: "bkct_",
    parts: agentSecret,
    remedy: "Revoke it under the agent tokens of its cluster",
  },
  {
    id: "buildkite-job-token",
    title: "Buildkite job token",
    prefix: "bkaj_",
    parts: jwt,
    remedy: "Cancel the job; the token ends with it",
  },
  {
    id: "buildkite-job-acquisition-token",
    title: "Buildkite job acquisition token",
    prefix: "bkjat_",
    parts: jwt,
    remedy: "Cancel the job; the token ends with it",
  },
  {
    id: "buildkite-package-token",
    title: "Buildkite package registry token",
    prefix: "bkpt_",
    parts: ["eyJ", { of: "base64", length: 80, lengthMax: 600 }, { oneOf: ["--", "=--", "==--"] }, { of: "hex", length: 40 }],
    remedy: "Revoke it under the tokens of its package registry",
  },
  {
    id: "buildkite-portal-token",
    title: "Buildkite portal token",
    prefix: "bkpat_",
    parts: [organization, "_", { of: "hex", length: 40 }],
    remedy: "Revoke it under the settings of its portal",
  },
  {
    id: "buildkite-portal-secret",
    title: "Buildkite portal secret",
    prefix: "bkps_",
    parts: [organization, "_", { of: "hex", length: 56, lengthMax: 64 }],
    remedy: "Rotate it under the settings of its portal",
  },
] as const;

/** Of these the issuer says the prefix and the alphabet alone. */
const looseKinds = [
  ["bkrt_", "registry", "Revoke it under the tokens of its package registry"],
  ["bkcqt_", "queue", "Revoke it under the agent tokens of its cluster"],
  ["bktr_", "trigger", "Delete the trigger in the settings of its pipeline"],
  ["bkat_", "pipeline", "Revoke it in the settings of its pipeline"],
  ["bktx_", "exchange", "Revoke the API access token that it was exchanged for"],
] as const;

/** The same in the lengths that are handed out, where what they are made of may change. */
const wholeKinds = [
  ["bkaa_", "agent", 40],
  ["bkar_", "registration", 40],
  ["bkct_", "cluster", 40],
  ["bkaj_", "job", 64],
  ["bkpt_", "package", 64],
  ["bkpat_", "portal", 40],
  ["bkps_", "portal-secret", 40],
] as const;

export const buildkite = [
  ...wholeKinds.map(([prefix, kind, length]) =>
    prefixedToken({
      id: `buildkite-whole-${kind}-token`,
      title: `Buildkite ${kind.replace("-", " ")} token of another form`,
      family: "buildkite",
      severity: "high",
      confidence: "medium",
      prefix,
      parts: [{ of: "url64", length, lengthMax: 400 }],
      formatSource: redactor,
      remedy: "Revoke it where it was made: the cluster's agent tokens, the package registry, or the portal",
    }),
  ),
  prefixedToken({
    id: "buildkite-api-token",
    title: "Buildkite API access token",
    family: "buildkite",
    severity: "critical",
    prefix: "bkua_",
    parts: [{ of: "lowerAndDigits", length: 40, lengthMax: 53 }],
    formatSource,
    remedy: "DELETE /v2/access-token with it, or revoke it under Personal settings, API access tokens",
  }),
  prefixedToken({
    id: "buildkite-organization-api-token",
    title: "Buildkite API access token that names its organization",
    family: "buildkite",
    severity: "critical",
    prefix: "bkua_",
    parts: [organization, ".", { of: "hex", length: 40 }],
    formatSource,
    remedy: "DELETE /v2/access-token with it, or revoke it under Personal settings, API access tokens",
  }),
  prefixedToken({
    id: "buildkite-oauth-refresh-token",
    title: "Buildkite OAuth refresh token",
    family: "buildkite",
    severity: "critical",
    prefix: "bkur_",
    parts: [{ of: "hex", length: 40 }],
    formatSource: redactor,
    remedy: "Remove the authorized application under Personal settings",
  }),
  ...kinds.map((kind) => prefixedToken({ ...kind, family: "buildkite", severity: "high", formatSource })),
  ...looseKinds.map(([prefix, kind, remedy]) =>
    prefixedToken({
      id: `buildkite-${kind}-token`,
      title: `Buildkite ${kind} token`,
      family: "buildkite",
      severity: "high",
      confidence: "medium",
      prefix,
      parts: [{ of: "unreserved", length: 24, lengthMax: 400 }],
      formatSource: redactor,
      remedy,
    }),
  ),
  namedToken({
    id: "buildkite-legacy-token",
    title: "Buildkite API token of before 2023",
    family: "buildkite",
    severity: "critical",
    names: ["buildkite"],
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "Revoke it under Personal settings, API access tokens",
  }),
];
