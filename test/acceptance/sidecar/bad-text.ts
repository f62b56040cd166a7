import { appendFileSync, closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Random } from "../../corpus/index.ts";
import { eventually } from "../../support/wait.ts";
import { measure } from "../item.ts";
import { leakyLine, linePieces } from "./log-text.ts";
import type { Leakable, Setting } from "./setting.ts";
import type { WatchProcess } from "./watch-process.ts";

const SEED = 711;
const MEMORY_MAX_BYTES = 250e6;
const BESIDE_EVERY_MS = 200;
const BESIDE_MAX_MS = 1_000;
const PATIENCE_MS = 300_000;
const RUBBISH_BYTES = 64e6;
const BURST_PIECE_BYTES = 4e6;
/** So much behind is no chance any more. */
const LAG_MIN_BYTES = 16e6;

/** Bad input within the logs: a line without an end, bytes that are no text, and more of it than can be read. */
export async function reportBadText(setting: Setting): Promise<void> {
  const { longLineBytes, burstBytes, report } = setting;
  const beside = `found with its place, leaks in a log beside it < ${BESIDE_MAX_MS} ms, memory < ${MEMORY_MAX_BYTES / 1e6} MB plus the index's file`;
  report(
    await measure(`one line of ${longLineBytes / 1e6} MB without an end, a secret at its end`, beside, () =>
      besideOthers(setting, "long-line", (file, secret) => {
        const text = Buffer.from(new Random(SEED).bytes(3 << 18).toString("base64"));
        for (let left = longLineBytes; left > 0; left -= text.length) writeSync(file, text);
        writeSync(file, secret);
      }),
    ),
  );
  report(
    await measure(`${RUBBISH_BYTES / 1e6} MB of binary rubbish, a secret at its end`, beside, () =>
      besideOthers(setting, "rubbish", (file, secret) => {
        const random = new Random(SEED);
        for (let left = RUBBISH_BYTES; left > 0; left -= 1 << 20) writeSync(file, random.bytes(1 << 20));
        writeSync(file, Buffer.concat([secret, Buffer.from("\n")]));
      }),
    ),
  );
  const name = `a log that grows by ${burstBytes / 1e6} MB faster than it can be read`;
  report(
    await measure(
      name,
      `leaktrail_watch_lag_bytes rises above ${LAG_MIN_BYTES / 1e6} MB and falls to 0, the leak at its end is found`,
      () => burst(setting),
    ),
  );
}

/** Reads a bad file while others leak beside it. */
async function besideOthers(setting: Setting, name: string, write: (file: number, secret: Buffer) => void) {
  const { end, index } = setting;
  const { folder, watch } = setting.sidecar(name, (own) => ({ paths: [join(own, "logs")] }));
  mkdirSync(join(folder, "logs"));
  const [bad, beside] = [join(folder, "logs", "bad.log"), join(folder, "logs", "beside.log")];
  const [secret] = setting.take(1) as [Leakable];
  const file = openSync(bad, "w");
  write(file, secret.bytes);
  closeSync(file);
  writeFileSync(beside, "");
  const size = statSync(bad).size;
  end.forget();
  try {
    watch.launch();
    await watch.until("bytes", (bytes) => bytes > 0);
    const startMs = performance.now();
    const slowest = await leakBeside(setting, beside, () => end.of(secret.id).length > 0);
    const seconds = ((end.of(secret.id)[0]?.firstAtMs ?? Number.NaN) - startMs) / 1000;
    const [found] = end.of(secret.id);
    const isRight = found !== undefined && found.total === 1 && found.finding.offset + secret.bytes.length >= size - 1;
    const memory = watch.memoryBytes("VmHWM");
    const figure = `${isRight ? "found" : "not found"} after ${seconds.toFixed(1)} s (${(size / 1e6 / seconds).toFixed(0)} MB/s), beside it ${slowest.toFixed(0)} ms at most, ${Math.round(memory / 1e6)} MB of memory`;
    return { figure, ok: isRight && slowest < BESIDE_MAX_MS && memory < MEMORY_MAX_BYTES + statSync(index.file).size };
  } finally {
    await watch.stop();
    rmSync(bad);
  }
}

/** Leaks into a log again and again until `isOver`; gives how long the slowest took, which is for ever where one is never found. */
async function leakBeside(setting: Setting, log: string, isOver: () => boolean): Promise<number> {
  const { end } = setting;
  const leakedAtMs = new Map<string, number>();
  for (const endMs = performance.now() + PATIENCE_MS; !isOver() && performance.now() < endMs; await sleep(BESIDE_EVERY_MS)) {
    const [leak] = setting.take(1) as [Leakable];
    leakedAtMs.set(leak.id, performance.now());
    appendFileSync(log, leakyLine(leakedAtMs.size, leak.bytes));
  }
  const isFound = () => [...leakedAtMs.keys()].every((id) => end.of(id).length > 0);
  await eventually("those beside it are found", isFound).catch(() => undefined);
  return Math.max(...[...leakedAtMs].map(([id, atMs]) => (end.of(id)[0]?.firstAtMs ?? Number.POSITIVE_INFINITY) - atMs));
}

async function burst(setting: Setting): Promise<{ figure: string; ok: boolean }> {
  const { end, burstBytes } = setting;
  const { folder, watch } = setting.sidecar("burst", (own) => ({ paths: [join(own, "app.log")] }));
  const log = join(folder, "app.log");
  writeFileSync(log, "");
  const [secret] = setting.take(1) as [Leakable];
  end.forget();
  try {
    watch.launch();
    await watch.until("files", (files) => files === 1);
    await watch.until("index_version", (version) => version > 0);
    const most = await grow(watch, log, burstBytes);
    appendFileSync(log, leakyLine(1, secret.bytes));
    const startMs = performance.now();
    await watch.until("lag_bytes", (lag) => lag === 0, PATIENCE_MS);
    const caughtUpMs = performance.now() - startMs;
    await eventually("the leak is on the bus", () => end.of(secret.id).length > 0).catch(() => undefined);
    const isFound = end.of(secret.id).length === 1;
    const figure = `${(most / 1e6).toFixed(0)} MB behind at most, 0 again after ${(caughtUpMs / 1000).toFixed(1)} s; the leak was ${isFound ? "" : "not "}found`;
    return { figure, ok: most > LAG_MIN_BYTES && isFound };
  } finally {
    await watch.stop();
    rmSync(log);
  }
}

/** Writes as fast as the disk takes it; gives how far the sidecar said to be behind at most. */
async function grow(watch: WatchProcess, log: string, bytes: number): Promise<number> {
  const [piece] = linePieces(SEED, { bytes: BURST_PIECE_BYTES * 2, pieceBytes: BURST_PIECE_BYTES / 2 }) as [Buffer];
  let most = 0;
  for (let left = bytes; left > 0; left -= piece.length * 10) {
    for (let times = 0; times < 10; times++) appendFileSync(log, piece);
    most = Math.max(most, await watch.figure("lag_bytes"));
  }
  return most;
}
