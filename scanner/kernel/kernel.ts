import { readFileSync } from "node:fs";
import { LeaktrailError } from "../../contract/index.ts";

/** What the module exports; every number is an address in its memory, a length in bytes, or a count. */
export interface KernelExports {
  newlines(from: number, to: number): number;
  siphash(key: number, text: number, length: number): bigint;
  select(tables: number, w: number, text: number, from: number, to: number, length: number, order: number, space: number): number;
  sift(segment: number, from: number, count: number, space: number): number;
  probe(segment: number, text: number, length: number, count: number, skip: number, space: number, out: number, outMax: number): bigint;
  beginText(space: number, origin: number): void;
  spelled(segment: number, ref: number, offset: number, text: number, length: number, position: number, space: number): number;
  /** `table` is `KEYWORDS_AT`. */
  keywords(table: number, text: number, from: number, to: number, length: number, memo: number, out: number, outMax: number): number;
  survey(text: number, from: number, to: number, map: number): number;
  decodeHex(job: number): number;
  decodeUtf16(job: number): number;
  decodePercent(job: number): number;
  decodeEscapes(job: number): number;
  decodeWrapped(job: number): number;
  decodeFolded(job: number): number;
  decodeJoined(job: number): number;
  decodeBase64(job: number): number;
  decodeRecords(job: number): number;
  sourceAt(origin: number, position: number): number;
}

const PAGE_BYTES = 65_536;
/** The module's own constants lie below; from here on there is room for the keywords' table, see assembly/keywords.ts. */
export const KEYWORDS_AT = 2 * PAGE_BYTES;
export const KEYWORDS_MAX_BYTES = 64 * 1024 * 1024;
const FIRST_FREE = KEYWORDS_AT + KEYWORDS_MAX_BYTES;
/** 4 GiB: the most that a module can address. */
const PAGES_MAX = 65_536;
/** A text has so many zero bytes behind it, so that the kernel may load whole vectors. */
export const PADDING_BYTES = 64;

/** Other threads get it handed over rather than compile it again. */
let compiled: WebAssembly.Module | undefined;

function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync(new URL("./compiled/kernel.wasm", import.meta.url)));
  return compiled;
}

/** What another thread needs to have a kernel over the same memory: the module, the memory, and a part of it that is its own. */
export interface SharedKernel {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly from: number;
  readonly to: number;
}

/** The kernel and its memory. Memory is handed out once, for the kernel's life. */
export class Kernel {
  readonly exports: KernelExports;
  readonly memory: WebAssembly.Memory;
  readonly #module: WebAssembly.Module;
  readonly #to: number;
  #free: number;
  #keywords: Buffer | undefined;

  /** One with a memory of its own, or, on another thread, over a memory that is shared. */
  constructor(shared?: SharedKernel) {
    this.#module = shared?.module ?? kernelModule();
    this.memory = shared?.memory ?? new WebAssembly.Memory({ initial: 16, maximum: PAGES_MAX, shared: true });
    this.#free = shared?.from ?? FIRST_FREE;
    this.#to = shared?.to ?? PAGES_MAX * PAGE_BYTES;
    this.exports = new WebAssembly.Instance(this.#module, { env: { memory: this.memory } }).exports as unknown as KernelExports;
  }

  /** The address of `lengthBytes` fresh zero bytes, 64-byte aligned. Throws `too-large` where there are not so many left. */
  allocate(lengthBytes: number): number {
    const at = this.#free;
    const end = at + Math.ceil(lengthBytes / 64) * 64;
    if (end > this.#to) throw new LeaktrailError("too-large", `the scan needs ${lengthBytes} bytes more than its memory has`);
    const missingBytes = end - this.memory.buffer.byteLength;
    if (missingBytes > 0) this.memory.grow(Math.ceil(missingBytes / PAGE_BYTES));
    this.#free = end;
    return at;
  }

  /** Has this table in its place, where another may have been put meanwhile. Throws `too-large`. */
  useKeywords(table: Buffer): void {
    if (this.#keywords === table) return;
    if (table.length > KEYWORDS_MAX_BYTES) {
      throw new LeaktrailError(
        "too-large",
        `the rules' keywords make a table of ${table.length} bytes, and ${KEYWORDS_MAX_BYTES} are the most: use fewer or shorter keywords`,
      );
    }
    const missingBytes = KEYWORDS_AT + table.length - this.memory.buffer.byteLength;
    if (missingBytes > 0) this.memory.grow(Math.ceil(missingBytes / PAGE_BYTES));
    this.bytes(KEYWORDS_AT, table.length).set(table);
    this.#keywords = table;
  }

  /** The bytes at an address, as they are now and will be. */
  bytes(at: number, lengthBytes: number): Buffer {
    return Buffer.from(this.memory.buffer, at, lengthBytes);
  }

  /** Sets `lengthBytes` of the memory aside for a kernel of another thread. */
  share(lengthBytes: number): SharedKernel {
    const from = this.allocate(lengthBytes);
    return { module: this.#module, memory: this.memory, from, to: from + lengthBytes };
  }
}
