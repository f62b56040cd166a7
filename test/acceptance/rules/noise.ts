import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import type { Finding } from "../../../contract/index.ts";
import { type Item, measure } from "../item.ts";
import { scanned } from "./scan.ts";

/*
 * What was found in sources of others was looked at, place by place, and given a verdict: "false", a "test key" (made up for a test or
 * a manual, or published by a standard), or "true". The verdicts name places, never what stands there, and hold for one version of
 * the sources.
 */
const verdicts = z
  .record(
    z.string(),
    z.object({
      version: z.string(),
      judged: z.array(
        z.object({
          file: z.string(),
          rule: z.string(),
          verdict: z.enum(["false", "test key", "true"]),
          why: z.string(),
          places: z.array(z.string()),
        }),
      ),
    }),
  )
  .parse(JSON.parse(readFileSync("test/acceptance/rules/noise-verdicts.json", "utf8")));

const PER_MB_MAX = 1;
const SHOWN_MAX = 5;

interface Sources {
  readonly name: keyof typeof verdicts;
  readonly title: string;
  /** Where they are and which version; throws where they are not installed. */
  readonly find: () => { readonly folder: string; readonly version: string };
  readonly install: string;
  readonly exclude?: string;
}

const corpora: readonly Sources[] = [
  {
    name: "go",
    title: "Go's standard library",
    find: () => ({ folder: `${output("go", "env", "GOROOT")}/src`, version: output("go", "env", "GOVERSION") }),
    install: "apt-get install golang-go",
  },
  {
    name: "python",
    title: "Python's standard library",
    find: () => ({
      folder: output("python3", "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"),
      version: output("python3", "-c", "import platform; print(platform.python_version())"),
    }),
    install: "apt-get install python3",
    exclude: "site-packages",
  },
  {
    name: "node_modules",
    title: "node_modules of this project",
    find: () => ({ folder: "node_modules", version: `package-lock.json ${hashOf("package-lock.json").slice(0, 12)}` }),
    install: "npm ci",
  },
];

interface Noise {
  readonly figure: string;
  /** Whether there is a verdict on each finding, where verdicts are on this version. */
  readonly ok: boolean;
  readonly findings: number;
  readonly bytes: number;
}

/** The line on noise: how much is found in sources that hold no secret of anybody, and what of it is right. */
export async function noiseItems(keyFile: string): Promise<Item[]> {
  const items: Item[] = [];
  const all: (Noise & { readonly title: string })[] = [];
  for (const sources of corpora) {
    const noise = async () => {
      const one = await noiseOf(sources, keyFile);
      all.push({ ...one, title: sources.title });
      return one;
    };
    items.push(await measure(`noise: ${sources.title}`, "each finding with a verdict", noise));
  }
  return [...items, together(all)];
}

/** The trees are judged by their sum: each holds some files that are all test keys. */
function together(all: readonly (Noise & { readonly title: string })[]): Item {
  const [findings, bytes] = [sumOf(all.map((one) => one.findings)), sumOf(all.map((one) => one.bytes))];
  const each = all.map((one) => `${one.title}: ${perMbOf(one).toFixed(2)}`).join(", ");
  return {
    item: `noise: the ${corpora.length} trees together`,
    figure: `${(bytes / 1e6).toFixed(0)} MB: ${findings} findings, ${perMbOf({ findings, bytes }).toFixed(2)} a MB (${each})`,
    target: `all installed, < ${PER_MB_MAX} finding a MB`,
    ok: all.length === corpora.length && all.every((one) => one.bytes > 0) && perMbOf({ findings, bytes }) < PER_MB_MAX,
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function perMbOf({ findings, bytes }: Pick<Noise, "findings" | "bytes">): number {
  return bytes === 0 ? 0 : findings / (bytes / 1e6);
}

async function noiseOf({ name, find, install, exclude }: Sources, keyFile: string): Promise<Noise> {
  let found: ReturnType<typeof find>;
  try {
    found = find();
  } catch {
    return { figure: `not installed: ${install}`, ok: false, findings: 0, bytes: 0 };
  }
  const { folder, version } = found;
  const { findings, bytes } = await scanned(`${folder}/`, keyFile, ...(exclude === undefined ? [] : ["--exclude", exclude]));
  const noise = { findings: findings.length, bytes };
  const perMb = perMbOf(noise);
  const size = `${(bytes / 1e6).toFixed(0)} MB of ${version}: ${findings.length} findings, ${perMb.toFixed(2)} a MB`;
  const judgedOn = verdicts[name]?.version;
  if (version !== judgedOn) return { ...noise, figure: `${size}; the verdicts are on ${judgedOn}, so that none is asked for`, ok: true };
  const known = new Map(verdicts[name]?.judged.flatMap(({ places, ...judged }) => places.map((at) => [keyOf(judged, at), judged.verdict])));
  const told = findings.map((one) => ({ key: placeOf(one, folder), verdict: known.get(placeOf(one, folder)) }));
  const open = told.filter(({ verdict }) => verdict === undefined).map(({ key }) => key);
  const count = (verdict: string) => told.filter((one) => one.verdict === verdict).length;
  const falsePerMb = (count("false") / (bytes / 1e6)).toFixed(2);
  const counts = `${count("false")} false (${falsePerMb} a MB), ${count("test key")} test keys, ${count("true")} true, ${open.length} without a verdict`;
  const examples = open.length === 0 ? "" : `: ${open.slice(0, SHOWN_MAX).join("; ")}`;
  return { ...noise, figure: `${size}; ${counts}${examples}`, ok: open.length === 0 };
}

function placeOf({ file, rule, line, column }: Finding, folder: string): string {
  return keyOf({ file: relative(folder, file), rule }, `${line}:${column}`);
}

function keyOf({ file, rule }: { file: string; rule: string }, place: string): string {
  return `${file}:${place} ${rule}`;
}

function output(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
