import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ChunkScanner } from "../../scanner/chunks.ts";
import { createEngine } from "../../scanner/engine.ts";
import { excerptsOf, type LineExcerpt } from "../../scanner/excerpts/index.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { BASE62, keys, secretOf, snapshotOf } from "./fixtures.ts";

/** The excerpt of what stands between the braces ⟦ and ⟧; those of all of them where there are several. */
function excerptsIn(marked: string): LineExcerpt[] {
  const places: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/(?=[⟦⟧])/)) {
    if (part.startsWith("⟦")) places.push({ start: Buffer.byteLength(text), end: 0 });
    const last = places.at(-1);
    if (part.startsWith("⟧") && last) last.end = Buffer.byteLength(text);
    text += part.replace(/^[⟦⟧]/, "");
  }
  const excerptOf = excerptsOf(Buffer.from(text), places);
  return places.map(excerptOf);
}

const textOf = (marked: string) => excerptsIn(marked)[0]?.text;

describe("the excerpt of a line", () => {
  test("shows names and marks, the secret masked, and where it stands", () => {
    expect(excerptsIn('one\nexport const apiKey = "⟦abcdefgh⟧"; // x\nnext')).toEqual([
      { text: 'export const apiKey = "********"; // ·', start: 23, end: 31 },
    ]);
  });

  test.each([
    ["a password that nobody reported", "password = hunter2, token = ⟦abcdefgh⟧", "password = ·······, token = ********"],
    ["a short one", "pass: pw, token: ⟦abcdefgh⟧", "pass: ··, token: ********"],
    ["a phrase of several words", 'secret = "my dog has fleas", token = "⟦abcdefgh⟧"', 'secret = "················", token = "********"'],
    ["a phrase without quotes", "secret: user name of test token: ⟦abcdefgh⟧", "secret: ···· ···· ·· ···· token: ********"],
    ["words of the public list as a value", "password=secret-token key=⟦abcdefgh⟧", "password=············ key=********"],
    ["a value with marks in quotes", "password='a=b;c' key='⟦abcdefgh⟧'", "password='·····' key='********'"],
    ["what stands in a URL", "url=postgres://bob:pw@db/x?key=⟦abcdefgh⟧", "url=postgres:·····:···········=********"],
    ["a token of whatever kind", "login 9f8e7d6c5b4a token ⟦abcdefgh⟧", "login ············ token ********"],
    ["a word that is on no list", "zebra token ⟦abcdefgh⟧", "····· token ********"],
    ["other secrets on the line", "token=⟦abcdefgh⟧ key=⟦ijklmnop⟧", "token=******** key=********"],
    ["text that is not ASCII", "token für ⟦abcdefgh⟧ 密码", "token ···· ******** ······"],
    ["control characters", "token\t\u001b[31m ⟦abcdefgh⟧\r", "token ·[··· ******** "],
  ])("does not show %s", (_, line, shown) => {
    expect(textOf(line)).toBe(shown);
  });

  test("ends where a secret of several lines goes on", () => {
    expect(excerptsIn('key: "⟦-----BEGIN\nMIIE\n⟧"')).toEqual([{ text: 'key: "**********', start: 6, end: 16 }]);
  });

  test("is cut where the line is long, and shows nothing of what is cut through", () => {
    const excerpt = excerptsIn(`${"password ".repeat(50)}token=⟦${"a".repeat(500)}⟧`)[0] as LineExcerpt;
    expect(excerpt.text).toMatch(/^…[· ]*token=\*{80}…$/);
    expect(excerpt.text.slice(excerpt.start, excerpt.end)).toBe("*".repeat(80));
  });

  test("holds no three bytes in a row of anything that is no public word, whatever the line", () => {
    const odd = fc.stringMatching(/^[0-9A-Za-z~!@#$%^*+?_.-]{6,40}$/).filter((text) => /[0-9]/.test(text));
    const line = fc.tuple(odd, fc.constantFrom(" ", "=", ": ", ' "', "\t", " token="), odd);
    fc.assert(
      fc.property(line, ([before, between, behind]) => {
        const shown = textOf(`${before}${between}⟦SECRET12⟧ ${behind}`) ?? "";
        for (const secret of [before, behind]) {
          if (!"token".includes(secret)) expect(shown).not.toContain(secret);
          expect(shown).not.toContain(secret.slice(0, 6));
        }
      }),
    );
  });

  test("is made in time of the findings, many as they are", () => {
    const places = Array.from({ length: 50_000 }, (_, at) => ({ start: at * 10, end: at * 10 + 8 }));
    const excerptOf = excerptsOf(Buffer.alloc(500_000, "x"), places);
    const startedAt = performance.now();
    for (const place of places) excerptOf(place);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe("a stream that is cut anywhere", () => {
  const [one, two] = [secretOf(61, 24, BASE62), secretOf(62, 24, BASE62)];
  const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(one, two)) });
  const text = Buffer.from(`${"line\n".repeat(3_000)}token=${one} secret=${two} end\n${"line\n".repeat(3_000)}`);
  const line = `token=${"*".repeat(24)} secret=${"*".repeat(24)} ···`;

  test("has the same excerpts, in which each secret of the line is masked", () => {
    for (const bodyBytes of [1_024, 14_997, 15_020, 15_030, 15_050, 65_536]) {
      const chunks = new ChunkScanner(engine, bodyBytes, { withExcerpts: true });
      const excerpts = [...chunks.push(text), ...chunks.end()].map(({ excerpt }) => excerpt);
      expect(excerpts).toEqual([
        { text: line, start: 6, end: 30, column: 7, endColumn: 31 },
        { text: line, start: 38, end: 62, column: 39, endColumn: 63 },
      ]);
    }
  });

  test("has none where nobody asked for them", () => {
    const chunks = new ChunkScanner(engine);
    for (const placed of [...chunks.push(text), ...chunks.end()]) expect(placed).not.toHaveProperty("excerpt");
  });
});
