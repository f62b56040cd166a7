const SEED = 0x9747b28c;
const MIX = 0x5bd1e995;

/** The partition of a key, as Kafka's own clients choose it, so that one key stays on one partition whoever writes. */
export function partitionOf(key: string, partitionCount: number): number {
  return (murmur2(Buffer.from(key, "utf8")) & 0x7fffffff) % partitionCount;
}

function murmur2(data: Buffer): number {
  let hash = SEED ^ data.length;
  const tail = data.length & ~3;
  for (let at = 0; at < tail; at += 4) {
    let word = Math.imul(data.readInt32LE(at), MIX);
    word = Math.imul(word ^ (word >>> 24), MIX);
    hash = Math.imul(hash, MIX) ^ word;
  }
  if (tail < data.length) {
    for (let at = data.length - 1; at >= tail; at--) hash ^= data.readUInt8(at) << (8 * (at - tail));
    hash = Math.imul(hash, MIX);
  }
  hash = Math.imul(hash ^ (hash >>> 13), MIX);
  return hash ^ (hash >>> 15);
}
