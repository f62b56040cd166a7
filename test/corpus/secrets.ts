import { Random, weighted } from "./random.ts";
import { type Alphabet, alphabets, fillRandom } from "./text-writer.ts";
import { words } from "./vocabulary.ts";

export const secretKinds = ["base62", "hex", "base64", "base64url", "password", "passphrase", "structured", "jwt", "pem"] as const;
export type SecretKind = (typeof secretKinds)[number];

/** A secret as an issuer knows it: how it was made, hence how hard it is to guess. */
export interface IssuedSecret {
  readonly bytes: Buffer;
  readonly kind: SecretKind;
  /** What the issuer's generator put in; not guessed from the text. */
  readonly entropyBits: number;
  /** How many bytes at its start are the same for every secret of its kind and issuer. */
  readonly constantPrefixBytes: number;
}

export interface SecretOptions {
  readonly seed: number;
  readonly count: number;
  /** Only secrets that have 16 or more characters of [A-Za-z0-9+/_-] in a row behind their constant prefix. */
  readonly tokenClass?: boolean;
  /** Only these kinds; all by default. */
  readonly kinds?: readonly SecretKind[];
}

type Made = Omit<IssuedSecret, "kind">;
type Maker = (forge: Forge) => Made;

const SLAB_BYTES = 1024 * 1024;
const SECRET_MAX_BYTES = 4096;
const TOKEN_RUN_BYTES = 16;
/** A secret of few different bytes is one that no issuer may register. */
const DISTINCT_BYTES_MIN = 6;
const CHECKED_BYTES = 32;

/** How often each kind is issued, of a thousand: a private key is rare, and large. */
const shares: readonly (readonly [number, SecretKind])[] = [
  [248, "base62"],
  [140, "hex"],
  [80, "base64"],
  [140, "base64url"],
  [120, "password"],
  [50, "passphrase"],
  [200, "structured"],
  [20, "jwt"],
  [2, "pem"],
];

/** Gives random issued secrets, the first of them the same whatever the count. Quick enough for tens of millions. */
export function* issuedSecrets({ seed, count, tokenClass = false, kinds = secretKinds }: SecretOptions): Generator<IssuedSecret> {
  const wanted = kinds.filter((kind) => !tokenClass || (kind !== "password" && kind !== "passphrase"));
  const table = weighted(shares.filter(([, kind]) => wanted.includes(kind)));
  if (table.length === 0) throw new Error("no kind of secret is left to issue");
  const forge = new Forge(seed, tokenClass ? TOKEN_RUN_BYTES : 12);
  for (let made = 0; made < count; ) {
    const kind = forge.random.pick(table);
    const secret = makers[kind](forge);
    if (isVaried(secret.bytes)) {
      made += 1;
      yield { kind, ...secret };
    }
  }
}

/** Random draws into slabs, since ten million small buffers are slow to allocate and to collect. */
class Forge {
  readonly random: Random;
  readonly bodyBytesMin: number;
  private slab = Buffer.alloc(0);
  private used = 0;
  private from = 0;

  constructor(seed: number, bodyBytesMin: number) {
    this.random = new Random(seed, 4);
    this.bodyBytesMin = bodyBytesMin;
  }

  begin(): this {
    if (this.used + SECRET_MAX_BYTES > this.slab.length) {
      this.slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
      this.used = 0;
    }
    this.from = this.used;
    return this;
  }

  constant(bytes: Buffer): this {
    for (let at = 0; at < bytes.length; at++) this.slab[this.used++] = bytes[at] as number;
    return this;
  }

  body(alphabet: Alphabet, length: number): this {
    fillRandom(this.slab, this.used, length, alphabets[alphabet], this.random);
    this.used += length;
    return this;
  }

  end(): Buffer {
    return this.slab.subarray(this.from, this.used);
  }

  /** A length from the least that a body may have to `most`. */
  length(most: number): number {
    return this.random.between(this.bodyBytesMin, most);
  }
}

/** Made-up issuers of made-up tokens, each with its constant start. */
const prefixes = ["acme_live_", "acme_test_", "svc-", "agt_v2_", "corp-pat-01-", "broker.", "x1-", "internal_service_account_"].map(
  (text) => Buffer.from(text),
);
const jwtHeader = Buffer.from(
  `${Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url")}.${Buffer.from('{"sub":"a').toString("base64url")}`,
);
const pemBegin = Buffer.from("-----BEGIN PRIVATE KEY-----\n");
const pemEnd = Buffer.from("-----END PRIVATE KEY-----\n");
const [newline, dot, space] = [Buffer.from("\n"), Buffer.from("."), Buffer.from(" ")];
const wordList = words.map((word) => Buffer.from(word));
const JWT_SIGNATURE_CHARACTERS = 43;
const PEM_LINE_CHARACTERS = 64;

const makers: Record<SecretKind, Maker> = {
  base62: (forge) => plain(forge, "base62", forge.length(64)),
  hex: (forge) => plain(forge, "hex", forge.random.chance(70) ? forge.random.pick([32, 40, 64]) : forge.length(64)),
  base64: (forge) => plain(forge, "base64", forge.length(88)),
  base64url: (forge) => plain(forge, "base64url", forge.length(64)),
  password: (forge) => plain(forge, "printable", forge.length(40)),
  passphrase,
  structured: (forge) => {
    const prefix = forge.random.pick(prefixes);
    const length = forge.random.between(20, 48);
    const bytes = forge.begin().constant(prefix).body("base62", length).end();
    return { bytes, entropyBits: bitsOf("base62", length), constantPrefixBytes: prefix.length };
  },
  jwt: (forge) => {
    const claims = forge.random.between(40, 200);
    const bytes = forge
      .begin()
      .constant(jwtHeader)
      .body("base64url", claims)
      .constant(dot)
      .body("base64url", JWT_SIGNATURE_CHARACTERS)
      .end();
    return { bytes, entropyBits: 256, constantPrefixBytes: jwtHeader.length };
  },
  pem: (forge) => {
    const lines = forge.random.between(3, 26);
    forge.begin().constant(pemBegin);
    for (let line = 0; line < lines; line++) forge.body("base64", PEM_LINE_CHARACTERS).constant(newline);
    return {
      bytes: forge.constant(pemEnd).end(),
      entropyBits: bitsOf("base64", lines * PEM_LINE_CHARACTERS),
      constantPrefixBytes: pemBegin.length,
    };
  },
};

function plain(forge: Forge, alphabet: Alphabet, length: number): Made {
  return { bytes: forge.begin().body(alphabet, length).end(), entropyBits: bitsOf(alphabet, length), constantPrefixBytes: 0 };
}

function passphrase(forge: Forge): Made {
  const count = forge.random.between(5, 8);
  forge.begin();
  for (let at = 0; at < count; at++) {
    if (at > 0) forge.constant(space);
    forge.constant(forge.random.pick(wordList));
  }
  return { bytes: forge.end(), entropyBits: Math.floor(count * Math.log2(wordList.length)), constantPrefixBytes: 0 };
}

function bitsOf(alphabet: Alphabet, length: number): number {
  return Math.floor(length * Math.log2(alphabets[alphabet].length));
}

/** Whether a secret has enough different bytes; long ones that are random always do. */
function isVaried(bytes: Buffer): boolean {
  if (bytes.length > CHECKED_BYTES) return true;
  let distinct = 0;
  for (let at = 0; at < bytes.length && distinct < DISTINCT_BYTES_MIN; at++) {
    if (bytes.indexOf(bytes[at] as number) === at) distinct += 1;
  }
  return distinct >= DISTINCT_BYTES_MIN;
}
