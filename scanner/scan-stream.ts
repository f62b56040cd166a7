import { randomUUID } from "node:crypto";
import { ByteReader, formatOf, HEAD_BYTES } from "./archives/index.ts";
import type { PlacedMatch } from "./chunks.ts";
import { findingMaker } from "./finding.ts";
import { chunksFor, pieceTeller, type ScanOptions, type ScanSummary, startTally } from "./scan.ts";
import { type ArchiveWish, scanArchive } from "./scan-archive.ts";

/**
 * Scans a stream; one that is an archive is opened. It has no identity that outlives it, so each run is a generation of its own: to
 * take two streams for one would lose a finding, to take one for two costs a line.
 */
export async function scanStream(
  stream: AsyncIterable<Uint8Array>,
  place: { file: string; host: string },
  wish: ArchiveWish,
  options: ScanOptions,
): Promise<ScanSummary> {
  const tally = startTally(options);
  const chunks = chunksFor(options);
  const source = { kind: "stdin", host: place.host } as const;
  const generation = randomUUID();
  const reader = new ByteReader(stream);
  if (formatOf(await reader.peek(HEAD_BYTES))) {
    const archive = { file: place.file, placeOf: () => ({ identity: place.file, source }), generationOf: () => generation };
    await scanArchive(reader, archive, { chunks, tally, wish, options });
    return tally.summary();
  }
  const make = findingMaker({ source, file: place.file, generation, scanner: options.scanner });
  const tell = (placed: PlacedMatch) => tally.found(make(placed, new Date()), placed);
  const report = pieceTeller({ name: place.file, tell }, chunks, tally, options);
  let bytes = 0;
  for await (const part of reader) {
    bytes += part.length;
    await report(chunks.push(part));
  }
  await report(chunks.end());
  tally.file(bytes);
  return tally.summary();
}
