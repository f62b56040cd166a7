import { timingSafeEqual } from "node:crypto";
import { CHECK_BYTES, checkedLengths, type Fingerprint, fingerprintOf, partialFingerprintOf, secretFlags } from "../../contract/index.ts";
import { type Decoded, type Encoding, spelledOut } from "../decoding/index.ts";
import type { Kernel, KernelText } from "../kernel/index.ts";
import { base64Length, type Extent, extentOf, fromBase64 } from "./extent.ts";
import type { Candidate, Prober } from "./probe.ts";
import type { LoadedSegment, StoredSecret } from "./segment.ts";

/** A candidate that HMAC has confirmed. */
export interface Confirmed {
  readonly segment: LoadedSegment;
  readonly secret: number;
  readonly isPartial: boolean;
  readonly fingerprint: Fingerprint;
  readonly start: number;
  readonly end: number;
  readonly encoding: readonly Encoding[];
}

/** What a text was decoded from, and how. */
export interface Origin {
  readonly text: KernelText;
  readonly decoded: Pick<Decoded, "anchorAt" | "isOneStretch" | "origin">;
}

/** Secrets whose bytes are remembered within one text, so that one that is repeated all over it is hashed once. */
const REMEMBERED_MAX = 4096;

/**
 * Decides whether a secret really stands where the kernel saw a candidate. One is made for each text: it remembers, and is
 * to be forgotten with `forget`, which wipes what it copied.
 */
export class Confirmer {
  readonly #kernel: Kernel;
  readonly #text: KernelText;
  readonly #origin: Origin | undefined;
  readonly #here = new Outcomes();
  readonly #there = new Outcomes();
  readonly #asked = new Outcomes();
  readonly #known = new Map<string, { readonly bytes: Buffer; readonly fingerprint: Fingerprint }>();

  constructor(kernel: Kernel, text: KernelText, origin?: Origin) {
    this.#kernel = kernel;
    this.#text = text;
    this.#origin = origin;
  }

  /** What stands in the text itself; of a text that was decoded, in one stretch of it. */
  confirm(candidate: Candidate, segment: LoadedSegment): Confirmed | undefined {
    const { secret, state, position, isRepeated } = candidate;
    if (secret === undefined || state === "elsewhere") return undefined;
    const judge = () => {
      const stored = segment.secret(secret);
      return this.#confirmed(secret, segment, stored, this.#extents(candidate, stored, segment));
    };
    // What is plain is its bytes alone, whatever surrounds them.
    const isSame = (before: Confirmed, here: Confirmed) => state === "plain" && this.#isSame(before, here);
    const found = this.#here.of(candidate, segment, { at: position, isRepeated }, judge, isSame);
    return found && this.#origin && !this.#origin.decoded.isOneStretch(found.start, found.end) ? undefined : found;
  }

  /** What an anchor that was decoded belongs to in the text that it was decoded from, where its extent is not that of what was decoded. */
  confirmInOrigin(candidate: Candidate, segment: LoadedSegment, prober: Prober): Confirmed | undefined {
    const { secret } = candidate;
    if (secret === undefined || !this.#origin) return undefined;
    const { text, decoded } = this.#origin;
    const judgeAt = (at: number) => () => {
      const stored = segment.secret(secret);
      return this.#confirmed(secret, segment, stored, this.#spelledOut(text.bytes, at, candidate, stored));
    };
    // The kernel has asked already.
    if (candidate.state === "elsewhere")
      return this.#there.of(candidate, segment, { ...candidate, at: candidate.start }, judgeAt(candidate.start));
    const at = decoded.anchorAt(candidate.position);
    const told = at === undefined ? "no" : prober.spelled(candidate, segment, text, at);
    if (at === undefined || told === "no") return undefined;
    return this.#asked.of(candidate, segment, { at, isRepeated: told === "as before" }, judgeAt(at));
  }

  #confirmed(secret: number, segment: LoadedSegment, stored: StoredSecret, extents: Iterable<Spelled>): Confirmed | undefined {
    const name = `${segment.descriptor} ${secret}`;
    for (const { start, end, bytes, encoding } of extents) {
      const fingerprint = this.#fingerprint(name, bytes, stored);
      if (!fingerprint) continue;
      const isPartial = (stored.flags & secretFlags.partial) !== 0;
      return { segment, secret, isPartial, fingerprint, start, end, encoding };
    }
    return undefined;
  }

  #isSame(before: Confirmed, here: Confirmed): boolean {
    const { bytes } = this.#text;
    if (before.encoding.length > 0 || here.end > bytes.length) return false;
    return timingSafeEqual(bytes.subarray(before.start, before.end), bytes.subarray(here.start, here.end));
  }

  forget(): void {
    for (const { bytes } of this.#known.values()) bytes.fill(0);
    this.#known.clear();
  }

  *#extents(candidate: Candidate, stored: StoredSecret, segment: LoadedSegment): Generator<Spelled> {
    const { bytes: text } = this.#text;
    if (candidate.state === "plain") {
      const extent = extentOf(text, candidate, stored.lengthBytes);
      const holds = (stored.flags & secretFlags.long) === 0 || this.#furtherChecksHold(candidate, stored, segment);
      if (holds) yield { ...extent, encoding: candidate.form === 0 ? [] : ["base64"] };
      if (stored.lengthBytes <= CHECK_BYTES) return;
    }
    yield* this.#spelledOut(text, candidate.position, candidate, stored);
  }

  /** What a text says around an anchor at `at`, however it is spelled. */
  *#spelledOut(text: Buffer, at: number, candidate: Candidate, stored: StoredSecret): Generator<Spelled> {
    if (candidate.form === 0) {
      yield* spelledOut(text, at, candidate.offset, stored.lengthBytes - candidate.offset);
      return;
    }
    const alignment = candidate.form - 1;
    // Where the secret is not aligned, one character before the form holds bits of it as well.
    const before = candidate.offset + (alignment === 0 ? 0 : 1);
    const characters = base64Length(alignment, stored.lengthBytes) - alignment;
    for (const spelled of spelledOut(text, at, before, characters - before)) {
      const bytes = fromBase64(spelled.bytes, alignment, stored.lengthBytes);
      yield { start: spelled.start, end: spelled.end, bytes, encoding: [...spelled.encoding, "base64"] };
    }
  }

  /** Of a long secret, so that a text made of its beginning costs what the text is long, not more. */
  #furtherChecksHold(candidate: Candidate, stored: StoredSecret, segment: LoadedSegment): boolean {
    if (candidate.form !== 0) return true;
    const [, ...lengths] = checkedLengths(stored.lengthBytes);
    const checks = segment.furtherChecks(candidate.secret ?? 0);
    const hash = (lengthBytes: number) =>
      Number(this.#kernel.exports.siphash(segment.checkKey, this.#text.address + candidate.start, lengthBytes) & 0xffffffffn);
    return lengths.every((lengthBytes, at) => checks[at] === undefined || hash(lengthBytes) === checks[at]);
  }

  /** The fingerprint of these bytes, if it is the stored one. */
  #fingerprint(name: string, bytes: Buffer, stored: StoredSecret): Fingerprint | undefined {
    if (bytes.length !== stored.lengthBytes || !stored.epoch) return undefined;
    const known = this.#known.get(name);
    if (known && known.bytes.length === bytes.length && timingSafeEqual(known.bytes, bytes)) return known.fingerprint;
    const fingerprint =
      (stored.flags & secretFlags.partial) === 0 ? fingerprintOf(bytes, stored.epoch) : partialFingerprintOf(bytes, stored.epoch);
    const digest = Buffer.from(fingerprint.value, "base64url").subarray(0, stored.digest.length);
    if (!timingSafeEqual(digest, stored.digest)) return undefined;
    if (this.#known.size >= REMEMBERED_MAX) this.forget();
    this.#known.set(name, { bytes: Buffer.from(bytes), fingerprint });
    return fingerprint;
  }
}

type Spelled = Extent & { readonly encoding: readonly Encoding[] };

/** What became of each anchor at the last place where it was a candidate, for when the same stands there, or around it, again. */
class Outcomes {
  readonly #last = new Map<LoadedSegment, Map<number, { readonly at: number; readonly confirmed: Confirmed | undefined }>>();

  of(
    candidate: Candidate,
    segment: LoadedSegment,
    { at, isRepeated }: { at: number; isRepeated: boolean },
    judge: () => Confirmed | undefined,
    isSame: (before: Confirmed, here: Confirmed) => boolean = () => false,
  ): Confirmed | undefined {
    const anchors = this.#last.get(segment) ?? new Map<number, { at: number; confirmed: Confirmed | undefined }>();
    if (anchors.size === 0) this.#last.set(segment, anchors);
    const anchor = anchorOf(candidate);
    const last = anchors.get(anchor);
    const again = last?.confirmed && moved(last.confirmed, at - last.at);
    const isKnown = last && (isRepeated || (last.confirmed && again && isSame(last.confirmed, again)));
    const confirmed = isKnown ? again : judge();
    if (anchors.size >= REMEMBERED_MAX) anchors.clear();
    anchors.set(anchor, { at, confirmed });
    return confirmed;
  }
}

/** Tells the anchors of a segment apart. */
function anchorOf({ ref, offset }: Candidate): number {
  return ref * OFFSETS + offset;
}

const OFFSETS = 65_536;

function moved(confirmed: Confirmed, bytes: number): Confirmed {
  return { ...confirmed, start: confirmed.start + bytes, end: confirmed.end + bytes };
}
