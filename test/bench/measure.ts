import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  /** Scanners end with other numbers than 0 when they found something. */
  readonly okStatuses: readonly number[];
  /** Besides this process's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** A file or folder that it reads: read through before, so that it comes from the page cache for whoever is measured. */
  readonly reads?: string;
}

export interface Measurement {
  /** User and system time of the command and all its children. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Undefined where GNU time is not installed. */
  readonly peakBytes: number | undefined;
  /** From the start to the first byte on standard output; undefined where none came. */
  readonly firstOutputMs: number | undefined;
  readonly outputLines: number;
  /** The machine's at the end, over one minute. */
  readonly load: number;
}

const TOLD_MAX_CHARACTERS = 500;

/**
 * Runs a command once. bash's `time` counts its CPU time, to the millisecond, and GNU time its memory. What it prints is
 * read and dropped. Throws an error that says how it ended where it failed.
 */
export async function measure(command: Command): Promise<Measurement> {
  if (command.reads !== undefined) readThrough(command.reads);
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-measure-"));
  try {
    const peakFile = join(folder, "peak");
    const withPeak = hasGnuTime() ? [gnuTime, "-f", "%M", "-o", peakFile] : [];
    const startedAt = performance.now();
    const script = 'TIMEFORMAT="%U %S"; time "$@" 2>&3';
    const child = spawn("bash", ["-c", script, "measure", ...withPeak, command.file, ...command.args], {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      env: { ...process.env, ...command.env },
    });
    let firstOutputMs: number | undefined;
    let outputLines = 0;
    child.stdout?.on("data", (part: Buffer) => {
      firstOutputMs ??= performance.now() - startedAt;
      for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) outputLines += 1;
    });
    const [, , , errors] = child.stdio;
    const [status, times, told] = await Promise.all([
      new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve)),
      text(child.stderr as NodeJS.ReadableStream),
      text(errors as unknown as NodeJS.ReadableStream),
    ]);
    const wallMs = performance.now() - startedAt;
    if (status === null || !command.okStatuses.includes(status)) {
      throw new Error(`${command.file} ended with status ${status}: ${told.trim().slice(-TOLD_MAX_CHARACTERS)}`);
    }
    const [userS = Number.NaN, systemS = Number.NaN] = times.trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
    const peakBytes = withPeak.length > 0 ? Number(readFileSync(peakFile, "utf8").trim().split("\n").at(-1)) * 1024 : undefined;
    return { cpuMs: (userS + systemS) * 1000, wallMs, peakBytes, firstOutputMs, outputLines, load: loadavg()[0] ?? Number.NaN };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readThrough(path: string): void {
  const { status } = spawnSync("sh", ["-c", 'find "$0" -type f -print0 | xargs -0 cat >/dev/null', path]);
  if (status !== 0) throw new Error(`${path} could not be read through before the measurement`);
}

/** The least of several runs of one command: what the machine did besides can only add. Memory is the most that any took. */
export function best(runs: readonly Measurement[]): Measurement {
  const least = (pick: (run: Measurement) => number | undefined) => {
    const figures = runs.flatMap((run) => pick(run) ?? []);
    return figures.length > 0 ? Math.min(...figures) : undefined;
  };
  const peaks = runs.flatMap((run) => run.peakBytes ?? []);
  return {
    cpuMs: least((run) => run.cpuMs) ?? Number.NaN,
    wallMs: least((run) => run.wallMs) ?? Number.NaN,
    peakBytes: peaks.length > 0 ? Math.max(...peaks) : undefined,
    firstOutputMs: least((run) => run.firstOutputMs),
    outputLines: runs[0]?.outputLines ?? 0,
    load: Math.max(...runs.map((run) => run.load)),
  };
}

const gnuTime = "/usr/bin/time";
let gnuTimeIsHere: boolean | undefined;

function hasGnuTime(): boolean {
  gnuTimeIsHere ??= /GNU/.test(spawnSync(gnuTime, ["--version"], { encoding: "utf8" }).stdout ?? "");
  return gnuTimeIsHere;
}
