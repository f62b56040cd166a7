import type { SourcePlace } from "./source-range.ts";

/** Where a piece begins in what was joined, and where in the source: a word each. */
export const PIECE_BYTES = 8;
/** The head of a record alone is longer. */
const RECORD_MIN_BYTES = 24;
/** A record may be cut at either end of a text, where it is a piece of both streams. */
const PIECES_MORE = 8;

/** As many pieces as a text of this length may have. */
export function piecesMaxOf(textBytes: number): number {
  return Math.ceil(textBytes / RECORD_MIN_BYTES) + PIECES_MORE;
}

/** Where the joined texts of log records come from, piece by piece: assembly/decode/records.ts writes it. */
export class Pieces {
  readonly #words: Uint32Array;

  constructor(words: Uint32Array) {
    this.#words = words;
  }

  /** Where the bytes from `start` up to `end` stand, all of which are of one stretch. */
  placeOf(start: number, end: number): SourcePlace {
    const pieces = [];
    for (let at = start, index = this.#indexAt(start); at < end; index++) {
      const [outStart, sourceStart] = [this.#outStart(index), this.#words[2 * index + 1] as number];
      const pieceEnd = Math.min(end, this.#outStart(index + 1));
      if (pieceEnd > at) pieces.push({ start: sourceStart + at - outStart, end: sourceStart + pieceEnd - outStart });
      at = pieceEnd;
    }
    const [first, last] = [pieces[0], pieces.at(-1)] as [SourcePlace, SourcePlace];
    return { start: first.start, end: last.end, encoding: "wrapped", ...(pieces.length > 1 && { pieces }) };
  }

  #outStart(index: number): number {
    return this.#words[2 * index] ?? Number.POSITIVE_INFINITY;
  }

  /** The last piece that begins at an offset or before it: those before may be empty. */
  #indexAt(offset: number): number {
    let [low, high] = [0, this.#words.length / 2 - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#outStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
