import { KEPT_MS } from "../contents/index.ts";
import type { StreamPlace, TextPlace } from "./log-streams.ts";

const MAX_BYTES = 16 * 1024 * 1024;
/** What remembering a text takes beside its bytes: there may be many short ones. */
const TEXT_BYTES = 512;
const WIPE_EVERY_MS = 1_000;

/** A text, or what came of a stream of log, that was taken a short while ago. */
export interface RecentText {
  readonly bytes: Buffer;
  readonly place: TextPlace;
  /** Where it stands in its stream; undefined of a text that is whole. */
  readonly stream?: StreamPlace;
  readonly atMs: number;
  /** Ids of its findings that are kept. */
  readonly told: Set<string>;
  /** Of the index that it was scanned with last. */
  indexVersion: number;
}

/** The last texts, in memory alone and as many as fit, for when the index learns of a secret a moment later. What leaves is wiped. */
export class RecentTexts {
  #texts: RecentText[] = [];
  #lengthBytes = 0;
  readonly #wiper = setInterval(() => this.#drop(), WIPE_EVERY_MS).unref();

  add(text: Buffer, how: Omit<RecentText, "bytes" | "atMs">): void {
    if (lengthOf(text) > MAX_BYTES) return;
    this.#texts.push({ ...how, bytes: Buffer.from(text), atMs: performance.now() });
    this.#lengthBytes += lengthOf(text);
    this.#drop();
  }

  /** Those that were not scanned with this index yet. */
  without(indexVersion: number): readonly RecentText[] {
    return this.#texts.filter((text) => text.indexVersion !== indexVersion);
  }

  close(): void {
    clearInterval(this.#wiper);
    for (const { bytes } of this.#texts) bytes.fill(0);
    this.#texts = [];
  }

  #drop(): void {
    const sinceMs = performance.now() - KEPT_MS;
    for (let first = this.#texts[0]; first && (first.atMs < sinceMs || this.#lengthBytes > MAX_BYTES); first = this.#texts[0]) {
      first.bytes.fill(0);
      this.#lengthBytes -= lengthOf(first.bytes);
      this.#texts.shift();
    }
  }
}

function lengthOf(text: Buffer): number {
  return text.length + TEXT_BYTES;
}
