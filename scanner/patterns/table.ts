import { createHash } from "node:crypto";
import { LeaktrailError } from "../../contract/index.ts";
import type { Rule } from "../../rules/index.ts";
import { type Automaton, automatonOf, CLASSES } from "./automaton.ts";
import { FollowUpWriter } from "./follow-up-writer.ts";
import { fragmentOf } from "./fragment.ts";
import type { Needle } from "./needles.ts";

/**
 * The table that the kernel's `keywords` reads (assembly/keywords.ts): a header of u32s, two times the class of each byte as
 * u8, one row of u16s for each state, the address of a list for each state that ends a fragment, these lists, the keywords, the
 * follow-ups; and behind what the kernel reads, of each needle the u16s length of its keyword, count of its rules, and their
 * numbers in the list of rules.
 *
 * A row holds the address of the next row for each class, in halves of a row's length. Rows of states that end a fragment come
 * last, half a row off: at odd addresses, so that the address says it. A list is a u32 count, and of each needle with that
 * fragment the u16 number, a byte of the keyword outside of the fragment, where it has one, in lower case, and as i8 how far from the
 * fragment's end it stands, the u32s address of its follow-up and address of its keyword, and the u16s length of the keyword, with a
 * bit that says whether its case counts, and how many bytes of it stand behind the fragment. Addresses that are not of rows count from the
 * table's beginning.
 */
export type KeywordTable = Buffer;

const MAGIC = 0x574b544c;
const VERSION = 5;
/** Where the header's numbers stand. */
const header = {
  magic: 0,
  version: 4,
  length: 8,
  lists: 12,
  outputsMax: 16,
  slots: 20,
  called: 24,
  needles: 28,
  hash: 32,
} as const;
/** Their numbers are u16s. */
const NEEDLES_MAX = 65_535;
const HEADER_BYTES = 128;
const HASH_BYTES = 32;
const CLASS_BYTES = 256;
const ROW_BYTES = 2 * CLASSES;
const RECORD_BYTES = 16;
const EXACT = 0x8000;
/** What a letter of lower case has more than the same of upper case. */
const CASE = 0x20;

/** The table of these needles, whose numbers are their places in the list; `rules` are those that they call. Throws `too-large`. */
export function writeTable(needles: readonly Needle[], rules: readonly Rule[], statesMax?: number): KeywordTable {
  if (needles.length > NEEDLES_MAX) {
    throw new LeaktrailError(
      "too-large",
      `the rules have ${needles.length} keywords, and ${NEEDLES_MAX} are the most that are sought at once: use fewer`,
    );
  }
  const sought = soughtFor(needles);
  const automaton = automatonOf(
    sought.map(({ fragment }) => fragment),
    statesMax,
  );
  const { rows, ends } = rowsOf(automaton);
  const found = ends.map((fragments) => fragments.flatMap((number) => (sought[number] as Sought).needles));
  const followUps = new FollowUpWriter(HEADER_BYTES + rows.length);
  const programs = needles.map(({ followUp }) => followUps.add(followUp));
  const keywords = Buffer.concat(needles.map((needle) => exactOf(needle) ?? needle.keyword));
  const keywordsAt = HEADER_BYTES + rows.length + followUps.lengthBytes;
  const listsAt = 4 * Math.ceil((keywordsAt + keywords.length) / 4);
  const lists = listsOf(found, { needles, programs, keywordsAt, listsAt });
  const called = calledBy(needles, rules);
  const table = Buffer.alloc(listsAt + lists.length + called.length);
  rows.copy(table, HEADER_BYTES);
  followUps.copyTo(table);
  keywords.copy(table, keywordsAt);
  lists.copy(table, listsAt);
  called.copy(table, listsAt + lists.length);
  const facts = {
    magic: MAGIC,
    version: VERSION,
    length: table.length,
    lists: listsAt - 4 * (automaton.states - ends.length),
    outputsMax: Math.max(0, ...found.map((numbers) => togetherMax(numbers.map((number) => (needles[number] as Needle).keyword)))),
    slots: followUps.slots,
    called: listsAt + lists.length,
    needles: needles.length,
  };
  for (const [name, fact] of Object.entries(facts)) table.writeUInt32LE(fact, header[name as keyof typeof facts]);
  hashOf(needles).copy(table, header.hash);
  return table;
}

/** A fragment, and the needles that are met by it. */
interface Sought {
  readonly fragment: Buffer;
  readonly needles: number[];
}

function soughtFor(needles: readonly Needle[]): Sought[] {
  const sought = new Map<string, Sought>();
  for (const [number, { keyword }] of needles.entries()) {
    const fragment = fragmentOf(keyword).bytes;
    const name = fragment.toString("latin1");
    const known = sought.get(name) ?? { fragment, needles: [] };
    sought.set(name, known);
    known.needles.push(number);
  }
  return [...sought.values()];
}

/** The classes and the rows; and of the states that end fragments, in the order of their rows, these fragments. */
function rowsOf({ classOf, states, next, order, outputs }: Automaton): { rows: Buffer; ends: (readonly number[])[] } {
  const endsSome = order.filter((state) => outputs[state]?.length !== 0);
  const addresses = new Uint16Array(states);
  for (const [at, state] of order.filter((state) => outputs[state]?.length === 0).entries()) addresses[state] = 2 * at;
  for (const [at, state] of endsSome.entries()) addresses[state] = 2 * (states - endsSome.length + at) + 1;
  const rows = Buffer.alloc(CLASS_BYTES + states * ROW_BYTES + ROW_BYTES / 2);
  for (const [byte, of] of classOf.entries()) rows[byte] = 2 * of;
  for (const state of order) {
    const row = CLASS_BYTES + ((addresses[state] as number) * ROW_BYTES) / 2;
    for (let of = 0; of < CLASSES; of++) rows.writeUInt16LE(addresses[next[state * CLASSES + of] as number] as number, row + 2 * of);
  }
  return { rows, ends: endsSome.map((state) => outputs[state] as readonly number[]) };
}

interface ListFacts {
  readonly needles: readonly Needle[];
  readonly programs: readonly number[];
  readonly keywordsAt: number;
  readonly listsAt: number;
}

/** The addresses of the lists, and the lists. */
function listsOf(found: readonly (readonly number[])[], { needles, programs, keywordsAt, listsAt }: ListFacts): Buffer {
  const keywordAt: number[] = [];
  needles.reduce((at, { keyword }) => {
    keywordAt.push(at);
    return at + keyword.length;
  }, keywordsAt);
  const lists = Buffer.alloc(found.reduce((sum, numbers) => sum + 8 + RECORD_BYTES * numbers.length, 0));
  let at = 4 * found.length;
  for (const [nth, numbers] of found.entries()) {
    lists.writeUInt32LE(listsAt + at, 4 * nth);
    at = lists.writeUInt32LE(numbers.length, at);
    for (const number of numbers) {
      const needle = needles[number] as Needle;
      const { start, bytes } = fragmentOf(needle.keyword);
      const lengthBytes = needle.keyword.length;
      const { byte, offset } = tellingByteOf(needle.keyword);
      at = lists.writeInt8(offset, lists.writeUInt8(byte | CASE, lists.writeUInt16LE(number, at)));
      for (const address of [programs[number], keywordAt[number]]) at = lists.writeUInt32LE(address as number, at);
      at = lists.writeUInt16LE(lengthBytes | (exactOf(needle) ? EXACT : 0), at);
      at = lists.writeUInt16LE(lengthBytes - start - bytes.length, at);
    }
  }
  return lists;
}

/** The byte of a keyword that is looked at first, and how far it stands from the end of the fragment, all of which was met. */
function tellingByteOf(keyword: Buffer): { byte: number; offset: number } {
  const { start, bytes } = fragmentOf(keyword);
  const offset = start > 0 ? -bytes.length - 1 : bytes.length < keyword.length ? 0 : -1;
  return { byte: keyword[start + bytes.length + offset] as number, offset };
}

/** The keyword in the one case that its follow-up takes, where it says so first. */
function exactOf({ keyword, followUp: [first] }: Needle): Buffer | undefined {
  if (!first || !("back" in first) || first.skip !== 0 || first.most !== 0 || first.after.toLowerCase() !== keyword.toString())
    return undefined;
  return Buffer.from(first.after);
}

/** How many of the keywords with one fragment a text can hold around it: of those that agree with one of them, no more. */
function togetherMax(keywords: readonly Buffer[]): number {
  const placed = keywords.map((keyword) => {
    const { start, bytes } = fragmentOf(keyword);
    return { before: keyword.subarray(0, start + bytes.length), behind: keyword.subarray(start + bytes.length) };
  });
  const agree = (one: (typeof placed)[number], other: (typeof placed)[number]) => {
    const [before, behind] = [Math.min(one.before.length, other.before.length), Math.min(one.behind.length, other.behind.length)];
    return (
      one.before.subarray(one.before.length - before).equals(other.before.subarray(other.before.length - before)) &&
      one.behind.subarray(0, behind).equals(other.behind.subarray(0, behind))
    );
  };
  return Math.max(0, ...placed.map((one) => placed.filter((other) => agree(one, other)).length));
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
