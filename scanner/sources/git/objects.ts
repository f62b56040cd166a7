import { LeaktrailError } from "../../../contract/index.ts";
import { outputOf, type Repository, type RunningGit } from "./git.ts";

const HEADER_MAX_BYTES = 256;
const NEWLINE = 0x0a;

/**
 * Reads objects through one git. They may be asked for long before they are read, so that git is at work meanwhile; they come in
 * the order in which they were asked for.
 */
export class ObjectReader {
  readonly #git: RunningGit;
  readonly #output: AsyncGenerator<Buffer>;
  #bytes: Buffer = Buffer.alloc(0);
  #waiting = 0;

  constructor(repository: Repository) {
    this.#git = repository.start("read the objects", ["cat-file", "--batch"]);
    this.#output = outputOf(this.#git);
  }

  /** How many were asked for and not read yet. */
  get waiting(): number {
    return this.#waiting;
  }

  ask(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#waiting += ids.length;
    this.#git.input.write(`${ids.join("\n")}\n`);
  }

  /**
   * Hands the next object's bytes to `take`, in pieces that are valid for the call. Returns its length, or undefined where it is
   * not there. Throws `unreadable-source` where git gives up.
   */
  async read(take: (bytes: Buffer, lengthBytes: number) => void): Promise<number | undefined> {
    const header = await this.#header();
    this.#waiting -= 1;
    if (header.endsWith(" missing")) return undefined;
    const [, length] = /^[0-9a-f]+ blob (\d+)$/.exec(header) ?? [];
    if (length === undefined) throw notRead("it names no file's content");
    const lengthBytes = Number(length);
    for (let left = lengthBytes; left > 0; ) {
      if (this.#bytes.length === 0) this.#bytes = await this.#more();
      const part = this.#bytes.subarray(0, left);
      this.#bytes = this.#bytes.subarray(part.length);
      left -= part.length;
      take(part, lengthBytes);
    }
    if (this.#bytes.length === 0) this.#bytes = await this.#more();
    if (this.#bytes[0] !== NEWLINE) throw notRead("an object is longer than it says");
    this.#bytes = this.#bytes.subarray(1);
    return lengthBytes;
  }

  close(): void {
    this.#git.close();
  }

  async #header(): Promise<string> {
    for (;;) {
      const end = this.#bytes.indexOf(NEWLINE);
      if (end !== -1) {
        const header = this.#bytes.toString("latin1", 0, end);
        this.#bytes = this.#bytes.subarray(end + 1);
        return header;
      }
      if (this.#bytes.length > HEADER_MAX_BYTES) throw notRead("a header does not end");
      this.#bytes = Buffer.concat([this.#bytes, await this.#more()]);
    }
  }

  async #more(): Promise<Buffer> {
    const { done, value } = await this.#output.next();
    if (done) throw notRead("it ends too early");
    return value;
  }
}

function notRead(why: string): LeaktrailError {
  return new LeaktrailError("unreadable-source", `what git says an object holds cannot be read: ${why}`);
}
