import { fstatSync, statSync } from "node:fs";
import type { Engine } from "../../scanner/index.ts";
import type { ScanPlace } from "./place.ts";

/** What takes no longer than this is not worth a word. */
const FIRST_MS = 1_000;
const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;
const BAR_WIDTH = 24;
const STANDARD_INPUT = 0;
const ERASE = "\r\u001b[K";

/** Where progress is shown. */
export interface ProgressScreen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Says how far a scan is: on a terminal one line that is written anew, elsewhere a line every ten seconds. The scan does not give
 * way to timers while it reads files, so that each piece of text that an engine gets may be the occasion.
 */
export class Progress {
  readonly #screen: () => ProgressScreen;
  readonly #now: () => number;
  readonly #totalBytes: number | undefined;
  readonly #startedAt: number;
  #nextAt: number;
  #timer: NodeJS.Timeout | undefined;
  #bytes = 0;
  #files = 0;
  #findings = 0;
  #isShown = false;

  /** `screen` is asked for once there is something to say. */
  constructor({
    screen,
    totalBytes,
    now = Date.now,
  }: { screen: () => ProgressScreen; totalBytes?: number | undefined; now?: () => number }) {
    this.#screen = screen;
    this.#totalBytes = totalBytes;
    this.#now = now;
    this.#startedAt = now();
    this.#nextAt = this.#startedAt + FIRST_MS;
  }

  /** For when the scan waits, for its input or its threads. */
  start(): this {
    this.#timer = setInterval(() => this.#tick(), BAR_EVERY_MS).unref();
    return this;
  }

  /** The same engine, of which is known how much it has scanned. */
  over(engine: Engine): Engine {
    const scan: Engine["scan"] = (bytes, wish) => {
      const found = engine.scan(bytes, wish);
      this.scanned(bytes.length);
      return found;
    };
    return { ...engine, scan };
  }

  readonly scanned = (lengthBytes: number): void => {
    this.#bytes += lengthBytes;
    this.#tick();
  };

  readonly counted = (files: number, findings: number): void => {
    [this.#files, this.#findings] = [files, findings];
  };

  /** Takes the line away, for something else to be written. It comes back by itself. */
  clear(): void {
    if (this.#isShown) this.#screen().write(ERASE);
    this.#isShown = false;
  }

  end(): void {
    clearInterval(this.#timer);
    this.clear();
    this.#nextAt = Number.POSITIVE_INFINITY;
  }

  #tick(): void {
    const now = this.#now();
    if (now < this.#nextAt) return;
    const screen = this.#screen();
    const isTerminal = screen.isTTY === true;
    const lineAt = this.#startedAt + LINE_EVERY_MS;
    const isTooSoon = !isTerminal && now < lineAt;
    this.#nextAt = isTooSoon ? lineAt : now + (isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS);
    if (isTooSoon) return;
    const text = this.#text(now - this.#startedAt, isTerminal);
    screen.write(isTerminal ? `${ERASE}${text.slice(0, (screen.columns || 80) - 1)}` : `leaktrail: ${text}\n`);
    this.#isShown = isTerminal;
  }

  #text(elapsedMs: number, isTerminal: boolean): string {
    const total = this.#totalBytes;
    const share = total === undefined ? undefined : Math.min(1, this.#bytes / Math.max(1, total));
    const said = [
      share === undefined ? megabytes(this.#bytes) : `${Math.floor(share * 100)} % of ${megabytes(total ?? 0)}`,
      `${megabytes(this.#bytes / (elapsedMs / 1_000))}/s`,
      `${this.#files} files`,
      `${this.#findings} findings`,
    ];
    return `${isTerminal && share !== undefined ? barOf(share) : "scanning: "}${said.join(", ")}`;
  }
}

/** What there is to scan, where that is known without looking for it: of files that are named, and of a file on standard input. */
export function totalBytesOf(place: ScanPlace, paths: readonly string[]): number | undefined {
  if (place === "staged" || place === "history") return undefined;
  const all = place === "tree" ? paths.map((path) => statSync(path, { throwIfNoEntry: false })) : [fstatSync(STANDARD_INPUT)];
  if (!all.every((stats) => stats?.isFile())) return undefined;
  return all.reduce((sum, stats) => sum + (stats?.size ?? 0), 0);
}

function barOf(share: number): string {
  const done = Math.floor(share * BAR_WIDTH);
  return `[${"#".repeat(done)}${".".repeat(BAR_WIDTH - done)}] `;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
