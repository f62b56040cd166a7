import type { Confidence } from "../../contract/index.ts";
import { isDropReason, type PatternRule, type Rule, WINDOW_MAX_BYTES } from "../../rules/index.ts";
import type { Drop, OnDrop } from "../drop.ts";
import { compiled } from "./compiled.ts";
import { standsFree } from "./edges.ts";

/** A place that a rule recognises. */
export interface PatternHit {
  readonly rule: Rule;
  readonly confidence: Confidence;
  readonly start: number;
  readonly end: number;
  /** Of a user's rule: all that its pattern matched. */
  readonly match?: { readonly start: number; readonly end: number };
  /** The same for hits of one text whose bytes are the same for certain. */
  readonly like: object;
  /** The secret is what these bytes are base64 of. */
  readonly isBase64?: boolean;
}

/** Room on both sides of a window, so that what touches a match is seen. */
const MARGIN_BYTES = 16;
/** Matches that one keyword may stand beside before the one that holds it. */
const ATTEMPTS_MAX = 16;
/** Windows that a rule remembers, and the longest that it does. */
const REMEMBERED_MAX = 1024;
const REMEMBERED_MAX_BYTES = 1024;

/** A window, where in it the keyword stands, and what came of it. */
interface Look {
  readonly window: Buffer;
  readonly at: number;
  readonly end: number;
  readonly seen: Seen;
}

/** Drops are seen only where somebody asks for them. */
type Seen = PatternHit | Drop | undefined;

const nothingSeen: Look = { window: Buffer.alloc(0), at: -1, end: -1, seen: undefined };

/** One rule's look at the bytes around its keywords. */
export class RuleWindow {
  readonly #rule: PatternRule;
  readonly #onRun: (rule: Rule) => void;
  readonly #beforeBytes: number;
  readonly #afterBytes: number;
  /** What was found in windows of the present text: one line, repeated, must not buy a run for each repetition. */
  readonly #known = new Map<string, Seen>();
  /** The latest of them, which a repeated unit makes the next one too. */
  #last: Look = nothingSeen;
  readonly #explains: boolean;

  /** `onRun` is told of each run of the rule's expression; with `explains`, `match` tells what the rule drops. */
  constructor(rule: PatternRule, onRun: (rule: Rule) => void = () => {}, explains = false) {
    this.#rule = rule;
    this.#explains = explains;
    this.#onRun = onRun;
    this.#beforeBytes = rule.windowBytes.before + MARGIN_BYTES;
    this.#afterBytes = Math.min(rule.windowBytes.after, WINDOW_MAX_BYTES) + MARGIN_BYTES;
  }

  /** What the rule recognises that holds the keyword at [at, end). It keeps no reference to the bytes. */
  match(bytes: Buffer, at: number, end: number, onDrop?: OnDrop): PatternHit | undefined {
    const from = Math.max(0, at - this.#beforeBytes);
    const to = Math.min(bytes.length, end + this.#afterBytes);
    const [keywordAt, keywordEnd] = [at - from, end - from];
    const last = this.#last;
    const isLast = last.at === keywordAt && last.end === keywordEnd && bytes.compare(last.window, 0, last.window.length, from, to) === 0;
    if (!isLast) {
      // A copy: the text may lie in memory that is shared with other threads, and will be overwritten.
      const window = Buffer.from(bytes.subarray(from, to));
      this.#last = { window, at: keywordAt, end: keywordEnd, seen: this.#remembered(window, keywordAt, keywordEnd) };
    }
    const { seen } = this.#last;
    if (!seen) return undefined;
    const place = { start: from + seen.start, end: from + seen.end };
    if (isHit(seen)) return { ...seen, ...place };
    onDrop?.({ ...seen, ...place });
    return undefined;
  }

  /** The text is over. */
  forget(): void {
    this.#known.clear();
    this.#last = nothingSeen;
  }

  #remembered(window: Buffer, at: number, end: number): Seen {
    if (window.length > REMEMBERED_MAX_BYTES) return this.#run(window, at, end);
    const key = `${at} ${end} ${window.toString("latin1")}`;
    if (this.#known.has(key)) return this.#known.get(key);
    if (this.#known.size >= REMEMBERED_MAX) this.#known.clear();
    const seen = this.#run(window, at, end);
    this.#known.set(key, seen);
    return seen;
  }

  /** Runs the rule on a window and takes the match that holds the keyword. What it gives depends on the window alone. */
  #run(window: Buffer, at: number, end: number): Seen {
    const isAnchored = this.#rule.windowBytes.before === 0;
    const from = Math.max(0, at - this.#rule.windowBytes.before);
    const text = window.subarray(from);
    this.#onRun(this.#rule);
    const expression = compiled(this.#rule);
    expression.lastIndex = 0;
    let dropped: Seen;
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      const found = expression.exec(text);
      if (!found || from + found.index > at) return dropped;
      const seen = from + found.index + found[0].length >= end ? this.#accepted(window, from, found) : undefined;
      if (isAnchored || (seen && isHit(seen))) return seen;
      dropped ??= seen;
      expression.lastIndex = found.index + 1;
    }
    return dropped;
  }

  #accepted(window: Buffer, from: number, found: Found): Seen {
    const rule = this.#rule;
    const [start, end] = found.indices?.[1] ?? found.indices?.[0] ?? [0, 0];
    if (!standsFree(window, from + found.index, from + end, rule.edges)) return undefined;
    const verdict = rule.accept?.(window.subarray(from + start, from + end), { match: found[0] }) ?? true;
    if (verdict !== false && !isDropReason(verdict)) {
      return {
        rule,
        confidence: verdict === true ? rule.confidence : verdict,
        start: from + start,
        end: from + end,
        like: {},
        ...(rule.isBase64 && { isBase64: true }),
      };
    }
    return this.#explains
      ? { rule: rule.id, reason: verdict === false ? "refused" : verdict, start: from + start, end: from + end }
      : undefined;
  }
}

function isHit(seen: PatternHit | Drop): seen is PatternHit {
  return "like" in seen;
}

/** What re2 gives for a match in a Buffer: the match, and the byte offsets of its groups. */
export interface Found {
  readonly index: number;
  readonly 0: Buffer;
  readonly indices?: readonly (readonly [number, number] | undefined)[];
}
