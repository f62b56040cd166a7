import { Gauge, type Registry } from "prom-client";
import type { RepositoriesStats, RepositoryWatch, Watch, WatchStats } from "../scanner/index.ts";

interface Figure<Stats> {
  readonly name: string;
  readonly help: string;
  readonly of: (stats: Stats) => number;
}

const figures: readonly Figure<WatchStats>[] = [
  { name: "files", help: "Files that are followed", of: (stats) => stats.files },
  { name: "files_unopened", help: "Files that wait until descriptors are free", of: (stats) => stats.unopened },
  { name: "configs", help: "Config files that are looked at", of: (stats) => stats.configs },
  { name: "bytes", help: "Bytes scanned since the start", of: (stats) => stats.bytes },
  { name: "lag_bytes", help: "Bytes in followed files that were not scanned yet", of: (stats) => stats.lagBytes },
  { name: "lines", help: "Lines scanned since the start", of: (stats) => stats.lines },
  { name: "sightings", help: "Sightings of secrets since the start, before they are rolled up", of: (stats) => stats.sightings },
  { name: "findings_sent", help: "Findings that the receiver has acknowledged", of: (stats) => stats.sent },
  { name: "findings_waiting", help: "Findings in the spool", of: (stats) => stats.spooled },
  { name: "findings_set_aside", help: "Findings that the receiver refused for good", of: (stats) => stats.setAside },
  { name: "contents_unaccounted", help: "Contents of which a part may have gone unread", of: (stats) => stats.unaccounted },
  { name: "skipped_bytes", help: "Bytes that were passed over at the start or given up", of: (stats) => stats.skippedBytes },
  { name: "states_damaged", help: "States that were found damaged and set aside", of: (stats) => stats.damagedStates },
  {
    name: "passed_over_bytes",
    help: "Bytes that were too many to be looked at again when the index learnt of a secret a moment after they were read",
    of: (stats) => stats.passedOver,
  },
  { name: "held_back", help: "1 while reading is held back", of: (stats) => (stats.heldBack === null ? 0 : 1) },
  { name: "limited", help: "1 while a limit holds the reading back", of: (stats) => (stats.isLimited ? 1 : 0) },
  { name: "index_version", help: "Number of the newest index change that is in use", of: (stats) => stats.indexVersion ?? 0 },
];

const repositoryFigures: readonly Figure<RepositoriesStats>[] = [
  { name: "repositories", help: "Repositories that are followed", of: (stats) => stats.repositories },
  { name: "repositories_failing", help: "Repositories that cannot be looked at just now", of: (stats) => stats.failing },
  { name: "repository_commits", help: "Commits looked at since the start", of: (stats) => stats.commits },
  { name: "repository_unreadable", help: "Files of commits that could not be read", of: (stats) => stats.unreadable },
  { name: "repository_findings_sent", help: "Findings in repositories that the receiver has acknowledged", of: (stats) => stats.sent },
  { name: "repository_findings_waiting", help: "Findings in repositories in the spool", of: (stats) => stats.waiting },
  { name: "repository_look_seconds", help: "Seconds since each repository was looked at", of: (stats) => stats.sinceLookMs / 1_000 },
  {
    name: "repository_index_version",
    help: "Number of the newest index change that commits are scanned with",
    of: (stats) => stats.indexVersion ?? 0,
  },
];

/** Shows a scanner's figures on `/metrics`. */
export function addWatchMetrics(registry: Registry, watch: Watch): void {
  addFigures(registry, figures, () => watch.stats());
}

/** The same of repositories. */
export function addRepositoryMetrics(registry: Registry, watch: RepositoryWatch): void {
  addFigures(registry, repositoryFigures, () => watch.stats());
}

function addFigures<Stats>(registry: Registry, figures: readonly Figure<Stats>[], stats: () => Stats): void {
  for (const { name, help, of } of figures) {
    new Gauge({
      name: `leaktrail_watch_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(of(stats()));
      },
    });
  }
}
