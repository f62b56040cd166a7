import { stringify } from "smol-toml";
import type { PatternRule, Rule } from "../formats/index.ts";
import { groupsOf } from "./expression.ts";

/** Rules as a file that gitleaks reads, and those that it has no words for. */
export interface Exported {
  readonly toml: string;
  readonly count: number;
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
}

const HEAD = `# Rules of leaktrail in gitleaks' format. What leaktrail checks beside a pattern (checksums, entropy, words that
# are no secrets) does not stand here: gitleaks tells more with these rules than leaktrail does.
`;

/** What the format has no words for: rules that go by the names of what is assigned. */
export function exportedRules(rules: readonly Rule[]): Exported {
  const written = rules.flatMap((rule) => ("pattern" in rule ? [writtenOf(rule)] : []));
  const leftOut = rules.filter((rule) => !("pattern" in rule));
  return {
    toml: `${HEAD}${stringify({ title: "leaktrail", rules: written })}\n`,
    count: written.length,
    leftOut: leftOut.map(({ id }) => ({ id, reason: "it has no pattern: it goes by the names of what is assigned" })),
  };
}

function writtenOf(rule: PatternRule) {
  const { id, title, family, severity, confidence, keywords, nearKeyword } = rule;
  const facts = { id, description: title };
  const tags = { keywords: [...keywords], tags: [family], severity, confidence };
  if (nearKeyword) return { ...facts, regex: rule.pattern, secretGroup: nearKeyword.secretGroup, ...tags };
  return { ...facts, regex: withEdges(rule), secretGroup: 1, ...tags };
}

const before = { alphanumeric: "(?:^|[^0-9A-Za-z])", token: "(?:^|[^0-9A-Za-z_-])", "end-only": "" } as const;

/** With what may not touch a match, which the engine looks at by itself; the secret is group 1. */
function withEdges({ pattern, edges }: PatternRule): string {
  const hasGroup = groupsOf(pattern) > 0;
  // Behind a group that is not the whole, the pattern itself says what follows.
  return hasGroup ? `${before[edges]}(?:${pattern})` : `${before[edges]}(${pattern})(?:[^0-9A-Za-z_]|$)`;
}
