import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FormChoice } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import type { IndexOrder } from "./build-index.ts";
import type { Command } from "./measure.ts";
import type { SecretMix } from "./secrets.ts";

export { benchSecrets, type SecretMix } from "./secrets.ts";

/** An index of issued secrets, and how much it gives the scanner to do. */
export interface MadeIndex {
  readonly file: string;
  readonly secrets: number;
  readonly anchors: number;
  /** The loosest class of its anchors. */
  readonly classes: string;
  /** The least window that it is searched with. */
  readonly windowBytes: number;
}

const cli = builtProgram("cli/main.cjs");
const builder = builtProgram("test/bench/build-index.js");
const HEAP_MB = 8192;

export function makeKey(folder: string): string {
  const keyFile = join(folder, "bench.key");
  run(["key", "create", "--out", keyFile]);
  return keyFile;
}

/** Builds an index of so many secrets, in a process of its own. Throws an error with what that said where it failed. */
export async function makeIndex(
  count: number,
  at: { folder: string; keyFile: string; mix?: SecretMix; forms?: FormChoice },
): Promise<MadeIndex> {
  const { folder, keyFile, mix = "token", forms = "all" } = at;
  const out = join(folder, `${count}-${mix}-${forms}.idx`);
  const order: IndexOrder = { out, keyFile, count, mix, forms };
  const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${HEAP_MB}`, builder, JSON.stringify(order)]);
  return { file: out, secrets: count, ...(JSON.parse(stdout) as Pick<MadeIndex, "anchors" | "classes" | "windowBytes">) };
}

/** What scans a file or folder. Findings come one a line, so that the first can be seen early. */
export function scanCommand(
  path: string,
  keyFile: string,
  { index, threads }: { index?: MadeIndex | undefined; threads?: number } = {},
): Command {
  const withIndex = index === undefined ? [] : ["--index", index.file];
  const withThreads = threads === undefined ? [] : ["--threads", String(threads)];
  const args = [cli, "scan", path, ...withIndex, ...withThreads, "--key-file", keyFile, "--format", "jsonl"];
  return { file: process.execPath, args, okStatuses: [0, 1], reads: path };
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`leaktrail ${args.slice(0, 2).join(" ")} ended with status ${status}: ${stderr.trim()}`);
}
