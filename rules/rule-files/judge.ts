import { type DropReason, entropyBitsPerByte, type Rule, WINDOW_MAX_BYTES } from "../formats/index.ts";
import { type Allowlist, allows, type FoundText, matchesPath, type ScannedPlace } from "./allowlist.ts";
import type { Conditions, Required } from "./file-rule.ts";

/** A place in a text that a rule recognises: where the secret stands, and where the match, which is the secret by itself otherwise. */
export interface RuleHit {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly match?: { readonly start: number; readonly end: number };
}

/** Hears of each hit that does not stay, and why. */
export type OnDropped = (hit: RuleHit, reason: DropReason) => void;

/** What stays of all hits of one text. It depends on nothing else. */
export type Judge = <Hit extends RuleHit>(hits: readonly Hit[], text: Buffer, place: ScannedPlace, onDropped?: OnDropped) => Hit[];

/** What rule files say of hits, besides what rules look for. */
export interface Judgement {
  /** For the hits of all rules. */
  readonly allowlists: readonly Allowlist[];
  /** Whether a file disables or replaces it: then nobody hears of its hits. */
  readonly isOff: (rule: Rule) => boolean;
  /** By the rule's id. */
  readonly conditions: ReadonlyMap<string, Conditions>;
}

export function judgeOf(judgement: Judgement): Judge {
  const { conditions, isOff } = judgement;
  return (hits, text, place, onDropped) => {
    if (hits.length === 0) return [];
    const staying = <Hit extends RuleHit>(all: readonly Hit[], reasonOf: (hit: Hit) => DropReason | undefined) =>
      all.filter((hit) => {
        const reason = reasonOf(hit);
        if (reason) onDropped?.(hit, reason);
        return reason === undefined;
      });
    const known = hits.filter(({ rule }) => !isOff(rule));
    const kept = staying(known, (hit) => reasonAgainst(hit, text, place, judgement));
    return staying(kept, (hit) => {
      const own = conditions.get(hit.rule.id);
      if (own?.isSilent) return "silent";
      return (own?.required ?? []).every((required) => isNear(hit, required, kept, text)) ? undefined : "not-near";
    });
  };
}

/** Why a hit does not stay, whatever else there is. */
function reasonAgainst(hit: RuleHit, text: Buffer, place: ScannedPlace, { allowlists, conditions }: Judgement): DropReason | undefined {
  const own = conditions.get(hit.rule.id);
  if (own && own.paths.length > 0 && !matchesPath(own.paths, place.path)) return "other-path";
  const secret = text.subarray(hit.start, hit.end);
  if (own && own.entropyMin > 0 && entropyBitsPerByte(secret) <= own.entropyMin) return "low-entropy";
  const lists = own ? [...allowlists, ...own.allowlists] : allowlists;
  if (lists.length === 0) return undefined;
  const found = foundText(hit, text);
  return lists.some((list) => allows(list, found, place)) ? "allowlisted" : undefined;
}

function foundText(hit: RuleHit, text: Buffer): FoundText {
  const { start, end } = matchOf(hit);
  const lineStart = Math.max(lineStartOf(text, start), start - WINDOW_MAX_BYTES);
  const newline = text.subarray(end, end + WINDOW_MAX_BYTES).indexOf(NEWLINE);
  const lineEnd = newline === -1 ? Math.min(text.length, end + WINDOW_MAX_BYTES) : end + newline;
  return { secret: text.subarray(hit.start, hit.end), match: text.subarray(start, end), line: text.subarray(lineStart, lineEnd) };
}

const NEWLINE = 0x0a;

function matchOf({ start, end, match }: RuleHit): { readonly start: number; readonly end: number } {
  return match ?? { start, end };
}

/** Whether the required rule found something that begins within so many bytes, lines and columns. */
function isNear(hit: RuleHit, { id, withinLines, withinColumns }: Required, hits: readonly RuleHit[], text: Buffer): boolean {
  const { start } = matchOf(hit);
  return hits.some((other) => {
    if (other.rule.id !== id) return false;
    const { start: otherStart } = matchOf(other);
    if (Math.abs(start - otherStart) > WINDOW_MAX_BYTES) return false;
    if (withinLines !== undefined && linesBetween(text, start, otherStart) > withinLines) return false;
    return withinColumns === undefined || Math.abs(columnOf(text, start) - columnOf(text, otherStart)) <= withinColumns;
  });
}

function linesBetween(text: Buffer, one: number, other: number): number {
  let lines = 0;
  for (let at = Math.min(one, other); at < Math.max(one, other); at++) lines += Number(text[at] === NEWLINE);
  return lines;
}

function columnOf(text: Buffer, at: number): number {
  return at - lineStartOf(text, at);
}

/** Lines are looked at no further back than that: what a stream's pieces share reaches no further. */
const LINE_MAX_BYTES = 2 * WINDOW_MAX_BYTES;

function lineStartOf(text: Buffer, at: number): number {
  const from = Math.max(0, at - LINE_MAX_BYTES);
  return from + text.subarray(from, at).lastIndexOf(NEWLINE) + 1;
}
