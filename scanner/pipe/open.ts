import { randomUUID } from "node:crypto";
import { type Finding, type FindingSource, type KeyRing, LeaktrailError, type Log, toLeaktrailError } from "../../contract/index.ts";
import { versionOfRules } from "../../rules/index.ts";
import { findingMaker } from "../finding.ts";
import type { IndexFeed, IndexSource } from "../index-sources/index.ts";
import { engineMaker, LiveEngine } from "../live-engine.ts";
import { BLOCK_MAX_BYTES } from "../masks/index.ts";
import type { RuleList } from "../patterns/index.ts";
import { Outbox, type OutboxOptions } from "../sinks/index.ts";
import { type OnFailure, type Passed, PipeScanner } from "./pipe-scanner.ts";

/** How often is asked whether the index has come. */
const READY_POLL_MS = 10;

export interface PipeOptions {
  readonly rules: RuleList;
  readonly keys: KeyRing;
  /** Where the index of issued secrets comes from; without one only patterns are looked for. */
  readonly indexSource?: IndexSource | undefined;
  /** Where findings go; without one they are counted only. The first of the directories that is free keeps what waits to be sent. */
  readonly outbox?: Omit<OutboxOptions, "log" | "fileName" | "isSyncedLater"> | undefined;
  /** Where the stream comes from: host, container, pod, agent, task, run. */
  readonly source: Omit<FindingSource, "kind">;
  readonly scanner: { readonly id: string; readonly version: string };
  readonly onFailure: OnFailure;
  readonly log: Log;
}

export interface PipeStats {
  readonly bytes: number;
  readonly lines: number;
  readonly sightings: number;
  /** Sightings of which some bytes went on before anybody could know. */
  readonly late: number;
  readonly unscannedBytes: number;
  readonly unscannedLines: number;
  /** Findings that could not be kept, with `onFailure: "open"` alone. */
  readonly lostFindings: number;
}

/** Throws `conflict`, `newer-data` and `store-unavailable` where the state directories cannot be used. */
export function openPipe(options: PipeOptions): Pipe {
  return new Pipe(options);
}

/** A stream that is scanned, masked and reported on its way. Its bytes go in by `push` and `flush`, and on by what these give. */
export class Pipe {
  readonly #options: PipeOptions;
  readonly #engine: LiveEngine;
  readonly #feed: IndexFeed | undefined;
  readonly #outbox: Outbox | undefined;
  /** Why there is none, where there should be one. */
  #noOutbox: LeaktrailError | undefined;
  readonly #scanner: PipeScanner;
  readonly #counts = { bytes: 0, lines: 0, sightings: 0, late: 0, unscannedBytes: 0, unscannedLines: 0, lostFindings: 0 };
  /** What went wrong while nobody waited. */
  #failure: LeaktrailError | undefined;
  readonly #saidOf = { late: false, block: -1 };
  /** What was last said to be wrong: with scanning, and with keeping findings. */
  readonly #problems: { scan?: string | undefined; keep?: string | undefined } = {};

  constructor(options: PipeOptions) {
    const { rules, keys, indexSource, outbox, source, scanner, onFailure, log } = options;
    this.#options = options;
    this.#engine = new LiveEngine(engineMaker(rules, keys), log);
    this.#outbox = outbox && this.#openOutbox(outbox);
    this.#engine.onDue = () => this.#catchUpUnasked();
    this.#feed = indexSource?.(this.#engine, log);
    const place = { source: { kind: "stdin", ...source }, file: "-", generation: this.#outbox?.generation ?? randomUUID() } as const;
    this.#scanner = new PipeScanner({
      engine: this.#guarded(),
      describe: (placed) => {
        const indexVersion = this.#feed ? this.#engine.usedVersion : null;
        return findingMaker({ ...place, scanner: { ...scanner, rulesVersion: versionOfRules(), indexVersion } })(placed, new Date());
      },
      onFailure,
    });
  }

  /** Whether a partial line is held, which `flush` gives. */
  get holds(): boolean {
    return this.#scanner.holds;
  }

  /** Where a secret of several lines began that has not ended, as an offset; its lines are being masked. */
  get openBlockAt(): number | undefined {
    return this.#scanner.openBlock?.start;
  }

  get stats(): PipeStats {
    return this.#counts;
  }

  /** Findings that wait to be sent. */
  get waiting(): number {
    return this.#outbox?.waiting ?? 0;
  }

  /** Waits until the index is there, for `withinMs` at most; throws why it is not. Without it nothing is scanned. */
  async ready(withinMs: number): Promise<void> {
    const deadlineMs = performance.now() + withinMs;
    while (this.#feed && !this.#feed.isReady) {
      if (performance.now() >= deadlineMs) this.#demandIndex();
      await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS));
    }
  }

  /** Takes bytes in and gives what goes on now, once its findings are durable. Throws where it fails and `onFailure` is `closed`. */
  *push(bytes: Uint8Array): Generator<Buffer> {
    this.#catchUp();
    for (const passed of this.#scanner.push(bytes)) yield this.#kept(passed);
  }

  /** Gives the partial line too. */
  *flush(): Generator<Buffer> {
    this.#catchUp();
    for (const passed of this.#scanner.flush()) yield this.#kept(passed);
  }

  /** Sends findings for `withinMs` at most; the rest waits for the next run. */
  async close(withinMs: number): Promise<void> {
    await this.#feed?.close();
    this.#engine.close();
    await this.#outbox?.close(withinMs);
  }

  #openOutbox(outbox: NonNullable<PipeOptions["outbox"]>): Outbox | undefined {
    try {
      return new Outbox({ ...outbox, fileName: "pipe.sqlite", isSyncedLater: true, log: this.#options.log });
    } catch (thrown) {
      if (this.#options.onFailure === "closed") throw thrown;
      this.#noOutbox = toLeaktrailError(thrown);
      return undefined;
    }
  }

  #guarded() {
    const engine = this.#engine;
    return {
      get reachBytes() {
        return engine.reachBytes;
      },
      scan: (bytes: Buffer) => {
        this.#demandIndex();
        if (this.#engine.isUnused) this.#engine.adopt();
        return engine.scan(bytes);
      },
    };
  }

  #demandIndex(): void {
    if (!this.#feed || this.#feed.isReady) return;
    throw new LeaktrailError("unreadable-source", this.#feed.problem ?? "the index has not come yet");
  }

  #catchUpUnasked(): void {
    try {
      this.#catchUp();
    } catch (thrown) {
      this.#failure = toLeaktrailError(thrown);
    }
  }

  /** Scans with the newest index from here on, and looks for what only that one knows in what was passed on a moment ago. */
  #catchUp(): void {
    if (this.#failure) throw this.#failure;
    if (!this.#engine.adopt()) return;
    const late = this.#scanner.lookBack(
      (bytes) => this.#engine.scanForIssued(bytes),
      (finding) => this.#outbox?.hasCounted(finding) ?? false,
    );
    const sightings = late.reduce((sum, { count }) => sum + count.total, 0);
    this.#keep(late);
    this.#counts.sightings += sightings;
    this.#counts.late += sightings;
    this.#sayLate(late);
  }

  #kept(passed: Passed): Buffer {
    const { sourceBytes, lines, findings, late, unscanned } = passed;
    this.#keep(findings);
    this.#counts.bytes += sourceBytes;
    this.#counts.lines += lines;
    this.#counts.sightings += findings.length;
    this.#counts.late += late.length;
    if (unscanned !== undefined) {
      this.#counts.unscannedBytes += sourceBytes;
      this.#counts.unscannedLines += lines;
    }
    this.#sayState("scan", unscanned && `the stream is passed on unscanned: ${unscanned}`, "the stream is scanned again");
    this.#sayNews(passed);
    return passed.bytes;
  }

  #keep(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    let problem: string | undefined;
    try {
      if (this.#noOutbox) throw this.#noOutbox;
      this.#outbox?.keep(findings);
    } catch (thrown) {
      if (this.#options.onFailure === "closed") throw thrown;
      this.#counts.lostFindings += findings.length;
      problem = `findings are lost, while what they found is masked: ${toLeaktrailError(thrown).message}`;
    }
    this.#sayState("keep", problem, "findings are kept again");
  }

  /** Says what is wrong when it begins or changes, and when it is over. */
  #sayState(what: "scan" | "keep", problem: string | undefined, over: string): void {
    if (problem === this.#problems[what]) return;
    this.#options.log(problem === undefined ? { level: "warn", message: over } : { level: "error", message: problem });
    this.#problems[what] = problem;
  }

  #sayNews({ late, overlong }: Passed): void {
    this.#sayLate(late);
    this.#sayOverlong(overlong);
  }

  #sayLate([first]: readonly Finding[]): void {
    if (first && !this.#saidOf.late) {
      this.#saidOf.late = true;
      const place = `${first.rule} on line ${first.line}`;
      const message = `a secret showed only with what came later, when its beginning had been passed on (${place}); it is reported, and all such are counted`;
      this.#options.log({ level: "warn", message });
    }
  }

  #sayOverlong(overlong: Passed["overlong"]): void {
    for (const { start } of overlong) {
      if (start <= this.#saidOf.block) continue;
      this.#saidOf.block = start;
      const message = `what began like a private key at byte ${start} has not ended within ${BLOCK_MAX_BYTES} bytes: what follows is no longer masked for it`;
      this.#options.log({ level: "warn", message });
    }
  }
}
