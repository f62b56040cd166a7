import type { Engine, Match } from "./engine.ts";

/** Bytes of a stream that are scanned at once, besides the overlap. Larger ones gain nothing; smaller ones repeat more. */
const BODY_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

/** A match and where it stands in the whole stream. Lines and columns count from 1, in bytes; the end is the place behind the secret. */
export interface PlacedMatch {
  readonly match: Match;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * Feeds a stream of any size to the engine in bounded memory. Each match is reported by the one piece that its first
 * byte belongs to, and each piece is scanned with `reachBytes` of its neighbours around it, so that nothing is missed or
 * found twice wherever the stream is cut, and the result is that of one scan over all of it.
 *
 *     while ((read = readSync(fd, chunks.space())) > 0) yield* chunks.filled(read);
 *     yield* chunks.end();
 */
export class ChunkScanner {
  readonly #engine: Engine;
  readonly #reachBytes: number;
  readonly #buffer: Buffer;
  /** Bytes held in the buffer, and the first of them that no piece has owned yet. */
  #held = 0;
  #owned = 0;
  /** The stream's offset, line and column of the buffer's first byte. */
  #offset = 0;
  #line = 1;
  #column = 1;

  constructor(engine: Engine, bodyBytes = BODY_BYTES) {
    this.#engine = engine;
    this.#reachBytes = engine.reachBytes();
    this.#buffer = Buffer.allocUnsafe(bodyBytes + 2 * this.#reachBytes);
  }

  /** Begins another stream in the same memory. */
  reset(): void {
    [this.#held, this.#owned, this.#offset, this.#line, this.#column] = [0, 0, 0, 1, 1];
  }

  /** Where the next bytes are to be written. */
  space(): Buffer {
    return this.#buffer.subarray(this.#held);
  }

  /** Says that `count` bytes were written to `space()`; gives what is found for certain now. */
  filled(count: number): PlacedMatch[] {
    this.#held += count;
    return this.#held < this.#buffer.length ? [] : this.#scanTo(this.#held - this.#reachBytes);
  }

  /** Copies bytes in, as many pieces as it takes. */
  push(bytes: Uint8Array): PlacedMatch[] {
    const found: PlacedMatch[] = [];
    for (let at = 0; at < bytes.length; ) {
      const space = this.space();
      const part = bytes.subarray(at, at + space.length);
      space.set(part);
      for (const placed of this.filled(part.length)) found.push(placed);
      at += part.length;
    }
    return found;
  }

  /** The stream is over; gives the rest. */
  end(): PlacedMatch[] {
    const found = this.#scanTo(this.#held);
    this.reset();
    return found;
  }

  /** Scans all that is held, keeps the matches that begin before `limit`, and drops what no later piece needs. */
  #scanTo(limit: number): PlacedMatch[] {
    const bytes = this.#buffer.subarray(0, this.#held);
    const own = this.#engine.scan(bytes).filter((match) => match.start >= this.#owned && match.start < limit);
    const found = placeMatches(bytes, own, { offset: this.#offset, line: this.#line, column: this.#column });
    this.#dropBefore(Math.max(0, limit - this.#reachBytes));
    this.#owned = limit - Math.max(0, limit - this.#reachBytes);
    return found;
  }

  #dropBefore(count: number): void {
    const position = { line: this.#line, column: this.#column };
    advance(this.#buffer, 0, count, position);
    [this.#line, this.#column] = [position.line, position.column];
    this.#buffer.copyWithin(0, count, this.#held);
    this.#held -= count;
    this.#offset += count;
  }
}

/** Where in a stream some bytes begin. */
export interface StreamPosition {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Says where the matches of some bytes stand in the stream that the bytes are cut from. Matches must come by offset. */
export function placeMatches(bytes: Buffer, matches: readonly Match[], begin: StreamPosition): PlacedMatch[] {
  const position = { line: begin.line, column: begin.column };
  let counted = 0;
  return matches.map((match) => {
    advance(bytes, counted, match.start, position);
    counted = match.start;
    const end = { ...position };
    advance(bytes, match.start, match.end, end);
    return { match, offset: begin.offset + match.start, ...position, endLine: end.line, endColumn: end.column };
  });
}

function advance(bytes: Buffer, from: number, to: number, position: { line: number; column: number }): void {
  let lineStart = from;
  for (let at = bytes.indexOf(NEWLINE, from); at !== -1 && at < to; at = bytes.indexOf(NEWLINE, at + 1)) {
    position.line += 1;
    position.column = 1;
    lineStart = at + 1;
  }
  position.column += to - lineStart;
}
