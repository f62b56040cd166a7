import { alphabets, oneOf, phraseRule, type Rule, type SampleRandom, secret, some } from "../formats/index.ts";

const base64 = (random: SampleRandom, length: number) => random.text(length, alphabets.base64.characters);

const hexLines = (random: SampleRandom, lines: number) =>
  Array.from({ length: lines }, () => random.text(32, alphabets.hex.characters)).join("\n");

const staticKey: readonly Rule[] = [
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
    const make = () => `${hexLines(random, 16)}\n`;
    const keys = [make(), make(), make()];
    const file = (key: string) => `-----BEGIN OpenVPN Static key V1-----\n${key}-----END OpenVPN Static key V1-----\n`;
    return {
      positive: keys.map((made) => ({ text: file(made), secret: made })),
      negative: [file(""), file("...\n"), file(`${hexLines(random, 3)}\n`)],
    };
  },
}));

const clientKey: Rule = phraseRule({
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

export const openvpn = [...staticKey, clientKey];
