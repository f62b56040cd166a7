import type { PatternRule, Rule } from "../../rules/index.ts";
import { compiled } from "./compiled.ts";
import type { Found, PatternHit } from "./window.ts";

/** Bytes before what is searched, so that the beginning of a text is not seen where there is none. */
const MARGIN_BYTES = 16;
const NEWLINE = 0x0a;

/** A stretch of a text: the surroundings of a keyword, or of several that overlap. */
interface Stretch {
  readonly from: number;
  to: number;
}

/**
 * One rule's look at all that surrounds its keywords, where its matches need not hold any. Surroundings that overlap are one
 * stretch, and each is searched once: a text that is full of keywords costs one run over it, not one for each.
 */
export class RuleSurroundings {
  readonly #rule: PatternRule;
  readonly #secretGroup: number;
  readonly #onRun: (rule: Rule) => void;
  #stretches: Stretch[] = [];

  constructor(rule: PatternRule, secretGroup: number, onRun: (rule: Rule) => void = () => {}) {
    this.#rule = rule;
    this.#secretGroup = secretGroup;
    this.#onRun = onRun;
  }

  /** A keyword stands at [at, end). */
  note(at: number, end: number): void {
    const [from, to] = [Math.max(0, at - this.#rule.windowBytes.before), end + this.#rule.windowBytes.after];
    const last = this.#stretches.at(-1);
    if (last && last.from <= from && from <= last.to) last.to = Math.max(last.to, to);
    else this.#stretches.push({ from, to });
  }

  /** What the rule recognises around the keywords that were noted. It keeps no reference to the bytes. */
  matches(bytes: Buffer): PatternHit[] {
    return united(this.#stretches).flatMap((stretch) => this.#within(bytes, stretch));
  }

  /** The text is over. */
  forget(): void {
    this.#stretches = [];
  }

  #within(bytes: Buffer, { from, to }: Stretch): PatternHit[] {
    const begin = Math.max(0, from - MARGIN_BYTES);
    // A copy: the text may lie in memory that is shared with other threads.
    const text = Buffer.from(bytes.subarray(begin, to));
    this.#onRun(this.#rule);
    const expression = compiled(this.#rule);
    const hits: PatternHit[] = [];
    expression.lastIndex = from - begin;
    for (;;) {
      const found: Found | null = expression.exec(text);
      if (!found) return hits;
      const [start, end] = found.indices?.[0] ?? [0, 0];
      if (start === end) expression.lastIndex = end + 1;
      const hit = end - start > this.#rule.windowBytes.after ? undefined : this.#hitOf(found, text, begin);
      if (hit) hits.push(hit);
    }
  }

  #hitOf(found: Found, text: Buffer, begin: number): PatternHit | undefined {
    const { indices = [] } = found;
    let [start, end] = indices[0] ?? [0, 0];
    // As gitleaks has it: the ends of lines at either end are no part of a match.
    while (start < end && text[start] === NEWLINE) start += 1;
    while (start < end && text[end - 1] === NEWLINE) end -= 1;
    const group = this.#secretGroup > 0 ? indices[this.#secretGroup] : indices.slice(1).find((one) => one && one[0] < one[1]);
    const [secretStart, secretEnd] = group ?? (this.#secretGroup > 0 ? [0, 0] : [start, end]);
    if (secretStart >= secretEnd) return undefined;
    return {
      rule: this.#rule,
      confidence: this.#rule.confidence,
      start: begin + secretStart,
      end: begin + secretEnd,
      match: { start: begin + start, end: begin + end },
      like: {},
    };
  }
}

function united(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { from, to } of [...stretches].sort((left, right) => left.from - right.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}
