import { createKeyFile, INDEX_CHANGE_SCHEMA, type IndexEntry, KeyRing, register } from "../../contract/index.ts";
import { seeded } from "../../rules/index.ts";
import type { IndexSource, IndexTarget } from "../../scanner/index-sources/index.ts";

export const keyFile = createKeyFile("k1");
export const keys = new KeyRing(keyFile);

export const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const PRINTABLE = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).join("");

export function secretOf(seed: number, length = 24, alphabet = PRINTABLE): Buffer {
  return Buffer.from(seeded(seed).text(length, alphabet));
}

export function entryOf(id: string, secret: Uint8Array, ring = keys): IndexEntry {
  return { id, registration: register(secret, ring.current), revokedAt: null };
}

export function snapshotOf(...secrets: readonly Uint8Array[]) {
  return { version: 7, createdAt: "2026-01-01T00:00:00Z", entries: secrets.map((secret, at) => entryOf(`iss_${at}`, secret)) };
}

/** An index source that is there from the start, with one secret, and learns of others later. */
export class GrowingIndex {
  #target: IndexTarget | undefined;
  #version = 0;
  readonly source: IndexSource;

  constructor(known: string) {
    this.source = (target) => {
      this.#target = target;
      const snapshot = snapshotOf(Buffer.from(known));
      this.#version = snapshot.version;
      target.replace(snapshot);
      return { isReady: true, problem: undefined, close: async () => undefined };
    };
  }

  register(...secrets: readonly string[]): void {
    this.#version += 1;
    const put = secrets.map((secret, nth) => entryOf(`iss_late_${this.#version}_${nth}`, Buffer.from(secret)));
    this.#target?.apply({ schema: INDEX_CHANGE_SCHEMA, version: this.#version, put });
  }
}
