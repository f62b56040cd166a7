import { timingSafeEqual } from "node:crypto";
import { LeaktrailError } from "./errors.ts";
import { INDEX_SCHEMA, type IndexEntry, type IndexHeader, indexEntry, indexHeader } from "./index-file.ts";
import type { KeyEpoch, KeyRing } from "./keys.ts";
import { checkVersion, parse, parseJson } from "./parse.ts";

/** An index as it is published: all entries, and the number of the last change that they include. */
export interface IndexSnapshot {
  readonly version: number;
  readonly createdAt: string;
  readonly entries: readonly IndexEntry[];
}

/** A header of 16 epochs and an entry of a 64 KiB secret both fit many times. */
const LINE_MAX_BYTES = 65_536;

/**
 * The lines of an index file, each with its newline; a file and an HTTP body hold the same bytes. Entries whose key
 * epoch the ring does not hold cannot be sealed: `wrong-key`.
 */
export function* encodeIndex(snapshot: IndexSnapshot, keys: KeyRing): Generator<string> {
  const { version, createdAt, entries } = snapshot;
  const facts = { schema: INDEX_SCHEMA, version, tier: "A", entries: entries.length, createdAt } as const;
  const macs = [...epochsOf(entries, keys)].map((epoch) => {
    const seal = epoch.startHmac("index-mac").update(sealedFacts(facts));
    for (const entry of entries) seal.update(lineOf(entry));
    return [epoch.id, `${keyCheck(epoch)}.${seal.digest("base64url")}`] as const;
  });
  yield lineOf({ ...facts, macs: Object.fromEntries(macs) } satisfies IndexHeader);
  for (const entry of entries) yield lineOf(entry);
}

/** The current epoch is always among them, so that an empty index is sealed as well. */
function epochsOf(entries: readonly IndexEntry[], keys: KeyRing): Set<KeyEpoch> {
  const epochs = new Set([keys.current]);
  for (const { registration } of entries) {
    const epoch = keys.epoch(registration.keyId);
    if (!epoch)
      throw new LeaktrailError("wrong-key", `the key file holds no live key "${registration.keyId}", which an entry was made with`);
    epochs.add(epoch);
  }
  return epochs;
}

/** Reads the bytes of an index as they come. Nothing of it may be used before `end` has said that it is whole. */
export class IndexDecoder {
  readonly #keys: KeyRing;
  readonly #entries: IndexEntry[] = [];
  #header: IndexHeader | undefined;
  #seals: { readonly epoch: KeyEpoch; readonly hmac: ReturnType<KeyEpoch["startHmac"]> }[] = [];
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #lineNumber = 0;

  constructor(keys: KeyRing) {
    this.#keys = keys;
  }

  /** Throws `wrong-key`, `unknown-version`, or `corrupt-data` that names the line, as soon as it is known. */
  push(bytes: Uint8Array): void {
    const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let from = 0;
    for (let newline = input.indexOf(10); newline !== -1; newline = input.indexOf(10, from)) {
      this.#line(Buffer.concat([...this.#pending, input.subarray(from, newline + 1)]));
      this.#pending = [];
      this.#pendingBytes = 0;
      from = newline + 1;
    }
    if (from === input.length) return;
    this.#pendingBytes += input.length - from;
    if (this.#pendingBytes > LINE_MAX_BYTES) throw corrupt(`line ${this.#lineNumber + 1} is longer than ${LINE_MAX_BYTES} bytes`);
    this.#pending.push(Buffer.from(input.subarray(from)));
  }

  /** The index, once its end is reached and its seal holds. */
  end(): IndexSnapshot {
    if (this.#pendingBytes > 0) throw corrupt(`line ${this.#lineNumber + 1} is cut off`);
    const header = this.#header;
    if (!header) throw corrupt("it is empty");
    if (this.#entries.length !== header.entries) {
      throw corrupt(`it ends after line ${this.#lineNumber}; its header promises ${header.entries} entries`);
    }
    for (const { epoch, hmac } of this.#seals) {
      if (!sameText(hmac.digest("base64url"), sealOf(header, epoch).mac)) {
        throw corrupt(`lines 1 to ${this.#lineNumber} do not match their seal; somebody or something changed them`);
      }
    }
    return { version: header.version, createdAt: header.createdAt, entries: this.#entries };
  }

  #line(line: Buffer): void {
    this.#lineNumber += 1;
    if (!this.#header) {
      this.#readHeader(line);
      return;
    }
    for (const { hmac } of this.#seals) hmac.update(line);
    if (this.#entries.length === this.#header.entries) throw corrupt(`line ${this.#lineNumber} is one more than its header promises`);
    this.#entries.push(this.#parsed(() => parse(indexEntry, parseJson(line.toString("utf8"), "it"), "it")));
  }

  #readHeader(line: Buffer): void {
    const json = this.#parsed(() => parseJson(line.toString("utf8"), "it"));
    checkVersion(json, INDEX_SCHEMA, "the index");
    const header = this.#parsed(() => parse(indexHeader, json, "it"));
    const epochs = this.#keys.epochs.filter((epoch) => epoch.id in header.macs);
    const wrong = epochs.find((epoch) => !sameText(keyCheck(epoch), sealOf(header, epoch).check));
    if (wrong) throw new LeaktrailError("wrong-key", `the index was made with another key "${wrong.id}" than the key file holds`);
    if (epochs.length === 0) {
      const names = Object.keys(header.macs).join(", ");
      throw new LeaktrailError("wrong-key", `the index was made with key ${names}; the key file holds no live key of that name`);
    }
    this.#seals = epochs.map((epoch) => ({ epoch, hmac: epoch.startHmac("index-mac").update(sealedFacts(header)) }));
    this.#header = header;
  }

  #parsed<T>(read: () => T): T {
    try {
      return read();
    } catch (thrown) {
      const why = thrown instanceof LeaktrailError ? thrown.message : "it cannot be read";
      throw corrupt(`line ${this.#lineNumber}: ${why}`);
    }
  }
}

function corrupt(what: string): LeaktrailError {
  return new LeaktrailError("corrupt-data", `the index is damaged: ${what}. Build or fetch it again.`);
}

function lineOf(value: IndexHeader | IndexEntry): string {
  return `${JSON.stringify(value)}\n`;
}

function sealedFacts(header: Omit<IndexHeader, "macs">): string {
  return `${JSON.stringify([header.schema, header.version, header.tier, header.entries, header.createdAt])}\n`;
}

function keyCheck(epoch: KeyEpoch): string {
  return epoch.hmac("index-mac", Buffer.from("leaktrail index key check")).toString("base64url");
}

function sealOf(header: IndexHeader, epoch: KeyEpoch): { check: string | undefined; mac: string | undefined } {
  const [check, mac] = header.macs[epoch.id]?.split(".") ?? [];
  return { check, mac };
}

function sameText(expected: string, found: string | undefined): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(found ?? "")];
  return left.length === right.length && timingSafeEqual(left, right);
}
