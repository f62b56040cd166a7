import type { Finding, Log } from "../../contract/index.ts";
import type { PlacedMatch } from "../chunks.ts";
import type { IndexSource } from "../index-sources/index.ts";
import type { MakeEngine } from "../live-engine.ts";
import type { Ports } from "../ports/index.ts";
import type { Sink } from "../sinks/index.ts";
import type { Limits } from "./allowance.ts";
import type { ContentAccount } from "./coverage.ts";
import type { FilePlace } from "./round.ts";

export interface WatchOptions {
  /** Files, directories and globs; they need not exist yet. */
  readonly paths: readonly string[];
  /** The same of configs, which are scanned as wholes when their content changes. */
  readonly configs?: readonly string[];
  readonly makeEngine: MakeEngine;
  /** Tells the engine's rules from others, in what is said of coverage. */
  readonly rulesVersion: string;
  /** Makes the finding of a match. */
  readonly describe: (placed: PlacedMatch, place: FoundPlace) => Finding;
  /** Where the index comes from; without one only patterns are looked for. */
  readonly indexSource?: IndexSource;
  readonly sink: Sink;
  readonly stateDirectory: string;
  /** Begin at the end of files that are there already. */
  readonly fromEnd?: boolean;
  /** What reading may take of the machine; without them it takes what it needs. */
  readonly limits?: Limits;
  /** `device:inode` of files that are never followed, e.g. the one that the findings are written to. */
  readonly excluded?: ReadonlySet<string>;
  readonly log: Log;
  /** Called when there was something to read, and nothing for a while since. */
  readonly onQuiet?: () => void;
  readonly ports?: Ports;
}

export interface FoundPlace extends FilePlace {
  readonly indexVersion: number | null;
}

export interface WatchHealth {
  readonly ok: boolean;
  /** What is waited for or wrong, in words for a person. */
  readonly problems: readonly string[];
  /** Limits that hold the reading back, in words. They are wanted, and no problem. */
  readonly limits: readonly string[];
}

export interface WatchStats {
  readonly files: number;
  /** Files that wait until descriptors are free. */
  readonly unopened: number;
  /** Config files that are there. */
  readonly configs: number;
  readonly bytes: number;
  /** Bytes that stand in followed files and were not scanned: what rises while logs grow faster than they are read. */
  readonly lagBytes: number;
  readonly lines: number;
  /** Sightings of secrets, before they are rolled up. */
  readonly sightings: number;
  /** Findings that the sink has acknowledged, and those that wait for it. */
  readonly sent: number;
  readonly spooled: number;
  /** Findings that the receiver refused for good. */
  readonly setAside: number;
  /** Contents of which a part may have gone unread. */
  readonly unaccounted: number;
  /** Bytes that were passed over at the start (`fromEnd`), or given up. */
  readonly skippedBytes: number;
  /** States that were found damaged and set aside. */
  readonly damagedStates: number;
  readonly indexVersion: number | null;
  /** Whether a limit holds the reading back. */
  readonly isLimited: boolean;
  /** Bytes that should have been looked at again, since the index learnt of a secret a moment after they were read, and were too many. */
  readonly passedOver: number;
  /** Why reading is held back; null while it is not. */
  readonly heldBack: string | null;
}

export interface Watch {
  health(): WatchHealth;
  stats(): WatchStats;
  /** What became of each byte, as it is remembered in the state; after `close`, as it was then. */
  coverage(): readonly ContentAccount[];
  /** Reads what is there, sends what is found for some seconds at most, and frees everything. */
  close(): Promise<void>;
}
