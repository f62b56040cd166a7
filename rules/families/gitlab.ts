import {
  alphabets,
  anyCase,
  base36Checksum,
  namedToken,
  oneOf,
  phraseRule,
  prefixedToken,
  type RuleContext,
  type SampleRandom,
  some,
  upTo,
  value,
} from "../formats/index.ts";

const formatSource = "https://docs.gitlab.com/security/tokens/#token-prefixes";

const kinds = [
  {
    prefix: "glpat-",
    id: "gitlab-personal-access-token",
    title: "GitLab personal, group or project access token",
    severity: "critical",
    length: 20,
  },
  { prefix: "gldt-", id: "gitlab-deploy-token", title: "GitLab deploy token", severity: "high", length: 20 },
  { prefix: "glrt-", id: "gitlab-runner-token", title: "GitLab runner authentication token", severity: "high", length: 20 },
  { prefix: "glptt-", id: "gitlab-trigger-token", title: "GitLab pipeline trigger token", severity: "high", length: 40 },
  { prefix: "glsoat-", id: "gitlab-scim-token", title: "GitLab SCIM token", severity: "high", length: 20 },
  { prefix: "glagent-", id: "gitlab-agent-token", title: "GitLab agent for Kubernetes token", severity: "high", length: 50 },
  { prefix: "gloas-", id: "gitlab-oauth-secret", title: "GitLab OAuth application secret", severity: "high", length: 64 },
  {
    prefix: "glrtr-",
    id: "gitlab-registered-runner-token",
    title: "GitLab runner token made by registration",
    severity: "high",
    length: 20,
  },
  { prefix: "glft-", id: "gitlab-feed-token", title: "GitLab feed token", severity: "medium", length: 20 },
  { prefix: "glimt-", id: "gitlab-incoming-mail-token", title: "GitLab incoming mail token", severity: "medium", length: 25 },
  { prefix: "glffct-", id: "gitlab-feature-flag-client-token", title: "GitLab feature flag client token", severity: "medium", length: 20 },
  { prefix: "glwt-", id: "gitlab-workspace-token", title: "GitLab workspace token", severity: "high", length: 20 },
] as const;

const remedy = "Revoke it under Access tokens of its user, group or project, or DELETE /api/v4/personal_access_tokens/:id";

/** Those that have a form of their own, or that stand without a prefix. */
const others = [
  prefixedToken({
    id: "gitlab-ci-job-token",
    title: "GitLab CI/CD job token",
    family: "gitlab",
    severity: "high",
    prefix: "glcbt-",
    parts: [{ of: "base62", length: 1, lengthMax: 5 }, "_", { of: "url64", length: 20 }],
    formatSource,
    remedy: "Cancel the job; the token ends with it",
  }),
  prefixedToken({
    id: "gitlab-ci-job-jwt",
    title: "GitLab CI/CD job token that holds a JWT",
    family: "gitlab",
    severity: "high",
    prefix: "glcbt-eyJ",
    parts: [
      { of: "url64", length: 16, lengthMax: 400 },
      ".eyJ",
      { of: "url64", length: 16, lengthMax: 1000 },
      ".",
      { of: "url64", length: 40, lengthMax: 700 },
    ],
    formatSource: "https://docs.gitlab.com/ci/jobs/ci_job_token/",
    remedy: "Cancel the job; the token ends with it",
  }),
  prefixedToken({
    id: "gitlab-runner-registration-token",
    title: "GitLab runner registration token",
    family: "gitlab",
    severity: "high",
    prefix: "GR1348941",
    parts: [{ of: "url64", length: 20 }],
    formatSource,
    remedy: "Reset it under Settings, CI/CD, Runners, or POST /api/v4/projects/:id/runners/reset_registration_token",
  }),
  prefixedToken({
    id: "gitlab-session-cookie",
    title: "GitLab session cookie",
    family: "gitlab",
    severity: "high",
    prefix: "_gitlab_session=",
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Revoke it under Preferences, Active sessions",
  }),
  namedToken({
    id: "gitlab-legacy-token",
    title: "GitLab access token of before version 14.5",
    family: "gitlab",
    severity: "critical",
    names: ["gitlab"],
    parts: [{ of: "url64", length: 20 }],
    formatSource: "https://docs.gitlab.com/user/profile/personal_access_tokens/",
    remedy,
  }),
  namedToken({
    id: "gitlab-oauth-legacy-secret",
    title: "GitLab OAuth application secret without prefix",
    family: "gitlab",
    severity: "high",
    names: ["gitlab"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.gitlab.com/integration/oauth_provider/",
    remedy: "Renew the secret under Applications",
  }),
];

/** Newer, routable tokens have a longer first part and two short ones after dots, so the length is a minimum. */
const prefixed = kinds.map(({ length, ...kind }) => {
  const rule = prefixedToken({
    ...kind,
    family: "gitlab",
    parts: [{ of: "url64", length, lengthMax: 300 }],
    formatSource,
    remedy,
  });
  // The short parts count too where it is asked whether all of it is filler.
  const followUp = (keyword: string) => [...(rule.followUp?.(keyword) ?? []).slice(0, -1), { looks: "part" } as const];
  return {
    ...rule,
    followUp,
    pattern: rule.pattern.replace(/\)$/, "(?:(?:\\.[0-9a-z]{2})?\\.[0-9a-z]{9})?)"),
    accept: (secret: Buffer, context: RuleContext) => {
      const text = secret.toString("latin1");
      const isRoutable = text.includes(".", kind.prefix.length);
      const isAccepted = rule.accept?.(secret, context) ?? true;
      return isAccepted && isRoutable && base36Checksum(text.slice(0, -7)) !== text.slice(-7) ? "low" : isAccepted;
    },
    samples: (random: SampleRandom) => {
      const { positive, negative } = rule.samples(random);
      const before = `${kind.prefix}${random.text(length + 9, alphabets.base62.characters)}.01.0w`;
      const routable = before + base36Checksum(before);
      return { positive: [...positive, { text: `token = "${routable}"`, secret: routable }], negative };
    },
    windowBytes: { before: 0, after: 330 },
  };
});

/** Of addresses that make an issue of a mail: the token stands between the project and what is made. */
const mailAddress = phraseRule({
  id: "gitlab-incoming-mail-address-token",
  title: "GitLab incoming mail token in an address",
  family: "gitlab",
  severity: "medium",
  keywords: ["incoming+"],
  edges: "alphanumeric",
  phrase: [
    upTo(8, [some("[0-9A-Za-z._]", 1, 60), "-"]),
    value("[0-9a-z]", 20, 26, "token"),
    "-",
    oneOf([anyCase("issue")], [anyCase("merge-request")]),
  ],
  formatSource: "https://docs.gitlab.com/user/project/issues/create_issues/#by-sending-an-email",
  remedy: "Reset the incoming mail token under Preferences, Access tokens",
  make: (random) => `${random.text(24, "0123456789abcdefghijklmnopqrstuvwxyz")}7`,
  found: [
    (token) => `incoming+group-project-1234-${token}-issue@incoming.example.com`,
    (token) => `mailto:incoming+my.path-7-${token}-merge-request@example.net`,
    (token) => `incoming+a-b-12-${token}-issue-42@example.net`,
  ],
  missed: [
    "incoming+group-project-1234-issue@example.com",
    "incoming+user@example.com",
    `incoming+p-1-${"x".repeat(25)}-issue@example.com`,
  ],
});

export const gitlab = [...prefixed, ...others, mailAddress];
