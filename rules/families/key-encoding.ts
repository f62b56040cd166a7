import {
  alphabets,
  blanks,
  type PatternRule,
  phraseRule,
  type Rule,
  type SampleRandom,
  sample,
  secret,
  some,
  whole,
} from "../formats/index.ts";

const BASE64 = alphabets.base64.re2;
const base64 = (random: SampleRandom, length: number) => random.text(length, alphabets.base64.characters);
const family = "key-encoding";
const remedy = "Replace the key pair, and remove its public key or certificate wherever it is trusted";

/** Private keys whose DER, in base64, begins alike whatever the key: in one line, without the lines of PEM around it. */
const derStarts = {
  "der-private-key-ec-p256": {
    title: "EC private key, P-256 (DER in base64)",
    begins: ["MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg", "MHcCAQEEI"],
    length: 136,
  },
  "der-private-key-ec-p384": {
    title: "EC private key, P-384 (DER in base64)",
    begins: ["MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBD", "MIGkAgEBBD"],
    length: 180,
  },
  "der-private-key-ec-p521": {
    title: "EC private key, P-521 (DER in base64)",
    begins: ["MIHuAgEAMBAGByqGSM49AgEGBSuBBAAjBIHWMIHTAgEBBE", "MIHcAgEBBE"],
    length: 240,
  },
  "der-private-key-ec-k256": {
    title: "EC private key, secp256k1 (DER in base64)",
    begins: ["MIGEAgEAMBAGByqGSM49AgEGBSuBBAAKBG0wawIBAQQg", "MHQCAQEEI"],
    length: 132,
  },
  "der-private-key-edwards": {
    title: "Ed25519 or X25519 private key (DER in base64)",
    begins: ["MC4CAQAwBQYDK2VwBCIEI", "MC4CAQAwBQYDK2VuBCIEI"],
    length: 43,
  },
} as const;

const derKeys = Object.entries(derStarts).map(([id, { title, begins, length }]) =>
  phraseRule({
    id,
    title,
    family,
    severity: "critical",
    confidence: "high",
    begins: begins as unknown as [string, ...string[]],
    edges: "alphanumeric",
    phrase: [some(BASE64, length === 43 ? 43 : length - 26, length === 43 ? 43 : length + 4), some("=", 0, 2)],
    formatSource: "https://www.rfc-editor.org/rfc/rfc5958#section-2",
    remedy,
    make: () => "",
    found: [],
    missed: [],
  }),
);

const der = derKeys.map((rule): PatternRule => {
  const { begins, length } = derStarts[rule.id as keyof typeof derStarts];
  return whole(rule, (random) => {
    const make = (at: number) => `${begins[at]}${base64(random, length - 1)}8`;
    const keys = [make(0), make(1), make(0)];
    const isExact = length === 43;
    return {
      positive: keys.map((key, at) => {
        const made = isExact || at !== 1 ? key : `${key.slice(0, -8)}8=`;
        return { text: [`SIGNING_PEM=${made}`, `der: "${made}"`, `<key>${made}</key>`][at] as string, secret: made };
      }),
      negative: [begins[0], `${begins[1]}${base64(random, 12)}`, `x${keys[0]}`],
    };
  });
});

interface Infixed {
  readonly id: string;
  readonly title: string;
  readonly severity: Rule["severity"];
  /** The constant in the midst, and how many characters of base64 before it differ from key to key, behind `MII`. */
  readonly infixes: readonly [string, ...string[]];
  readonly before: number;
  readonly between?: string;
  readonly formatSource: string;
  readonly remedy: string;
}

/** A structure of DER, in base64, that begins with its length: what is constant stands behind it. */
function infixedDer({ infixes, before, between, ...facts }: Infixed): Rule {
  const least = 200;
  const rest = { of: BASE64, least, most: 8000 } as const;
  return {
    ...facts,
    family,
    confidence: "high",
    specificity: "format",
    keywords: infixes.map((infix) => infix.toLowerCase()),
    followUp: (keyword) => {
      const infix = infixes.find((one) => one.toLowerCase() === keyword) as string;
      return [
        { back: "[a]", skip: 0, least: 0, most: 0, after: infix },
        { back: BASE64, skip: infix.length, least: before, most: before, after: "MII", edges: "alphanumeric" },
        rest,
      ];
    },
    pattern: `(MII${BASE64}{${before}}(?:${infixes.map((infix) => infix.replaceAll("+", "\\+")).join("|")})${BASE64}{${least}}${BASE64}*={0,2})`,
    windowBytes: { before: before + 3, after: 8100 },
    edges: "alphanumeric",
    previewPrefix: "",
    samples: (random) => {
      const make = (length: number) => `MII${base64(random, before)}${infixes[0]}${base64(random, length - 1)}8`;
      const keys = [`${make(420)}=`, make(1180), `${make(2300)}==`] as const;
      return {
        positive: [
          { text: `privateKey: "${keys[0]}"`, secret: keys[0] },
          { text: `KEY=${keys[1]}\n`, secret: keys[1] },
          { text: `<data>${keys[2]}</data>`, secret: keys[2] },
        ],
        negative: [
          `"${infixes[0]}" stands in all of them`,
          `key: MII${base64(random, before)}${infixes[0]}${base64(random, 60)}`,
          `key: MIA${base64(random, before)}${infixes[0]}${base64(random, 400)}`,
        ],
      };
    },
  };
}

const rsa = [
  infixedDer({
    id: "der-private-key-rsa",
    title: "RSA private key (PKCS #8, DER in base64)",
    severity: "critical",
    before: 3,
    infixes: ["IBADANBgkqhkiG9w0BAQEFAASC"],
    formatSource: "https://www.rfc-editor.org/rfc/rfc5958#section-2",
    remedy,
  }),
  infixedDer({
    id: "der-private-key-rsa-pkcs1",
    title: "RSA private key (PKCS #1, DER in base64)",
    severity: "critical",
    before: 3,
    infixes: ["IBAAKCAQEA", "IBAAKCAYEA", "IBAAKCAgEA"],
    formatSource: "https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2",
    remedy,
  }),
  infixedDer({
    id: "der-private-key-encrypted",
    title: "Encrypted private key (PKCS #8, DER in base64)",
    severity: "medium",
    before: 5,
    infixes: ["BgkqhkiG9w0BBQ0w"],
    formatSource: "https://www.rfc-editor.org/rfc/rfc5958#section-3",
    remedy: "Replace the key pair if the passphrase is weak or known",
  }),
  infixedDer({
    id: "pkcs12-key-store",
    title: "PKCS #12 key store in base64",
    severity: "high",
    before: 13,
    infixes: ["GCSqGSIb3DQEHAaCC"],
    formatSource: "https://www.rfc-editor.org/rfc/rfc7292#section-4",
    remedy: "Revoke the certificates in it, and issue them anew with another key and password",
  }),
];

const xml = phraseRule({
  id: "rsa-key-value-xml",
  title: "RSA private key in XML (RSAKeyValue)",
  family,
  severity: "critical",
  confidence: "high",
  begins: ["<D>"],
  phrase: [blanks(), secret([some(BASE64, 170, 1400), some("=", 0, 2)], "token"), blanks(), "</D>"],
  formatSource: "https://learn.microsoft.com/en-us/dotnet/api/system.security.cryptography.rsa.toxmlstring",
  remedy,
  make: sample.base64(342, "=="),
  found: [
    (d) => `<RSAKeyValue><Modulus>x7</Modulus><D>${d}</D></RSAKeyValue>`,
    (d) => `<D>\n  ${d}\n</D>`,
    (d) => `var key = "<D>${d}</D>";`,
  ],
  missed: ["<D>text</D>", (d) => `<D>${d.slice(0, 90)}</D>`, `<D>${"A".repeat(342)}==</D>`],
});

export const keyEncoding = [...der, ...rsa, xml];
