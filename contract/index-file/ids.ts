import { randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { LeaktrailError } from "../errors.ts";
import { Rows } from "./rows.ts";

/** Secrets whose record ids stand on one page. */
export const PAGE_SECRETS = 256;
const CHUNK_BYTES = 1 << 20;
const FIRST_BYTES = 4096;
const FIRST_CELLS = 256;
const LOAD_MAX = 0.75;
const NEWLINE = 10;
/** Begins the line of an id that belongs to an earlier secret than the lines around it. */
const STRAY = 0;
const PAGE_MAX_BYTES = 256 << 20;

/** A record of a secret. */
export interface SecretRecord {
  readonly id: string;
  readonly revoked: boolean;
}

/** A record as it is now. `expiresAt` is there where it was said since the index was built, and counts in place of what the secret's row says. */
export interface CurrentRecord extends SecretRecord {
  readonly expiresAt?: string;
}

/**
 * The record ids of a segment's secrets. They lie in one long text, a line each, and not as JavaScript strings: ten million
 * of those would not fit.
 */
export class IdList {
  readonly #seed = randomBytes(4).readUInt32LE();
  readonly #chunks: Buffer[] = [];
  /** Where the next line goes, counted over all chunks as if each were full. */
  #end = 0;
  readonly #pages: number[] = [];
  /** Secret, and where its further id stands. */
  readonly #strays = new Rows(2);
  #cells = new Uint32Array(FIRST_CELLS);
  #count = 0;

  /** How many records have an id in it. */
  get count(): number {
    return this.#count;
  }

  has(id: string): boolean {
    if (this.#count === 0) return false;
    return this.#cells[this.#cellOf(id)] !== 0;
  }

  /** Adds an id of the secret `secret`, which is the newest one where `isFirst`. */
  add(secret: number, isFirst: boolean, { id, revoked }: SecretRecord): void {
    if (isFirst && secret % PAGE_SECRETS === 0) this.#pages.push(this.#end);
    const token = tokenOf(id, revoked);
    const at = this.#append(isFirst ? token : `\0${token}`);
    if (!isFirst) {
      const row = this.#strays.add();
      this.#strays.set(row, 0, secret);
      this.#strays.set(row, 1, at + 1);
    }
    if (this.#count >= this.#cells.length * LOAD_MAX) this.#grow();
    const cell = this.#cellOf(id);
    // A record has two secrets where its first bytes are sought alone as well.
    if (this.#cells[cell] === 0) this.#count += 1;
    this.#cells[cell] = (isFirst ? at : at + 1) + 1;
  }

  /** Gives back what only adding needs: no id is known from now on. */
  close(): void {
    this.#cells = new Uint32Array(1);
  }

  /** The first record of a secret. */
  firstOf(secret: number): string {
    const page = this.#lines(Math.floor(secret / PAGE_SECRETS));
    return recordOf(page[secret % PAGE_SECRETS] as string).id;
  }

  /** The section: a table of page offsets, one more than there are pages, counted from its end; then the pages. */
  *section(): Generator<Uint8Array> {
    const strays = this.#straysByPage();
    const pages = this.#pages.map((_, page) => deflateRawSync(this.#pageText(page, strays.get(page))));
    const table = new Uint32Array(pages.length + 1);
    for (const [page, { length }] of pages.entries()) {
      const end = (table[page] as number) + length;
      if (end > 0xffffffff) throw new LeaktrailError("too-large", "the record ids of the index take more than 4 GiB");
      table[page + 1] = end;
    }
    yield new Uint8Array(table.buffer);
    yield* pages;
  }

  #straysByPage(): Map<number, number[]> {
    const byPage = new Map<number, number[]>();
    for (let row = 0; row < this.#strays.length; row++) {
      const page = Math.floor(this.#strays.get(row, 0) / PAGE_SECRETS);
      const rows = byPage.get(page);
      if (rows) rows.push(row);
      else byPage.set(page, [row]);
    }
    return byPage;
  }

  #pageText(page: number, strays: readonly number[] | undefined): Buffer {
    if (!strays) {
      const text = this.#pageBytes(page);
      if (!text.includes(STRAY)) return text;
    }
    const lines = this.#lines(page).map((token) => [token]);
    for (const row of strays ?? []) {
      lines[this.#strays.get(row, 0) % PAGE_SECRETS]?.push(this.#tokenAt(this.#strays.get(row, 1)).toString("latin1"));
    }
    return Buffer.from(lines.map((tokens) => `${tokens.join(" ")}\n`).join(""), "latin1");
  }

  #lines(page: number): string[] {
    return this.#pageBytes(page)
      .toString("latin1")
      .split("\n")
      .filter((line) => line !== "" && line.charCodeAt(0) !== STRAY);
  }

  #pageBytes(page: number): Buffer {
    const [from, to] = [this.#pages[page] as number, this.#pages[page + 1] ?? this.#end];
    const parts: Buffer[] = [];
    for (let at = from; at < to; ) {
      const chunk = Math.floor(at / CHUNK_BYTES);
      const end = Math.min(to, (chunk + 1) * CHUNK_BYTES);
      const part = (this.#chunks[chunk] as Buffer).subarray(at % CHUNK_BYTES, end - chunk * CHUNK_BYTES);
      // A chunk ends with the newline of its last line, and zeros where the next did not fit.
      parts.push(end < to ? part.subarray(0, part.lastIndexOf(NEWLINE) + 1) : part);
      at = end;
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  /** Appends a line, none of which lies in two chunks; returns where it begins. */
  #append(line: string): number {
    const lengthBytes = line.length + 1;
    if ((this.#end % CHUNK_BYTES) + lengthBytes > CHUNK_BYTES) this.#end = Math.ceil(this.#end / CHUNK_BYTES) * CHUNK_BYTES;
    if (this.#end + lengthBytes > 0xfffffff0) throw new LeaktrailError("too-large", "the record ids of the index take more than 4 GiB");
    const [number, at] = [Math.floor(this.#end / CHUNK_BYTES), this.#end % CHUNK_BYTES];
    const chunk = this.#chunkWith(number, at + lengthBytes);
    chunk.write(line, at, "latin1");
    chunk[at + line.length] = NEWLINE;
    this.#end += lengthBytes;
    return number * CHUNK_BYTES + at;
  }

  #chunkWith(number: number, lengthBytes: number): Buffer {
    const held = this.#chunks[number];
    if (held && held.length >= lengthBytes) return held;
    let capacity = number === 0 ? FIRST_BYTES : CHUNK_BYTES;
    while (capacity < lengthBytes) capacity *= 2;
    const made = Buffer.alloc(Math.max(capacity, Math.min(CHUNK_BYTES, (held?.length ?? 0) * 2)));
    held?.copy(made);
    this.#chunks[number] = made;
    return made;
  }

  #tokenAt(position: number): Buffer {
    const chunk = this.#chunks[Math.floor(position / CHUNK_BYTES)] as Buffer;
    const at = position % CHUNK_BYTES;
    return chunk.subarray(at, chunk.indexOf(NEWLINE, at));
  }

  #grow(): void {
    const former = this.#cells;
    this.#cells = new Uint32Array(former.length * 2);
    for (const cell of former) {
      if (cell !== 0) this.#cells[this.#cellOf(recordOf(this.#tokenAt(cell - 1).toString("latin1")).id)] = cell;
    }
  }

  /** The cell that holds the id, or the empty one where it belongs. */
  #cellOf(id: string): number {
    const mask = this.#cells.length - 1;
    let cell = this.#hash(id) & mask;
    for (let held = this.#cells[cell] as number; held !== 0; held = this.#cells[cell] as number) {
      if (this.#isAt(held - 1, id)) return cell;
      cell = (cell + 1) & mask;
    }
    return cell;
  }

  #isAt(position: number, id: string): boolean {
    const chunk = this.#chunks[Math.floor(position / CHUNK_BYTES)] as Buffer;
    const at = (position % CHUNK_BYTES) + markLength(chunk, position % CHUNK_BYTES);
    for (let i = 0; i < id.length; i++) if (chunk[at + i] !== id.charCodeAt(i)) return false;
    return chunk[at + id.length] === NEWLINE;
  }

  #hash(id: string): number {
    let hash = this.#seed;
    for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
  }
}

/** `!` stands before the id of a revoked record, and `=` before an id that itself begins with either. */
function tokenOf(id: string, revoked: boolean): string {
  const escaped = id.startsWith("!") || id.startsWith("=") ? `=${id}` : id;
  return revoked ? `!${escaped}` : escaped;
}

function markLength(chunk: Buffer, at: number): number {
  const revoked = chunk[at] === 0x21 ? 1 : 0;
  return chunk[at + revoked] === 0x3d ? revoked + 1 : revoked;
}

function recordOf(token: string): SecretRecord {
  const revoked = token.startsWith("!");
  const escaped = revoked ? token.slice(1) : token;
  return { id: escaped.startsWith("=") ? escaped.slice(1) : escaped, revoked };
}

/** The records of each secret of a page. Throws `corrupt-data` where it is none. */
export function parsePage(page: Uint8Array): SecretRecord[][] {
  return linesOf(page).map(recordsOf);
}

/** The records of one secret of a page, by its place there; nothing where the page ends before. Throws `corrupt-data`. */
export function recordsOnPage(page: Uint8Array, at: number): SecretRecord[] | undefined {
  const line = linesOf(page)[at];
  return line === undefined ? undefined : recordsOf(line);
}

function recordsOf(line: string): SecretRecord[] {
  return line.split(" ").map(recordOf);
}

function linesOf(page: Uint8Array): string[] {
  try {
    return inflateRawSync(page, { maxOutputLength: PAGE_MAX_BYTES }).toString("latin1").split("\n").slice(0, -1);
  } catch {
    throw new LeaktrailError("corrupt-data", "the index is damaged: a page of record ids cannot be read. Build or fetch it again.");
  }
}
