import { describe, expect, test } from "vitest";
import { type Story, World } from "./world.ts";

/**
 * LEAKTRAIL_SIM_SEED=n tells one story, and what happens in it; n@m the one in which only the m-th call crashes.
 * LEAKTRAIL_SIM_SEEDS and LEAKTRAIL_SIM_FIRST_SEED say how many are told otherwise, and from which on.
 */
const { LEAKTRAIL_SIM_SEED: given, LEAKTRAIL_SIM_SEEDS: count = "1200", LEAKTRAIL_SIM_FIRST_SEED: first = "1" } = process.env;
const GROUP = 100;
const FAILURES_SHOWN = 5;
const TIMEOUT_MS = 120_000;

/** Seeds whose short stories are told once for each call that could be the last one: one for each kind of rotation, at least. */
const CRASHED_EVERYWHERE = [1, 2, 3, 4, 5, 6, 7, 8];

type Figures = Record<string, number>;

function storyOf(name: string): Story {
  const [seed, onlyCrashAtCall] = name.split("@").map(Number);
  return { seed: seed as number, ...(onlyCrashAtCall !== undefined && { onlyCrashAtCall }) };
}

/** Tells stories until some have gone wrong. Gives what they were made of, all together. */
async function tell(names: readonly string[]): Promise<Figures> {
  const sums: Figures = {};
  const wrong: string[] = [];
  for (const name of names) {
    const { problems, figures } = await new World(storyOf(name)).run();
    for (const [figure, value] of Object.entries(figures)) sums[figure] = (sums[figure] ?? 0) + value;
    if (problems.length > 0) wrong.push(`LEAKTRAIL_SIM_SEED=${name} npx vitest run test/simulation\n  ${problems.join("\n  ")}`);
    if (wrong.length === FAILURES_SHOWN) break;
  }
  expect(wrong.join("\n"), "stories that went wrong, and how to hear each of them").toBe("");
  return sums;
}

async function trace(name: string): Promise<string[]> {
  const lines: string[] = [];
  const { problems } = await new World({ ...storyOf(name), onTrace: (line) => lines.push(line) }).run();
  return [...lines, ...problems];
}

// No test is skipped: which of them there are is for the environment to say.
if (given === undefined) tellAll();
else tellOne(given);

function tellOne(name: string): void {
  describe("one story", () => {
    test(`seed ${name}`, { timeout: TIMEOUT_MS }, async () => {
      process.stderr.write(`${(await trace(name)).join("\n")}\n`);
      await tell([name]);
    });
  });
}

function tellAll(): void {
  describe("whatever goes wrong, what was written is found and counted exactly", () => {
    const groups = Array.from({ length: Math.ceil(Number(count) / GROUP) }, (_, at) => Number(first) + at * GROUP);
    test.each(groups)("in the hundred stories from seed %i on", { timeout: TIMEOUT_MS }, async (from) => {
      const figures = await tell(Array.from({ length: GROUP }, (_, at) => String(from + at)));
      const share = (...names: string[]) => names.reduce((sum, name) => sum + (figures[name] ?? 0), 0) / (figures.written ?? 0);
      // A simulation in which little happens, or in which much is excused, would prove little.
      expect(figures.written).toBeGreaterThan(GROUP * 5);
      expect(figures.processes).toBeGreaterThan(GROUP * 2);
      expect(share("truncated before it could be read", "written between copy and truncation")).toBeLessThan(0.25);
      expect(share("copied while the log grew", "copied slowly")).toBeLessThan(0.25);
    });

    test.each(CRASHED_EVERYWHERE)("at whichever call the process of seed %i is killed", { timeout: TIMEOUT_MS }, async (seed) => {
      const { figures } = await new World({ seed, onlyCrashAtCall: Number.POSITIVE_INFINITY }).run();
      const calls = figures.calls as number;
      expect(calls).toBeGreaterThan(100);
      await tell(Array.from({ length: calls }, (_, at) => `${seed}@${at + 1}`));
    });

    test("and a seed tells the same story again, call by call", async () => {
      for (const seed of ["11", "12", "13"]) {
        const told = await trace(seed);
        expect(told.length).toBeGreaterThan(10);
        expect(await trace(seed)).toEqual(told);
      }
    });
  });
}
