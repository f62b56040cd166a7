import { createHash } from "node:crypto";
import type { Rule } from "../../rules/index.ts";
import { automatonOf } from "./automaton.ts";
import { FollowUpWriter } from "./follow-up-writer.ts";
import type { Needle } from "./needles.ts";

/**
 * The table that the kernel's `keywords` reads (assembly/keywords.ts): a header of u32s, the class of each byte as u16 and
 * times four, one row of u32s for each state, the lists of what ends in a state, the follow-ups; and behind what the kernel reads,
 * of each needle the u16s length of its keyword, count of its rules, and their numbers in the list of rules.
 *
 * A row is addressed by its distance from the first one. It holds the address of the next row for each class, and behind
 * them the distance of its list from the table's beginning. Rows of states that end a keyword come last, one byte off: at
 * odd addresses, so that the address says it.
 */
export type KeywordTable = Buffer;

const MAGIC = 0x574b544c;
const VERSION = 3;
/** Where the header's numbers stand. */
const header = {
  magic: 0,
  version: 4,
  length: 8,
  classes: 12,
  map: 16,
  rows: 20,
  longest: 24,
  outputsMax: 28,
  slots: 32,
  hash: 36,
  called: 68,
  needles: 72,
} as const;
const HEADER_BYTES = 96;
const HASH_BYTES = 32;
const MAP_BYTES = 512;

/** The table of these needles, whose numbers are their places in the list; `rules` are those that they call. */
export function writeTable(needles: readonly Needle[], rules: readonly Rule[], transitionsMax?: number): KeywordTable {
  const automaton = automatonOf(
    needles.map(({ keyword }) => keyword),
    transitionsMax,
  );
  const { classOf, classes, outputs, order, next } = automaton;
  const rowBytes = 4 * (classes + 1);
  const endsNone = order.filter((state) => outputs[state]?.length === 0);
  const endsSome = order.filter((state) => outputs[state]?.length !== 0);
  const addresses = new Uint32Array(automaton.states);
  for (const [at, state] of endsNone.entries()) addresses[state] = at * rowBytes;
  for (const [at, state] of endsSome.entries()) addresses[state] = (endsNone.length + at) * rowBytes + 1;

  const rowsAt = HEADER_BYTES + MAP_BYTES;
  const listsAt = rowsAt + automaton.states * rowBytes + 4;
  const listBytes = endsSome.reduce((sum, state) => sum + 4 + 8 * (outputs[state] as readonly number[]).length, 0);
  const followUps = new FollowUpWriter(listsAt + listBytes);
  const programs = needles.map(({ followUp }) => followUps.add(followUp));
  const called = calledBy(needles, rules);
  const calledAt = listsAt + listBytes + followUps.lengthBytes;
  const table = Buffer.alloc(calledAt + called.length);

  for (const [byte, of] of classOf.entries()) table.writeUInt16LE(4 * of, HEADER_BYTES + 2 * byte);
  for (const state of order) {
    const row = rowsAt + (addresses[state] as number);
    for (let of = 0; of < classes; of++) table.writeUInt32LE(addresses[next[state * classes + of] as number] as number, row + 4 * of);
  }
  let listAt = listsAt;
  for (const state of endsSome) {
    const list = outputs[state] as readonly number[];
    table.writeUInt32LE(listAt, rowsAt + (addresses[state] as number) + 4 * classes);
    table.writeUInt32LE(list.length, listAt);
    listAt += 4;
    for (const number of list) {
      table.writeUInt32LE(number, listAt);
      table.writeUInt32LE(programs[number] as number, listAt + 4);
      listAt += 8;
    }
  }
  followUps.copyTo(table);
  called.copy(table, calledAt);

  const facts = {
    magic: MAGIC,
    version: VERSION,
    length: table.length,
    classes,
    map: HEADER_BYTES,
    rows: rowsAt,
    longest: Math.max(1, ...needles.map(({ keyword }) => keyword.length)),
    outputsMax: Math.max(0, ...outputs.map((list) => list.length)),
    slots: followUps.slots,
    called: calledAt,
    needles: needles.length,
  };
  for (const [name, fact] of Object.entries(facts)) table.writeUInt32LE(fact, header[name as keyof typeof facts]);
  hashOf(needles).copy(table, header.hash);
  return table;
}

function calledBy(needles: readonly Needle[], rules: readonly Rule[]): Buffer {
  const numbers = new Map(rules.map((rule, number) => [rule, number]));
  const called = needles.flatMap((needle) => [
    needle.keyword.length,
    needle.rules.length,
    ...needle.rules.map((rule) => numbers.get(rule) as number),
  ]);
  const bytes = Buffer.alloc(2 * called.length);
  for (const [at, number] of called.entries()) bytes.writeUInt16LE(number, 2 * at);
  return bytes;
}

/** Of each needle by its number: how long its keyword is, and the numbers of the rules that it calls. */
export function calledIn(table: KeywordTable): readonly { readonly keywordBytes: number; readonly rules: readonly number[] }[] {
  let at = table.readUInt32LE(header.called);
  const next = () => {
    at += 2;
    return table.readUInt16LE(at - 2);
  };
  return Array.from({ length: table.readUInt32LE(header.needles) }, () => {
    const [keywordBytes, count] = [next(), next()];
    return { keywordBytes, rules: Array.from({ length: count }, next) };
  });
}

/** The number under a name of the table's header, which the kernel reads too. */
export function headerOf(table: KeywordTable): { readonly outputsMax: number; readonly slots: number } {
  return { outputsMax: table.readUInt32LE(header.outputsMax), slots: table.readUInt32LE(header.slots) };
}

/** Whether the bytes are a whole table of this version. */
export function isTable(bytes: Buffer): boolean {
  return (
    bytes.length >= HEADER_BYTES &&
    bytes.readUInt32LE(header.magic) === MAGIC &&
    bytes.readUInt32LE(header.version) === VERSION &&
    bytes.readUInt32LE(header.length) === bytes.length
  );
}

/** The same, and of these needles. */
export function isTableOf(bytes: Buffer, needles: readonly Needle[]): boolean {
  return isTable(bytes) && bytes.subarray(header.hash, header.hash + HASH_BYTES).equals(hashOf(needles));
}

function hashOf(needles: readonly Needle[]): Buffer {
  const hash = createHash("sha256");
  for (const { facts } of needles) hash.update(facts).update("\n");
  return hash.digest();
}
