import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtInRules, seeded } from "../../rules/index.ts";
import { type Corpus, historyCorpus, logCorpus, type Planting, treeCorpus } from "../corpus/index.ts";
import { benchSecrets, type MadeIndex, makeIndex, makeKey, scanCommand } from "./issued-index.ts";
import { best, type Command, type Measurement, measure } from "./measure.ts";
import { findTools, lineCount } from "./peers.ts";

export const corpusNames = ["log", "leaky-log", "tree", "history"] as const;
export type CorpusName = (typeof corpusNames)[number];

export interface BenchOptions {
  readonly isSmall: boolean;
  /** How many issued secrets to look for; 0 is a scan without an index. */
  readonly secrets: readonly number[];
  readonly corpora: readonly CorpusName[];
  /** Names of tools besides leaktrail and wc to leave out. */
  readonly without: readonly string[];
  readonly say: (text: string) => void;
}

/** One engine on one corpus. */
export interface Row {
  readonly corpus: CorpusName;
  readonly bytes: number;
  readonly engine: string;
  readonly index: MadeIndex | undefined;
  /** Why there is no figure. */
  readonly problem: string | undefined;
  readonly measured: Measurement | undefined;
}

interface Entrant {
  readonly engine: string;
  readonly index?: MadeIndex;
  readonly command: Command;
  /** How often the command reads the corpus. */
  readonly repeats: number;
  readonly runs: Measurement[];
  problem?: string;
}

const SEED = 20_261_122;
const ROUNDS = 3;
const ROUNDS_SMALL = 2;
export const PLANTED = 1000;
export const PLANTED_SMALL = 100;
const KEYWORD_MIN_BYTES = 2;

/** Measures leaktrail, the baselines and the other scanners on the same files, by turns. */
export async function bench(options: BenchOptions): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-bench-"));
  try {
    const keywordsFile = join(folder, "keywords");
    const keywords = new Set(
      builtInRules()
        .flatMap((rule) => rule.keywords)
        .filter((keyword) => keyword.length >= KEYWORD_MIN_BYTES),
    );
    writeFileSync(keywordsFile, [...keywords].join("\n"));
    const cacheFolder = join(tmpdir(), "leaktrail-corpus", "cache");
    mkdirSync(cacheFolder, { recursive: true, mode: 0o700 });
    const tools = findTools({ cacheFolder, keywordsFile });
    for (const missing of tools.missing) options.say(missing);
    const chosen = tools.found.filter(({ name }) => !options.without.includes(name));
    options.say(`rg looks for the ${keywords.size} keywords of the built-in rules; each figure is the best of ${roundsOf(options)} runs`);

    const keyFile = makeKey(folder);
    const indexes = await makeIndexes(options, folder, keyFile);
    const rows: Row[] = [];
    for (const name of options.corpora) {
      options.say(`making ${name}`);
      const corpus = makeCorpus(name, options.isSmall);
      const { command, repeats } = lineCount(corpus);
      const entrants: Entrant[] = [
        { engine: "wc -l", command, repeats, runs: [] },
        ...chosen.map(({ name: engine, on }) => ({ engine, command: on(corpus.path), repeats: 1, runs: [] })),
        ...indexes.map(({ index, problem }) => ({
          engine: "leaktrail",
          command: scanCommand(corpus.path, keyFile, { index }),
          repeats: 1,
          runs: [],
          ...(index && { index }),
          ...(problem !== undefined && { problem }),
        })),
      ];
      await runByTurns(entrants, roundsOf(options), (text) => options.say(`${name}: ${text}`));
      rows.push(...entrants.map((entrant) => rowOf(entrant, name, corpus)));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeIndexes({ secrets, say }: BenchOptions, folder: string, keyFile: string) {
  const made: { index?: MadeIndex; problem?: string }[] = [];
  for (const count of secrets) {
    if (count > 0) say(`building an index of ${count} secrets`);
    try {
      made.push(count === 0 ? {} : { index: await makeIndex(count, { folder, keyFile }) });
    } catch (thrown) {
      made.push({ problem: `no index of ${count} secrets: ${(thrown as Error).message}` });
    }
  }
  return made;
}

function roundsOf({ isSmall }: BenchOptions): number {
  return isSmall ? ROUNDS_SMALL : ROUNDS;
}

async function runByTurns(entrants: readonly Entrant[], rounds: number, say: (text: string) => void): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    for (const entrant of entrants) {
      if (entrant.problem !== undefined) continue;
      say(`round ${round} of ${rounds}, ${entrant.engine}${entrant.index ? ` with ${entrant.index.secrets} secrets` : ""}`);
      try {
        entrant.runs.push(await measure(entrant.command));
      } catch (thrown) {
        entrant.problem = (thrown as Error).message;
      }
    }
  }
}

function rowOf({ engine, index, problem, repeats, runs }: Entrant, corpus: CorpusName, { bytes }: Corpus): Row {
  const measured = problem === undefined ? perPass(best(runs), repeats) : undefined;
  return { corpus, bytes, engine, index, problem, measured };
}

function perPass(measured: Measurement, repeats: number): Measurement {
  return { ...measured, cpuMs: measured.cpuMs / repeats, wallMs: measured.wallMs / repeats };
}

/** The corpus of that name, with issued secrets planted in it; the leaky log holds a sample of each built-in rule besides. */
export function makeCorpus(name: CorpusName, isSmall: boolean): Corpus {
  const texts = [...benchSecrets(isSmall ? PLANTED_SMALL : PLANTED)].map(({ bytes }) => bytes);
  const planting: Planting = { texts, isGlued: true };
  const log = { seed: SEED, bytes: isSmall ? 32e6 : 2 ** 30 };
  switch (name) {
    case "log":
      return logCorpus(log, planting);
    case "leaky-log":
      return logCorpus(log, { texts: [...texts, ...patternSecrets()] });
    case "tree":
      return treeCorpus({ seed: SEED, files: isSmall ? 2000 : 50_000 }, planting);
    case "history":
      return historyCorpus({ seed: SEED, files: isSmall ? 200 : 4000, commits: isSmall ? 300 : 8000 }, planting);
  }
}

/** A sample of each built-in rule: what scanners do with a candidate costs time too, and some of it much. */
function patternSecrets(): Buffer[] {
  return builtInRules()
    .flatMap(({ samples }) => samples(seeded(SEED)).positive.slice(0, 1))
    .map(({ text }) => Buffer.from(`\n${text}\n`));
}
