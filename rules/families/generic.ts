import {
  type AssignedRule,
  alphabets,
  calledByName,
  characterKinds,
  credentialConfidence,
  credentialKind,
  endsWord,
  entropyBitsPerByte,
  type FollowUp,
  failureOf,
  isDropReason,
  type PatternRule,
  run,
  usernameClaims,
  type Verdict,
} from "../formats/index.ts";

const LONG_MIN_BYTES = 20;

/** What looks made by a machine; with medium confidence where it is long and of high entropy. */
function looksSecret(value: Buffer): Verdict {
  const failure = failureOf("credential", value);
  if (failure !== undefined) return failure;
  const isLong = value.length >= LONG_MIN_BYTES && characterKinds(value).digits > 1 && entropyBitsPerByte(value) >= 3.5;
  return isLong ? "medium" : "low";
}

const shared = {
  family: "generic",
  severity: "medium",
  confidence: "low",
  specificity: "guess",
  previewPrefix: "",
  formatSource: "https://cwe.mitre.org/data/definitions/798.html",
} as const;

const checks: FollowUp = [endsWord, { looks: "credential" }];

const assignment: AssignedRule = {
  ...shared,
  ...calledByName,
  id: "generic-credential-assignment",
  title: "Credential assigned to a telling name",
  names: [],
  format: "what looks made by a machine",
  take: (assignment) => {
    const kind = credentialKind(assignment);
    if (kind !== "password" && kind !== "token" && kind !== "key") return kind;
    const confidence = credentialConfidence(kind, assignment);
    return isDropReason(confidence) ? confidence : { lengthBytes: assignment.value.length, confidence };
  },
  claims: usernameClaims,
  claimsReachBytes: 512,
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

const bearer: PatternRule = {
  ...shared,
  edges: "end-only",
  accept: looksSecret,
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
