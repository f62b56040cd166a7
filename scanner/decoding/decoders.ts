import { LeaktrailError } from "../../contract/index.ts";
import { type Kernel, type KernelText, PADDING_BYTES } from "../kernel/index.ts";
import type { Decoding } from "./encoding.ts";
import { PIECE_BYTES, Pieces, piecesMaxOf } from "./pieces.ts";
import { type SourcePlace, type Stretch, sourceRange } from "./source-range.ts";

/** Decoded stretches of a text, one behind another with a newline between them. They are overwritten by the next. */
export interface Decoded {
  readonly text: KernelText;
  /** How many stretches there are, and where each comes from. */
  readonly count: number;
  stretch(index: number): Stretch & { readonly decoding: Decoding };
  /**
   * Where in the source the decoded bytes from `start` up to `end` come from; nothing where they do not lie in one stretch.
   * Whoever asks for many asks in their order, so that a long stretch is walked once.
   */
  sourceOf(start: number, end: number): SourcePlace | undefined;
  isOneStretch(start: number, end: number): boolean;
  /** From where to where the stretch reaches that a decoded byte is of. */
  stretchAround(at: number): { readonly start: number; readonly end: number };
  /** What the kernel is told of where it comes from. */
  readonly origin: number;
  /** Where in the source an anchor is spelled whose bytes stand among others that an escape or a line break parts from it. */
  anchorAt(position: number): number | undefined;
}

/**
 * Decodes a text, in as few rounds as there is room for. `byteClass` is that of the scan: 0 token, 1 wide, 2 any. `only` names the
 * decoders that are wanted; `from`: the origin of a text that was decoded itself.
 */
export type Decode = (text: KernelText, byteClass: number, only?: readonly Decoding[], from?: number) => Iterable<Decoded>;

/** What the survey's flags call for. What folds or joins lines or records has a search of its own; only the classes with spaces can be folded. */
const decoders = {
  hex: { flag: 1, function: "decodeHex" },
  utf16: { flag: 64, function: "decodeUtf16" },
  percent: { flag: 16, function: "decodePercent" },
  escapes: { flag: 32, function: "decodeEscapes" },
  wrapped: { flag: 2, function: "decodeWrapped" },
  folded: { flag: 0, function: "decodeFolded" },
  joined: { flag: 0, function: "decodeJoined" },
  base64: { flag: 1, function: "decodeBase64" },
  records: { flag: 0, function: "decodeRecords" },
} as const satisfies Record<Decoding, { flag: number; function: string }>;

export const decodings = Object.keys(decoders) as readonly Decoding[];

/** The text is surveyed and decoded in blocks that stay in the cache. */
const BLOCK_BYTES = 131_072;
const MAPPED_BYTES = 64;
/** So far behind its end a block is surveyed, for what begins in it. */
const SURVEY_BEYOND_BYTES = 64;
const STRETCHES_MAX = 16_384;
const STRETCH_BYTES = 16;
/** As much more than the text's length the kernel wants `out` to hold. */
const OUT_SPARE_BYTES = 64;
const OUT_MIN_BYTES = 65_536;

/** The fields of the kernel's Job: assembly/decode/job.ts. */
const job = { from: 1, to: 2, outLength: 8, stretchCount: 11, origin: 16, pieces: 17, pieceCount: 19, fields: 24 } as const;
/** And of its Origin: assembly/decode/origin.ts. */
const origin = { fields: 9, decoded: 8, markBytes: 4096, markLength: 8 } as const;

/** Decoders with memory of their own, which grows with the longest text that they are given. */
export function createDecoders(kernel: Kernel, { outMinBytes = OUT_MIN_BYTES, stretchesMax = STRETCHES_MAX } = {}): Decode {
  const memory = new DecoderMemory(kernel, outMinBytes, stretchesMax);

  return function* decode(text, byteClass, only = decodings, origin = 0) {
    const { length } = text.bytes;
    const fields = memory.prepared(text, byteClass, only.includes("records"));
    fields[job.origin] = origin;
    let made: Made[] = [];
    /** Where each decoder goes on: a stretch may have reached beyond its block. */
    const reached = new Map<Decoding, number>();
    for (let from = 0; from < length; from += BLOCK_BYTES) {
      const to = Math.min(from + BLOCK_BYTES, length);
      const flags = kernel.exports.survey(text.address, from, Math.min(to + SURVEY_BEYOND_BYTES, length), memory.map);
      for (const decoding of only) {
        const { flag } = decoders[decoding];
        if (flag === 0 ? decoding === "folded" && byteClass === 0 : (flags & flag) === 0) continue;
        fields[job.to] = to;
        let next = Math.max(from, reached.get(decoding) ?? 0);
        while (next < to) {
          fields[job.from] = next;
          const countBefore = fields[job.stretchCount] as number;
          next = kernel.exports[decoders[decoding].function](memory.job);
          const count = fields[job.stretchCount] as number;
          if (count > countBefore) made.push({ decoding, before: count });
          if (next >= to) break;
          if (count === 0) throw new LeaktrailError("internal-fault", `The ${decoding} decoder makes no progress at byte ${next}.`);
          yield memory.round(text, made);
          made = [];
          memory.clear();
        }
        reached.set(decoding, next);
      }
    }
    const count = fields[job.stretchCount] as number;
    if (count > 0) yield memory.round(text, made);
  };
}

/** The stretches with numbers below `before`, and above those of the entry before, were made by this decoder. */
interface Made {
  readonly decoding: Decoding;
  readonly before: number;
}

/** The kernel's memory that one set of decoders uses. */
class DecoderMemory {
  readonly #kernel: Kernel;
  readonly #outMinBytes: number;
  readonly #stretchesMax: number;
  #textMaxBytes = 0;
  #out: Buffer = Buffer.alloc(0);
  #fields = new Uint32Array();
  #stretches = new Uint32Array();
  #decoders: Buffer = Buffer.alloc(0);
  #marks: Buffer = Buffer.alloc(0);
  #pieces = new Uint32Array();
  #origin = new Uint32Array();
  map = 0;
  job = 0;

  constructor(kernel: Kernel, outMinBytes: number, stretchesMax: number) {
    this.#kernel = kernel;
    this.#outMinBytes = outMinBytes;
    this.#stretchesMax = stretchesMax;
  }

  /** Makes room for a text, and says in the job all that is the same for each of its decoders. */
  prepared(text: KernelText, byteClass: number, hasRecords: boolean): Uint32Array {
    const { length } = text.bytes;
    if (this.job === 0 || length > this.#textMaxBytes) this.#allocate(Math.max(length, 2 * this.#textMaxBytes));
    if (hasRecords) this.#allocatePieces();
    const { address } = text;
    const [out, stretches] = [this.#out, this.#stretches];
    const outMax = out.length - PADDING_BYTES;
    this.#fields.set([address, 0, 0, length, byteClass, this.map, out.byteOffset, outMax, 0, stretches.byteOffset, this.#stretchesMax, 0]);
    this.#fields.fill(0, job.pieces);
    this.#fields.set([this.#pieces.byteOffset, this.#pieces.length / 2], job.pieces);
    return this.#fields;
  }

  /** Only what is scanned itself has records, not what is decoded. */
  #allocatePieces(): void {
    const piecesMax = piecesMaxOf(this.#textMaxBytes);
    if (this.#pieces.length / 2 >= piecesMax) return;
    const lengthBytes = PIECE_BYTES * piecesMax;
    this.#pieces = wordsOf(this.#kernel.bytes(this.#kernel.allocate(lengthBytes), lengthBytes));
  }

  #allocate(textMaxBytes: number): void {
    const kernel = this.#kernel;
    this.#textMaxBytes = textMaxBytes;
    const outBytes = Math.max(textMaxBytes + OUT_SPARE_BYTES, this.#outMinBytes) + PADDING_BYTES;
    this.#out = kernel.bytes(kernel.allocate(outBytes), outBytes);
    this.map = kernel.allocate(textMaxBytes / MAPPED_BYTES + PADDING_BYTES);
    const marksBytes = origin.markLength * (2 + Math.ceil(outBytes / origin.markBytes));
    this.#marks = kernel.bytes(kernel.allocate(marksBytes), marksBytes);
    if (this.job !== 0) return;
    this.job = kernel.allocate(4 * job.fields);
    const stretches = kernel.allocate(STRETCH_BYTES * this.#stretchesMax);
    this.#fields = wordsOf(kernel.bytes(this.job, 4 * job.fields));
    this.#stretches = wordsOf(kernel.bytes(stretches, STRETCH_BYTES * this.#stretchesMax));
    this.#decoders = kernel.bytes(kernel.allocate(this.#stretchesMax), this.#stretchesMax);
    this.#origin = wordsOf(kernel.bytes(kernel.allocate(4 * origin.fields), 4 * origin.fields));
  }

  /** What was decoded, as a text that knows what it was decoded from. */
  round(source: KernelText, made: readonly Made[]): Round {
    const [length, count] = [this.#fields[job.outLength] as number, this.#fields[job.stretchCount] as number];
    this.#out.fill(0, length, length + PADDING_BYTES);
    let first = 0;
    for (const { decoding, before } of made) {
      this.#decoders.fill(decodings.indexOf(decoding), first, before);
      first = before;
    }
    const [stretches, decoders, marks] = [this.#stretches, this.#decoders, this.#marks];
    marks.fill(0);
    this.#origin.set([source.address, source.bytes.length, stretches.byteOffset, count, decoders.byteOffset, marks.byteOffset, 0, 0, 0]);
    const text = { address: this.#out.byteOffset, bytes: this.#out.subarray(0, length) };
    const pieces = new Pieces(this.#pieces.slice(0, 2 * (this.#fields[job.pieceCount] as number)));
    return new Round(this.#kernel, source.bytes, text, { stretches: stretches.slice(0, 4 * count), decoders, pieces }, this.#origin);
  }

  clear(): void {
    this.#fields[job.outLength] = 0;
    this.#fields[job.stretchCount] = 0;
    this.#fields[job.pieceCount] = 0;
  }
}

function wordsOf({ buffer, byteOffset, length }: Buffer): Uint32Array<ArrayBuffer> {
  return new Uint32Array(buffer as ArrayBuffer, byteOffset, length / 4);
}

function isWithin({ outStart, outLength }: Stretch, end: number): boolean {
  return end <= outStart + outLength;
}

/** What is known of the stretches of a text, by number; and of what pieces those of records are made. */
interface Stretches {
  readonly stretches: Uint32Array;
  readonly decoders: Uint8Array;
  readonly pieces: Pieces;
}

class Round implements Decoded {
  readonly text: KernelText;
  readonly #kernel: Kernel;
  readonly #source: Buffer;
  readonly #stretches: Uint32Array;
  readonly #decoders: Uint8Array;
  readonly #pieces: Pieces;
  readonly #origin: Uint32Array;

  constructor(kernel: Kernel, source: Buffer, text: KernelText, { stretches, decoders, pieces }: Stretches, origin: Uint32Array) {
    this.#kernel = kernel;
    this.#source = source;
    this.text = text;
    this.#stretches = stretches;
    this.#decoders = decoders;
    this.#pieces = pieces;
    this.#origin = origin;
  }

  get count(): number {
    return this.#stretches.length / 4;
  }

  get origin(): number {
    return this.#origin.byteOffset;
  }

  stretch(index: number): Stretch & { readonly decoding: Decoding } {
    const stretches = this.#stretches;
    const at = 4 * index;
    return {
      decoding: decodings[this.#decoders[index] as number] as Decoding,
      outStart: stretches[at] as number,
      outLength: stretches[at + 1] as number,
      sourceStart: stretches[at + 2] as number,
      sourceLength: stretches[at + 3] as number,
    };
  }

  sourceOf(start: number, end: number): SourcePlace | undefined {
    const stretch = this.stretch(this.#indexAt(start));
    if (!isWithin(stretch, end)) return undefined;
    if (stretch.decoding === "records") return this.#pieces.placeOf(start, end);
    // The kernel walks to where it begins.
    const at = this.#kernel.exports.sourceAt(this.origin, start);
    const reached = at < 0 ? undefined : { source: at, decoded: this.#origin[origin.decoded] as number };
    return sourceRange(stretch.decoding, this.#source, stretch, start - stretch.outStart, end - stretch.outStart, reached);
  }

  isOneStretch(start: number, end: number): boolean {
    return isWithin(this.stretch(this.#indexAt(start)), end);
  }

  stretchAround(at: number): { start: number; end: number } {
    const { outStart, outLength } = this.stretch(this.#indexAt(at));
    return { start: outStart, end: outStart + outLength };
  }

  anchorAt(position: number): number | undefined {
    const at = this.#kernel.exports.sourceAt(this.origin, position);
    return at < 0 ? undefined : at;
  }

  /** The stretch in which an offset lies, or on whose newline. */
  #indexAt(offset: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#stretches[4 * middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
