import { createHash } from "node:crypto";

/** RFC 6962, section 2.1: the hash of a leaf, SHA-256(0x00 || bytes). */
export function leafHash(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(LEAF_PREFIX).update(bytes).digest();
}

/** RFC 6962, section 2.1: the hash of an inner node, SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256").update(NODE_PREFIX).update(left).update(right).digest();
}

const LEAF_PREFIX = Buffer.from([0]);
const NODE_PREFIX = Buffer.from([1]);

/**
 * The right edge of a Merkle tree: the roots of its complete subtrees, largest first; one for each 1 in the binary form
 * of `size`. It is all that appending needs, and it is at most 53 hashes long.
 */
export interface Frontier {
  readonly size: number;
  readonly nodes: readonly Buffer[];
}

export const emptyFrontier: Frontier = { size: 0, nodes: [] };

/** The frontier after one more leaf. */
export function appendLeaf(frontier: Frontier, leaf: Buffer): Frontier {
  const nodes = [...frontier.nodes];
  let node = leaf;
  for (let size = frontier.size; size % 2 === 1; size = (size - 1) / 2) node = nodeHash(nodes.pop() as Buffer, node);
  nodes.push(node);
  return { size: frontier.size + 1, nodes };
}

/** The root of the tree: SHA-256 of nothing where it is empty. */
export function rootOf(frontier: Frontier): Buffer {
  const [last, ...rest] = [...frontier.nodes].reverse();
  if (last === undefined) return createHash("sha256").digest();
  return rest.reduce((right, left) => nodeHash(left, right), last);
}
