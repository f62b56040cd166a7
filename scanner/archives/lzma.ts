import type { ByteReader } from "./byte-reader.ts";
import { RangeDecoder } from "./lzma-range.ts";
import { ArchiveProblem, CUT_OFF, damaged } from "./problem.ts";

/** What a stream was packed with: bits of context for literals and positions. */
export interface LzmaProperties {
  readonly literalContextBits: number;
  readonly literalPositionBits: number;
  readonly positionBits: number;
}

/** Input bytes that one symbol takes at most, so that with as many at hand it can be read in one go. */
const SYMBOL_MAX_BYTES = 20;
const FIRST_DICTIONARY_BYTES = 65_536;
/** Where in the one table of probabilities each kind stands. */
const IS_MATCH = 0;
const IS_REP = IS_MATCH + (12 << 4);
const IS_REP_G0 = IS_REP + 12;
const IS_REP_G1 = IS_REP_G0 + 12;
const IS_REP_G2 = IS_REP_G1 + 12;
const IS_REP0_LONG = IS_REP_G2 + 12;
const SLOT = IS_REP0_LONG + (12 << 4);
const SPECIAL = SLOT + (4 << 6);
const ALIGN = SPECIAL + 128;
const LENGTH = ALIGN + 16;
/** Of a length: two choices, then 16 times 8 low ones, 16 times 8 middle ones, 256 high ones. */
const LENGTH_PROBABILITIES = 2 + 128 + 128 + 256;
const REP_LENGTH = LENGTH + LENGTH_PROBABILITIES;
const LITERAL = REP_LENGTH + LENGTH_PROBABILITIES;
const LITERAL_PROBABILITIES = 0x300;
const END_DISTANCE = 0xffff_ffff;

/** The five bytes' first one, as LZMA's streams have it. */
export function propertiesOf(byte: number): LzmaProperties {
  if (byte >= 9 * 5 * 5) throw damaged("no LZMA has these properties");
  return { literalContextBits: byte % 9, literalPositionBits: Math.floor(byte / 9) % 5, positionBits: Math.floor(byte / 45) };
}

/**
 * Unpacks LZMA, as Igor Pavlov's specification (lzma-specification.txt, 2015) has it. The dictionary grows with what is unpacked,
 * up to what the stream declares: a small stream takes little memory, whatever it declares.
 */
export class LzmaDecoder {
  readonly #dictionaryBytes: number;
  #dictionary: Buffer;
  /** Where the next byte goes, the first one that was not given yet, and how many there are to refer to. */
  #at = 0;
  #given = 0;
  #known = 0;
  #literalContextBits = 0;
  #literalPositionMask = 0;
  #positionMask = 0;
  #state = 0;
  readonly #reps = new Int32Array(4);
  /** Unpacked since the state was reset, for positions. */
  #position = 0;
  readonly #coder = new RangeDecoder();
  /** Of a match that did not fit in, so many bytes are still to be copied. */
  #pendingLength = 0;
  #hasEnded = false;

  constructor(dictionaryBytes: number) {
    this.#dictionaryBytes = Math.max(4096, dictionaryBytes);
    this.#dictionary = Buffer.allocUnsafeSlow(Math.min(this.#dictionaryBytes, FIRST_DICTIONARY_BYTES));
  }

  /** Whether the stream said that it ends. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Input that was not used. */
  get restBytes(): number {
    return this.#coder.restBytes;
  }

  /** Forgets what was unpacked. */
  resetDictionary(): void {
    [this.#at, this.#given, this.#known, this.#position] = [0, 0, 0, 0];
  }

  resetState({ literalContextBits, literalPositionBits, positionBits }: LzmaProperties): void {
    this.#coder.reset(LITERAL + (LITERAL_PROBABILITIES << (literalContextBits + literalPositionBits)));
    this.#literalContextBits = literalContextBits;
    this.#literalPositionMask = (1 << literalPositionBits) - 1;
    this.#positionMask = (1 << positionBits) - 1;
    this.#state = 0;
    this.#reps.fill(0);
    this.#hasEnded = false;
  }

  /** Begins a stream of the range coder, whose first five bytes are these. */
  start(bytes: Buffer): void {
    this.#coder.start(bytes);
  }

  feed(bytes: Buffer): void {
    this.#coder.feed(bytes);
  }

  /** Puts bytes into the dictionary as they are; gives what it has no more room for. */
  *copy(bytes: Buffer): Generator<Buffer> {
    for (const byte of bytes) {
      if (this.#at === this.#dictionary.length) yield* this.#makeRoom();
      this.#put(byte);
    }
    yield* this.flush();
  }

  /**
   * Unpacks up to `lengthBytes` bytes, or as long as there is input for a whole symbol; with `isAll`, what is there is all of it.
   * Gives the bytes, which are not to be written to, and in the end how many there were.
   */
  *unpack(lengthBytes: number, isAll: boolean): Generator<Buffer, number> {
    let done = 0;
    while (done < lengthBytes && !this.#hasEnded) {
      if (!isAll && this.restBytes < SYMBOL_MAX_BYTES) break;
      if (this.#at === this.#dictionary.length) yield* this.#makeRoom();
      const wanted = Math.min(lengthBytes - done, this.#dictionary.length - this.#at);
      done += this.#symbols(wanted, isAll);
      if (this.#pendingLength > 0 && done === lengthBytes) throw damaged("it unpacks to more than it says");
      if (this.restBytes < 0) throw new ArchiveProblem(CUT_OFF);
    }
    yield* this.flush();
    return done;
  }

  /** Gives what was unpacked and not given yet. */
  *flush(): Generator<Buffer> {
    if (this.#at > this.#given) yield Buffer.from(this.#dictionary.subarray(this.#given, this.#at));
    this.#given = this.#at;
  }

  /** The dictionary is full: it grows, or begins anew from its start. */
  *#makeRoom(): Generator<Buffer> {
    yield* this.flush();
    if (this.#dictionary.length < this.#dictionaryBytes) {
      const larger = Buffer.allocUnsafeSlow(Math.min(this.#dictionaryBytes, 2 * this.#dictionary.length));
      this.#dictionary.copy(larger);
      this.#dictionary = larger;
    } else {
      this.#at = 0;
      this.#given = 0;
    }
  }

  #put(byte: number): void {
    this.#dictionary[this.#at++] = byte;
    if (this.#known < this.#dictionaryBytes) this.#known += 1;
    this.#position = (this.#position + 1) >>> 0;
  }

  /** Reads symbols until `wanted` bytes are unpacked; gives how many were. */
  #symbols(wanted: number, isAll: boolean): number {
    let done = this.#copyMatch(wanted);
    const neededBytes = isAll ? 0 : SYMBOL_MAX_BYTES;
    while (done < wanted && this.restBytes >= neededBytes) {
      const posState = this.#position & this.#positionMask;
      const state = this.#state;
      if (this.#coder.bit(IS_MATCH + (state << 4) + posState) === 0) {
        this.#literal();
        done += 1;
        continue;
      }
      if (this.#coder.bit(IS_REP + state) === 0) {
        if (!this.#match(posState)) {
          this.#hasEnded = true;
          return done;
        }
      } else if (this.#rep(state, posState)) {
        this.#copyOne();
        done += 1;
        continue;
      }
      done += this.#copyMatch(wanted - done);
    }
    return done;
  }

  #literal(): void {
    const before = this.#known > 0 ? this.#back(0) : 0;
    const context = ((this.#position & this.#literalPositionMask) << this.#literalContextBits) + (before >> (8 - this.#literalContextBits));
    const from = LITERAL + LITERAL_PROBABILITIES * context;
    let symbol = 1;
    if (this.#state >= 7) {
      let match = this.#back(this.#reps[0] as number);
      do {
        const matchBit = (match >> 7) & 1;
        match <<= 1;
        const bit = this.#coder.bit(from + ((1 + matchBit) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (matchBit !== bit) break;
      } while (symbol < 0x100);
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.#coder.bit(from + symbol);
    this.#put(symbol & 0xff);
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  /** A match at a new distance; false where it is the mark of the end. */
  #match(posState: number): boolean {
    const reps = this.#reps;
    [reps[3], reps[2], reps[1]] = [reps[2] as number, reps[1] as number, reps[0] as number];
    const length = this.#length(LENGTH, posState);
    this.#state = this.#state < 7 ? 7 : 10;
    const distance = this.#distance(length);
    if (distance === END_DISTANCE) return false;
    if (distance >= this.#known) throw damaged("it refers to what is not there");
    reps[0] = distance;
    this.#pendingLength = length + 2;
    return true;
  }

  /** A match at a former distance; true where it is a single byte. */
  #rep(state: number, posState: number): boolean {
    const reps = this.#reps;
    if (this.#known === 0) throw damaged("it refers to what is not there");
    if (this.#coder.bit(IS_REP_G0 + state) === 0) {
      if (this.#coder.bit(IS_REP0_LONG + (state << 4) + posState) === 0) {
        this.#state = state < 7 ? 9 : 11;
        return true;
      }
    } else {
      let distance = reps[1] as number;
      if (this.#coder.bit(IS_REP_G1 + state) === 1) {
        if (this.#coder.bit(IS_REP_G2 + state) === 0) distance = reps[2] as number;
        else {
          distance = reps[3] as number;
          reps[3] = reps[2] as number;
        }
        reps[2] = reps[1] as number;
      }
      reps[1] = reps[0] as number;
      reps[0] = distance;
    }
    this.#pendingLength = this.#length(REP_LENGTH, posState) + 2;
    this.#state = state < 7 ? 8 : 11;
    return false;
  }

  #length(at: number, posState: number): number {
    if (this.#coder.bit(at) === 0) return this.#coder.tree(at + 2 + (posState << 3), 3);
    if (this.#coder.bit(at + 1) === 0) return 8 + this.#coder.tree(at + 130 + (posState << 3), 3);
    return 16 + this.#coder.tree(at + 258, 8);
  }

  #distance(length: number): number {
    const slot = this.#coder.tree(SLOT + (Math.min(length, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return high + this.#coder.reverseTree(SPECIAL + high - slot, bits);
    return (high + this.#coder.direct(bits - 4) * 16 + this.#coder.reverseTree(ALIGN, 4)) >>> 0;
  }

  #copyOne(): void {
    const distance = this.#reps[0] as number;
    if (distance >= this.#known) throw damaged("it refers to what is not there");
    this.#put(this.#back(distance));
  }

  /** Copies what is pending of a match, up to `room` bytes; gives how many. */
  #copyMatch(room: number): number {
    const count = Math.min(this.#pendingLength, room);
    if (count === 0) return 0;
    const dictionary = this.#dictionary;
    const distance = (this.#reps[0] as number) + 1;
    if (distance > this.#known) throw damaged("it refers to what is not there");
    let to = this.#at;
    let from = to - distance;
    if (from < 0) from += dictionary.length;
    for (let left = count; left > 0; left--) {
      dictionary[to++] = dictionary[from++] as number;
      if (from === dictionary.length) from = 0;
    }
    this.#at = to;
    this.#known = Math.min(this.#dictionaryBytes, this.#known + count);
    this.#position = (this.#position + count) >>> 0;
    this.#pendingLength -= count;
    return count;
  }

  /** The byte that many before the last one. */
  #back(distance: number): number {
    const from = this.#at - distance - 1;
    return this.#dictionary[from < 0 ? from + this.#dictionary.length : from] as number;
  }
}

/** Unpacks a bare LZMA stream, whose end is told by its length, or, without one, by a mark of its own. */
export async function* unLzma(
  reader: ByteReader,
  {
    properties,
    dictionaryBytes,
    lengthBytes = Number.POSITIVE_INFINITY,
  }: { properties: number; dictionaryBytes: number; lengthBytes?: number | undefined },
): AsyncGenerator<Buffer> {
  const decoder = new LzmaDecoder(dictionaryBytes);
  decoder.resetState(propertiesOf(properties));
  decoder.start(await reader.take(5));
  let [done, isAll] = [0, false];
  while (done < lengthBytes && !decoder.hasEnded) {
    const chunk = await reader.next();
    if (chunk) decoder.feed(chunk);
    else if (isAll) throw new ArchiveProblem(CUT_OFF);
    isAll = !chunk;
    done += yield* decoder.unpack(lengthBytes - done, isAll);
  }
  if (Number.isFinite(lengthBytes) && done < lengthBytes) throw new ArchiveProblem(CUT_OFF);
}
