import { hash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { LeaktrailError } from "../errors.ts";
import type { KeyRing } from "../keys.ts";
import type { IndexRefusal } from "./builder.ts";
import { IndexChanges } from "./changes.ts";
import { DIGEST_BYTES, digestOf } from "./data-writer.ts";
import { readRefusals } from "./documents.ts";
import { BLOCK_BYTES, damaged, decodeHeader, HEADER_BYTES, type Proof } from "./header.ts";
import type { IndexHeader, SegmentHeader } from "./header-schema.ts";
import { type CurrentRecord, PAGE_SECRETS, parsePage, recordsOnPage, type SecretRecord } from "./ids.ts";
import { type ImageLayout, layoutOf } from "./image.ts";
import type { TrustedKey } from "./signing.ts";

/** The bytes of an index file, wherever they are. */
export interface IndexBytes {
  readonly lengthBytes: number;
  /** Fills `target` with what stands at `offset`; returns how many bytes there were, fewer only at the end. */
  read(target: Uint8Array, offset: number): number;
  close?(): void;
  /** The file that they stand in, if in one: another thread may open it too. */
  readonly path?: string;
}

/** An index file in memory. */
export function indexBytes(bytes: Uint8Array): IndexBytes {
  return {
    lengthBytes: bytes.length,
    read: (target, offset) => {
      const piece = bytes.subarray(offset, offset + target.length);
      target.set(piece);
      return piece.length;
    },
  };
}

/** What an index must prove before anything of it counts. */
export interface OpenOptions {
  /** The organisation's keys. Only an index of tier C is read without. */
  readonly keys?: KeyRing | undefined;
  /** Where given, one of these must have signed it; tiers B and C demand it. */
  readonly trusted?: readonly TrustedKey[] | undefined;
  /** The newest version of its origin that was ever seen; an older one is refused. */
  readonly newestSeen?: ((origin: string) => number | undefined) | undefined;
  readonly now: Date;
}

/** A segment of an open file. */
export interface OpenSegment extends SegmentHeader {
  /** Its place among the file's segments. */
  readonly number: number;
  readonly layout: ImageLayout;
}

/** Bytes that are read at once where much is. */
const BULK_BYTES = 64 * BLOCK_BYTES;
const REFUSALS_MAX_BYTES = 1 << 20;

/**
 * Opens an index: proves its header and looks at nothing else. Throws `wrong-key`, `unknown-version`, `corrupt-data`
 * (which field, which offset), and `conflict` where it is older than what was seen of it, or has expired.
 */
export function openIndexFile(bytes: IndexBytes, options: OpenOptions): OpenIndex {
  const head = Buffer.alloc(Math.min(HEADER_BYTES, bytes.lengthBytes));
  readFully(bytes, head, 0);
  const { header, proof } = decodeHeader(head, options);
  const { origin, version, expiresAt } = header;
  const newest = options.newestSeen?.(origin);
  if (newest !== undefined && version < newest) {
    throw new LeaktrailError(
      "conflict",
      `the index is version ${version}, older than version ${newest} of it, which was seen before: it may miss secrets`,
    );
  }
  if (expiresAt !== null && options.now >= new Date(expiresAt)) {
    throw new LeaktrailError("conflict", `the index expired at ${expiresAt}: build or fetch it again`);
  }
  const { keys } = options;
  return new OpenIndex(bytes, header, proof, keys ? header.keys.filter((id) => !keys.epoch(id)) : []);
}

/** An index whose header is proven. Whatever is read of the rest is checked, each time it is read. */
export class OpenIndex {
  readonly header: IndexHeader;
  readonly proof: Proof;
  readonly segments: readonly OpenSegment[];
  readonly #bytes: IndexBytes;
  readonly #digests: Buffer;
  readonly #unknownKeys: readonly string[];
  /** Of each segment that was asked for: where its pages of record ids stand. */
  readonly #pageTables = new Map<number, Buffer>();
  #changes: IndexChanges | undefined;

  constructor(bytes: IndexBytes, header: IndexHeader, proof: Proof, unknownKeys: readonly string[]) {
    this.#bytes = bytes;
    this.#unknownKeys = unknownKeys;
    this.header = header;
    this.proof = proof;
    this.#digests = readDigests(bytes, header);
    const layouts = header.segments.map((segment) => layoutOf(segment, header.tier !== "C"));
    this.segments = header.segments.map((segment, number) => ({ ...segment, number, layout: layouts[number] as ImageLayout }));
    this.#demandPlaces();
  }

  /** The file under the name that it was opened by, which may be another's by now; undefined where it is none. */
  get path(): string | undefined {
    return this.#bytes.path;
  }

  /**
   * Reads a segment's image, or the blocks that cover a range of it, into its place in `target`, which is as long as the
   * image. Throws `corrupt-data`, and `target` must not be used then.
   */
  loadInto(target: Uint8Array, { image }: OpenSegment, from = 0, to = image.lengthBytes): void {
    const end = Math.min(image.lengthBytes, Math.ceil(to / BLOCK_BYTES) * BLOCK_BYTES);
    const wholeEnd = end - (end % BLOCK_BYTES);
    for (let at = from - (from % BLOCK_BYTES); at < wholeEnd; at += BULK_BYTES) {
      const piece = target.subarray(at, Math.min(at + BULK_BYTES, wholeEnd));
      this.#readBlocks(piece, image.offset + at);
    }
    if (wholeEnd < end) target.set(this.read(image.offset + wholeEnd, end - wholeEnd), wholeEnd);
  }

  /** Any bytes of the data. */
  read(offset: number, lengthBytes: number): Buffer {
    if (lengthBytes === 0) return Buffer.alloc(0);
    const from = offset - (offset % BLOCK_BYTES);
    const blocks = Buffer.allocUnsafe(Math.ceil((offset + lengthBytes - from) / BLOCK_BYTES) * BLOCK_BYTES);
    this.#readBlocks(blocks, from);
    return blocks.subarray(offset - from, offset - from + lengthBytes);
  }

  /** The records of a segment's secret as they are now; none where all of them are gone. */
  recordsOf(segment: OpenSegment, secret: number): CurrentRecord[] {
    const records = recordsOnPage(this.#page(segment, Math.floor(secret / PAGE_SECRETS)), secret % PAGE_SECRETS);
    if (!records || secret >= segment.secrets) throw damaged(`segment ${segment.number} names a secret ${secret}, which it does not hold`);
    return records.flatMap((record) => this.#asChanged(record));
  }

  /** Every record of the segments as it is now, by the secret's number. */
  *records(segment: OpenSegment): Generator<{ secret: number; record: CurrentRecord }> {
    for (let page = 0; page * PAGE_SECRETS < segment.secrets; page++) {
      if (segment.ids.lengthBytes === 0) return;
      for (const [at, records] of parsePage(this.#page(segment, page)).entries()) {
        for (const record of records.flatMap((held) => this.#asChanged(held))) yield { secret: page * PAGE_SECRETS + at, record };
      }
    }
  }

  /** The ids of all records as they are now; one may come twice where a record has two secrets. */
  *recordIds(): Generator<string> {
    for (const segment of this.segments) for (const { record } of this.records(segment)) yield record.id;
    for (const { id } of this.changes.entries) yield id;
  }

  /** What changed since the segments were built. */
  get changes(): IndexChanges {
    const { offset, lengthBytes } = this.header.changes;
    this.#changes ??= IndexChanges.decode(this.read(offset, lengthBytes));
    return this.#changes;
  }

  /** Records that cannot be looked for: whoever scans must say so. Those of a key that is not held are named together. */
  get refused(): { count: number; named: readonly IndexRefusal[] } {
    const { count, offset, lengthBytes } = this.header.refused;
    const named = lengthBytes === 0 ? [] : refusalsIn(this.read(offset, lengthBytes));
    const unknown = this.#unknownKeys.map((id) => ({
      id: `of key ${id}`,
      reason: `the key file holds no live key "${id}", which it was registered under`,
    }));
    return { count: count + unknown.length, named: [...named, ...unknown] };
  }

  /** The digests of all blocks up to an offset. */
  digestsBefore(offset: number): Buffer {
    return this.#digests.subarray(0, ((offset - HEADER_BYTES) / BLOCK_BYTES) * DIGEST_BYTES);
  }

  /** Reads every block, and so finds any that is damaged. Returns how many there are. */
  checkBlocks(): number {
    const end = this.header.digests.offset;
    const piece = Buffer.allocUnsafe(BULK_BYTES);
    for (let at = HEADER_BYTES; at < end; at += BULK_BYTES) this.#readBlocks(piece.subarray(0, Math.min(BULK_BYTES, end - at)), at);
    return (end - HEADER_BYTES) / BLOCK_BYTES;
  }

  /** Checks every block, and that ids and changes can be read. */
  verify(): { blocks: number; lengthBytes: number } {
    const blocks = this.checkBlocks();
    for (const segment of this.segments) {
      for (const { secret } of this.records(segment)) {
        if (secret >= segment.secrets) throw damaged(`segment ${segment.number} has ids of more secrets than its header says`);
      }
    }
    if (this.changes.count !== this.header.changes.count) throw damaged("it has another number of changes than its header says");
    return { blocks, lengthBytes: this.#bytes.lengthBytes };
  }

  close(): void {
    this.#bytes.close?.();
  }

  #page(segment: OpenSegment, page: number): Buffer {
    const { offset, lengthBytes } = segment.ids;
    const table = this.#pageTable(segment);
    const [from, to] = [table.length + table.readUInt32LE(page * 4), table.length + table.readUInt32LE(page * 4 + 4)];
    if (from >= to || to > lengthBytes) throw damaged(`page ${page} of the record ids at offset ${offset} does not lie in its part`);
    return this.read(offset + from, to - from);
  }

  #pageTable(segment: OpenSegment): Buffer {
    const known = this.#pageTables.get(segment.number);
    if (known) return known;
    const table = Buffer.from(this.read(segment.ids.offset, (Math.ceil(segment.secrets / PAGE_SECRETS) + 1) * 4));
    this.#pageTables.set(segment.number, table);
    return table;
  }

  #asChanged(record: SecretRecord): CurrentRecord[] {
    if (this.header.changes.count === 0) return [record];
    const amendment = this.changes.amendment(record.id);
    if (amendment?.isGone) return [];
    if (!amendment) return [record];
    const { revokedAt, expiresAt } = amendment;
    return [{ id: record.id, revoked: record.revoked || revokedAt !== undefined, ...(expiresAt !== undefined && { expiresAt }) }];
  }

  /** `target` takes whole blocks. */
  #readBlocks(target: Uint8Array, offset: number): void {
    readFully(this.#bytes, target, offset);
    let digest = ((offset - HEADER_BYTES) / BLOCK_BYTES) * DIGEST_BYTES;
    for (let at = 0; at < target.length; at += BLOCK_BYTES, digest += DIGEST_BYTES) {
      const found = digestOf(target.subarray(at, at + BLOCK_BYTES));
      if (this.#digests.compare(found, 0, DIGEST_BYTES, digest, digest + DIGEST_BYTES) !== 0) {
        throw damaged(`bytes ${offset + at} to ${offset + at + BLOCK_BYTES} do not match their digest`);
      }
    }
  }

  /** A header that is proven may still have been made by a mistake. */
  #demandPlaces(): void {
    const { digests, refused, changes } = this.header;
    const demand = (field: string, { offset, lengthBytes }: { offset: number; lengthBytes: number }) => {
      const holds = offset >= HEADER_BYTES && (offset - HEADER_BYTES) % BLOCK_BYTES === 0 && offset + lengthBytes <= digests.offset;
      if (!holds) throw damaged(`its header's field ${field} names a place outside its data`);
    };
    demand("refused", refused);
    demand("changes", changes);
    for (const { number, image, ids, layout } of this.segments) {
      demand(`segments.${number}.image`, image);
      demand(`segments.${number}.ids`, ids);
      if (image.lengthBytes !== layout.lengthBytes) throw damaged(`its header's field segments.${number}.image has the wrong length`);
    }
  }
}

function readDigests(bytes: IndexBytes, { digests }: IndexHeader): Buffer {
  const end = digests.offset + digests.lengthBytes;
  if (bytes.lengthBytes < end) throw damaged(`it ends at byte ${bytes.lengthBytes}; its header promises ${end}`);
  if (bytes.lengthBytes > end) throw damaged(`it goes on behind byte ${end}, where its header says that it ends`);
  const blocks = (digests.offset - HEADER_BYTES) / BLOCK_BYTES;
  if (blocks < 0 || digests.lengthBytes !== blocks * DIGEST_BYTES) throw damaged("its header's field digests has the wrong length");
  const table = Buffer.allocUnsafe(digests.lengthBytes);
  readFully(bytes, table, digests.offset);
  if (hash("sha256", table, "base64url") !== digests.sha256) throw damaged(`the digests at byte ${digests.offset} do not match the header`);
  return table;
}

function readFully(bytes: IndexBytes, target: Uint8Array, offset: number): void {
  for (let at = 0; at < target.length; ) {
    const read = bytes.read(at === 0 ? target : target.subarray(at), offset + at);
    if (read === 0) throw damaged(`it ends at byte ${offset + at}, within what its header promises`);
    at += read;
  }
}

function refusalsIn(bytes: Buffer): IndexRefusal[] {
  try {
    const text = inflateRawSync(bytes, { maxOutputLength: REFUSALS_MAX_BYTES }).toString("utf8");
    return readRefusals(JSON.parse(text));
  } catch {
    throw damaged("its list of refused records cannot be read");
  }
}
