import { alphabets, endsWord, exactly, fillerIn, namedToken, notFiller, type Rule, run } from "../formats/index.ts";

const shared = { family: "twitter", names: ["twitter", "tweepy", "twtr", "x_consumer", "x_bearer"] } as const;
const formatSource = "https://docs.x.com/resources/fundamentals/authentication/overview";
const remedy = "Regenerate it under the app's Keys and tokens in the X developer portal";

const AS = "A".repeat(20);
/** What comes last in a bearer token is the random part; before it stand the app's number and more zeros. */
const RANDOM_BYTES = 50;

const bearer: Rule = {
  id: "twitter-bearer-token",
  title: "X (Twitter) bearer token",
  family: "twitter",
  severity: "high",
  confidence: "high",
  specificity: "issuer",
  keywords: [AS.toLowerCase()],
  followUp: () => [exactly(AS, "alphanumeric"), run("[A-Za-z0-9%]", 70, 130), endsWord, { value: RANDOM_BYTES }, notFiller],
  pattern: `(${AS}[A-Za-z0-9%]{70,130})`,
  windowBytes: { before: 0, after: 160 },
  edges: "alphanumeric",
  previewPrefix: AS,
  accept: (secret) => fillerIn(secret.subarray(-RANDOM_BYTES)) ?? true,
  formatSource: "https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens",
  remedy: "POST it to https://api.x.com/oauth2/invalidate_token, or regenerate it under the app's Keys and tokens",
  samples: (random) => {
    const text = (length: number) => random.text(length, alphabets.base62.characters);
    const make = () => `${AS}AM${text(3)}AAAAAAA0%2B${text(28)}%3D${text(RANDOM_BYTES - 1)}7`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: first, secret: first },
        { text: `Authorization: Bearer ${second}`, secret: second },
        { text: `TWITTER_BEARER_TOKEN="${third}"`, secret: third },
      ],
      negative: [AS, "A".repeat(120), `data:image/png;base64,${AS}`],
    };
  },
};

export const twitter = [
  bearer,
  namedToken({
    ...shared,
    id: "twitter-access-token",
    title: "X (Twitter) access token",
    severity: "high",
    parts: [{ of: "digits", length: 8, lengthMax: 20 }, "-", { of: "base62", length: 30, lengthMax: 42 }],
    formatSource,
    remedy,
  }),
  namedToken({
    ...shared,
    id: "twitter-access-token-secret",
    title: "X (Twitter) access token secret",
    severity: "high",
    parts: [{ of: "base62", length: 45 }],
    formatSource,
    remedy,
  }),
  namedToken({
    ...shared,
    id: "twitter-api-key",
    title: "X (Twitter) API key",
    severity: "medium",
    parts: [{ of: "base62", length: 25 }],
    formatSource,
    remedy,
  }),
  namedToken({
    ...shared,
    id: "twitter-api-secret",
    title: "X (Twitter) API secret or OAuth 2.0 client secret",
    severity: "high",
    parts: [{ of: "url64", length: 50 }],
    formatSource,
    remedy,
  }),
];
