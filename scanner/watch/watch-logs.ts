import type { FindingSource, KeyRing, Log } from "../../contract/index.ts";
import { versionOfRules } from "../../rules/index.ts";
import { findingMaker } from "../finding.ts";
import type { IndexSource } from "../index-sources/index.ts";
import { engineMaker } from "../live-engine.ts";
import { agentOf, containerOf } from "../logs/index.ts";
import type { RuleList } from "../patterns/index.ts";
import type { Sink } from "../sinks/index.ts";
import { warmed } from "../warm-up.ts";
import type { Limits } from "./allowance.ts";
import { giveBackMemory } from "./give-back.ts";
import { startWatch, type Watch } from "./watch.ts";

export interface WatchLogsOptions {
  /** Files, directories and globs; they need not exist yet. */
  readonly paths: readonly string[];
  /** The same of configs, which are scanned as wholes when their content changes. */
  readonly configs?: readonly string[];
  readonly rules: RuleList;
  readonly keys: KeyRing;
  /** Where the index of issued secrets comes from; without one only patterns are looked for. */
  readonly indexSource?: IndexSource;
  readonly sink: Sink;
  /** Cursors and unsent findings live here; one watch at a time. */
  readonly stateDirectory: string;
  /** Where the logs and configs stand: host, container, pod, namespace, agent, task, run. What it leaves out of a container may be in a log's path. */
  readonly source: Omit<FindingSource, "kind">;
  readonly scanner: { readonly id: string; readonly version: string };
  /** Begin at the end of files that are there already. */
  readonly fromEnd?: boolean;
  /** What reading may take of the machine; without them it takes what it needs. */
  readonly limits?: Limits;
  /** `device:inode` of files that are never followed, e.g. the one that the findings are written to. */
  readonly excluded?: ReadonlySet<string>;
  readonly log: Log;
}

/**
 * Follows log files and sends what is found in them, from here on and by itself. Throws `newer-data`, `conflict` and
 * `store-unavailable` where the state directory cannot be used.
 */
export function watchLogs(options: WatchLogsOptions): Watch {
  const { rules, keys, source, scanner, ...rest } = options;
  return startWatch({
    ...rest,
    makeEngine: warmed(engineMaker(rules, keys), { needsIndex: rest.indexSource !== undefined }),
    rulesVersion: versionOfRules(),
    onQuiet: giveBackMemory,
    describe: (placed, { file, generation, kind, indexVersion }) =>
      findingMaker({
        file,
        generation,
        source: { kind, ...containerOf(file), ...agentOf(file), ...source },
        scanner: { ...scanner, rulesVersion: versionOfRules(), indexVersion },
      })(placed, new Date()),
  });
}
