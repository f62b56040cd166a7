import { parentPort, workerData } from "node:worker_threads";
import { KeyRing, LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import { builtInIds, builtInRules, loadRuleFiles } from "../../rules/index.ts";
import { ChunkScanner } from "../chunks.ts";
import { createEngine } from "../engine.ts";
import { openIndexAt } from "../index-disk.ts";
import { baseOfFile, IssuedIndex } from "../issued/index.ts";
import { keepHeapSmall } from "./heap.ts";
import type { WorkerAnswer, WorkerJob, WorkerStart } from "./messages.ts";
import { scanUnit } from "./unit.ts";

/** A scanning thread: it makes an engine as it is told, and scans the units and texts that come. */
const start = workerData as WorkerStart;
keepHeapSmall();

async function makeScanner(): Promise<(job: WorkerJob) => WorkerAnswer> {
  const keys = KeyRing.of(start.keys);
  const own = start.ruleFiles && (await loadRuleFiles()).ruleSetOf(start.ruleFiles, builtInRules, builtInIds);
  const issuedIndex = start.index && openShared(start.index, keys);
  const rules = { rules: own?.rules ?? builtInRules, ruleParts: own?.parts, judge: own?.judge };
  const engine = createEngine({ ...rules, keys, salt: start.salt, ...(issuedIndex && { issuedIndex }) });
  let chunks: ChunkScanner | undefined;
  return (job) => {
    if ("text" in job)
      return { matches: engine.scan(Buffer.from(job.text, 0, job.lengthBytes), { countsRepeats: true, gathersRepeats: true }) };
    chunks ??= new ChunkScanner(engine, undefined, start);
    return { outcomes: scanUnit(job, chunks, start.skipBinary) };
  };
}

function openShared({ path, digest, shared }: NonNullable<WorkerStart["index"]>, keys: KeyRing): IssuedIndex {
  const file = openIndexAt(path, { keys });
  if (file.header.digests.sha256 === digest) return new IssuedIndex(keys, baseOfFile(file, keys), shared);
  throw new LeaktrailError("conflict", "the index file was replaced while the scan began; scan again");
}

let scan: ReturnType<typeof makeScanner> | undefined;

async function answerTo(job: WorkerJob): Promise<void> {
  let answer: WorkerAnswer;
  try {
    scan ??= makeScanner();
    answer = (await scan)(job);
  } catch (thrown) {
    const { code, message } = toLeaktrailError(thrown);
    answer = { code, message };
  }
  parentPort?.postMessage(answer);
}

parentPort?.on("message", (job: WorkerJob) => void answerTo(job));
