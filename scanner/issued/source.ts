import {
  bucketBitsOf,
  type CurrentRecord,
  decodeWindowKeys,
  type ImageLayout,
  LeaktrailError,
  type OpenIndex,
  type OpenSegment,
  PAGE_SECRETS,
  parsePage,
  type SecretRecord,
  type Segment,
  type SegmentFacts,
  type WindowKeys,
} from "../../contract/index.ts";

/** What the header of a tier C index holds, so that it is read without a key file and its candidates are confirmed. */
export interface ConfirmableSegment {
  readonly asOfS: number;
  readonly publicKey: string;
  readonly bucketBits: number;
  readonly windowKeys: WindowKeys;
}

/** A segment as a file or a builder has it. */
export interface SegmentSource {
  readonly facts: SegmentFacts;
  readonly layout: ImageLayout;
  /** Of tier C: what it finds is a candidate, which the service of this public key confirms; see confirmation/. */
  readonly confirmable?: ConfirmableSegment;
  /** The ids of the keys of its fingerprints; a secret names one by its number. */
  readonly keyIds: readonly string[];
  /** Writes the image, or what covers the bytes from `from` up to `to` of it, into its place in `target`. Throws `corrupt-data`. */
  loadInto(target: Uint8Array, from?: number, to?: number): void;
  /** The records of one secret. Throws `corrupt-data`. */
  recordsOf(secret: number): readonly CurrentRecord[];
}

/** A segment of a file. */
export function fileSource(file: OpenIndex, segment: OpenSegment): SegmentSource {
  return {
    facts: segment,
    layout: segment.layout,
    keyIds: file.header.keys,
    ...(file.header.tier === "C" && { confirmable: confirmableOf(file, segment) }),
    loadInto: (target, from, to) => file.loadInto(target, segment, from, to),
    recordsOf: (secret) => file.recordsOf(segment, secret),
  };
}

function confirmableOf({ header }: OpenIndex, { confirmKey, windowKeys, anchors }: OpenSegment): ConfirmableSegment {
  if (confirmKey === undefined || !windowKeys) {
    throw new LeaktrailError(
      "unknown-version",
      "the index of tier C names no confirmation key, as those of earlier versions: build it again",
    );
  }
  return {
    asOfS: Math.floor(Date.parse(header.createdAt) / 1000),
    publicKey: confirmKey,
    bucketBits: bucketBitsOf(anchors),
    windowKeys: decodeWindowKeys(windowKeys),
  };
}

/** A segment that was built in this process, as the engine takes it. */
export function builtSource(segment: Segment, keyIds: readonly string[]): SegmentSource {
  const ids = Buffer.concat([...segment.idParts()]);
  let page: { readonly number: number; readonly records: readonly (readonly SecretRecord[])[] } | undefined;
  return {
    facts: segment.facts,
    layout: segment.layout,
    keyIds,
    // What was built is at hand: there is nothing to gain by a part.
    loadInto: (target) => {
      let at = 0;
      for (const part of segment.imageParts()) {
        target.set(part, at);
        at += part.length;
      }
    },
    recordsOf: (secret) => {
      const number = Math.floor(secret / PAGE_SECRETS);
      if (page?.number !== number) page = { number, records: parsePage(pageOf(ids, number, segment.facts.secrets)) };
      return page.records[secret % PAGE_SECRETS] ?? [];
    },
  };
}

/** The section begins with a table of where each page begins, and the last one ends, counted from the table's own end. */
function pageOf(ids: Buffer, number: number, secrets: number): Buffer {
  const table = (Math.ceil(secrets / PAGE_SECRETS) + 1) * 4;
  return ids.subarray(table + ids.readUInt32LE(number * 4), table + ids.readUInt32LE(number * 4 + 4));
}
