import { timingSafeEqual } from "node:crypto";
import type { Fingerprint } from "../../contract/index.ts";
import type { Encoding } from "../decoding/index.ts";
import type { KernelText } from "../kernel/index.ts";
import { type Confirmed, Confirmer, type Origin } from "./confirm.ts";
import type { IssuedIndex, IssuedRecord } from "./issued-index.ts";
import { anchorOf, type Candidate, type OnRepeat, Prober } from "./probe.ts";
import type { LoadedSegment } from "./segment.ts";

/** A place where an issued secret stands, or the beginning of one. */
export interface IssuedHit {
  readonly start: number;
  readonly end: number;
  readonly isPartial: boolean;
  readonly fingerprint: Fingerprint;
  readonly records: readonly [IssuedRecord, ...IssuedRecord[]];
  readonly encoding: readonly Encoding[];
}

/** Where a segment without records saw what only the service can confirm. */
export interface UnconfirmedHit {
  readonly position: number;
  readonly segment: Pick<LoadedSegment, "keys" | "source">;
}

/** What the probe found in a text. */
export interface IssuedHits {
  readonly hits: readonly IssuedHit[];
  /** What stands in the text that this one was decoded from, around an anchor that only this one shows. */
  readonly inOrigin: readonly IssuedHit[];
  readonly unconfirmed: readonly UnconfirmedHit[];
}

export type IssuedProbe = (text: KernelText, now: Date, origin?: Origin) => IssuedHits;

/** Finds every place where a secret of the index stands, at any offset and beside any neighbours. */
export function createIssuedProbe(index: IssuedIndex): IssuedProbe {
  const prober = new Prober(index.kernel);
  return (text, now, origin) => {
    const hits: IssuedHit[] = [];
    const inOrigin: IssuedHit[] = [];
    const unconfirmed: UnconfirmedHit[] = [];
    const confirmer = new Confirmer(index.kernel, text, origin);
    const recordsOf = recordsOnce(index, now);
    const keep = (confirmed: Confirmed, to: IssuedHit[]) => {
      const { start, end, isPartial, fingerprint, encoding } = confirmed;
      const records = recordsOf(confirmed);
      if (isSome(records)) to.push({ start, end, isPartial, fingerprint, records, encoding });
    };
    const repeats = new Repeats(text.bytes, hits);
    for (const pass of index.passes) {
      prober.probe(
        text,
        { pass, origin: origin?.decoded.origin ?? 0 },
        (candidate, segment) => {
          if (candidate.secret === undefined) unconfirmed.push({ position: candidate.position, segment });
          const confirmed = confirmer.confirm(candidate, segment);
          const before = hits.length;
          if (confirmed) keep(confirmed, hits);
          // What was decoded is judged by the stretch that it lies in, and by what it was decoded from.
          if (!origin && candidate.secret !== undefined) repeats.note(segment, candidate, hits[before]);
          if (confirmed) return;
          const around = confirmer.confirmInOrigin(candidate, segment, prober);
          if (around) keep(around, inOrigin);
        },
        repeats.take,
      );
    }
    confirmer.forget();
    return { hits, inOrigin, unconfirmed };
  };
}

/** Anchors whose outcome is remembered within one text. */
const REPEATS_MAX = 4096;

/** What became of each anchor where it was a candidate last, so that a text that is full of one secret costs little more than its length. */
class Repeats {
  readonly #text: Buffer;
  readonly #hits: IssuedHit[];
  readonly #last = new Map<LoadedSegment, Map<number, Outcome>>();

  constructor(text: Buffer, hits: IssuedHit[]) {
    this.#text = text;
    this.#hits = hits;
  }

  note(segment: LoadedSegment, candidate: Candidate, hit: IssuedHit | undefined): void {
    const anchors = this.#last.get(segment) ?? new Map<number, Outcome>();
    if (anchors.size >= REPEATS_MAX) anchors.clear();
    anchors.set(anchorOf(candidate), { position: candidate.position, hit });
    this.#last.set(segment, anchors);
  }

  /** Whether what stood there before stands here again: around it all is the same, or it is plain and its bytes are. */
  readonly take: OnRepeat = (segment, anchor, { position, state, isRepeated }) => {
    const last = this.#last.get(segment)?.get(anchor);
    if (!last) return false;
    const hit = last.hit && moved(last.hit, position - last.position);
    if (!isRepeated && !(state === "plain" && hit && last.hit && this.#isSame(last.hit, hit))) return false;
    if (hit) this.#hits.push(hit);
    return true;
  };

  #isSame(left: IssuedHit, right: IssuedHit): boolean {
    if (left.encoding.length > 0 || right.end > this.#text.length) return false;
    return timingSafeEqual(this.#text.subarray(left.start, left.end), this.#text.subarray(right.start, right.end));
  }
}

interface Outcome {
  readonly position: number;
  readonly hit: IssuedHit | undefined;
}

function moved({ start, end, isPartial, fingerprint, records, encoding }: IssuedHit, bytes: number): IssuedHit {
  return { start: start + bytes, end: end + bytes, isPartial, fingerprint, records, encoding };
}

/** Records are read from the index's file, and unpacked: of a secret that a text repeats, once. */
function recordsOnce(index: IssuedIndex, now: Date): (confirmed: Confirmed) => readonly IssuedRecord[] {
  // The confirmer gives one and the same fingerprint for each place of a secret.
  const known = new Map<Fingerprint, readonly IssuedRecord[]>();
  return ({ segment, secret, fingerprint }) => {
    const records = known.get(fingerprint) ?? index.recordsOf(segment, secret, fingerprint, now);
    known.set(fingerprint, records);
    return records;
  };
}

function isSome<One>(list: readonly One[]): list is readonly [One, ...One[]] {
  return list.length > 0;
}
