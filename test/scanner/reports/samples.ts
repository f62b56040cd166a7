import { createKeyFile, type Finding, KeyRing } from "../../../contract/index.ts";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { adviser } from "../../../scanner/advice/index.ts";
import { ChunkScanner } from "../../../scanner/chunks.ts";
import { createEngine } from "../../../scanner/engine.ts";
import { findingMaker } from "../../../scanner/finding.ts";
import type { Reported } from "../../../scanner/reported.ts";
import { openReport, type ReportContext, type ReportName } from "../../../scanner/reports/index.ts";
import type { ScanSummary } from "../../../scanner/scan.ts";

const engine = createEngine({ rules: builtInRules, keys: new KeyRing(createKeyFile("k1")) });
const adviceOn = adviser({ rules: builtInRules, ownersOf: () => [] });
/** One for all texts: an engine's memory is not given back. */
const chunks = new ChunkScanner(engine, 65_536, { withExcerpts: true });
const scanner = { id: "test", version: "1.2.3", rulesVersion: "r1", indexVersion: null };

/** A secret that the rule reports, made from the seed. */
export function secretFor(rule: string, seed = 7): string {
  const secret = builtInRules()
    .find(({ id }) => id === rule)
    ?.samples(seeded(seed)).positive[0]?.secret;
  if (secret === undefined) throw new Error(`there is no rule ${rule}`);
  return secret;
}

/** What a scan reports of a file of that name and text, with the lines. */
export function reportedIn(text: string, file = "src/app.env", source: Finding["source"] = { kind: "tree", repo: "r" }): Reported[] {
  const make = findingMaker({ source, file, generation: "g", scanner });
  const placed = [...chunks.push(Buffer.from(text)), ...chunks.end()];
  return placed.map((one) => {
    const finding = make(one, new Date(0));
    return one.excerpt ? { finding, excerpt: one.excerpt } : { finding };
  });
}

export const summary: ScanSummary = {
  files: 3,
  bytes: 100,
  findings: 1,
  belowConfidence: 0,
  suppressed: 0,
  suppressionProblems: {},
  idleMarks: { count: 0, named: [] },
  skipped: {},
  unreadable: 0,
  unconfirmed: 0,
  durationMs: 5,
};

/** All that a report writes. */
export async function written(
  name: ReportName,
  findings: Iterable<Reported>,
  options: Partial<ReportContext & { summary: ScanSummary }> = {},
): Promise<string> {
  const parts: string[] = [];
  const context: ReportContext = {
    isTerminal: false,
    adviceOn,
    folder: "/work",
    version: "1.2.3",
    now: () => new Date(0),
    warn: () => undefined,
    ...options,
  };
  const report = await openReport(name, (text) => parts.push(text), context);
  let suppressed = 0;
  for (const reported of findings) {
    report.finding(reported);
    if (reported.suppression) suppressed += 1;
  }
  report.end(options.summary ?? { ...summary, suppressed });
  return parts.join("");
}
