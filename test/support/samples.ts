import { builtInRules, seeded } from "../../rules/index.ts";

/** A made-up secret as a rule recognises it, the same for the same seed. */
export function sampleSecret(ruleId: string, seed: number): string {
  const secret = builtInRules()
    .find(({ id }) => id === ruleId)
    ?.samples(seeded(seed)).positive[0]?.secret;
  if (secret === undefined) throw new Error(`the rule ${ruleId} has no sample`);
  return secret;
}
