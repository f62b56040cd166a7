import { type Rule, seeded } from "../rules/index.ts";
import type { Engine } from "./engine.ts";
import type { Match } from "./match.ts";

/** What came of a rule's own samples. */
export interface RuleTest {
  readonly rule: string;
  readonly samples: number;
  /** One sentence for each sample that failed; none holds what stands in the sample. */
  readonly failures: readonly string[];
}

/** A rule shows itself by so many texts of either kind, at least. */
const SAMPLES_MIN = 3;

/**
 * Scans a rule's samples with an engine of all rules, as it would be scanned: each positive sample must be reported by this
 * rule, to the byte, and nothing at all in a negative one.
 */
export function testRule(rule: Rule, engine: Pick<Engine, "scan">, seeds: readonly number[]): RuleTest {
  const failures: string[] = [];
  let samples = 0;
  for (const seed of seeds) {
    const { positive, negative } = rule.samples(seeded(seed));
    samples += positive.length + negative.length;
    const judge = (kind: string, at: number, problem: string | undefined) => {
      if (problem !== undefined) failures.push(`${kind} sample ${at + 1} of seed ${seed}: ${problem}`);
    };
    const few = `there are fewer than ${SAMPLES_MIN}`;
    for (const [kind, { length }] of Object.entries({ positive, negative })) {
      if (length < SAMPLES_MIN) judge(kind, length - 1, few);
    }
    for (const [at, { text, secret }] of positive.entries()) {
      const bytes = Buffer.from(text);
      const found = engine.scan(bytes);
      judge("positive", at, missed(rule, found, { bytes, secret: Buffer.from(secret) }) ?? overlapping(found));
    }
    for (const [at, text] of negative.entries()) judge("negative", at, reported(engine.scan(Buffer.from(text))));
  }
  return { rule: rule.id, samples, failures };
}

function missed(rule: Rule, found: readonly Match[], { bytes, secret }: { bytes: Buffer; secret: Buffer }): string | undefined {
  const isReported = found.some((match) => match.rule === rule.id && bytes.subarray(match.start, match.end).equals(secret));
  return isReported ? undefined : `its secret is not reported by ${rule.id}; ${reported(found) ?? "nothing is reported"}`;
}

function reported(found: readonly Match[]): string | undefined {
  if (found.length === 0) return undefined;
  return found.map(({ rule, start, end }) => `${rule} reports bytes ${start} to ${end}`).join("; ");
}

/** Of two findings in one place one is too many. */
function overlapping(found: readonly Match[]): string | undefined {
  const at = found.findIndex(({ end }, nth) => found.slice(nth + 1).some(({ start }) => start < end));
  return at === -1 ? undefined : `findings overlap; ${reported(found)}`;
}
