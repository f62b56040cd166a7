import type { Decoding, Encoding } from "./encoding.ts";
import { BACKSLASH, CARRIAGE_RETURN, escapeAt, NEWLINE, PERCENT, percentAt, SPACE, type Spelling, TAB } from "./escape.ts";

/** A piece of a text, and where it stands in what was decoded. */
export interface Stretch {
  readonly outStart: number;
  readonly outLength: number;
  readonly sourceStart: number;
  readonly sourceLength: number;
}

/** Where decoded bytes come from, and how they are spelled there. */
export interface SourcePlace {
  readonly start: number;
  readonly end: number;
  readonly encoding: Encoding;
  /** Where other bytes stand between them, from where to where each piece of theirs reaches. */
  readonly pieces?: readonly { readonly start: number; readonly end: number }[];
}

/** The bytes of `text` that stand for those from `start` up to `end` of a decoded stretch, counted from the stretch's beginning. */
export function sourceRange(
  decoding: Decoding,
  text: Buffer,
  stretch: Stretch,
  start: number,
  end: number,
  reached: Reached = { source: stretch.sourceStart, decoded: 0 },
): SourcePlace {
  return new SourceWalk(decoding, text, stretch, reached).range(start, end);
}

/** A piece of a stretch at or before what is sought: its place in the text, and how many bytes were decoded before it. */
export interface Reached {
  readonly source: number;
  readonly decoded: number;
}

/** Maps decoded bytes back by walking a stretch anew, from a piece on that was reached. */
class SourceWalk {
  readonly #decoding: Decoding;
  readonly #text: Buffer;
  readonly #from: number;
  readonly #to: number;
  /** By so much the source is longer than what was decoded. */
  readonly #lessBytes: number;
  readonly #reached: Reached;

  constructor(decoding: Decoding, text: Buffer, { outLength, sourceStart, sourceLength }: Stretch, reached: Reached) {
    this.#decoding = decoding;
    this.#text = text;
    this.#from = sourceStart;
    this.#to = sourceStart + sourceLength;
    this.#lessBytes = sourceLength - outLength;
    this.#reached = reached;
  }

  range(start: number, end: number): SourcePlace {
    const [from, to] = [this.#from, this.#to];
    switch (this.#decoding) {
      case "hex":
        return { start: from + 2 * start, end: from + 2 * end, encoding: "hex" };
      case "utf16":
        return this.#units(start, end);
      case "base64":
        return { start: from + Math.floor((8 * start) / 6), end: Math.min(from + Math.ceil((8 * end) / 6), to), encoding: "base64" };
      default:
        return this.#walk(start, end);
    }
  }

  /**
   * A character between two NULs may be of either order, and a plain one beside the stretch may look like its first or last: the order
   * is that in which each character of the range has its NUL, and that of the stretch where both have.
   */
  #units(start: number, end: number): SourcePlace {
    const text = this.#text;
    const isBigStretch = text[this.#from] === 0;
    const origin = isBigStretch ? this.#from + 1 : this.#from;
    const [first, last] = [origin + 2 * start, origin + 2 * (end - 1)];
    const [hasNulBefore, hasNulBehind] = [text[first - 1] === 0, text[last + 1] === 0];
    if (hasNulBefore && (isBigStretch || !hasNulBehind)) return { start: first - 1, end: last + 1, encoding: "utf-16be" };
    return { start: first, end: last + (hasNulBehind ? 2 : 1), encoding: "utf-16le" };
  }

  #walk(start: number, end: number): SourcePlace {
    let { source, decoded } = this.#reached;
    let first = -1;
    let last = source;
    let encoding: Encoding = defaultEncodings[this.#decoding] ?? "json";
    while (decoded < end && source < this.#to) {
      const spelling = this.#spellingAt(source);
      const width = spelling ? spelling.bytes.length : 1;
      if (decoded + width > start && first < 0) first = source;
      if (first >= 0 && spelling?.encoding === "shell") encoding = "shell";
      source += spelling ? spelling.length : 1;
      decoded += width;
      if (width > 0) last = source;
    }
    return { start: first < 0 ? last : first, end: last, encoding };
  }

  /** What at this place stands for other bytes than its own. */
  #spellingAt(at: number): Spelling | undefined {
    const byte = this.#text[at] as number;
    switch (this.#decoding) {
      case "percent":
        return byte === PERCENT ? percentAt(this.#text, at, this.#to) : undefined;
      case "escapes":
        return byte === BACKSLASH ? escapeAt(this.#text, at, this.#to) : undefined;
      default:
        return this.#breakAt(at);
    }
  }

  /** A line break with the indentation behind it. */
  #breakAt(at: number): Spelling | undefined {
    const text = this.#text;
    const isWrapped = this.#decoding !== "folded";
    let end = at;
    if (isWrapped && (text[end] === BACKSLASH || text[end] === 0x3d)) end++;
    if (text[end] === CARRIAGE_RETURN) end++;
    if (text[end] !== NEWLINE || end >= this.#to) return undefined;
    end++;
    while (end < this.#to && (text[end] === SPACE || text[end] === TAB)) end++;
    // The one break of joined lines may leave a byte behind.
    const isFilled = this.#decoding === "joined" ? end - at > this.#lessBytes : !isWrapped;
    return { length: end - at, bytes: isFilled ? [SPACE] : [], encoding: "wrapped" };
  }
}

const defaultEncodings: Partial<Record<Decoding, Encoding>> = {
  percent: "percent",
  escapes: "json",
  wrapped: "wrapped",
  folded: "wrapped",
  joined: "wrapped",
};
