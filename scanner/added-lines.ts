import type { CandidateFile } from "./candidates.ts";
import type { ChunkScanner, LinePosition, PlacedMatch } from "./chunks.ts";
import { chunksFor, type ScanOptions } from "./scan.ts";
import { isBinary, SNIFFED_BYTES } from "./sources/file.ts";

const BLOCK_BYTES = 65_536;
/** Past so many stretches of one file, what lies between two counts as added: more is told then, never less. */
const STRETCHES_MAX = 65_536;

/**
 * Scans files of which some lines are added, one after the other, in the same memory. Told is what stands on an added line, or
 * on several lines of which one is added. A file comes whole, or as hunks with gaps between them that nothing is joined over.
 */
export class AddedLinesScan {
  readonly #options: ScanOptions;
  readonly #skipBinary: boolean;
  readonly #chunks: ChunkScanner;
  readonly #block = Buffer.allocUnsafe(BLOCK_BYTES);
  #held = 0;
  #file: CandidateFile = { name: "", tell: () => undefined };
  #added = new Stretches();
  /** Bytes of the file that have come, and of them those before this hunk; and the hunk's first line. */
  #bytes = 0;
  #hunk = { offset: 0, line: 1 };
  #isSniffed = false;
  #isBinary = false;

  constructor(options: ScanOptions, skipBinary: boolean) {
    this.#options = options;
    this.#skipBinary = skipBinary;
    this.#chunks = chunksFor(options);
  }

  /** Begins another file; what comes next is its first line, unless a hunk says otherwise. */
  begin(file: CandidateFile): void {
    this.#file = file;
    this.#added = new Stretches();
    [this.#bytes, this.#isSniffed, this.#isBinary] = [0, false, false];
    this.#beginHunk(1);
  }

  /** What comes next begins at that line of the file. */
  hunk(line: number): void {
    this.#endHunk();
    this.#beginHunk(line);
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

  /** The bytes of the file's added lines; undefined where it is binary. */
  end(): number | undefined {
    this.#endHunk();
    return this.#isBinary ? undefined : this.#added.lengthBytes;
  }

  #beginHunk(line: number): void {
    this.#held = 0;
    this.#hunk = { offset: this.#bytes, line };
    this.#chunks.reset({ place: { path: this.#file.name } });
  }

  #endHunk(): void {
    this.#scanBlock();
    if (!this.#isBinary) this.#report(this.#chunks.end());
  }

  #scanBlock(): void {
    const block = this.#block.subarray(0, this.#held);
    this.#held = 0;
    if (!this.#isSniffed && block.length > 0) {
      this.#isBinary = this.#skipBinary && isBinary(block.subarray(0, SNIFFED_BYTES));
      this.#isSniffed = true;
    }
    if (!this.#isBinary) this.#report(this.#chunks.push(block));
  }

  #report(found: readonly PlacedMatch[]): void {
    for (const one of found) {
      const placed = this.#inFile({ ...one, endLine: one.endLine + this.#hunk.line - 1 });
      if (this.#added.touches(placed.offset, placed.offset + placed.match.end - placed.match.start)) this.#file.tell(placed);
    }
    const isAdded = ({ offset, lengthBytes }: { offset: number; lengthBytes: number }) => this.#added.touches(offset, offset + lengthBytes);
    const candidates = this.#chunks.takeCandidates().map((one) => this.#inFile({ ...one, endLine: one.endLine + this.#hunk.line - 1 }));
    this.#options.candidates?.add(candidates.filter(isAdded), this.#file);
    const drops = this.#chunks.takeDrops().map((one) => this.#inFile(one));
    const added = drops.filter(isAdded);
    if (added.length > 0) this.#options.drops?.add(this.#file.name, added);
  }

  /** What stands at a place of the hunk, at its place in the file. */
  #inFile<Placed extends LinePosition & { readonly offset: number }>(placed: Placed): Placed {
    return { ...placed, offset: placed.offset + this.#hunk.offset, line: placed.line + this.#hunk.line - 1 };
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
