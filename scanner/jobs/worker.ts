import { parentPort, workerData } from "node:worker_threads";
import { KeyRing, LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import { builtInIds, builtInRules, loadRuleFiles } from "../../rules/index.ts";
import { ChunkScanner } from "../chunks.ts";
import { createEngine } from "../engine.ts";
import { openIndexAt } from "../index-disk.ts";
import { baseOfFile, IssuedIndex } from "../issued/index.ts";
import { keepHeapSmall } from "./heap.ts";
import type { WorkerAnswer } from "./pool.ts";
import { scanUnit, type Unit } from "./unit.ts";
import type { WorkerStart } from "./worker-start.ts";

/** A scanning thread: it makes an engine as it is told, and scans the units that come. */
const start = workerData as WorkerStart;
keepHeapSmall();

async function makeScanner(): Promise<(unit: Unit) => WorkerAnswer> {
  const keys = KeyRing.of(start.keys);
  const own = start.ruleFiles && (await loadRuleFiles()).ruleSetOf(start.ruleFiles, builtInRules, builtInIds);
  const issuedIndex = start.index && openShared(start.index, keys);
  const rules = { rules: own?.rules ?? builtInRules, ruleParts: own?.parts, judge: own?.judge };
  const engine = createEngine({ ...rules, keys, salt: start.salt, ...(issuedIndex && { issuedIndex }) });
  const chunks = new ChunkScanner(engine, undefined, start);
  return (unit) => ({ outcomes: scanUnit(unit, chunks, start.skipBinary) });
}

function openShared({ path, digest, shared }: NonNullable<WorkerStart["index"]>, keys: KeyRing): IssuedIndex {
  const file = openIndexAt(path, { keys });
  if (file.header.digests.sha256 === digest) return new IssuedIndex(keys, baseOfFile(file, keys), shared);
  throw new LeaktrailError("conflict", "the index file was replaced while the scan began; scan again");
}

let scan: ReturnType<typeof makeScanner> | undefined;

async function answerTo(unit: Unit): Promise<void> {
  let answer: WorkerAnswer;
  try {
    scan ??= makeScanner();
    answer = (await scan)(unit);
  } catch (thrown) {
    const { code, message } = toLeaktrailError(thrown);
    answer = { code, message };
  }
  parentPort?.postMessage(answer);
}

parentPort?.on("message", (unit: Unit) => void answerTo(unit));
