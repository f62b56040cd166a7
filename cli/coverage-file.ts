import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LeaktrailError, type Log, parse, parseJson, toLeaktrailError } from "../contract/index.ts";
import { PrivateFile, type Watch } from "../scanner/index.ts";
import { version } from "./version.ts";

const FILE_NAME = "coverage.json";
const FIRST_AFTER_MS = 2_000;
const INTERVAL_MS = 60_000;
/** To tell of many thousand files takes a while: it may take this part of the time at most. */
const COST_SHARE = 1 / 500;

const span = z.object({
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  what: z.enum(["scanned", "skipped", "unknown"]),
  rulesVersion: z.string().nullable(),
  indexVersion: z.int().nonnegative().nullable(),
});

const coverageFile = z.object({
  schema: z.literal("leaktrail.coverage/1"),
  /** What was scanned after it is not told of. */
  asOf: z.iso.datetime(),
  /** Whether the watch was at its end. */
  isFinal: z.boolean(),
  scannerVersion: z.string(),
  contents: z.array(
    z.object({
      path: z.string(),
      generation: z.string(),
      spans: z.array(span),
      endedAt: z.iso.datetime().nullable(),
      unread: z.object({ bytes: z.int().nonnegative().nullable(), why: z.string() }).nullable(),
    }),
  ),
});

export type CoverageFile = z.infer<typeof coverageFile>;

/**
 * Keeps a file beside the state that tells what was scanned, for the state itself is locked while a watch runs: anew each minute, and at
 * the end. Where it cannot be written that is said once, and the watch goes on.
 */
export class CoverageWriter {
  readonly #watch: Pick<Watch, "coverage">;
  readonly #file: string;
  readonly #log: Log;
  #timer: NodeJS.Timeout;
  #problem = "";

  constructor(watch: Pick<Watch, "coverage">, stateDirectory: string, log: Log) {
    this.#watch = watch;
    this.#file = join(stateDirectory, FILE_NAME);
    this.#log = log;
    this.#timer = setTimeout(() => this.#writeAndWait(), FIRST_AFTER_MS).unref();
  }

  /** Tells a last time; the watch is closed. */
  close(): void {
    clearTimeout(this.#timer);
    this.#write(true);
  }

  #writeAndWait(): void {
    const startedAtMs = performance.now();
    this.#write(false);
    const costMs = performance.now() - startedAtMs;
    this.#timer = setTimeout(() => this.#writeAndWait(), Math.max(INTERVAL_MS, costMs / COST_SHARE)).unref();
  }

  #write(isFinal: boolean): void {
    try {
      const told: CoverageFile = {
        schema: "leaktrail.coverage/1",
        asOf: new Date().toISOString(),
        isFinal,
        scannerVersion: version,
        contents: [...this.#watch.coverage()] as CoverageFile["contents"],
      };
      writeWhole(this.#file, `${JSON.stringify(told)}\n`);
      this.#problem = "";
    } catch (thrown) {
      const problem = `the coverage cannot be told: ${toLeaktrailError(thrown).message}`;
      if (problem !== this.#problem) this.#log({ level: "warn", message: problem });
      this.#problem = problem;
    }
  }
}

function writeWhole(path: string, text: string): void {
  const file = new PrivateFile(path);
  try {
    file.write(text);
  } catch (thrown) {
    file.discard();
    throw thrown;
  }
  file.commit({ replace: true });
}

/** What the watch of a state directory told last. Throws `bad-configuration` where none has told anything there, and `corrupt-data`. */
export function readCoverage(stateDirectory: string): CoverageFile {
  const path = join(stateDirectory, FILE_NAME);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    const why = `${path} cannot be read; name the --state directory of a watch that has run for some seconds, as its user`;
    throw new LeaktrailError("bad-configuration", why, { cause });
  }
  return parse(coverageFile, parseJson(text, path), path, "corrupt-data");
}
