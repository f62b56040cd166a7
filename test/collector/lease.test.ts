import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Lease } from "../../collector/coordination/lease.ts";
import { openEmbeddedStore, type Store } from "../../collector/index.ts";

const LENGTH_MS = 10_000;
let store: Store;
let nowMs: number;

beforeEach(() => {
  store = openEmbeddedStore({ directory: mkdtempSync(join(tmpdir(), "leaktrail-lease-")) });
  nowMs = 1_000;
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});

const lease = (owner: string, lengthMs = LENGTH_MS) => new Lease(store, "x", owner, lengthMs);

describe("a lease", () => {
  it("is held by one at a time, for as long as the holder renews it", async () => {
    const [first, second] = [lease("first"), lease("second")];
    expect(await first.hold()).toBe(true);
    for (let step = 0; step < 10; step++) {
      expect([await second.hold(), await first.hold()]).toEqual([false, true]);
      nowMs += LENGTH_MS / 2;
    }
  });

  it("is taken over after it stood still for its whole length on the taker's own clock, and not before", async () => {
    const [first, second] = [lease("first"), lease("second")];
    await first.hold();
    nowMs += 5 * LENGTH_MS;
    expect(await second.hold()).toBe(false);
    nowMs += LENGTH_MS - 1;
    expect(await second.hold()).toBe(false);
    nowMs += 1;
    expect(await second.hold()).toBe(true);
    expect(await first.hold()).toBe(false);
  });

  it("is always held, and never written, by who is alone", async () => {
    const alone = lease("alone", 0);
    expect([await alone.hold(), await alone.hold()]).toEqual([true, true]);
    expect(await store.count("control")).toBe(0);
  });
});
