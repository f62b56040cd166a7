import { deflateRawSync } from "node:zlib";
import type { KeyRing } from "../keys.ts";
import { encodeWindowKeys } from "../windows/index.ts";
import type { BuiltIndex, IndexRefusal } from "./builder.ts";
import { DataWriter, type IndexSink } from "./data-writer.ts";
import { encodeHeader } from "./header.ts";
import type { IndexHeader, SegmentHeader } from "./header-schema.ts";
import type { Segment } from "./segment.ts";
import type { SigningKey } from "./signing.ts";

/** What an index file says of itself beside what it holds. */
export interface IndexIdentity {
  /** Names the line of versions that this one belongs to; whoever has seen a newer one of it refuses this. */
  readonly origin: string;
  readonly version: number;
  readonly createdAt: string;
  readonly expiresAt: string | null;
}

export interface WriteOptions {
  readonly keys: KeyRing;
  readonly signingKey?: SigningKey | undefined;
  /** Of a tier C index, by window epoch: the public keys by which its candidates are confirmed; see `confirmKeysOf`. */
  readonly confirmKeys?: ReadonlyMap<string, string> | undefined;
}

/** Writes an index to a sink; the header, by which alone the rest counts, comes last. */
export function writeIndex(built: BuiltIndex, identity: IndexIdentity, options: WriteOptions, sink: IndexSink): IndexHeader {
  const data = new DataWriter(sink);
  const header: IndexHeader = {
    ...identity,
    tier: built.tier,
    records: built.records,
    formsLeftOut: built.formsLeftOut,
    partialsLeftOut: built.partialsLeftOut,
    keys: [...built.keyIds],
    segments: built.segments.map((segment) => ({ ...writeSegment(segment, data), ...tierCKeysOf(segment, options) })),
    refused: { count: built.refused.count, ...data.part(refusalParts(built.refused.named)) },
    changes: { count: 0, ...data.part([]) },
    digests: data.digests(),
  };
  sink.write(encodeHeader(header, options.keys, options.signingKey), 0);
  return header;
}

function writeSegment(segment: Segment, data: DataWriter): SegmentHeader {
  const { nWords, nBuckets, long } = segment.layout;
  const { spans, ...facts } = segment.facts;
  return {
    ...facts,
    spans: [...spans],
    long,
    nWords,
    nBuckets,
    image: data.part(segment.imageParts()),
    ids: data.part(segment.idParts()),
  };
}

/** What lets a laptop read it without a key file, and have confirmed what it finds. */
function tierCKeysOf({ windowEpoch }: Segment, { keys, confirmKeys }: WriteOptions): Pick<SegmentHeader, "confirmKey" | "windowKeys"> {
  const confirmKey = confirmKeys?.get(windowEpoch);
  const epoch = keys.epochs.find((held) => held.windowEpoch === windowEpoch);
  return confirmKey === undefined || !epoch ? {} : { confirmKey, windowKeys: encodeWindowKeys(epoch.windowKeys()) };
}

function refusalParts(named: readonly IndexRefusal[]): Uint8Array[] {
  return named.length === 0 ? [] : [deflateRawSync(JSON.stringify(named))];
}

/** Gathers what is written in memory. */
export class BufferSink implements IndexSink {
  readonly #pieces: { bytes: Uint8Array; offset: number }[] = [];

  /** Begins as a copy of `from`, where that is given. */
  constructor(from?: Uint8Array) {
    if (from) this.#pieces.push({ bytes: from, offset: 0 });
  }

  write(bytes: Uint8Array, offset: number): void {
    this.#pieces.push({ bytes: new Uint8Array(bytes), offset });
  }

  /** All of it, or its first `lengthBytes`. */
  bytes(lengthBytes = Math.max(0, ...this.#pieces.map(({ bytes, offset }) => offset + bytes.length))): Buffer {
    const whole = Buffer.alloc(lengthBytes);
    for (const { bytes, offset } of this.#pieces) if (offset < lengthBytes) whole.set(bytes.subarray(0, lengthBytes - offset), offset);
    return whole;
  }
}

/** An index as one buffer. */
export function encodeIndex(built: BuiltIndex, identity: IndexIdentity, options: WriteOptions): Buffer {
  const sink = new BufferSink();
  writeIndex(built, identity, options, sink);
  return sink.bytes();
}
