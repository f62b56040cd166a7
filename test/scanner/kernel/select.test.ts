import fc from "fast-check";
import { expect, test } from "vitest";
import { type ByteClass, byteClasses, selectedPositions, type WindowWidth } from "../../../contract/index.ts";
import { CLASS_TABLES_BYTES, Kernel, nibbleTables, PADDING_BYTES } from "../../../scanner/kernel/index.ts";
import { keys } from "../fixtures.ts";

const BLOCK_BYTES = 32_768;
const POSITIONS_OFFSET = 37_376;
const TEXT_MAX_BYTES = 100_000;

const kernel = new Kernel();
const windowKeys = keys.current.windowKeys();
const order = kernel.allocate(64);
for (const [at, key] of windowKeys.order.entries()) kernel.bytes(order, 64).writeUInt16LE(key, at * 2);
const space = kernel.allocate(293_184);
const address = kernel.allocate(TEXT_MAX_BYTES + PADDING_BYTES);
const tables = byteClasses.map((byteClass) => {
  const at = kernel.allocate(CLASS_TABLES_BYTES);
  kernel.bytes(at, CLASS_TABLES_BYTES).set(nibbleTables(byteClass));
  return at;
});

/** What the kernel selects, block by block; what stood in its memory before is whatever a former text left there. */
function selected(text: Uint8Array, byteClass: ByteClass, w: WindowWidth): number[] {
  kernel.bytes(address, text.length).set(text);
  const found: number[] = [];
  for (let from = 0; from < text.length; from += BLOCK_BYTES) {
    const to = Math.min(text.length, from + BLOCK_BYTES);
    const count = kernel.exports.select(tables[byteClass] as number, w, address, from, to, text.length, order, space);
    const positions = kernel.bytes(space + POSITIONS_OFFSET, count * 2);
    for (let at = 0; at < count; at++) found.push(Math.max(0, from - 16) + positions.readUInt16LE(at * 2));
  }
  return found;
}

const texts = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 400 }).map((text) => Buffer.from(text)),
  fc.string({ unit: fc.constantFrom(..."aab-_+/ "), maxLength: 300 }).map((text) => Buffer.from(text)),
  fc.string({ unit: fc.constantFrom(..."0123456789abcdefABCDEF-_\n"), maxLength: 500 }).map((text) => Buffer.from(text)),
);

test.each(byteClasses.flatMap((byteClass) => ([9, 5] as const).map((w) => [byteClass, w] as const)))(
  "the kernel selects what the definition says, class %i, width %i",
  (byteClass, w) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(selected(text, byteClass, w)).toEqual(selectedPositions(text, byteClass, w, windowKeys));
      }),
      { numRuns: 300 },
    );
  },
);

test("a text of several blocks is selected from as one", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 64 }), (parts, shift) => {
      const filler = Buffer.from("the quick-brown_fox0jumps/over+the lazy dog ");
      const text = Buffer.alloc(BLOCK_BYTES * 2 + 500, filler);
      for (const [at, part] of parts.entries()) text.set(part.subarray(0, 200), BLOCK_BYTES * ((at & 1) + 1) - shift - (at >> 1) * 30);
      expect(selected(text, 0, 9)).toEqual(selectedPositions(text, 0, 9, windowKeys));
    }),
    { numRuns: 12 },
  );
});
