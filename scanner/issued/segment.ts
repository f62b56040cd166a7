import { type KeyEpoch, type KeyRing, LeaktrailError, LONG_BYTES, SECRET_BYTES, type WindowKeys } from "../../contract/index.ts";
import type { Kernel } from "../kernel/index.ts";
import { Paging } from "./paging.ts";
import type { SegmentSource } from "./source.ts";

/** One secret of a segment, as its image holds it. */
export interface StoredSecret {
  readonly lengthBytes: number;
  readonly flags: number;
  /** Seconds since 1970; 0 for never. */
  readonly expiresAtS: number;
  /** The first bytes of its fingerprint. */
  readonly digest: Buffer;
  /** Undefined where the key file does not hold the key of its fingerprint. */
  readonly epoch: KeyEpoch | undefined;
}

const DESCRIPTOR_BYTES = 128;
const [ORDER_OFFSET, KEYS_OFFSET] = [32, 64];
const KEY_OFFSETS = { filter: 0, tag: 16, check: 32 } as const;

/** A segment in the kernel's memory, ready to be probed: what tells the kernel where its parts are, its keys, and its image. */
export class LoadedSegment {
  readonly source: SegmentSource;
  readonly keys: WindowKeys;
  /** What of the image was read. */
  readonly paging: Paging;
  /** The address of the kernel's descriptor, which the image follows. */
  readonly descriptor: number;
  readonly #kernel: Kernel;
  readonly #epochs: readonly (KeyEpoch | undefined)[];

  /** Memory that a segment needs. */
  static lengthBytes(source: SegmentSource): number {
    return DESCRIPTOR_BYTES + source.layout.lengthBytes;
  }

  constructor(kernel: Kernel, source: SegmentSource, address: number, keys: KeyRing) {
    this.source = source;
    this.keys = source.confirmable?.windowKeys ?? windowKeysOf(source.facts.windowEpoch, keys);
    this.paging = new Paging(this);
    this.descriptor = address;
    this.#kernel = kernel;
    this.#epochs = source.keyIds.map((id) => keys.epoch(id));
  }

  get image(): Buffer {
    return this.#kernel.bytes(this.descriptor + DESCRIPTOR_BYTES, this.source.layout.lengthBytes);
  }

  /** The address of the order keys. */
  get order(): number {
    return this.descriptor + ORDER_OFFSET;
  }

  /** The address of the key of the extent's check. */
  get checkKey(): number {
    return this.descriptor + KEYS_OFFSET + KEY_OFFSETS.check;
  }

  secret(number: number): StoredSecret {
    const at = this.#part("secrets", number * SECRET_BYTES, SECRET_BYTES);
    return {
      lengthBytes: at.readUInt16LE(0),
      flags: at.readUInt8(3),
      expiresAtS: at.readUInt32LE(8),
      digest: at.subarray(12, SECRET_BYTES),
      epoch: this.#epochs[at.readUInt8(2)],
    };
  }

  /** The further checks of a long secret; empty where the image holds none. */
  furtherChecks(number: number): readonly number[] {
    const rows = this.#part("long", 0, this.source.layout.sections.long.lengthBytes);
    let [low, high] = [0, rows.length / LONG_BYTES - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const held = rows.readUInt32LE(middle * LONG_BYTES);
      if (held === number) return Array.from({ length: LONG_BYTES / 4 - 1 }, (_, i) => rows.readUInt32LE(middle * LONG_BYTES + 4 + i * 4));
      if (held < number) low = middle + 1;
      else high = middle - 1;
    }
    return [];
  }

  #part(name: "secrets" | "long", offset: number, lengthBytes: number): Buffer {
    return this.#kernel.bytes(this.descriptor + DESCRIPTOR_BYTES + this.source.layout.sections[name].offset + offset, lengthBytes);
  }
}

/** Readies a segment in memory of `LoadedSegment.lengthBytes`. Its image has yet to be loaded. Throws `wrong-key` where nothing can be sought with these keys. */
export function placeSegment(kernel: Kernel, source: SegmentSource, address: number, keys: KeyRing): LoadedSegment {
  const segment = new LoadedSegment(kernel, source, address, keys);
  describe(kernel, segment);
  return segment;
}

function windowKeysOf(windowEpoch: string, keys: KeyRing): WindowKeys {
  const epoch = keys.epochs.find((held) => held.windowEpoch === windowEpoch);
  if (epoch) return epoch.windowKeys();
  throw new LeaktrailError(
    "wrong-key",
    `the index looks for its secrets by the windows of key "${windowEpoch}", which no live key of the key file has`,
  );
}

/** Writes the structure that assembly/probe.ts calls Segment, and the keys. */
function describe(kernel: Kernel, { source, descriptor, keys }: LoadedSegment): void {
  const { nWords, nBuckets, sections } = source.layout;
  const at = (offset: number) => descriptor + DESCRIPTOR_BYTES + offset;
  const bytes = kernel.bytes(descriptor, DESCRIPTOR_BYTES).fill(0);
  const words = [
    at(sections.filter.offset),
    nWords,
    at(sections.tags.offset),
    nBuckets,
    sections.refs.lengthBytes > 0 ? at(sections.refs.offset) : 0,
    at(sections.offsets.offset),
    at(sections.secrets.offset),
    descriptor + KEYS_OFFSET,
  ];
  for (const [index, word] of words.entries()) bytes.writeUInt32LE(word, index * 4);
  for (const [index, word] of keys.order.entries()) bytes.writeUInt16LE(word, ORDER_OFFSET + index * 2);
  for (const name of ["filter", "tag", "check"] as const) {
    for (const [index, word] of keys[name].entries()) bytes.writeUInt32LE(word, KEYS_OFFSET + KEY_OFFSETS[name] + index * 4);
  }
}
