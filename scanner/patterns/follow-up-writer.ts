import { LeaktrailError } from "../../contract/index.ts";
import type { ByteClass, FollowUp, FollowUpStep } from "../../rules/index.ts";

const kinds = { run: 0, peek: 1, seek: 2, text: 3, either: 4, not: 5 } as const;

/**
 * Writes follow-ups as the kernel takes them (assembly/keywords.ts): a count of steps, then for each five u32: kind and (from the
 * second byte on) the bit of its class, where its operand stands, least, most, and the slot in which the kernel remembers how far it has looked. Equal things are written once.
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
    return this.#slots.size;
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
    if ("either" in step) {
      return [kinds.either, this.#once(Uint32Array.from(step.either.map((other) => this.#program(other)))), step.either.length, 0, 0];
    }
    if ("not" in step) {
      const { at, bit } = this.#members(step.not);
      return [kinds.not | (bit << 8), at, 0, 0, 0];
    }
    const { at, bit } = this.#members("seek" in step ? step.seek : step.of);
    if ("seek" in step) return [kinds.seek | (bit << 8), at, step.least, step.most, this.#slot(`${step.least} ${step.seek}`)];
    return [(step.peek ? kinds.peek : kinds.run) | (bit << 8), at, step.least, step.most, this.#slot(step.of)];
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
    const expression = new RegExp(`^${of}$`);
    for (let byte = 0; byte < 256; byte++) if (expression.test(String.fromCharCode(byte))) bytes[byte] = (bytes[byte] as number) | bit;
    this.#classes.set(of, { at, bit });
    return { at, bit };
  }

  #slot(key: string): number {
    const slot = this.#slots.get(key) ?? this.#slots.size;
    this.#slots.set(key, slot);
    return slot;
  }

  #once(bytes: Uint8Array | Uint32Array): number {
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
