import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createDecoders,
  type Decode,
  type Decoded,
  type Decoding,
  decodings,
  type Encoding,
  type SourcePlace,
  sourceRange,
} from "../../scanner/decoding/index.ts";
import { Kernel, type KernelText, PADDING_BYTES } from "../../scanner/kernel/index.ts";
import { type EncodingName, encodings, issuedSecrets, logBlocks, Random, type SecretKind } from "../corpus/index.ts";
import { references, sorted } from "./decoding/reference.ts";
import { randomText } from "./decoding/texts.ts";

const kernel = new Kernel();
const space = kernel.bytes(kernel.allocate(1_000_000), 1_000_000);
const depths = [createDecoders(kernel), createDecoders(kernel)];

function inKernel(text: Buffer): KernelText {
  text.copy(space);
  space.fill(0, text.length, text.length + PADDING_BYTES);
  return { address: space.byteOffset, bytes: space.subarray(0, text.length) };
}

interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly encoding: readonly Encoding[];
}

/** Where a secret stands in a text once it is decoded, to a depth of two. */
function sightings(text: KernelText, secret: Buffer, byteClass: number, depth = 0): Sighting[] {
  const found: Sighting[] = [];
  for (const decoded of depths[depth]?.(text, byteClass) ?? []) {
    const { bytes } = decoded.text;
    const plain: Sighting[] = [];
    for (let at = bytes.indexOf(secret); at >= 0; at = bytes.indexOf(secret, at + 1))
      plain.push({ start: at, end: at + secret.length, encoding: [] });
    for (const { start, end, encoding } of [...plain, ...sightings(decoded.text, secret, byteClass, depth + 1)]) {
      const place = decoded.sourceOf(start, end);
      if (place) found.push({ start: place.start, end: place.end, encoding: [place.encoding, ...encoding] });
    }
  }
  return found;
}

/** The encodings that decoders undo, and how a finding names them. */
const cases: readonly { name: EncodingName; encoding: Encoding[]; kinds: readonly SecretKind[] }[] = [
  ...(["lower", "upper", "mixed"] as const).map((name) => ({
    name: `hex, ${name} case` as const,
    encoding: ["hex" as const],
    kinds: all(),
  })),
  ...([0, 1, 2] as const).flatMap((alignment) =>
    (["base64", "base64url"] as const).map((name) => ({
      name: `${name}, alignment ${alignment}` as const,
      encoding: ["base64" as const],
      kinds: all(),
    })),
  ),
  { name: "percent, where needed", encoding: ["percent"], kinds: ["base64", "password", "passphrase"] },
  { name: "percent, every byte", encoding: ["percent"], kinds: all() },
  { name: "JSON, every character as \\u00XX", encoding: ["json"], kinds: all() },
  { name: "JSON, slashes escaped", encoding: ["json"], kinds: ["base64"] },
  { name: "JSON, where needed", encoding: ["json"], kinds: ["password"] },
  { name: "shell, backslash before specials", encoding: ["shell"], kinds: ["password", "passphrase"] },
  { name: "shell, every byte as \\xXX", encoding: ["shell"], kinds: all() },
  { name: "UTF-16 LE", encoding: ["utf-16le"], kinds: all() },
  { name: "UTF-16 BE", encoding: ["utf-16be"], kinds: all() },
  { name: "base64 at 76 columns, LF", encoding: ["wrapped", "base64"], kinds: all() },
  { name: "base64 at 76 columns, CRLF", encoding: ["wrapped", "base64"], kinds: all() },
  { name: "base64 at 64 columns, LF", encoding: ["wrapped", "base64"], kinds: all() },
  { name: "wrapped, YAML folded", encoding: ["wrapped"], kinds: ["base62", "hex", "base64", "base64url"] },
  { name: "wrapped, backslash and newline", encoding: ["wrapped"], kinds: ["base62", "hex", "base64", "base64url"] },
];

function all(): SecretKind[] {
  return ["base62", "hex", "base64", "base64url", "password", "passphrase"];
}

describe("an encoded secret is found in what was decoded, and led back to the very bytes that spell it", () => {
  test.each(cases)("$name", ({ name, encoding, kinds }) => {
    const random = new Random(11);
    let judged = 0;
    for (const { bytes: secret, kind } of issuedSecrets({ seed: 3, count: 300, kinds })) {
      const encoded = encodings[name](secret, random);
      // What needs no escape stands plainly; a wrap within the first 20 bytes leaves no line to begin with.
      const isPlain = encoded.equals(secret) || (name === "JSON, where needed" && !encoded.includes("\\"));
      if (isPlain || secret.length < 16 || encoded.length > 2000) continue;
      const before = Buffer.from(`level=info shift=${"x".repeat(random.below(70))} value=" `);
      const text = Buffer.concat([before, encoded, Buffer.from(' " and more\n')]);
      const byteClass = kind === "password" || kind === "passphrase" ? 1 : 0;
      const found = sightings(inKernel(text), secret, byteClass).filter(
        (seen) => seen.encoding.join() === expectedOf(encoding, encoded).join(),
      );
      expect(found.length, `${kind} ${secret.length}`).toBeGreaterThan(0);
      judged++;
      for (const { start, end } of found) expect(isSpelledBy(secret, text.subarray(start, end), encoded, name)).toBe(true);
    }
    expect(judged).toBeGreaterThan(30);
  });
});

/** Quotes, slashes and backslashes are escaped alike in JSON and a shell. */
function expectedOf(encoding: readonly Encoding[], encoded: Buffer): readonly Encoding[] {
  const isCommon = encoding[0] === "shell" && !/(?<!\\)(?:\\\\)*\\[^"\\/]/.test(encoded.toString("latin1"));
  return isCommon ? ["json"] : encoding;
}

function isSpelledBy(secret: Buffer, spelled: Buffer, encoded: Buffer, name: EncodingName): boolean {
  if (name.startsWith("wrapped")) return spelled.toString("latin1").replace(/\\?\n */g, "") === secret.toString("latin1");
  if (!name.startsWith("base64")) return spelled.equals(encoded);
  // The first and the last character hold bits of their neighbours: read it at each place in a group.
  const characters = spelled.toString("latin1").replace(/\r?\n/g, "");
  const isShort = characters.length <= Math.ceil((8 * secret.length) / 6) + 1;
  return isShort && ["", "A", "AA", "AAA"].some((lead) => Buffer.from(lead + characters, "base64").includes(secret));
}

test("each stretch's bytes lead back to their own part of the source, in order and without a gap", () => {
  const judged = new Map<Decoding, number>();
  fc.assert(
    fc.property(randomText(2000), fc.constantFrom(0, 1, 2), fc.nat(), fc.nat(), (bytes, byteClass, a, b) => {
      const text = inKernel(bytes);
      const source = bytes.toString("latin1");
      for (const decoded of (depths[0] as Decode)(text, byteClass)) {
        for (let index = 0; index < decoded.count; index++) {
          const stretch = decoded.stretch(index);
          const { decoding, outStart, outLength, sourceStart, sourceLength } = stretch;
          const [start, end] = [a % outLength, b % outLength].sort((left, right) => left - right) as [number, number];
          const rangeOf = (from: number, to: number) =>
            decoding === "records"
              ? (decoded.sourceOf(outStart + from, outStart + to) as SourcePlace)
              : sourceRange(decoding, text.bytes, stretch, from, to);
          const place = rangeOf(start, end + 1);
          expect(decoded.sourceOf(outStart + start, outStart + end + 1)).toEqual(place);
          const whole = rangeOf(0, outLength);
          // Records without text at either end of a stretch hold none of its bytes.
          if (decoding !== "records") expect([whole.start, whole.end]).toEqual([sourceStart, sourceStart + sourceLength]);
          expect(place.start).toBeGreaterThanOrEqual(sourceStart);
          expect(place.end).toBeLessThanOrEqual(sourceStart + sourceLength);
          const out = decoded.text.bytes.toString("latin1", outStart + start, outStart + end + 1);
          const { pieces = [place] } = place;
          const spelled = pieces.map((piece) => source.slice(piece.start, piece.end)).join("");
          expect(undone(decoding, spelled, start), decoding).toContain(out);
          judged.set(decoding, (judged.get(decoding) ?? 0) + 1);
        }
      }
    }),
    { numRuns: 500 },
  );
  for (const decoding of decodings) expect(judged.get(decoding), decoding).toBeGreaterThan(50);
});

/** A piece of source undone by itself; of base64 it may begin within a group. */
function undone(decoding: Decoding, piece: string, start: number): string {
  switch (decoding) {
    case "hex":
      return Buffer.from(piece, "hex").toString("latin1");
    case "utf16":
      return piece.replaceAll("\0", "");
    case "base64":
      return Buffer.from(`${"A".repeat(Math.floor((8 * start) / 6) % 4)}${piece}AA`, "base64").toString("latin1");
    case "percent":
      return piece.replace(/%([0-9A-Fa-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
    case "joined":
      return ["", "=", "\\", " "].map((filler) => piece.replace(/[\\=]?\r?\n[ \t]*/g, filler)).join("|");
    case "records":
      return piece;
    case "wrapped":
      return piece.replace(/[\\=]?\r?\n[ \t]*/g, "");
    case "folded":
      return piece.replace(/\r?\n[ \t]+/g, " ");
    case "escapes": {
      const padded = `${piece}\\u0041bcdefghijklm`;
      return references.escapes(padded, 2)[0]?.out ?? "";
    }
  }
}

test("little room takes more rounds and loses nothing", () => {
  const narrow = createDecoders(kernel, { outMinBytes: 0, stretchesMax: 3 });
  let roundsMax = 0;
  fc.assert(
    fc.property(randomText(3000), fc.constantFrom(0, 1), (bytes, byteClass) => {
      const text = inKernel(bytes);
      const [few, many] = [narrow, depths[0] as Decode].map((decode) => [...decode(text, byteClass)].length);
      roundsMax = Math.max(roundsMax, few ?? 0);
      expect(many).toBeLessThanOrEqual(1);
      expect(contents(narrow, text, byteClass)).toEqual(contents(depths[0] as Decode, text, byteClass));
    }),
    { numRuns: 200 },
  );
  expect(roundsMax).toBeGreaterThan(3);
});

test("stretches across the blocks in which a text is decoded are found whole", () => {
  const parts = fc.sample(randomText(4000, 500), { seed: 5, numRuns: 600 });
  const bytes = Buffer.concat(parts).subarray(0, 500_000);
  expect(bytes.length).toBeGreaterThan(300_000);
  for (const byteClass of [0, 1]) {
    const found = contents(depths[0] as Decode, inKernel(bytes), byteClass);
    for (const decoding of decodings) {
      const expected = references[decoding](bytes.toString("latin1"), byteClass);
      expect(found.filter((stretch) => stretch.decoding === decoding).map(({ decoding: _, ...stretch }) => stretch)).toEqual(
        sorted(expected),
      );
    }
  }
});

test.each([
  ["hex", "4142434445464748494a4b4c"],
  ["utf16", "A\0B\0C\0D\0E\0F\0G\0H\0I\0J\0K\0L"],
  ["percent", "%4dabcdefghijkl"],
  ["escapes", "\\u004dabcdefghijkl"],
  ["wrapped", "abcdefghijklmnopqrst\n  uv"],
  ["folded", "abcdefgh\n  ijklm"],
  ["joined", "abc.efgh\n  ijklm"],
  ["base64", Buffer.from("twelve bytes and more").toString("base64url")],
  ["records", "\n2026-01-31T12:00:00Z stdout P abcdefgh\n2026-01-31T12:00:00Z stdout F ijklm"],
] as const)("a stretch of the %s decoder is found wherever the edge of a block cuts it", (decoding, sample) => {
  const bytes = Buffer.alloc(131_200);
  for (let at = 131_072 - 40; at < 131_072 + 8; at++) {
    bytes.fill(1).write(sample, at, "latin1");
    const found = contents(depths[0] as Decode, inKernel(bytes), 1, [decoding]);
    const starts = { hex: [at, at + 1], records: [at + 31] };
    expect(found.map(({ sourceStart }) => sourceStart)).toEqual(starts[decoding as keyof typeof starts] ?? [at]);
  }
});

test("hits of one stretch may be asked for in any order", () => {
  const text = inKernel(Buffer.from("%41%42%43%44%45%46%47%48%49%4a%4b%4c%4d"));
  const [decoded] = (depths[0] as Decode)(text, 0, ["percent"]);
  for (const start of [10, 2, 5, 0, 11])
    expect(decoded?.sourceOf(start, start + 1)).toMatchObject({ start: 3 * start, end: 3 * start + 3 });
});

test("behind what was decoded there are zeros, whatever stood there before", () => {
  for (const letters of [400, 30]) {
    const text = inKernel(Buffer.from("\\x41".repeat(letters)));
    const [decoded] = (depths[0] as Decode)(text, 0, ["escapes"]) as Iterable<Decoded>;
    const { address = 0, bytes = Buffer.alloc(0) } = decoded?.text ?? {};
    expect(bytes.toString()).toBe(`${"A".repeat(letters)}\n`);
    expect(kernel.bytes(address + bytes.length, PADDING_BYTES).every((byte) => byte === 0)).toBe(true);
  }
});

test("an extent that reaches over two stretches leads nowhere", () => {
  const text = inKernel(Buffer.from(`${"41".repeat(12)} ${"42".repeat(12)}`));
  const [decoded] = (depths[0] as Decode)(text, 1, ["hex"]);
  expect(decoded?.sourceOf(0, 12)).toEqual({ start: 0, end: 24, encoding: "hex" });
  expect(decoded?.sourceOf(5, 20)).toBeUndefined();
  expect(decoded?.sourceOf(12, 13)).toBeUndefined();
});

test("many hits in one long stretch cost one walk", () => {
  const bytes = Buffer.from("\\u0041bcdefghijklmnopqrstuvwx".repeat(20_000));
  const text = inKernel(bytes);
  const [decoded] = (depths[0] as Decode)(text, 0, ["escapes"]) as Iterable<Decoded>;
  const startedMs = performance.now();
  for (let at = 0; at < 20_000; at++) {
    expect(decoded?.sourceOf(24 * at, 24 * at + 24)).toEqual({ start: 29 * at, end: 29 * at + 29, encoding: "json" });
  }
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});

test("only the decoders that are asked for are run", () => {
  const [bytes = Buffer.alloc(0)] = logBlocks({ seed: 2, bytes: 200_000 });
  const seen = new Set(contents(depths[0] as Decode, inKernel(bytes), 1, ["percent", "hex"]).map(({ decoding }) => decoding));
  expect([...seen].sort()).toEqual(["hex", "percent"]);
});

/** All that a text's stretches are and hold, in the order of the source. */
function contents(decode: Decode, text: KernelText, byteClass: number, only?: readonly Decoding[]) {
  const found: { decoding: Decoding; sourceStart: number; sourceLength: number; out: string }[] = [];
  for (const decoded of decode(text, byteClass, only)) {
    for (let index = 0; index < decoded.count; index++) {
      const { decoding, outStart, outLength, sourceStart, sourceLength } = decoded.stretch(index);
      const out = decoded.text.bytes.toString("latin1", outStart, outStart + outLength);
      found.push({ decoding, sourceStart, sourceLength, out });
    }
  }
  return sorted(found.sort((left, right) => (left.decoding < right.decoding ? -1 : left.decoding > right.decoding ? 1 : 0)));
}
