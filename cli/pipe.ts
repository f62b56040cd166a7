import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Command, Option } from "commander";
import { type FindingSource, LeaktrailError, type Log, toLeaktrailError } from "../contract/index.ts";
import { builtInRules } from "../rules/index.ts";
import { keepNewSpaceSmall, type OnFailure, openPipe, type Pipe } from "../scanner/index.ts";
import { Ends, type EndsFlags, INDEX, KEY_FILE, SOURCE, stderrLog, TOKEN_FILE } from "./ends.ts";
import { TRUST } from "./index/trust.ts";
import { senderKeys } from "./keys.ts";
import { type Ending, Passage } from "./passage.ts";
import { stateFolder } from "./seen.ts";
import { version } from "./version.ts";

const EXIT_FAILED = 2;
const EXIT_MAX = 255;
/** How long the index is waited for before the first byte is read. */
const INDEX_WAIT_MS = 5_000;
const SEND_MS = 5_000;
/** The same on a signal, when all has to be over within two seconds. */
const STOP_STEP_MS = 300;
const STOP_SEND_MS = 700;
/** Pipes of one user that run at the same time and keep findings. */
const STATES_MAX = 64;

interface PipeFlags extends EndsFlags {
  readonly sink?: string;
  readonly state?: string;
  readonly onFailure: OnFailure;
  readonly exitCode: number;
  readonly verbose?: true;
}

export function pipeCommand(): Command {
  return new Command("pipe")
    .description("Pass standard input on to standard output, with every secret that is found replaced. Findings are sent on.")
    .option("--sink <sink>", "stderr, https://COLLECTOR, or kafka://HOST:PORT[,HOST:PORT]; without it, findings are only counted")
    .option("--state <dir>", "where unsent findings are kept (default: a free folder in ~/.local/state/leaktrail/pipe)")
    .option(...INDEX)
    .option(...TRUST)
    .option(...KEY_FILE)
    .option(...TOKEN_FILE)
    .option(...SOURCE)
    .addOption(
      new Option("--on-failure <how>", "when scanning fails or findings cannot be kept: stop (closed), or pass lines on (open)")
        .choices(["open", "closed"])
        .default("closed"),
    )
    .option("--exit-code <n>", "the exit status where secrets were found", parseStatus, 0)
    .option("--verbose", "say what happens, and how much was passed on")
    .action(pipe);
}

function parseStatus(text: string): number {
  const status = Number(text);
  if (text !== "" && Number.isSafeInteger(status) && status >= 0 && status <= EXIT_MAX) return status;
  throw new LeaktrailError("bad-configuration", `--exit-code takes a whole number from 0 to ${EXIT_MAX}`);
}

async function pipe(flags: PipeFlags): Promise<void> {
  keepNewSpaceSmall();
  const log = stderrLog(flags.verbose ?? false);
  const { pipe: running, close } = await open(flags, log);
  // Who reads no more ends the stream, and not at once the process: findings are still to be sent.
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error").on("error", () => undefined);
  const passage = new Passage({ pipe: running, input: process.stdin, output: process.stdout, log });
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  void stopped.then(() => passage.stop());
  const ending = await carry(running, passage, stopped, flags.onFailure, log);
  const isWritten = ending === "unread" || (await within(written(), stopped)) === "done";
  if (!isWritten)
    log({ level: "error", message: `${process.stdout.writableLength} bytes were not passed on: their reader did not take them` });
  const sent = running.close(ending === "stopped" ? STOP_SEND_MS : SEND_MS);
  await within(sent, stopped, STOP_SEND_MS);
  await within(Promise.race([close(), sleep(STOP_STEP_MS)]), stopped);
  saySummary(running, flags.verbose ?? false);
  const status = running.stats.sightings > 0 ? flags.exitCode : 0;
  // At once: a read may still be under way, and what nobody takes would be waited for.
  process.exit(ending === "failed" || !isWritten ? EXIT_FAILED : status);
}

async function open(flags: PipeFlags, log: Log): Promise<{ pipe: Pipe; close(): Promise<void> }> {
  const { sink, state } = flags;
  if (sink === "stdout") {
    throw new LeaktrailError("bad-configuration", "standard output carries the stream: --sink stderr, or a collector, takes the findings");
  }
  const stateDirectory = state ?? join(stateFolder(), "pipe");
  const keys = await senderKeys(flags, sink !== undefined && sink !== "stderr");
  const ends = new Ends("pipe", flags, keys, log);
  const numbered = Array.from({ length: STATES_MAX }, (_, number) => join(stateDirectory, String(number)));
  const pipe = openPipe({
    rules: builtInRules,
    keys,
    indexSource: ends.indexSource(stateDirectory),
    outbox: sink === undefined ? undefined : { sink: ends.sink(sink), stateDirectories: state === undefined ? numbered : [state] },
    source: { host: hostname(), ...flags.source } as Omit<FindingSource, "kind">,
    scanner: { id: `pipe@${hostname()}`, version },
    onFailure: flags.onFailure,
    log,
  });
  return { pipe, close: () => ends.close() };
}

/** Carries the stream until it is over, and says why where it cannot be carried on. */
async function carry(running: Pipe, passage: Passage, stopped: Promise<void>, onFailure: OnFailure, log: Log): Promise<Ending | "failed"> {
  try {
    // Fails open: what comes is passed on unscanned until the index is there, which is said with the first of it.
    await Promise.race([running.ready(INDEX_WAIT_MS), stopped]).catch((problem) => {
      if (onFailure === "closed") throw problem;
    });
    return await passage.run();
  } catch (thrown) {
    const message = `${toLeaktrailError(thrown).message}. Nothing more is passed on; --on-failure open would pass on what cannot be scanned`;
    log({ level: "error", message });
    return "failed";
  }
}

/** Resolves once standard output has taken all, or will never. */
function written(): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once("error", () => resolve());
    process.stdout.write("", () => resolve());
  });
}

/** Waits for work, and once a signal has come only a little longer. */
async function within(work: Promise<unknown>, stopped: Promise<void>, afterStopMs = STOP_STEP_MS): Promise<"done" | "too late"> {
  const tooLate = stopped.then(() => sleep(afterStopMs));
  return Promise.race([work.then(() => "done" as const), tooLate.then(() => "too late" as const)]);
}

function saySummary({ stats, waiting }: Pipe, isVerbose: boolean): void {
  const { lines, bytes, sightings, late, unscannedLines, unscannedBytes, lostFindings } = stats;
  const say = (message: string) => process.stderr.write(`leaktrail: ${message}\n`);
  if (isVerbose || sightings > 0) {
    const inPart = late > 0 ? `, ${late} of them after some bytes of them had been passed on` : "";
    say(`${lines} lines, ${bytes} bytes passed on; ${sightings} sightings of secrets masked${inPart}`);
  }
  if (unscannedBytes > 0) say(`${unscannedLines} lines, ${unscannedBytes} bytes were passed on unscanned`);
  if (lostFindings > 0) say(`${lostFindings} findings were lost`);
  if (waiting > 0) say(`${waiting} findings wait for the next leaktrail pipe to send them`);
}
