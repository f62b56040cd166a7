import { readFileSync } from "node:fs";
import { KEYWORDS_AT, type Kernel, type KernelText } from "../kernel/index.ts";
import type { Needle } from "./needles.ts";
import { headerOf, isTableOf, type KeywordTable, writeTable } from "./table.ts";

/** Calls `onHit` for each place where a needle's keyword stands and its follow-up holds: its number, and the offset behind the keyword. */
export type KeywordScan = (text: KernelText, onHit: (number: number, end: number) => void) => void;

/** What the kernel asks of its caller's memory; assembly/keywords.ts says so. */
const BLOCK_BYTES = 32_768;
const RECORD_BYTES = 8;
const STREAMS = 4;
const UNFINISHED = 0xffffffff;
/** Records that there is room for beside the block that may fill up: with so many the kernel gives back what it has. */
const SPARE_RECORDS = 4096;

/** Readies the kernel for these needles. */
export function createKeywordScan(needles: readonly Needle[], kernel: Kernel): KeywordScan {
  const table = compiledTable(needles) ?? writeTable(needles);
  const { outputsMax, slots } = headerOf(table);
  const memoAt = kernel.allocate(STREAMS * slots * 8);
  const outMax = BLOCK_BYTES * outputsMax + SPARE_RECORDS;
  const outAt = kernel.allocate(outMax * RECORD_BYTES);
  const records = kernel.bytes(outAt, outMax * RECORD_BYTES);

  return ({ address, bytes }, onHit) => {
    kernel.useKeywords(table);
    for (let from = 0; from < bytes.length; ) {
      const count = kernel.exports.keywords(KEYWORDS_AT, address, from, bytes.length, bytes.length, memoAt, outAt, outMax);
      from = bytes.length;
      for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) {
        const [end, number] = [records.readUInt32LE(at), records.readUInt32LE(at + 4)];
        if (number === UNFINISHED) from = end;
        else onHit(number, end);
      }
    }
  };
}

/** Where the build puts the table of the built-in rules. */
export const COMPILED_TABLE = "../kernel/compiled/keywords.bin";

/** The table that the build made, where it is there and of these very needles; a user's rules have none. */
function compiledTable(needles: readonly Needle[]): KeywordTable | undefined {
  try {
    const table = readFileSync(new URL(COMPILED_TABLE, import.meta.url));
    return isTableOf(table, needles) ? table : undefined;
  } catch {
    return undefined;
  }
}
