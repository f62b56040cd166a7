import { createHash } from "node:crypto";
import type { ChunkScanner, PlacedMatch } from "../chunks.ts";
import type { PlacedDrop } from "../drop.ts";
import { chunksFor, type ScanOptions } from "../scan.ts";
import { isBinary, SNIFFED_BYTES } from "../sources/file.ts";
import type { History } from "../sources/git/history.ts";
import { IdSet } from "../sources/git/id-set.ts";
import type { ObjectReader } from "../sources/git/objects.ts";

/** A blob, by its object id, and the path that it is scanned for. */
export interface BlobPlace {
  readonly blob: string;
  readonly path: string;
}

/** How often each secret stands in a blob, by `nameOf`. */
export type SecretCounts = ReadonlyMap<string, number>;

export interface ScannedBlob {
  readonly lengthBytes: number;
  readonly isBinary: boolean;
  /** By offset; undefined where there are more than are kept. */
  readonly found: readonly PlacedMatch[] | undefined;
  readonly drops: readonly PlacedDrop[];
}

/** Matches of one blob that are kept until its commit is told: each takes some 2 KB. */
const FOUND_MAX = 1024;

const NOTHING: SecretCounts = new Map();

/** The name under which sightings of one secret by one rule are counted. */
export function nameOf({ rule, fingerprint }: { rule: string; fingerprint: { keyId: string; value: string } }): string {
  return `${rule}\0${fingerprint.keyId}\0${fingerprint.value}`;
}

/**
 * The blobs of a history: which were scanned, and which secrets stand in each. Of a clean one only its id is kept; what blobs
 * hold is kept once for all that hold the same, as do the versions of a file with a secret in it.
 */
export class HistoryBlobs {
  readonly #scanned = new IdSet();
  readonly #waiting = new Set<string>();
  readonly #counts = new Map<string, SecretCounts>();
  readonly #known = new Map<string, SecretCounts>();
  readonly #history: History;
  readonly #options: ScanOptions;
  readonly #skipBinary: boolean;
  readonly #chunks: ChunkScanner;
  readonly #queue: ObjectReader;
  #aside: ObjectReader | undefined;

  constructor(history: History, options: ScanOptions, skipBinary: boolean) {
    this.#history = history;
    this.#options = options;
    this.#skipBinary = skipBinary;
    this.#chunks = chunksFor(options);
    this.#queue = history.openObjects();
  }

  /** How many were asked for and are not scanned yet. */
  get waiting(): number {
    return this.#queue.waiting;
  }

  /** Asks for those that nobody asked for before, to be scanned in this order; returns which they are. */
  ask<Place extends BlobPlace>(places: readonly Place[]): Place[] {
    const fresh = places.filter((place) => {
      const key = this.#keyOf(place);
      const isFresh = this.#scanned.add(key);
      if (isFresh) this.#waiting.add(key);
      return isFresh;
    });
    this.#queue.ask(fresh.map(({ blob }) => blob));
    return fresh;
  }

  /** Scans the next one that was asked for, which must be this; undefined where it is not there. */
  async next(place: BlobPlace): Promise<ScannedBlob | undefined> {
    const scanned = await this.#scan(this.#queue, place);
    this.#waiting.delete(this.#keyOf(place));
    return scanned;
  }

  /** What is known to stand in a blob; undefined where it was not scanned yet. */
  known(place: BlobPlace): SecretCounts | undefined {
    const key = this.#keyOf(place);
    return this.#scanned.has(key) && !this.#waiting.has(key) ? (this.#counts.get(key) ?? NOTHING) : this.#counts.get(key);
  }

  /** What stands in a blob, which is scanned for it where it was not before. */
  async counts(place: BlobPlace): Promise<SecretCounts> {
    const known = this.known(place);
    if (known) return known;
    await this.scanAgain(place, () => undefined);
    const key = this.#keyOf(place);
    const counts = this.#counts.get(key) ?? NOTHING;
    this.#counts.set(key, counts);
    return counts;
  }

  /** Scans a blob out of turn and tells its matches, by offset. */
  async scanAgain(place: BlobPlace, onMatch: (placed: PlacedMatch) => void): Promise<void> {
    this.#aside ??= this.#history.openObjects();
    this.#aside.ask([place.blob]);
    await this.#scan(this.#aside, place, onMatch);
  }

  async #scan(reader: ObjectReader, place: BlobPlace, onMatch?: (placed: PlacedMatch) => void): Promise<ScannedBlob | undefined> {
    const chunks = this.#chunks;
    const { candidates } = this.#options;
    const counts = new Map<string, number>();
    const found: PlacedMatch[] = [];
    let total = 0;
    const take = (placed: PlacedMatch) => {
      const name = nameOf(placed.match);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      total += 1;
      if (onMatch) onMatch(placed);
      else if (found.length < FOUND_MAX) found.push(placed);
    };
    chunks.reset({ place: { path: place.path } });
    const head = chunks.space();
    let [held, isSniffed, isSkipped] = [0, !this.#skipBinary, false];
    const lengthBytes = await reader.read((bytes, length) => {
      if (isSkipped) return;
      // No piece is scanned before so much has come.
      for (const placed of chunks.push(bytes)) take(placed);
      held += bytes.length;
      if (isSniffed || held < Math.min(length, SNIFFED_BYTES)) return;
      isSniffed = true;
      isSkipped = isBinary(head.subarray(0, Math.min(held, SNIFFED_BYTES)));
    });
    if (lengthBytes === undefined) return undefined;
    if (isSkipped) return { lengthBytes, isBinary: true, found: [], drops: [] };
    for (const placed of chunks.end()) take(placed);
    const seen = chunks.takeCandidates();
    if (candidates && seen.length > 0) {
      candidates.add(seen, { name: place.path, tell: take });
      await candidates.confirm();
    }
    this.#keep(this.#keyOf(place), counts);
    const isWhole = total <= FOUND_MAX;
    return { lengthBytes, isBinary: false, found: isWhole ? byOffset(found) : undefined, drops: chunks.takeDrops() };
  }

  #keep(key: string, counts: SecretCounts): void {
    if (counts.size === 0) return;
    const shape = JSON.stringify([...counts].sort());
    const known = this.#known.get(shape) ?? counts;
    this.#known.set(shape, known);
    this.#counts.set(key, known);
  }

  /** Where what is found depends on the path, one blob at two paths counts as two. */
  #keyOf({ blob, path }: BlobPlace): string {
    return this.#options.engine.isPathAware ? createHash("sha256").update(`${blob}\0${path}`).digest("hex") : blob;
  }
}

/** What is confirmed later comes later. */
function byOffset(found: PlacedMatch[]): PlacedMatch[] {
  return found.sort((left, right) => left.offset - right.offset);
}
