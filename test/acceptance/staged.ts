import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { builtProgram } from "../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";

const program = builtProgram("cli/main.cjs");

/** Milliseconds of wall time, processes' start included. */
export interface Timing {
  readonly bestMs: number;
  readonly medianMs: number;
}

export interface StagedTimes {
  /** `node -e 0`, then `git diff --cached` in the same repository. */
  readonly bare: Timing;
  readonly scan: Timing;
}

const FILES = 200;

/**
 * What a commit hook waits for: a few staged lines in a repository of some hundred files, scanned for all rules and, where
 * an index is given, for its secrets. Both are run by turns, so that what else the machine does meets them alike.
 */
export function measureStaged(options: {
  index?: string;
  keyFile?: string;
  runs: number;
  /** Of both, besides what keeps the user's configuration out. */
  env?: Readonly<Record<string, string>>;
}): StagedTimes {
  const repository = fewLines();
  try {
    const { index, keyFile, env = {} } = options;
    const flags = [...(index === undefined ? [] : ["--index", index]), ...(keyFile === undefined ? [] : ["--key-file", keyFile])];
    const bare: number[] = [];
    const scan: number[] = [];
    // The first round only fills the caches, and makes this user's key where none is given.
    for (let round = 0; round <= options.runs; round++) {
      const nothing = timed(repository, process.execPath, ["-e", "0"], env) + timed(repository, "git", ["diff", "--cached"], env);
      const whole = timed(repository, process.execPath, [program, "scan", "--staged", ...flags], env);
      if (round === 0) continue;
      bare.push(nothing);
      scan.push(whole);
    }
    return { bare: timingOf(bare), scan: timingOf(scan) };
  } finally {
    rmSync(repository.folder, { recursive: true, force: true });
  }
}

function fewLines(): TestRepository {
  const source = (at: number) => Array.from({ length: 60 }, (_, line) => `export const value${line} = compute(${at}, ${line});`).join("\n");
  const files = Object.fromEntries(Array.from({ length: FILES }, (_, at) => [`src/part${at % 10}/file${at}.ts`, `${source(at)}\n`]));
  const added = { "src/part3/file3.ts": `${source(3)}\nexport const limit = 7;\n`, "README.md": "A few lines.\n\nAnd one more.\n" };
  return new TestRepository().commit(files).stage(added);
}

function timed(repository: TestRepository, command: string, parameters: readonly string[], env: Readonly<Record<string, string>>): number {
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(command, parameters, {
    cwd: repository.folder,
    env: { ...gitEnvironment, HOME: repository.folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  const tookMs = performance.now() - startedAt;
  if (status !== 0) throw new Error(`${command} ${parameters.join(" ")} ended with ${status}: ${stderr.slice(0, 500)}`);
  return tookMs;
}

function timingOf(times: number[]): Timing {
  const sorted = times.sort((left, right) => left - right);
  return { bestMs: sorted[0] ?? Number.NaN, medianMs: sorted[sorted.length >> 1] ?? Number.NaN };
}
