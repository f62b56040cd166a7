import type { Random } from "./random.ts";
import { alphabets, fillRandom } from "./text-writer.ts";

/** Where a planted text stands: offset and length of the text itself, without what it is glued to. */
export interface Place {
  /** Relative to the corpus, with slashes. */
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

export interface Planting {
  readonly texts: readonly Buffer[];
  /** One to eight token characters on both sides, so that no edge shows where the text begins and ends. */
  readonly isGlued?: boolean;
}

/** A text with its glue. */
interface Planted {
  readonly bytes: Buffer;
  readonly glueBytes: number;
  readonly length: number;
}

const GLUE_MAX_BYTES = 8;

/** Inserts the texts into a stream of `bytes` bytes: one at a random offset of each of as many equal stretches. */
export function* plantInStream(
  blocks: Iterable<Buffer>,
  {
    bytes,
    planting,
    random,
    onPlace,
  }: { bytes: number; planting: Planting; random: Random; onPlace: (offset: number, length: number) => void },
): Generator<Buffer> {
  const stretch = bytes / planting.texts.length;
  const targets = planting.texts.map((_, at) => Math.floor(stretch * at) + random.below(Math.max(1, Math.floor(stretch))));
  let next = 0;
  let read = 0;
  let inserted = 0;
  for (const block of blocks) {
    let from = 0;
    for (let target = targets[next]; target !== undefined && target < read + block.length; target = targets[next]) {
      const text = wrap(planting.texts[next] as Buffer, planting, random);
      yield block.subarray(from, target - read);
      yield text.bytes;
      onPlace(target + inserted + text.glueBytes, text.length);
      from = target - read;
      inserted += text.bytes.length;
      next += 1;
    }
    yield block.subarray(from);
    read += block.length;
  }
}

/** Inserts texts into one content, at random offsets. */
export function plantInContent(
  content: Buffer,
  { planting, random, onPlace }: { planting: Planting; random: Random; onPlace: (offset: number, length: number) => void },
): Buffer {
  if (planting.texts.length === 0) return content;
  return Buffer.concat([...plantInStream([content], { bytes: content.length, planting, random, onPlace })]);
}

function wrap(text: Buffer, { isGlued }: Planting, random: Random): Planted {
  if (!isGlued) return { bytes: text, glueBytes: 0, length: text.length };
  const [before, after] = [random.between(1, GLUE_MAX_BYTES), random.between(1, GLUE_MAX_BYTES)];
  const bytes = Buffer.alloc(before + text.length + after);
  fillRandom(bytes, 0, before, alphabets.base62, random);
  text.copy(bytes, before);
  fillRandom(bytes, before + text.length, after, alphabets.base62, random);
  return { bytes, glueBytes: before, length: text.length };
}
