import {
  alphabets,
  endsWord,
  exactly,
  type FollowUp,
  fillerIn,
  namedToken,
  notFiller,
  prefixedToken,
  type Rule,
  run,
} from "../formats/index.ts";

const shared = { family: "discord", specificity: "issuer", previewPrefix: "" } as const;

const webhook: Rule = {
  ...shared,
  id: "discord-webhook-url",
  title: "Discord webhook URL",
  severity: "medium",
  confidence: "high",
  keywords: ["/api/webhooks/"],
  followUp: () => [
    exactly("/api/webhooks/"),
    run("[0-9]", 17, 20),
    { text: "/" },
    run(alphabets.url64.re2, 60, 80),
    endsWord,
    { value: 40 },
    notFiller,
  ],
  pattern: "/api/webhooks/([0-9]{17,20}/[0-9A-Za-z_-]{60,80})",
  windowBytes: { before: 0, after: 128 },
  edges: "end-only",
  accept: (secret) => fillerIn(secret.subarray(-40)) ?? true,
  formatSource: "https://discord.com/developers/docs/resources/webhook",
  remedy: "DELETE the webhook's own URL, or remove it under Integrations",
  samples: (random) => {
    const make = () => `1${random.text(17, alphabets.digits.characters)}/${random.text(67, alphabets.url64.characters)}k`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `https://discord.com/api/webhooks/${first}`, secret: first },
        { text: `"https://discordapp.com/api/webhooks/${second}"`, secret: second },
        { text: `curl https://canary.discord.com/api/webhooks/${third} -d @x`, secret: third },
      ],
      negative: [
        "https://discord.com/api/webhooks/",
        "https://discord.com/api/webhooks/123/abc",
        `https://discord.com/api/webhooks/${first.slice(0, 19)}${"a".repeat(68)}`,
      ],
    };
  },
};

const separator = "[\\t\\n\\f\\r :=]";

const botToken: FollowUp = [
  run("[\"']", 0, 1),
  { value: 0 },
  run("[MNO]", 1),
  run(alphabets.url64.re2, 22, 27),
  { text: "." },
  run(alphabets.url64.re2, 6),
  { text: "." },
  run(alphabets.url64.re2, 27, 38),
  endsWord,
  notFiller,
];

/** Bot id in base64, a time, an HMAC. Only the base64 of a number's first digit is constant, so a name must stand before it. */
const bot: Rule = {
  ...shared,
  id: "discord-bot-token",
  title: "Discord bot token",
  severity: "high",
  confidence: "high",
  keywords: ["discord", "bot "],
  followUp: (keyword) => [
    ...(keyword === "discord" ? [run("[0-9A-Za-z_.-]", 0, 24), run("[\"'\\]]", 0, 2), run(separator, 1, 8)] : [run(separator, 0, 7)]),
    { either: [botToken, [run("[Bb]", 1), run("[Oo]", 1), run("[Tt]", 1), { text: " " }, ...botToken]] },
  ],
  pattern:
    "(?i:discord[0-9a-z_.-]{0,24}|bot)[\"'\\]]{0,2}[\\s:=]{1,8}(?:(?i:bot) )?[\"']?([MNO][0-9A-Za-z_-]{22,27}\\.[0-9A-Za-z_-]{6}\\.[0-9A-Za-z_-]{27,38})",
  windowBytes: { before: 0, after: 160 },
  edges: "end-only",
  accept: (secret) => fillerIn(secret) ?? true,
  formatSource: "https://discord.com/developers/docs/reference#authentication",
  remedy: "Reset the token under Bot in the Developer Portal",
  samples: (random) => {
    const make = () =>
      `M${random.text(23, alphabets.base62.characters)}.G${random.text(5, alphabets.url64.characters)}.${random.text(37, alphabets.url64.characters)}k`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `DISCORD_TOKEN=${first}`, secret: first },
        { text: `Authorization: Bot ${second}`, secret: second },
        { text: `discord_bot_token: "${third}"`, secret: third },
      ],
      negative: ["DISCORD_TOKEN=", `discord: ${first.split(".")[0]}`, `robot M${random.text(20, alphabets.base62.characters)}`],
    };
  },
};

export const discord = [
  webhook,
  bot,
  namedToken({
    id: "discord-client-secret",
    title: "Discord OAuth2 client secret",
    family: "discord",
    severity: "high",
    names: ["discord"],
    kinds: ["client_secret", "app_secret", "oauth_secret", "secret"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://discord.com/developers/docs/topics/oauth2",
    remedy: "Reset the secret under OAuth2 in the Developer Portal",
  }),
  prefixedToken({
    id: "discord-mfa-token",
    title: "Discord user token of an account with two factors",
    family: "discord",
    severity: "critical",
    prefix: "mfa.",
    parts: [{ of: "url64", length: 84 }],
    formatSource: "https://discord.com/developers/docs/reference#authentication",
    remedy: "Change the user's password; it ends all sessions",
  }),
];
