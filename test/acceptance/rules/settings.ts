import { createKeyFile, KeyRing } from "../../../contract/index.ts";
import { builtInRules } from "../../../rules/index.ts";
import { createEngine } from "../../../scanner/index.ts";
import { documentOf, missesOf, settings } from "../../rules/settings/index.ts";
import type { Item } from "../item.ts";

/** Documents of each setting: secrets are random, and some are harder to tell than others. */
const SEEDS = 40;

/** The issue's line on the documents that people paste secrets into, a line for each group of them. */
export function settingItems(): Item[] {
  const engine = createEngine({ rules: builtInRules, keys: new KeyRing(createKeyFile("k1")) });
  return Object.entries(settings).map(([name, group]) => {
    let [documents, right] = [0, 0];
    const wrong: string[] = [];
    for (const setting of group) {
      const whole = Array.from({ length: SEEDS }, (_, seed) => missesOf(documentOf(setting, seed + 1), engine.scan).length === 0);
      const good = whole.filter(Boolean).length;
      documents += SEEDS;
      right += good;
      if (good < SEEDS) wrong.push(`${setting.name} (${SEEDS - good})`);
    }
    const figure = `${group.length - wrong.length} of ${group.length} settings, ${right} of ${documents} documents${wrong.length === 0 ? "" : `; not all right in: ${wrong.join(", ")}`}`;
    const target = "every secret is found to the byte, and nothing else, in every document";
    return { item: `secrets in ${name}`, figure, target, ok: right === documents };
  });
}
