import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_SPELLING, type SpelledOut, spelledOut } from "../../scanner/decoding/index.ts";
import { issuedSecrets, type SecretKind } from "../corpus/index.ts";

const ANCHOR_BYTES = 8;

/** How each byte of a secret is spelled; `index` counts them. */
type Speller = (character: string, index: number) => string;

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, "0");
}

function json(character: string): string {
  return JSON.stringify(character).slice(1, -1);
}

function shell(character: string): string {
  return /[\w./:=+,@%-]/.test(character) ? character : character === "\n" ? "\\n" : `\\${character}`;
}

const isNewline = (character: string) => character === "\n";
/** Every 20 characters a break that is not the secret's. */
const wrapped =
  (separator: string): Speller =>
  (character, index) =>
    index > 0 && index % 20 === 0 ? separator + character : character;

const cases: readonly { name: string; speller: Speller; kinds: readonly SecretKind[]; encoding: string }[] = [
  { name: "JSON escapes", speller: json, kinds: ["password", "pem"], encoding: "json" },
  { name: "JSON with \\u escapes", speller: (c) => (/\w/.test(c) ? c : `\\u00${hex(c)}`), kinds: ["password", "pem"], encoding: "json" },
  { name: "shell escapes", speller: shell, kinds: ["passphrase", "password"], encoding: "shell" },
  { name: "$'…' of a shell", speller: (c) => (/\w/.test(c) ? c : `\\x${hex(c)}`), kinds: ["password"], encoding: "shell" },
  { name: "percent escapes", speller: encodeURIComponent, kinds: ["password", "pem", "passphrase"], encoding: "percent" },
  { name: "CRLF line ends", speller: (c) => (isNewline(c) ? "\r\n" : c), kinds: ["pem"], encoding: "wrapped" },
  { name: "indented lines", speller: (c) => (isNewline(c) ? "\n    " : c), kinds: ["pem"], encoding: "wrapped" },
  { name: "lines indented by tabs, CRLF", speller: (c) => (isNewline(c) ? "\r\n\t\t" : c), kinds: ["pem"], encoding: "wrapped" },
  { name: "escaped newlines, indented", speller: (c) => (isNewline(c) ? "\\n    " : json(c)), kinds: ["pem"], encoding: "json" },
  { name: "escaped CRLF, indented", speller: (c) => (isNewline(c) ? "\\r\\n  " : json(c)), kinds: ["pem"], encoding: "json" },
  {
    name: "escaped newlines and real ones",
    speller: (c) => (isNewline(c) ? "\\n\\\n    " : json(c)),
    kinds: ["pem"],
    encoding: "wrapped json",
  },
  { name: "a PEM on one line", speller: (c) => (isNewline(c) ? " " : c), kinds: ["pem"], encoding: "wrapped" },
  { name: "hard wraps", speller: wrapped("\n"), kinds: ["base64", "jwt"], encoding: "wrapped" },
  { name: "wraps with indentation", speller: wrapped("\r\n      "), kinds: ["password", "jwt"], encoding: "wrapped" },
  { name: "wraps behind a backslash", speller: wrapped("\\\n  "), kinds: ["base64", "jwt"], encoding: "wrapped" },
  { name: "folded spaces", speller: (c, at) => (c === " " && at > 8 ? "\n    " : c), kinds: ["passphrase"], encoding: "wrapped" },
];

describe("a secret is spelled out around each anchor that stands plainly in it", () => {
  test.each(cases)("$name", ({ speller, kinds, encoding }) => {
    let judged = 0;
    for (const { bytes: secret } of issuedSecrets({ seed: 17, count: 120, kinds })) {
      const spelled = [...secret.toString("latin1")].map(speller);
      const source = spelled.join("");
      const before = `password: "`;
      const text = Buffer.from(`${before}${source}", end of it\n`, "latin1");
      for (let offset = 0; offset + ANCHOR_BYTES <= spelled.length; offset += 1 + (secret.length >> 4)) {
        const isPlain = spelled
          .slice(offset, offset + ANCHOR_BYTES)
          .every((piece, at) => piece === String.fromCharCode(secret[offset + at] as number));
        if (!isPlain || source === secret.toString("latin1")) continue;
        const at = before.length + spelled.slice(0, offset).join("").length;
        const candidates = [...spelledOut(text, at, offset, secret.length - offset)];
        const found = candidates.find(({ bytes }) => bytes.equals(secret));
        expect(found, `${JSON.stringify(source.slice(0, 200))} at ${offset}`).toBeDefined();
        // A break behind the secret's last byte is not the secret's.
        const end = before.length + source.replace(/\\\n +$/, "").length;
        expect([found?.start, found?.end]).toEqual([before.length, end]);
        if (encoding !== "shell" || found?.encoding.join() !== "json") expect(found?.encoding.join(" ")).toBe(encoding);
        judged++;
      }
    }
    expect(judged).toBeGreaterThan(20);
  });
});

test("an anchor that begins with an escaped slash stands behind its backslash", () => {
  const text = Buffer.from('"url":"abc\\/defghijk\\/lm"');
  const [found] = spelledOut(text, text.indexOf("/def"), 3, 12);
  expect(found).toMatchObject({ start: 7, end: 24, encoding: ["json"] });
  expect(found?.bytes.toString()).toBe("abc/defghijk/lm");
});

test("several backslashes in a row are undone in pairs, from the first", () => {
  for (let count = 1; count <= 9; count++) {
    const secret = `AB${"\\".repeat(count)}"CDEFGHIJ${"\\".repeat(count)}K`;
    const text = Buffer.from(`[${JSON.stringify(secret)}]`);
    const candidates = [...spelledOut(text, text.indexOf("CDEF"), count + 3, secret.length - count - 3)];
    expect(candidates.map(({ bytes }) => bytes.toString())).toContain(secret);
  }
});

test("a row of backslashes is undone in pairs even where reading begins within it", () => {
  for (let pairs = 4; pairs < 70; pairs++) {
    const text = Buffer.from(`x${"\\\\".repeat(pairs)}yANCHORED`);
    const at = text.indexOf("ANCHORED");
    const [found] = spelledOut(text, at, 5, 8);
    expect(found).toMatchObject({ start: at - 9, end: text.length, encoding: ["json"] });
    expect(found?.bytes.toString()).toBe("\\\\\\\\yANCHORED");
  }
});

const fragments = [
  "\\",
  "\n",
  "\r\n",
  " ",
  "\t",
  "%41",
  "%",
  "=",
  "\\n",
  "\\u00",
  "41",
  "\\ud83d\\ude00",
  "-----BEGIN ",
  "-----",
  "abcdefgh",
  '\\"',
  "Z",
];

test("whatever the text, extents are as long as asked, differ, lie around the anchor, and are not the text as it stands", () => {
  let given = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...fragments), { maxLength: 60, size: "max" }),
      fc.array(fc.constantFrom(...fragments), { maxLength: 60, size: "max" }),
      fc.nat({ max: 70 }),
      fc.integer({ min: 8, max: 70 }),
      (left, right, before, after) => {
        const text = Buffer.from(`${left.join("")}ANCHORED${right.join("")}`);
        const at = left.join("").length;
        const candidates = [...spelledOut(text, at, before, after)].map((candidate) => ({
          ...candidate,
          bytes: Buffer.from(candidate.bytes),
        }));
        given += candidates.length;
        for (const candidate of candidates) judge(text, at, { before, after }, candidate);
        const names = candidates.map(({ bytes, start, end }) => `${start} ${end} ${bytes.toString("hex")}`);
        expect(new Set(names).size).toBe(names.length);
      },
    ),
    { numRuns: 500 },
  );
  expect(given).toBeGreaterThan(300);
});

function judge(text: Buffer, at: number, { before, after }: { before: number; after: number }, candidate: SpelledOut): void {
  const { bytes, start, end, encoding } = candidate;
  expect(bytes.length).toBe(before + after);
  expect(bytes.toString("latin1", before, before + 8)).toBe("ANCHORED");
  expect(start).toBeLessThanOrEqual(at);
  expect(end).toBeGreaterThanOrEqual(at + 8);
  expect(text.subarray(start, end).equals(bytes)).toBe(false);
  expect(encoding.length).toBeGreaterThan(0);
}

test("the work is bounded by the extent, not by the text", () => {
  const hostile = ["\\", " ", "\n", "\\\n", "%41", "\\u0041", "-----BEGIN \\\n "].map((piece) =>
    Buffer.from(piece.repeat(3_000_000 / piece.length)),
  );
  const startedMs = performance.now();
  for (const text of hostile) {
    for (let at = 0; at < 1000; at++) for (const { bytes } of spelledOut(text, 1_000_000 + 3 * at, 20, 20)) expect(bytes.length).toBe(40);
  }
  expect(performance.now() - startedMs).toBeLessThan(10_000);
});

test("what is spelled with more than six bytes for each of the extent's lies out of reach", () => {
  const text = Buffer.from(`AB${"\n".padEnd(LONGEST_SPELLING * 12 + 64, " ")}CDEFGHIJKL`);
  expect([...spelledOut(text, text.indexOf("CDEF"), 2, 10)]).toEqual([]);
});
