import { createHash } from "node:crypto";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { logKinds, ordinaryLog } from "../../acceptance/rules/logs/index.ts";
import { documentOf, settings } from "../settings/index.ts";
import { hardNegatives } from "./hard-negatives.ts";

/** A text of the regression corpus, by a name that stays. Made from seeds: no text stands on disk. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

const SEED = 1;
const SETTING_SEEDS = [1, 2];
const LOG_BYTES = 200_000;

/** The samples of every rule, the documents of every setting, and what must not match. */
export function* corpus(): Generator<Sample> {
  for (const rule of builtInRules()) {
    const { positive, negative } = rule.samples(seeded(SEED));
    yield { name: `rule ${rule.id}`, text: joined([...positive.map(({ text }) => text), ...negative]) };
  }
  for (const setting of Object.values(settings).flat()) {
    for (const seed of SETTING_SEEDS) yield { name: `setting ${setting.name}, seed ${seed}`, text: documentOf(setting, seed).text };
  }
  for (const kind of logKinds) yield { name: `log ${kind}`, text: Buffer.concat([...ordinaryLog(kind, LOG_BYTES)]).toString() };
  yield { name: "hard negatives", text: hardNegatives(seeded(SEED)).join("\n") };
}

/** Far enough apart that no text's name or keys are taken for those of the next one. */
function joined(texts: readonly string[]): string {
  return texts.join(`\n\n${"# ----------------\n".repeat(4)}\n`);
}

/** Tells whether a text is the one that it was. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
