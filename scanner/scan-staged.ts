import type { CandidateFile, Candidates } from "./candidates.ts";
import type { ChunkScanner, PlacedMatch } from "./chunks.ts";
import type { Drops } from "./drop.ts";
import { findingMaker } from "./finding.ts";
import { chunksFor, type ScanOptions, type ScanSummary, startTally } from "./scan.ts";
import { isBinary, SNIFFED_BYTES } from "./sources/file.ts";
import type { StagedDiff } from "./sources/git/staged.ts";
import { shown, type TreeOptions, wantedBy } from "./sources/tree.ts";

const BLOCK_BYTES = 65_536;
/** Past so many stretches of one file, what lies between two counts as added: more is told then, never less. */
const STRETCHES_MAX = 65_536;

/**
 * Scans what is staged. Files are scanned whole, as they will be committed; told is what stands on an added line, or on
 * several lines of which one is added. `bytes` of the summary are the added ones.
 */
export async function scanStaged(
  staged: StagedDiff,
  wish: Pick<TreeOptions, "exclude" | "include"> & { skipBinary: boolean; onUnreadable: (path: string, problem: string) => void },
  options: ScanOptions,
): Promise<ScanSummary> {
  const tally = startTally(options);
  const { candidates } = options;
  const chunks = chunksFor(options);
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  const isWanted = wantedBy(wish);
  const source = { kind: "git", repo: staged.repo } as const;
  let file: StagedFileScan | undefined;
  await staged.read((event) => {
    if (event.kind === "bytes") file?.push(event.bytes, event.isAdded);
    else if (event.kind === "file") file = (isWanted?.(event.path, false) ?? true) ? begin(event.path, event.blob) : excluded();
    else if (event.kind === "end") end();
    else if (event.kind === "nothing-added") tally.file(0);
    else if (event.kind === "skipped") tally.skip(event.reason);
    else unmerged(event.path);
  });
  await candidates?.confirm();
  return tally.summary();

  function begin(path: string, blob: string): StagedFileScan {
    const make = findingMaker({ source, file: path, generation: blob, scanner: options.scanner });
    const found = { name: path, tell: (placed: PlacedMatch) => tally.found(make(placed, new Date()), placed.excerpt) };
    chunks.reset({ place: { path } });
    return new StagedFileScan(chunks, block, wish.skipBinary, found, candidates, options.drops);
  }

  function excluded(): undefined {
    tally.skip("excluded");
  }

  function end(): void {
    if (!file) return;
    const addedBytes = file.end();
    if (addedBytes === undefined) tally.skip("binary");
    else tally.file(addedBytes);
  }

  function unmerged(path: string): void {
    tally.unreadable();
    wish.onUnreadable(shown(path), "it is not merged yet");
  }
}

/** One file, whose bytes come line by line, to chunks that wait for it. */
class StagedFileScan {
  readonly #chunks: ChunkScanner;
  readonly #skipBinary: boolean;
  readonly #file: CandidateFile;
  readonly #candidates: Candidates | undefined;
  readonly #drops: Drops | undefined;
  readonly #block: Buffer;
  readonly #added = new Stretches();
  #held = 0;
  #bytes = 0;
  #isSniffed = false;
  #isBinary = false;

  constructor(
    chunks: ChunkScanner,
    block: Buffer,
    skipBinary: boolean,
    file: CandidateFile,
    candidates: Candidates | undefined,
    drops: Drops | undefined,
  ) {
    this.#chunks = chunks;
    this.#drops = drops;
    this.#block = block;
    this.#skipBinary = skipBinary;
    this.#file = file;
    this.#candidates = candidates;
  }

  push(bytes: Buffer, isAdded: boolean): void {
    if (this.#isBinary) return;
    if (isAdded) this.#added.add(this.#bytes, this.#bytes + bytes.length);
    this.#bytes += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      if (this.#held === this.#block.length) this.#scanBlock();
      const copied = bytes.copy(this.#block, this.#held, at);
      this.#held += copied;
      at += copied;
    }
  }

  /** The bytes of its added lines; undefined where it is binary. */
  end(): number | undefined {
    this.#scanBlock();
    if (this.#isBinary) return undefined;
    this.#report(this.#chunks.end());
    return this.#added.lengthBytes;
  }

  #scanBlock(): void {
    const block = this.#block.subarray(0, this.#held);
    this.#held = 0;
    if (!this.#isSniffed) this.#isBinary = this.#skipBinary && isBinary(block.subarray(0, SNIFFED_BYTES));
    this.#isSniffed = true;
    if (!this.#isBinary) this.#report(this.#chunks.push(block));
  }

  #report(found: readonly PlacedMatch[]): void {
    for (const placed of found) {
      const { offset, match } = placed;
      if (this.#added.touches(offset, offset + match.end - match.start)) this.#file.tell(placed);
    }
    const candidates = this.#chunks.takeCandidates().filter(({ offset, lengthBytes }) => this.#added.touches(offset, offset + lengthBytes));
    this.#candidates?.add(candidates, this.#file);
    const drops = this.#chunks.takeDrops().filter(({ offset, lengthBytes }) => this.#added.touches(offset, offset + lengthBytes));
    if (drops.length > 0) this.#drops?.add(this.#file.name, drops);
  }
}

/** Stretches of bytes, added in the order of a file. */
class Stretches {
  readonly #all: { readonly from: number; to: number }[] = [];
  lengthBytes = 0;

  add(from: number, to: number): void {
    this.lengthBytes += to - from;
    const last = this.#all.at(-1);
    if (last && (last.to === from || this.#all.length >= STRETCHES_MAX)) last.to = to;
    else this.#all.push({ from, to });
  }

  touches(from: number, to: number): boolean {
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#all[middle]?.to ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return (this.#all[low]?.from ?? Number.POSITIVE_INFINITY) < to;
  }
}
