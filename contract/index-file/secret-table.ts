import { randomBytes } from "node:crypto";
import { secretFlags } from "./image.ts";
import { Rows } from "./rows.ts";

const FIRST_CELLS = 256;
const LOAD_MAX = 0.75;
/** How many further checks a long secret has in an image. */
const FURTHER_CHECKS = 5;

/** Words of a row, which is the image's own: length, key number and flags; check; expiry; the fingerprint's first 12 bytes. */
const MEASURE = 0;
const CHECK = 1;
const EXPIRES = 2;
const PREFIX = 3;

/** A secret as an image holds it. */
export interface StoredSecret {
  readonly keyNumber: number;
  readonly lengthBytes: number;
  /** One, or more where the secret is long. */
  readonly checks: readonly number[];
  /** Whether it is only the first bytes of a secret. */
  readonly isPartial: boolean;
  readonly revoked: boolean;
  /** Seconds since 1970; 0 for never. */
  readonly expiresAt: number;
}

/** The secrets of a segment, found again by the beginning of their fingerprint. */
export class SecretTable {
  readonly #seed = randomBytes(4).readUInt32LE();
  readonly #rows = new Rows(6);
  readonly #long = new Rows(6);
  /** Secret numbers plus one. */
  #cells = new Uint32Array(FIRST_CELLS);
  /** The fingerprint that was asked for last. */
  readonly #fingerprint = Buffer.alloc(32);
  readonly #wanted = new Uint32Array(3);

  get length(): number {
    return this.#rows.length;
  }

  get longCount(): number {
    return this.#long.length;
  }

  /** The number of the secret with this fingerprint, or undefined. */
  find(keyNumber: number, fingerprint: string): number | undefined {
    const held = this.#cells[this.#cellOf(keyNumber, fingerprint)] as number;
    return held === 0 ? undefined : held - 1;
  }

  /** Adds a secret that is not in it yet; returns its number. */
  add(fingerprint: string, secret: StoredSecret): number {
    if (this.#rows.length >= this.#cells.length * LOAD_MAX) this.#grow();
    const cell = this.#cellOf(secret.keyNumber, fingerprint);
    const number = this.#rows.add();
    this.#cells[cell] = number + 1;
    const isLong = secret.checks.length > 1;
    const flags =
      (secret.revoked ? secretFlags.revoked : 0) | (secret.isPartial ? secretFlags.partial : 0) | (isLong ? secretFlags.long : 0);
    this.#rows.set(number, MEASURE, secret.lengthBytes | (secret.keyNumber << 16) | (flags << 24));
    this.#rows.set(number, CHECK, secret.checks[0] as number);
    this.#rows.set(number, EXPIRES, secret.expiresAt);
    for (const [at, word] of this.#wanted.entries()) this.#rows.set(number, PREFIX + at, word);
    if (isLong) this.#addLong(number, secret.checks.slice(1));
    return number;
  }

  /** A further record of the secret: it is revoked once all of them are, and expires with the last of them. */
  merge(number: number, record: { revoked: boolean; expiresAt: number }): void {
    if (!record.revoked) this.#setFlags(number, this.#flagsOf(number) & ~secretFlags.revoked);
    const held = this.#rows.get(number, EXPIRES);
    this.#rows.set(number, EXPIRES, held === 0 || record.expiresAt === 0 ? 0 : Math.max(held, record.expiresAt));
  }

  /** The secret is not to be looked for. */
  bury(number: number): void {
    this.#setFlags(number, this.#flagsOf(number) | secretFlags.tombstone);
  }

  /** Gives back what only adding needs. */
  close(): void {
    this.#cells = new Uint32Array(0);
  }

  secrets(): Generator<Uint8Array> {
    return this.#rows.bytes();
  }

  long(): Generator<Uint8Array> {
    return this.#long.bytes();
  }

  /** A shorter secret's last checks cover all of it, and so are the same. */
  #addLong(number: number, further: readonly number[]): void {
    const row = this.#long.add();
    this.#long.set(row, 0, number);
    for (let at = 0; at < FURTHER_CHECKS; at++) this.#long.set(row, at + 1, further[at] ?? (further.at(-1) as number));
  }

  #flagsOf(number: number): number {
    return this.#rows.get(number, MEASURE) >>> 24;
  }

  #setFlags(number: number, flags: number): void {
    this.#rows.set(number, MEASURE, (this.#rows.get(number, MEASURE) & 0xffffff) | (flags << 24));
  }

  #cellOf(keyNumber: number, fingerprint: string): number {
    this.#fingerprint.write(fingerprint, "base64url");
    for (let at = 0; at < 3; at++) this.#wanted[at] = this.#fingerprint.readUInt32LE(at * 4);
    const mask = this.#cells.length - 1;
    let cell = this.#hash(this.#wanted[0] as number) & mask;
    for (let held = this.#cells[cell] as number; held !== 0; held = this.#cells[cell] as number) {
      if (this.#isAt(held - 1, keyNumber)) return cell;
      cell = (cell + 1) & mask;
    }
    return cell;
  }

  #isAt(number: number, keyNumber: number): boolean {
    for (let at = 0; at < 3; at++) if (this.#rows.get(number, PREFIX + at) !== this.#wanted[at]) return false;
    return ((this.#rows.get(number, MEASURE) >>> 16) & 0xff) === keyNumber;
  }

  #grow(): void {
    this.#cells = new Uint32Array(this.#cells.length * 2);
    const mask = this.#cells.length - 1;
    for (let number = 0; number < this.#rows.length; number++) {
      let cell = this.#hash(this.#rows.get(number, PREFIX)) & mask;
      while (this.#cells[cell] !== 0) cell = (cell + 1) & mask;
      this.#cells[cell] = number + 1;
    }
  }

  #hash(word: number): number {
    const mixed = Math.imul(word ^ this.#seed, 0x9e3779b1);
    return mixed ^ (mixed >>> 15);
  }
}
