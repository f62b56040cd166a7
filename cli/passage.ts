import type { Readable, Writable } from "node:stream";
import { LeaktrailError, type Log } from "../contract/index.ts";
import type { Pipe } from "../scanner/index.ts";

/** A partial line is passed on after so long: a prompt ends without a line end, and somebody waits for it. */
const IDLE_MS = 20;
/** A key that was begun and has not ended is spoken of after so long. */
const BLOCK_MS = 5_000;
/** How long is read on when it is to stop: all that comes at once, and no more than that. */
const STOP_IDLE_MS = 100;
const STOP_READ_MS = 400;

/** `end` of the input, `stopped` by a signal, or `unread`: nobody reads the output any more. */
export type Ending = "end" | "stopped" | "unread";

export interface PassageOptions {
  readonly pipe: Pick<Pipe, "push" | "flush" | "holds" | "openBlockAt">;
  readonly input: Readable;
  readonly output: Writable;
  readonly log: Log;
}

/** Carries a stream from the input through a pipe to the output. While the output is slow, nothing is read. */
export class Passage {
  readonly #options: PassageOptions;
  readonly #done: Promise<Ending>;
  #settle: { resolve: (ending: Ending) => void; reject: (problem: unknown) => void } = {
    resolve: () => undefined,
    reject: () => undefined,
  };
  #isOver = false;
  #isHeld = false;
  #isStopping = false;
  #idle: NodeJS.Timeout | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #block: { readonly at: number; readonly timer: NodeJS.Timeout } | undefined;

  constructor(options: PassageOptions) {
    this.#options = options;
    this.#done = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    options.output.on("error", (problem: NodeJS.ErrnoException) => {
      if (problem.code === "EPIPE" || problem.code === "ECONNRESET") this.#end("unread");
      else this.#fail(new LeaktrailError("internal-fault", `standard output cannot be written: ${problem.message}`));
    });
  }

  /** Begins, and goes on until it is over. Throws what the pipe throws: then nothing went on behind what it had given. */
  run(): Promise<Ending> {
    const { input } = this.#options;
    input.on("data", (bytes: Buffer) => this.#take(bytes));
    input.on("end", () => this.#finish("end"));
    input.on("error", ({ message }) => this.#fail(new LeaktrailError("unreadable-source", `standard input cannot be read: ${message}`)));
    return this.#done;
  }

  /** Takes what has come already, and ends. */
  stop(): void {
    if (this.#isStopping) return;
    this.#isStopping = true;
    this.#deadline = setTimeout(() => this.#finish("stopped"), STOP_READ_MS);
    this.#wait();
  }

  #take(bytes: Buffer): void {
    if (this.#isOver) return;
    this.#write(this.#options.pipe.push(bytes));
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#idle);
    if (this.#isOver) return;
    if (this.#isStopping) this.#idle = setTimeout(() => this.#finish("stopped"), STOP_IDLE_MS);
    else if (this.#options.pipe.holds) this.#idle = setTimeout(() => this.#write(this.#options.pipe.flush()), IDLE_MS);
  }

  #write(pieces: Iterable<Buffer>): void {
    try {
      for (const bytes of pieces) if (!this.#options.output.write(bytes)) this.#hold();
    } catch (thrown) {
      this.#fail(thrown);
    }
    this.#watchBlock();
  }

  #hold(): void {
    if (this.#isHeld) return;
    this.#isHeld = true;
    const { input, output } = this.#options;
    input.pause();
    output.once("drain", () => {
      this.#isHeld = false;
      if (!this.#isOver) input.resume();
    });
  }

  #watchBlock(): void {
    const { pipe, log } = this.#options;
    const at = pipe.openBlockAt;
    if (at === this.#block?.at) return;
    clearTimeout(this.#block?.timer);
    const message = `what begins like a private key at byte ${at} has not ended for ${BLOCK_MS / 1000} seconds; what comes is masked until it does, or is too long to be one`;
    this.#block = at === undefined ? undefined : { at, timer: setTimeout(() => log({ level: "warn", message }), BLOCK_MS) };
  }

  #finish(ending: Ending): void {
    if (this.#isOver) return;
    this.#write(this.#options.pipe.flush());
    this.#end(ending);
  }

  #end(ending: Ending): void {
    this.#close();
    this.#settle.resolve(ending);
  }

  #fail(problem: unknown): void {
    this.#close();
    this.#settle.reject(problem);
  }

  #close(): void {
    this.#isOver = true;
    for (const timer of [this.#idle, this.#deadline, this.#block?.timer]) clearTimeout(timer);
    this.#options.input.pause();
  }
}
