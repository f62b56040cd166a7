import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Decoding, decodings } from "../../../scanner/decoding/index.ts";
import { Kernel, PADDING_BYTES } from "../../../scanner/kernel/index.ts";
import { type ReferenceStretch, references, sorted } from "../decoding/reference.ts";
import { randomText } from "../decoding/texts.ts";

const TEXT_MAX_BYTES = 4096;
const GUARD_BYTES = 64;
const GUARD = 0xa5;
const JOB_WORDS = 24;
const PIECES_MAX = TEXT_MAX_BYTES / 24 + 8;

const kernel = new Kernel();
const area = kernel.allocate(4 * GUARD_BYTES + 2 * TEXT_MAX_BYTES + 4096 + PADDING_BYTES + 16 * 512);
const pieces = kernel.allocate(8 * PIECES_MAX + GUARD_BYTES);
const job = kernel.allocate(4 * JOB_WORDS);
const fields = new Uint32Array(kernel.memory.buffer, job, JOB_WORDS);

const functions = {
  hex: "decodeHex",
  utf16: "decodeUtf16",
  percent: "decodePercent",
  escapes: "decodeEscapes",
  wrapped: "decodeWrapped",
  folded: "decodeFolded",
  joined: "decodeJoined",
  base64: "decodeBase64",
  records: "decodeRecords",
} as const satisfies Record<Decoding, keyof typeof kernel.exports>;

interface Setting {
  readonly byteClass?: number;
  /** Where the text is cut into blocks. */
  readonly cuts?: readonly number[];
  /** How far from a multiple of 64 the text lies. */
  readonly shift?: number;
  /** What stands behind the text, and must not count. */
  readonly padding?: string;
  /** Whether each block goes on where the one before ended, or where it was to end. */
  readonly isCarried?: boolean;
  readonly spareBytes?: number;
  /** How many bytes of what may be written others have written before; they are cleared away when no more has room. */
  readonly filledBytes?: number;
  readonly stretchesMax?: number;
}

/** What a decoder gives for a text, block by block and round by round, with guards around all that it may write. */
function decoded(decoding: Decoding, text: Buffer, setting: Setting = {}): ReferenceStretch[] {
  const { byteClass = 0, cuts = [], shift = 0, padding = "\0", isCarried = true, spareBytes = 64, stretchesMax = 512 } = setting;
  let filledBytes = Math.min(setting.filledBytes ?? 0, text.length + spareBytes);
  const address = area + GUARD_BYTES + shift;
  const outMax = text.length + spareBytes;
  const map = up(address + text.length + PADDING_BYTES);
  const mapBytes = Math.ceil(text.length / 64);
  const out = up(map + mapBytes + GUARD_BYTES);
  const stretches = up(out + outMax + GUARD_BYTES);
  const all = kernel.bytes(area, stretches + 16 * stretchesMax + GUARD_BYTES - area);
  all.fill(GUARD);
  kernel.bytes(pieces, 8 * PIECES_MAX + GUARD_BYTES).fill(GUARD);
  fields.fill(0).set([pieces, PIECES_MAX], 17);
  kernel.bytes(address, text.length).set(text);
  kernel.bytes(address + text.length, PADDING_BYTES).fill(padding, "latin1");

  const found: ReferenceStretch[] = [];
  const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((left, right) => left - right);
  let from = 0;
  for (const to of [...ends, text.length]) {
    kernel.exports.survey(address, from, Math.min(to + 64, text.length), map);
    for (let rounds = 0; from < to; rounds++) {
      expect(rounds).toBeLessThan(2 * text.length);
      fields.set([address, from, to, text.length, byteClass, map, out, outMax, filledBytes, stretches, stretchesMax, 0]);
      fields[19] = 0;
      from = kernel.exports[functions[decoding]](job);
      found.push(...stretchesAt(out, filledBytes, stretches, fields[11] as number));
      filledBytes = 0;
    }
    if (!isCarried) from = to;
  }
  const unwritten = [
    [area, address],
    [map + mapBytes, out],
    [out + outMax, stretches],
    [stretches + 16 * stretchesMax, stretches + 16 * stretchesMax + GUARD_BYTES],
    [pieces + 8 * PIECES_MAX, pieces + 8 * PIECES_MAX + GUARD_BYTES],
  ] as const;
  for (const [start, end] of unwritten) expect(kernel.bytes(start, end - start).every((byte) => byte === GUARD)).toBe(true);
  expect(kernel.bytes(address, text.length).equals(text)).toBe(true);
  return found;
}

function stretchesAt(out: number, filledBytes: number, stretches: number, count: number): ReferenceStretch[] {
  const words = new Uint32Array(kernel.memory.buffer, stretches, 4 * count);
  let end = filledBytes;
  return Array.from({ length: count }, (_, index) => {
    const [outStart = 0, outLength = 0, sourceStart = 0, sourceLength = 0] = words.subarray(4 * index);
    expect(outStart).toBe(end);
    end += outLength + 1;
    expect(kernel.bytes(out + end - 1, 1)[0]).toBe(0x0a);
    return { sourceStart, sourceLength, out: kernel.bytes(out + outStart, outLength).toString("latin1") };
  });
}

function up(address: number): number {
  return Math.ceil(address / 64) * 64;
}

const settings = fc.record({
  byteClass: fc.constantFrom(0, 1, 2),
  cuts: fc.array(fc.nat({ max: TEXT_MAX_BYTES }), { maxLength: 4 }),
  shift: fc.nat({ max: 63 }),
  padding: fc.constantFrom("\0", "A", "41", "\\", "\n ", "A\0", "%41", "V"),
  isCarried: fc.boolean(),
  spareBytes: fc.constantFrom(64, 64, 65, 300),
  stretchesMax: fc.constantFrom(1, 2, 512),
  filledBytes: fc.oneof(fc.constant(0), fc.nat({ max: TEXT_MAX_BYTES })),
});

describe.each(decodings)("the %s decoder", (decoding) => {
  test("gives what its definition says, wherever the text lies, is cut, or fills the buffers", () => {
    let given = 0;
    fc.assert(
      fc.property(randomText(TEXT_MAX_BYTES), settings, (text, setting) => {
        const expected = references[decoding](text.toString("latin1"), setting.byteClass);
        if (decoding === "folded" && setting.byteClass === 0) return;
        given += expected.length;
        expect(sorted(decoded(decoding, text, setting))).toEqual(sorted(expected));
      }),
      { numRuns: 400 },
    );
    expect(given).toBeGreaterThan(30);
  });

  test("touches nothing beyond its buffers, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), settings, (bytes, setting) => {
        const text = Buffer.from(bytes);
        if (decoding === "folded" && setting.byteClass === 0) return;
        expect(sorted(decoded(decoding, text, setting))).toEqual(sorted(references[decoding](text.toString("latin1"), setting.byteClass)));
      }),
      { numRuns: 300 },
    );
  });

  test("gives the same for every cut of one text", () => {
    const [text] = fc.sample(randomText(400, 300), { seed: 7, numRuns: 1 }) as [Buffer];
    for (const byteClass of decoding === "folded" ? [1] : [0, 1]) {
      const expected = sorted(references[decoding](text.toString("latin1"), byteClass));
      for (let cut = 1; cut < text.length; cut++) expect(sorted(decoded(decoding, text, { byteClass, cuts: [cut] }))).toEqual(expected);
    }
  });
});

/** One stretch for each decoder, in the class in which it is one. */
const samples: Record<Decoding, { text: string; byteClass: number }> = {
  hex: { text: "4142434445464748494a4b4c", byteClass: 0 },
  utf16: { text: "A\0B\0C\0D\0E\0F\0G\0H\0I\0J\0K\0L", byteClass: 0 },
  percent: { text: "abcdefghijkl%4d", byteClass: 0 },
  escapes: { text: "abcdefghijkl\\u004d", byteClass: 0 },
  wrapped: { text: "abcdefghijklmnopqrst\\\r\n  uv", byteClass: 0 },
  folded: { text: "abcdefgh\r\n  ijklm", byteClass: 1 },
  joined: { text: "abc-efgh\\\r\n  ijklm", byteClass: 0 },
  base64: { text: Buffer.from("twelve bytes and more").toString("base64url"), byteClass: 0 },
  records: { text: "\n2026-01-31T12:00:00.1Z stdout P abcdefgh\n2026-01-31T12:00:00.2Z stdout F ijklm", byteClass: 0 },
};

/** Of one long stretch each byte is spelled. */
const dense: Record<Decoding, string> = {
  hex: "41".repeat(90),
  utf16: "A\0".repeat(90),
  percent: "%41".repeat(90),
  escapes: "\\x41".repeat(90),
  wrapped: `${"a".repeat(20)}${"\nb".repeat(90)}`,
  folded: `${"a"}${"\n b".repeat(90)}`,
  joined: `${"abcdefghijkl"}${"\n b".repeat(90)}`,
  base64: Buffer.from("A".repeat(90)).toString("base64"),
  records: "\n2026-01-31T12:00:00Z stdout P a".repeat(20),
};

test.each(decodings)("a stretch of the %s decoder is found at every place beside the end of a block", (decoding) => {
  const { text, byteClass } = samples[decoding];
  for (let before = 0; before < 200; before++) {
    for (const around of ["|", "\0\0", "é"]) {
      const source = Buffer.from(`${"|".repeat(before)}${around}${text}${around}`, "latin1");
      const expected = sorted(references[decoding](source.toString("latin1"), byteClass));
      expect(expected.length).toBeGreaterThan(0);
      for (const isCarried of [true, false])
        expect(sorted(decoded(decoding, source, { byteClass, cuts: [64, 128], isCarried }))).toEqual(expected);
    }
  }
});

test.each(decodings)("the %s decoder writes no further than it may, however much room is left", (decoding) => {
  const { text, byteClass } = samples[decoding];
  const source = Buffer.from(`|${text}|\n\n|${dense[decoding]}|\n\n|${text}|`, "latin1");
  const expected = sorted(references[decoding](source.toString("latin1"), byteClass));
  for (let filledBytes = 0; filledBytes <= source.length + 64; filledBytes++) {
    expect(sorted(decoded(decoding, source, { byteClass, filledBytes }))).toEqual(expected);
  }
});

test("\\u escapes stand for bytes up to the edges of their ranges, in pairs or alone", () => {
  const units = ["0000", "001f", "0020", "007e", "007f", "0080", "07ff", "0800", "d7ff", "d800", "dbff", "dc00", "dfff", "e000", "ffff"];
  for (const first of units) {
    for (const second of units) {
      const text = Buffer.from(`abcdefghijkl\\u${first}\\u${second}mnopqrstuvwx\\u0041y\\u${second}`);
      for (const byteClass of [0, 1, 2]) {
        const expected = sorted(references.escapes(text.toString("latin1"), byteClass));
        for (const cut of [12, 18, 20, 24]) {
          expect(sorted(decoded("escapes", text, { byteClass, cuts: [cut], isCarried: false }))).toEqual(expected);
        }
      }
    }
  }
});

test("of several backslashes in a row the last begins an escape only where their number is odd, at any cut", () => {
  for (let count = 1; count <= 20; count++) {
    const text = Buffer.from(`abcdefghijkl${"\\".repeat(count)}u0041mnopqrstuvwx`);
    for (const byteClass of [0, 1, 2]) {
      const expected = sorted(references.escapes(text.toString("latin1"), byteClass));
      for (let cut = 1; cut < text.length; cut++) {
        expect(sorted(decoded("escapes", text, { byteClass, cuts: [cut], isCarried: false }))).toEqual(expected);
      }
    }
  }
});

test.each(decodings)("what the %s decoder finds at the end of a text is not completed by what stands behind it", (decoding) => {
  const { text, byteClass } = samples[decoding];
  for (let length = 1; length < text.length; length++) {
    for (const lead of ["", text, `|${text}`]) {
      const source = Buffer.from(lead + text.slice(0, length), "latin1");
      const expected = sorted(references[decoding](source.toString("latin1"), byteClass));
      expect(sorted(decoded(decoding, source, { byteClass, padding: text.slice(length) }))).toEqual(expected);
    }
  }
});

test("the survey flags nothing in a text with nothing to decode", () => {
  const text = Buffer.from(
    "2025-11-22T07:52:16.003Z INFO com.example.orders: request completed in 3 ms, all is well (worker 7)\n".repeat(40),
  );
  const address = kernel.allocate(text.length + PADDING_BYTES);
  kernel.bytes(address, text.length).set(text);
  // The padding's NULs lie in the last piece.
  expect(kernel.exports.survey(address, 0, text.length & ~63, kernel.allocate(text.length / 64 + 64))).toBe(0);
});
