import type { Confidence } from "../../contract/index.ts";
import {
  alphabets,
  assignedOrCompared,
  characterKinds,
  endsWord,
  entropyBitsPerByte,
  entropyMin,
  type FollowUp,
  isFiller,
  isHex,
  isLabel,
  isReference,
  type Rule,
  restOfName,
  run,
  SHORT_MAX_BYTES,
} from "../formats/index.ts";

const LONG_MIN_BYTES = 20;

/**
 * A value counts where it looks made by a machine: a long one mixes letters and digits at high entropy, a short one
 * shows three kinds of characters. Words, identifiers, templates, paths, and words with a number do not.
 */
function looksSecret(value: Buffer): boolean | Confidence {
  if (isFiller(value) || isReference(value) || isLabel(value)) return false;
  const { kinds, digits } = characterKinds(value);
  const entropy = entropyBitsPerByte(value);
  if (digits === 0 || kinds < 2 || digits === value.length) return false;
  if (value.length <= SHORT_MAX_BYTES) return kinds >= 3 && entropy >= entropyMin.short;
  if (entropy < (isHex(value) ? entropyMin.hex : entropyMin.long)) return false;
  return value.length >= LONG_MIN_BYTES && digits > 1 && entropy >= 3.5 ? "medium" : "low";
}

const shared = {
  family: "generic",
  severity: "medium",
  confidence: "low",
  specificity: "guess",
  edges: "end-only",
  previewPrefix: "",
  accept: looksSecret,
  formatSource: "https://cwe.mitre.org/data/definitions/798.html",
} as const;

const NAME_MAX_BYTES = 40;
const value = "[^\\t\\n\\f\\r \"'`,;&<>()\\[\\]{}|\\\\]";
const checks: FollowUp = [endsWord, { looks: "credential" }];

const assignment: Rule = {
  ...shared,
  id: "generic-credential-assignment",
  title: "Credential assigned to a telling name",
  keywords: [
    "secret",
    "token",
    "passw",
    "pwd",
    "credential",
    "api_key",
    "api-key",
    "apikey",
    "access_key",
    "access-key",
    "accesskey",
    "auth_key",
    "private_key",
    "encryption_key",
    "signing_key",
  ],
  followUp: (keyword) => assignedOrCompared([restOfName(NAME_MAX_BYTES - keyword.length)], value, 8, 200, ...checks),
  pattern: `[0-9A-Za-z_.-]{3,40}["'\\]]{0,2}\\s{0,4}(?:=>|:=|==?|:)\\s{0,4}["'\`]?([^\\s"'\`,;&<>()\\[\\]{}|\\\\]{8,200})`,
  windowBytes: { before: 0, after: 288 },
  remedy: "Find out what it opens, and change it there",
  samples: (random) => {
    const [first, second, third] = [
      `${random.text(23, alphabets.base62.characters)}4k`,
      `${random.text(30, alphabets.hex.characters)}7b`,
      `${random.text(9, alphabets.letters.characters)}!9xK`,
    ];
    return {
      positive: [
        { text: `API_TOKEN=${first}`, secret: first },
        { text: `  "client_secret": "${second}",`, secret: second },
        { text: `db.password: '${third}'`, secret: third },
      ],
      negative: [
        ["password = $", "{DB_PASSWORD_2}"].join(""),
        'token: "<your-token-1-here>"',
        "secret = changeme123",
        "the token parameter is required",
        "password: process.env.PASSWORD_1",
        "apikey = {{ .Values.apiKey1 }}",
        "max_tokens: 4096",
        `secret=field:5${random.text(4, alphabets.digits.characters)}`,
        "token=M%C3%BCnchen",
        `"secret_id":"${["8", "4", "4", "4", "12"].map((length) => random.text(Number(length), alphabets.hex.characters)).join("-")}"`,
      ],
    };
  },
};

const bearer: Rule = {
  ...shared,
  id: "generic-bearer-token",
  title: "Bearer token in an Authorization header",
  keywords: ["bearer "],
  followUp: () => [run("[0-9A-Za-z_.~+/=-]", 20, 600), ...checks],
  pattern: "(?i:bearer) ([0-9A-Za-z_.~+/=-]{20,600})",
  windowBytes: { before: 0, after: 640 },
  remedy: "Revoke it at the service that the request went to",
  samples: (random) => {
    const make = () => `${random.text(39, alphabets.base62.characters)}7`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `Authorization: Bearer ${first}`, secret: first },
        { text: `-H "authorization: bearer ${second}"`, secret: second },
        { text: `{"authorization":"Bearer ${third}"}`, secret: third },
      ],
      negative: ["Authorization: Bearer <token>", "the bearer of this letter, whoever", `Bearer ${"x".repeat(40)}`],
    };
  },
};

export const generic = [assignment, bearer];
