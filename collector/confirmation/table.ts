import { timingSafeEqual } from "node:crypto";
import {
  BUCKET_PLACES_MAX,
  bucketBitsOf,
  type ConfirmedRecord,
  claimOf,
  encodePlaces,
  type Fingerprint,
  LeaktrailError,
  markOf,
  NO_MARK,
  type Offer,
  storedTag,
} from "../../contract/index.ts";

/** One window of a secret, as its registration offers it. */
export type ConfirmWindow = Pick<Offer, "form" | "offset" | "tagHigh" | "tagLow">;

/** A secret that can be confirmed. */
export interface ConfirmableSecret {
  readonly fingerprint: Fingerprint;
  readonly lengthBytes: number;
  /** The confirmation value of its registration; undefined where that was made without one. */
  readonly confirmation: string | undefined;
  /** At least one. */
  readonly records: readonly { readonly id: string; readonly isRevoked: boolean }[];
  /**
   * Only those that a tier C index of these secrets holds too. Another one's place would say of a window what no thief of
   * the index knows: it must not be here.
   */
  readonly windows: readonly ConfirmWindow[];
}

interface Entry {
  readonly tagHigh: number;
  readonly window: ConfirmWindow;
  readonly secret: ConfirmableSecret;
}

const OTHER_IDS_MAX = 64;
/** An index is asked about by the bits of its own size. By more, places would tell more of each tag than the index does. */
const SPARE_BITS = 1;

/** What the service knows of the secrets of one tier C index: by the tag of each window, whose it is. It never changes. */
export class ConfirmationTable {
  /** Until then, in seconds since 1970, it holds whatever the collector was told of. */
  readonly asOfS: number;
  /** By the upper half of the tag. */
  readonly #entries: readonly Entry[];

  /** Of secrets, or what another one holds, where nothing has changed since. */
  constructor(asOfS: number, of: Iterable<ConfirmableSecret> | ConfirmationTable) {
    this.asOfS = asOfS;
    this.#entries = of instanceof ConfirmationTable ? of.#entries : entriesOf(of);
  }

  /** Windows in it. */
  get size(): number {
    return this.#entries.length;
  }

  /** The places of a bucket, encoded. Throws `conflict` where the bucket is one of an index of quite another size. */
  places(bits: number, bucket: number): string {
    const entries = this.#bucket(bits, bucket);
    return encodePlaces(
      entries.map(({ window, secret }) => ({
        shortTag: storedTag(window.tagLow),
        form: window.form,
        offset: window.offset,
        lengthBytes: secret.lengthBytes,
        mark: secret.confirmation === undefined ? NO_MARK : markOf(bytesOf(secret.confirmation), window),
      })),
    );
  }

  /** Whose secret it is that this claim was made of; undefined where none of the bucket. */
  record(bits: number, bucket: number, claim: Uint8Array): ConfirmedRecord | undefined {
    let found: ConfirmableSecret | undefined;
    // All are compared, so that the time says nothing of which one it was.
    for (const { secret } of this.#bucket(bits, bucket)) {
      if (secret.confirmation !== undefined && timingSafeEqual(claimOf(bytesOf(secret.confirmation)), claim)) found = secret;
    }
    return found && recordOf(found);
  }

  #bucket(bits: number, bucket: number): readonly Entry[] {
    if (bits > bucketBitsOf(this.size) + SPARE_BITS) {
      throw new LeaktrailError("conflict", "the issued secrets have become far fewer than when this index was made; fetch the index again");
    }
    const width = 2 ** (32 - bits);
    const entries = this.#entries.slice(this.#firstAt(bucket * width), this.#firstAt((bucket + 1) * width));
    if (entries.length <= BUCKET_PLACES_MAX) return entries;
    throw new LeaktrailError("conflict", "the issued secrets have become far more than when this index was made; fetch the index again");
  }

  /** The number of the first entry whose tag is not below. */
  #firstAt(tagHigh: number): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] as Entry).tagHigh < tagHigh) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function entriesOf(secrets: Iterable<ConfirmableSecret>): readonly Entry[] {
  const entries: Entry[] = [];
  for (const secret of secrets) for (const window of secret.windows) entries.push({ tagHigh: window.tagHigh, window, secret });
  return entries.sort((left, right) => left.tagHigh - right.tagHigh);
}

function bytesOf(confirmation: string): Buffer {
  return Buffer.from(confirmation, "base64url");
}

function recordOf({ fingerprint, records }: ConfirmableSecret): ConfirmedRecord | undefined {
  const [first, ...others] = records;
  if (!first) return undefined;
  const isRevoked = records.every((record) => record.isRevoked);
  return {
    id: first.id,
    otherIds: others.slice(0, OTHER_IDS_MAX).map((record) => record.id),
    fingerprint,
    // As the scanners of the other tiers judge: see scanner/engine.ts.
    severity: isRevoked ? "medium" : "critical",
    isRevoked,
  };
}
