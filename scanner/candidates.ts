import { type ConfirmAnswers, type ConfirmRequest, type LeaktrailError, toLeaktrailError } from "../contract/index.ts";
import type { PlacedCandidate, PlacedMatch } from "./chunks.ts";
import {
  type ConfirmableIndex,
  type ConfirmationService,
  confirmCandidates,
  confirmedMatch,
  type UnconfirmedCandidate,
  type Verdict,
} from "./confirmation/index.ts";
import { ISSUED_RULE } from "./match.ts";

/** What candidates are kept for: where they stand in words, and who hears of those that are confirmed. */
export interface CandidateFile {
  readonly name: string;
  readonly tell: (placed: PlacedMatch) => void;
}

export interface CandidatesOptions {
  /** Undefined where none is named: then every candidate stays unconfirmed. */
  readonly service: ConfirmationService | undefined;
  /** Hears of each that stays unconfirmed. */
  readonly onUnconfirmed: (place: { readonly file: string; readonly line: number; readonly column: number }, reason: string) => void;
}

const NOBODY = "no confirmation service was named: scan again with --confirm URL";
const NO_ROOM = "more candidates stand in one piece of text than are kept";
const HELD_MAX = 4096;
/** Reasons that are told apart: a service could name ever others. */
const REASONS_MAX = 32;
const HELD_MAX_BYTES = 16 * 1024 * 1024;

interface Held {
  readonly placed: PlacedCandidate;
  readonly file: CandidateFile;
}

/**
 * The candidates of a scan with a tier C index: kept as they are found, with what stands around them, and confirmed between
 * two files. What cannot be kept or confirmed is counted: it is never taken for clean.
 */
export class Candidates {
  readonly #service: OnceAway | undefined;
  readonly #onUnconfirmed: CandidatesOptions["onUnconfirmed"];
  readonly #reasons = new Map<string, number>();
  #held: Held[] = [];
  #kept = 0;
  #keptBytes = 0;

  constructor({ service, onUnconfirmed }: CandidatesOptions) {
    this.#service = service && new OnceAway(service);
    this.#onUnconfirmed = onUnconfirmed;
  }

  /** How many stay unconfirmed so far, by reason. */
  get unconfirmed(): ReadonlyMap<string, number> {
    return this.#reasons;
  }

  /** Keeps what stands around a candidate, where it will be asked about and there is room. For a ChunkScanner. */
  readonly keep = (copy: () => UnconfirmedCandidate): UnconfirmedCandidate | undefined => {
    if (!this.#service || this.#kept >= HELD_MAX || this.#keptBytes >= HELD_MAX_BYTES) return undefined;
    const kept = copy();
    this.#kept += 1;
    this.#keptBytes += kept.surroundings.length;
    return kept;
  };

  /** Takes what a ChunkScanner found in a file. */
  add(found: readonly PlacedCandidate[], file: CandidateFile): void {
    for (const placed of found) {
      if (placed.candidate) this.#held.push({ placed, file });
      else this.#leave({ placed, file }, this.#service ? NO_ROOM : NOBODY);
    }
  }

  /** Has those that are held confirmed, and forgets them. Throws what waiting does not mend, e.g. `wrong-key`. */
  async confirm(): Promise<void> {
    const held = this.#held;
    if (held.length === 0) return;
    try {
      for (const sharing of byIndex(held)) await this.#confirmThose(sharing);
    } finally {
      for (const { placed } of held) placed.candidate?.surroundings.fill(0);
      [this.#held, this.#kept, this.#keptBytes] = [[], 0, 0];
    }
  }

  async #confirmThose(held: readonly Held[]): Promise<void> {
    const [first] = held;
    if (!first || !this.#service) return;
    const candidates = held.map(({ placed }) => placed.candidate as UnconfirmedCandidate);
    const verdicts = await confirmCandidates(candidates, first.placed.index, this.#service);
    const told = new Told();
    for (const [at, verdict] of verdicts.entries()) {
      const one = held[at] as Held;
      if (verdict.kind === "unconfirmed") this.#leave(one, verdict.reason);
      if (verdict.kind === "confirmed") told.once(one.file, matchOf(one.placed, verdict));
    }
  }

  #leave({ placed, file }: Held, reason: string): void {
    const name = this.#reasons.has(reason) || this.#reasons.size < REASONS_MAX ? reason : "other reasons";
    this.#reasons.set(name, (this.#reasons.get(name) ?? 0) + 1);
    this.#onUnconfirmed({ file: file.name, line: placed.line, column: placed.column }, reason);
  }
}

/** Once the service was away, it is not waited for again within a scan. */
class OnceAway implements ConfirmationService {
  readonly #service: ConfirmationService;
  #problem: LeaktrailError | undefined;

  constructor(service: ConfirmationService) {
    this.#service = service;
  }

  async ask<Ask extends ConfirmRequest["ask"]>(question: ConfirmRequest & { ask: Ask }): Promise<ConfirmAnswers[Ask]> {
    if (this.#problem) throw this.#problem;
    try {
      return await this.#service.ask<Ask>(question);
    } catch (thrown) {
      const error = toLeaktrailError(thrown);
      if (error.canRetry) this.#problem = error;
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#service.close();
  }
}

/** One secret that was seen by several of its windows, or decoded too, is told once at a place. */
class Told {
  readonly #ends = new Map<CandidateFile, Map<string, number>>();

  once(file: CandidateFile, placed: PlacedMatch): void {
    const ends = this.#ends.get(file) ?? new Map<string, number>();
    this.#ends.set(file, ends);
    const { fingerprint, start, end } = placed.match;
    const name = `${fingerprint.keyId} ${fingerprint.value}`;
    if (start < (ends.get(name) ?? 0)) return;
    ends.set(name, end);
    file.tell(placed);
  }
}

function byIndex(held: readonly Held[]): Iterable<readonly Held[]> {
  const groups = new Map<ConfirmableIndex, Held[]>();
  for (const one of held) {
    const group = groups.get(one.placed.index);
    if (group) group.push(one);
    else groups.set(one.placed.index, [one]);
  }
  return groups.values();
}

const NEWLINE = 0x0a;

/** Where it was decoded, the place is that of the 16 bytes by which it was seen; else that of the whole secret. */
function matchOf(placed: PlacedCandidate, verdict: Verdict & { kind: "confirmed" }): PlacedMatch {
  const { candidate, offset, lengthBytes, encoding, line, column, endLine, endColumn } = placed;
  const { surroundings, anchor } = candidate as UnconfirmedCandidate;
  const match = confirmedMatch(ISSUED_RULE, verdict, offset - anchor);
  if (encoding.length > 0) {
    const whole = { ...match, start: offset, end: offset + lengthBytes, encoding: [...encoding, ...match.encoding] };
    return { match: whole, offset, line, column, endLine, endColumn };
  }
  const newlines = newlinesIn(surroundings, verdict.start, anchor);
  const first = {
    line: line - newlines,
    column: newlines === 0 ? column - (anchor - verdict.start) : columnIn(surroundings, verdict.start),
  };
  const inner = newlinesIn(surroundings, verdict.start, verdict.end);
  const endsAt = inner === 0 ? first.column + verdict.end - verdict.start : columnIn(surroundings, verdict.end);
  return { match, offset: match.start, ...first, endLine: first.line + inner, endColumn: endsAt };
}

function newlinesIn(bytes: Uint8Array, from: number, to: number): number {
  return bytes.subarray(from, to).reduce((count, byte) => (byte === NEWLINE ? count + 1 : count), 0);
}

/** Counted from the last newline that was kept. */
function columnIn(surroundings: Uint8Array, at: number): number {
  return at - surroundings.lastIndexOf(NEWLINE, at - 1);
}
