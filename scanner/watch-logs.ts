import type { FindingSource, KeyRing, Log } from "../contract/index.ts";
import { versionOfRules } from "../rules/index.ts";
import { findingMaker } from "./finding.ts";
import type { IndexSource } from "./index-sources/index.ts";
import { engineMaker } from "./live-engine.ts";
import type { RuleList } from "./patterns/index.ts";
import type { Sink } from "./sinks/index.ts";
import { startWatch, type Watch } from "./watch.ts";

export interface WatchLogsOptions {
  /** Files, directories and globs; they need not exist yet. */
  readonly paths: readonly string[];
  readonly rules: RuleList;
  readonly keys: KeyRing;
  /** Where the index of issued secrets comes from; without one only patterns are looked for. */
  readonly indexSource?: IndexSource;
  readonly sink: Sink;
  /** Cursors and unsent findings live here; one watch at a time. */
  readonly stateDirectory: string;
  /** Where the logs stand: host, container, pod, agent, task, run. */
  readonly source: Omit<FindingSource, "kind">;
  readonly scanner: { readonly id: string; readonly version: string };
  /** Begin at the end of files that are there already. */
  readonly fromEnd?: boolean;
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
  const logSource = { kind: "log", ...source } as const;
  return startWatch({
    ...rest,
    makeEngine: engineMaker(rules, keys),
    describe: (placed, { file, generation, indexVersion }) =>
      findingMaker({ file, generation, source: logSource, scanner: { ...scanner, rulesVersion: versionOfRules(), indexVersion } })(
        placed,
        new Date(),
      ),
  });
}
