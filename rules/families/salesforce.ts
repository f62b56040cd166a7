import { alphabets, endsWord, exactly, fillerIn, namedToken, notFiller, type Rule, run } from "../formats/index.ts";

const shared = {
  family: "salesforce",
  severity: "critical",
  formatSource: "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm",
  remedy: "POST it to https://login.salesforce.com/services/oauth2/revoke",
} as const;
const names = ["salesforce", "sforce", "sfdc"] as const;
const secret = {
  ...shared,
  names: [...names],
  kinds: ["client_secret", "consumer_secret", "app_secret"],
  formatSource: "https://help.salesforce.com/s/articleView?id=sf.connected_app_rotate_consumer_details.htm",
  remedy: "Rotate the consumer details under the connected app in App Manager",
} as const;

/** What neither of the two shares with base64: the dot. */
const characters = `${alphabets.base62.characters}._`;
const class62 = "[0-9A-Za-z._]";

/** The organization's id, an exclamation mark, and the session. */
const access: Rule = {
  ...shared,
  id: "salesforce-access-token",
  title: "Salesforce access token or session id",
  confidence: "high",
  specificity: "issuer",
  keywords: ["00d"],
  followUp: () => [
    exactly("00D", "alphanumeric"),
    run("[0-9A-Za-z]", 12),
    { text: "!" },
    run(class62, 80, 260),
    endsWord,
    { value: 80 },
    notFiller,
  ],
  pattern: `(00D[0-9A-Za-z]{12}!${class62}{80,260})`,
  windowBytes: { before: 0, after: 280 },
  edges: "alphanumeric",
  previewPrefix: "00D",
  accept: (token) => fillerIn(token.subarray(-80)) ?? true,
  samples: (random) => {
    const text = (length: number) => random.text(length, alphabets.base62.characters);
    const make = () => `00D${text(12)}!AQ${random.text(93, characters)}7`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: first, secret: first },
        { text: `Authorization: Bearer ${second}`, secret: second },
        { text: `<sessionId>${third}</sessionId>`, secret: third },
      ],
      negative: [`00D${text(12)}`, `abc${first}`, `00D${"x".repeat(12)}!${"x".repeat(96)}`],
    };
  },
};

const refresh: Rule = {
  ...shared,
  id: "salesforce-refresh-token",
  title: "Salesforce refresh token",
  confidence: "high",
  specificity: "issuer",
  keywords: ["5aep861"],
  followUp: () => [exactly("5Aep861", "alphanumeric"), run(class62, 60, 120), endsWord, notFiller],
  pattern: `(5Aep861${class62}{60,120})`,
  windowBytes: { before: 0, after: 140 },
  edges: "alphanumeric",
  previewPrefix: "5Aep861",
  accept: (token) => fillerIn(token.subarray(7)) ?? true,
  samples: (random) => {
    const make = () => `5Aep861${random.text(79, characters)}7`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: first, secret: first },
        { text: `refresh_token=${second}`, secret: second },
        { text: `force://PlatformCLI::${third}@example.my.salesforce.com`, secret: third },
      ],
      negative: ["5Aep861", `abc${first}`, `5Aep861${"x".repeat(80)}`],
    };
  },
};

export const salesforce = [
  access,
  refresh,
  namedToken({
    ...secret,
    id: "salesforce-consumer-secret",
    title: "Salesforce consumer secret",
    parts: [{ of: "upperAndDigits", length: 64 }],
  }),
  namedToken({
    ...shared,
    id: "salesforce-security-token",
    title: "Salesforce security token",
    severity: "high",
    names: [...names],
    kinds: ["security_token", "sec_token"],
    parts: [{ of: "base62", length: 24, lengthMax: 25 }],
    formatSource: "https://help.salesforce.com/s/articleView?id=sf.user_security_token.htm",
    remedy: "Reset it under Settings, Reset My Security Token",
  }),
];
