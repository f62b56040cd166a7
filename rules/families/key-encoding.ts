import {
  alphabets,
  anyCase,
  blanks,
  oneOf,
  type PatternRule,
  phraseRule,
  quote,
  type Rule,
  type SampleRandom,
  sample,
  secret,
  some,
  spaces,
  upTo,
  value,
} from "../formats/index.ts";

const BASE64 = alphabets.base64.re2;
const URL64 = alphabets.url64.re2;
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

/** The same rule with the keyword in the secret: its group holds all of the match. */
function whole(rule: PatternRule, samples: PatternRule["samples"], previewPrefix = ""): PatternRule {
  return { ...rule, pattern: `(${rule.pattern})`, previewPrefix, samples };
}

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

const jwkMember = [
  quote,
  some("[A-Za-z0-9_]", 1, 10),
  quote,
  blanks(),
  ":",
  blanks(),
  quote,
  some("[^\"']", 0, 120),
  quote,
  blanks(),
  ",",
  blanks(),
];

const jwk = [
  phraseRule({
    id: "jwk-private-key",
    title: "Private key in a JSON Web Key",
    family: "jwk",
    severity: "critical",
    begins: ['"d"'],
    phrase: [
      blanks(),
      ":",
      blanks(),
      '"',
      secret(
        [
          some(URL64, 43),
          oneOf(
            [],
            [some(URL64, 21)],
            [some(URL64, 32, 33)],
            [some(URL64, 45)],
            [some(URL64, 128)],
            [some(URL64, 299, 300)],
            [some(URL64, 469)],
            [some(URL64, 639, 640)],
          ),
        ],
        "token",
      ),
      '"',
    ],
    formatSource: "https://www.rfc-editor.org/rfc/rfc7518#section-6.2.2",
    remedy: "Remove the key from the key set that its kid is in, and sign with another one",
    make: sample.base62(43),
    found: [
      (d) => `{"kty":"OKP","crv":"Ed25519","d":"${d}","x":"${"x7".repeat(3)}"}`,
      (d) => `"kty": "EC",\n  "d": "${d}",\n`,
      (d) => `{"d" : "${d}"}`,
    ],
    missed: ['{"d": "short"}', (d) => `"d": "${d}a"`, `{"d":"${"a".repeat(43)}"}`],
  }),
  phraseRule({
    id: "jwk-symmetric-key",
    title: "Symmetric key in a JSON Web Key",
    family: "jwk",
    severity: "critical",
    begins: ['"oct"'],
    phrase: [blanks(), ",", blanks(), upTo(4, jwkMember), '"k"', blanks(), ":", blanks(), '"', value(URL64, 22, 172, "token"), '"'],
    formatSource: "https://www.rfc-editor.org/rfc/rfc7518#section-6.4",
    remedy: "Remove the key from the key set that its kid is in, and sign with another one",
    make: sample.base62(43),
    found: [
      (k) => `{"kty":"oct","k":"${k}","alg":"HS256"}`,
      (k) => `{"kty": "oct", "kid": "1", "alg": "A256KW", "k": "${k}"}`,
      (k) => `"kty":"oct",\n "use":"sig",\n "k":"${k}"`,
    ],
    missed: ['{"kty":"oct","kid":"7"}', '"oct", "nov", "dec"', `{"kty":"oct","k":"${"a".repeat(43)}"}`],
  }),
];

const openvpnLines = (random: SampleRandom, lines: number) =>
  Array.from({ length: lines }, () => random.text(32, alphabets.hex.characters)).join("\n");

const openvpn: readonly Rule[] = [
  phraseRule({
    id: "openvpn-static-key",
    title: "OpenVPN static key (tls-auth, tls-crypt)",
    family: "openvpn",
    severity: "high",
    confidence: "high",
    begins: ["-----BEGIN OpenVPN Static key V1-----"],
    phrase: [
      some("[\\\\nr\\t\\n\\r ]", 1, 4),
      secret([some("[0-9a-f]", 32), some("[\\\\nr\\t\\n\\r ]", 1, 4), some("[0-9a-f\\\\nr\\t\\r\\n ]", 440, 620)], "part"),
      "-----END",
    ],
    formatSource: "https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/",
    remedy: "Make a new key (openvpn --genkey) and give it to the server and all clients",
    make: () => "",
    found: [],
    missed: [],
  }),
].map((rule) => ({
  ...rule,
  accept: () => true,
  samples: (random: SampleRandom) => {
    const make = () => `${openvpnLines(random, 16)}\n`;
    const keys = [make(), make(), make()];
    const file = (key: string) => `-----BEGIN OpenVPN Static key V1-----\n${key}-----END OpenVPN Static key V1-----\n`;
    return {
      positive: keys.map((made) => ({ text: file(made), secret: made })),
      negative: [file(""), file("...\n"), file(`${openvpnLines(random, 3)}\n`)],
    };
  },
}));

const openvpnClient: Rule = phraseRule({
  id: "openvpn-client-key",
  title: "OpenVPN tls-crypt-v2 key",
  family: "openvpn",
  severity: "high",
  confidence: "high",
  begins: ["-----BEGIN OpenVPN tls-crypt-v2 "],
  phrase: [
    oneOf(["client"], ["server"]),
    " key-----",
    some("[\\\\nr\\t\\n\\r ]", 1, 4),
    secret([some("[0-9A-Za-z+/=\\\\\\t\\n\\r ]", 80, 2000)]),
    "-----END",
  ],
  formatSource: "https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/",
  remedy: "Make a new key (openvpn --genkey tls-crypt-v2-client), and refuse the old one on the server",
  make: (random) => `b${base64(random, 62)}8\n8${base64(random, 60)}=\n`,
  found: ["client", "server", "client"].map(
    (kind) => (key) => `-----BEGIN OpenVPN tls-crypt-v2 ${kind} key-----\n${key}-----END OpenVPN tls-crypt-v2 ${kind} key-----`,
  ),
  missed: [
    "-----BEGIN OpenVPN tls-crypt-v2 client key-----\n-----END OpenVPN tls-crypt-v2 client key-----",
    "-----BEGIN OpenVPN tls-crypt-v2 other key-----",
    "-----BEGIN OpenVPN tls-crypt-v2 server key-----\n...",
  ],
});

const WIREGUARD_LAST = "[AEIMQUYcgkosw048]";
const wireguard = (id: string, title: string, keywords: readonly [string, ...string[]], name: string) =>
  phraseRule({
    id,
    title,
    family: "wireguard",
    severity: "critical",
    confidence: "high",
    keywords,
    phrase: [
      some("[\"']", 0, 1),
      blanks(),
      oneOf(["=>"], ["="], [":"]),
      blanks(),
      some("[\"']", 0, 1),
      secret([some(BASE64, 42), some(WIREGUARD_LAST, 1), "="], "token"),
    ],
    formatSource: "https://www.wireguard.com/quickstart/",
    remedy: "Make a new key (wg genkey or wg genpsk), and give its public key to all peers",
    make: (random) => `${base64(random, 42)}8=`,
    found: [
      (key) => `[Interface]\n${name} = ${key}\nListenPort = 51820\n`,
      (key) => `"${name}": "${key}"`,
      (key) => `${name.toLowerCase()}=${key}`,
    ],
    missed: [`${name} = `, (key) => `${name} = ${key.slice(0, 6)}=`, `${name} = ${"A".repeat(43)}=`],
  });

const comment = "untrusted comment:";

const signing = [
  phraseRule({
    id: "minisign-secret-key",
    title: "minisign secret key",
    family: "minisign",
    severity: "critical",
    confidence: "high",
    begins: ["RWRTY0Iy", "RWQAAEIy"],
    edges: "alphanumeric",
    phrase: [some(BASE64, 203), some("=", 0, 1)],
    formatSource: "https://jedisct1.github.io/minisign/",
    remedy: "Make a new key pair (minisign -G), and publish the new public key",
    make: () => "",
    found: [],
    missed: [],
  }),
  phraseRule({
    id: "signify-secret-key",
    title: "signify secret key",
    family: "minisign",
    severity: "critical",
    confidence: "high",
    begins: ["RWRCSwAAA"],
    edges: "alphanumeric",
    phrase: [some(BASE64, 130), some("=", 0, 1)],
    formatSource: "https://man.openbsd.org/signify",
    remedy: "Make a new key pair (signify -G), and publish the new public key",
    make: () => "",
    found: [],
    missed: [],
  }),
].map((rule, nth) =>
  whole(
    rule,
    (random) => {
      const [start, length] = nth === 0 ? (["RWRTY0Iy", 203] as const) : (["RWRCSwAAA", 130] as const);
      const keys = Array.from({ length: 3 }, () => `${start}${base64(random, length - 1)}8=`);
      return {
        positive: keys.map((made, at) => ({
          text: [`${comment} secret key\n${made}\n`, `SIGN_KEY="${made}"`, made][at] as string,
          secret: made,
        })),
        negative: [`${start} is how it begins`, `${comment} x\n${start}${base64(random, 40)}`, `x${keys[0]}`],
      };
    },
    nth === 0 ? "RWRTY0Iy" : "RWRCS",
  ),
);

const others = [
  phraseRule({
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
  }),
  phraseRule({
    id: "dnssec-private-key",
    title: "DNSSEC private key (BIND)",
    family: "bind",
    severity: "critical",
    confidence: "high",
    begins: ["PrivateExponent: ", "PrivateKey: "],
    phrase: [secret([some(BASE64, 42, 700), some("=", 0, 2)], "token"), some("[\\t\\n\\r ]", 1)],
    formatSource: "https://bind9.readthedocs.io/en/stable/manpages.html",
    remedy: "Roll the zone's key over, and remove the old DS record",
    make: sample.base64(171, "="),
    found: [
      (key) => `Private-key-format: v1.3\nAlgorithm: 8 (RSASHA256)\nPrivateExponent: ${key}\nPrime1: x\n`,
      (key) => `Private-key-format: v1.3\nAlgorithm: 13 (ECDSAP256SHA256)\nPrivateKey: ${key}\n`,
      (key) => `PrivateExponent: ${key}\r\n`,
    ],
    missed: ["PrivateExponent: BigInteger\n", "PrivateKey: none\n", `PrivateExponent: ${"A".repeat(171)}=\n`],
  }),
  phraseRule({
    id: "tsig-key",
    title: "TSIG or rndc key (BIND)",
    family: "bind",
    severity: "high",
    confidence: "high",
    keywords: ["algorithm hmac-", 'algorithm "hmac-'],
    phrase: [
      some("[0-9a-z-]", 3, 20),
      some('["]', 0, 1),
      ";",
      blanks(),
      anyCase("secret"),
      spaces(),
      some('["]', 0, 1),
      secret([some(BASE64, 20, 120), some("=", 0, 2)], "token"),
      some('["]', 0, 1),
      ";",
    ],
    formatSource: "https://bind9.readthedocs.io/en/stable/reference.html",
    remedy: "Make a new key (tsig-keygen or rndc-confgen), and give it to both sides",
    make: sample.base64(43, "="),
    found: [
      (key) => `key "ddns" {\n  algorithm hmac-sha256;\n  secret "${key}";\n};`,
      (key) => `key rndc-key { algorithm hmac-md5; secret ${key}; };`,
      (key) => `algorithm "hmac-sha512"; secret "${key}";`,
    ],
    missed: [
      "the algorithm hmac-sha256 is used",
      'algorithm hmac-sha256; secret "";',
      `algorithm hmac-sha256; secret "${"A".repeat(44)}";`,
    ],
  }),
  whole(
    phraseRule({
      id: "cosign-private-key",
      title: "cosign or sigstore private key, encrypted",
      family: "sigstore",
      severity: "medium",
      confidence: "high",
      begins: ["-----BEGIN ENCRYPTED "],
      phrase: [
        oneOf(["COSIGN"], ["SIGSTORE"]),
        " PRIVATE KEY-----",
        some("[\\\\nr\\t\\n\\r ]", 1, 4),
        some("[0-9A-Za-z+/=\\\\\\t\\n\\r ]", 200, 2000),
        "-----END ENCRYPTED ",
        oneOf(["COSIGN"], ["SIGSTORE"]),
        " PRIVATE KEY-----",
      ],
      formatSource: "https://docs.sigstore.dev/cosign/key_management/overview/",
      remedy: "Make a new key pair (cosign generate-key-pair), and publish the new public key",
      make: () => "",
      found: [],
      missed: [],
    }),
    (random) => {
      const file = (maker: string, body: string) =>
        `-----BEGIN ENCRYPTED ${maker} PRIVATE KEY-----\n${body}-----END ENCRYPTED ${maker} PRIVATE KEY-----`;
      const made = ["COSIGN", "SIGSTORE", "SIGSTORE"].map((maker) =>
        file(maker, `${[1, 2, 3, 4].map(() => base64(random, 64)).join("\n")}8=\n`),
      );
      return {
        positive: made.map((key) => ({ text: `${key}\n`, secret: key })),
        negative: [file("COSIGN", ""), "-----BEGIN ENCRYPTED MESSAGE-----", file("SIGSTORE", "...\n")],
      };
    },
    "-----BEGIN ENCRYPTED",
  ),
];

export const keyEncoding = [
  ...der,
  ...rsa,
  ...jwk,
  ...openvpn,
  openvpnClient,
  wireguard("wireguard-private-key", "WireGuard private key", ["privatekey", "private_key"], "PrivateKey"),
  wireguard("wireguard-preshared-key", "WireGuard preshared key", ["presharedkey", "preshared_key"], "PresharedKey"),
  ...signing,
  ...others,
];
