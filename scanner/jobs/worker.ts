import { parentPort, workerData } from "node:worker_threads";
import { KeyRing, LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import { builtInRules, type Rule } from "../../rules/index.ts";
import { ChunkScanner } from "../chunks.ts";
import { createEngine } from "../engine.ts";
import { openIndexAt } from "../index-disk.ts";
import { baseOfFile, IssuedIndex } from "../issued/index.ts";
import type { WorkerAnswer } from "./pool.ts";
import { scanUnit, type Unit } from "./unit.ts";
import type { WorkerStart } from "./worker-start.ts";

/** A scanning thread: it makes an engine as it is told, and scans the units that come. */
const start = workerData as WorkerStart;

async function makeScanner(): Promise<(unit: Unit) => WorkerAnswer> {
  const keys = KeyRing.of(start.keys);
  const issuedIndex = start.index && openShared(start.index, keys);
  const engine = createEngine({ rules: await rulesOf(start.rulesModule), keys, ...(issuedIndex && { issuedIndex }) });
  const chunks = new ChunkScanner(engine);
  return (unit) => ({ outcomes: scanUnit(unit, chunks, start.skipBinary) });
}

function openShared({ path, digest, shared }: NonNullable<WorkerStart["index"]>, keys: KeyRing): IssuedIndex {
  const file = openIndexAt(path, { keys });
  if (file.header.digests.sha256 === digest) return new IssuedIndex(keys, baseOfFile(file, keys), shared);
  throw new LeaktrailError("conflict", "the index file was replaced while the scan began; scan again");
}

async function rulesOf(module: string | undefined): Promise<readonly Rule[]> {
  if (module === undefined) return builtInRules;
  return ((await import(module)) as { rules: readonly Rule[] }).rules;
}

let scan: Promise<(unit: Unit) => WorkerAnswer> | undefined;

parentPort?.on("message", async (unit: Unit) => {
  scan ??= makeScanner();
  let answer: WorkerAnswer;
  try {
    answer = (await scan)(unit);
  } catch (thrown) {
    const { code, message } = toLeaktrailError(thrown);
    answer = { code, message };
  }
  parentPort?.postMessage(answer);
});
