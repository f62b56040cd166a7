import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { coverageText } from "../../cli/coverage.ts";
import { CoverageWriter, readCoverage } from "../../cli/coverage-file.ts";
import type { ContentAccount } from "../../scanner/watch/index.ts";
import { type Bench, bench } from "../scanner/watch/harness.ts";

const LINE = "2026-01-01 INFO nothing to see\n";
let at: Bench;
let state: string;
const said: string[] = [];
const log = ({ message }: { message: string }) => void said.push(message);

beforeEach(() => {
  at = bench();
  state = join(at.directory, "state");
  mkdirSync(state, { mode: 0o700 });
  said.length = 0;
});
afterEach(async () => {
  vi.useRealTimers();
  await at.end();
});

/** What is told of these contents. */
function told(...contents: Partial<ContentAccount>[]): string {
  const whole = { path: "/var/log/app.log", generation: "1:2", spans: [], endedAt: null, unread: null };
  new CoverageWriter({ coverage: () => contents.map((content) => ({ ...whole, ...content })) }, state, log).close();
  return coverageText(readCoverage(state));
}

const scanned = { from: 0, to: 2_000, what: "scanned", rulesVersion: "r1", indexVersion: 12 } as const;

describe("the coverage that is told beside a watch", () => {
  test("can be read while the watch runs, and is whole when it has ended", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    writeFileSync(at.logs, LINE);
    const watch = at.start();
    const writer = new CoverageWriter(watch, state, log);
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    expect(readCoverage(state).isFinal).toBe(false);
    await watch.close();
    writer.close();
    expect(readCoverage(state)).toMatchObject({
      isFinal: true,
      contents: [{ path: at.logs, spans: [{ from: 0, to: LINE.length, what: "scanned", rulesVersion: "rules-1", indexVersion: null }] }],
    });
  });

  test("is told anew each minute", () => {
    vi.useFakeTimers();
    let spans: ContentAccount["spans"] = [];
    const coverage = () => [{ path: "/a.log", generation: "1:2", spans, endedAt: null, unread: null }];
    const writer = new CoverageWriter({ coverage }, state, log);
    vi.advanceTimersByTime(2_000);
    expect(readCoverage(state).contents[0]?.spans).toEqual([]);
    spans = [scanned];
    vi.advanceTimersByTime(60_000);
    expect(readCoverage(state).contents[0]?.spans).toEqual([scanned]);
    writer.close();
  });

  test("is for the watch's user alone: it names paths", () => {
    told({});
    expect(statSync(join(state, "coverage.json")).mode & 0o777).toBe(0o600);
  });

  test("does not stop a watch where it cannot be written, and says so once", async () => {
    vi.useFakeTimers();
    const writer = new CoverageWriter({ coverage: () => [] }, join(state, "gone"), log);
    vi.advanceTimersByTime(200_000);
    writer.close();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("the coverage cannot be told");
  });

  test("says where there is none what to do", () => {
    expect(() => readCoverage(state)).toThrow("name the --state directory of a watch that has run for some seconds");
  });

  test("is not believed where it is damaged", () => {
    writeFileSync(join(state, "coverage.json"), '{"schema":"leaktrail.coverage/1"}');
    expect(() => readCoverage(state)).toThrow("is not valid");
  });
});

describe("the coverage for a person", () => {
  test("says of each stretch what scanned it", () => {
    const skipped = { from: 2_000, to: 3_000, what: "skipped", rulesVersion: null, indexVersion: null } as const;
    const without = { ...scanned, from: 3_000, to: 1_234_567, indexVersion: null, rulesVersion: "several" };
    const lines = told({ spans: [scanned, skipped, without] }).split("\n");
    expect(lines.slice(2)).toEqual([
      "/var/log/app.log (1:2)",
      "                0 to           2,000  scanned by rules r1, index version 12 or later",
      "            2,000 to           3,000  skipped",
      "            3,000 to       1,234,567  scanned by several versions of the rules, without an index",
      "",
      "1 contents: 1,233,567 bytes scanned, 1,000 bytes skipped, 0 bytes unknown; 0 perhaps not read to their end",
      "",
    ]);
  });

  test("says what of a content that is over was not read", () => {
    const endedAt = "2026-01-31T12:00:00.000Z";
    const text = told(
      { endedAt, spans: [scanned], unread: { bytes: null, why: "it was truncated" } },
      { endedAt, unread: { bytes: 1_500, why: "too many" } },
    );
    expect(text).toContain("/var/log/app.log (1:2), over since 2026-01-31T12:00:00.000Z");
    expect(text).toContain("  not read: perhaps some bytes after that, for it was truncated");
    expect(text).toContain("  nothing was scanned yet\n  not read: 1,500 bytes after that, for too many");
    expect(text).toContain("2 perhaps not read to their end");
  });

  test("shows no control characters of a path", () => {
    expect(told({ path: "/var/log/\u001b[2Japp.log" })).toContain("/var/log/\\u{1b}[2Japp.log");
  });
});
