import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { type Finding, LeaktrailError } from "../../contract/index.ts";
import { versionOfRules } from "../../rules/index.ts";
import type { Engine } from "../engine.ts";
import { scanHistory } from "../history/index.ts";
import type { ScanSummary } from "../scan.ts";
import type { Outbox } from "../sinks/index.ts";
import { type History, openHistory } from "../sources/git/history.ts";
import type { CommitRange } from "../sources/git/log.ts";
import { lendEngine } from "./lent-engine.ts";

const KEPT_AT_ONCE = 1_000;
const FULL_RETRY_MS = 250;

export interface LookOptions {
  readonly folder: string;
  /** As findings name the repository. */
  readonly name: string;
  readonly range: CommitRange;
  readonly engine: Engine;
  readonly indexVersion: number | null;
  readonly scanner: { readonly id: string; readonly version: string };
  readonly outbox: Outbox;
  /** Whether a secret still stands in HEAD is asked. */
  readonly asksHead: boolean;
  readonly isWanted: (finding: Finding) => boolean;
  readonly onCommit: () => void;
  /** Hears of findings when they are durable. */
  readonly onKept: (findings: readonly Finding[]) => void;
  readonly onUnreadable: (path: string, problem: string) => void;
}

/** A look at commits of a repository, which may be ended before it is through. */
export class Look {
  readonly #options: LookOptions;
  readonly #history: History;
  #found: Finding[] = [];
  #isClosed = false;

  /** Asks git for the commits. Throws `unreadable-source` where the folder is not there. */
  constructor(options: LookOptions) {
    this.#options = options;
    this.#history = openHistory(options.folder, options.range);
  }

  /**
   * Scans the commits. What it resolves to is durable in the outbox; where that is full, git waits. Throws `unreadable-source` where git
   * cannot tell all, and `store-unavailable` where findings cannot be kept.
   */
  async run(): Promise<ScanSummary> {
    const { asksHead, isWanted, scanner, indexVersion, onUnreadable, name } = this.#options;
    const { engine, giveBack } = lendEngine(this.#options.engine);
    const history: History = { ...this.#history, repo: name, commits: () => this.#commits() };
    const wish = { exclude: [], include: [], skipBinary: true, skipsHead: !asksHead, onUnreadable };
    const onFinding = ({ finding }: { finding: Finding }) => {
      if (isWanted(finding)) this.#found.push(finding);
    };
    try {
      const who = { ...scanner, rulesVersion: versionOfRules(), indexVersion };
      const summary = await scanHistory(history, wish, { engine, scanner: who, onFinding });
      await this.#keepFound();
      return summary;
    } finally {
      this.#history.close();
      giveBack();
    }
  }

  /** Ends it: `run` fails unless it is through. */
  close(): void {
    this.#isClosed = true;
    this.#history.close();
  }

  /** Between two commits findings are kept, and whatever else this process does has its turn. */
  async *#commits(): ReturnType<History["commits"]> {
    for await (const commit of this.#history.commits()) {
      this.#options.onCommit();
      await this.#keepFound();
      await turn();
      yield commit;
    }
  }

  async #keepFound(): Promise<void> {
    const { outbox, onKept } = this.#options;
    while (this.#found.length > 0) {
      while (outbox.isFull && !this.#isClosed) await sleep(FULL_RETRY_MS);
      if (this.#isClosed) throw new LeaktrailError("store-unavailable", "the look was ended");
      const next = this.#found.splice(0, KEPT_AT_ONCE);
      outbox.keepWhole(next);
      onKept(next);
    }
  }
}
