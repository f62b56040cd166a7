import { hostname } from "node:os";
import { type Bus, openKafkaBus, topics } from "../bus/index.ts";
import { type KeyRing, LeaktrailError, type Log } from "../contract/index.ts";
import {
  busIndexSource,
  busSink,
  fileIndexSource,
  httpIndexSource,
  httpSink,
  type IndexSource,
  jsonlSink,
  type Sink,
} from "../scanner/index.ts";
import { collectorUrl, tokenOf } from "./api-client.ts";
import { trustedOf } from "./index/trust.ts";
import { seenIn } from "./seen.ts";

export const INDEX = [
  "--index <index>",
  "issued secrets: FILE, https://COLLECTOR, or kafka://HOST:PORT[,HOST:PORT]; without it, known patterns only",
] as const;
export const KEY_FILE = ["--key-file <file>", "key file, mode 0600"] as const;
export const TOKEN_FILE = ["--token-file <file>", "API token of the collector, mode 0600 (default: the variable LEAKTRAIL_TOKEN)"] as const;
export const SOURCE = [
  "--source <name=value>",
  "where the logs stand: host, container, pod, namespace, agent, task or run; may be repeated",
  addSource,
  {} as Record<string, string>,
] as const;

/** What these options give. */
export interface EndsFlags {
  readonly index?: string;
  readonly trust?: string;
  readonly keyFile?: string;
  readonly tokenFile?: string;
  readonly source: Record<string, string>;
}

/** The sink and the index source that flags name; where both are on one Kafka they share its connections. */
export class Ends {
  readonly #buses = new Map<string, Bus>();
  readonly #command: string;
  readonly #flags: EndsFlags;
  readonly #keys: KeyRing;
  readonly #log: Log;

  constructor(command: "watch" | "pipe" | "intake" | "guard", flags: EndsFlags, keys: KeyRing, log: Log) {
    this.#command = command;
    this.#flags = flags;
    this.#keys = keys;
    this.#log = log;
  }

  sink(place: string): Sink {
    if (place === "stdout") return jsonlSink(process.stdout);
    if (place === "stderr") return jsonlSink(process.stderr);
    if (isKafka(place)) return busSink(this.#bus(place), `leaktrail/${this.#command}/${hostname()}`);
    return httpSink({ base: collectorUrl(place, "--sink"), token: tokenOf(this.#flags.tokenFile) });
  }

  /** Undefined where none is named. What was seen of indexes is remembered in `stateDirectory`. */
  indexSource(stateDirectory: string): IndexSource | undefined {
    const { index: place } = this.#flags;
    if (place === undefined) return undefined;
    const proofs = { trusted: trustedOf(this.#flags), seen: seenIn(stateDirectory) };
    if (isKafka(place)) {
      if (!proofs.trusted) return busIndexSource(this.#bus(place));
      throw new LeaktrailError(
        "bad-configuration",
        "what comes by Kafka bears no signature: --trust is for an index in a file or at https://",
      );
    }
    if (!/^https?:/.test(place)) return fileIndexSource(place, this.#keys, proofs);
    const base = collectorUrl(place, "--index");
    return httpIndexSource({ base, token: tokenOf(this.#flags.tokenFile), keys: this.#keys, trusted: proofs.trusted });
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
    const bus = openKafkaBus({ brokers, clientId: `leaktrail-${this.#command}`, writesTo: [topics.findings], log: this.#log });
    this.#buses.set(place, bus);
    return bus;
  }
}

function isKafka(place: string): boolean {
  return place.startsWith("kafka://");
}

const sourceNames = ["host", "container", "pod", "namespace", "agent", "task", "run"];

function addSource(text: string, source: Record<string, string>): Record<string, string> {
  const [, name, value] = /^([a-z]+)=(.{1,512})$/.exec(text) ?? [];
  if (name === undefined || value === undefined || !sourceNames.includes(name)) {
    throw new LeaktrailError("bad-configuration", `--source is NAME=VALUE, where NAME is one of ${sourceNames.join(", ")}`);
  }
  return { ...source, [name]: value };
}

/** Says what is wrong on standard error, and with `isVerbose` what happens too. */
export function stderrLog(isVerbose: boolean): Log {
  return ({ level, message }) => {
    if (level !== "info" || isVerbose) process.stderr.write(`leaktrail: ${message}\n`);
  };
}
