import { join } from "node:path";
import { logCorpus } from "../../corpus/index.ts";
import { eventually } from "../../support/wait.ts";
import { measure } from "../item.ts";
import type { Setting } from "./setting.ts";

const SEED = 708;
const PLANTED = 200;
const PATIENCE_MS = 300_000;
const POLL_MS = 50;
/** What may be left when the rest is taken for read: an unfinished line waits for its end. */
const REST_BYTES = 65_536;
const MB_PER_SECOND_MIN = 100;

/** How fast the sidecar reads what piled up while it was away. */
export async function reportThroughput(setting: Setting): Promise<void> {
  const { backlogBytes, index, end } = setting;
  setting.report(
    await measure(
      `a backlog of ${backlogBytes / 1e9} GB in one log, ${index.secrets} issued secrets, ${PLANTED} of them in it, to ${end.name}`,
      `>= ${MB_PER_SECOND_MIN} MB per CPU second, every leak found`,
      () => throughput(setting),
    ),
  );
}

async function throughput(setting: Setting): Promise<{ figure: string; ok: boolean }> {
  const { end, backlogBytes } = setting;
  const leaks = setting.take(PLANTED);
  const corpus = logCorpus({ seed: SEED, bytes: backlogBytes }, { texts: leaks.map(({ bytes }) => bytes) });
  const { watch } = setting.sidecar("throughput", () => ({ paths: [join(corpus.path)] }));
  end.forget();
  try {
    const startMs = performance.now();
    watch.launch();
    const firstBytes = await watch.until("bytes", (bytes) => bytes > 0);
    const first = { ms: performance.now(), cpuMs: watch.cpuMs };
    const bytes = await watch.until("bytes", (read) => read >= corpus.bytes - REST_BYTES, PATIENCE_MS, POLL_MS);
    const last = { ms: performance.now(), cpuMs: watch.cpuMs };
    await eventually("every leak is on the bus", () => leaks.every(({ id }) => end.of(id).length > 0)).catch(() => undefined);
    const found = leaks.filter(({ id }) => end.of(id).length > 0).length;
    const perCpu = (bytes - firstBytes) / 1000 / (last.cpuMs - first.cpuMs);
    const perWall = (bytes - firstBytes) / 1000 / (last.ms - first.ms);
    const figure = `${perCpu.toFixed(0)} MB per CPU second, ${perWall.toFixed(0)} MB per second by the wall clock; with its start ${(bytes / 1000 / last.cpuMs).toFixed(0)} and ${(bytes / 1000 / (last.ms - startMs)).toFixed(0)}; ${found} of ${PLANTED} leaks, ${Math.round(watch.memoryBytes("VmHWM") / 1e6)} MB of memory`;
    return { figure, ok: found === PLANTED && perCpu >= MB_PER_SECOND_MIN };
  } finally {
    await watch.stop();
  }
}
