import { readFileSync } from "node:fs";
import { parentPort, Worker, workerData } from "node:worker_threads";
import {
  type BuiltIndex,
  type FormChoice,
  IndexBuilder,
  type IndexEntry,
  type KeyFile,
  KeyRing,
  parseKeyFile,
  publicId,
  register,
  writeIndex,
} from "../../contract/index.ts";
import { writeIndexAt } from "../../scanner/index.ts";
import { benchSecrets, type SecretMix } from "./secrets.ts";

/*
 * Builds an index of ten million secrets in bearable time: `leaktrail index build` with the registering in two threads.
 * node build-index.js '{"out": ..., "keyFile": ..., "count": ..., "mix": ..., "forms": ...}'; it prints what it built.
 */
export interface IndexOrder {
  readonly out: string;
  readonly keyFile: string;
  readonly count: number;
  readonly mix: SecretMix;
  readonly forms: FormChoice;
}

/** What a thread registers: every `threads`th secret, from number `first` on. */
interface Share extends Pick<IndexOrder, "count" | "mix"> {
  readonly keys: KeyFile;
  readonly first: number;
}

const THREADS = 2;
const BATCH_ENTRIES = 2000;
/** Batches that a thread may be ahead of the builder. */
const AHEAD_MAX = 4;

async function buildHere(order: IndexOrder): Promise<void> {
  const file = parseKeyFile(readFileSync(order.keyFile, "utf8"));
  const keys = new KeyRing(file);
  const builder = new IndexBuilder(keys, "A", order.forms);
  await Promise.all(Array.from({ length: THREADS }, (_, first) => gather(builder, { ...order, keys: file, first })));
  const built = builder.finish();
  if (built.refused.count > 0) throw new Error(`${built.refused.count} secrets were refused, the first: ${built.refused.named[0]?.reason}`);
  const now = new Date();
  const identity = { origin: publicId("idx", order.out, now.toISOString()), version: 1, createdAt: now.toISOString(), expiresAt: null };
  writeIndexAt(order.out, (sink) => writeIndex(built, identity, { keys }, sink));
  process.stdout.write(`${JSON.stringify(measureOf(built))}\n`);
}

function measureOf({ segments }: BuiltIndex): { anchors: number; classes: string; windowBytes: number } {
  const { anchors = 0, byteClass = 0, w = 9 } = segments[0]?.facts ?? {};
  return { anchors, classes: (["token", "wide", "any"] as const)[byteClass], windowBytes: w + 7 };
}

function gather(builder: IndexBuilder, share: Share): Promise<void> {
  const thread = new Worker(new URL(import.meta.url), { workerData: share });
  return new Promise((resolve, reject) => {
    thread.on("message", (batch: IndexEntry[]) => {
      for (const entry of batch) builder.add(entry);
      thread.postMessage("next");
    });
    thread.once("error", reject).once("exit", (status) => (status === 0 ? resolve() : reject(new Error(`a thread ended with ${status}`))));
  });
}

async function registerShare({ keys: file, count, mix, first }: Share): Promise<void> {
  const epoch = new KeyRing(file).current;
  let ahead = 0;
  let wake = () => {};
  parentPort?.on("message", () => {
    ahead -= 1;
    wake();
  });
  const send = async (batch: IndexEntry[]) => {
    parentPort?.postMessage(batch);
    ahead += 1;
    if (ahead >= AHEAD_MAX) await new Promise<void>((resolve) => (wake = resolve));
  };
  let batch: IndexEntry[] = [];
  let number = 0;
  for (const { bytes } of benchSecrets(count, mix)) {
    if (number % THREADS === first) batch.push({ id: `iss-${number}`, registration: register(bytes, epoch), revokedAt: null });
    number += 1;
    if (batch.length < BATCH_ENTRIES) continue;
    await send(batch);
    batch = [];
  }
  await send(batch);
  parentPort?.close();
}

if (parentPort) await registerShare(workerData as Share);
else await buildHere(JSON.parse(process.argv[2] ?? "{}") as IndexOrder);
