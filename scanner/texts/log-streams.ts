import { createHash } from "node:crypto";
import type { Finding, FindingSource } from "../../contract/index.ts";
import { advance, type Position, placeMatch, START } from "../contents/index.ts";
import { findingOf } from "../finding.ts";
import { bySecret, type Match } from "../match.ts";
import { type Sighting, withCount } from "../spool/index.ts";

/** Streams whose places and counts are remembered at the same time. */
const STREAMS_MAX = 10_000;

/** What a text is part of. */
export interface TextPlace {
  readonly source: FindingSource;
  /** The text's address, as findings name it: a permalink, a ticket's key, the name of a stream. */
  readonly file: string;
}

/** What came of one stream, whole lines. */
export interface LogBatch {
  readonly lines: Buffer;
  readonly place: TextPlace;
}

/** A place in a stream. */
export interface StreamPlace {
  readonly generation: string;
  readonly position: Position;
}

/** How far a stream of log has come since it began: there is no file whose offsets would say that. */
export class LogStream implements StreamPlace {
  readonly generation: string;
  #position: Position = START.base;

  constructor(generation: string) {
    this.generation = generation;
  }

  get position(): Position {
    return this.#position;
  }

  pass(lines: Buffer): void {
    this.#position = advance(this.#position, lines, this.#position.offset + lines.length);
  }
}

/** The streams of one run, by their places. One that was silent for the longest is forgotten for a new one, and begins anew. */
export class LogStreams {
  readonly #run: string;
  readonly #streams = new Map<string, LogStream>();
  #begun = 0;

  constructor(run: string) {
    this.#run = run;
  }

  of({ source, file }: TextPlace): LogStream {
    const name = JSON.stringify([file, Object.entries(source).sort()]);
    const key = createHash("sha256").update(name).digest("base64url");
    const stream = this.#streams.get(key) ?? new LogStream(`${this.#run}/${this.#begun++}`);
    this.#streams.delete(key);
    this.#streams.set(key, stream);
    return stream;
  }

  /** Forgets the oldest where there are too many. Gives their generations. */
  leaveOldest(): readonly string[] {
    const left: string[] = [];
    for (const [key, { generation }] of this.#streams) {
      if (this.#streams.size <= STREAMS_MAX) break;
      this.#streams.delete(key);
      left.push(generation);
    }
    return left;
  }
}

/** The sightings in a batch of a stream, or in a whole text, one a secret: the first of them, with the count of all. */
export function sightingsIn(batch: {
  readonly lines: Buffer;
  readonly matches: readonly Match[];
  readonly stream: StreamPlace;
  readonly place: TextPlace;
  readonly scanner: Finding["scanner"];
}): Sighting[] {
  const { lines, matches, stream, place, scanner } = batch;
  const { generation, position } = stream;
  const seen = matches.map((match) => ({ match, end: position.offset + match.end }));
  const now = new Date();
  let at = position;
  return bySecret(seen).map(({ first: { match }, total, reachesOffset }) => {
    at = advance(at, lines.subarray(at.offset - position.offset), position.offset + match.start);
    const placed = placeMatch(match, at, lines.subarray(match.start, match.end));
    return { generation, finding: withCount(findingOf(placed, { ...place, generation, scanner }, 1, now), total, reachesOffset) };
  });
}
