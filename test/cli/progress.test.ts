import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Progress, totalBytesOf } from "../../cli/scan/progress.ts";

const MB = 1_000_000;

/** A scan of which `seconds` pass at each step, and what is shown of it. */
function scanOf({ isTTY, columns, totalBytes }: { isTTY: boolean; columns?: number; totalBytes?: number }) {
  const written: string[] = [];
  let now = 0;
  const screen = { isTTY, ...(columns !== undefined && { columns }), write: (text: string) => written.push(text) };
  const progress = new Progress({ screen: () => screen, totalBytes, now: () => now });
  const step = (seconds: number, lengthBytes: number) => {
    now += seconds * 1_000;
    progress.scanned(lengthBytes);
  };
  return { progress, step, written };
}

describe("how far a scan is", () => {
  test("is not said of a scan that takes no second", () => {
    for (const isTTY of [true, false]) {
      const { progress, step, written } = scanOf({ isTTY });
      for (let at = 0; at < 9; at++) step(0.1, MB);
      progress.end();
      expect(written).toEqual([]);
    }
  });

  test("stands in one line of a terminal: how much, how fast, files and findings", () => {
    const { progress, step, written } = scanOf({ isTTY: true });
    progress.counted(12, 3);
    step(2, 30 * MB);
    expect(written).toEqual(["\r\u001b[Kscanning: 30.0 MB, 15.0 MB/s, 12 files, 3 findings"]);
    step(0.05, MB);
    expect(written).toHaveLength(1);
    step(0.1, MB);
    expect(written[1]).toContain("\r\u001b[Kscanning: 32.0 MB, ");
  });

  test("has a bar where the total is known, and keeps to the width of the terminal", () => {
    const { step, written } = scanOf({ isTTY: true, totalBytes: 40 * MB });
    step(2, 10 * MB);
    expect(written[0]).toContain("[######..................] 25 % of 40.0 MB, 5.0 MB/s");
    const odd = scanOf({ isTTY: true, columns: 0 });
    odd.step(2, MB);
    expect(odd.written[0]).toContain("0 findings");
    const narrow = scanOf({ isTTY: true, totalBytes: 40 * MB, columns: 20 });
    narrow.step(2, 10 * MB);
    expect(narrow.written[0]?.replace("\r\u001b[K", "")).toHaveLength(19);
  });

  test("is taken away before anything else is written, and at the end", () => {
    const { progress, step, written } = scanOf({ isTTY: true });
    step(2, MB);
    progress.clear();
    progress.clear();
    expect(written.slice(1)).toEqual(["\r\u001b[K"]);
    step(1, MB);
    progress.end();
    expect(written).toHaveLength(4);
    step(9, MB);
    expect(written).toHaveLength(4);
  });

  test("is a line every ten seconds where nobody looks at a terminal", () => {
    const { progress, step, written } = scanOf({ isTTY: false });
    for (let at = 0; at < 25; at++) step(1, MB);
    progress.end();
    expect(written).toEqual([
      "leaktrail: scanning: 10.0 MB, 1.0 MB/s, 0 files, 0 findings\n",
      "leaktrail: scanning: 20.0 MB, 1.0 MB/s, 0 files, 0 findings\n",
    ]);
  });

  test("has a total where plain files are named, and none for folders and globs", () => {
    const folder = mkdtempSync(join(tmpdir(), "leaktrail-progress-"));
    const files = ["a", "b"].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, "12345");
    expect(totalBytesOf("tree", files)).toBe(10);
    expect(totalBytesOf("tree", [...files, folder])).toBeUndefined();
    expect(totalBytesOf("tree", [join(folder, "*")])).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
