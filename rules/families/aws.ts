import {
  alphabets,
  assigned,
  besideInGroup,
  type Claim,
  endsWord,
  exactly,
  failureOf,
  namedToken,
  prefixedToken,
  type Rule,
  run,
  type Surroundings,
} from "../formats/index.ts";

const formatSource = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html";
const remedy = "aws iam update-access-key --status Inactive, then delete-access-key, for the key id";

/** 40 base64 characters could be any hash or path: a secret key mixes cases and digits. */
const looksRandom = (secret: Buffer) => failureOf("base64", secret) ?? true;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const keyKinds: Readonly<Record<string, string>> = { AKIA: "user", ASIA: "temporary", ABIA: "bearer", ACCA: "context" };
const idAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const KEY_ID = /(?<![0-9A-Za-z])((?:AKIA|ASIA)[0-9A-Z]{16})(?![0-9A-Za-z])/dg;
const PREFIX_LENGTH = 4;
/** Nine characters hold the 41 bits that say the account. */
const ACCOUNT_END = PREFIX_LENGTH + 9;

/** What an access key id says: it is no secret. */
function idClaims(id: string, at?: Claim["at"]): Claim[] {
  const account = accountOf(id);
  const claims = [
    { name: "aws.access_key_id", value: id },
    { name: "aws.key_kind", value: keyKinds[id.slice(0, PREFIX_LENGTH)] ?? "" },
    ...(account === undefined ? [] : [{ name: "aws.account", value: account }]),
  ];
  return at ? claims.map((claim) => ({ ...claim, at, isId: true })) : claims;
}

/**
 * The account stands in bits 1 to 40 behind the prefix, in base32, of ids made since 2019, whose bit 0 is set
 * (https://awsteele.com/blog/2020/09/26/aws-access-key-format.html and
 * https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489); older ids do not say it.
 */
function accountOf(id: string): string | undefined {
  let bits = 0n;
  for (const character of id.slice(PREFIX_LENGTH, ACCOUNT_END)) {
    const value = idAlphabet.indexOf(character);
    if (value === -1) return undefined;
    bits = bits * 32n + BigInt(value);
  }
  if (bits >> 44n === 0n) return undefined;
  const account = (bits >> 4n) & ((1n << 40n) - 1n);
  return account < 10n ** 12n ? String(account).padStart(12, "0") : undefined;
}

/** The key id that stands nearest to a secret. */
function idBeside(_: Buffer, around: Surroundings): Claim[] {
  const beside = besideInGroup(around, KEY_ID);
  return beside ? idClaims(beside.value, beside.at) : [];
}

const shared = {
  family: "aws",
  severity: "critical",
  confidence: "high",
  specificity: "issuer",
  edges: "alphanumeric",
  previewPrefix: "",
  accept: looksRandom,
  claims: idBeside,
  formatSource,
  remedy,
} as const;

const byName: Rule = {
  ...shared,
  id: "aws-secret-access-key",
  title: "AWS secret access key",
  keywords: ["secret_access_key", "secret-access-key", "secretaccesskey", "aws_secret_key", "aws_secret"],
  followUp: (keyword) =>
    assigned(
      keyword === "aws_secret" ? [run("[A-Za-z_]", 0, 11)] : [],
      run(alphabets.base64.re2, 40),
      { not: "[0-9A-Za-z+/=_]" },
      { looks: "base64" },
    ),
  pattern: `(?i:aws_secret(?:_access)?(?:_key)?|secret[_-]?access[_-]?key)["'\\]]{0,2}\\s{0,8}(?:=>|=|:)\\s{0,8}["']?([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)`,
  windowBytes: { before: 0, after: 128 },
  edges: "end-only",
  samples: (random) => {
    const make = () => `${random.text(39, alphabets.base64.characters)}k`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `aws_secret_access_key = ${first}`, secret: first },
        { text: `export AWS_SECRET_ACCESS_KEY="${second}"`, secret: second },
        { text: `{"SecretAccessKey": "${third}"}`, secret: third },
      ],
      negative: [
        ["aws_secret_access_key = $", "{AWS_SECRET_ACCESS_KEY}"].join(""),
        `aws_secret_access_key = ${"wJalrXUtnFEMI/K7MDENG/bPxRfiCY"}EXAMPLEKEY`,
        `SecretAccessKey: "${"0123456789".repeat(4)}"`,
      ],
    };
  },
};

const byKeyId: Rule = {
  ...shared,
  id: "aws-access-key-pair",
  title: "AWS secret access key beside its key id",
  keywords: ["akia", "asia"],
  followUp: (keyword) => [
    exactly(keyword.toUpperCase(), "alphanumeric"),
    run("[0-9A-Z]", 16),
    run("[^0-9A-Za-z/+]", 1),
    { seek: alphabets.base64.re2, length: 40, most: 208, unlessBefore: "[=]" },
    endsWord,
    { looks: "base64" },
  ],
  pattern: "(?:AKIA|ASIA)[0-9A-Z]{16}[^0-9A-Za-z/+](?:[ -~\\s]{0,200}?[^0-9A-Za-z/+])??([A-Za-z0-9/+]{40})(?:[^0-9A-Za-z/+=]|$)",
  windowBytes: { before: 0, after: 288 },
  samples: (random) => {
    const make = () => `${random.text(39, alphabets.base64.characters)}Q`;
    const id = () => random.text(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `AKIA${id()},${first}\n`, secret: first },
        { text: `key id ASIA${id()} with ${second} was issued`, secret: second },
        { text: `id: AKIA${id()}\nvalue: "${third}"`, secret: third },
        { text: `AKIA${id()},${first},${random.text(40, "0123456789abcdef")}\n`, secret: first },
      ],
      negative: [`AKIA${id().slice(1)} ${first}`, `akia${id()} revision ${random.text(40, "0123456789abcdef")}`, `xAKIA${id()} ${first}`],
    };
  },
};

/** No secret, but where it stands its secret is seldom far; and it says whose account it is. */
const keyIds = (["AKIA", "ASIA", "ABIA", "ACCA"] as const).map((prefix) =>
  prefixedToken({
    id: `aws-access-key-id-${prefix.toLowerCase()}`,
    title: prefix === "AKIA" ? "AWS access key id" : "AWS access key id of a temporary session",
    family: "aws",
    severity: "low",
    confidence: "medium",
    prefix,
    parts: [{ of: "upperAndDigits", length: 16 }],
    claims: (id) => idClaims(id.toString("latin1")),
    isPublicId: true,
    formatSource,
    remedy,
  }),
);

export const aws = [
  ...keyIds,
  byName,
  byKeyId,
  prefixedToken({
    id: "aws-bedrock-api-key",
    title: "Amazon Bedrock API key",
    family: "aws",
    severity: "high",
    prefix: "ABSK",
    parts: [{ of: "base64", length: 109, lengthMax: 269 }],
    formatSource: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
    remedy: "aws iam delete-service-specific-credential for the user that it belongs to",
  }),
  prefixedToken({
    id: "aws-session-token",
    title: "AWS session token",
    family: "aws",
    severity: "high",
    prefix: "IQoJb3JpZ2luX2Vj",
    parts: [
      { of: "base64", length: 200 },
      { of: "base64", length: 0, lengthMax: 1000 },
    ],
    claims: idBeside,
    formatSource: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html",
    remedy: "Attach AWSRevokeOlderSessions to the role (IAM console, Revoke active sessions); it dies with its session otherwise",
  }),
  prefixedToken({
    id: "aws-session-token-fwo",
    title: "AWS session token (FwoGZXIvYXdz)",
    family: "aws",
    severity: "high",
    prefix: "FwoGZXIvYXdz",
    parts: [
      { of: "base64", length: 200 },
      { of: "base64", length: 0, lengthMax: 1000 },
    ],
    claims: idBeside,
    formatSource: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html",
    remedy: "Attach AWSRevokeOlderSessions to the role (IAM console, Revoke active sessions); it dies with its session otherwise",
  }),
  prefixedToken({
    id: "aws-session-token-fqo",
    title: "AWS session token (FQoGZXIvYXdz, until 2019)",
    family: "aws",
    severity: "high",
    prefix: "FQoGZXIvYXdz",
    parts: [
      { of: "base64", length: 200 },
      { of: "base64", length: 0, lengthMax: 1000 },
    ],
    claims: idBeside,
    formatSource: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html",
    remedy: "Attach AWSRevokeOlderSessions to the role (IAM console, Revoke active sessions); it dies with its session otherwise",
  }),
  prefixedToken({
    id: "aws-bedrock-short-term-key",
    title: "Amazon Bedrock short-term API key",
    family: "aws",
    severity: "high",
    prefix: "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t",
    parts: [
      { of: "base64", length: 100 },
      { of: "base64", length: 0, lengthMax: 1000 },
    ],
    formatSource: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
    remedy: "It dies with the session that made it: revoke that role's active sessions in IAM",
  }),
  prefixedToken({
    id: "aws-appsync-api-key",
    title: "AWS AppSync API key",
    family: "aws",
    severity: "high",
    prefix: "da2-",
    parts: [{ of: "lowerAndDigits", length: 26 }],
    formatSource: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#api-key-authorization",
    remedy: "aws appsync delete-api-key --api-id ID --id KEY",
  }),
  namedToken({
    id: "aws-cognito-client-secret",
    title: "Amazon Cognito app client secret",
    family: "aws",
    severity: "high",
    names: ["cognito"],
    kinds: ["client_secret", "app_secret", "secret"],
    parts: [{ of: "lowerAndDigits", length: 50, lengthMax: 53 }],
    formatSource: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html",
    remedy: "aws cognito-idp delete-user-pool-client-secret, or make a new app client and delete this one",
  }),
  namedToken({
    id: "aws-ses-smtp-password",
    title: "Amazon SES SMTP password",
    family: "aws",
    severity: "high",
    names: ["ses_smtp", "aws_ses", "amazon_ses"],
    kinds: ["smtp_password", "password", "pass", "pwd", "secret"],
    parts: ["B", { of: "base64", length: 43 }],
    formatSource: "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html",
    remedy: "aws iam delete-access-key for the IAM user that it was derived from",
  }),
  namedToken({
    id: "aws-api-gateway-key",
    title: "Amazon API Gateway key",
    family: "aws",
    severity: "high",
    names: ["api_gateway", "apigw"],
    kinds: ["api_key", "key"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html",
    remedy: "aws apigateway delete-api-key --api-key ID",
  }),
];
