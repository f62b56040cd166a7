import { fstatSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { Registry } from "prom-client";
import { type FindingSource, LeaktrailError, type Log } from "../contract/index.ts";
import { builtInRules } from "../rules/index.ts";
import { type Pushes, type RepositoryWatch, type Watch, type WatchLogsOptions, watchLogs, watchRepositories } from "../scanner/index.ts";
import { CoverageWriter } from "./coverage-file.ts";
import { Ends, type EndsFlags, INDEX, KEY_FILE, SOURCE, stderrLog, TOKEN_FILE } from "./ends.ts";
import { TRUST } from "./index/trust.ts";
import { senderKeys } from "./keys.ts";
import { parseBytesPerSecond, parseSeconds, parseShare } from "./limits.ts";
import { listenMetrics } from "./listen.ts";
import { collectProcessMetrics } from "./process-metrics.ts";
import { stateFolder } from "./seen.ts";
import { version } from "./version.ts";
import { addRepositoryMetrics, addWatchMetrics } from "./watch-metrics.ts";
import type { PushFlags } from "./watch-pushes.ts";

const HEARTBEAT_MS = 10_000;
const CLOSE_SEND_MS = 5_000;

interface WatchFlags extends EndsFlags, PushFlags {
  readonly config: readonly string[];
  readonly repo: readonly string[];
  readonly repoInterval?: number;
  readonly sink: string;
  readonly state?: string;
  readonly fromEnd?: true;
  readonly maxCpu?: number;
  readonly maxBytesPerSecond?: number;
  readonly metricsListen?: string;
  readonly verbose?: true;
}

export function watchCommand(): Command {
  return new Command("watch")
    .description("Follow log files, configs and repositories, find secrets in them, and send the findings on.")
    .argument("[path...]", "files, directories and globs; they need not exist yet")
    .option(
      "--config <path>",
      "a config, a mounted volume or a glob of them, scanned as a whole when it changes; may be repeated",
      addPath,
      [],
    )
    .option("--repo <path|url>", "a git repository, whose new commits are scanned; may be repeated", addPath, [])
    .option("--repo-interval <seconds>", "how often a repository with a URL is fetched (default: 30)", parseSeconds)
    .option("--push-listen <host:port>", "hear of pushes there, POST /v1/pushes, so that a repository with a URL is fetched at once")
    .option("--push-secret-file <file>", "the secret that the code host signs with, mode 0600")
    .option("--tls-cert <file>", "certificate chain for --push-listen, as PEM")
    .option("--tls-key <file>", "its private key, as PEM, mode 0600")
    .option("--behind-proxy", "listen for pushes on other addresses than loopback without TLS: something in front of it sees to that")
    .option("--sink <sink>", "stdout, https://COLLECTOR, or kafka://HOST:PORT[,HOST:PORT]", "stdout")
    .option("--state <dir>", "where the place in each file and unsent findings are kept (default: ~/.local/state/leaktrail/watch)")
    .option(...INDEX)
    .option(...TRUST)
    .option(...KEY_FILE)
    .option(...TOKEN_FILE)
    .option(...SOURCE)
    .option("--from-end", "begin at the end of files that are there already")
    .option("--max-cpu <share>", "read no faster than with this share of one core, e.g. 0.25", parseShare)
    .option("--max-bytes-per-second <bytes>", "read no more bytes a second, e.g. 20M", parseBytesPerSecond)
    .option("--metrics-listen <host:port>", "serve the scanner's figures at /metrics there")
    .option("--verbose", "say what happens, and a line of figures every 10 seconds")
    .action(watch);
}

async function watch(paths: readonly string[], flags: WatchFlags): Promise<void> {
  const followsFiles = paths.length + flags.config.length > 0;
  if (!followsFiles && flags.repo.length === 0) {
    throw new LeaktrailError(
      "bad-configuration",
      "give the logs to follow as PATH, the configs to look at as --config PATH, the repositories as --repo PATH|URL, or several of them",
    );
  }
  const log = stderrLog(flags.verbose ?? false);
  const keys = await senderKeys(flags, flags.sink !== "stdout");
  const stateDirectory = flags.state ?? join(stateFolder(), "watch");
  const ends = new Ends("watch", flags, keys, log);
  // Each has an index of its own, so that a look at a history holds back no log.
  const shared = () => {
    const indexSource = ends.indexSource(stateDirectory);
    const scanner = { id: `watch@${hostname()}`, version };
    return { rules: builtInRules, keys, ...(indexSource && { indexSource }), sink: ends.sink(flags.sink), stateDirectory, scanner, log };
  };
  const files = followsFiles ? watchFiles(paths, flags, shared()) : undefined;
  const interval = flags.repoInterval === undefined ? {} : { fetchIntervalMs: 1_000 * flags.repoInterval };
  const repositories = flags.repo.length > 0 ? watchRepositories({ repositories: flags.repo, ...interval, ...shared() }) : undefined;
  const pushes = await openPushes(flags, repositories);
  const running = { files, repositories };
  const coverage = files && new CoverageWriter(files, stateDirectory, log);
  const metrics = flags.metricsListen === undefined ? undefined : await showMetrics(running, flags.metricsListen);
  const heartbeat = flags.verbose ? setInterval(() => log({ level: "info", message: figuresOf(running) }), HEARTBEAT_MS) : undefined;
  await stopped(log);
  clearInterval(heartbeat);
  await pushes?.close();
  await Promise.all([files?.close(), repositories?.close(CLOSE_SEND_MS)]);
  coverage?.close();
  await ends.close();
  await metrics?.close();
}

/** What is followed: logs and configs, repositories, or both. */
interface Running {
  readonly files: Watch | undefined;
  readonly repositories: RepositoryWatch | undefined;
}

type Shared = Pick<WatchLogsOptions, "rules" | "keys" | "indexSource" | "sink" | "stateDirectory" | "scanner" | "log">;

function watchFiles(paths: readonly string[], flags: WatchFlags, shared: Shared): Watch {
  return watchLogs({
    ...shared,
    paths,
    configs: flags.config,
    source: { host: hostname(), ...flags.source } as Omit<FindingSource, "kind">,
    fromEnd: flags.fromEnd ?? false,
    ...limitsOf(flags),
    excluded: outputs(),
  });
}

async function openPushes(flags: WatchFlags, watch: RepositoryWatch | undefined): Promise<Pushes | undefined> {
  const { pushListen } = flags;
  if (pushListen === undefined) return undefined;
  if (!watch) throw new LeaktrailError("bad-configuration", "--push-listen hears of pushes for --repo URL, and none is given");
  // Loaded when it is asked for: a sidecar that hears nothing has no web server in its memory.
  const { listenForPushes } = await import("./watch-pushes.ts");
  const pushes = await listenForPushes({ ...flags, pushListen }, watch, say);
  say({ level: "info", message: `hearing of pushes on ${pushes.place}` });
  return pushes;
}

const say: Log = ({ message }) => process.stderr.write(`leaktrail: ${message}\n`);

async function showMetrics({ files, repositories }: Running, listen: string): Promise<{ close(): Promise<void> }> {
  const registry = new Registry();
  collectProcessMetrics(registry);
  if (files) addWatchMetrics(registry, files);
  if (repositories) addRepositoryMetrics(registry, repositories);
  return listenMetrics(registry, listen, say, () => {
    const problems = [...(files?.health().problems ?? []), ...(repositories?.health().problems ?? [])];
    return { ok: problems.length === 0, problems };
  });
}

function limitsOf({ maxCpu, maxBytesPerSecond }: WatchFlags): Pick<WatchLogsOptions, "limits"> {
  if (maxCpu === undefined && maxBytesPerSecond === undefined) return {};
  return {
    limits: {
      ...(maxCpu !== undefined && { cpuShare: maxCpu }),
      ...(maxBytesPerSecond !== undefined && { bytesPerSecond: maxBytesPerSecond }),
    },
  };
}

function addPath(path: string, paths: readonly string[]): readonly string[] {
  return [...paths, path];
}

/** The files that standard output and standard error go to: to follow them would never end. */
function outputs(): Set<string> {
  return new Set(
    [1, 2].map((fd) => {
      const { dev, ino } = fstatSync(fd, { bigint: true });
      return `${dev}:${ino}`;
    }),
  );
}

function figuresOf({ files, repositories }: Running): string {
  return [...(files ? [figuresOfFiles(files)] : []), ...(repositories ? [figuresOfRepositories(repositories)] : [])].join("; ");
}

function figuresOfRepositories(running: RepositoryWatch): string {
  const { repositories, commits, sent, waiting, indexVersion } = running.stats();
  const index = indexVersion === null ? "no index" : `index version ${indexVersion}`;
  const notes = running.health().problems.map((problem) => `; ${problem}`);
  return `${repositories} repositories, ${commits} commits, ${sent} findings sent, ${waiting} waiting, ${index}${notes.join("")}`;
}

function figuresOfFiles(running: Watch): string {
  const { files, configs, bytes, lagBytes, lines, sightings, sent, spooled, setAside, unaccounted, indexVersion } = running.stats();
  const index = indexVersion === null ? "no index" : `index version ${indexVersion}`;
  const { problems, limits } = running.health();
  const notes = [...problems, ...limits].map((problem) => `; ${problem}`);
  const trouble = `${setAside > 0 ? `, ${setAside} set aside` : ""}${unaccounted > 0 ? `, ${unaccounted} contents perhaps not read to their end` : ""}`;
  const kinds = configs > 0 ? `${files} files, ${configs} configs` : `${files} files`;
  return `${kinds}, ${lines} lines, ${bytes} bytes, ${lagBytes} behind, ${sightings} sightings, ${sent} findings sent, ${spooled} waiting${trouble}, ${index}${notes.join("")}`;
}

/** Resolves on a signal to end, or when nobody reads standard output any more. A second signal ends the process at once. */
async function stopped(log: Log): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    process.stdout.once("error", () => {
      process.stdout.on("error", () => undefined);
      process.exitCode = 2;
      log({ level: "error", message: "standard output was closed; findings that were not written are kept for the next start" });
      resolve();
    });
  });
}
