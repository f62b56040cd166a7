import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtProgram } from "../../../demo/child.ts";
import { eventually } from "../../support/wait.ts";

const START_MS = 30_000;
const STOP_MS = 20_000;
/** Of one tick of /proc: Linux shows them to everybody as hundredths of a second. */
const TICK_MS = 10;

export interface WatchOrder {
  /** Where its state is, unless `state` says otherwise, and what it said. */
  readonly folder: string;
  readonly state?: string;
  readonly paths: readonly string[];
  /** Of `leaktrail watch`: sink, index, key. */
  readonly flags: readonly string[];
  /** Of Node. */
  readonly nodeFlags?: readonly string[];
}

/** `leaktrail watch` as it is shipped, in a process that can be killed, started again and looked at from outside. */
export class WatchProcess {
  readonly #order: WatchOrder;
  #child: ChildProcess | undefined;
  #metricsAt = "";
  /** How much it had said before it was started this time. */
  #saidBefore = 0;

  constructor(order: WatchOrder) {
    this.#order = order;
    mkdirSync(order.folder, { recursive: true });
  }

  /** Starts it and returns at once. */
  launch(): this {
    const { folder, paths, flags, nodeFlags = [], state = join(folder, "state") } = this.#order;
    const said = openSync(this.#saidFile, "a", 0o600);
    this.#saidBefore = fstatSync(said).size;
    const command = ["watch", ...paths, ...flags, "--state", state, "--metrics-listen", "127.0.0.1:0"];
    const child = spawn(process.execPath, [...nodeFlags, builtProgram("cli/main.cjs"), ...command], { stdio: ["ignore", "ignore", said] });
    closeSync(said);
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    this.#child = child;
    this.#metricsAt = "";
    return this;
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }

  /** SIGTERM, as an orchestrator sends it. */
  stop(): Promise<void> {
    return this.#end("SIGTERM");
  }

  /** All that it said on standard error, over all its starts. */
  get said(): string {
    return readFileSync(this.#saidFile, "utf8");
  }

  /** One of its figures, e.g. `bytes` for leaktrail_watch_bytes. */
  async figure(name: string): Promise<number> {
    const text = await (await fetch(`${await this.#origin()}/metrics`, { signal: AbortSignal.timeout(START_MS) })).text();
    const value = new RegExp(`^leaktrail_watch_${name} (\\S+)$`, "m").exec(text)?.[1];
    if (value === undefined) throw new Error(`the sidecar has no figure ${name}`);
    return Number(value);
  }

  /** Waits until a figure is as wished, and gives it. */
  async until(name: string, holds: (value: number) => boolean, patienceMs = START_MS, pollMs = 20): Promise<number> {
    return eventually(
      `leaktrail_watch_${name} is as it should be`,
      async () => {
        const value = await this.figure(name);
        if (holds(value)) return { value };
        await new Promise((resolve) => setTimeout(resolve, pollMs));
        return undefined;
      },
      patienceMs,
    ).then(({ value }) => value);
  }

  /** User and system time of all its threads. */
  get cpuMs(): number {
    const stat = readFileSync(`/proc/${this.#child?.pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  }

  /** Memory that it has now (`VmRSS`), or had at most (`VmHWM`). */
  memoryBytes(which: "VmRSS" | "VmHWM"): number {
    const status = readFileSync(`/proc/${this.#child?.pid}/status`, "utf8");
    return Number(new RegExp(`^${which}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) * 1024;
  }

  get #saidFile(): string {
    return join(this.#order.folder, "said.txt");
  }

  /** Each start has a port of its own. */
  async #origin(): Promise<string> {
    this.#metricsAt ||= await eventually(
      "the sidecar shows its figures",
      () => {
        const said = readFileSync(this.#saidFile).subarray(this.#saidBefore).toString("utf8");
        if (!this.isRunning) throw new Error(`the sidecar ended; it said: ${said.slice(-500)}`);
        return /metrics on (http:\/\/[^"\s]+)/.exec(said)?.[1];
      },
      START_MS,
    );
    return this.#metricsAt;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || !this.isRunning) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(timer);
  }
}
