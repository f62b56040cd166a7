import { KEYWORDS_AT, type Kernel, type KernelText } from "../kernel/index.ts";
import { headerOf, type KeywordTable } from "./table.ts";

/** Calls `onHit` for each place where a needle's keyword stands and its follow-up holds: its number, and the offset behind the keyword. */
export type KeywordScan = (text: KernelText, onHit: (number: number, end: number) => void) => void;

/** What the kernel asks of its caller's memory; assembly/keywords.ts says so. */
const BLOCK_BYTES = 32_768;
const RECORD_BYTES = 8;
const STREAMS = 4;
const UNFINISHED = 0xffffffff;
/** Records that there is room for beside the block that may fill up: with so many the kernel gives back what it has. */
const SPARE_RECORDS = 4096;

/** Readies the kernel for the needles of a table. */
export function createKeywordScan(table: KeywordTable, kernel: Kernel): KeywordScan {
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
