import { appendFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import { nodePorts, type Ports } from "../../../scanner/ports/index.ts";
import { Allowance } from "../../../scanner/watch/allowance.ts";
import type { Watch, WatchOptions } from "../../../scanner/watch/watch.ts";
import { type Bench, bench, makeTokenEngine, scanTokens, token } from "./harness.ts";

const MB = 1_000_000;
const LINE = `${"2026-01-01 INFO nothing to see here, request served".padEnd(99)}\n`;
const SCANNED_BYTES_PER_MS = 20_000;

/** A machine on which only scanning takes time, and all of it is the processor's: the files are real. */
class Machine implements Ports {
  readonly files = nodePorts.files;
  readonly random = Math.random;
  readonly hints: Ports["hints"] = () => ({ follow: () => undefined, close: () => undefined });
  readonly #events: { readonly atMs: number; readonly act: () => void }[] = [];
  /** After each scan: the time, the processor's time, and the bytes that were scanned until then. */
  readonly scans: { readonly atMs: number; readonly cpuMs: number; readonly bytes: number }[] = [];
  #nowMs = 0;
  #usedMs = 0;
  readonly cpuMs = () => this.#usedMs;

  readonly clock: Ports["clock"] = {
    nowMs: () => this.#nowMs,
    after: (ms, act) => {
      const event = { atMs: this.#nowMs + ms, act };
      this.#events.push(event);
      return () => void (this.#events.includes(event) && this.#events.splice(this.#events.indexOf(event), 1));
    },
    turn: () => new Promise((resolve) => this.clock.after(0, resolve)),
  };

  /** Something else takes the processor. */
  work(ms: number): void {
    this.#nowMs += ms;
    this.#usedMs += ms;
  }

  readonly makeEngine: WatchOptions["makeEngine"] = () => ({
    ...makeTokenEngine(),
    engine: {
      reachBytes: () => 1_000,
      scan: (bytes) => {
        this.work(bytes.length / SCANNED_BYTES_PER_MS);
        const before = this.scans.at(-1)?.bytes ?? 0;
        this.scans.push({ atMs: this.#nowMs, cpuMs: this.#usedMs, bytes: before + bytes.length });
        return scanTokens(bytes);
      },
    },
  });

  /** Lets time pass until something holds. */
  async until(holds: () => boolean, withinMs = 200_000): Promise<void> {
    const deadlineMs = this.#nowMs + withinMs;
    while (!holds()) {
      await new Promise(setImmediate);
      this.#events.sort((left, right) => left.atMs - right.atMs);
      const event = this.#events.shift();
      if (!event) continue;
      this.#nowMs = Math.max(this.#nowMs, event.atMs);
      if (this.#nowMs > deadlineMs) throw new Error("waited in vain");
      event.act();
    }
  }

  /** How fast something rose, per millisecond, from two seconds after the start on. */
  rateOf(figure: "cpuMs" | "bytes"): number {
    const [first, last] = [this.scans.find(({ atMs }) => atMs > 2_000), this.scans.at(-1)];
    if (!first || !last) throw new Error("too little was scanned");
    return (last[figure] - first[figure]) / (last.atMs - first.atMs);
  }
}

let at: Bench;
let machine: Machine;
beforeEach(() => {
  at = bench();
  machine = new Machine();
});
afterEach(() => at.end());

const start = (options: Partial<WatchOptions>) => at.start({ makeEngine: machine.makeEngine, ports: machine, ...options });

async function close(watch: Watch): Promise<void> {
  let isClosed = false;
  void watch.close().then(() => {
    isClosed = true;
  });
  await machine.until(() => isClosed);
}

/** A log of many lines, with a token after each million bytes. Gives how many there are. */
function writeLog(megabytes: number): number {
  for (let n = 0; n < megabytes; n++) appendFileSync(at.logs, `${LINE.repeat(MB / LINE.length)}${token(n)}\n`);
  return megabytes;
}

function expectAllFound(tokens: number): void {
  for (let n = 0; n < tokens; n++) expect(at.receiver.sightings(token(n)).map(({ total }) => total)).toEqual([1]);
}

suite("a watch that may take a share of a core", () => {
  test("takes that share while there is more to read, and finds everything", async () => {
    const tokens = writeLog(30);
    const watch = start({ limits: { cpuShare: 0.25 } });
    await machine.until(() => watch.stats().files === 1 && watch.stats().lagBytes === 0);
    expect(machine.rateOf("cpuMs")).toBeGreaterThan(0.225);
    expect(machine.rateOf("cpuMs")).toBeLessThan(0.275);
    await close(watch);
    expectAllFound(tokens);
  });

  test("takes less of it for reading while something else takes the rest", async () => {
    writeLog(20);
    const watch = start({ limits: { cpuShare: 0.25 } });
    const alsoWork = () => {
      machine.work(15);
      machine.clock.after(85, alsoWork);
    };
    alsoWork();
    await machine.until(() => watch.stats().files === 1 && watch.stats().lagBytes === 0);
    expect(machine.rateOf("cpuMs")).toBeGreaterThan(0.225);
    expect(machine.rateOf("cpuMs")).toBeLessThan(0.275);
    expect(machine.rateOf("bytes")).toBeLessThan(0.15 * SCANNED_BYTES_PER_MS);
    await close(watch);
  });

  test("says so, and how far it is behind, and is ready all the same", async () => {
    writeLog(5);
    const watch = start({ limits: { cpuShare: 0.1 } });
    await machine.until(() => watch.stats().isLimited);
    expect(watch.health()).toEqual({ ok: true, problems: [], limits: ["reading is held to 10 % of a core"] });
    expect(watch.stats().lagBytes).toBeGreaterThan(MB);
    expect(watch.stats().heldBack).toBeNull();
    await machine.until(() => watch.stats().lagBytes === 0);
    await machine.until(() => !watch.stats().isLimited);
    expect(watch.health().limits).toEqual([]);
    await close(watch);
  });
});

suite("a watch that may read so many bytes a second", () => {
  test("reads as many while there is more to read, and finds everything", async () => {
    const tokens = writeLog(30);
    const watch = start({ limits: { bytesPerSecond: 3 * MB } });
    await machine.until(() => watch.stats().isLimited);
    expect(watch.health()).toEqual({ ok: true, problems: [], limits: ["reading is held to 3,000,000 bytes a second"] });
    await machine.until(() => watch.stats().lagBytes === 0);
    expect(machine.rateOf("bytes")).toBeGreaterThan(2_700);
    expect(machine.rateOf("bytes")).toBeLessThan(3_300);
    await close(watch);
    expectAllFound(tokens);
  });

  test("is not held where it has less to read", async () => {
    writeFileSync(at.logs, LINE);
    const watch = start({ limits: { bytesPerSecond: 3 * MB, cpuShare: 0.5 } });
    await machine.until(() => watch.stats().bytes === LINE.length);
    expect(watch.stats().isLimited).toBe(false);
    await close(watch);
  });

  test("has a second at its end in which it may read more; what is left is read by the next run", async () => {
    const tokens = writeLog(60);
    const watch = start({ limits: { bytesPerSecond: 1 * MB } });
    await machine.until(() => watch.stats().isLimited);
    const [startedAtMs, before] = [machine.clock.nowMs(), watch.stats().bytes];
    await close(watch);
    expect(machine.clock.nowMs() - startedAtMs).toBeLessThan(2_000);
    expect(watch.stats().bytes - before).toBeGreaterThan(10 * MB);
    expect(watch.stats().bytes).toBeLessThan(60 * MB);
    const next = start({});
    await machine.until(() => next.stats().files === 1 && next.stats().lagBytes === 0);
    await close(next);
    expectAllFound(tokens);
  });
});

suite("an allowance", () => {
  test("does not let what came before hold reading back for more than a second", () => {
    const allowance = new Allowance({ cpuShare: 0.1 }, machine);
    machine.work(60_000);
    expect(allowance.waitMs()).toBeLessThanOrEqual(1_000);
  });

  test("does not save up for more than a second", () => {
    const allowance = new Allowance({ bytesPerSecond: 100 }, machine);
    machine.work(60_000);
    allowance.spend(100);
    expect(allowance.waitMs()).toBeGreaterThan(0);
  });

  test("of nothing holds nothing", () => {
    const allowance = new Allowance({}, machine);
    machine.work(60_000);
    allowance.spend(1e12);
    expect([allowance.waitMs(), allowance.holds]).toEqual([0, []]);
  });
});
