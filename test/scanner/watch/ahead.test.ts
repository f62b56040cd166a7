import { closeSync, openSync, truncateSync, writeSync } from "node:fs";
import { afterEach, expect, describe as suite, test } from "vitest";
import type { Content } from "../../../scanner/contents/index.ts";
import type { Beside } from "../../../scanner/jobs/index.ts";
import type { MakeEngine } from "../../../scanner/live-engine.ts";
import { nodePorts } from "../../../scanner/ports/index.ts";
import { Ahead } from "../../../scanner/watch/ahead.ts";
import { type Bench, bench, makeTokenEngine, scanTokens, token, until } from "./harness.ts";

const MIB = 1024 * 1024;
const LOG_MIB = 96;
const FILLER = `${"2026-01-01 INFO nothing to see here, move on please. ".repeat(20).slice(0, 1023)}\n`;
const PER_MIB = 5;

/** A thread that scans later, and what it was given. */
class Later implements Beside {
  readonly isReady = true;
  texts = 0;
  isClosed = false;
  readonly #answer: (bytes: Buffer) => ReturnType<typeof scanTokens>;

  constructor(answer = (bytes: Buffer) => scanTokens(bytes)) {
    this.#answer = answer;
  }

  async scan(text: SharedArrayBuffer, lengthBytes: number) {
    const nth = this.texts++;
    await new Promise((resolve) => setTimeout(resolve, (nth % 4) * 15));
    return this.#answer(Buffer.from(text, 0, lengthBytes));
  }

  close(): void {
    this.isClosed = true;
  }
}

let at: Bench;
afterEach(() => at?.end());

/** Writes a log that no watch reads as fast as it is there; gives the tokens in it and where each begins. */
function writeLog(path: string): Map<number, string> {
  const places = new Map<number, string>();
  const file = openSync(path, "w");
  let offset = 0;
  for (let nth = 0; nth < LOG_MIB; nth++) {
    const text = Buffer.from(FILLER.repeat(MIB / FILLER.length));
    for (let one = 0; one < PER_MIB; one++) {
      // Wherever a window ends, some of them lie near it.
      const start = ((nth * 7919 + one * 104_729) % (MIB / FILLER.length)) * FILLER.length + 100 + one;
      text.write(` ${token(nth * PER_MIB + one)} `, start, "latin1");
      places.set(offset + start + 1, token(nth * PER_MIB + one));
    }
    writeSync(file, text);
    offset += text.length;
  }
  closeSync(file);
  return places;
}

function withThread(beside: Beside): MakeEngine {
  return () => ({ ...makeTokenEngine(), startBeside: () => beside });
}

function expectAll(places: Map<number, string>): void {
  for (const [offset, text] of places) expect(at.receiver.sightings(text)).toEqual([{ offset, total: 1 }]);
  expect(at.receiver.byId.size).toBe(places.size);
}

suite("a log that lags far behind", () => {
  test("is scanned by two threads, and nothing is missed, told twice or misplaced", async () => {
    at = bench();
    const places = writeLog(at.logs);
    const beside = new Later();
    at.start({ makeEngine: withThread(beside) });
    await until("all is told", () => at.receiver.byId.size >= places.size, 60_000);
    expectAll(places);
    expect(beside.texts).toBeGreaterThan(2);
  });

  test("is scanned by one where the other cannot go on, which is said once", async () => {
    at = bench();
    const places = writeLog(at.logs);
    const beside = new Later((bytes) => {
      if (beside.texts > 2) throw new Error("out of memory");
      return scanTokens(bytes);
    });
    at.start({ makeEngine: withThread(beside) });
    await until("all is told", () => at.receiver.byId.size >= places.size, 60_000);
    expectAll(places);
    expect(beside.isClosed).toBe(true);
    expect(at.messages.filter((message) => message.includes("scanned by one thread"))).toHaveLength(1);
  });

  test("counts what the other thread found only if the same bytes are read when their turn comes", async () => {
    at = bench();
    writeLog(at.logs);
    const beside = new Later((bytes) => {
      // The log is cut and written anew while its former content is scanned.
      if (beside.texts === 2) {
        truncateSync(at.logs, 0);
        places = writeLog(at.logs);
        shift(at.logs, places);
      }
      return scanTokens(bytes);
    });
    let places = new Map<number, string>();
    at.start({ makeEngine: withThread(beside) });
    await until(
      "the new content is told",
      () => [...places].every(([offset, text]) => offsets(text).includes(offset)) && places.size > 0,
      60_000,
    );
  });

  test("has no second thread while a limit holds", async () => {
    at = bench();
    writeLog(at.logs);
    const beside = new Later();
    const watch = at.start({ makeEngine: withThread(beside), limits: { bytesPerSecond: 1e9 } });
    await until("much is read", () => watch.stats().bytes > 64 * MIB, 60_000);
    expect(beside.texts).toBe(0);
  });
});

suite("what another thread found", () => {
  const found = scanTokens(Buffer.from(token(1)));
  const log = Buffer.from("a line\n".repeat(1_000_000));
  const cut = { scanTo: 7_000, ownTo: 7_000 };
  const first = {
    cursor: { offset: 0, base: { offset: 0, line: 1, lineStart: 0 }, reported: [] },
    bytes: log.subarray(0, 7_000),
    isIdle: false,
  };

  /** Has the second window of the log scanned, and gives how the log's turn comes: with these bytes from there on. */
  async function ahead() {
    const engine = { reachBytes: 700, usedVersion: 1, beside: new Later(() => found), dropBeside: () => undefined };
    const file = { unreadBytes: 1e9, readAhead: (from: number, into: Buffer) => log.copy(into, 0, from) } as unknown as Content;
    const one = new Ahead({ engine, log: () => undefined, clock: nodePorts.clock });
    one.begin(file, first, cut);
    expect(one.isScanning(file)).toBe(true);
    await one.answer(5_000);
    expect(one.isScanning(file)).toBe(false);
    const base = { offset: 6_300, line: 901, lineStart: 6_300 };
    const take = (bytes: Buffer) => one.take(file, { cursor: { offset: 7_000, base, reported: [] }, bytes, isIdle: false }, next);
    const scanTo = 7_000 + 4 * MIB - ((7_000 + 4 * MIB) % 7);
    const next = { scanTo, ownTo: scanTo };
    return { engine, take, bytes: log.subarray(6_300, 6_300 + 5 * MIB) };
  }

  test("counts where the same bytes are read with the same index, and once", async () => {
    const { take, bytes } = await ahead();
    expect(take(bytes)).toEqual(found);
    expect(take(bytes)).toBeUndefined();
  });

  test("does not count where one byte is another", async () => {
    const { take, bytes } = await ahead();
    const other = Buffer.from(bytes);
    other[1_000_000] = 0x2a;
    expect(take(other)).toBeUndefined();
  });

  test("does not count where the index has learnt of more", async () => {
    const { engine, take, bytes } = await ahead();
    engine.usedVersion = 2;
    expect(take(bytes)).toBeUndefined();
  });
});

const offsets = (text: string) => at.receiver.sightings(text).map(({ offset }) => offset);

/** Writes other tokens in place of the first ones of each pair, so that the content is another one from its first line on. */
function shift(path: string, places: Map<number, string>): void {
  const file = openSync(path, "r+");
  writeSync(file, "2026-02-02", 0);
  for (const [nth, [offset]] of [...places].entries()) {
    const text = token(1_000_000 + nth);
    writeSync(file, text, offset);
    places.set(offset, text);
  }
  closeSync(file);
}
