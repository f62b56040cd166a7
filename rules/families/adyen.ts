import { alphabets, exactly, fillerIn, namedToken, type Rule, run } from "../formats/index.ts";

const base64 = alphabets.base64.re2;
/** The last part of an API key: any printable characters. */
const TAIL_BYTES = 16;
const HEAD_BYTES = 4;

const apiKey: Rule = {
  id: "adyen-api-key",
  title: "Adyen API key",
  family: "adyen",
  severity: "critical",
  confidence: "high",
  specificity: "issuer",
  keywords: ["hmfx"],
  followUp: () => [
    exactly("hmfx"),
    run(base64, 70, 140),
    run("[=]", 0, 2),
    { text: "-" },
    run(base64, 43),
    { text: "=-" },
    run("[!-~]", TAIL_BYTES),
  ],
  pattern: `(AQ[EF][0-9A-Za-z]hmfx[0-9A-Za-z+/]{70,140}={0,2}-[0-9A-Za-z+/]{43}=-[!-~]{${TAIL_BYTES}})`,
  windowBytes: { before: HEAD_BYTES, after: 220 },
  edges: "alphanumeric",
  previewPrefix: "AQ",
  accept: (secret) => fillerIn(secret.subarray(HEAD_BYTES, -TAIL_BYTES)) ?? true,
  formatSource: "https://docs.adyen.com/development-resources/api-credentials",
  remedy: "Generate a new API key for the credential in the Customer Area; the old one lives on for a day at most",
  samples: (random) => {
    const make = () =>
      `AQEyhmfx${random.text(90, alphabets.base64.characters)}==-${random.text(43, alphabets.base64.characters)}=-${random.text(TAIL_BYTES - 2, alphabets.base62.characters)};)`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: first, secret: first },
        { text: `ADYEN_API_KEY=${second}\n`, secret: second },
        { text: `config.apiKey = '${third}';`, secret: third },
      ],
      negative: ["AQEyhmfx", `${first.slice(0, 90)} `, `abc${first}`],
    };
  },
};

export const adyen = [
  apiKey,
  namedToken({
    id: "adyen-hmac-key",
    title: "Adyen webhook HMAC key",
    family: "adyen",
    severity: "medium",
    names: ["adyen"],
    kinds: ["hmac_key", "hmac", "hmac_secret"],
    parts: [{ of: "upperAndDigits", length: 64 }],
    formatSource: "https://docs.adyen.com/development-resources/webhooks/secure-webhooks/verify-hmac-signatures",
    remedy: "Generate a new HMAC key for the webhook in the Customer Area",
  }),
];
