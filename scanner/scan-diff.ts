import { randomUUID } from "node:crypto";
import { addedFilesOf, type PatchWish } from "./added-files.ts";
import { type ScanOptions, type ScanSummary, startTally } from "./scan.ts";
import { DiffReader } from "./sources/git/diff.ts";
import type { TreeOptions } from "./sources/tree.ts";

/**
 * Scans a patch: told is what stands on an added line, or on several lines of which one is added, as far as the patch shows
 * them. Lines and columns are those of the new file; an offset counts the bytes of that file which the patch shows. A patch says
 * nothing of where it comes from: the source is standard input, and a file is told apart by its blob's id where the patch has it.
 */
export async function scanDiff(
  patch: AsyncIterable<Uint8Array>,
  wish: PatchWish & Pick<TreeOptions, "host">,
  options: ScanOptions,
): Promise<ScanSummary> {
  const tally = startTally(options);
  const place = { source: { kind: "stdin", host: wish.host } as const, generation: randomUUID() };
  const reader = new DiffReader(addedFilesOf(place, { wish, options, tally }));
  for await (const part of patch) {
    reader.push(Buffer.from(part.buffer, part.byteOffset, part.length));
    await options.candidates?.confirm();
  }
  reader.end();
  await options.candidates?.confirm();
  return tally.summary();
}
