import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, closeSync, mkdtempSync, openSync } from "node:fs";
import { lstat, open, readdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_INTERVAL_MS = 150;
const STOP_TIMEOUT_MS = 20_000;
const GROUP_TIMEOUT_MS = 5000;
const LOG_TAIL_BYTES = 4096;

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The user to run as, where it must not be the current one. */
  readonly uid?: number;
}

/**
 * One service in a directory of its own, which goes when the service is stopped. A small shell beside it reads the
 * service's process group from a pipe; when the pipe closes, because of `stop` or because this process died in whatever
 * way, it kills the group and removes the directory. So nothing is ever left behind.
 */
export class ServiceProcess {
  readonly directory: string;
  private readonly reaper: ChildProcess;
  private service: ChildProcess | undefined;
  private isStopped = false;

  constructor(readonly name: string) {
    this.directory = mkdtempSync(join(tmpdir(), `leaktrail-${name}-`));
    const script = 'while read -r group; do last=$group; done; [ -n "$last" ] && kill -KILL -- "-$last"; sleep 0.2; rm -rf "$0"';
    this.reaper = spawn("sh", ["-c", script, this.directory], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
    unreference(this.reaper);
  }

  /** Starts the service and resolves when `isReady` says so; rejects with the log's tail where that takes too long. */
  async start(command: Command, isReady: () => Promise<boolean>, timeoutMs: number): Promise<void> {
    if (this.isStopped) throw new Error(`${this.name} was stopped`);
    const log = openSync(this.logPath, "a");
    const service = spawn(command.program, command.args, {
      cwd: this.directory,
      env: { PATH: process.env.PATH, ...command.env },
      detached: true,
      stdio: ["ignore", log, log],
      ...(command.uid === undefined ? {} : { uid: command.uid, gid: command.uid }),
    });
    closeSync(log);
    // In the same turn, so that whoever stops us next sees it.
    this.service = service;
    if (service.pid !== undefined) this.reaper.stdin?.write(`${service.pid}\n`);
    await once(service, "spawn");
    unreference(service);

    const deadline = Date.now() + timeoutMs;
    while (!(await isReady())) {
      if (service.exitCode !== null || service.signalCode !== null) throw await this.failure("ended while it was starting");
      if (Date.now() > deadline) throw await this.failure(`was not ready after ${timeoutMs} ms`);
      await sleep(POLL_INTERVAL_MS);
    }
  }

  /** Sends a signal to the whole group, launcher and all. */
  signal(signal: NodeJS.Signals): void {
    if (this.service?.pid !== undefined && this.isRunning) process.kill(-this.service.pid, signal);
  }

  /** Stops the whole group where it stands; resolves when no thread of it runs any more, which a signal alone does not tell. */
  async pause(): Promise<void> {
    this.signal("SIGSTOP");
    const group = this.service?.pid ?? 0;
    for (const deadline = Date.now() + GROUP_TIMEOUT_MS; await hasRunningThread(group); await sleep(5)) {
      if (Date.now() > deadline) throw new Error(`${this.name} runs on, ${GROUP_TIMEOUT_MS} ms after it was told to stop`);
    }
  }

  /** Ends the service and waits for it; the directory stays. */
  async end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const service = this.service;
    if (service === undefined || !this.isRunning) return;
    const exited = once(service, "exit");
    this.signal("SIGCONT");
    this.signal(signal);
    const killing = setTimeout(() => this.signal("SIGKILL"), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(killing);
    await groupGone(service.pid ?? 0);
  }

  /** Ends the service and removes its directory. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.end("SIGTERM");
    if (this.reaper.exitCode !== null) return;
    const reaped = once(this.reaper, "exit");
    this.reaper.ref();
    this.reaper.stdin?.end();
    await reaped;
  }

  private get isRunning(): boolean {
    return this.service !== undefined && this.service.exitCode === null && this.service.signalCode === null;
  }

  private get logPath(): string {
    return join(this.directory, "service.log");
  }

  private async failure(what: string): Promise<Error> {
    const tail = await tailOf(this.logPath).catch(() => "(no log)");
    await this.stop();
    return new Error(`${this.name} ${what}; its log ends:\n${tail}`);
  }
}

/** A TCP port on loopback that nothing listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return address.port;
}

/** Gives a directory and all that is in it to another user. */
export async function giveTo(uid: number, directory: string): Promise<void> {
  for (const name of ["", ...(await readdir(directory, { recursive: true }))]) {
    const path = join(directory, name);
    if (!(await lstat(path)).isSymbolicLink()) chownSync(path, uid, uid);
  }
}

/** A launcher may end before what it launched, which still holds the port and the data. */
async function groupGone(group: number): Promise<void> {
  for (const deadline = Date.now() + GROUP_TIMEOUT_MS; Date.now() < deadline; await sleep(20)) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
  }
}

/** Whether a thread of the group is not stopped: the state and the group are the third and the fifth field of proc(5)'s `stat`. */
async function hasRunningThread(group: number): Promise<boolean> {
  for (const pid of (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
    for (const thread of threads) {
      const stat = await readFile(`/proc/${pid}/task/${thread}/stat`, "utf8").catch(() => "");
      const [state, , itsGroup] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (itsGroup !== String(group)) break;
      if (state !== "T" && state !== "Z") return true;
    }
  }
  return false;
}

async function tailOf(path: string): Promise<string> {
  const file = await open(path);
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LOG_TAIL_BYTES), 0, LOG_TAIL_BYTES, Math.max(0, size - LOG_TAIL_BYTES));
  await file.close();
  return buffer.subarray(0, bytesRead).toString("utf8");
}

/** A service must not keep a finished test run alive. */
function unreference(child: ChildProcess): void {
  child.unref();
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
}
