import { expect, inject, it } from "vitest";
import { isWhole, killRounds } from "../support/kill-rounds.ts";

it("distributed: kill -9 of the collector at random moments leaves each leaked secret with one incident, one effective revocation, one receipt", async () => {
  const outcomes = await killRounds(2, 2, { brokers: inject("brokers"), elasticsearchUrl: inject("url") });
  expect(outcomes).toHaveLength(4);
  expect(outcomes.filter((outcome) => !isWhole(outcome))).toEqual([]);
}, 300_000);
