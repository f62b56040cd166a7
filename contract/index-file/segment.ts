import type { KeyEpoch } from "../keys.ts";
import type { Anchors, ByteClass, Offer, Span, WindowWidth } from "../windows/index.ts";
import { AnchorTable } from "./anchor-table.ts";
import { CommonText } from "./common-text.ts";
import { IdList, type SecretRecord } from "./ids.ts";
import { type ImageLayout, layoutOf, paddedBytes, tableSizes } from "./image.ts";
import { SecretTable } from "./secret-table.ts";

/** How many secrets may share a window: past that each sighting of it would cost too much. */
const SHARED_MAX = 8;
/** A reference has 29 bits for the secret's number. */
const SECRETS_MAX = 2 ** 29;

/** What a segment holds, for the engine and for whoever inspects an index. */
export interface SegmentFacts {
  readonly windowEpoch: string;
  /** The loosest class of its anchors, and the least window: one pass with these finds all of them. */
  readonly byteClass: ByteClass;
  readonly w: WindowWidth;
  /** How many bytes its tags cover: 8, 16 or both. */
  readonly spans: readonly Span[];
  readonly secrets: number;
  readonly records: number;
  readonly anchors: number;
  readonly shortestBytes: number;
  readonly longestBytes: number;
}

/** A secret as a segment takes it, beside its windows. */
export interface NewSecret {
  /** Its key's number in the index's list of keys. */
  readonly keyNumber: number;
  readonly fingerprint: string;
  readonly isPartial: boolean;
  readonly lengthBytes: number;
  readonly checks: Anchors["checks"];
}

/** A record of a secret; `expiresAt` in seconds since 1970, 0 for never. */
export interface SegmentRecord extends SecretRecord {
  readonly expiresAt: number;
}

/** The secrets of one window epoch while they are gathered, and then their image. */
export class Segment {
  readonly windowEpoch: string;
  readonly #hasRecords: boolean;
  readonly #common: CommonText;
  readonly #anchors = new AnchorTable();
  readonly #secrets = new SecretTable();
  readonly #ids = new IdList();
  readonly #spans = new Set<Span>();
  #byteClass: ByteClass = 0;
  #w: WindowWidth = 9;
  #shortestBytes = 0;
  #longestBytes = 0;
  #layout: ImageLayout | undefined;

  /** One without records (tier C) only says that something is there, and not what. */
  constructor(epoch: KeyEpoch, hasRecords: boolean) {
    this.windowEpoch = epoch.windowEpoch;
    this.#hasRecords = hasRecords;
    this.#common = new CommonText(epoch.windowKeys());
  }

  get facts(): SegmentFacts {
    return {
      windowEpoch: this.windowEpoch,
      byteClass: this.#byteClass,
      w: this.#w,
      spans: [...this.#spans].sort((left, right) => left - right),
      secrets: this.#secrets.length,
      records: this.#ids.count,
      anchors: this.#anchors.length,
      shortestBytes: this.#shortestBytes,
      longestBytes: this.#longestBytes,
    };
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /**
   * The offered windows that may be stored, those that the fewest secrets have first; or why the secret cannot be looked for,
   * where that leaves none of it as it stands. With `onePerForm`, the rest of a form is not looked at once it has a window
   * that no other secret has.
   */
  candidates(offers: readonly Offer[], onePerForm: boolean): Offer[] | string {
    const candidates: Offer[] = [];
    const shared = new Map<Offer, number>();
    let isCommon = true;
    let settledForm: number | undefined;
    for (const offer of offers) {
      if (offer.form === settledForm || this.#common.holds(offer.h1, offer.h2)) continue;
      if (offer.form === 0) isCommon = false;
      const others = this.#anchors.shared(offer);
      if (others >= SHARED_MAX) continue;
      candidates.push(offer);
      if (others > 0) shared.set(offer, others);
      else if (onePerForm) settledForm = offer.form;
    }
    if (shared.size > 0) candidates.sort((left, right) => (shared.get(left) ?? 0) - (shared.get(right) ?? 0));
    if (candidates.some(({ form }) => form === 0)) return candidates;
    return isCommon
      ? "each of its windows stands in common text"
      : `each of its windows is shared by ${SHARED_MAX} other secrets: its issuer's secrets are too alike`;
  }

  get isFull(): boolean {
    return this.#secrets.length >= SECRETS_MAX;
  }

  /** Adds the record to the secret of this fingerprint; false where there is none yet. */
  merge(keyNumber: number, fingerprint: string, record: SegmentRecord): boolean {
    const secret = this.#secrets.find(keyNumber, fingerprint);
    if (secret === undefined) return false;
    this.#secrets.merge(secret, record);
    this.#ids.add(secret, false, record);
    return true;
  }

  /** Adds a secret by the windows that were chosen for it. */
  add(made: NewSecret, chosen: readonly Offer[], record: SegmentRecord): void {
    const { keyNumber, fingerprint, isPartial, lengthBytes } = made;
    const checks = made.checks.map(({ hash }) => hash);
    const { revoked, expiresAt } = record;
    const secret = this.#secrets.add(fingerprint, { keyNumber, lengthBytes, checks, isPartial, revoked, expiresAt });
    this.#ids.add(secret, true, record);
    for (const [at, offer] of chosen.entries()) {
      this.#anchors.add(offer, at === 0);
      this.#spans.add(offer.span);
      if (offer.byteClass > this.#byteClass) this.#byteClass = offer.byteClass;
      if (offer.w < this.#w) this.#w = offer.w;
    }
    this.#shortestBytes = secret === 0 ? lengthBytes : Math.min(this.#shortestBytes, lengthBytes);
    this.#longestBytes = Math.max(this.#longestBytes, lengthBytes);
  }

  /**
   * Lays out the image; nothing may be added from now on. Returns the records whose secrets have no place since their tags
   * crowd where others lie, and how many base64 forms of others are left out for that.
   */
  close(): { crowdedIds: string[]; formsLeftOut: number } {
    const sizes = { ...tableSizes(this.#anchors.length, this.#hasRecords), secrets: this.#secrets.length, long: this.#secrets.longCount };
    this.#layout = layoutOf(sizes, this.#hasRecords);
    this.#secrets.close();
    this.#ids.close();
    const { crowded, base64 } = this.#anchors.place(sizes.nBuckets);
    for (const secret of crowded) this.#secrets.bury(secret);
    return { crowdedIds: crowded.map((secret) => this.#ids.firstOf(secret)), formsLeftOut: base64 };
  }

  /** Of the image, once the segment is closed. */
  get layout(): ImageLayout {
    if (!this.#layout) throw new TypeError("the segment is still open");
    return this.#layout;
  }

  /** The image's bytes, piece by piece, each in the memory of the one before it: use it before you ask for the next. */
  *imageParts(): Generator<Uint8Array> {
    const { sections, nWords } = this.layout;
    const { filter, tags, refs, offsets } = sections;
    const memory = new ArrayBuffer(Math.max(filter.lengthBytes, tags.lengthBytes, refs.lengthBytes, offsets.lengthBytes));
    const filled = (lengthBytes: number, fill: (section: Uint8Array) => void): [Uint8Array] => {
      const section = new Uint8Array(memory, 0, lengthBytes).fill(0);
      fill(section);
      return [section];
    };
    yield* padded(filled(filter.lengthBytes, (section) => this.#anchors.filter(section, nWords)));
    yield* padded(filled(tags.lengthBytes, (section) => this.#anchors.tags(section)));
    if (!this.#hasRecords) return;
    yield* padded(filled(refs.lengthBytes, (section) => this.#anchors.refs(section)));
    yield* padded(filled(offsets.lengthBytes, (section) => this.#anchors.offsets(section)));
    yield* padded(this.#secrets.secrets());
    yield* padded(this.#secrets.long());
  }

  /** The image in one piece. */
  image(): Uint8Array {
    const image = new Uint8Array(this.layout.lengthBytes);
    let at = 0;
    for (const part of this.imageParts()) {
      image.set(part, at);
      at += part.length;
    }
    return image;
  }

  /** The record ids, piece by piece; none in tier C. */
  *idParts(): Generator<Uint8Array> {
    if (this.#hasRecords) yield* this.#ids.section();
  }
}

function* padded(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  let lengthBytes = 0;
  for (const part of parts) {
    lengthBytes += part.length;
    yield part;
  }
  if (lengthBytes % 64 !== 0) yield new Uint8Array(paddedBytes(lengthBytes) - lengthBytes);
}
