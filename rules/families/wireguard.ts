import { alphabets, blanks, oneOf, phraseRule, type SampleRandom, secret, some } from "../formats/index.ts";

const BASE64 = alphabets.base64.re2;
const base64 = (random: SampleRandom, length: number) => random.text(length, alphabets.base64.characters);

const LAST = "[AEIMQUYcgkosw048]";
const keyOf = (id: string, title: string, keywords: readonly [string, ...string[]], name: string) =>
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
      secret([some(BASE64, 42), some(LAST, 1), "="], "token"),
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

export const wireguard = [
  keyOf("wireguard-private-key", "WireGuard private key", ["privatekey", "private_key"], "PrivateKey"),
  keyOf("wireguard-preshared-key", "WireGuard preshared key", ["presharedkey", "preshared_key"], "PresharedKey"),
];
