import { describe, expect, test } from "vitest";
import { writtenIn } from "../../../scanner/intake/webhooks/written.ts";

const none = new Set<string>();
const piece = (text: string, ...marks: object[]) => ({ type: "text", text, marks });

describe("what persons wrote in a payload", () => {
  test("is all text at any depth, line by line, without what programs wrote", () => {
    const payload = { title: "one", list: ["two", { deep: { text: "three", id: "nobody wrote this" } }, 4, null, true] };
    expect(writtenIn([payload], new Set(["id"]))).toBe("one\ntwo\nthree");
  });

  test("is on one line where pieces of it only look different, and what a piece links to stands behind it", () => {
    const link = { type: "link", attrs: { href: "https://x" } };
    const document = { content: [{ content: [piece("abc"), piece("def", link), piece("ghi")] }, { content: [piece("jkl")] }] };
    expect(writtenIn([document], new Set(["type"]))).toBe("abcdefghi\nhttps://x\njkl");
  });

  test("is said once, where a service says it in several forms", () => {
    expect(writtenIn(["a secret here", [piece("a "), piece("secret")], "another"], new Set(["type"]))).toBe("a secret here\nanother");
  });

  test("is found however deep, in keys of any name, and in time", () => {
    const deep = JSON.parse(`${"[".repeat(200_000)}"x"${"]".repeat(200_000)}`);
    expect(writtenIn([deep], none)).toBe("x");
    expect(writtenIn([JSON.parse('{"__proto__":{"a":"x"},"constructor":"y","toString":"z"}')], none)).toBe("x\ny\nz");
    const many = Array.from({ length: 300_000 }, (_, nth) => `${nth}`.padStart(8, "x"));
    const startedAtMs = performance.now();
    expect(writtenIn([many], none)).toBe(many.join("\n"));
    expect(performance.now() - startedAtMs).toBeLessThan(3_000);
  });
});
