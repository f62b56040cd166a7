import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import type { Generation } from "../../../scanner/contents/generation.ts";
import { WatchedPaths } from "../../../scanner/contents/watched-paths.ts";
import { CompressedRests } from "../../../scanner/logs/compressed-rests.ts";
import { FollowedFile } from "../../../scanner/logs/followed-file.ts";
import { Pace } from "../../../scanner/logs/pace.ts";
import { ByPath, isSiblingOf } from "../../../scanner/logs/siblings.ts";
import { Tail } from "../../../scanner/logs/tail.ts";
import { type Bench, bench, token, until } from "./harness.ts";

let at: Bench;
let logs: string;
beforeEach(() => {
  at = bench();
  logs = join(at.directory, "logs");
  mkdirSync(logs);
});
afterEach(() => at.end());

const line = (n: number) => `used ${token(n)}\n`;
const logOf = (n: number) => join(logs, `${n}.log`);
const found = (n: number) => until(`token ${n} is found`, () => at.receiver.has(token(n)));

test("ten thousand files are followed at once, and over a restart", { timeout: 120_000 }, async () => {
  for (let n = 0; n < 10_000; n++) writeFileSync(logOf(n), n % 100 === 0 ? line(n) : "nothing\n");
  const watch = at.start({ paths: [logs] });
  await until("all are read", () => watch.stats().lines === 10_000, 60_000);
  for (let n = 0; n < 10_000; n += 1_000) await found(n);
  appendFileSync(logOf(9_999), line(10_001));
  await found(10_001);
  await watch.close();
  const before = at.receiver.sent.length;
  appendFileSync(logOf(1), line(10_002));
  const again = at.start({ paths: [logs] });
  await until("all are followed", () => again.stats().files === 10_000, 60_000);
  await found(10_002);
  expect(at.receiver.sent).toHaveLength(before + 1);
  expect(again.stats()).toMatchObject({ unaccounted: 0, unopened: 0 });
});

suite("where no more files may be open", () => {
  function tailOf(openMax: number, known: readonly Generation[] = []): Tail {
    const log = (message: string) => void at.messages.push(message);
    const rests = new CompressedRests({ known: [], log, onReady: () => undefined });
    return new Tail({ paths: new WatchedPaths([logs]), rests, known, fromEnd: false, excluded: new Set(), openMax, log });
  }

  test("the others wait, which is said once and counted, and are opened when one is let go of", async () => {
    for (let n = 0; n < 5; n++) writeFileSync(logOf(n), line(n));
    const tail = tailOf(3);
    for (let poll = 0; poll < 20; poll++) await tail.refresh(250 * poll, false);
    expect([tail.files.length, tail.unopened]).toEqual([3, 2]);
    expect(tail.problems).toEqual([expect.stringContaining("2 files wait to be opened")]);
    expect(at.messages).toHaveLength(1);
    const gone = tail.files[0];
    rmSync(gone?.path ?? "");
    gone?.advanceTo(gone.generationAt({ offset: line(0).length, base: { offset: 0, line: 1, lineStart: 0 }, reported: [] }, 0));
    for (let poll = 0; poll < 100; poll++) await tail.refresh(10_000 + 250 * poll, false);
    expect([tail.files.length, tail.unopened]).toEqual([3, 1]);
    tail.close();
  });

  test("how far those that wait were read is not forgotten", async () => {
    for (let n = 0; n < 3; n++) writeFileSync(logOf(n), line(n));
    const before = tailOf(3);
    await before.refresh(0, false);
    const known = before.files.map((file) => file.generation);
    before.close();
    const tail = tailOf(2, known);
    for (let poll = 0; poll < 20; poll++) await tail.refresh(250 * poll, false);
    expect([tail.unopened, tail.unaccounted, tail.ended]).toEqual([1, 0, []]);
    tail.close();
  });
});

suite("a quiet file", () => {
  const QUIET_MS = 10_000;
  const EXT4 = 0xef53;
  const NFS = 0x6969;
  const paceOn = (type: number) =>
    new Pace(
      (message) => void at.messages.push(message),
      () => type,
    );
  let file: FollowedFile;
  beforeEach(() => {
    writeFileSync(logOf(1), line(1));
    file = new FollowedFile(logOf(1), 0);
  });
  afterEach(() => file.close());

  test("is looked at now and then where file events can be relied on", () => {
    const pace = paceOn(EXT4);
    expect(pace.isQuiet(file, QUIET_MS - 1)).toBe(false);
    expect(pace.isQuiet(file, QUIET_MS)).toBe(true);
    const turns = Array.from({ length: 16 }, () => {
      pace.nextPoll();
      return pace.hasTurn(3);
    });
    expect(turns.filter(Boolean)).toHaveLength(2);
    expect(at.messages).toEqual([]);
  });

  test("is looked at in every poll where its file system may give no events, which is said once", () => {
    const pace = paceOn(NFS);
    for (let look = 0; look < 3; look++) expect(pace.isQuiet(file, QUIET_MS)).toBe(false);
    expect(at.messages).toEqual([expect.stringContaining("type 0x6969")]);
  });

  test("is looked at in every poll once one has grown without an event, which is said once", () => {
    const pace = paceOn(EXT4);
    pace.hinted(file);
    pace.grew(file);
    expect(pace.isQuiet(file, QUIET_MS)).toBe(true);
    pace.grew(file);
    pace.grew(file);
    expect(pace.isQuiet(file, QUIET_MS)).toBe(false);
    expect(at.messages).toEqual([expect.stringContaining("no event told of it")]);
  });

  test("is looked at in every poll where there are no events at all", () => {
    const pace = paceOn(EXT4);
    pace.withoutEvents();
    expect(pace.isQuiet(file, QUIET_MS)).toBe(false);
  });
});

test("the originals of a rotated path are found by its name", () => {
  const paths = ["a", "app", "app.log", "app.log.1", "app.log.10", "bapp", "deep/app"].map((name) => ({ path: join(logs, name) }));
  const index = new ByPath<{ path: string }>();
  for (const one of paths) index.add(one);
  for (const one of paths) {
    const expected = paths.filter((other) => isSiblingOf(one.path, other.path));
    expect(new Set(index.originalsOf(one.path))).toEqual(new Set(expected));
  }
  for (const one of paths) index.delete(one);
  expect([...index.originalsOf(join(logs, "app.log.1"))]).toEqual([]);
});
