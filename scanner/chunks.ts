import type { ScannedPlace } from "../rules/index.ts";
import type { CandidateSighting, UnconfirmedCandidate } from "./confirmation/index.ts";
import type { Drop, OnDrop, PlacedDrop } from "./drop.ts";
import type { Engine, OnCandidate } from "./engine.ts";
import { characterColumn, type Excerpt, excerptsOf } from "./excerpts/index.ts";
import type { Match } from "./match.ts";
import { type InlineMark, idleMarksIn, marksOf } from "./suppression/index.ts";

/** Bytes of a stream that are scanned at once, besides the overlap. Larger ones gain nothing; smaller ones repeat more. */
const BODY_BYTES = 2 * 1024 * 1024;
const NEWLINE = 0x0a;
const IDLE_MARKS_MAX = 64;

/** A match and where it stands in the whole stream. Lines and columns count from 1, in bytes; the end is the place behind the secret. */
export interface PlacedMatch {
  readonly match: Match;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The line that it stands on, where that is asked for. */
  readonly excerpt?: Excerpt | undefined;
  /** What is said beside it, where that is asked for and something is. */
  readonly marks?: readonly InlineMark[];
}

/** Who hears of what besides the matches. */
export interface ChunkWish {
  /** Candidates are gathered too, until they are taken. */
  readonly keep?: KeepCandidate | undefined;
  /** So is what is dropped. */
  readonly explains?: boolean;
  /** Each match comes with the line that it stands on. */
  readonly withExcerpts?: boolean;
  /** And with what a person wrote beside it. */
  readonly withMarks?: boolean;
}

/** A candidate of a tier C index, and where the 16 bytes stand by which it was seen. */
export interface PlacedCandidate extends Omit<PlacedMatch, "match" | "excerpt" | "marks">, Pick<CandidateSighting, "encoding" | "index"> {
  /** What confirming needs; undefined where it was not kept. */
  readonly candidate: UnconfirmedCandidate | undefined;
  readonly lengthBytes: number;
}

/** Copies what stands around a candidate, or not. */
export type KeepCandidate = (copy: () => UnconfirmedCandidate) => UnconfirmedCandidate | undefined;

/** A place in a text, counted from 1. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** A stream, or a part of one, and what it is a stream of. */
interface StreamPart {
  readonly from?: number;
  readonly to?: number;
  readonly place?: ScannedPlace;
}

type ExcerptOf = ReturnType<typeof excerptsOf>;
type MarksFor = (match: Match) => readonly InlineMark[];
type SeenCandidate = Omit<CandidateSighting, "copy"> & Pick<PlacedCandidate, "candidate">;

const FIRST: LinePosition = { line: 1, column: 1 };

/**
 * Feeds a stream of any size to the engine in bounded memory. Each match is reported by the one piece that its first
 * byte belongs to, and each piece is scanned with `reachBytes` of its neighbours around it, so that nothing is missed or
 * found twice wherever the stream is cut, and the result is that of one scan over all of it.
 *
 *     while ((read = readSync(fd, chunks.space())) > 0) yield* chunks.filled(read);
 *     yield* chunks.end();
 *
 * A stream may also be a part of one, from `from` up to `to`, with the neighbourhood that `readFrom` and `readTo` name:
 * then lines are counted from its beginning, and `ended` says where it ended, for whoever puts the parts together.
 */
export class ChunkScanner {
  readonly #engine: Engine;
  readonly #reachBytes: number;
  readonly #buffer: Buffer;
  readonly #keep: KeepCandidate | undefined;
  readonly #explains: boolean;
  readonly #withExcerpts: boolean;
  readonly #withMarks: boolean;
  #candidates: PlacedCandidate[] = [];
  #drops: PlacedDrop[] = [];
  #idleMarks: LinePosition[] = [];
  /** Bytes held in the buffer, and the first of them that no piece has owned yet. */
  #held = 0;
  #owned = 0;
  /** The stream's offset of the buffer's first byte, and that of the first byte that is another's. */
  #offset = 0;
  #to = Number.POSITIVE_INFINITY;
  /** Of the first byte that is not owned yet. */
  #position = FIRST;
  #ended = FIRST;
  #place: ScannedPlace = {};

  constructor(engine: Engine, bodyBytes = BODY_BYTES, { keep, explains = false, withExcerpts = false, withMarks = false }: ChunkWish = {}) {
    this.#engine = engine;
    this.#explains = explains;
    this.#withExcerpts = withExcerpts;
    this.#withMarks = withMarks;
    this.#keep = keep;
    this.#reachBytes = engine.reachBytes();
    this.#buffer = engine.text(bodyBytes + 2 * this.#reachBytes);
  }

  /** The candidates that were found since they were last taken, by offset within a piece. */
  takeCandidates(): readonly PlacedCandidate[] {
    if (this.#candidates.length === 0) return this.#candidates;
    const taken = this.#candidates;
    this.#candidates = [];
    return taken;
  }

  /** What was dropped since it was last taken, by offset within a piece. */
  takeDrops(): readonly PlacedDrop[] {
    if (this.#drops.length === 0) return this.#drops;
    const taken = this.#drops;
    this.#drops = [];
    return taken;
  }

  /** The marks beside which no secret stands, since they were last taken, of texts that came in one piece; some of them where there are many. */
  takeIdleMarks(): readonly LinePosition[] {
    const taken = this.#idleMarks;
    if (taken.length > 0) this.#idleMarks = [];
    return taken;
  }

  /** Begins another stream, or a part of one, in the same memory; the next bytes are those at `readFrom`. */
  reset({ from = 0, to = Number.POSITIVE_INFINITY, place = {} }: StreamPart = {}): { readFrom: number; readTo: number } {
    const readFrom = Math.max(0, from - this.#reachBytes);
    this.#place = place;
    [this.#held, this.#owned, this.#offset, this.#to, this.#position] = [0, from - readFrom, readFrom, to, FIRST];
    return { readFrom, readTo: to + this.#reachBytes };
  }

  /** Where the last stream that came to its end ended, counted from where it began. */
  get ended(): LinePosition {
    return this.#ended;
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

  /** The stream is over; gives the rest. What comes next is another one. */
  end(): PlacedMatch[] {
    const found = this.#scanTo(this.#held);
    this.#ended = this.#position;
    this.reset();
    return found;
  }

  /** Scans all that is held, keeps the matches that begin before `heldLimit`, and drops what no later piece needs. */
  #scanTo(heldLimit: number): PlacedMatch[] {
    const limit = Math.max(this.#owned, Math.min(heldLimit, this.#to - this.#offset));
    const bytes = this.#buffer.subarray(0, this.#held);
    const isOwn = ({ start }: { start: number }) => start >= this.#owned && start < limit;
    const seen: SeenCandidate[] = [];
    const keep = this.#keep;
    const onCandidate: OnCandidate | undefined = keep && ((one) => isOwn(one) && seen.push({ ...one, candidate: keep(one.copy) }));
    const seenDrops: Drop[] = [];
    const onDrop: OnDrop | undefined = this.#explains ? (drop) => isOwn(drop) && seenDrops.push(drop) : undefined;
    const all = this.#engine.scan(bytes, { onCandidate, onDrop, place: this.#place });
    const own = all.filter(isOwn);
    if (seenDrops.length > 0) this.#placeDrops(bytes, seenDrops);
    if (seen.length > 0) this.#placeCandidates(bytes, seen);
    // A text that comes in pieces is no source that somebody writes marks into, and the search for them takes time.
    const isWhole = this.#offset + this.#owned === 0 && limit === this.#held;
    if (this.#withMarks && isWhole) this.#placeIdleMarks(bytes, idleMarksIn(bytes, { start: this.#owned, end: limit }, all));
    // Those of its neighbours may stand on one line with its own.
    const excerptOf = this.#withExcerpts && own.length > 0 ? excerptsOf(bytes, all) : undefined;
    const marksFor = this.#withMarks ? (match: Match) => marksOf(bytes, match, all) : undefined;
    const found = this.#placed(bytes, own, { limit, excerptOf, marksFor });
    const dropped = Math.max(0, limit - this.#reachBytes);
    this.#buffer.copyWithin(0, dropped, this.#held);
    this.#held -= dropped;
    this.#offset += dropped;
    this.#owned = limit - dropped;
    return found;
  }

  /** Says where the matches stand, which come by offset, and moves the position on to `limit`. */
  #placed(
    bytes: Buffer,
    matches: readonly Match[],
    { limit, excerptOf, marksFor }: { limit: number; excerptOf: ExcerptOf | undefined; marksFor: MarksFor | undefined },
  ): PlacedMatch[] {
    let at = this.#owned;
    const placed = matches.map((match) => {
      this.#position = this.#advance(this.#position, bytes, at, match.start);
      at = match.start;
      const end = this.#advance(this.#position, bytes, match.start, match.end);
      const excerpt = excerptOf && { excerpt: { ...excerptOf(match), ...columnsOf(bytes, match, this.#position.column, end.column) } };
      const said = marksFor?.(match) ?? [];
      const marks = said.length > 0 && { marks: said };
      const place = { offset: this.#offset + match.start, ...this.#position, endLine: end.line, endColumn: end.column };
      return { match, ...place, ...excerpt, ...marks };
    });
    this.#position = this.#advance(this.#position, bytes, at, limit);
    return placed;
  }

  #placeCandidates(bytes: Buffer, seen: SeenCandidate[]): void {
    let [position, at] = [this.#position, this.#owned];
    for (const { start, end, encoding, index, candidate } of seen.sort((left, right) => left.start - right.start)) {
      position = this.#advance(position, bytes, at, start);
      at = start;
      const ended = this.#advance(position, bytes, start, end);
      const place = { offset: this.#offset + start, lengthBytes: end - start, ...position, endLine: ended.line, endColumn: ended.column };
      this.#candidates.push({ candidate, encoding, index, ...place });
    }
  }

  #placeDrops(bytes: Buffer, seen: Drop[]): void {
    let [position, at] = [this.#position, this.#owned];
    for (const { rule, reason, start, end } of seen.sort((left, right) => left.start - right.start)) {
      position = this.#advance(position, bytes, at, start);
      at = start;
      this.#drops.push({ rule, reason, offset: this.#offset + start, ...position, lengthBytes: end - start });
    }
  }

  #placeIdleMarks(bytes: Buffer, starts: readonly number[]): void {
    let [position, at] = [this.#position, this.#owned];
    for (const start of starts) {
      if (this.#idleMarks.length >= IDLE_MARKS_MAX) return;
      position = this.#advance(position, bytes, at, start);
      at = start;
      this.#idleMarks.push(position);
    }
  }

  #advance({ line, column }: LinePosition, bytes: Buffer, from: number, to: number): LinePosition {
    const newlines = this.#engine.newlines(bytes.subarray(from, to));
    if (newlines === 0) return { line, column: column + to - from };
    return { line: line + newlines, column: to - bytes.lastIndexOf(NEWLINE, to - 1) };
  }
}

function columnsOf(bytes: Buffer, { start, end }: Match, column: number, endColumn: number): Pick<Excerpt, "column" | "endColumn"> {
  return { column: characterColumn(bytes, start, column), endColumn: characterColumn(bytes, end, endColumn) };
}
