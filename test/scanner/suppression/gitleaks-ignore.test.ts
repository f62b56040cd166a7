import { expect, test } from "vitest";
import type { Finding } from "../../../contract/index.ts";
import { GitleaksIgnore } from "../../../scanner/suppression/index.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const text = `# those that are known
a/b c.env:generic-api-key:3
${COMMIT}:d:aws:7

`;
const finding = (file: string, line: number, more: Partial<Finding> = {}) =>
  ({ kind: "pattern", rule: "ours", file, line, source: { kind: "tree" }, ...more }) as Finding;
const listed = () => new GitleaksIgnore(text, ({ file }) => file);

test("lets pass what patterns find on its lines, and says that it was by it", () => {
  expect(listed().judge(finding("a/b c.env", 3))).toEqual({ suppression: { by: "gitleaksignore", reason: ".gitleaksignore" } });
  expect(listed().judge(finding("a/b c.env", 4))).toEqual({});
  expect(listed().judge(finding("b c.env", 3))).toEqual({});
});

test("a line with a commit is for that commit alone", () => {
  const of = (commit: string | undefined) => listed().judge(finding("d", 7, { source: { kind: "git", ...(commit && { commit }) } }));
  expect(of(COMMIT).suppression).toBeDefined();
  expect([of("f".repeat(40)), of(undefined)]).toEqual([{}, {}]);
});

test("never lets an issued secret pass", () => {
  expect(listed().judge(finding("a/b c.env", 3, { kind: "issued" }))).toEqual({});
});

test("knows which lines matched nothing, by number", () => {
  const list = listed();
  list.judge(finding("a/b c.env", 3));
  expect([list.hasMatched, list.unmatched()]).toEqual([true, [3]]);
});

test("refuses a line that is none, by its number", () => {
  expect(() => new GitleaksIgnore("a:b:1\nno line", ({ file }) => file)).toThrow("line 2 of .gitleaksignore");
});
