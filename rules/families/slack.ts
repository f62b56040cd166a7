import { alphabets, endsWord, exactly, fillerIn, namedToken, notFiller, prefixedToken, type Rule, run } from "../formats/index.ts";

const formatSource = "https://docs.slack.dev/authentication/tokens";
const remedy = "Call https://slack.com/api/auth.revoke with it, or rotate it under the app's OAuth & Permissions";
const ids = [{ of: "digits", length: 10, lengthMax: 13 }, "-", { of: "digits", length: 10, lengthMax: 13 }] as const;

/** Older ids are shorter. */
const oldIds = [
  { of: "digits", length: 6, lengthMax: 13 },
  "-",
  { of: "digits", length: 6, lengthMax: 13 },
  "-",
  { of: "digits", length: 6, lengthMax: 13 },
  "-",
] as const;
const legacy = { family: "slack", severity: "high", formatSource: "https://docs.slack.dev/authentication/tokens#legacy", remedy } as const;
const legacyToken = {
  ...legacy,
  severity: "critical",
  confidence: "medium",
  title: "Slack legacy token",
  parts: [...oldIds, { of: "anyHex", length: 10, lengthMax: 32 }],
} as const;

const webhook: Rule = {
  id: "slack-webhook-url",
  title: "Slack incoming webhook URL",
  family: "slack",
  severity: "medium",
  confidence: "high",
  specificity: "issuer",
  keywords: ["hooks.slack.com/"],
  followUp: () => [
    exactly("hooks.slack.com/"),
    run("[a-z]", 8, 9),
    { ends: ["services", "workflows", "triggers"], most: 0 },
    { text: "/" },
    run("[A-Z0-9]", 8, 16),
    { text: "/" },
    run("[A-Za-z0-9]", 8, 20),
    { text: "/" },
    run("[A-Za-z0-9/]", 20, 64),
    endsWord,
    { value: 20 },
    notFiller,
  ],
  pattern: "hooks\\.slack\\.com/((?:services|workflows|triggers)/[A-Z0-9]{8,16}/[A-Za-z0-9]{8,20}/[A-Za-z0-9/]{20,64})",
  windowBytes: { before: 0, after: 160 },
  edges: "end-only",
  previewPrefix: "services/",
  accept: (secret) => fillerIn(secret.subarray(-20)) ?? true,
  claims: (secret) => {
    const [kind, team] = secret.toString("latin1").split("/");
    return kind === "services" && team?.startsWith("T") ? [{ name: "slack.team_id", value: team }] : [];
  },
  formatSource: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks",
  remedy: "Remove the webhook under the app's Incoming Webhooks",
  samples: (random) => {
    const make = () =>
      `services/T${random.text(10, alphabets.upperAndDigits.characters)}/B${random.text(10, alphabets.upperAndDigits.characters)}/${random.text(24, alphabets.base62.characters)}`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `https://hooks.slack.com/${first}`, secret: first },
        { text: `webhook: "https://hooks.slack.com/${second}"`, secret: second },
        { text: `POST https://hooks.slack.com/${third} 200`, secret: third },
      ],
      negative: [
        "https://hooks.slack.com/services/",
        "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
        `https://hooks.slack.example/${first}`,
      ],
    };
  },
};

export const slack = [
  prefixedToken({
    id: "slack-bot-token",
    title: "Slack bot token",
    family: "slack",
    severity: "critical",
    prefix: "xoxb-",
    parts: [...ids, "-", { of: "base62", length: 24 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "slack-user-token",
    title: "Slack user token",
    family: "slack",
    severity: "critical",
    prefix: "xoxp-",
    parts: [...ids, "-", { of: "digits", length: 10, lengthMax: 13 }, "-", { of: "hex", length: 32 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "slack-app-token",
    title: "Slack app-level token",
    family: "slack",
    severity: "high",
    prefix: "xapp-",
    parts: [
      { of: "digits", length: 1 },
      "-",
      { of: "upperAndDigits", length: 9, lengthMax: 13 },
      "-",
      { of: "digits", length: 10, lengthMax: 14 },
      "-",
      { of: "lowerAndDigits", length: 64 },
    ],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "slack-config-access-token",
    title: "Slack app configuration access token",
    family: "slack",
    severity: "high",
    prefix: "xoxe.xox",
    parts: [{ oneOf: ["p-", "b-"] }, { of: "digits", length: 1 }, "-", { of: "base62", length: 163, lengthMax: 166 }],
    formatSource: "https://docs.slack.dev/authentication/tokens#config",
    remedy,
  }),
  prefixedToken({
    id: "slack-refresh-token",
    title: "Slack refresh token",
    family: "slack",
    severity: "critical",
    prefix: "xoxe-",
    parts: [{ of: "digits", length: 1 }, "-", { of: "base62", length: 146, lengthMax: 147 }],
    formatSource: "https://docs.slack.dev/authentication/using-token-rotation",
    remedy: "Rotate it with tooling.tokens.rotate or oauth.v2.access, then call https://slack.com/api/auth.revoke with the new token",
  }),
  prefixedToken({
    ...legacy,
    id: "slack-legacy-bot-token",
    title: "Slack bot token of the older kind",
    prefix: "xoxb-",
    parts: [{ of: "digits", length: 8, lengthMax: 14 }, "-", { of: "base62", length: 18, lengthMax: 26 }],
  }),
  prefixedToken({ ...legacyToken, id: "slack-legacy-user-token", prefix: "xoxp-", parts: [...oldIds, { of: "hex", length: 10 }] }),
  prefixedToken({ ...legacyToken, id: "slack-legacy-session-token", prefix: "xoxs-" }),
  prefixedToken({ ...legacyToken, id: "slack-legacy-oauth-token", prefix: "xoxo-" }),
  prefixedToken({
    ...legacy,
    id: "slack-file-token",
    title: "Slack token in a file's URL",
    prefix: "xoxe-",
    parts: [...ids, "-", { of: "digits", length: 10, lengthMax: 13 }, "-", { of: "hex", length: 32 }],
  }),
  prefixedToken({
    ...legacy,
    id: "slack-workspace-token",
    title: "Slack workspace token",
    prefix: "xoxa-",
    parts: [{ of: "digits", length: 1 }, "-", ...oldIds, { of: "hex", length: 10, lengthMax: 64 }],
  }),
  prefixedToken({
    ...legacy,
    id: "slack-workspace-refresh-token",
    title: "Slack workspace refresh token",
    prefix: "xoxr-",
    parts: [{ of: "digits", length: 1 }, "-", ...oldIds, { of: "hex", length: 10, lengthMax: 64 }],
  }),
  prefixedToken({
    ...legacy,
    id: "slack-session-token",
    title: "Slack browser session token",
    severity: "critical",
    prefix: "xoxc-",
    parts: [...oldIds, { of: "hex", length: 64 }],
    remedy: "Sign the user out of all sessions, or call https://slack.com/api/admin.users.session.reset",
  }),
  prefixedToken({
    ...legacy,
    id: "slack-session-cookie",
    title: "Slack browser session cookie",
    severity: "critical",
    confidence: "medium",
    prefix: "xoxd-",
    parts: [{ of: "base64", length: 100, lengthMax: 400 }],
    remedy: "Sign the user out of all sessions, or call https://slack.com/api/admin.users.session.reset",
  }),
  namedToken({
    ...legacy,
    id: "slack-client-secret",
    title: "Slack client or signing secret",
    names: ["slack"],
    kinds: ["client_secret", "signing_secret", "app_secret", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.slack.dev/authentication/verifying-requests-from-slack",
    remedy: "Regenerate it under the app's Basic Information, App Credentials",
  }),
  namedToken({
    ...legacy,
    id: "slack-verification-token",
    title: "Slack verification token",
    severity: "low",
    names: ["slack"],
    kinds: ["verification_token", "verify_token"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://docs.slack.dev/authentication/verifying-requests-from-slack",
    remedy: "Regenerate it under the app's Basic Information; better, check signatures instead",
  }),
  webhook,
];
