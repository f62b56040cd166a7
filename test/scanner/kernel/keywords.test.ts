import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ByteClass, FollowUp } from "../../../rules/index.ts";
import { seeded } from "../../../rules/index.ts";
import { KEYWORDS_AT, Kernel, PADDING_BYTES } from "../../../scanner/kernel/index.ts";
import { standsFree } from "../../../scanner/patterns/edges.ts";
import { fragmentOf } from "../../../scanner/patterns/fragment.ts";
import { createKeywordScan } from "../../../scanner/patterns/keyword-scan.ts";
import { headerOf, writeTable } from "../../../scanner/patterns/table.ts";

const UNFINISHED = 0xffffffff;
const BLOCK_BYTES = 32_768;
const TEXT_MAX_BYTES = 4 * BLOCK_BYTES;
const [GUARD_BYTES, GUARD] = [1024, 0xa5];

const kernel = new Kernel();
const textAt = kernel.allocate(TEXT_MAX_BYTES + PADDING_BYTES);
const memoAt = kernel.allocate(64 * 1024);
const outAt = kernel.allocate(16 * 1024 * 1024);

interface Sought {
  readonly keyword: Buffer;
  readonly followUp: FollowUp;
}
interface Hit {
  readonly end: number;
  readonly number: number;
}

const needlesFrom = (sought: readonly Sought[]) => sought.map((one) => ({ ...one, rules: [], facts: JSON.stringify(one) }));

/** What the kernel reports for [from, to), with room for `spare` hits beside those of one block. */
function reported(sought: readonly Sought[], text: Buffer, from = 0, to = text.length, spare = 4096): Hit[] {
  const table = writeTable(needlesFrom(sought), []);
  kernel.useKeywords(table);
  kernel.bytes(textAt, text.length).set(text);
  const outMax = BLOCK_BYTES * headerOf(table).outputsMax + 1 + spare;
  const behindOut = kernel.bytes(outAt + outMax * 8, GUARD_BYTES).fill(GUARD);
  const hits: Hit[] = [];
  for (let at = from; at < to; ) {
    const count = kernel.exports.keywords(KEYWORDS_AT, textAt, at, to, text.length, memoAt, outAt, outMax);
    const records = kernel.bytes(outAt, count * 8);
    at = to;
    for (let nth = 0; nth < count; nth++) {
      const [end, number] = [records.readUInt32LE(nth * 8), records.readUInt32LE(nth * 8 + 4)];
      if (number === UNFINISHED) at = end;
      else hits.push({ end, number });
    }
  }
  expect(
    behindOut.every((byte) => byte === GUARD),
    "nothing is written where there is no room",
  ).toBe(true);
  return sorted(hits);
}

/** The same, by trying every keyword at every byte. */
function expected(sought: readonly Sought[], text: Buffer, from = 0, to = text.length): Hit[] {
  const folded = Buffer.from(text.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)));
  const hits: Hit[] = [];
  for (const [number, { keyword, followUp }] of sought.entries()) {
    const { start: before, bytes } = fragmentOf(keyword);
    for (let fragmentEnd = from + 1; fragmentEnd <= to; fragmentEnd++) {
      const start = fragmentEnd - bytes.length - before;
      const end = start + keyword.length;
      if (start >= 0 && end <= text.length && folded.subarray(start, end).equals(keyword) && holds(followUp, text, end))
        hits.push({ end, number });
    }
  }
  return sorted(hits);
}

/** What a follow-up says of what stands behind a keyword that ends at `begin`. */
function holds(followUp: FollowUp, text: Buffer, begin: number, from = begin, valueFrom = begin): boolean {
  let [at, value] = [from, valueFrom];
  for (const step of followUp) {
    if ("either" in step) return step.either.some((other) => holds(other, text, begin, at, value));
    if ("value" in step) value = at - step.value;
    else if ("of" in step) {
      const length = runLength(step.of, text, at, step.most);
      if (length < step.least) return false;
      if (!step.peek) at += length;
    } else if ("text" in step) {
      if (!text.subarray(at, at + step.text.length).equals(Buffer.from(step.text))) return false;
      at += step.text.length;
    } else if ("not" in step) {
      if (isOf(step.not, text[at])) return false;
    } else if ("seek" in step) {
      const begins = Array.from({ length: step.most + 1 }, (_, far) => at + far).filter(
        (start) => start === at || !isOf(step.seek, text[start - 1]),
      );
      const fits = (start: number) =>
        runLength(step.seek, text, start, text.length) === step.length && !isOf(step.unlessBefore, text[start + step.length]);
      const found = begins.find(fits);
      if (found === undefined) return false;
      at = found + step.length;
    } else if ("back" in step) {
      const end = begin - step.skip;
      const starts = Array.from({ length: step.most - step.least + 1 }, (_, more) => end - step.least - more - step.after.length);
      const fits = (start: number) =>
        start >= 0 &&
        text.subarray(start, start + step.after.length).equals(Buffer.from(step.after)) &&
        runLength(step.back, text, start + step.after.length, end) >= end - start - step.after.length &&
        (step.edges === undefined || standsFree(text, start, text.length, step.edges));
      if (!starts.some(fits)) return false;
    } else if ("ends" in step) {
      const between = text.subarray(begin, at).toString("latin1").toLowerCase();
      if (!step.ends.some((word) => between.endsWith(word) && between.length - word.length <= step.most)) return false;
    } else if ("endsNot" in step) {
      const between = text.subarray(begin, at).toString("latin1").toLowerCase();
      if (step.endsNot.some((word) => between.endsWith(word) && between.length - word.length <= step.most)) return false;
    } else if ("unless" in step) {
      if (
        step.unless.some(
          (word) =>
            text
              .subarray(at, at + word.length)
              .toString("latin1")
              .toLowerCase() === word,
        )
      )
        return false;
    } else if ("encodes" in step) {
      const spelled = text.subarray(value - step.skip, at).toString("latin1");
      if (!Buffer.from(spelled, "base64url").includes(step.encodes)) return false;
    } else throw new Error(`not sought here: ${JSON.stringify(step)}`);
  }
  return true;
}

function runLength(of: ByteClass, text: Buffer, at: number, most: number): number {
  let length = 0;
  while (length < most && isOf(of, text[at + length])) length++;
  return length;
}

function isOf(of: ByteClass, byte: number | undefined): boolean {
  return byte !== undefined && new RegExp(of).test(String.fromCharCode(byte));
}

function sorted(hits: Hit[]): Hit[] {
  return hits.sort((left, right) => left.end - right.end || left.number - right.number);
}

// Few letters, so that keywords are each other's beginnings, ends and middles, and stand everywhere.
const keywordOf = (unit: fc.Arbitrary<number>) => fc.array(unit, { minLength: 1, maxLength: 6 }).map((bytes) => Buffer.from(bytes));
const lower = fc.constantFrom(...Buffer.from("aabc_"));
const anyCase = fc.constantFrom(...Buffer.from("aabcAB_x= 1"));
const keywordBytes = fc.integer({ min: 0, max: 255 }).filter((byte) => byte < 0x41 || byte > 0x5a);
const distinct = (unit: fc.Arbitrary<number>) =>
  fc.uniqueArray(keywordOf(unit), { minLength: 1, maxLength: 12, selector: (keyword) => keyword.toString("latin1") });

const byteClass = fc.constantFrom("[ab]", "[a-c_]", "[^ab]", "[=:]", "[0-9]", "[^\\n]", "[\\x00-\\x1f]");
const length = fc.integer({ min: 0, max: 5 });
const runStep = fc
  .record({ of: byteClass, least: length, more: fc.constantFrom(0, 1, 3, 40), peek: fc.boolean() })
  .map(({ of, least, more, peek }) => ({ of, least, most: least + more, ...(peek ? { peek: true as const } : {}) }));
const simpleStep = fc.oneof(
  runStep,
  fc.record({ seek: byteClass, length: fc.integer({ min: 1, max: 6 }), most: fc.constantFrom(0, 1, 2, 5, 30), unlessBefore: byteClass }),
  fc.record({ not: byteClass }),
  fc.record({ text: fc.constantFrom("a", "ab", "=1", "") }),
  fc.record({ endsNot: fc.subarray(["a", "ba", "c_", "=1"], { minLength: 1 }), most: fc.nat(3) }),
  fc.record({ unless: fc.subarray(["a", "ba", "c_", "=1"], { minLength: 1 }) }),
  fc.record({ value: fc.constant(0) }),
  fc.record({ ends: fc.subarray(["a", "ba", "c_", "=1"], { minLength: 1 }), most: fc.nat(3) }),
);
const backStep = fc
  .record({
    back: byteClass,
    least: fc.nat(3),
    more: fc.nat(3),
    after: fc.constantFrom("", "", "a", "cA"),
    edges: fc.constantFrom(undefined, "alphanumeric" as const, "token" as const),
  })
  .map(({ least, more, edges, ...step }) => ({ ...step, skip: 0, least, most: least + more, ...(edges && { edges }) }));
const simple = fc.tuple(fc.array(backStep, { maxLength: 1 }), fc.array(simpleStep, { maxLength: 4 })).map((steps) => steps.flat());
const followUps: fc.Arbitrary<FollowUp> = fc.oneof(
  simple,
  fc.tuple(simple, fc.array(simple, { minLength: 1, maxLength: 3 })).map(([steps, either]) => [...steps, { either }]),
);

describe("the keywords that the kernel reports are those that stand in the text", () => {
  test("whatever keywords, text and part of it", () => {
    const cases = fc.oneof(
      fc.record({ keywords: distinct(lower), text: fc.array(anyCase, { maxLength: 300 }) }),
      fc.record({ keywords: distinct(keywordBytes), text: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 300 }) }),
    );
    fc.assert(
      fc.property(cases, fc.nat(300), fc.nat(300), ({ keywords, text }, one, other) => {
        const sought = keywords.map((keyword) => ({ keyword, followUp: [] }));
        // Some of the keywords themselves, in either case, else random bytes would hardly hold any.
        const planted = keywords.flatMap((keyword, at) => [...Buffer.from(at % 2 ? keyword.toString("latin1").toUpperCase() : keyword)]);
        const bytes = Buffer.from([...text, ...planted, ...text.slice(0, 7)]);
        const [from, to] = [Math.min(one, other, bytes.length), Math.min(Math.max(one, other), bytes.length)];
        expect(reported(sought, bytes, from, to)).toEqual(expected(sought, bytes, from, to));
      }),
      { numRuns: 500 },
    );
  });

  test("with follow-ups of every kind, each of them looking as far as the text goes", () => {
    const sought = fc.array(fc.record({ keyword: keywordOf(lower), followUp: followUps }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sought, fc.array(anyCase, { maxLength: 200 }), (needles, text) => {
        const bytes = Buffer.from(text);
        expect(reported(needles, bytes)).toEqual(expected(needles, bytes));
      }),
      { numRuns: 1000 },
    );
  });

  test("with a run that is sought as far as it may begin and no further, here and in a text of many", () => {
    for (const most of [0, 1, 7]) {
      const sought = [{ keyword: Buffer.from("k"), followUp: [{ seek: "[0-9]", length: 3, most, unlessBefore: "[.]" }] }];
      for (let far = 0; far < 10; far++) {
        const text = Buffer.from(`k${".1.2".repeat(5).slice(0, far)}123k${".".repeat(far)}12`.repeat(3));
        expect(reported(sought, text)).toEqual(expected(sought, text));
      }
    }
  });

  test("wherever a text is cut in two ranges, and at every length and alignment of a range", () => {
    const sought = ["token", "ken", "a", "tok", "enta"].map((keyword) => ({ keyword: Buffer.from(keyword), followUp: [] }));
    const text = Buffer.from("atokentaTOKENtokentokenta. tokentok enta".repeat(2));
    const all = expected(sought, text);
    for (let cut = 0; cut <= text.length; cut++) {
      expect(sorted([...reported(sought, text, 0, cut), ...reported(sought, text, cut, text.length)])).toEqual(all);
    }
    for (let from = 0; from < 12; from++) {
      for (let to = from; to < from + 40; to++) expect(reported(sought, text, from, to)).toEqual(expected(sought, text, from, to));
    }
  });

  test("across the blocks and streams of a long text, follow-ups included", () => {
    const random = seeded(3);
    const sought = [
      { keyword: Buffer.from("key"), followUp: [] },
      { keyword: Buffer.from("ykey"), followUp: [{ of: "[a-z]", least: 2, most: 300 }] },
      { keyword: Buffer.from("a-long-keyword-key"), followUp: [{ text: "=" }] },
    ];
    for (const lengthBytes of [BLOCK_BYTES - 1, BLOCK_BYTES, 2 * BLOCK_BYTES + 5, 3 * BLOCK_BYTES + 4097]) {
      const text = Buffer.from(random.text(lengthBytes, "key -"));
      for (let at = 0; at + 30 < lengthBytes; at += 4096) text.write("a-long-keyword-key=", at + 4096 - 10 - random.below(10));
      expect(reported(sought, text)).toEqual(expected(sought, text));
    }
  });

  test("though there is room for a few only at a time", () => {
    const sought = ["a", "aa", "aaa"].map((keyword) => ({ keyword: Buffer.from(keyword), followUp: [] }));
    const text = Buffer.alloc(2 * BLOCK_BYTES + 100, "a");
    expect(reported(sought, text, 0, text.length, 0)).toHaveLength(3 * text.length - 3);
    const late = Buffer.from("b".repeat(BLOCK_BYTES - 10) + "a".repeat(BLOCK_BYTES + 10));
    for (const some of [late, Buffer.from("aaab".repeat(20_000))]) {
      expect(reported(sought, some, 0, some.length, 0)).toEqual(expected(sought, some));
    }
  });
});

test("a scan of keywords gives every hit of a text that has more of them than the kernel's memory takes", () => {
  const scan = createKeywordScan(writeTable(needlesFrom([{ keyword: Buffer.from("a"), followUp: [] }]), []), kernel);
  const ends: number[] = [];
  const bytes = kernel.bytes(textAt, TEXT_MAX_BYTES).fill("a");
  scan({ address: textAt, bytes }, (_, end) => ends.push(end));
  expect(ends.sort((left, right) => left - right)).toEqual(Array.from({ length: bytes.length }, (_, at) => at + 1));
});
