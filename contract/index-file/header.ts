import { timingSafeEqual } from "node:crypto";
import { LeaktrailError } from "../errors.ts";
import type { KeyEpoch, KeyRing } from "../keys.ts";
import { jsonOf } from "../parse.ts";
import { headerProblem, sealsProblem } from "./header-check.ts";
import type { IndexHeader } from "./header-schema.ts";
import type { SigningKey, TrustedKey } from "./signing.ts";

/** The format's name and version, with which a file begins. */
export const INDEX_SCHEMA = "leaktrail.index/2";
/** What the header takes of a file, whatever it holds: it is written anew in place when an index is updated. */
export const HEADER_BYTES = 32_768;
/** Data are covered by a digest each of so many bytes, so that a small scan checks no more than it reads. */
export const BLOCK_BYTES = 16_384;
const NEWLINE = 0x0a;

interface Seals {
  readonly macs: Readonly<Record<string, { readonly check: string; readonly mac: string }>>;
  readonly signature?: { readonly key: string; readonly value: string };
}

/** How a header is told to be true. */
export interface Proof {
  /** The keys whose MAC holds. */
  readonly macs: readonly string[];
  /** The trusted key whose signature holds. */
  readonly signature: string | undefined;
  /** Whether there is a signature, trusted or not. */
  readonly isSigned: boolean;
}

export function damaged(what: string): LeaktrailError {
  return new LeaktrailError("corrupt-data", `the index is damaged: ${what}. Build or fetch it again.`);
}

/** The header as it stands in the file: `HEADER_BYTES` that a person can read. Throws `wrong-key` where a key is not there. */
export function encodeHeader(header: IndexHeader, keys: KeyRing, signingKey: SigningKey | undefined): Buffer {
  const json = JSON.stringify(header, null, 1);
  const facts = Buffer.from(`${INDEX_SCHEMA} ${Buffer.byteLength(json)}\n${json}\n`);
  const macs = [...new Set([keys.current.id, ...header.keys])].map((id) => {
    const epoch = keys.epoch(id);
    if (!epoch) throw new LeaktrailError("wrong-key", `the key file holds no live key "${id}", which secrets of the index were made with`);
    return [id, { check: checkOf(epoch), mac: macOf(epoch, facts) }] as const;
  });
  const signature = signingKey && { key: signingKey.id, value: signingKey.sign(facts).toString("base64url") };
  const sealed = JSON.stringify({ macs: Object.fromEntries(macs), ...(signature && { signature }) } satisfies Seals);
  const text = Buffer.concat([facts, Buffer.from(sealed)]);
  if (text.length > HEADER_BYTES) throw new LeaktrailError("too-large", "the index's header is too long: it has too many keys");
  return Buffer.concat([text, Buffer.alloc(HEADER_BYTES - text.length, NEWLINE)]);
}

/** Reads a header and proves it: the keys first, so that a wrong one is told from a changed file. */
export function decodeHeader(
  bytes: Buffer,
  { keys, trusted }: { keys?: KeyRing | undefined; trusted?: readonly TrustedKey[] | undefined },
): { header: IndexHeader; proof: Proof } {
  const factsBytes = measureFacts(bytes);
  const [facts, sealed] = [bytes.subarray(0, factsBytes), readSeals(bytes.subarray(factsBytes))];
  const held = keys ? heldMacs(sealed.macs, keys) : [];
  for (const { epoch, mac } of held) {
    if (!same(macOf(epoch, facts), mac)) throw damaged(`its header does not match the MAC of key ${epoch.id}: it was changed`);
  }
  const signature = trusted && provenSigner(facts, sealed.signature, trusted);
  const header = parseFacts(facts);
  for (const id of header.keys) {
    if (keys?.epoch(id) && !Object.hasOwn(sealed.macs, id))
      throw damaged(`its header has no MAC of key ${id}, although secrets of it are in it`);
  }
  const proof = { macs: held.map(({ epoch }) => epoch.id), signature, isSigned: sealed.signature !== undefined };
  demandProof(header, proof);
  return { header, proof };
}

/** How many bytes the facts take: the first line and as much JSON as it says. */
function measureFacts(bytes: Buffer): number {
  const line = bytes.subarray(0, 64).toString("latin1").split("\n")[0] ?? "";
  const [schema = "", length = ""] = line.split(" ");
  if (schema !== INDEX_SCHEMA) throw unreadable(bytes, schema);
  if (bytes.length < HEADER_BYTES) throw damaged(`it ends at byte ${bytes.length}, within its header`);
  const factsBytes = line.length + 1 + Number(length) + 1;
  const isWhole = /^[1-9]\d{0,5}$/.test(length) && factsBytes < HEADER_BYTES && bytes[factsBytes - 1] === NEWLINE;
  if (!isWhole) throw damaged("the length in its first line is wrong");
  return factsBytes;
}

function unreadable(bytes: Buffer, schema: string): LeaktrailError {
  if (bytes.length === 0) return damaged("it is empty");
  if (bytes.subarray(0, 64).includes('"leaktrail.index/1"')) {
    return new LeaktrailError("unknown-version", "the index has the form of an earlier leaktrail: build or fetch it again");
  }
  if (/^leaktrail\.index\/\d{1,6}$/.test(schema)) {
    return new LeaktrailError("unknown-version", `the index says ${schema} at byte 0; this version of leaktrail reads ${INDEX_SCHEMA}`);
  }
  return damaged(`it does not begin with ${INDEX_SCHEMA}`);
}

function readSeals(bytes: Buffer): Seals {
  const end = bytes.indexOf(NEWLINE);
  // Compared in one go: a loop or a pattern over so many bytes takes longer than all the rest the first time.
  if (end === -1 || !bytes.subarray(end).equals(Buffer.alloc(bytes.length - end, NEWLINE))) {
    throw damaged("something stands behind its header's seals");
  }
  return checked("seals", bytes.toString("latin1", 0, end), sealsProblem) as Seals;
}

function parseFacts(facts: Buffer): IndexHeader {
  return checked("header", facts.toString("utf8").slice(facts.indexOf(NEWLINE) + 1), headerProblem) as IndexHeader;
}

function checked(what: string, json: string, problemOf: (value: unknown) => string | undefined): unknown {
  const value = jsonOf(json);
  if (value === undefined) throw damaged(`its ${what} cannot be read`);
  const problem = problemOf(value);
  if (problem !== undefined)
    throw damaged(`its ${what} cannot be read: ${problem.slice(1) || "it"} is missing, or is not what it should be`);
  return value;
}

function heldMacs(macs: Seals["macs"], keys: KeyRing): { epoch: KeyEpoch; mac: string }[] {
  const held = keys.epochs.flatMap((epoch) => {
    const found = Object.hasOwn(macs, epoch.id) ? macs[epoch.id] : undefined;
    return found ? [{ epoch, ...found }] : [];
  });
  const wrong = held.find(({ epoch, check }) => !same(checkOf(epoch), check));
  if (wrong) throw new LeaktrailError("wrong-key", `the index was made with another key "${wrong.epoch.id}" than the key file holds`);
  if (held.length === 0) {
    const names = Object.keys(macs).join(", ");
    throw new LeaktrailError("wrong-key", `the index was made with key ${names}; the key file holds no live key of that name`);
  }
  return held;
}

function provenSigner(facts: Buffer, signature: Seals["signature"], trusted: readonly TrustedKey[]): string {
  if (!signature) throw new LeaktrailError("wrong-key", "the index is not signed, and a trusted key is given that must have signed it");
  const key = trusted.find(({ id }) => id === signature.key);
  if (!key)
    throw new LeaktrailError("wrong-key", `the index is signed by key ${signature.key.replace(/[^0-9a-f]/g, "?")}, which is not trusted`);
  if (!key.verify(facts, Buffer.from(signature.value, "base64url")))
    throw damaged(`its header does not match the signature of key ${key.id}`);
  return key.id;
}

/** A key file travels with an index of tier B, and so its MAC proves nothing against whoever holds both. */
function demandProof({ tier }: IndexHeader, { macs, signature }: Proof): void {
  if (tier !== "A" && signature === undefined) {
    const message = `an index of tier ${tier} counts by its signature alone: give the key that must have signed it with --trust FILE`;
    throw new LeaktrailError("bad-configuration", message);
  }
  if (tier !== "C" && macs.length === 0) {
    throw new LeaktrailError(
      "bad-configuration",
      `an index of tier ${tier} is read with the key that it was made with: give --key-file FILE`,
    );
  }
}

function checkOf(epoch: KeyEpoch): string {
  return epoch.hmac("index-mac", Buffer.from("leaktrail index key check")).toString("base64url");
}

function macOf(epoch: KeyEpoch, facts: Uint8Array): string {
  return epoch.hmac("index-mac", facts).toString("base64url");
}

function same(expected: string, found: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(found)];
  return left.length === right.length && timingSafeEqual(left, right);
}
