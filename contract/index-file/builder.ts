import { toLeaktrailError } from "../errors.ts";
import type { KeyEpoch, KeyRing } from "../keys.ts";
import { type DecodedRegistration, decodeRegistration } from "../registration.ts";
import { type Tier, tierAdmission } from "../windows/index.ts";
import type { IndexEntry } from "./documents.ts";
import { Segment, type SegmentRecord } from "./segment.ts";

/** A record that an index cannot look for, and why. */
export interface IndexRefusal {
  readonly id: string;
  readonly reason: string;
}

/** What was built: a closed segment for each window epoch, and what stands in it. */
export interface BuiltIndex {
  readonly tier: Tier;
  /** The ids of the fingerprints' keys; a secret names its own by its number in this list. */
  readonly keyIds: readonly string[];
  readonly segments: readonly Segment[];
  readonly records: number;
  /** Base64 forms of secrets in which they are not looked for, since the tier allows no window of them. */
  readonly formsLeftOut: number;
  /** Secrets whose first bytes are not sought alone, although their type asked for it. */
  readonly partialsLeftOut: number;
  /** How many records were refused, and which; no more than the first 1000 are named. */
  readonly refused: { readonly count: number; readonly named: readonly IndexRefusal[] };
}

/** The spellings that an index has windows of: `raw` is the secret as it stands alone. */
export type FormChoice = "all" | "raw";

const NAMED_MAX = 1000;

/** Builds the images of an index from entries that come one at a time, each of which is forgotten at once. */
export class IndexBuilder {
  readonly #keys: KeyRing;
  readonly #tier: Tier;
  readonly #forms: FormChoice;
  readonly #segments = new Map<string, Segment>();
  readonly #keyIds: string[] = [];
  readonly #named: IndexRefusal[] = [];
  #refused = 0;
  #formsLeftOut = 0;
  #partialsLeftOut = 0;

  constructor(keys: KeyRing, tier: Tier = "A", forms: FormChoice = "all") {
    this.#keys = keys;
    this.#tier = tier;
    this.#forms = forms;
  }

  /** Whether a record of this id is in it. */
  has(id: string): boolean {
    for (const segment of this.#segments.values()) if (segment.has(id)) return true;
    return false;
  }

  /** Takes an entry, or returns why it cannot be looked for. */
  add(entry: IndexEntry): string | undefined {
    const reason = this.#add(entry);
    if (reason !== undefined) this.#refuse({ id: entry.id, reason });
    return reason;
  }

  /** Closes the index. Nothing can be added any more. */
  finish(): BuiltIndex {
    const segments = [...this.#segments.values()].filter((segment) => segment.facts.secrets > 0);
    for (const segment of segments) {
      const { crowdedIds, formsLeftOut } = segment.close();
      this.#formsLeftOut += formsLeftOut;
      for (const id of crowdedIds) this.#refuse({ id, reason: "its tag crowds where too many others lie, as honest ones hardly do" });
    }
    return {
      tier: this.#tier,
      keyIds: this.#keyIds,
      segments,
      records: segments.reduce((sum, segment) => sum + segment.facts.records, 0),
      formsLeftOut: this.#formsLeftOut,
      partialsLeftOut: this.#partialsLeftOut,
      refused: { count: this.#refused, named: this.#named },
    };
  }

  #add(entry: IndexEntry): string | undefined {
    const { registration } = entry;
    if (this.has(entry.id)) return "a record of the same id came before it";
    const epoch = this.#keys.epoch(registration.keyId);
    if (!epoch) return `it was registered under key "${registration.keyId}", which the key file does not hold`;
    const segment = this.#segmentOf(epoch);
    const keyNumber = this.#keyNumber(epoch.id);
    const record = { id: entry.id, revoked: entry.revokedAt !== null, expiresAt: secondsOf(entry.expiresAt) };
    try {
      const { whole, partial } = decodeRegistration(registration);
      const reason = this.#put(segment, { keyNumber, fingerprint: registration.value, isPartial: false }, whole, record);
      if (reason !== undefined || !registration.partial || !partial) return reason;
      // Two sets of windows over one secret: what they leave together is not promised, so that only tier A has them.
      const fingerprint = registration.partial.value;
      const isLeftOut = this.#tier !== "A" || this.#put(segment, { keyNumber, fingerprint, isPartial: true }, partial, record);
      if (isLeftOut) this.#partialsLeftOut += 1;
      return undefined;
    } catch (thrown) {
      return toLeaktrailError(thrown).message;
    }
  }

  #put(
    segment: Segment,
    name: { keyNumber: number; fingerprint: string; isPartial: boolean },
    decoded: DecodedRegistration,
    record: SegmentRecord,
  ): string | undefined {
    if (segment.merge(name.keyNumber, name.fingerprint, record)) return undefined;
    if (segment.isFull) return "the index is full";
    const candidates = segment.candidates(decoded.offers, this.#tier === "A");
    if (typeof candidates === "string") return candidates;
    const admission = tierAdmission(this.#tier, decoded, candidates);
    if ("refused" in admission) return admission.refused;
    const stored = this.#forms === "raw" ? admission.stored.filter(({ form }) => form === 0) : admission.stored;
    this.#formsLeftOut += admission.leftOut.length + admission.stored.length - stored.length;
    segment.add({ ...name, lengthBytes: decoded.lengthBytes, checks: decoded.checks }, stored, record);
    return undefined;
  }

  #refuse(refusal: IndexRefusal): void {
    this.#refused += 1;
    if (this.#named.length < NAMED_MAX) this.#named.push(refusal);
  }

  #segmentOf(epoch: KeyEpoch): Segment {
    const held = this.#segments.get(epoch.windowEpoch);
    if (held) return held;
    const made = new Segment(epoch, this.#tier !== "C");
    this.#segments.set(epoch.windowEpoch, made);
    return made;
  }

  #keyNumber(id: string): number {
    const held = this.#keyIds.indexOf(id);
    return held === -1 ? this.#keyIds.push(id) - 1 : held;
  }
}

/** Whole seconds, rounded up; 0 for never. */
function secondsOf(instant: string | null | undefined): number {
  if (!instant) return 0;
  return Math.min(0xffffffff, Math.max(1, Math.ceil(Date.parse(instant) / 1000)));
}
