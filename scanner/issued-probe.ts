import { type Anchor, fingerprintOf, mixWindow, sameFingerprint, WINDOW_BYTES, windowHash } from "../contract/index.ts";
import type { EpochWindows, IssuedIndex, IssuedSecret } from "./issued-index.ts";
import type { WindowTable } from "./window-table.ts";

/** A place where an issued secret stands. */
export interface IssuedHit {
  readonly secret: IssuedSecret;
  readonly start: number;
  readonly end: number;
}

/** Extents that are remembered within one call, so that one secret repeated all over a text is hashed once. */
const REMEMBERED_MAX = 4096;
const REMEMBERED_MAX_BYTES = 4 * 1024 * 1024;

/** Every place in `bytes` where a secret of the index stands, at any offset and beside any neighbours. */
export function probe(bytes: Buffer, index: IssuedIndex): IssuedHit[] {
  const hits: IssuedHit[] = [];
  for (const windows of index.windows) probeEpoch(bytes, windows, hits);
  return hits;
}

/** Windows that are rolled over before those that passed the filter are looked at. */
const BLOCK_WINDOWS = 65_536;

function probeEpoch(bytes: Buffer, windows: EpochWindows, hits: IssuedHit[]): void {
  const key = windows.epoch.windowKey();
  const passed = new Int32Array(BLOCK_WINDOWS);
  const confirm = confirmer(bytes, windows);
  for (let from = 0; from + WINDOW_BYTES <= bytes.length; from += BLOCK_WINDOWS) {
    const block = bytes.subarray(from, from + BLOCK_WINDOWS + WINDOW_BYTES - 1);
    const count = sift(block, windows.table, key.multiplier, key.mixer, passed);
    for (let at = 0; at < count; at++) {
      const start = from + (passed[at] as number);
      confirm(windowHash(bytes, start, key), start, hits);
    }
  }
}

/**
 * Rolls the window hash of registration.ts over all bytes and writes down where it passes the filter. This loop is where
 * a scan without findings spends its time; it calls nothing that is not inlined, and its numbers stay 32-bit integers.
 */
function sift(bytes: Uint8Array, table: WindowTable<unknown>, multiplier: number, mixer: number, passed: Int32Array): number {
  const { filter, filterMask } = table;
  let leaving = 1;
  for (let at = 0; at < WINDOW_BYTES; at++) leaving = Math.imul(leaving, multiplier);
  let [rolling, count] = [0, 0];
  for (let at = 0; at < WINDOW_BYTES; at++) rolling = (Math.imul(rolling, multiplier) + (bytes[at] as number)) | 0;
  for (let next = WINDOW_BYTES; ; next++) {
    const bit = mixWindow(rolling, mixer) & filterMask;
    if (((filter[bit >>> 5] as number) >>> bit) & 1) passed[count++] = next - WINDOW_BYTES;
    if (next >= bytes.length) return count;
    const change = ((bytes[next] as number) - Math.imul(bytes[next - WINDOW_BYTES] as number, leaving)) | 0;
    rolling = (Math.imul(rolling, multiplier) + change) | 0;
  }
}

/**
 * Turns a window that passed the filter into hits. The secret's other windows are compared first, so that a text made of
 * one known window does not buy an HMAC for each repetition; then HMAC decides, in constant time.
 */
function confirmer(bytes: Buffer, { epoch, table }: EpochWindows): (hash: number, windowStart: number, hits: IssuedHit[]) => void {
  const key = epoch.windowKey();
  const digestOf = rememberingDigest((extent) => fingerprintOf(extent, epoch));
  const holds = (anchor: Anchor, start: number) => windowHash(bytes, start + anchor.offset, key) === anchor.hash;
  return (hash, windowStart, hits) => {
    for (const secret of table.bucket(hash) ?? []) {
      const [first, ...others] = secret.anchors;
      const start = windowStart - first.offset;
      const end = start + secret.lengthBytes;
      if (start < 0 || end > bytes.length || secret.records.length === 0) continue;
      if (!others.every((anchor) => holds(anchor, start))) continue;
      if (sameFingerprint(digestOf(bytes.subarray(start, end)), secret.fingerprint)) hits.push({ secret, start, end });
    }
  };
}

function rememberingDigest<T>(digest: (extent: Buffer) => T): (extent: Buffer) => T {
  const remembered = new Map<string, T>();
  let rememberedBytes = 0;
  return (extent) => {
    const text = extent.toString("latin1");
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const made = digest(extent);
    if (remembered.size >= REMEMBERED_MAX || rememberedBytes + text.length > REMEMBERED_MAX_BYTES) {
      remembered.clear();
      rememberedBytes = 0;
    }
    remembered.set(text, made);
    rememberedBytes += text.length;
    return made;
  };
}
