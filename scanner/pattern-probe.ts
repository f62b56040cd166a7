import RE2 from "re2";
import type { Confidence } from "../contract/index.ts";
import { type Rule, WINDOW_MAX_BYTES } from "../rules/index.ts";
import { standsFree } from "./edges.ts";

/** A place that a rule recognises. */
export interface PatternHit {
  readonly rule: Rule;
  readonly confidence: Confidence;
  readonly start: number;
  readonly end: number;
}

/** Finds every place that one of the rules recognises. */
export type PatternProbe = (bytes: Buffer) => PatternHit[];

/** One keyword, lower case, with the rules that it calls for. */
interface Keyword {
  readonly bytes: Buffer;
  readonly rules: readonly CompiledRule[];
}

interface CompiledRule {
  readonly rule: Rule;
  readonly expression: () => RE2;
}

/** Room on both sides of a window, so that what touches a match is seen. */
const MARGIN_BYTES = 16;
/** Matches that one keyword may stand beside before the one that holds it. */
const ATTEMPTS_MAX = 16;

/** All keywords are sought at once; a rule's own pattern runs only on the bytes around one of its keywords. */
export function createPatternProbe(rules: readonly Rule[]): PatternProbe {
  // An empty alternation would match everywhere.
  if (rules.length === 0) return () => [];
  const byFirstByte = keywordsByFirstByte(rules.map(compile));
  const anyKeyword = new RE2(alternationOf(rules), "gi");
  return (bytes) => {
    const hits = new Map<string, PatternHit>();
    const memory = remembering();
    anyKeyword.lastIndex = 0;
    for (let found = anyKeyword.exec(bytes); found; found = anyKeyword.exec(bytes)) {
      const at = found.index;
      // The next search begins one byte on: a keyword inside another, or at its end, is a hit of its own.
      anyKeyword.lastIndex = at + 1;
      for (const { bytes: keyword, rules } of byFirstByte[lowered(bytes[at])] ?? []) {
        if (!standsAt(bytes, at, keyword)) continue;
        for (const compiled of rules) {
          const hit = matchAround(bytes, at, keyword.length, compiled, memory);
          if (hit) hits.set(`${hit.start} ${hit.end} ${hit.rule.id}`, hit);
        }
      }
    }
    return [...hits.values()];
  };
}

/** Compiled on first use: a hundred rules would cost every start of the process some 50 ms. */
function compile(rule: Rule): CompiledRule {
  let compiled: RE2 | undefined;
  const source = rule.windowBytes.before === 0 ? `^(?:${rule.pattern})` : rule.pattern;
  const flags = rule.windowBytes.before === 0 ? "d" : "dg";
  return {
    rule,
    expression: () => {
      compiled ??= new RE2(source, flags);
      return compiled;
    },
  };
}

/**
 * All keywords in one expression, those with the same follow-up grouped: repeated, the follow-ups outgrow RE2's automaton
 * and it falls back to a hundredth of its speed. Which alternative matched does not matter, only where it begins.
 */
function alternationOf(rules: readonly Rule[]): string {
  const byFollowUp = new Map<string, Set<string>>();
  for (const { keywords, followUp = "" } of rules) {
    const group = byFollowUp.get(followUp) ?? new Set();
    for (const keyword of keywords) group.add(literal(keyword));
    byFollowUp.set(followUp, group);
  }
  return [...byFollowUp]
    .map(([followUp, keywords]) => `(?:${[...keywords].join("|")})${followUp === "" ? "" : `(?:${followUp})`}`)
    .join("|");
}

function literal(text: string): string {
  return [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}

function keywordsByFirstByte(rules: readonly CompiledRule[]): readonly (readonly Keyword[] | undefined)[] {
  const byText = new Map<string, CompiledRule[]>();
  for (const compiled of rules) {
    for (const keyword of compiled.rule.keywords) byText.set(keyword, [...(byText.get(keyword) ?? []), compiled]);
  }
  const byFirst: Keyword[][] = [];
  for (const [text, called] of byText) {
    const bytes = Buffer.from(text);
    const first = lowered(bytes[0]);
    byFirst[first] = [...(byFirst[first] ?? []), { bytes, rules: called }];
  }
  return byFirst;
}

function lowered(byte: number | undefined): number {
  if (byte === undefined) return 0;
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

function standsAt(bytes: Buffer, at: number, keyword: Buffer): boolean {
  for (let offset = 0; offset < keyword.length; offset++) if (lowered(bytes[at + offset]) !== keyword[offset]) return false;
  return true;
}

/** Runs one rule on the window around a keyword and takes the match that holds the keyword. */
function matchAround(bytes: Buffer, at: number, keywordLength: number, compiled: CompiledRule, memory: Memory): PatternHit | undefined {
  const { before, after } = compiled.rule.windowBytes;
  const from = Math.max(0, at - before - MARGIN_BYTES);
  const window = bytes.subarray(from, at + keywordLength + Math.min(after, WINDOW_MAX_BYTES) + MARGIN_BYTES);
  const hit = memory(compiled, window, at - from, () => matchIn(window, at - from, keywordLength, compiled));
  return hit && { ...hit, start: from + hit.start, end: from + hit.end };
}

/** The same, with offsets in the window: it depends on the window alone, so that equal windows need one run. */
function matchIn(window: Buffer, at: number, keywordLength: number, { rule, expression }: CompiledRule): PatternHit | undefined {
  const from = Math.max(0, at - rule.windowBytes.before);
  const text = window.subarray(from);
  const pattern = expression();
  pattern.lastIndex = 0;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const found = pattern.exec(text);
    if (!found || from + found.index > at) return undefined;
    const hit = from + found.index + found[0].length >= at + keywordLength ? accepted(window, from, found, rule) : undefined;
    if (hit || rule.windowBytes.before === 0) return hit;
    pattern.lastIndex = found.index + 1;
  }
  return undefined;
}

function accepted(window: Buffer, from: number, found: Found, rule: Rule): PatternHit | undefined {
  const [start, end] = found.indices?.[1] ?? found.indices?.[0] ?? [0, 0];
  if (!standsFree(window, from + found.index, from + end, rule.edges)) return undefined;
  const secret = Buffer.from(window.subarray(from + start, from + end));
  const verdict = rule.accept?.(secret, { match: found[0] }) ?? true;
  if (verdict === false) return undefined;
  return { rule, confidence: verdict === true ? rule.confidence : verdict, start: from + start, end: from + end };
}

type Memory = (compiled: CompiledRule, window: Buffer, at: number, run: () => PatternHit | undefined) => PatternHit | undefined;

const REMEMBERED_MAX = 1024;
const REMEMBERED_MAX_BYTES = 1024;

/** Remembers windows within one call, so that a text of one line, repeated, does not buy a run for each repetition. */
function remembering(): Memory {
  const known = new Map<string, PatternHit | undefined>();
  return ({ rule }, window, at, run) => {
    if (window.length > REMEMBERED_MAX_BYTES) return run();
    const key = `${rule.id} ${at} ${window.toString("latin1")}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= REMEMBERED_MAX) known.clear();
    const hit = run();
    known.set(key, hit);
    return hit;
  };
}

/** What re2 gives for a match in a Buffer: the match, and the byte offsets of its groups. */
interface Found {
  readonly index: number;
  readonly 0: Buffer;
  readonly indices?: readonly (readonly [number, number] | undefined)[];
}
