import {
  alphabets,
  BLANK,
  certificateClaims,
  exactly,
  type FollowUp,
  fillerIn,
  KEY_RUN_MAX,
  type Rule,
  run,
  type SampleRandom,
  startsWith,
  WINDOW_MAX_BYTES,
} from "../formats/index.ts";

const BASE64_LINE = 64;
const LABEL_MAX_BYTES = 24;
const DASHES = "-----";
/** Lines, or one line with escaped line ends as JSON, shells and .env files write it. No dash: a key never runs into the next one. */
const body = "[0-9A-Za-z+/=\\\\\\s]{64}[0-9A-Za-z+/=\\\\\\s]+";
const bodyClass = "[0-9A-Za-z+/=\\\\\\t\\n\\f\\r ]";
const kinds = "(?:RSA |EC |DSA |OPENSSH )?";

const shared = {
  family: "private-key",
  confidence: "high",
  specificity: "format",
  windowBytes: { before: 0, after: WINDOW_MAX_BYTES },
  edges: "end-only",
  accept: (secret: Buffer) => fillerIn(bodyOf(secret), KEY_RUN_MAX) ?? true,
  remedy: "Replace the key pair, and remove its public key or certificate wherever it is trusted",
} as const;

/** What stands between the first line and the last one, without headers. */
function bodyOf(secret: Buffer): Buffer {
  const body = secret.subarray(secret.indexOf(DASHES, DASHES.length) + DASHES.length, secret.lastIndexOf("-----END "));
  const header = body.lastIndexOf(": ");
  return header === -1 ? body : body.subarray(Math.max(header, body.indexOf("\n", header)));
}

const labels = ["", "rsa ", "ec ", "dsa ", "openssh "].map((kind) => `${kind}private key`);
/** The body, and the last line with one of these labels. */
const bodyAndEnd = (...ends: readonly string[]): FollowUp => [
  { value: 0 },
  run(bodyClass, BASE64_LINE + 1, WINDOW_MAX_BYTES),
  { looks: "keyBody" },
  { text: "-----END " },
  run("[A-Z ]", 1, LABEL_MAX_BYTES),
  { ends: ends.map((label) => `-----end ${label}`), most: WINDOW_MAX_BYTES },
  { text: DASHES },
];

/** `lines` lines of base64 between the lines of `label`, joined by `newline`. */
function pem(random: SampleRandom, label: string, lines: number, newline = "\n", headers: readonly string[] = []): string {
  const base64 = Array.from({ length: lines }, () => random.text(BASE64_LINE, alphabets.base64.characters));
  return [`-----BEGIN ${label}-----`, ...headers, ...base64, `-----END ${label}-----`].join(newline);
}

const negative = (random: SampleRandom, label: string) => [
  `-----BEGIN ${label}-----\n-----END ${label}-----`,
  `-----BEGIN ${label}-----\n${"A".repeat(BASE64_LINE * 4)}\n-----END ${label}-----`,
  pem(random, label.replace("PRIVATE", "PUBLIC"), 4),
  `the file begins with -----BEGIN ${label}----- and ends with -----END ${label}-----`,
];

const positive = (texts: readonly string[]) => texts.map((secret) => ({ text: `key: "${secret}"\n`, secret }));

const plain: Rule = {
  ...shared,
  id: "private-key",
  claims: certificateClaims,
  title: "Private key (PEM)",
  severity: "critical",
  keywords: ["-----begin"],
  followUp: () => [
    exactly("-----BEGIN"),
    run("[A-Z ]", 12, 20),
    { ends: labels.map((label) => ` ${label}`), most: 0 },
    { text: DASHES },
    ...bodyAndEnd(...labels),
  ],
  pattern: `(-----BEGIN ${kinds}PRIVATE KEY-----${body}-----END ${kinds}PRIVATE KEY-----)`,
  previewPrefix: "-----BEGIN",
  formatSource: "https://www.rfc-editor.org/rfc/rfc7468#section-10",
  samples: (random) => ({
    positive: positive([
      pem(random, "RSA PRIVATE KEY", 25),
      pem(random, "EC PRIVATE KEY", 3, "\r\n"),
      pem(random, "OPENSSH PRIVATE KEY", 6, "\\n"),
      pem(random, "PRIVATE KEY", 26),
      // The names of no cipher and no key derivation, with their lengths: every key of OpenSSH without a passphrase begins so.
      pem(random, "OPENSSH PRIVATE KEY", 6, "\n", ["b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW"]),
    ]),
    negative: negative(random, "RSA PRIVATE KEY"),
  }),
};

const encrypted: Rule = {
  ...shared,
  id: "private-key-encrypted",
  title: "Private key (PEM), encrypted with a passphrase",
  severity: "medium",
  keywords: ["-----begin"],
  followUp: () => [
    {
      either: [
        [
          { text: " ENCRYPTED PRIVATE KEY-----" },
          ...bodyAndEnd(...labels, ...labels.map((label) => label.replace("private", "encrypted private"))),
        ],
        [
          run("[A-Z ]", 12, 20),
          { text: "-----" },
          run("[\\t\\n\\f\\r \\\\nr]", 1, 8),
          { text: "Proc-Type: 4,ENCRYPTED" },
          run("[\\t\\n\\f\\r \\\\nr]", 1, 8),
          { text: "DEK-Info: " },
          startsWith("[0-9A-Za-z,+/=\\\\\\t\\n\\f\\r -]", BASE64_LINE + 2),
        ],
      ],
    },
  ],
  pattern: `(-----BEGIN (?:ENCRYPTED PRIVATE KEY-----|${kinds}PRIVATE KEY-----(?:\\s|\\\\[nr]){1,4}Proc-Type: 4,ENCRYPTED(?:\\s|\\\\[nr]){1,4}DEK-Info: [0-9A-Za-z,-]{1,80})${body}-----END ${kinds}(?:ENCRYPTED )?PRIVATE KEY-----)`,
  previewPrefix: "-----BEGIN",
  formatSource: "https://www.rfc-editor.org/rfc/rfc7468#section-11",
  samples: (random) => ({
    positive: positive([
      pem(random, "ENCRYPTED PRIVATE KEY", 26),
      pem(random, "ENCRYPTED PRIVATE KEY", 4, "\\n"),
      pem(random, "RSA PRIVATE KEY", 25, "\n", [
        "Proc-Type: 4,ENCRYPTED",
        `DEK-Info: AES-128-CBC,${random.text(32, "0123456789ABCDEF")}`,
        "",
      ]),
    ]),
    negative: negative(random, "ENCRYPTED PRIVATE KEY"),
  }),
};

const pgp: Rule = {
  ...shared,
  id: "private-key-pgp",
  title: "PGP private key block",
  severity: "critical",
  keywords: ["-----begin pgp"],
  followUp: () => [
    { text: " PRIVATE KEY BLOCK-----" },
    { either: [bodyAndEnd("pgp private key block"), [run("[\\t\\n\\f\\r ]", 1, 2), run("[A-Za-z]", 1, 20), { text: ": " }]] },
  ],
  pattern: `(-----BEGIN PGP PRIVATE KEY BLOCK-----(?:\\s{1,2}[A-Za-z]{1,20}: [ -~]{0,80}){0,5}${body}-----END PGP PRIVATE KEY BLOCK-----)`,
  previewPrefix: "-----BEGIN PGP",
  formatSource: "https://www.rfc-editor.org/rfc/rfc9580#section-6.2",
  samples: (random) => ({
    positive: positive([
      pem(random, "PGP PRIVATE KEY BLOCK", 20, "\n", ["", ""]),
      pem(random, "PGP PRIVATE KEY BLOCK", 20, "\n", ["Version: GnuPG v2", "Comment: https://keys.example.com", ""]),
      pem(random, "PGP PRIVATE KEY BLOCK", 8, "\\n"),
    ]),
    negative: negative(random, "PGP PRIVATE KEY BLOCK"),
  }),
};

/** Keys of other algorithms and other makers, whose label says more: `NEBULA X25519`, `SM2`, `ED25519`. */
const labelled: Rule = {
  ...shared,
  id: "private-key-labelled",
  title: "Private key (PEM) of another algorithm or maker",
  severity: "critical",
  keywords: ["-----begin"],
  followUp: () => [
    exactly("-----BEGIN"),
    run("[0-9A-Z ]", 14, 44),
    { ends: [" private key"], most: 33 },
    { text: DASHES },
    { value: 0 },
    run(bodyClass, 41, WINDOW_MAX_BYTES),
    { looks: "keyBody" },
    { text: "-----END " },
    run("[0-9A-Z ]", 13, 44),
    { ends: [" private key"], most: WINDOW_MAX_BYTES },
    { text: DASHES },
  ],
  pattern:
    "(-----BEGIN [0-9A-Z ]{1,30} PRIVATE KEY-----[0-9A-Za-z+/=\\\\\\s]{41}[0-9A-Za-z+/=\\\\\\s]*-----END [0-9A-Z ]{1,30} PRIVATE KEY-----)",
  previewPrefix: "-----BEGIN",
  formatSource: "https://www.rfc-editor.org/rfc/rfc7468#section-10",
  samples: (random) => ({
    positive: positive([
      pem(random, "ED25519 PRIVATE KEY", 2),
      pem(random, "NEBULA X25519 PRIVATE KEY", 1),
      pem(random, "SM2 PRIVATE KEY", 3, "\\n"),
    ]),
    negative: negative(random, "NEBULA X25519 PRIVATE KEY"),
  }),
};

const quotedClass = "[0-9A-Za-z+/=\\\\\\t\\n\\f\\r \"'.,;]";

/** A string in source code that is put together of lines, each in quotation marks. */
const quoted: Rule = {
  ...shared,
  id: "private-key-in-source",
  title: "Private key (PEM), a string of several lines in source code",
  severity: "critical",
  keywords: ["-----begin"],
  followUp: () => [
    exactly("-----BEGIN"),
    run("[A-Z ]", 12, 20),
    { ends: labels.map((label) => ` ${label}`), most: 0 },
    { text: DASHES },
    run("[\\\\nr]", 0, 4),
    startsWith("[\"']", 1),
    { value: 0 },
    run(quotedClass, 90, WINDOW_MAX_BYTES),
    { looks: "keyBody" },
    { text: "-----END " },
    run("[A-Z ]", 11, LABEL_MAX_BYTES),
    { text: DASHES },
  ],
  pattern: `(-----BEGIN ${kinds}PRIVATE KEY-----[\\\\nr]{0,4}["'][0-9A-Za-z+/=\\\\\\s"'.,;]{89}[0-9A-Za-z+/=\\\\\\s"'.,;]*-----END ${kinds}PRIVATE KEY-----)`,
  previewPrefix: "-----BEGIN",
  formatSource: "https://www.rfc-editor.org/rfc/rfc7468#section-10",
  samples: (random) => ({
    positive: positive([
      pem(random, "RSA PRIVATE KEY", 25, '\\n" +\n    "'),
      pem(random, "EC PRIVATE KEY", 3, '\\r\\n"\n"'),
      pem(random, "PRIVATE KEY", 20, "',\n  '"),
    ]),
    negative: [
      `"-----BEGIN RSA PRIVATE KEY-----\\n" +\n "-----END RSA PRIVATE KEY-----"`,
      `key.startsWith("-----BEGIN RSA PRIVATE KEY-----") && key.endsWith("-----END RSA PRIVATE KEY-----")`,
      pem(random, "PUBLIC KEY", 5, '\\n" +\n    "'),
    ],
  }),
};

const ssh2: Rule = {
  ...shared,
  id: "private-key-ssh2",
  title: "SSH2 private key (SSH Communications)",
  severity: "high",
  keywords: ["---- begin ssh2 "],
  followUp: () => [
    exactly("---- BEGIN SSH2 "),
    { text: "ENCRYPTED PRIVATE KEY ----" },
    run(BLANK, 1, 4),
    {
      either: [[startsWith("[0-9A-Za-z+/=\\t\\n\\f\\r ]", 200)], [run("[A-Za-z-]", 1, 24), { text: ": " }]],
    },
  ],
  pattern:
    "(---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\\s{1,4}(?:[A-Za-z-]{1,24}: [ -~]{0,100}\\s{1,2}){0,4}[0-9A-Za-z+/=\\s]{200}[0-9A-Za-z+/=\\s]*---- END SSH2 ENCRYPTED PRIVATE KEY ----)",
  accept: (secret) => fillerIn(secret.subarray(secret.indexOf("KEY ----") + 8, secret.lastIndexOf("---- END")), KEY_RUN_MAX) ?? true,
  previewPrefix: "---- BEGIN SSH2",
  formatSource: "https://linux.die.net/man/1/ssh-keygen",
  samples: (random) => {
    const key = (lines: number, ...headers: readonly string[]) =>
      pem(random, "X", lines, "\n", headers)
        .replace("-----BEGIN X-----", "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----")
        .replace("-----END X-----", "---- END SSH2 ENCRYPTED PRIVATE KEY ----");
    return {
      positive: positive([key(8, 'Comment: "a key"'), key(12), key(5, "Subject: me", 'Comment: "rsa"')]),
      negative: [
        `---- BEGIN SSH2 PUBLIC KEY ----\n${random.text(300, alphabets.base64.characters)}\n---- END SSH2 PUBLIC KEY ----`,
        "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
        "it begins with ---- BEGIN SSH2 and a label",
      ],
    };
  },
};

export const privateKey = [plain, encrypted, pgp, labelled, quoted, ssh2];
