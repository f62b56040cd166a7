import type { Fingerprint } from "../../contract/index.ts";
import type { Encoding } from "../decoding/index.ts";
import type { KernelText } from "../kernel/index.ts";
import { type Confirmed, Confirmer, type Origin } from "./confirm.ts";
import type { IssuedIndex, IssuedRecord } from "./issued-index.ts";
import { type Candidate, Prober } from "./probe.ts";
import { Repeats } from "./repeats.ts";
import type { LoadedSegment } from "./segment.ts";

/** A place where an issued secret stands, or the beginning of one. */
export interface IssuedHit {
  readonly start: number;
  readonly end: number;
  readonly isPartial: boolean;
  readonly fingerprint: Fingerprint;
  readonly records: readonly [IssuedRecord, ...IssuedRecord[]];
  readonly encoding: readonly Encoding[];
  /** Where else it begins, by offset: where repeats are gathered. */
  readonly repeats: number[];
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

/** `gathers`: whether the hit of a secret that the text repeats stands for all of its places. */
export type IssuedProbe = (text: KernelText, now: Date, origin?: Origin, gathers?: boolean) => IssuedHits;

/** Finds every place where a secret of the index stands, at any offset and beside any neighbours. */
export function createIssuedProbe(index: IssuedIndex): IssuedProbe {
  const prober = new Prober(index.kernel);
  return (text, now, origin, gathers = false) => {
    const hits: IssuedHit[] = [];
    const inOrigin: IssuedHit[] = [];
    const unconfirmed: UnconfirmedHit[] = [];
    const confirmer = new Confirmer(index.kernel, text, origin);
    const repeats = gathers ? new Repeats<IssuedHit>(text.bytes) : undefined;
    const recordsOf = recordsOnce(index, now);
    const keep = (confirmed: Confirmed, to: IssuedHit[]): IssuedHit | undefined => {
      const { start, end, isPartial, fingerprint, encoding } = confirmed;
      const records = recordsOf(confirmed);
      if (!isSome(records)) return undefined;
      const hit = { start, end, isPartial, fingerprint, records, encoding, repeats: [] };
      to.push(hit);
      return hit;
    };
    for (const pass of index.passes) {
      const found = (candidate: Candidate, segment: LoadedSegment) => {
        if (candidate.secret === undefined) unconfirmed.push({ position: candidate.position, segment });
        const confirmed = confirmer.confirm(candidate, segment);
        if (confirmed) {
          const hit = keep(confirmed, hits);
          if (hit) repeats?.gather(candidate, segment, hit);
          return;
        }
        const around = confirmer.confirmInOrigin(candidate, segment, prober);
        if (around) keep(around, inOrigin);
      };
      const takes = repeats && ((segment: LoadedSegment, ref: number, start: number) => repeats.takes(segment, ref, start));
      prober.probe(text, { pass, origin: origin?.decoded.origin ?? 0 }, { takes, found });
    }
    confirmer.forget();
    return { hits, inOrigin, unconfirmed };
  };
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
