import { alphabets, endsWord, exactly, isFiller, notFiller, prefixedToken, type Rule, run } from "../formats/index.ts";

const formatSource = "https://docs.slack.dev/authentication/tokens";
const remedy = "Call https://slack.com/api/auth.revoke with it, or rotate it under the app's OAuth & Permissions";
const ids = [{ of: "digits", length: 10, lengthMax: 13 }, "-", { of: "digits", length: 10, lengthMax: 13 }] as const;

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
  accept: (secret) => !isFiller(secret.subarray(-20)),
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
  webhook,
];
