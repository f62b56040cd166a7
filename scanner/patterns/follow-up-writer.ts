import { LeaktrailError } from "../../contract/index.ts";
import { type ByteClass, type Check, checks, entropyMin, type FollowUp, type FollowUpStep, SHORT_MAX_BYTES } from "../../rules/index.ts";
import { bytesBehindBlanks, END_OF_TEXT, firstBytes, type Members, membersOf } from "./first-bytes.ts";

const kinds = {
  run: 0,
  peek: 1,
  seek: 2,
  text: 3,
  either: 4,
  not: 5,
  back: 6,
  ends: 7,
  value: 8,
  looks: 9,
  encodes: 10,
  unless: 11,
  endsNot: 12,
} as const;
const edges = { none: 0, alphanumeric: 1, token: 2 } as const;

/** The sixteenth bit is that of all further alternatives. */
const LAST_BIT = 15;

/** Before the slots of runs lie the counters of bytes: 256 u16. */
const COUNTERS_SLOTS = 64;

const measures = { none: 0, credential: 1, base64: 2, "no-words": 3 } as const;

/** No rule that measures entropy takes a longer value. */
const MEASURED_MAX_BYTES = 600;
/** Each count times its binary logarithm. */
const logarithms = Float64Array.from({ length: MEASURED_MAX_BYTES + 1 }, (_, count) => (count === 0 ? 0 : count * Math.log2(count)));

/**
 * Writes follow-ups as the kernel takes them (assembly/follow-up.ts): a count of steps, then for each five u32: its kind and in
 * the further bytes the bit of its class, edges, and how far back it begins; where its operand stands; least; most; and the
 * slot in which the kernel remembers how far it has looked, or a second operand. Equal things are written once.
 */
export class FollowUpWriter {
  readonly #from: number;
  readonly #written = new Map<string, number>();
  readonly #parts: Buffer[] = [];
  readonly #slots = new Map<string, number>();
  readonly #classes = new Map<ByteClass, { readonly at: number; readonly bit: number }>();
  /** The table that the next class has a bit in. */
  #table: { readonly at: number; readonly bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };
  #end: number;

  /** `from`: where in the table the first of them will stand. */
  constructor(from: number) {
    this.#from = from;
    this.#end = from;
  }

  get lengthBytes(): number {
    return this.#end - this.#from;
  }

  /** How many pieces of a text the kernel remembers for them. */
  get slots(): number {
    return COUNTERS_SLOTS + this.#slots.size;
  }

  /** Where the follow-up stands; 0 for one that asks for nothing. */
  add(followUp: FollowUp): number {
    return followUp.length === 0 ? 0 : this.#program(followUp);
  }

  copyTo(table: Buffer): void {
    Buffer.concat(this.#parts).copy(table, this.#from);
  }

  #program(followUp: FollowUp): number {
    const misplaced = followUp.slice(0, -1).find((step) => "either" in step);
    if (misplaced) throw new LeaktrailError("internal-fault", `nothing may follow alternatives: ${JSON.stringify(followUp)}`);
    const steps = followUp.map((step) => this.#stepOf(step));
    return this.#once(Uint32Array.from([steps.length, ...steps.flat()]));
  }

  #stepOf(step: FollowUpStep): number[] {
    if ("text" in step) {
      const text = Buffer.from(step.text);
      return [kinds.text, this.#once(text), text.length, 0, 0];
    }
    if ("unless" in step) {
      const { at, bit } = this.#members(classOf(step.unless.map((word) => word.slice(0, 1))));
      return [kinds.unless | (bit << 8), this.#words(step.unless), 0, 0, at];
    }
    if ("either" in step) return [kinds.either, this.#alternatives(step.either), step.either.length, 0, this.#beginnings(step.either)];
    if ("back" in step) {
      const { at, bit } = this.#members(step.back);
      const flags = (edges[step.edges ?? "none"] << 16) | (step.skip << 24);
      return [kinds.back | (bit << 8) | flags, at, step.least, step.most, this.#words([step.after])];
    }
    if ("ends" in step) return this.#endingIn(kinds.ends, step.ends, step.most);
    if ("endsNot" in step) return this.#endingIn(kinds.endsNot, step.endsNot, step.most);
    if ("value" in step) return [kinds.value, 0, step.value, 0, 0];
    if ("looks" in step) return [kinds.looks, this.#check(checks[step.looks]), 0, 0, 0];
    if ("encodes" in step) {
      const text = Buffer.from(step.encodes);
      return [kinds.encodes, this.#once(text), text.length, step.skip, 0];
    }
    if ("not" in step) {
      const { at, bit } = this.#members(step.not);
      return [kinds.not | (bit << 8), at, 0, 0, 0];
    }
    if ("seek" in step) {
      const [of, not] = [this.#members(step.seek), this.#members(step.unlessBefore)];
      return [kinds.seek | (of.bit << 8) | (not.bit << 16), of.at, step.length, step.most, not.at];
    }
    const { at, bit } = this.#members(step.of);
    return [(step.peek ? kinds.peek : kinds.run) | (bit << 8), at, step.least, step.most, this.#slot(step.of)];
  }

  #endingIn(kind: number, words: readonly string[], most: number): number[] {
    const { at, bit } = this.#members(classOf(words.map((word) => word.slice(-1))));
    return [kind | (bit << 8), this.#words(words), 0, most, at];
  }

  #alternatives(either: readonly FollowUp[]): number {
    return this.#once(Uint32Array.from(either.map((other) => this.#program(other))));
  }

  /** Of each byte, and behind them of the text's end, a u16 with a bit for each alternative that may begin there; and the same behind blanks. */
  #beginnings(either: readonly FollowUp[]): number {
    const bitsOf = (sets: readonly Members[]) =>
      Array.from({ length: END_OF_TEXT + 1 }, (_, byte) =>
        sets.reduce((bits, set, nth) => bits | (Number(set[byte]) << Math.min(nth, LAST_BIT)), 0),
      );
    return this.#once(Uint16Array.from([...bitsOf(either.map(firstBytes)), ...bitsOf(either.map(bytesBehindBlanks))]));
  }

  /** Eight classes share a table of 256 bytes, in which each has a bit: so the tables of all stay in the processor's cache. */
  #members(of: ByteClass): { readonly at: number; readonly bit: number } {
    const known = this.#classes.get(of);
    if (known) return known;
    const bit = 1 << (this.#classes.size % 8);
    if (bit === 1) {
      const bytes = Buffer.alloc(256);
      this.#table = { at: this.#append(bytes), bytes };
    }
    const { at, bytes } = this.#table;
    const members = membersOf(of);
    for (let byte = 0; byte < bytes.length; byte++) if (members[byte]) bytes[byte] = (bytes[byte] as number) | bit;
    this.#classes.set(of, { at, bit });
    return { at, bit };
  }

  /** How many, then each: its length in a byte, and its bytes. */
  #words(words: readonly string[]): number {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(words.length);
    return this.#once(Buffer.concat([count, ...words.flatMap((word) => [Buffer.from([word.length]), Buffer.from(word)])]));
  }

  /** A check, as assembly/looks.ts reads it. */
  #check(check: Check): number {
    // Of each byte, how many words begin with it and, from bit 8 on, where the first of them stands: they stand together.
    const without = [...check.without].sort();
    const initials = new Uint32Array(256);
    let at = 4;
    for (const word of without) {
      for (const form of new Set([word, word.toUpperCase()])) {
        const initial = form.charCodeAt(0);
        initials[initial] = ((initials[initial] || at << 8) + 1) >>> 0;
      }
      at += 1 + word.length;
    }
    const numbers = [
      check.distinctMin,
      check.runMax,
      measures[check.measure],
      this.#words(without),
      this.#words(check.startsNot),
      this.#words(check.isNot),
      this.#once(initials),
      this.#once(new Uint8Array(logarithms.buffer)),
      SHORT_MAX_BYTES,
      0,
    ];
    const bounds = [entropyMin.short, entropyMin.hex, entropyMin.long, entropyMin.base64];
    const [whole, real] = [Uint32Array.from(numbers), Float64Array.from(bounds)];
    return this.#once(Buffer.concat([new Uint8Array(whole.buffer), new Uint8Array(real.buffer)]));
  }

  #slot(key: string): number {
    const slot = this.#slots.get(key) ?? this.#slots.size;
    this.#slots.set(key, slot);
    return COUNTERS_SLOTS + slot;
  }

  #once(bytes: Uint8Array | Uint16Array | Uint32Array): number {
    const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const key = part.toString("latin1");
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const at = this.#append(part);
    this.#written.set(key, at);
    return at;
  }

  #append(part: Buffer): number {
    this.#parts.push(part);
    this.#end += part.length;
    return this.#end - part.length;
  }
}

/** These letters in either case, and these other bytes. */
function classOf(bytes: readonly string[]): ByteClass {
  const both = new Set(bytes.flatMap((byte) => [byte.toLowerCase(), byte.toUpperCase()]));
  return `[${[...both].map((byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`).join("")}]`;
}
