import { createHash } from "node:crypto";
import { assigned, endsWord, type PositiveSample, prefixedToken, type Rule, restOfName, run, type SampleRandom } from "../formats/index.ts";

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const CHECK_BYTES = 4;

/** The bytes that a text in Base58Check stands for, without their check; undefined where it does not hold. */
function base58Checked(text: string): Buffer | undefined {
  let number = 0n;
  for (const character of text) {
    const digit = BASE58.indexOf(character);
    if (digit === -1) return undefined;
    number = number * 58n + BigInt(digit);
  }
  const hex = number.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  const payload = bytes.subarray(0, -CHECK_BYTES);
  return checkOf(payload).equals(bytes.subarray(-CHECK_BYTES)) ? payload : undefined;
}

function base58Check(payload: Buffer): string {
  let number = BigInt(`0x${Buffer.concat([payload, checkOf(payload)]).toString("hex")}`);
  let text = "";
  for (; number > 0n; number /= 58n) text = (BASE58[Number(number % 58n)] as string) + text;
  return text;
}

function checkOf(payload: Buffer): Buffer {
  const once = createHash("sha256").update(payload).digest();
  return createHash("sha256").update(once).digest().subarray(0, CHECK_BYTES);
}

function randomBytes(random: SampleRandom, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)));
}

const remedy = "A key cannot be revoked: move all funds of its addresses to new ones";
const KEY_BYTES = 32;
const NAME_MAX_BYTES = 32;

const base58 = "[1-9A-HJ-NP-Za-km-z]";

const wif: Rule = {
  id: "bitcoin-private-key",
  title: "Bitcoin private key in wallet import format",
  family: "bitcoin",
  severity: "critical",
  confidence: "high",
  specificity: "issuer",
  keywords: ["bitcoin", "btc", "wif", "private_key", "privatekey", "privkey", "priv_key"],
  followUp: () => assigned([restOfName(NAME_MAX_BYTES)], run(base58, 51, 52), endsWord),
  pattern: `(?i:bitcoin|btc|wif|private_?key|priv_?key)[0-9A-Za-z_.-]{0,${NAME_MAX_BYTES}}["'\\]]{0,2}\\s{0,8}(?:=>|=|:)\\s{0,8}["']?(${base58}{51,52})`,
  windowBytes: { before: 0, after: 160 },
  edges: "end-only",
  previewPrefix: "",
  accept: (secret) => {
    const payload = base58Checked(secret.toString("latin1"));
    // One byte of the network before the key; where its address is that of a compressed public key, a 1 behind it.
    if (payload === undefined) return "checksum";
    return payload.length === 1 + KEY_BYTES || (payload.length === 2 + KEY_BYTES && payload.at(-1) === 1);
  },
  formatSource: "https://developer.bitcoin.org/devguide/wallets.html#wallet-import-format-wif",
  remedy,
  samples: (random) => {
    const compressed = () => base58Check(Buffer.concat([Buffer.from([0x80]), randomBytes(random, KEY_BYTES), Buffer.from([1])]));
    const [first, second] = [compressed(), compressed()];
    const third = base58Check(Buffer.concat([Buffer.from([0x80]), randomBytes(random, KEY_BYTES)]));
    return {
      positive: [
        { text: `BITCOIN_PRIVATE_KEY=${first}`, secret: first },
        { text: `"btc_wif": "${second}"`, secret: second },
        { text: `private_key: '${third}'\n`, secret: third },
      ],
      negative: ["bitcoin_private_key: ", "the bitcoin key was 51 characters long", `wif_length: ${first.length}`],
    };
  },
};

/** Prefix and version of extended private keys: legacy, nested and native segregated witness, and the test network's. */
const extended = [
  { prefix: "xprv", version: "0488ade4", severity: "critical" },
  { prefix: "yprv", version: "049d7878", severity: "critical" },
  { prefix: "zprv", version: "04b2430c", severity: "critical" },
  { prefix: "tprv", version: "04358394", severity: "low" },
] as const;
const EXTENDED_BYTES = 74;

export const bitcoin = [
  wif,
  ...extended.map(({ prefix, version, severity }) => ({
    ...prefixedToken({
      id: `bitcoin-extended-private-key-${prefix}`,
      title: `Bitcoin extended private key (${prefix})`,
      family: "bitcoin",
      severity,
      prefix,
      parts: [{ of: "base62", length: 107 }],
      formatSource: "https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki",
      remedy,
    }),
    accept: (secret: Buffer) => (base58Checked(secret.toString("latin1")) === undefined ? "checksum" : true),
    samples: (random: SampleRandom) => {
      const make = () => base58Check(Buffer.concat([Buffer.from(version, "hex"), randomBytes(random, EXTENDED_BYTES)]));
      const [first, second, third] = [make(), make(), make()];
      const positive: PositiveSample[] = [
        { text: first, secret: first },
        { text: `wpkh(${second}/84h/0h/0h/0/*)`, secret: second },
        { text: `{"key":"${third}"}`, secret: third },
      ];
      return { positive, negative: [`${prefix} is how it begins`, `abc${first}`, `${first.slice(0, -1)} `] };
    },
  })),
];
