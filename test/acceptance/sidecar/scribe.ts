import { appendFileSync, copyFileSync, mkdirSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../corpus/index.ts";
import { leakyLine } from "./log-text.ts";
import type { Leakable } from "./setting.ts";

const LOGS = ["renamed.log", "copied.log", "truncated.log"] as const;
type Log = (typeof LOGS)[number];
/** Of a hundred: lines that leak a secret which stands in that log already, and moments at which a log is rotated. */
const [AGAIN, ROTATES] = [40, 6];
const RECENT = 20;
const FILLER_LINES_MAX = 50;

/** Writes numbered lines with leaks into three logs, rotates two of them, and remembers what it wrote. */
export class Scribe {
  readonly folder: string;
  /** How often each secret was leaked, by its issuance. */
  readonly leaked = new Map<string, number>();
  readonly counts = { lines: 0, renames: 0, copies: 0, truncations: 0 };
  readonly #random: Random;
  readonly #next: () => Leakable;
  readonly #recent: Record<Log, Leakable[]> = { "renamed.log": [], "copied.log": [], "truncated.log": [] };
  /** What was leaked into the log that is truncated, since it was. */
  #sinceTruncation = new Set<string>();

  constructor(folder: string, random: Random, next: () => Leakable) {
    this.folder = folder;
    this.#random = random;
    this.#next = next;
    mkdirSync(folder);
    for (const log of LOGS) writeFileSync(join(folder, log), "");
  }

  /** One line with a secret, written in two parts as a slow writer does, and some without; now and then a rotation. */
  step(): void {
    const random = this.#random;
    const log = random.pick(LOGS);
    const recent = this.#recent[log];
    const leak = recent.length > 0 && random.chance(AGAIN) ? random.pick(recent) : this.#next();
    const line = leakyLine(this.counts.lines++, leak.bytes);
    const cut = random.below(line.length);
    const path = join(this.folder, log);
    // Counted before it is written: it may be found before this goes on.
    this.leaked.set(leak.id, (this.leaked.get(leak.id) ?? 0) + 1);
    if (log === "truncated.log") this.#sinceTruncation.add(leak.id);
    appendFileSync(path, line.subarray(0, cut));
    appendFileSync(path, Buffer.concat([line.subarray(cut), Buffer.from(this.#filler())]));
    if (!recent.includes(leak)) this.#recent[log] = [...recent, leak].slice(-RECENT);
    if (random.chance(ROTATES)) this.#rotate();
  }

  /** What has to be counted before `truncate` may take it away: nobody can read it afterwards. */
  get unsafe(): readonly string[] {
    return [...this.#sinceTruncation];
  }

  truncate(): void {
    truncateSync(join(this.folder, "truncated.log"), 0);
    this.#recent["truncated.log"] = [];
    this.#sinceTruncation = new Set();
    this.counts.truncations++;
  }

  #rotate(): void {
    const isCopy = this.#random.chance(50);
    const path = join(this.folder, isCopy ? "copied.log" : "renamed.log");
    const former = `${path}.${isCopy ? ++this.counts.copies : ++this.counts.renames}`;
    if (isCopy) {
      copyFileSync(path, former);
      truncateSync(path, 0);
    } else {
      renameSync(path, former);
      writeFileSync(path, "");
    }
  }

  #filler(): string {
    const lines = this.#random.below(FILLER_LINES_MAX);
    return Array.from({ length: lines }, () => `${this.counts.lines++} DEBUG nothing to be seen here, ${this.#random.next()}\n`).join("");
  }
}
