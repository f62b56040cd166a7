import fc from "fast-check";
import { expect, describe as suite, test } from "vitest";
import { type Cursor, cutOf, FRESH_MAX_BYTES, HELD_MAX_BYTES, START } from "../../../scanner/contents/cursor.ts";
import { scanWindow } from "../../../scanner/contents/window-scan.ts";
import { describe, scanTokens, token } from "./harness.ts";

const REACH_BYTES = 32_768;

/** Follows `bytes` as it grows: `writes` are the sizes it is seen at, `true` an idle moment after it. */
function follow(bytes: Buffer, writes: readonly { sizeBytes: number; isIdle: boolean }[]) {
  let cursor: Cursor = START;
  const findings: { offset: number; line: number; column: number }[] = [];
  for (const { sizeBytes, isIdle } of writes) {
    for (;;) {
      const end = Math.min(sizeBytes, cursor.offset + FRESH_MAX_BYTES);
      const window = { cursor, bytes: bytes.subarray(cursor.base.offset, end), isIdle: isIdle && end === sizeBytes };
      const cut = cutOf(window);
      if (!cut) break;
      const { findings: found, next } = scanWindow(window, cut, {
        reachBytes: REACH_BYTES,
        scan: scanTokens,
        describe: (placed) => describe(placed, { file: "f", generation: "g", indexVersion: null }),
      });
      for (const { offset, line, column } of found) findings.push({ offset, line, column });
      expect(next.offset).toBeGreaterThan(cursor.offset);
      cursor = next;
    }
  }
  return { findings: findings.sort((left, right) => left.offset - right.offset), cursor };
}

/** What one scan of all bytes finds, with line and column counted the plain way. */
function oneShot(bytes: Buffer) {
  return scanTokens(bytes).map(({ start }) => {
    const before = bytes.subarray(0, start).toString("latin1");
    return { offset: start, line: before.split("\n").length, column: start - before.lastIndexOf("\n") };
  });
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.nat(30).map((n) => `used ${token(n)};`) },
  { weight: 4, arbitrary: fc.constantFrom("\n", "\n\n", " ", "tok_", "=") },
  { weight: 2, arbitrary: fc.nat(400).map((length) => ". ".repeat(length)) },
  { weight: 1, arbitrary: fc.integer({ min: 30_000, max: 200_000 }).map((length) => "-".repeat(length)) },
);

suite("a file that is followed while it grows", () => {
  test("gives exactly what one scan of the whole gives, however writes, reads and idle moments fall", () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { maxLength: 30 }),
        (pieces, moments) => {
          const bytes = Buffer.from(pieces.join(""), "latin1");
          const writes = moments
            .map(([part, isIdle]) => ({ sizeBytes: Math.floor(part * bytes.length), isIdle }))
            .sort((left, right) => left.sizeBytes - right.sizeBytes);
          const { findings, cursor } = follow(bytes, [...writes, { sizeBytes: bytes.length, isIdle: true }]);
          expect(findings).toEqual(oneShot(bytes));
          expect(cursor.offset).toBe(bytes.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("finds a secret once that two writes split, at whichever byte, with and without an idle moment between them", () => {
    const text = `before "${token(1)}" after ${token(2)} end`;
    const bytes = Buffer.from(text);
    for (let sizeBytes = 0; sizeBytes <= bytes.length; sizeBytes++) {
      for (const isIdle of [true, false]) {
        const { findings } = follow(bytes, [
          { sizeBytes, isIdle },
          { sizeBytes: bytes.length, isIdle: true },
        ]);
        expect(findings, `split at ${sizeBytes}`).toEqual(oneShot(bytes));
      }
    }
  });

  test("finds a secret once that lies across the place where a long line is cut", () => {
    for (let shift = -40; shift <= 40; shift++) {
      const bytes = Buffer.from(`${"-".repeat(HELD_MAX_BYTES + shift)}${token(1)};${"-".repeat(HELD_MAX_BYTES)}\n${token(2)}\n`);
      const writes = [0, 1, 30].map((more) => ({ sizeBytes: HELD_MAX_BYTES + more, isIdle: false }));
      const { findings } = follow(bytes, [...writes, { sizeBytes: bytes.length, isIdle: false }]);
      expect(findings).toEqual(oneShot(bytes));
    }
  });

  test("takes nothing for a secret that only looks like one because the line was cut there", () => {
    for (let shift = -40; shift <= 4; shift++) {
      const bytes = Buffer.from(`${"-".repeat(HELD_MAX_BYTES + shift)}${token(1)}goes0on;${"-".repeat(100)}\n`);
      const { findings } = follow(
        bytes,
        [0, 100].map((more) => ({ sizeBytes: Math.min(bytes.length, HELD_MAX_BYTES + more), isIdle: false })),
      );
      expect(findings).toEqual([]);
    }
  });

  test("takes a match that shows only with what follows it, when that comes after an idle moment", () => {
    const bytes = Buffer.from(`key="${token(1)}"\n`);
    const quoted = (of: Buffer) => scanTokens(of).filter(({ end }) => of.toString("latin1", end, end + 1) === '"');
    const place = { file: "f", generation: "g", indexVersion: null };
    const scan = (cursor: Cursor, sizeBytes: number) =>
      scanWindow(
        { cursor, bytes, isIdle: true },
        { scanTo: sizeBytes, ownTo: sizeBytes },
        {
          reachBytes: REACH_BYTES,
          scan: quoted,
          describe: (placed) => describe(placed, place),
        },
      );
    const first = scan(START, bytes.length - 2);
    const second = scan(first.next, bytes.length);
    expect([first, second].map(({ findings }) => findings.length)).toEqual([0, 1]);
  });

  test("holds a partial line back until it is idle or too long, and leaves a margin where it is too long", () => {
    const window = (length: number, isIdle: boolean) => ({ cursor: START, bytes: Buffer.alloc(length, "-"), isIdle });
    expect(cutOf(window(10, false))).toBeUndefined();
    expect(cutOf(window(10, true))).toEqual({ scanTo: 10, ownTo: 10 });
    expect(cutOf(window(HELD_MAX_BYTES - 1, false))).toBeUndefined();
    const cut = cutOf(window(HELD_MAX_BYTES, false));
    expect(cut?.scanTo).toBe(HELD_MAX_BYTES);
    expect(cut?.ownTo).toBeLessThan(HELD_MAX_BYTES);
    expect(cut?.ownTo).toBeGreaterThan(HELD_MAX_BYTES / 2);
  });

  test("remembers a bounded number of findings", () => {
    const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, n) => `${token(n % 7)} `).join(""));
    const { cursor } = follow(bytes, [{ sizeBytes: bytes.length, isIdle: true }]);
    expect(cursor.reported.length).toBeLessThan(40);
  });

  test("finds an exact secret late that the index learnt of after it was scanned, once", () => {
    const bytes = Buffer.from(`${token(1)} here\n`);
    const cut = { scanTo: bytes.length, ownTo: bytes.length };
    const issued = (of: Buffer) => scanTokens(of).map((match) => ({ ...match, kind: "issued" as const }));
    const place = { file: "f", generation: "g", indexVersion: 1 };
    const scan = (cursor: Cursor, find: typeof issued) =>
      scanWindow({ cursor, bytes, isIdle: true }, cut, {
        reachBytes: REACH_BYTES,
        scan: find,
        describe: (placed) => describe(placed, place),
      });
    const first = scan(START, () => []);
    const second = scan(first.next, issued);
    const third = scan(second.next, issued);
    expect([first, second, third].map(({ findings }) => findings.length)).toEqual([0, 1, 0]);
  });
});
