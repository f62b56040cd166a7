import { describe, expect, test } from "vitest";
import { type Content, type Cursor, type Recent, recentAfter, START } from "../../../scanner/contents/index.ts";
import { LiveEngine } from "../../../scanner/live-engine.ts";
import { Round } from "../../../scanner/watch/round.ts";
import { makeTokenEngine, describe as say } from "./harness.ts";

const MIB = 1024 * 1024;
const LOOK_BACK_BYTES = 64 * MIB;

/** A file that grew by so much in each second, of which everything was scanned with index version 1. */
function grown(key: string, bytesPerSecond: number, seconds: number) {
  let recent: Recent | undefined;
  let cursor: Cursor = START;
  for (let second = 0; second < seconds; second++) {
    const base = { offset: cursor.offset + bytesPerSecond, line: 1, lineStart: 0 };
    const next = { offset: base.offset, base, reported: [] };
    recent = recentAfter(recent, cursor, next, { ms: second * 1_000, indexVersion: 1 });
    cursor = next;
  }
  const read: number[] = [];
  const generation = {
    key,
    origin: key,
    path: key,
    cursor,
    content: { headLength: 0, headHash: "", beforeHash: "" },
    coverage: [],
    recent,
  };
  const content = {
    ...{ key, path: key, kind: "log", cursor, generation, contentTagAt: () => key, isUnstored: false, hasBacklog: false },
    read: () => ({ kind: "quiet" }),
    readAgain: (offset: number) => {
      read.push(offset);
      return Buffer.alloc(Math.min(MIB, cursor.offset - offset));
    },
    generationAt: () => generation,
  } as unknown as Content;
  return { content, lookedAtBytes: () => (read.length === 0 ? 0 : cursor.offset - Math.min(...read)) };
}

function lookBackAt(files: ReturnType<typeof grown>[]): Round {
  const round = new Round({
    contents: { follows: () => true, restart: () => undefined },
    engine: {
      reachBytes: 1_024,
      scanGathered: () => [],
      scanForIssued: () => [],
      usedVersion: 2,
      missingSinceMs: 0,
      beside: undefined,
      dropBeside: () => undefined,
    },
    describe: (placed, { file, generation }) => say(placed, { file, generation, indexVersion: 2 }),
    versions: () => ({ rulesVersion: "r", indexVersion: 2 }),
    allowance: { waitMs: () => 0, spend: () => undefined, isUnlimited: true },
    hasCounted: () => false,
    log: () => undefined,
  });
  round.indexChanged(files.map(({ content }) => content));
  while (round.hasMore) round.scan(0, 0);
  return round;
}

// Ten seconds, two in which a change may wait, and the one that the oldest mark stands for.
describe("what is looked at again when the index has changed", () => {
  test("is all that was read in ten seconds, where that is not too much", () => {
    const files = [grown("a", MIB, 60), grown("b", 2 * MIB, 60), grown("c", MIB, 3)];
    const round = lookBackAt(files);
    expect(files.map((file) => file.lookedAtBytes() / MIB)).toEqual([13, 26, 3]);
    expect(round.passedOverBytes).toBe(0);
  });

  test("is the last of each file where it is too much, and the rest is counted", () => {
    const files = Array.from({ length: 10 }, (_, n) => grown(`${n}`, 2 * MIB, 60));
    const round = lookBackAt(files);
    const bytes = files.map((file) => file.lookedAtBytes());
    expect(Math.min(...bytes)).toBeGreaterThanOrEqual(4 * MIB);
    const sum = bytes.reduce((all, one) => all + one);
    expect(sum).toBeLessThanOrEqual(LOOK_BACK_BYTES);
    expect(round.passedOverBytes).toBe(10 * 26 * MIB - sum);
  });

  test("is nothing of a file that grew by more in its last second, which is counted once", () => {
    const files = [grown("fast", 100 * MIB, 20), grown("slow", MIB, 20)];
    const round = lookBackAt(files);
    expect(files.map((file) => file.lookedAtBytes() / MIB)).toEqual([0, 13]);
    expect(round.passedOverBytes).toBe(1_300 * MIB);
  });
});

describe("a change of the index", () => {
  test.each([
    { tookMs: 0, waitsMs: 1_000 },
    { tookMs: 150, waitsMs: 1_500 },
    { tookMs: 900, waitsMs: 2_000 },
  ])("waits $waitsMs ms where it took $tookMs ms to look again for the one before", ({ tookMs, waitsMs }) => {
    let nowMs = 5_000;
    const made = makeTokenEngine();
    const scan = () => {
      nowMs += tookMs;
      return [];
    };
    const engine = new LiveEngine(
      () => ({ ...made, engine: { ...made.engine, scan } }),
      () => undefined,
      { nowMs: () => nowMs, after: () => () => undefined },
    );
    const change = () => engine.replace({ version: 1, createdAt: "", entries: [] });
    change();
    expect(engine.adopt()).toBe(true);
    const adoptedAtMs = nowMs;
    engine.scanForIssued(Buffer.alloc(1));
    change();
    expect(engine.dueInMs).toBe(adoptedAtMs + waitsMs - nowMs);
    expect(engine.adopt()).toBe(false);
    nowMs = adoptedAtMs + waitsMs;
    expect(engine.adopt()).toBe(true);
  });
});
