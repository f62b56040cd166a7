import { statSync } from "node:fs";
import type { Finding } from "../contract/index.ts";
import type { ChunkScanner, LinePosition, PlacedCandidate, PlacedMatch } from "./chunks.ts";
import type { PlacedDrop } from "./drop.ts";
import { findingMaker } from "./finding.ts";
import { type FileOutcome, inWhole, isSystemError, positionInWhole, scanUnit, type Unit, type WorkerPool } from "./jobs/index.ts";
import { chunksFor, type ScanOptions, type ScanSummary, startTally } from "./scan.ts";
import { type ArchiveWish, isArchiveAt, scanArchiveAt } from "./scan-archive.ts";
import { type FilePart, scanFile, WHOLE } from "./sources/file.ts";
import { problemOf, shown, type TreeEntry, type TreeOptions, walkTree } from "./sources/tree.ts";

type FileEntry = Extract<TreeEntry, { kind: "file" }>;

/** `onUnreadable` hears of files and folders too. */
export interface TreeScan extends TreeOptions, ArchiveWish {
  /** Opens the archives that lie in folders too. One that the user named is always opened. */
  readonly opensArchives: boolean;
  /** Starts threads to scan with beside this one; called once, and only where there is enough to do. Without it, this one does it all. */
  readonly startPool?: () => WorkerPool;
}

/** What is scanned before threads are started: to start one takes as long as to scan some ten MB. */
const ALONE_MAX_BYTES = 32 * 1024 * 1024;
/** What one thread scans at once: so much of a large file, or small files of so many bytes. */
const UNIT_BYTES = 16 * 1024 * 1024;
const UNIT_FILES_MAX = 512;
/** Units whose outcomes wait for those of an earlier one. */
const PENDING_MAX = 64;

/** Scans files and folders, in the order of names. */
export async function scanTree(tree: TreeScan, options: ScanOptions): Promise<ScanSummary> {
  const scan = new Scan(tree, options);
  try {
    for (const entry of walkTree(tree)) {
      if (entry.kind === "skipped") scan.tally.skip(entry.reason);
      else if (entry.kind === "unreadable") scan.unreadable(entry.path, entry.problem);
      else await scan.file(entry);
    }
    return await scan.end();
  } finally {
    await scan.close();
  }
}

/** A large file of which some parts are scanned, and others not yet. */
interface Whole {
  readonly entry: FileEntry;
  begin: LinePosition;
  make: ReturnType<typeof findingMaker> | undefined;
  isBinary: boolean;
  isArchive: boolean;
  problem: string | undefined;
  bytes: number;
}

/** A unit that is being scanned, or was. */
interface Pending {
  readonly outcomes: Promise<FileOutcome[]>;
  readonly take: (outcomes: FileOutcome[]) => void | Promise<void>;
  isDone: boolean;
}

class Scan {
  readonly tally: ReturnType<typeof startTally>;
  readonly #tree: TreeScan;
  readonly #options: ScanOptions;
  #chunks: ChunkScanner | undefined;
  #pool: WorkerPool | undefined;
  #aloneBytes = 0;
  /** Small files that make up the next unit. */
  #gathered: { entries: FileEntry[]; bytes: number } = { entries: [], bytes: 0 };
  readonly #pending: Pending[] = [];

  constructor(tree: TreeScan, options: ScanOptions) {
    this.#tree = tree;
    this.#options = options;
    this.tally = startTally(options);
  }

  async file(entry: FileEntry): Promise<void> {
    const { candidates } = this.#options;
    if (candidates) {
      // On one thread: what stands around candidates leaves it no sooner than it must.
      await this.#scanHere(entry);
      return candidates.confirm();
    }
    if (!this.#tree.startPool) return this.#scanHere(entry);
    const sizeBytes = statSync(entry.path, { throwIfNoEntry: false })?.size ?? 0;
    if (!this.#pool && this.#aloneBytes + sizeBytes <= ALONE_MAX_BYTES) return this.#scanHere(entry);
    this.#pool ??= this.#tree.startPool();
    if (sizeBytes > UNIT_BYTES) {
      await this.#sendGathered();
      return this.#sendLarge(entry, sizeBytes);
    }
    this.#gathered.entries.push(entry);
    this.#gathered.bytes += sizeBytes;
    if (this.#gathered.bytes >= UNIT_BYTES || this.#gathered.entries.length >= UNIT_FILES_MAX) await this.#sendGathered();
  }

  async end(): Promise<ScanSummary> {
    await this.#sendGathered();
    await this.#takeAll();
    return this.tally.summary();
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  unreadable(path: string, problem: string): void {
    this.tally.unreadable();
    this.#tree.onUnreadable(shown(path), problem);
  }

  get #chunksHere(): ChunkScanner {
    this.#chunks ??= chunksFor(this.#options);
    return this.#chunks;
  }

  async #scanHere(entry: FileEntry, leaveArchives = true): Promise<void> {
    const { candidates } = this.#options;
    const { skipBinary } = this.#tree;
    let make: ReturnType<typeof findingMaker> | undefined;
    const onMatch = (placed: PlacedMatch, contentHash: () => string) => {
      make ??= this.#maker(entry, contentHash());
      this.tally.found(make(placed, new Date()), placed);
    };
    const onCandidates = (found: readonly PlacedCandidate[], contentHash: () => string) => {
      const hash = contentHash();
      candidates?.add(found, { name: entry.path, tell: (placed) => onMatch(placed, () => hash) });
    };
    const onDrops = (found: readonly PlacedDrop[]) => this.tally.dropped(entry.path, found);
    await this.#unlessUnreadable(entry, async () => {
      const scanned = scanFile(entry.path, this.#chunksHere, { skipBinary, leaveArchives, onMatch, onCandidates, onDrops });
      if (scanned.isArchive) await this.#archive(entry);
      else if (scanned.isBinary) this.tally.skip("binary");
      else {
        this.tally.file(scanned.bytes);
        this.tally.idleMarks(entry.path, scanned.idleMarks);
      }
      this.#aloneBytes += scanned.bytes;
    });
  }

  /** On this thread, whatever it holds: what is unpacked cannot be cut into parts. */
  async #archive(entry: FileEntry): Promise<void> {
    const { path, isNamed, placeOf } = entry;
    const wish = this.#tree;
    if (isNamed || wish.opensArchives) {
      const scan = { chunks: this.#chunksHere, tally: this.tally, wish, options: this.#options };
      await this.#unlessUnreadable(entry, () => scanArchiveAt(path, placeOf, scan));
    } else if (wish.skipBinary) this.tally.skip("archive");
    else await this.#scanHere(entry, false);
  }

  async #unlessUnreadable<T>({ path }: FileEntry, read: () => T): Promise<Awaited<T> | undefined> {
    try {
      return await read();
    } catch (thrown) {
      if (!isSystemError(thrown)) throw thrown;
      this.unreadable(path, problemOf(thrown));
      return undefined;
    }
  }

  async #sendGathered(): Promise<void> {
    const { entries } = this.#gathered;
    if (entries.length === 0) return;
    this.#gathered = { entries: [], bytes: 0 };
    await this.#send({ paths: entries.map(({ path }) => path) }, async (outcomes) => {
      for (const [at, outcome] of outcomes.entries()) {
        const whole = wholeOf(entries[at] as FileEntry);
        this.#takePart(whole, WHOLE, outcome);
        await this.#finish(whole);
      }
    });
  }

  /** Before an archive, all others are waited for: it is read here, and told in its turn. */
  async #sendLarge(entry: FileEntry, sizeBytes: number): Promise<void> {
    const isArchive = await this.#unlessUnreadable(entry, () => isArchiveAt(entry.path));
    if (isArchive === false) return this.#sendParts(entry, sizeBytes);
    if (!isArchive) return;
    await this.#takeAll();
    await this.#archive(entry);
  }

  /** The last part reaches to the file's end, wherever that is by then. */
  async #sendParts(entry: FileEntry, sizeBytes: number): Promise<void> {
    const whole = wholeOf(entry);
    for (let from = 0; from < sizeBytes; from += UNIT_BYTES) {
      const isLast = from + UNIT_BYTES >= sizeBytes;
      const part = { from, to: isLast ? Number.POSITIVE_INFINITY : from + UNIT_BYTES };
      await this.#send({ paths: [entry.path], part }, async (outcomes) => {
        this.#takePart(whole, part, outcomes[0] as FileOutcome);
        if (isLast) await this.#finish(whole);
      });
    }
  }

  async #send(unit: Unit, take: Pending["take"]): Promise<void> {
    // Threads are heard first, so that they have room for it.
    await new Promise(setImmediate);
    while (this.#pending.length >= PENDING_MAX || this.#pending[0]?.isDone) await this.#takeOldest();
    const outcomes = this.#pool?.offer(unit) ?? Promise.resolve(scanUnit(unit, this.#chunksHere, this.#tree.skipBinary));
    const pending: Pending = { outcomes, take, isDone: false };
    const finish = () => {
      pending.isDone = true;
    };
    outcomes.then(finish, finish);
    this.#pending.push(pending);
  }

  async #takeOldest(): Promise<void> {
    const oldest = this.#pending.shift();
    if (oldest) await oldest.take(await oldest.outcomes);
  }

  async #takeAll(): Promise<void> {
    while (this.#pending.length > 0) await this.#takeOldest();
  }

  #takePart(whole: Whole, part: FilePart, outcome: FileOutcome): void {
    if ("problem" in outcome) {
      whole.problem = outcome.problem;
      return;
    }
    const { scan, placed, contentHash, drops, rest } = outcome;
    if (scan.isBinary) whole.isBinary = true;
    if (scan.isArchive) whole.isArchive = true;
    // What parts of a binary file hold is not asked for; its first part was the one to say so.
    if (whole.isBinary || whole.isArchive) return;
    whole.bytes += scan.bytes;
    for (const match of placed) {
      whole.make ??= this.#maker(whole.entry, contentHash);
      this.tally.found(whole.make(inWhole(match, whole.begin), new Date()), match);
    }
    const inFile = drops.kept.map((drop) => ({ ...drop, ...positionInWhole(whole.begin, drop) }));
    this.tally.dropped(whole.entry.path, inFile, drops.more);
    const idle = scan.idleMarks.map((mark) => positionInWhole(whole.begin, mark));
    this.tally.idleMarks(whole.entry.path, idle);
    whole.begin = positionInWhole(whole.begin, scan.position);
    if (rest) this.#scanRest(whole, { ...part, from: rest.from });
  }

  /** What a thread left, since it holds little but findings: here each is told as it is found, and none waits in memory. */
  #scanRest(whole: Whole, part: FilePart): void {
    const { begin } = whole;
    const onMatch = (placed: PlacedMatch, contentHash: () => string) => {
      whole.make ??= this.#maker(whole.entry, contentHash());
      this.tally.found(whole.make(inWhole(placed, begin), new Date()), placed);
    };
    const onDrops = (found: readonly PlacedDrop[]) => {
      const inFile = found.map((drop) => ({ ...drop, ...positionInWhole(begin, drop) }));
      this.tally.dropped(whole.entry.path, inFile);
    };
    try {
      const { skipBinary } = this.#tree;
      const scan = scanFile(whole.entry.path, this.#chunksHere, { skipBinary, leaveArchives: true, part, onMatch, onDrops });
      if (scan.isBinary) whole.isBinary = true;
      if (scan.isArchive) whole.isArchive = true;
      whole.bytes += scan.bytes;
      whole.begin = positionInWhole(begin, scan.position);
    } catch (thrown) {
      if (!isSystemError(thrown)) throw thrown;
      whole.problem = problemOf(thrown);
    }
  }

  async #finish({ entry, isBinary, isArchive, problem, bytes }: Whole): Promise<void> {
    if (problem !== undefined) this.unreadable(entry.path, problem);
    else if (isArchive) await this.#archive(entry);
    else if (isBinary) this.tally.skip("binary");
    else this.tally.file(bytes);
  }

  #maker({ path, placeOf }: FileEntry, generation: string): ReturnType<typeof findingMaker> {
    return findingMaker({ ...placeOf(), file: path, generation, scanner: this.#options.scanner as Finding["scanner"] });
  }
}

function wholeOf(entry: FileEntry): Whole {
  return { entry, begin: { line: 1, column: 1 }, make: undefined, isBinary: false, isArchive: false, problem: undefined, bytes: 0 };
}
