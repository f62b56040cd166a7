import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Random } from "../../corpus/index.ts";
import { eventually } from "../../support/wait.ts";
import { measure } from "../item.ts";
import { leakyLine, linePieces } from "./log-text.ts";
import type { Leakable, Setting } from "./setting.ts";

const SEED = 707;
const FILES = 50;
const BYTES_PER_SECOND = 20e6;
const PIECE_BYTES = 4096;
const TEXT_BYTES = 32e6;
const TICK_MS = 10;
const PATIENCE_MS = 30_000;
const P99_MAX_MS = 250;

/** From the write of the line to the finding on the bus, while many logs grow. */
export async function reportLatency(setting: Setting): Promise<void> {
  const { index, end } = setting;
  setting.report(
    await measure(
      `from the write of a line to the finding at a reader of ${end.name}: 20 MB/s over ${FILES} files, ${index.secrets} issued secrets`,
      `p99 < ${P99_MAX_MS} ms, every leak found`,
      () => latency(setting),
    ),
  );
}

async function latency(setting: Setting): Promise<{ figure: string; ok: boolean }> {
  const { end, latencyMs, leaksPerSecond } = setting;
  const { folder, watch } = setting.sidecar("latency", (own) => ({ paths: [join(own, "logs")] }));
  const logs = join(folder, "logs");
  mkdirSync(logs);
  const files = Array.from({ length: FILES }, (_, number) => openSync(join(logs, `service-${number}.log`), "a"));
  end.forget();
  try {
    watch.launch();
    await watch.until("index_version", (version) => version > 0);
    await watch.until("files", (count) => count === FILES);
    const [before, startMs] = [watch.cpuMs, performance.now()];
    const writer = new Writer(files, setting.take(Math.ceil((latencyMs / 1000) * leaksPerSecond)), latencyMs);
    await writer.run();
    const [seconds, cpu] = [(performance.now() - startMs) / 1000, watch.cpuMs - before];
    await eventually(
      "every leak is on the bus",
      () => [...writer.leakedAtMs.keys()].every((id) => end.of(id).length > 0),
      PATIENCE_MS,
    ).catch(() => undefined);
    return verdict(setting, writer, { rate: writer.writtenBytes / seconds, cpuShare: cpu / 1000 / seconds });
  } finally {
    await watch.stop();
    for (const file of files) closeSync(file);
  }
}

function verdict({ end }: Setting, { leakedAtMs }: Writer, { rate, cpuShare }: { rate: number; cpuShare: number }) {
  const times = [...leakedAtMs].flatMap(([id, atMs]) => end.of(id).map(({ firstAtMs }) => firstAtMs - atMs));
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  const isWhole = times.length === leakedAtMs.size;
  const figure = `p50 ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms, most ${at(1).toFixed(0)} ms; ${times.length} of ${leakedAtMs.size} leaks; written at ${(rate / 1e6).toFixed(1)} MB/s, ${(cpuShare * 100).toFixed(0)} % of a core`;
  return { figure, ok: isWhole && at(0.99) < P99_MAX_MS && rate >= BYTES_PER_SECOND * 0.95 };
}

/** Writes ordinary text to all files at the wanted rate, and leaks at random moments. */
class Writer {
  /** When the line was written, by issuance. */
  readonly leakedAtMs = new Map<string, number>();
  writtenBytes = 0;
  readonly #files: readonly number[];
  readonly #leaks: readonly Leakable[];
  readonly #moments: readonly number[];
  readonly #durationMs: number;
  readonly #random = new Random(SEED);
  readonly #text = linePieces(SEED, { bytes: TEXT_BYTES, pieceBytes: PIECE_BYTES });
  #piece = 0;

  constructor(files: readonly number[], leaks: readonly Leakable[], durationMs: number) {
    this.#files = files;
    this.#leaks = leaks;
    this.#durationMs = durationMs;
    this.#moments = leaks.map(() => this.#random.below(durationMs)).sort((left, right) => left - right);
  }

  async run(): Promise<void> {
    const startMs = performance.now();
    for (let nowMs = 0; nowMs < this.#durationMs; nowMs = performance.now() - startMs) {
      this.#leakUntil(nowMs);
      while (this.writtenBytes < (nowMs / 1000) * BYTES_PER_SECOND) this.#write(this.#text[this.#piece++ % this.#text.length] as Buffer);
      await sleep(TICK_MS);
    }
    this.#leakUntil(this.#durationMs);
  }

  #leakUntil(nowMs: number): void {
    for (let at = this.leakedAtMs.size; (this.#moments[at] ?? nowMs) < nowMs; at++) {
      const { id, bytes } = this.#leaks[at] as Leakable;
      const line = leakyLine(at, bytes);
      this.leakedAtMs.set(id, performance.now());
      this.#write(line);
    }
  }

  #write(bytes: Buffer): void {
    this.writtenBytes += writeSync(this.#random.pick(this.#files), bytes);
  }
}
