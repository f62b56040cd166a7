import { alphabets, anyCase, blanks, phraseRule, sample, secret, some, spaces } from "../formats/index.ts";

const BASE64 = alphabets.base64.re2;

export const bind = [
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
];
