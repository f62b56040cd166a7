import { fstatSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { collectDefaultMetrics, Registry } from "prom-client";
import { type Bus, openKafkaBus, topics } from "../bus/index.ts";
import { type FindingSource, type KeyRing, LeaktrailError, type Log, type TrustedKey } from "../contract/index.ts";
import { builtInRules } from "../rules/index.ts";
import {
  busIndexSource,
  busSink,
  fileIndexSource,
  httpIndexSource,
  httpSink,
  type IndexSource,
  jsonlSink,
  type SeenIndexes,
  type Sink,
  type Watch,
  watchLogs,
} from "../scanner/index.ts";
import { collectorUrl, tokenOf } from "./api-client.ts";
import { TRUST, trustedOf } from "./index/trust.ts";
import { requiredKeys, scannerKeys } from "./keys.ts";
import { listenMetrics } from "./listen.ts";
import { seenIn, stateFolder } from "./seen.ts";
import { version } from "./version.ts";
import { addWatchMetrics } from "./watch-metrics.ts";

const HEARTBEAT_MS = 10_000;

interface WatchFlags {
  readonly config: readonly string[];
  readonly sink: string;
  readonly state?: string;
  readonly index?: string;
  readonly trust?: string;
  readonly keyFile?: string;
  readonly tokenFile?: string;
  readonly source: Record<string, string>;
  readonly fromEnd?: true;
  readonly metricsListen?: string;
  readonly verbose?: true;
}

export function watchCommand(): Command {
  return new Command("watch")
    .description("Follow log files and configs, find secrets in them, and send the findings on.")
    .argument("[path...]", "files, directories and globs; they need not exist yet")
    .option(
      "--config <path>",
      "a config, a mounted volume or a glob of them, scanned as a whole when it changes; may be repeated",
      addPath,
      [],
    )
    .option("--sink <sink>", "stdout, https://COLLECTOR, or kafka://HOST:PORT[,HOST:PORT]", "stdout")
    .option("--state <dir>", "where the place in each file and unsent findings are kept (default: ~/.local/state/leaktrail/watch)")
    .option("--index <index>", "issued secrets: FILE, https://COLLECTOR, or kafka://HOST:PORT[,HOST:PORT]; without it, known patterns only")
    .option(...TRUST)
    .option("--key-file <file>", "key file, mode 0600")
    .option("--token-file <file>", "API token of the collector, mode 0600 (default: the variable LEAKTRAIL_TOKEN)")
    .option(
      "--source <name=value>",
      "where the logs stand: host, container, pod, namespace, agent, task or run; may be repeated",
      addSource,
      {},
    )
    .option("--from-end", "begin at the end of files that are there already")
    .option("--metrics-listen <host:port>", "serve the scanner's figures at /metrics there")
    .option("--verbose", "say what happens, and a line of figures every 10 seconds")
    .action(watch);
}

async function watch(paths: readonly string[], flags: WatchFlags): Promise<void> {
  if (paths.length + flags.config.length === 0) {
    throw new LeaktrailError("bad-configuration", "give the logs to follow as PATH, the configs to look at as --config PATH, or both");
  }
  const log = stderrLog(flags.verbose ?? false);
  // What a collector joins must be hashed under the organisation's key; a person's own is for findings that stay here.
  const keys = flags.sink === "stdout" ? await scannerKeys(flags) : await requiredKeys(flags);
  const ends = new Ends(() => tokenOf(flags.tokenFile), keys, log);
  const stateDirectory = flags.state ?? join(stateFolder(), "watch");
  const proofs = () => ({ trusted: trustedOf(flags), seen: seenIn(stateDirectory) });
  const indexSource = flags.index === undefined ? undefined : ends.indexSource(flags.index, proofs());
  const running = watchLogs({
    paths,
    configs: flags.config,
    rules: builtInRules,
    keys,
    ...(indexSource && { indexSource }),
    sink: ends.sink(flags.sink),
    stateDirectory,
    source: { host: hostname(), ...flags.source } as Omit<FindingSource, "kind">,
    scanner: { id: `watch@${hostname()}`, version },
    fromEnd: flags.fromEnd ?? false,
    excluded: outputs(),
    log,
  });
  const metrics = flags.metricsListen === undefined ? undefined : await showMetrics(running, flags.metricsListen);
  const heartbeat = flags.verbose ? setInterval(() => log({ level: "info", message: figuresOf(running) }), HEARTBEAT_MS) : undefined;
  await stopped(log);
  clearInterval(heartbeat);
  await running.close();
  await ends.close();
  await metrics?.close();
}

async function showMetrics(running: Watch, listen: string): Promise<{ close(): Promise<void> }> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addWatchMetrics(registry, running);
  const log: Log = ({ message }) => process.stderr.write(`leaktrail: ${message}\n`);
  return listenMetrics(registry, listen, log, () => running.health());
}

/** The sink and the index source that flags name; where both are on one Kafka they share its connections. */
class Ends {
  readonly #buses = new Map<string, Bus>();
  readonly #token: () => string;
  readonly #keys: KeyRing;
  readonly #log: Log;

  constructor(token: () => string, keys: KeyRing, log: Log) {
    this.#token = token;
    this.#keys = keys;
    this.#log = log;
  }

  sink(place: string): Sink {
    if (place === "stdout") return jsonlSink(process.stdout);
    if (isKafka(place)) return busSink(this.#bus(place), `leaktrail/watch/${hostname()}`);
    return httpSink({ base: collectorUrl(place, "--sink"), token: this.#token() });
  }

  indexSource(place: string, proofs: { trusted: readonly TrustedKey[] | undefined; seen: SeenIndexes }): IndexSource {
    if (isKafka(place)) {
      if (!proofs.trusted) return busIndexSource(this.#bus(place));
      throw new LeaktrailError(
        "bad-configuration",
        "what comes by Kafka bears no signature: --trust is for an index in a file or at https://",
      );
    }
    if (!/^https?:/.test(place)) return fileIndexSource(place, this.#keys, proofs);
    const base = collectorUrl(place, "--index");
    return httpIndexSource({ base, token: this.#token(), keys: this.#keys, trusted: proofs.trusted });
  }

  async close(): Promise<void> {
    for (const bus of this.#buses.values()) await bus.close();
  }

  #bus(place: string): Bus {
    const known = this.#buses.get(place);
    if (known) return known;
    const brokers = place.slice("kafka://".length).split(",");
    if (!brokers.every((broker) => /^[^\s/@:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/.test(broker))) {
      throw new LeaktrailError("bad-configuration", "Kafka is named as kafka://HOST:PORT[,HOST:PORT]");
    }
    const bus = openKafkaBus({ brokers, clientId: "leaktrail-watch", writesTo: [topics.findings], log: this.#log });
    this.#buses.set(place, bus);
    return bus;
  }
}

function isKafka(place: string): boolean {
  return place.startsWith("kafka://");
}

function addPath(path: string, paths: readonly string[]): readonly string[] {
  return [...paths, path];
}

const sourceNames = ["host", "container", "pod", "namespace", "agent", "task", "run"];

function addSource(text: string, source: Record<string, string>): Record<string, string> {
  const [, name, value] = /^([a-z]+)=(.{1,512})$/.exec(text) ?? [];
  if (name === undefined || value === undefined || !sourceNames.includes(name)) {
    throw new LeaktrailError("bad-configuration", `--source is NAME=VALUE, where NAME is one of ${sourceNames.join(", ")}`);
  }
  return { ...source, [name]: value };
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

function stderrLog(isVerbose: boolean): Log {
  return ({ level, message }) => {
    if (level !== "info" || isVerbose) process.stderr.write(`leaktrail: ${message}\n`);
  };
}

function figuresOf(running: Watch): string {
  const { files, configs, bytes, lagBytes, lines, sightings, sent, spooled, setAside, unaccounted, indexVersion } = running.stats();
  const index = indexVersion === null ? "no index" : `index version ${indexVersion}`;
  const problems = running.health().problems.map((problem) => `; ${problem}`);
  const trouble = `${setAside > 0 ? `, ${setAside} set aside` : ""}${unaccounted > 0 ? `, ${unaccounted} contents perhaps not read to their end` : ""}`;
  const kinds = configs > 0 ? `${files} files, ${configs} configs` : `${files} files`;
  return `${kinds}, ${lines} lines, ${bytes} bytes, ${lagBytes} behind, ${sightings} sightings, ${sent} findings sent, ${spooled} waiting${trouble}, ${index}${problems.join("")}`;
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
