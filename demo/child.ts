import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

/** The path of a built program, e.g. `cli/main.cjs`: from `dist/`, also where this file runs as source (under the tests). */
export function builtProgram(path: string): string {
  const dist = import.meta.url.endsWith(".ts") ? "../dist/" : "../";
  return fileURLToPath(new URL(`${dist}${path}`, import.meta.url));
}

const cli = builtProgram("cli/main.cjs");

/** A leaktrail command that runs beside the demo; all that it prints is kept in a file, to be searched afterwards. */
export class Child {
  readonly #process: ChildProcess;
  readonly #outputFile: string;
  readonly #name: string;

  constructor(name: string, parameters: readonly string[], outputFile: string) {
    this.#name = name;
    this.#outputFile = outputFile;
    const output = openSync(outputFile, "a", 0o600);
    this.#process = spawn(process.execPath, [cli, ...parameters], { stdio: ["ignore", output, output] });
    closeSync(output);
    // Where the demo ends by an error, nothing of it goes on.
    const end = () => this.#process.kill("SIGKILL");
    process.once("exit", end);
    this.#process.once("exit", () => process.off("exit", end));
  }

  /** Waits until the command has printed something that fits, and returns its first group. */
  async printed(pattern: RegExp): Promise<string> {
    for (const endMs = performance.now() + START_TIMEOUT_MS; performance.now() < endMs; await sleep(20)) {
      const found = pattern.exec(readFileSync(this.#outputFile, "utf8"))?.[1];
      if (found !== undefined) return found;
      if (this.#process.exitCode !== null) break;
    }
    throw new Error(`leaktrail ${this.#name} did not start; it said:\n${readFileSync(this.#outputFile, "utf8").slice(-2000)}`);
  }

  /** SIGKILL, and the wait until it is gone. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGKILL");
    await ended;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGTERM");
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
  }
}

/** Runs a leaktrail command to its end and returns what it printed on standard output. */
export async function runOnce(parameters: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [cli, ...parameters], { stdio: ["ignore", "pipe", "inherit"] });
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
