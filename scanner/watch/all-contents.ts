import { ConfigFiles } from "../configs/index.ts";
import { type Content, type Generation, JoinedContents, WatchedPaths } from "../contents/index.ts";
import { CompressedRests, Tail } from "../logs/index.ts";
import type { HintedPlaces, Ports } from "../ports/index.ts";

export interface AllContentsOptions {
  /** Logs and configs: files, directories and globs, which need not exist yet. */
  readonly paths: readonly string[];
  readonly configs: readonly string[];
  /** Directories of which nothing is read. */
  readonly ignored: readonly string[];
  /** What was remembered of an earlier run. */
  readonly known: readonly Generation[];
  /** Begin at the end of logs that are there already. */
  readonly fromEnd: boolean;
  /** `device:inode` of files that are never followed. */
  readonly excluded: ReadonlySet<string>;
  readonly log: (message: string) => void;
  /** Called when something can be read that was waited for. */
  readonly onReady: () => void;
  readonly ports: Ports;
}

/** All that a watch reads: logs, what rotation compressed of them, and configs. */
export class AllContents extends JoinedContents {
  readonly #tail: Tail;
  readonly #configs: ConfigFiles;

  constructor(options: AllContentsOptions) {
    const paths = new WatchedPaths(options.paths, options.ignored, options.ports);
    const rests = new CompressedRests(options);
    const tail = new Tail({ ...options, paths, rests });
    const configs = new ConfigFiles({ ...options, paths: options.configs });
    super([tail, rests, configs]);
    [this.#tail, this.#configs] = [tail, configs];
  }

  /** `lagBytes`: what stands in followed logs and was not scanned yet. */
  get counts(): { files: number; unopened: number; configs: number; lagBytes: number } {
    const lagBytes = this.#tail.files.reduce((sum, file) => sum + file.unreadBytes, 0);
    return { files: this.#tail.files.length, unopened: this.#tail.unopened, configs: this.#configs.count, lagBytes };
  }

  /** Where the file system tells of what happens to logs. */
  get hinted(): HintedPlaces {
    return this.#tail.hinted;
  }

  /** Something happened at `path`. Gives what may have bytes to read for it. */
  hint(path: string, nowMs: number): Promise<readonly Content[]> {
    return this.#tail.hint(path, nowMs);
  }

  /** No file events are to be had. */
  withoutEvents(): void {
    this.#tail.withoutEvents();
  }
}
