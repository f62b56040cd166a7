import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtInRules } from "../../../rules/index.ts";
import { type CorpusName, makeCorpus, PLANTED, PLANTED_SMALL } from "../../bench/bench.ts";
import { benchSecrets, type MadeIndex, makeIndex, type SecretMix, scanCommand } from "../../bench/issued-index.ts";
import { best, type Command, type Measurement, measure } from "../../bench/measure.ts";
import { findTools } from "../../bench/peers.ts";
import { Random } from "../../corpus/index.ts";
import type { Item } from "../item.ts";
import type { Setting } from "./setting.ts";

const PEER = "kingfisher";
const ROUNDS = 3;
const SEED = 77;
const PEAK_MAX_BYTES = 250e6;

/** One way to run leaktrail, and what it must show against the peer. */
interface Contest {
  readonly name: string;
  readonly index: MadeIndex;
  readonly threads: number;
  readonly by: "cpuMs" | "wallMs";
  /** How many times the peer's speed; undefined where the figure is only told. */
  readonly times: number | undefined;
}

/** The contests of one text, in one run, by turns with the peer; best of three each. */
interface Heat {
  readonly corpus: CorpusName;
  readonly title: string;
  readonly contests: readonly Contest[];
}

/** The issue's lines on speed and memory. */
export async function reportSpeed(setting: Setting): Promise<void> {
  const { raw, all } = setting;
  const onLog: readonly Contest[] = [
    { name: "one anchor each, one thread", index: raw, threads: 1, by: "cpuMs", times: 8 },
    { name: "all forms, one thread", index: all, threads: 1, by: "cpuMs", times: 7 },
    { name: "all forms, two threads", index: all, threads: 2, by: "wallMs", times: 10 },
  ];
  await reportHeat(setting, { corpus: "leaky-log", title: "the leaky log (the judged one)", contests: onLog });
  await reportPeak(setting);
  await reportHeat(setting, { corpus: "log", title: "the clean log (beside it)", contests: onLog });
  const onTree: readonly Contest[] = [{ name: "all forms, one thread", index: all, threads: 1, by: "cpuMs", times: 5 }];
  await reportHeat(setting, { corpus: "tree", title: `the tree of ${setting.small ? "2,000" : "50,000"} files`, contests: onTree });
  if (setting.small) return;
  const mixes = await Promise.all((["wide", "short"] as const).map((mix) => besides(setting, mix)));
  await reportHeat(setting, { corpus: "leaky-log", title: "the leaky log", contests: mixes });
  const many = await makeIndex(10_000_000, setting);
  const contest: Contest = { name: "10 million secrets, all forms, one thread", index: many, threads: 1, by: "cpuMs", times: 3 };
  await reportHeat(setting, { corpus: "leaky-log", title: "the leaky log", contests: [contest] });
}

async function besides(setting: Setting, mix: SecretMix): Promise<Contest> {
  const index = await makeIndex(setting.secrets, { ...setting, mix });
  return { name: `${mix} secrets, all forms, one thread`, index, threads: 1, by: "cpuMs", times: undefined };
}

async function reportHeat(setting: Setting, heat: Heat): Promise<void> {
  const corpus = makeCorpus(heat.corpus, setting.small);
  const peer = peerOn(setting, corpus.path);
  const runs = heat.contests.map((): Measurement[] => []);
  const peerRuns: Measurement[] = [];
  for (let round = 0; round < (setting.small ? 1 : ROUNDS); round++) {
    if (peer && !setting.small) peerRuns.push(await measure(peer));
    for (const [at, { index, threads }] of heat.contests.entries()) {
      runs[at]?.push(await measure(scanCommand(corpus.path, setting.keyFile, { index, threads })));
    }
  }
  const planted = setting.small ? PLANTED_SMALL : PLANTED;
  for (const [at, contest] of heat.contests.entries()) {
    const mine = best(runs[at] ?? []);
    // With one index, whatever the threads, and in each round: a finding that comes and goes is a race.
    const alike = runs.filter((_, other) => holdsTheSame(contest.index, heat.contests[other]?.index));
    const counts = new Set(alike.flat().map(({ outputLines }) => outputLines));
    const isWhole = counts.size === 1 && mine.outputLines >= planted;
    setting.report(
      ratioItem(setting, { heat, contest, mine, bytes: corpus.bytes, isWhole, peer: peerRuns.length > 0 ? best(peerRuns) : undefined }),
    );
  }
}

/** Whether two indexes are of the same secrets, with whatever forms. */
function holdsTheSame(one: MadeIndex, other: MadeIndex | undefined): boolean {
  return one.secrets === other?.secrets && one.classes === other.classes && one.windowBytes === other.windowBytes;
}

function peerOn({ folder, cacheFolder }: Setting, path: string): Command | undefined {
  const keywordsFile = join(folder, "keywords");
  writeFileSync(keywordsFile, "");
  return findTools({ cacheFolder, keywordsFile })
    .found.find(({ name }) => name === PEER)
    ?.on(path);
}

interface Outcome {
  readonly heat: Heat;
  readonly contest: Contest;
  readonly mine: Measurement;
  readonly bytes: number;
  /** Whether all that was planted was found: the speed of a scan that misses something is no figure. */
  readonly isWhole: boolean;
  readonly peer: Measurement | undefined;
}

function ratioItem({ small }: Setting, { heat, contest, mine, bytes, isWhole, peer }: Outcome): Item {
  const { index, by, times } = contest;
  const measureName = by === "cpuMs" ? "CPU" : "wall";
  const item = `${heat.title}, ${keywordCount()} keywords, ${index.secrets} secrets / ${index.anchors} anchors / class ${index.classes}, windows of ${index.windowBytes} bytes: ${contest.name}`;
  const ratio = peer && peer[by] / mine[by];
  const against = small
    ? ""
    : ratio === undefined
      ? `; ${PEER} is not installed`
      : `; ${ratio.toFixed(2)} x ${PEER}'s ${speed(bytes, peer?.[by] ?? 0)}`;
  const figure = `${speed(bytes, mine[by])} MB per ${measureName} second${against}${isWhole ? "" : "; and planted secrets were missed, or the runs differ in what they found"}`;
  const target = times === undefined ? "told, not judged" : `>= ${times} x ${PEER} 2.14's bytes per ${measureName} second`;
  return { item, figure, target, ok: isWhole && (small || times === undefined || (ratio !== undefined && ratio >= times)) };
}

function keywordCount(): number {
  return new Set(builtInRules().flatMap((rule) => rule.keywords)).size;
}

/** The command itself, as it is shipped, with its own rules. */
async function reportPeak({ all, keyFile, small, folder, report }: Setting): Promise<void> {
  const log = makeCorpus("leaky-log", small);
  const line = { path: join(folder, "line.txt"), bytes: small ? 32e6 : 2 ** 30 };
  writeLine(line);
  for (const [name, { path }, found] of [
    ["the leaky log", log, small ? PLANTED_SMALL : PLANTED],
    [`one line of ${Math.round(line.bytes / 1e6)} MB with a secret at its end`, line, 1],
  ] as const) {
    for (const threads of [1, 2]) {
      const { peakBytes, outputLines } = await measure(scanCommand(path, keyFile, { index: all, threads }));
      report({
        item: `leaktrail scan of ${name}, ${all.secrets} secrets, all forms, ${threads} threads: peak memory`,
        figure: `${peakBytes === undefined ? "not known: GNU time is not installed" : `${Math.round(peakBytes / 1e6)} MB`}, ${outputLines} findings`,
        target: `< 250 MB, ${found} findings or more`,
        ok: peakBytes !== undefined && peakBytes < PEAK_MAX_BYTES && outputLines >= found,
      });
    }
  }
  rmSync(line.path);
}

function writeLine({ path, bytes }: { path: string; bytes: number }): void {
  const random = new Random(SEED);
  const [secret] = benchSecrets(1);
  writeFileSync(path, "");
  for (let left = bytes; left > 0; left -= 1 << 20) appendFileSync(path, random.bytes(3 << 18).toString("base64"));
  appendFileSync(path, secret?.bytes ?? "");
}

function speed(bytes: number, timeMs: number): string {
  return String(Math.round(bytes / 1000 / timeMs));
}
