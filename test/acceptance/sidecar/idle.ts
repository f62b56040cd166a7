import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { measure } from "../item.ts";
import { linePieces } from "./log-text.ts";
import type { Setting } from "./setting.ts";

const SEED = 709;
const FILES = 100;
const FILE_BYTES = 64 * 1024;
/** What was read at the start is behind it by then. */
const SETTLE_MS = 5_000;
const CPU_MAX = 0.01;
const MEMORY_MAX_BYTES = 100e6;

/** What the sidecar costs while nothing happens. */
export async function reportIdle(setting: Setting): Promise<void> {
  const { index, idleMs } = setting;
  setting.report(
    await measure(
      `${FILES} quiet files, ${index.secrets} issued secrets, ${idleMs / 1000} s`,
      `< ${CPU_MAX * 100} % of a core, and memory < ${MEMORY_MAX_BYTES / 1e6} MB plus the index's file`,
      () => idle(setting),
    ),
  );
}

async function idle(setting: Setting): Promise<{ figure: string; ok: boolean }> {
  const { folder, watch } = setting.sidecar("idle", (own) => ({ paths: [join(own, "logs")] }));
  mkdirSync(join(folder, "logs"));
  const texts = linePieces(SEED, { bytes: FILES * FILE_BYTES * 2, pieceBytes: FILE_BYTES }).slice(0, FILES);
  for (const [number, text] of texts.entries()) writeFileSync(join(folder, "logs", `quiet-${number}.log`), text);
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  try {
    watch.launch();
    await watch.until("bytes", (read) => read === bytes);
    await sleep(SETTLE_MS);
    const [before, startMs] = [watch.cpuMs, performance.now()];
    await sleep(setting.idleMs);
    const share = (watch.cpuMs - before) / (performance.now() - startMs);
    const [memory, index] = [watch.memoryBytes("VmRSS"), statSync(setting.index.file).size];
    const figure = `${(share * 100).toFixed(2)} % of a core; ${Math.round(memory / 1e6)} MB of memory, with an index of ${Math.round(index / 1e6)} MB: ${Math.round((memory - index) / 1e6)} MB besides`;
    return { figure, ok: texts.length === FILES && share < CPU_MAX && memory < MEMORY_MAX_BYTES + index };
  } finally {
    await watch.stop();
  }
}
