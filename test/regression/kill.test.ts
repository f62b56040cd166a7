import { expect, it } from "vitest";
import { isWhole, killRounds } from "../support/kill-rounds.ts";

it("embedded: kill -9 at random moments leaves each leaked secret with one incident, one effective revocation, one receipt", async () => {
  const outcomes = await killRounds(3, 1);
  expect(outcomes).toHaveLength(6);
  expect(outcomes.filter((outcome) => !isWhole(outcome))).toEqual([]);
}, 240_000);
