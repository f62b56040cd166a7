import { createKeyFile, type IndexEntry, KeyRing, register } from "../../contract/index.ts";
import { seeded } from "../../rules/index.ts";

export const keyFile = createKeyFile("k1");
export const keys = new KeyRing(keyFile);

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
