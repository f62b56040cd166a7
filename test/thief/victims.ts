import {
  BufferSink,
  createKeyFile,
  createSigningKey,
  decodeAnchors,
  IndexBuilder,
  KeyRing,
  type Offer,
  parseSigningKey,
  register,
  type SecretShape,
  type Tier,
  tierAdmission,
  writeIndex,
} from "../../contract/index.ts";
import { confirmKeysOf } from "../../contract/voprf.ts";
import { Random } from "../corpus/index.ts";
import type { Alphabets } from "./guessing.ts";
import { StolenIndex } from "./stolen.ts";

/** A secret that the thief wants, with what is public of it: how its generator makes such secrets. */
export interface Victim {
  readonly secret: Buffer;
  readonly alphabets: Alphabets;
  readonly shape: SecretShape;
  readonly entropyBits: number;
  /** What its registration offered; the thief does not look at it, who judges him does. */
  readonly offers: readonly Offer[];
  /** What the tier may store of them. */
  readonly admitted: readonly Offer[];
}

/** What is stolen, and from whom. */
export interface Theft {
  readonly victims: readonly Victim[];
  readonly stolen: StolenIndex;
  readonly keys: KeyRing;
}

type Design = Pick<Victim, "alphabets" | "shape" | "entropyBits">;

const token = [...Buffer.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")];
const hexDigits = [...Buffer.from("0123456789abcdef")];
const base32 = [...Buffer.from("abcdefghijklmnopqrstuvwxyz234567")];
const base64Url = [...token, ...Buffer.from("-_")];
const anyByte = Array.from({ length: 256 }, (_, byte) => byte);
const printable = Array.from({ length: 94 }, (_, at) => 33 + at);

/** Secrets as issuers make them, each of 128 bits or more. */
export const realDesigns: Readonly<Record<string, Design>> = {
  "22 base62": plain(token, 22),
  "a prefix and 36 base62": plain(token, 36, "acme_live_"),
  "26 base32": plain(base32, 26),
  "32 hexadecimal": plain(hexDigits, 32),
  "40 hexadecimal": plain(hexDigits, 40),
  "24 over 94": plain(printable, 24),
  "32 base62": plain(token, 32),
  "22 base64url": plain(base64Url, 22),
  "24 random bytes": plain(anyByte, 24),
  "32 hexadecimal in the groups of a UUID": grouped(hexDigits, [8, 4, 4, 4, 12]),
  "a JWT": plain(base64Url, 43, "eyJ".padEnd(90, "hbGciOiJIUzI1NiJ9.eyJzdWIi")),
};

function plain(alphabet: readonly number[], length: number, prefix = ""): Design {
  const constant = [...Buffer.from(prefix)].map((byte) => [byte]);
  const entropyBits = Math.floor(length * Math.log2(alphabet.length));
  const parts = prefix === "" ? {} : { constantParts: [{ start: 0, end: prefix.length }] };
  return { alphabets: [...constant, ...Array<readonly number[]>(length).fill(alphabet)], shape: { ...parts, entropyBits }, entropyBits };
}

/** Groups of random characters, with a hyphen between them. */
function grouped(alphabet: readonly number[], lengths: readonly number[]): Design {
  const alphabets = lengths.flatMap((length, at) => [...(at > 0 ? [[0x2d]] : []), ...Array<readonly number[]>(length).fill(alphabet)]);
  const constantParts = alphabets.flatMap(({ length }, at) => (length === 1 ? [{ start: at, end: at + 1 }] : []));
  const entropyBits = Math.floor(lengths.reduce((sum, length) => sum + length, 0) * Math.log2(alphabet.length));
  return { alphabets, shape: { constantParts, entropyBits }, entropyBits };
}

/** Any generator that makes secrets of 128 bits or more: some alphabet, some length, and perhaps a constant start. */
export function anyDesign(random: Random): Design {
  const alphabet = random.pick([token, hexDigits, base32, printable, base64Url, anyByte, anyByte.slice(0, random.between(10, 256))]);
  const leastLength = Math.ceil(128 / Math.log2(alphabet.length));
  return plain(alphabet, random.between(leastLength, leastLength + 40), "prefix_0123456789_and_more".slice(0, random.below(27)));
}

/** A generator that puts one bit into each byte, so that whole windows can be guessed in a test. */
export function poorDesign(length: number, random: Random): Design {
  const alphabets = Array.from({ length }, () => {
    const first = random.below(token.length);
    return [token[first] as number, token[(first + 1 + random.below(token.length - 1)) % token.length] as number];
  });
  return { alphabets, shape: { entropyBits: length }, entropyBits: length };
}

/** Issues secrets of each design, and has the index of a tier stolen. Those that the tier refuses are nobody's victims. */
export function theft(tier: Tier, designs: readonly Design[], seed: number): Theft {
  const [keys, random] = [new KeyRing(createKeyFile()), new Random(seed)];
  const builder = new IndexBuilder(keys, tier);
  const victims: Victim[] = [];
  for (const [at, design] of designs.entries()) {
    const secret = Buffer.from(design.alphabets.map((allowed) => random.pick(allowed)));
    if (new Set(secret).size < 6) continue;
    const registration = register(secret, keys.current, design.shape);
    if (builder.add({ id: `victim-${at}`, registration, revokedAt: null }) !== undefined) continue;
    const decoded = decodeAnchors(registration);
    const admission = tierAdmission(tier, decoded);
    victims.push({ ...design, secret, offers: decoded.offers, admitted: "stored" in admission ? admission.stored : [] });
  }
  const sink = new BufferSink();
  const identity = { origin: "idx", version: 1, createdAt: "2026-01-01T00:00:00Z", expiresAt: null };
  // One of tier C brings along what a laptop needs, which its thief has as well.
  const confirmKeys = tier === "C" ? confirmKeysOf(keys.epochs) : undefined;
  writeIndex(builder.finish(), identity, { keys, signingKey: parseSigningKey(createSigningKey().privatePem), confirmKeys }, sink);
  return { victims, keys, stolen: new StolenIndex(sink.bytes()) };
}
