import { logBlocks } from "../../corpus/index.ts";

const NEWLINE = 0x0a;

/** Ordinary log text of so many bytes, in pieces of whole lines, each of `pieceBytes` or a little more. */
export function linePieces(seed: number, { bytes, pieceBytes }: { bytes: number; pieceBytes: number }): Buffer[] {
  const pieces: Buffer[] = [];
  for (const shared of logBlocks({ seed, bytes })) {
    const block = Buffer.from(shared);
    for (let from = 0, end = 0; end !== -1; from = end + 1) {
      end = block.indexOf(NEWLINE, from + pieceBytes - 1);
      if (end !== -1) pieces.push(block.subarray(from, end + 1));
    }
  }
  return pieces;
}

/** A line of a log in which somebody forgot a secret. */
export function leakyLine(number: number, secret: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`2026-11-22T20:00:00.000Z INFO http.client request=${number} headers="authorization: Bearer `),
    secret,
    Buffer.from('" status=200\n'),
  ]);
}
