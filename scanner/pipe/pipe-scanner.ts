import { type Finding, toLeaktrailError } from "../../contract/index.ts";
import type { PlacedMatch } from "../chunks.ts";
import { type Cursor, type Cut, cutOf, HELD_MAX_BYTES, OVERLAP_MAX_BYTES, START, scanWindow, type Window } from "../contents/index.ts";
import { lookBack } from "../look-back.ts";
import { BLOCK_LABEL, type Block, blocksOf, labelOf, type Mask, masked, type Range, united } from "../masks/index.ts";
import type { Match } from "../match.ts";
import { RecentBytes } from "./recent-bytes.ts";

const NEWLINE = 0x0a;
/** What was passed on and may decide what follows, a partial line, and room for what is read next. */
const BUFFER_BYTES = OVERLAP_MAX_BYTES + 4 * HELD_MAX_BYTES;

export type OnFailure = "open" | "closed";

export interface PipeScannerOptions {
  /** Its `scan` may throw. */
  readonly engine: { readonly reachBytes: number; scan(bytes: Buffer): readonly Match[] };
  readonly describe: (placed: PlacedMatch) => Finding;
  /** `open`: what cannot be scanned is passed on as it is. `closed`: what `scan` threw is thrown, and nothing is passed on. */
  readonly onFailure: OnFailure;
}

/** A piece of the stream as it goes on: nothing but masked bytes is missing, and pieces come in order. */
export interface Passed {
  /** To be written; a copy, the caller's to keep. */
  readonly bytes: Buffer;
  /** What was not found in any piece before. */
  readonly findings: readonly Finding[];
  /** Those of the findings of which some bytes went on unmasked before anybody could know. */
  readonly late: readonly Finding[];
  /** Bytes and line ends of the input that this piece is of. */
  readonly sourceBytes: number;
  readonly lines: number;
  /** Why it was not scanned; undefined where it was. */
  readonly unscanned: string | undefined;
  /** Blocks that are longer than any secret, whose masking ended here. */
  readonly overlong: readonly Block[];
}

/**
 * Scans a stream on its way and masks what is found. Whole lines go on at once, together as they came; a partial one when it is flushed
 * or too long to be held. What is found depends on the bytes alone, as `leaktrail watch` has it, and never on a clock.
 */
export class PipeScanner {
  readonly #options: PipeScannerOptions;
  readonly #buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #length = 0;
  #cursor: Cursor = START;
  /** Where the line began that the next byte belongs to, as far as it is remembered, and the block that was open there. */
  #line: { readonly start: number; readonly open: Block | undefined } = { start: 0, open: undefined };
  #openBlock: Block | undefined;
  readonly #recent = new RecentBytes();
  /** What was masked of the bytes that are remembered. */
  #veiled: Mask[] = [];

  constructor(options: PipeScannerOptions) {
    this.#options = options;
  }

  /** Whether a partial line is held. */
  get holds(): boolean {
    return this.#end > this.#cursor.offset;
  }

  /** The secret of several lines that has begun and not ended. */
  get openBlock(): Block | undefined {
    return this.#openBlock;
  }

  /** Takes bytes in and gives what goes on. All of it must be taken before the next call. */
  *push(bytes: Uint8Array): Generator<Passed> {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + BUFFER_BYTES - this.#length);
      this.#buffer.set(part, this.#length);
      this.#length += part.length;
      at += part.length;
      yield* this.#pieces(false);
    }
  }

  /** Gives the partial line too: nothing is to be waited for. */
  *flush(): Generator<Passed> {
    yield* this.#pieces(true);
  }

  /**
   * Looks with `scan` for secrets in what was passed on a short while ago: `scan` knows what nothing of it was scanned with yet. Each is
   * found with all of its sightings counted.
   */
  lookBack(scan: (bytes: Buffer) => readonly Match[], hasCounted: (finding: Finding) => boolean): readonly Finding[] {
    this.#recent.drop(performance.now());
    const content = {
      key: "",
      cursor: this.#cursor,
      readAgain: (offset: number) => this.#recent.from(offset, BUFFER_BYTES),
    };
    const { engine, describe } = this.#options;
    const seen = lookBack(
      content,
      { base: this.#recent.start, offset: 0 },
      {
        ...{ reachBytes: engine.reachBytes, scan, describe },
        hasCounted: ({ finding }) => hasCounted(finding),
      },
    );
    if (seen) this.#cursor = seen.cursor;
    return (seen?.sightings ?? []).map(({ finding }) => finding);
  }

  get #end(): number {
    return this.#cursor.base.offset + this.#length;
  }

  *#pieces(isIdle: boolean): Generator<Passed> {
    for (;;) {
      const window = { cursor: this.#cursor, bytes: this.#buffer.subarray(0, this.#length), isIdle };
      const cut = cutOf(window);
      if (!cut) return;
      yield this.#piece(window, cut);
    }
  }

  #piece(window: Window, cut: Cut): Passed {
    const { engine, describe } = this.#options;
    const { base, offset } = window.cursor;
    const scanned = window.bytes.subarray(0, cut.scanTo - base.offset);
    const { matches, problem } = this.#scan(scanned);
    const places = matches.map((match) => ({ start: base.offset + match.start, end: base.offset + match.end, label: labelOf(match) }));
    const ownTo = undivided(cut, offset, places);
    const { findings, next, lines } = scanWindow(
      window,
      { ...cut, ownTo },
      { reachBytes: engine.reachBytes, scan: () => matches, describe },
    );
    const { ranges, overlong } = this.#blocks(scanned, base.offset, ownTo);
    const blocks = ranges.map((range) => ({ ...range, label: BLOCK_LABEL }));
    const masks = clipped(united([...places, ...blocks]), offset, ownTo);
    const late = findings.filter((finding) => this.#wasSeen(finding, offset));
    const own = scanned.subarray(offset - base.offset, ownTo - base.offset);
    const bytes = masked(own, offset, masks, this.#isMaskedUpTo(offset, scanned, base.offset));
    this.#recent.add(own, performance.now());
    this.#advance(next, masks);
    return { bytes, findings, late, sourceBytes: own.length, lines, unscanned: problem, overlong };
  }

  #scan(bytes: Buffer): { matches: readonly Match[]; problem: string | undefined } {
    try {
      return { matches: this.#options.engine.scan(bytes), problem: undefined };
    } catch (thrown) {
      if (this.#options.onFailure === "closed") throw thrown;
      return { matches: [], problem: toLeaktrailError(thrown).message };
    }
  }

  /** The blocks of the line that the piece begins in and of all behind it. A partial line is looked at again with its rest. */
  #blocks(scanned: Buffer, base: number, ownTo: number): { ranges: Range[]; overlong: readonly Block[] } {
    const from = Math.max(this.#line.start, base);
    const lineStart = Math.max(from, base + scanned.lastIndexOf(NEWLINE, ownTo - base - 1) + 1);
    const whole = blocksOf(scanned.subarray(from - base, lineStart - base), from, this.#line.open);
    const rest = blocksOf(scanned.subarray(lineStart - base), lineStart, whole.open);
    this.#line = { start: lineStart, open: whole.open };
    this.#openBlock = rest.open;
    return { ranges: [...whole.ranges, ...rest.ranges], overlong: [...whole.overlong, ...rest.overlong] };
  }

  /** Whether a part of it was passed on as it stands there. */
  #wasSeen({ offset, length }: Finding, passedTo: number): boolean {
    let at = offset;
    const end = Math.min(offset + length, passedTo);
    for (const veil of this.#veiled) if (veil.start <= at) at = Math.max(at, veil.end);
    return at < end;
  }

  #isMaskedUpTo(offset: number, scanned: Buffer, base: number): boolean {
    return this.#veiled.at(-1)?.end === offset && scanned[offset - base - 1] !== NEWLINE;
  }

  #advance(next: Cursor, masks: readonly Mask[]): void {
    const dropped = next.base.offset - this.#cursor.base.offset;
    this.#buffer.copyWithin(0, dropped, this.#length);
    this.#length -= dropped;
    this.#cursor = next;
    this.#veiled = [...this.#veiled, ...masks].filter(({ end }) => end > next.base.offset);
  }
}

/** Where the piece ends so that no match is divided: before one that goes on, or behind it where nothing else is left to pass on. */
function undivided({ scanTo, ownTo }: Cut, offset: number, places: readonly Range[]): number {
  if (scanTo === ownTo) return ownTo;
  let end = ownTo;
  const dividing = () => places.filter((place) => place.start < end && place.end > end);
  for (let found = dividing(); found.length > 0; found = dividing()) end = Math.min(...found.map(({ start }) => start));
  if (end > offset) return end;
  end = ownTo;
  for (let found = dividing(); found.length > 0; found = dividing()) end = Math.max(...found.map((place) => place.end));
  return end;
}

function clipped(masks: readonly Mask[], from: number, to: number): Mask[] {
  return masks.flatMap(({ start, end, label }) => {
    const clip = { start: Math.max(start, from), end: Math.min(end, to), label };
    return clip.end > clip.start ? [clip] : [];
  });
}
