import { type Fingerprint, fingerprintsOf, type KeyRing } from "../contract/index.ts";
import { type Judge, type ScannedPlace, WINDOW_MAX_BYTES } from "../rules/index.ts";
import { CANDIDATE_BYTES, type CandidateSighting, surroundingsOf } from "./confirmation/index.ts";
import { createDecoders, type Decoded, decodings, type Encoding, LONGEST_SPELLING, SLACK_BYTES } from "./decoding/index.ts";
import { createIssuedProbe, type IssuedHit, type IssuedIndex, type Origin, type UnconfirmedHit } from "./issued/index.ts";
import { Kernel, type KernelText, PADDING_BYTES } from "./kernel/index.ts";
import { ISSUED_RULE, type Match, PARTIAL_RULE } from "./match.ts";
import { createPatternProbe, type PatternHit, type RuleList } from "./patterns/index.ts";
import { type Sighting, settle } from "./settle.ts";

/** Hears of candidates, in no order. */
export type OnCandidate = (candidate: CandidateSighting) => void;

/** What it finds depends on the bytes and its index only. */
export interface Engine {
  /**
   * Every match, by offset. `bytes` is taken as a whole: what it cuts off at its ends is not found. Bytes that do not lie in
   * memory of `text` are copied. `onCandidate` hears where an index of tier C saw what only the service can confirm. `place` is
   * what the bytes are part of: users' rules may be for some files only.
   */
  scan(bytes: Buffer, onCandidate?: OnCandidate, place?: ScannedPlace): Match[];
  /** Memory to read a text into, so that it is scanned where it lies. */
  text(lengthBytes: number): Buffer;
  /** How many newlines stand in bytes that lie in memory of `text`. */
  newlines(bytes: Buffer): number;
  /**
   * How far around a place bytes may decide what is found there. Whoever feeds a stream in pieces must overlap them by
   * this on both sides; it grows with the longest secret of the index. See chunks.ts, which does.
   */
  reachBytes(): number;
}

/** Encodings within encodings that are undone. */
const DEPTH_MAX = 3;
/** As many as a finding names. */
const ENCODINGS_MAX = 8;
/** The ends of lines are joined in what is scanned only: what they make would be joined once more. */
const deeperDecodings = decodings.filter((decoding) => decoding !== "joined");
/** What is undone for patterns alone: their rules read escapes and lines themselves. */
const patternDecodings = ["hex", "utf16", "percent", "base64"] as const;

export interface EngineOptions {
  readonly rules?: RuleList;
  /** What stays of the rules' hits; all by default. What an index finds is not asked for. */
  readonly judge?: Judge | undefined;
  readonly keys: KeyRing;
  readonly issuedIndex?: IssuedIndex;
  readonly now?: () => Date;
}

/** The engine over rules, an index, which may change between two calls, or both. */
export function createEngine(options: EngineOptions): Engine {
  const { keys, issuedIndex, judge, now = () => new Date() } = options;
  const kernel = issuedIndex?.kernel ?? new Kernel();
  const probePatterns = options.rules && createPatternProbe(options.rules, kernel);
  const probeIssued = issuedIndex && createIssuedProbe(issuedIndex);
  const decoders = Array.from({ length: DEPTH_MAX }, () => createDecoders(kernel));
  const texts = new TextMemory(kernel);

  return {
    scan(bytes, onCandidate, scanned = NOWHERE) {
      const candidates = onCandidate && { tell: onCandidate, placeOf: asItStands };
      return settle(sightings(texts.of(bytes), { depth: 0, at: now(), scanned, candidates, origin: undefined }));
    },
    text: (lengthBytes) => texts.allocate(lengthBytes),
    newlines: ({ byteOffset, length }) => kernel.exports.newlines(byteOffset, byteOffset + length),
    // A match depends on its rule's window, and on the matches that overlap it, which depend on theirs.
    reachBytes: () =>
      2 * WINDOW_MAX_BYTES + Math.max(2 * WINDOW_MAX_BYTES, LONGEST_SPELLING * (issuedIndex?.longestBytes ?? 0) + SLACK_BYTES),
  };

  /** What stands in a text, and what an anchor in it shows of the layer that it was decoded from. */
  function sightings(text: KernelText, { depth, at, scanned, candidates, origin }: Layer): Sighting[] {
    const { hits, inOrigin, unconfirmed } = probeIssued?.(text, at, origin?.text) ?? NOTHING;
    origin?.found.push(...inOrigin.map(issuedSighting));
    if (candidates) for (const hit of unconfirmed) tellCandidate(hit, text.bytes, candidates);
    const fingerprints = new Map<object, Fingerprint[]>();
    const seen = probePatterns?.(text) ?? [];
    const kept = judge ? judge(seen, text.bytes, scanned) : seen;
    const patterns = kept.map((hit) => patternSighting(hit, text.bytes, { keys, fingerprints }));
    const found = [...hits.map(issuedSighting), ...patterns];
    const decode = decoders[depth];
    if (!decode) return found;
    const wanted = !issuedIndex ? patternDecodings : depth === 0 ? decodings : deeperDecodings;
    for (const decoded of decode(text, byteClassOf(issuedIndex), wanted, origin?.text.decoded.origin)) {
      const deeper: Layer = {
        depth: depth + 1,
        at,
        scanned,
        candidates: candidates && within(candidates, decoded),
        origin: { text: { text, decoded }, found },
      };
      for (const { match, rule } of sightings(decoded.text, deeper)) {
        const place = decoded.sourceOf(match.start, match.end);
        if (!place) continue;
        const encoding = [place.encoding, ...match.encoding].slice(0, ENCODINGS_MAX);
        found.push({ ...(rule && { rule }), match: { ...match, start: place.start, end: place.end, encoding } });
      }
    }
    return found;
  }
}

const NOWHERE: ScannedPlace = {};
const NOTHING = { hits: [], inOrigin: [], unconfirmed: [] };

/** How deep a text was decoded, and what of. */
interface Layer {
  readonly depth: number;
  readonly at: Date;
  readonly scanned: ScannedPlace;
  readonly candidates: Candidates | undefined;
  /** The text that it was decoded from, and what is found there. */
  readonly origin: { readonly text: Origin; readonly found: Sighting[] } | undefined;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly encoding: readonly Encoding[];
}

/** Who hears of the candidates of a text, and where a place of that text stands in what is scanned. */
interface Candidates {
  readonly tell: OnCandidate;
  readonly placeOf: (start: number, end: number) => Place | undefined;
}

function asItStands(start: number, end: number): Place {
  return { start, end, encoding: [] };
}

function within({ tell, placeOf }: Candidates, decoded: Decoded): Candidates {
  return {
    tell,
    placeOf: (start, end) => {
      const inner = decoded.sourceOf(start, end);
      const outer = inner && placeOf(inner.start, inner.end);
      return outer && { ...outer, encoding: [...outer.encoding, inner.encoding] };
    },
  };
}

function tellCandidate({ position, segment }: UnconfirmedHit, text: Buffer, { tell, placeOf }: Candidates): void {
  const { confirmable, facts } = segment.source;
  const place = placeOf(position, position + CANDIDATE_BYTES);
  if (!confirmable || !place) return;
  const { encoding, ...range } = place;
  const copy = () => surroundingsOf(text, position, facts.longestBytes, segment.keys);
  tell({ ...range, encoding: encoding.slice(0, ENCODINGS_MAX), index: confirmable, copy });
}

/** The loosest class that an issued secret needs; without any, tokens are what is decoded. */
function byteClassOf(index: IssuedIndex | undefined): number {
  return Math.max(0, ...(index?.passes ?? []).map((pass) => pass.byteClass));
}

/** Texts in the kernel's memory: those that were read straight into it, and one to copy others to. */
class TextMemory {
  readonly #kernel: Kernel;
  #copy: KernelText = { address: 0, bytes: Buffer.alloc(0) };

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  allocate(lengthBytes: number): Buffer {
    return this.#kernel.bytes(this.#kernel.allocate(lengthBytes + PADDING_BYTES), lengthBytes);
  }

  of(bytes: Buffer): KernelText {
    if (bytes.buffer === (this.#kernel.memory.buffer as ArrayBufferLike)) return { address: bytes.byteOffset, bytes };
    if (this.#copy.bytes.length < bytes.length) {
      const held = this.allocate(Math.max(bytes.length, 2 * this.#copy.bytes.length));
      this.#copy = { address: held.byteOffset, bytes: held };
    }
    bytes.copy(this.#copy.bytes);
    return { address: this.#copy.address, bytes: this.#copy.bytes.subarray(0, bytes.length) };
  }
}

/** As many as a finding may carry; the collector knows the rest. */
const OTHER_IDS_MAX = 64;

function issuedSighting({ start, end, isPartial, fingerprint, records, encoding }: IssuedHit): Sighting {
  const [first, ...others] = records;
  return {
    match: {
      kind: isPartial ? "partial" : "issued",
      rule: isPartial ? PARTIAL_RULE : ISSUED_RULE,
      severity: records.every((record) => record.isDead) ? "medium" : isPartial ? "high" : "critical",
      confidence: "high",
      start,
      end,
      fingerprint,
      fingerprints: [fingerprint],
      issuance: { id: first.id, otherIds: others.slice(0, OTHER_IDS_MAX).map((record) => record.id) },
      preview: `(${end - start} bytes)`,
      encoding,
    },
  };
}

/** A secret that a text repeats in the same surroundings is hashed once: `known` are the fingerprints of its hits. */
function patternSighting(
  { rule, confidence, start, end, like }: PatternHit,
  bytes: Buffer,
  { keys, fingerprints: known }: { keys: KeyRing; fingerprints: Map<object, Fingerprint[]> },
): Sighting {
  const fingerprints = known.get(like) ?? fingerprintsOf(bytes.subarray(start, end), keys);
  known.set(like, fingerprints);
  return {
    rule,
    match: {
      kind: "pattern",
      rule: rule.id,
      severity: rule.severity,
      confidence,
      start,
      end,
      fingerprint: fingerprints[0] as Fingerprint,
      fingerprints,
      preview: rule.previewPrefix === "" ? `(${end - start} bytes)` : `${rule.previewPrefix}… (${end - start} bytes)`,
      encoding: [],
    },
  };
}
