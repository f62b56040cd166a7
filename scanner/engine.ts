import type { KeyRing } from "../contract/index.ts";
import { type DropReason, type Judge, type RuleHit, type ScannedPlace, WINDOW_MAX_BYTES } from "../rules/index.ts";
import type { PublicClaim, Range } from "./claims.ts";
import { CANDIDATE_BYTES, type CandidateSighting, surroundingsOf } from "./confirmation/index.ts";
import { createDecoders, type Decoded, type Decoding, decodings, type Encoding, LONGEST_SPELLING, SLACK_BYTES } from "./decoding/index.ts";
import type { OnDrop } from "./drop.ts";
import { createIssuedProbe, type IssuedIndex, type Origin, repeatedIn, type UnconfirmedHit } from "./issued/index.ts";
import { Kernel, type KernelText } from "./kernel/index.ts";
import type { Match } from "./match.ts";
import { createPatternProbe, type KnownPlaces, type PatternHit, type PatternProbe, type RuleList } from "./patterns/index.ts";
import { settle } from "./settle.ts";
import { type Hashes, issuedSighting, patternSighting, type Sighting } from "./sighting.ts";
import { TextMemory } from "./text-memory.ts";

/** Hears of candidates, in no order. */
export type OnCandidate = (candidate: CandidateSighting) => void;

/** What a scan is told of its bytes, and who hears of what in them. */
export interface ScanWish {
  /** Hears where an index of tier C saw what only the service can confirm. */
  readonly onCandidate?: OnCandidate | undefined;
  /** Hears of each place that looks like a secret and is none, which takes somewhat longer. */
  readonly onDrop?: OnDrop | undefined;
  /** What the bytes are part of: users' rules may be for some files only. */
  readonly place?: ScannedPlace;
  /** An issued secret that is repeated is counted only: what else its name or its form says is asked for its first place alone. */
  readonly countsRepeats?: boolean;
  /** Repeats of an issued secret stand in the match of its first place, where nothing overlaps them. */
  readonly gathersRepeats?: boolean;
}

/** What it finds depends on the bytes and its index only. */
export interface Engine {
  /**
   * Every match, by offset. `bytes` is taken as a whole: what it cuts off at its ends is not found. Bytes that do not lie in
   * memory of `text` are copied.
   */
  scan(bytes: Buffer, wish?: ScanWish): Match[];
  /** Memory to read a text into, so that it is scanned where it lies. */
  text(lengthBytes: number): Buffer;
  /** How many newlines stand in bytes that lie in memory of `text`. */
  newlines(bytes: Buffer): number;
  /**
   * How far around a place bytes may decide what is found there. Whoever feeds a stream in pieces must overlap them by
   * this on both sides; it grows with the longest secret of the index. See chunks.ts, which does.
   */
  reachBytes(): number;
  /** Whether what is found in the same bytes may differ from file to file. */
  readonly isPathAware: boolean;
}

/** Encodings within encodings that are undone. */
const DEPTH_MAX = 3;
/** As many as a finding names. */
const ENCODINGS_MAX = 8;
/** For an index, and for patterns alone, whose rules read escapes and lines themselves. */
const patternDecodings: readonly Decoding[] = ["hex", "utf16", "percent", "base64", "records"];
const decodingsFor = { index: atEachDepth(decodings), patterns: atEachDepth(patternDecodings) };

/** The ends of lines and records are joined in what is scanned only: what they make would be joined once more. */
function atEachDepth(wanted: readonly Decoding[]): { readonly first: readonly Decoding[]; readonly deeper: readonly Decoding[] } {
  return { first: wanted, deeper: wanted.filter((decoding) => decoding !== "joined" && decoding !== "records") };
}

export interface EngineOptions {
  readonly rules?: RuleList;
  /** The same in several lists, each of which has a table of its own; the judge may pass over some that are in these alone. */
  readonly ruleParts?: readonly RuleList[] | undefined;
  /** What stays of the rules' hits; all by default. What an index finds is not asked for. */
  readonly judge?: Judge | undefined;
  readonly keys: KeyRing;
  readonly issuedIndex?: IssuedIndex;
  /** Matches of patterns come with what a baseline of this salt knows them by. */
  readonly salt?: Uint8Array | undefined;
  readonly now?: () => Date;
}

/** The engine over rules, an index, which may change between two calls, or both. */
export function createEngine(options: EngineOptions): Engine {
  const { keys, salt, issuedIndex, judge, now = () => new Date() } = options;
  const kernel = issuedIndex?.kernel ?? new Kernel();
  const probePatterns = options.rules && probeOf(options.ruleParts ?? [options.rules], kernel);
  let explainPatterns: PatternProbe | undefined;
  const probeIssued = issuedIndex && createIssuedProbe(issuedIndex);
  const decoders = Array.from({ length: DEPTH_MAX }, () => createDecoders(kernel));
  const texts = new TextMemory(kernel);

  return {
    scan(bytes, { onCandidate, onDrop, place = NOWHERE, countsRepeats = false, gathersRepeats = false } = {}) {
      const candidates = onCandidate && { tell: onCandidate, placeOf: asItStands };
      const onEachDrop = onDrop && onceEach(onDrop);
      const drops = onEachDrop && { tell: onEachDrop, placeOf: asItStands };
      const layer = { depth: 0, at: now(), scanned: place, candidates, drops, countsRepeats, gathersRepeats, origin: undefined };
      return settle(sightings(texts.of(bytes), layer), onEachDrop);
    },
    text: (lengthBytes) => texts.allocate(lengthBytes),
    newlines: ({ byteOffset, length }) => kernel.exports.newlines(byteOffset, byteOffset + length),
    isPathAware: judge !== undefined,
    // A match depends on its rule's window, and on the matches that overlap it, which depend on theirs. A public id depends on
    // the secret beside it, half a window away at most; what such a secret loses to is no further than the last of the four.
    reachBytes: () =>
      2 * WINDOW_MAX_BYTES + Math.max(2 * WINDOW_MAX_BYTES, LONGEST_SPELLING * (issuedIndex?.longestBytes ?? 0) + SLACK_BYTES),
  };

  /** What stands in a text, and what an anchor in it shows of the layer that it was decoded from. */
  function sightings(text: KernelText, layer: Layer): Sighting[] {
    const { depth, at, scanned, candidates, drops, origin } = layer;
    const { hits, inOrigin, unconfirmed } = probeIssued?.(text, at, origin?.text, layer.gathersRepeats) ?? NOTHING;
    origin?.found.push(...inOrigin.map(issuedSighting));
    if (candidates) for (const hit of unconfirmed) tellCandidate(hit, text.bytes, candidates);
    const hashes = new Map<object, Hashes>();
    const boundsOf = (start: number): Range => origin?.text.decoded.stretchAround(start) ?? { start: 0, end: text.bytes.length };
    const tellDrop = drops && tellingOf(drops);
    const seen = patternsIn(text, tellDrop, layer.countsRepeats ? repeatedIn(hits) : undefined);
    const onDropped = tellDrop && (({ rule, start, end }: RuleHit, reason: DropReason) => tellDrop({ rule: rule.id, reason, start, end }));
    const kept = judge ? judge(seen, text.bytes, scanned, onDropped) : seen;
    const patterns = kept.map((hit) => patternSighting(hit, text.bytes, { keys, salt, hashes, boundsOf }));
    const found = [...hits.map(issuedSighting), ...patterns];
    const decode = decoders[depth];
    if (!decode) return found;
    const wanted = decodingsFor[issuedIndex ? "index" : "patterns"][depth === 0 ? "first" : "deeper"];
    for (const decoded of decode(text, byteClassOf(issuedIndex), wanted, origin?.text.decoded.origin)) {
      const deeper: Layer = {
        ...layer,
        depth: depth + 1,
        gathersRepeats: false,
        candidates: candidates && within(candidates, decoded),
        drops: drops && within(drops, decoded),
        origin: { text: { text, decoded }, found },
      };
      for (const sighting of sightings(decoded.text, deeper)) {
        const { match } = sighting;
        const place = decoded.sourceOf(match.start, match.end);
        if (!place) continue;
        const encoding = [place.encoding, ...match.encoding].slice(0, ENCODINGS_MAX);
        const claims = sighting.claims && inSource(sighting.claims, decoded);
        const { start, end, pieces } = place;
        found.push({ ...sighting, ...(claims && { claims }), ...(pieces && { pieces }), match: { ...match, start, end, encoding } });
      }
    }
    return found;
  }

  function patternsIn(text: KernelText, onDrop: OnDrop | undefined, known: KnownPlaces | undefined): PatternHit[] {
    if (!onDrop || !options.rules) return probePatterns?.(text, undefined, known) ?? [];
    explainPatterns ??= createPatternProbe(options.rules, kernel, undefined, true);
    return explainPatterns(text, onDrop);
  }
}

/**
 * What the rules of all lists recognise. A kernel's table has one place, also where threads share its memory: the first list's
 * lies there, and the others are sought in memories of their own.
 */
function probeOf([first = () => [], ...others]: readonly RuleList[], kernel: Kernel): PatternProbe {
  const probes = others.map((rules): PatternProbe => {
    const own = new Kernel();
    const [texts, probe] = [new TextMemory(own), createPatternProbe(rules, own)];
    return ({ bytes }, _onDrop, known) => probe(texts.of(bytes), undefined, known);
  });
  const all = [createPatternProbe(first, kernel), ...probes];
  return (text, _onDrop, known) => all.flatMap((probe) => probe(text, undefined, known));
}

/** Tells of drops in a layer by their places in what is scanned. */
function tellingOf({ tell, placeOf }: Drops): OnDrop {
  return (drop) => {
    const place = placeOf(drop.start, drop.end);
    if (place) tell({ ...drop, start: place.start, end: place.end });
  };
}

/** Tells each drop once: several keywords of one name lead to one value. */
function onceEach(onDrop: OnDrop): OnDrop {
  const told = new Set<string>();
  return (drop) => {
    const name = `${drop.start} ${drop.end} ${drop.rule} ${drop.reason}`;
    if (told.has(name)) return;
    told.add(name);
    onDrop(drop);
  };
}

const NOWHERE: ScannedPlace = {};
const NOTHING = { hits: [], inOrigin: [], unconfirmed: [] };

/** How deep a text was decoded, and what of. */
interface Layer {
  readonly depth: number;
  readonly at: Date;
  readonly scanned: ScannedPlace;
  readonly candidates: Candidates | undefined;
  readonly drops: Drops | undefined;
  readonly countsRepeats: boolean;
  readonly gathersRepeats: boolean;
  /** The text that it was decoded from, and what is found there. */
  readonly origin: { readonly text: Origin & { readonly decoded: Decoded }; readonly found: Sighting[] } | undefined;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly encoding: readonly Encoding[];
}

/** Who hears of something in a text, and where a place of that text stands in what is scanned. */
interface Hearer<Tell> {
  readonly tell: Tell;
  readonly placeOf: (start: number, end: number) => Place | undefined;
}
type Candidates = Hearer<OnCandidate>;
type Drops = Hearer<OnDrop>;

/** Claims with their places in what was decoded; those that stand in several pieces of it are none. */
function inSource(claims: readonly PublicClaim[], decoded: Decoded): PublicClaim[] {
  return claims.flatMap((claim) => {
    if (!claim.at) return [claim];
    const at = decoded.sourceOf(claim.at.start, claim.at.end);
    return at ? [{ ...claim, at }] : [];
  });
}

function asItStands(start: number, end: number): Place {
  return { start, end, encoding: [] };
}

function within<Tell>({ tell, placeOf }: Hearer<Tell>, decoded: Decoded): Hearer<Tell> {
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
