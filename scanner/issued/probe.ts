import { type ByteClass, type Form, unpackRef } from "../../contract/index.ts";
import type { Kernel, KernelText } from "../kernel/index.ts";
import type { LoadedSegment } from "./segment.ts";

/** A place where a secret of a segment may stand, in the words of assembly/probe.ts. */
export interface Candidate {
  /** Where its anchor stands. */
  readonly position: number;
  /** The secret and the form, as the segment packs them. */
  readonly ref: number;
  /** The secret's number in its segment; undefined where the segment only filters. */
  readonly secret: number | undefined;
  /** 0 raw, 1 to 3 base64 at alignment 0 to 2. */
  readonly form: Form;
  /**
   * Where the secret begins; of a base64 form, where the group of four begins that holds its first bits. Elsewhere: where its anchor is
   * spelled there.
   */
  readonly start: number;
  /** How far from the form's beginning the anchor stands. */
  readonly offset: number;
  /** Its check holds; or it holds once the extent is spelled out; or it is spelled out in what the text was decoded from. */
  readonly state: "plain" | "mixed" | "elsewhere";
  /** What surrounds it is the same as where this anchor was a candidate of this text before. */
  readonly isRepeated: boolean;
}

/** Bytes of text that are selected from and probed at once: the folded copy and the positions stay in a CPU's nearest caches. */
const BLOCK_BYTES = 32_768;
/** How far before a block its positions are counted from: see assembly/workspace.ts. */
const BEFORE_BYTES = 16;
/** The kernel's workspace; where in it the selected positions stand: see assembly/workspace.ts. */
const WORKSPACE_BYTES = 293_184;
const POSITIONS_OFFSET = 37_376;
const CANDIDATE_BYTES = 16;
const CANDIDATES_MAX = 4096;
const NO_REF = 0xffffffff;
const states = ["plain", "mixed", "elsewhere"] as const;
const REPEATED = 4;

/** What one pass over the text finds for all segments that share window keys: one class and one width, the loosest of theirs. */
export interface Pass {
  readonly byteClass: ByteClass;
  readonly tables: number;
  readonly order: number;
  readonly width: 9 | 5;
  readonly segments: readonly LoadedSegment[];
}

/** Who hears of candidates. */
interface Hearer {
  /** Whether a secret that stands there as it is needs nobody's look any more. It is asked before a candidate is made of the place. */
  readonly takes?: ((segment: LoadedSegment, ref: number, start: number) => boolean) | undefined;
  readonly found: (candidate: Candidate, segment: LoadedSegment) => void;
}

/** Runs select, the filters and the look-up of the kernel over texts. Its memory is reused. */
export class Prober {
  readonly #kernel: Kernel;
  readonly #workspace: number;
  readonly #out: number;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#workspace = kernel.allocate(WORKSPACE_BYTES);
    this.#out = kernel.allocate(CANDIDATES_MAX * CANDIDATE_BYTES);
  }

  /** Tells of each candidate in the text, block by block and segment by segment. `origin`: what it was decoded from, or 0. */
  probe(text: KernelText, { pass, origin }: { pass: Pass; origin: number }, hearer: Hearer): void {
    const { beginText, select, sift } = this.#kernel.exports;
    beginText(this.#workspace, origin);
    const { length } = text.bytes;
    for (let from = 0; from < length; from += BLOCK_BYTES) {
      const to = Math.min(length, from + BLOCK_BYTES);
      const count = select(pass.tables, pass.width, text.address, from, to, length, pass.order, this.#workspace);
      if (count === 0) continue;
      for (const segment of pass.segments) {
        if (!segment.paging.isWhole) segment.paging.touch(text.bytes, this.#positions(from, count));
        this.#lookUp(text, segment, sift(segment.descriptor, from, count, this.#workspace), hearer);
      }
    }
  }

  /**
   * Whether an anchor that was decoded from what stands at `at` of `origin` may belong to a secret that is spelled out around it. It is
   * asked while the decoded text is probed.
   */
  spelled({ ref, offset }: Candidate, segment: LoadedSegment, origin: KernelText, at: number): "no" | "maybe" | "as before" {
    const { spelled } = this.#kernel.exports;
    const told = spelled(segment.descriptor, ref, offset, origin.address, origin.bytes.length, at, this.#workspace);
    return told === 0 ? "no" : told === 1 ? "maybe" : "as before";
  }

  /** The positions that the kernel selected in the block at `from`, as places of the text. */
  #positions(from: number, count: number): number[] {
    const selected = this.#kernel.bytes(this.#workspace + POSITIONS_OFFSET, count * 2);
    return Array.from({ length: count }, (_, at) => Math.max(0, from - BEFORE_BYTES) + selected.readUInt16LE(at * 2));
  }

  /** Looks up the `count` places in the workspace that passed. */
  #lookUp({ address, bytes }: KernelText, segment: LoadedSegment, count: number, { takes, found }: Hearer): void {
    const { probe } = this.#kernel.exports;
    for (let done = 0; done < count; ) {
      const result = probe(segment.descriptor, address, bytes.length, count, done, this.#workspace, this.#out, CANDIDATES_MAX);
      done = Number(result >> 32n);
      const candidates = Number(result & 0xffffffffn);
      if (candidates === 0) continue;
      const rows = this.#kernel.bytes(this.#out, candidates * CANDIDATE_BYTES);
      for (let at = 0; at < rows.length; at += CANDIDATE_BYTES) {
        if (!takes || !standsAsItIs(rows, at) || !takes(segment, rows.readUInt32LE(at + 4), rows.readInt32LE(at + 8)))
          found(candidateAt(rows, at), segment);
      }
    }
  }
}

/** Whether it is plain, and raw. */
function standsAsItIs(rows: Buffer, at: number): boolean {
  return (rows.readUInt16LE(at + 14) & 3) === 0 && unpackRef(rows.readUInt32LE(at + 4)).form === 0;
}

function candidateAt(rows: Buffer, at: number): Candidate {
  const ref = rows.readUInt32LE(at + 4);
  const state = rows.readUInt16LE(at + 14);
  return {
    position: rows.readUInt32LE(at),
    ref,
    ...(ref === NO_REF ? { secret: undefined, form: 0 } : unpackRef(ref)),
    start: rows.readInt32LE(at + 8),
    offset: rows.readUInt16LE(at + 12),
    state: states[state & 3] as Candidate["state"],
    isRepeated: (state & REPEATED) !== 0,
  };
}
