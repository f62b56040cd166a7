import { type Finding, type FindingSource, toLeaktrailError } from "../../contract/index.ts";
import type { PlacedMatch } from "../chunks.ts";
import {
  type Content,
  type Contents,
  type Cut,
  cutOf,
  type Generation,
  scanWindowRolledUp,
  type Versions,
  type Window,
  withScanned,
} from "../contents/index.ts";
import type { Match } from "../match.ts";
import { nodePorts, type Ports } from "../ports/index.ts";
import { SaidOnce } from "../said-once.ts";
import type { Sighting } from "../spool/index.ts";
import type { Allowance } from "./allowance.ts";

/** How long after its last growth a file is scanned once more when the index has changed. */
const LATE_INDEX_MS = 10_000;
/** One round gives way to timers, signals and the sink after as much. */
const ROUND_MAX_MS = 50;

/** The path under which a content was first seen, and what tells that content from every other. */
export interface FilePlace {
  readonly file: string;
  readonly kind: FindingSource["kind"];
  readonly generation: string;
}

/** What scanning one window of a file gave: to be stored, and then taken by `file.advanceTo(reached)`. */
export interface Step {
  readonly file: Content;
  readonly reached: Generation;
  readonly sightings: readonly Sighting[];
  readonly lines: number;
}

export interface RoundOptions {
  readonly contents: Pick<Contents, "follows" | "restart">;
  readonly engine: { readonly reachBytes: number; scan(bytes: Buffer): readonly Match[] };
  readonly describe: (placed: PlacedMatch, place: FilePlace) => Finding;
  /** What scans now. */
  readonly versions: () => Versions;
  /** Whether another window may be read. */
  readonly allowance: Pick<Allowance, "waitMs" | "spend">;
  readonly log: (message: string) => void;
  readonly ports?: Ports;
}

/** Gives each file that may have bytes to read its turn, one window at a time. */
export class Round {
  readonly #options: RoundOptions;
  /** In the order in which they get their turn. */
  readonly #candidates = new Set<Content>();
  /** Of those, the ones that are scanned also where nothing is new. */
  readonly #again = new Set<Content>();
  readonly #broken = new Map<string, string>();
  readonly #said: SaidOnce;

  constructor(options: RoundOptions) {
    this.#options = options;
    this.#said = new SaidOnce(options.log);
  }

  /** Files that cannot be scanned just now, and why. They are tried again whenever they are added. */
  get problems(): Iterable<string> {
    return this.#broken.values();
  }

  get hasMore(): boolean {
    return this.#candidates.size > 0;
  }

  add(file: Content): void {
    this.#candidates.add(file);
  }

  /** A step of this file could not be stored: all of it comes again. */
  retry(file: Content): void {
    this.#candidates.add(file);
    this.#again.add(file);
  }

  /** Scans one window of each candidate, until the round has taken its time; who is left over comes first in the next one. */
  scan(nowMs: number, how: { idleAfterMs: number; isNewIndex: boolean }): Step[] {
    const { allowance, ports } = this.#options;
    const { clock } = ports ?? nodePorts;
    const steps: Step[] = [];
    if (how.isNewIndex) for (const file of this.#candidates) if (file.idleMs(nowMs) < LATE_INDEX_MS) this.#again.add(file);
    for (const file of this.#candidates) {
      if (clock.nowMs() - nowMs > ROUND_MAX_MS && steps.length > 0) break;
      if (allowance.waitMs() > 0) break;
      this.#candidates.delete(file);
      const again = this.#again.delete(file);
      this.#broken.delete(file.key);
      if (!this.#options.contents.follows(file)) continue;
      try {
        const step = this.#scanFile(file, nowMs, how.idleAfterMs, again);
        if (!step) continue;
        allowance.spend(step.reached.cursor.offset - file.cursor.offset);
        steps.push(step);
      } catch (thrown) {
        this.#break(file, toLeaktrailError(thrown).message);
      }
    }
    return steps;
  }

  #scanFile(file: Content, nowMs: number, idleAfterMs: number, again: boolean): Step | undefined {
    let reading = file.read(nowMs, idleAfterMs, again);
    if (reading.kind === "replaced") {
      this.#options.contents.restart(file, nowMs);
      reading = file.read(nowMs, idleAfterMs);
    }
    if (reading.kind !== "window") return undefined;
    const { window } = reading;
    const { offset } = window.cursor;
    const cut = cutOf(window) ?? (again ? { scanTo: offset, ownTo: offset } : undefined);
    if (!cut) file.wait();
    return cut && this.#scanCut(file, window, cut);
  }

  #scanCut(file: Content, window: Window, cut: Cut): Step {
    const { engine, describe, versions } = this.#options;
    const { findings, next, lines } = scanWindowRolledUp(window, cut, {
      reachBytes: engine.reachBytes,
      scan: (bytes) => engine.scan(bytes),
      describe: (placed) =>
        describe(placed, {
          file: file.path,
          kind: file.kind,
          generation: file.contentTagAt(placed.offset + placed.match.end - placed.match.start),
        }),
    });
    const coverage = withScanned(file.generation.coverage, next.offset, versions());
    const reached = { ...file.generationAt(next), coverage };
    return { file, reached, lines, sightings: findings.map((finding) => ({ generation: file.key, finding })) };
  }

  #break(file: Content, reason: string): void {
    const message = `${file.path} cannot be scanned from byte ${file.cursor.offset} on: ${reason}`;
    this.#said.say(message);
    this.#broken.set(file.key, message);
  }
}
