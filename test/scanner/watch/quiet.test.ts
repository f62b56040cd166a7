import { getHeapSpaceStatistics } from "node:v8";
import { describe, expect, test, vi } from "vitest";
import { giveBackMemory } from "../../../scanner/watch/give-back.ts";
import { Quiet } from "../../../scanner/watch/quiet.ts";

describe("logs that have fallen silent", () => {
  test("are noticed once, when nothing was read for a while", () => {
    const onQuiet = vi.fn();
    const quiet = new Quiet(onQuiet);
    quiet.saw(true, 0);
    for (let nowMs = 250; nowMs < 3_000; nowMs += 250) quiet.saw(false, nowMs);
    expect(onQuiet).not.toHaveBeenCalled();
    for (let nowMs = 3_000; nowMs < 600_000; nowMs += 250) quiet.saw(false, nowMs);
    expect(onQuiet).toHaveBeenCalledTimes(1);
  });

  test("and say a line now and then are not noticed each time", () => {
    const onQuiet = vi.fn();
    const quiet = new Quiet(onQuiet);
    for (let nowMs = 0; nowMs < 600_000; nowMs += 250) quiet.saw(nowMs % 10_000 === 0, nowMs);
    expect(onQuiet).toHaveBeenCalledTimes(2);
  });

  test("where nothing was ever read, nothing was taken", () => {
    const onQuiet = vi.fn();
    const quiet = new Quiet(onQuiet);
    for (let nowMs = 0; nowMs < 60_000; nowMs += 250) quiet.saw(false, nowMs);
    expect(onQuiet).not.toHaveBeenCalled();
  });
});

describe("memory", () => {
  const roomForNew = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space")?.space_size ?? 0;

  test("is given back, and the process goes on", async () => {
    let held: object[] = [];
    for (let at = 0; at < 2_000_000; at++) {
      held.push({ at });
      if (held.length > 100_000) held = [];
    }
    const before = roomForNew();
    giveBackMemory();
    await vi.waitFor(() => expect(roomForNew()).toBeLessThan(before), { timeout: 10_000 });
    giveBackMemory();
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
});
