import { setTimeout as sleep } from "node:timers/promises";
import { type Engines, type LeakOutcome, RunningLeaktrail } from "./leaks.ts";

const AFTER_LEAK_MAX_MS = 500;
const LEAKS_A_ROUND = 2;

/** A small seeded generator (mulberry32): the same seed gives the same moments. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Leaks secrets and kills the collector at a random moment after each leak, `rounds` times over; then lets it run and
 * returns what became of every leaked secret.
 */
export async function killRounds(rounds: number, seed: number, engines?: Engines): Promise<LeakOutcome[]> {
  const random = randomOf(seed);
  const running = await new RunningLeaktrail(engines).prepare();
  try {
    await running.start();
    for (let round = 0; round < rounds; round++) {
      for (let leak = 0; leak < LEAKS_A_ROUND; leak++) await running.leak(`iss-${round}-${leak}`);
      await sleep(random() * AFTER_LEAK_MAX_MS);
      await running.kill();
      await running.start();
    }
    return await running.outcomes(120_000);
  } finally {
    await running.stop();
  }
}

/** Whether a leaked secret ended as it must: one incident, one effective revocation, one receipt. */
export function isWhole(outcome: LeakOutcome): boolean {
  return outcome.state === "proven" && outcome.incidents === 1 && outcome.effectiveRevocations === 1 && outcome.receipts === 1;
}
