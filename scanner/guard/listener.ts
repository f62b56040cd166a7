import { chmodSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { dirname } from "node:path";
import { LeaktrailError } from "../../contract/index.ts";
import { REQUEST_MAX_BYTES } from "./request.ts";
import type { Verdict } from "./verdict.ts";
import { failed } from "./words.ts";

const NEWLINE = 0x0a;
/** More are told to come again. */
const CONNECTIONS_MAX = 64;
/** What all connections together hold of requests that have not come whole. */
const HELD_MAX_BYTES = 8 * REQUEST_MAX_BYTES;
/** A request that has begun has to come whole within this; a connection may be quiet longer. */
const REQUEST_TIMEOUT_MS = 10_000;
const QUIET_TIMEOUT_MS = 300_000;
const PROBE_TIMEOUT_MS = 1_000;

export interface GuardListener {
  /** Answers what has come, and takes nothing more. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly path: string;
  /** The verdict on a request's line. Never throws. */
  readonly judge: (line: Buffer) => Verdict;
}

/**
 * Answers requests at a Unix socket, one line of JSON each, in the order of each connection. Only this user reaches it: the folder
 * is this user's alone (Node does not say who calls). A socket that nobody answers at is replaced. Throws `bad-configuration` where
 * the place cannot be used, and `conflict` where another process answers there.
 */
export async function listenGuard(options: ListenOptions): Promise<GuardListener> {
  const { path } = options;
  makePrivateFolder(dirname(path));
  await removeStale(path);
  const connections = new Set<Connection>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const isFull = connections.size >= CONNECTIONS_MAX;
    const connection = new Connection(socket, options.judge, () => held(connections));
    if (isFull)
      return connection.refuse(new LeaktrailError("rate-limited", `${CONNECTIONS_MAX} connections are open, as many as there may be`));
    connections.add(connection);
    socket.once("close", () => connections.delete(connection));
  });
  server.maxConnections = 4 * CONNECTIONS_MAX;
  await listening(server, path);
  chmodSync(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of connections) connection.end();
      }),
  };
}

function held(connections: ReadonlySet<Connection>): number {
  let bytes = 0;
  for (const connection of connections) bytes += connection.heldBytes;
  return bytes;
}

/** One caller: its requests are judged one after the other, and no faster than it takes the verdicts. */
class Connection {
  readonly #socket: Socket;
  readonly #judge: ListenOptions["judge"];
  readonly #heldByAll: () => number;
  #chunks: Buffer[] = [];
  #begunAtMs = 0;
  #isOver = false;
  heldBytes = 0;

  constructor(socket: Socket, judge: ListenOptions["judge"], heldByAll: () => number) {
    this.#socket = socket;
    this.#judge = judge;
    this.#heldByAll = heldByAll;
    socket.on("error", () => socket.destroy());
    socket.on("data", (bytes: Buffer) => this.#take(bytes));
    // Half a line is no request.
    socket.on("end", () => this.end());
    socket.on("drain", () => socket.resume());
    socket.setTimeout(QUIET_TIMEOUT_MS, () => socket.destroy());
  }

  refuse(error: LeaktrailError): void {
    this.#say(failed("block", error));
    this.end();
  }

  end(): void {
    this.#isOver = true;
    this.#release();
    this.#socket.end();
    // Who does not take the last verdict is not waited for.
    this.#socket.setTimeout(PROBE_TIMEOUT_MS);
  }

  #take(bytes: Buffer): void {
    if (this.#isOver) return;
    let rest = bytes;
    for (let end = rest.indexOf(NEWLINE); end !== -1 && !this.#isOver; end = rest.indexOf(NEWLINE)) {
      this.#hold(rest.subarray(0, end));
      if (this.#isOver) return;
      const line = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
      this.#release();
      if (line.length > 0) this.#say(this.#judge(line));
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) this.#hold(rest);
    this.#socket.setTimeout(this.heldBytes > 0 ? REQUEST_TIMEOUT_MS : QUIET_TIMEOUT_MS);
  }

  #hold(bytes: Buffer): void {
    const now = performance.now();
    if (this.heldBytes === 0) this.#begunAtMs = now;
    this.heldBytes += bytes.length;
    this.#chunks.push(bytes);
    if (this.heldBytes > REQUEST_MAX_BYTES) {
      this.refuse(new LeaktrailError("too-large", `the request has more than ${REQUEST_MAX_BYTES} bytes`));
    } else if (now - this.#begunAtMs > REQUEST_TIMEOUT_MS) {
      this.refuse(new LeaktrailError("malformed-request", `the request did not come whole within ${REQUEST_TIMEOUT_MS} ms`));
    } else if (this.#heldByAll() > HELD_MAX_BYTES) {
      this.refuse(new LeaktrailError("rate-limited", `more than ${HELD_MAX_BYTES} bytes of requests wait to come whole`));
    }
  }

  #release(): void {
    this.#chunks = [];
    this.heldBytes = 0;
  }

  #say(verdict: Verdict): void {
    if (!this.#socket.writable) return;
    if (!this.#socket.write(`${JSON.stringify(verdict)}\n`)) this.#socket.pause();
  }
}

function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new LeaktrailError("bad-configuration", `the socket's folder ${folder} cannot be made`, { cause });
  }
  const { uid, mode } = lstatSync(folder);
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) {
    throw new LeaktrailError(
      "bad-configuration",
      `others may reach the socket's folder ${folder}; make it yours alone with: chmod 700 ${folder}`,
    );
  }
}

async function removeStale(path: string): Promise<void> {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there) return;
  if (!there.isSocket()) throw new LeaktrailError("bad-configuration", `${path} is there already, and is no socket`);
  if (await isAnswered(path)) {
    throw new LeaktrailError("conflict", `another leaktrail guard answers at ${path}; stop it, or give this one another --socket`);
  }
  rmSync(path, { force: true });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const answer = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.once("connect", () => answer(true));
    // Only a refusal shows that nobody is there.
    socket.once("error", ({ code }: NodeJS.ErrnoException) => answer(code !== "ECONNREFUSED" && code !== "ENOENT"));
    socket.setTimeout(PROBE_TIMEOUT_MS, () => answer(true));
  });
}

async function listening(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const why = cause.code === "ENAMETOOLONG" || cause.code === "EINVAL" ? "its path is too long for a socket" : String(cause.code);
      reject(new LeaktrailError("bad-configuration", `cannot listen at ${path}: ${why}`, { cause }));
    });
    server.listen(path, resolve);
  });
}
