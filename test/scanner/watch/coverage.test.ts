import { appendFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import {
  accountUpTo,
  type Coverage,
  SPANS_MAX,
  type Span,
  withLookedBack,
  withScanned,
  withSkipped,
} from "../../../scanner/contents/coverage.ts";
import type { WatchOptions } from "../../../scanner/watch/watch.ts";
import { type Bench, bench, makeTokenEngine, token, until } from "./harness.ts";

const LINE = `2026-01-01 INFO nothing to see, request served\n`;

suite("the account of a content", () => {
  const step = fc.record({
    bytes: fc.integer({ min: 0, max: 30 }),
    rules: fc.constantFrom("a", "a", "a", "b", "b", null),
    index: fc.option(fc.integer({ min: 0, max: 9 })),
    // So many bytes before are looked at again first.
    again: fc.option(fc.integer({ min: 0, max: 40 })),
  });
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  /** The account, and what truly became of each byte. */
  function told(steps: readonly Step[]): { coverage: Coverage; truth: Step[] } {
    let coverage: Coverage = [];
    const truth: Step[] = [];
    for (const one of steps) {
      const from = Math.max(0, truth.length - (one.again ?? 0));
      if (one.again !== null) coverage = withLookedBack(coverage, from, one.index);
      if (one.again !== null) truth.splice(from, truth.length, ...truth.slice(from).map((former) => ({ ...former, index: one.index })));
      truth.push(...Array.from({ length: one.bytes }, () => one));
      const to = truth.length;
      coverage =
        one.rules === null ? withSkipped(coverage, to) : withScanned(coverage, to, { rulesVersion: one.rules, indexVersion: one.index });
    }
    return { coverage, truth };
  }

  test("has every byte once, however it came about, and is bounded", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: "max" }), (steps) => {
        const { coverage, truth } = told(steps);
        let at = 0;
        for (const { from, to } of coverage) {
          expect([from, to > from]).toEqual([at, true]);
          at = to;
        }
        expect(at).toBe(truth.length);
        expect(coverage.length).toBeLessThanOrEqual(SPANS_MAX);
      }),
    );
  });

  test("never claims more than was done", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: "max" }), (steps) => {
        const { coverage, truth } = told(steps);
        const isTrue = ({ what, rulesVersion, indexVersion }: Span, { rules, index }: Step) => {
          if (what === "unknown") return true;
          if (what === "skipped" || rules === null) return what === "skipped" && rules === null;
          return [rules, "several"].includes(rulesVersion ?? "") && (indexVersion === null || (index !== null && index >= indexVersion));
        };
        expect(coverage.filter((span) => !truth.slice(span.from, span.to).every((one) => isTrue(span, one)))).toEqual([]);
      }),
    );
  });

  test("tells the newest versions apart, and says together what is older", () => {
    let coverage: Coverage = [];
    for (let version = 1; version <= 20; version++)
      coverage = withScanned(coverage, version * 10, { rulesVersion: "r", indexVersion: version });
    const newest = Array.from({ length: SPANS_MAX - 1 }, (_, n) => 20 - SPANS_MAX + 2 + n);
    expect(coverage.map((span) => span.indexVersion)).toEqual([1, ...newest]);
    expect(coverage[0]).toMatchObject({ from: 0, to: 130 });
  });

  test("says of what was looked at again with which index it was last", () => {
    const before = withScanned(withScanned([], 10, { rulesVersion: "r", indexVersion: 3 }), 30, { rulesVersion: "r", indexVersion: 4 });
    expect(withLookedBack(before, 8, 5).map(({ from, to, indexVersion }) => [from, to, indexVersion])).toEqual([
      [0, 8, 3],
      [8, 30, 5],
    ]);
    const skipped = withSkipped([], 10);
    expect(withLookedBack(skipped, 0, 5)).toEqual(skipped);
  });

  test("says of bytes that no account was kept of that it does not know", () => {
    expect(accountUpTo(9)).toEqual([{ from: 0, to: 9, what: "unknown", rulesVersion: null, indexVersion: null }]);
    expect(accountUpTo(0)).toEqual([]);
  });
});

suite("the coverage of a watch", () => {
  let at: Bench;
  beforeEach(() => {
    at = bench();
  });
  afterEach(() => at.end());

  const scanned = (from: number, to: number, rulesVersion = "rules-1", indexVersion: number | null = null) => {
    return { from, to, what: "scanned", rulesVersion, indexVersion };
  };

  test("says by which rules each byte was scanned, from run to run", async () => {
    writeFileSync(at.logs, LINE);
    const first = at.start();
    await first.close();
    appendFileSync(at.logs, LINE.repeat(2));
    const second = at.start({ rulesVersion: "rules-2" });
    await second.close();
    const [account, ...others] = second.coverage();
    expect(others).toEqual([]);
    expect(account).toMatchObject({ path: at.logs, endedAt: null, unread: null });
    expect(account?.spans).toEqual([scanned(0, LINE.length), scanned(LINE.length, 3 * LINE.length, "rules-2")]);
  });

  test("says under which index version they were looked at last", async () => {
    let version = 7;
    const makeEngine: WatchOptions["makeEngine"] = (from) => {
      const made = makeTokenEngine(from);
      return {
        ...made,
        index: {
          ...made.index,
          get version() {
            return version;
          },
        },
      };
    };
    const indexSource = () => ({ isReady: true, problem: undefined, close: async () => undefined });
    writeFileSync(at.logs, LINE);
    const first = at.start({ makeEngine, indexSource });
    await first.close();
    expect(first.coverage()[0]?.spans).toEqual([scanned(0, LINE.length, "rules-1", 7)]);
    version = 8;
    appendFileSync(at.logs, LINE);
    const second = at.start({ makeEngine, indexSource });
    await second.close();
    expect(second.coverage()[0]?.spans).toEqual([scanned(0, 2 * LINE.length, "rules-1", 8)]);
  });

  test("says what --from-end passed over", async () => {
    writeFileSync(at.logs, LINE.repeat(3));
    const watch = at.start({ fromEnd: true });
    await until("the file is open", () => watch.stats().files === 1);
    appendFileSync(at.logs, LINE);
    await watch.close();
    const skipped = { from: 0, to: 3 * LINE.length, what: "skipped", rulesVersion: null, indexVersion: null };
    expect(watch.coverage()[0]?.spans).toEqual([skipped, scanned(3 * LINE.length, 4 * LINE.length)]);
    expect(watch.stats().skippedBytes).toBe(3 * LINE.length);
  });

  test("keeps the account of what was truncated, and says that its end may be unread", async () => {
    writeFileSync(at.logs, LINE.repeat(3));
    const watch = at.start();
    await until("it is read", () => watch.stats().bytes === 3 * LINE.length);
    truncateSync(at.logs);
    await until("that is seen", () => watch.coverage().some(({ endedAt }) => endedAt !== null));
    const over = watch.coverage().find(({ endedAt }) => endedAt !== null);
    expect(over?.spans).toEqual([scanned(0, 3 * LINE.length)]);
    expect(over?.unread).toMatchObject({ bytes: null, why: expect.stringContaining("truncated or overwritten") });
  });

  test("is there at once when a watch is closed that has just begun", async () => {
    writeFileSync(at.logs, LINE + token(1));
    const startedAtMs = performance.now();
    await at.start().close();
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
    expect(at.receiver.has(token(1))).toBe(true);
  });

  test("is the same after a restart", async () => {
    writeFileSync(at.logs, LINE + token(1));
    const first = at.start();
    await first.close();
    const second = at.start();
    expect(second.coverage()).toEqual(first.coverage());
  });

  test("claims no version for what an earlier leaktrail read, whose state is read on", async () => {
    writeFileSync(at.logs, LINE);
    await at.start().close();
    asOfTheFirstVersion(join(at.directory, "state/watch.sqlite"));
    appendFileSync(at.logs, LINE + token(1));
    const watch = at.start();
    await until("what is new is found", () => at.receiver.has(token(1)));
    await watch.close();
    const [unknown, rest] = watch.coverage()[0]?.spans ?? [];
    expect(unknown).toEqual({ from: 0, to: LINE.length, what: "unknown", rulesVersion: null, indexVersion: null });
    expect(rest).toEqual(scanned(LINE.length, 2 * LINE.length + token(1).length));
    expect(at.messages.join()).not.toContain("damaged");
  });
});

/** Makes a state what the first version of its format was. */
function asOfTheFirstVersion(file: string): void {
  const db = new Database(file);
  db.exec("DROP TABLE over; UPDATE generation SET body = json_remove(body, '$.coverage')");
  db.pragma("user_version = 1");
  db.close();
}
