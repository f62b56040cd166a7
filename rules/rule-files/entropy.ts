/** Shannon entropy in bits a character, over bytes. */
export function entropyOf(bytes: Buffer): number {
  const counts = new Map<number, number>();
  for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / bytes.length) * Math.log2(count / bytes.length);
  return entropy;
}
