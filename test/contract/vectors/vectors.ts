import { createHash, hkdfSync } from "node:crypto";
import {
  byteClasses,
  decodeAnchors,
  filterHash,
  forms,
  KeyRing,
  orderHash,
  parseKeyFile,
  partialFingerprintOf,
  register,
  residualBits,
  type SecretShape,
  selectedPositions,
  tagHash,
  tierAdmission,
  writeBase64Form,
} from "../../../contract/index.ts";

const keyBytes = (first: number) => Buffer.from(Array.from({ length: 32 }, (_, at) => first + at)).toString("base64url");
/** `k2` is current; its windows come from `k1`. */
const keyFile = {
  current: "k2",
  keys: [
    { id: "k2", key: keyBytes(32), notAfter: null, windows: "k1" },
    { id: "k1", key: keyBytes(0), notAfter: "2020-01-01T00:00:00Z" },
  ],
};
const purposes = { k2: ["fingerprint", "partial", "index-mac"], k1: ["order", "filter", "tag", "check"] } as const;

/** Bytes that look like nothing, always the same: SHA-256 of a label, counted on. */
function bytesOf(label: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) => createHash("sha256").update(`${label} ${i}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
}

function textOf(label: string, length: number, alphabet: string): Buffer {
  return Buffer.from([...bytesOf(label, length)].map((byte) => alphabet.charCodeAt(byte % alphabet.length)));
}

const digits = "0123456789";
const base62 = `${digits}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`;
const printable = `${base62} !#$%&()*+,-./:;<=>?@[]^_{|}~`;

const secrets: readonly { name: string; secret: Buffer; shape: SecretShape }[] = [
  { name: "12 base62 characters: windows of 12 bytes", secret: textOf("twelve", 12, base62), shape: {} },
  { name: "22 base62 characters, declared", secret: textOf("twenty-two", 22, base62), shape: { entropyBits: 130 } },
  {
    name: "a prefix, 30 base62 characters and a checksum of 6",
    secret: Buffer.concat([Buffer.from("abc_"), textOf("prefixed", 36, base62)]),
    shape: {
      constantParts: [
        { start: 0, end: 4 },
        { start: 34, end: 40 },
      ],
      entropyBits: 178,
    },
  },
  { name: "32 hexadecimal digits, declared", secret: textOf("hex", 32, "0123456789abcdef"), shape: { entropyBits: 128 } },
  { name: "20 printable characters: the wide class", secret: textOf("printable", 20, printable), shape: {} },
  { name: "24 bytes: the class of any", secret: bytesOf("bytes", 24), shape: { entropyBits: 192 } },
  { name: "300 base62 characters: six checks", secret: textOf("long", 300, base62), shape: { entropyBits: 1786 } },
  {
    name: "40 base62 characters, and the first 20 alone",
    secret: textOf("cut", 40, base62),
    shape: { entropyBits: 238, partialBytes: 20 },
  },
];

const u32 = (value: number | undefined) => (value ?? 0).toString(16).padStart(8, "0");
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** The test vectors of docs/fingerprint.md. `fingerprint.json` holds what this gives; a test compares them. */
export function makeVectors() {
  const epoch = new KeyRing(parseKeyFile(JSON.stringify(keyFile)), "default", new Date("2026-01-01T00:00:00Z")).current;
  const keys = epoch.windowKeys();
  const pair = new Uint32Array(2);
  const hashed = (hash: (out: Uint32Array) => void, order: readonly [number, number]) => {
    hash(pair);
    return order.map((half) => u32(pair[half])).join(order[0] === 0 ? " " : "");
  };
  const kmers = [bytesOf("k-mer", 16), textOf("k-mer", 16, base62), Buffer.from("-_-_+/+/-_-_+/+/")];
  const text = Buffer.concat([textOf("text", 40, base62), Buffer.from("\n"), textOf("more", 24, printable), bytesOf("rest", 16)]);
  return {
    keyFile,
    tenant: "default",
    subKeys: keyFile.keys.flatMap(({ id, key }) =>
      purposes[id as "k1" | "k2"].map((purpose) => {
        const derived = hkdfSync("sha256", Buffer.from(key, "base64url"), "leaktrail/1", `${purpose}\0default\0${id}`, 32);
        return { key: id, purpose, hex: hex(new Uint8Array(derived)) };
      }),
    ),
    hashes: kmers.map((bytes) => ({
      hex: hex(bytes),
      order: orderHash(bytes, 0, keys),
      filter: hashed((out) => filterHash(bytes, 0, keys, out), [0, 1]),
      tag8: hashed((out) => tagHash(bytes, 0, 8, keys, out), [1, 0]),
      tag16: hashed((out) => tagHash(bytes, 0, 16, keys, out), [1, 0]),
    })),
    selection: {
      hex: hex(text),
      selected: byteClasses.flatMap((byteClass) =>
        ([9, 5] as const).map((w) => ({ byteClass, w, positions: selectedPositions(text, byteClass, w, keys) })),
      ),
    },
    secrets: secrets.map(({ name, secret, shape }) => {
      const registration = register(secret, epoch, shape);
      const made = decodeAnchors(registration);
      const base64 = forms.slice(1).map((form) => {
        const out = new Uint8Array(2 * secret.length);
        return Buffer.from(out.subarray(0, writeBase64Form(secret, form, out))).toString("latin1");
      });
      const tiers = (["A", "B", "C"] as const).map((tier) => {
        const admission = tierAdmission(tier, made);
        if ("refused" in admission) return { tier, refused: admission.refused };
        const stored = admission.stored.map(({ form, offset, span }) => ({ form, offset, span }));
        return { tier, stored, leftOut: admission.leftOut, residualBits: Math.floor(residualBits(made, admission.stored)) };
      });
      return { name, hex: hex(secret), shape, base64, registration, offers: made.offers, tiers };
    }),
    partial: { hex: hex(textOf("cut", 20, base62)), value: partialFingerprintOf(textOf("cut", 20, base62), epoch).value },
  };
}
