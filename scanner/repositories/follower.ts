import { type Finding, LeaktrailError, type Log, toLeaktrailError } from "../../contract/index.ts";
import type { LiveEngine, WholeEngine } from "../live-engine.ts";
import type { Outbox } from "../sinks/index.ts";
import { Repository } from "../sources/git/git.ts";
import type { CommitRange } from "../sources/git/log.ts";
import { commitsAmong, refIdsOf } from "../sources/git/refs.ts";
import { shown } from "../sources/tree.ts";
import { Look } from "./look.ts";
import type { FollowedPlace } from "./place.ts";
import { type FollowedState, StateFile } from "./state.ts";

/** Issued secrets that were told, by finding: one that is told once more is harmless. */
const TOLD_MAX = 100_000;
/** All of history is looked at again for a fifth of the time at most. */
const AGAIN_SPACING = 4;
const AGAIN_SPACING_MIN_MS = 1_000;

export interface FollowerOptions {
  readonly place: FollowedPlace;
  readonly stateDirectory: string;
  readonly engine: LiveEngine<WholeEngine>;
  /** Of the index that is in use; null where there is none. */
  readonly indexVersion: () => number | null;
  readonly outbox: Outbox;
  readonly scanner: { readonly id: string; readonly version: string };
  /** Has one whole history at a time looked at. */
  readonly oneAtATime: <T>(work: () => Promise<T>) => Promise<T>;
  readonly log: Log;
}

/**
 * Follows one repository: scans what its refs lead to and what was not scanned before; and all of it again, for issued secrets only,
 * when the index has learnt of more. Its state moves on when the findings before it are durable.
 */
export class Follower {
  readonly #options: FollowerOptions;
  readonly #stateFile: StateFile;
  readonly #looks = new Set<Look>();
  readonly #told = new Set<string>();
  #state: FollowedState | undefined;
  /** What the refs named when all of it was scanned. */
  #seenIds: string | undefined;
  #again: { readonly version: number | null; isOutdated: boolean; done: Promise<void> } | undefined;
  #againDueMs = Number.NEGATIVE_INFINITY;
  #hasFailed = false;
  #isClosed = false;
  #againProblem: string | undefined;
  readonly counts = { commits: 0, unreadable: 0 };

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#stateFile = new StateFile(options.stateDirectory, options.place.said);
    this.#state = this.#stateFile.read(options.log);
  }

  /** Why not all of it can be looked at again just now, in words; undefined while all is well. */
  get problem(): string | undefined {
    return this.#againProblem;
  }

  /** Scans what is new. Throws `unreadable-source` and others where not all of it could be; the same is tried by the next call. */
  async look(): Promise<void> {
    try {
      await this.#lookForNews();
      this.#lookAgain();
      this.#hasFailed = false;
    } catch (thrown) {
      this.#hasFailed = true;
      if (!this.#isClosed) throw thrown;
    }
  }

  /** Ends what is at work. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const look of this.#looks) look.close();
    await this.#again?.done;
  }

  async #lookForNews(): Promise<void> {
    const { engine, indexVersion, oneAtATime } = this.#options;
    const repository = new Repository(this.#options.place.folder);
    const ids = await refIdsOf(repository);
    if (this.#state && this.#seenIds === ids.join()) return;
    const tips = await commitsAmong(repository, ids);
    const version = indexVersion();
    const scannedBefore = new Set(this.#state?.tips);
    const from = tips.filter((id) => !scannedBefore.has(id));
    if (from.length > 0) {
      const isFirst = scannedBefore.size === 0;
      // Of a tip that no ref names any more, what is behind it may be gone: then git fails, and only what refs name is left out.
      const still = this.#hasFailed ? tips : await commitsAmong(repository, [...scannedBefore]);
      const range = { from, notFrom: still.filter((id) => scannedBefore.has(id)), notFromRefs: undefined };
      const scan = () => this.#scan(range, { engine: engine.used.engine, version, isWhole: isFirst });
      await (isFirst ? oneAtATime(scan) : scan());
    }
    if (this.#again && this.#again.version !== version) this.#again.isOutdated = true;
    const isBehind = !this.#state || (from.length > 0 && version !== indexVersion());
    this.#save({ tips: [...tips], indexVersion: isBehind ? version : (this.#state?.indexVersion ?? null) });
    this.#seenIds = ids.join();
  }

  /** Begins to look at all of it again where the index has grown, and it is time. */
  #lookAgain(): void {
    const { indexVersion, oneAtATime, place, log } = this.#options;
    const version = indexVersion();
    if (this.#again || this.#isClosed || version === null || this.#state?.indexVersion === version) return;
    if (performance.now() < this.#againDueMs) return;
    const again = { version, isOutdated: false, done: Promise.resolve() };
    this.#again = again;
    again.done = oneAtATime(() => this.#scanAgain(again))
      .then(() => {
        this.#againProblem = undefined;
      })
      .catch((thrown: unknown) => {
        this.#againDueMs = performance.now() + 10 * AGAIN_SPACING_MIN_MS;
        if (this.#isClosed) return;
        const problem = `${shown(place.said)} cannot be looked at again: ${toLeaktrailError(thrown).message}`;
        if (problem !== this.#againProblem) log({ level: "error", message: problem });
        this.#againProblem = problem;
      })
      .finally(() => {
        this.#again = undefined;
      });
  }

  async #scanAgain(again: { readonly version: number | null; isOutdated: boolean }): Promise<void> {
    if (this.#isClosed) return;
    const startMs = performance.now();
    const tips = this.#state?.tips ?? [];
    const range: CommitRange = { from: tips, notFrom: [], notFromRefs: undefined };
    const engine = this.#options.engine.used.issuedEngine;
    if (tips.length > 0) await this.#scan(range, { engine, version: again.version, isWhole: true });
    const nowMs = performance.now();
    this.#againDueMs = nowMs + Math.max(AGAIN_SPACING_MIN_MS, AGAIN_SPACING * (nowMs - startMs));
    if (this.#state && !again.isOutdated) this.#save({ ...this.#state, indexVersion: again.version });
  }

  async #scan(
    range: CommitRange,
    { engine, version, isWhole }: { engine: WholeEngine["engine"]; version: number | null; isWhole: boolean },
  ): Promise<void> {
    if (this.#isClosed) throw new LeaktrailError("unreadable-source", "the watch is being closed");
    const { place, scanner, outbox, log } = this.#options;
    let [unreadable, first] = [0, ""];
    const look = new Look({
      folder: place.folder,
      name: place.name,
      range,
      engine,
      indexVersion: version,
      scanner,
      outbox,
      asksHead: isWhole,
      isWanted: ({ id }) => !this.#told.has(id),
      onKept: (findings) => this.#keepInMind(findings),
      onCommit: () => {
        this.counts.commits += 1;
      },
      onUnreadable: (path, problem) => {
        unreadable += 1;
        first ||= `${path}: ${problem}`;
      },
    });
    this.#looks.add(look);
    try {
      await look.run();
    } finally {
      this.#looks.delete(look);
    }
    this.counts.unreadable += unreadable;
    const others = unreadable > 1 ? `, and ${unreadable - 1} others` : "";
    if (unreadable > 0) log({ level: "error", message: `${shown(place.said)}: not read: ${first}${others}` });
  }

  /** An issued secret that was told of a place is not told again when all is looked at again. */
  #keepInMind(findings: readonly Finding[]): void {
    if (this.#told.size >= TOLD_MAX) this.#told.clear();
    for (const { id, kind } of findings) if (kind !== "pattern") this.#told.add(id);
  }

  #save(state: FollowedState): void {
    this.#stateFile.write(state);
    this.#state = state;
  }
}
