import { type ByteClass, classTable, type WindowWidth, windowBytes } from "./classes.ts";
import { orderHash } from "./hashes.ts";
import type { WindowKeys } from "./keys.ts";

/** Where the anchor of the window at `from` stands: the leftmost of its k-mers with the least order. */
export function anchorOf(bytes: Uint8Array, from: number, w: WindowWidth, keys: WindowKeys): number {
  let [anchor, least] = [from, 0x10000];
  for (let at = from; at < from + w; at++) {
    const order = orderHash(bytes, at, keys);
    if (order < least) [anchor, least] = [at, order];
  }
  return anchor;
}

/**
 * The positions that a scan looks at: each k-mer that is the minimum, ties included, of any full window that lies in the
 * class. Written to be read: the kernel's `select` is tested against it.
 */
export function selectedPositions(bytes: Uint8Array, byteClass: ByteClass, w: WindowWidth, keys: WindowKeys): number[] {
  const inClass = classTable(byteClass);
  const selected = new Set<number>();
  let run = 0;
  for (let end = 1; end <= bytes.length; end++) {
    run = inClass[bytes[end - 1] as number] === 1 ? run + 1 : 0;
    if (run < windowBytes(w)) continue;
    const kmers = Array.from({ length: w }, (_, i) => end - windowBytes(w) + i);
    const orders = kmers.map((at) => orderHash(bytes, at, keys));
    const least = Math.min(...orders);
    for (const [i, at] of kmers.entries()) if (orders[i] === least) selected.add(at);
  }
  return [...selected].sort((left, right) => left - right);
}
