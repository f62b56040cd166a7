import { createKeyFile, KeyRing } from "../../../contract/index.ts";
import { builtInRules, versionOfRules } from "../../../rules/index.ts";
import { createEngine } from "../../../scanner/engine.ts";
import { corpus, digestOf, type Sample } from "./corpus.ts";

/** What one version of the rules finds in the corpus: places and rules, nothing of what stands there. */
export interface Snapshot {
  readonly rulesVersion: string;
  /** By the sample's name: the text's digest, then its findings as `rule@start-end`. */
  readonly samples: Readonly<Record<string, string>>;
}

/** What the rules as they are now find in the corpus, or in that of another version. */
export function takeSnapshot(texts: Iterable<Sample> = corpus()): Snapshot {
  const engine = createEngine({ rules: builtInRules, keys: new KeyRing(createKeyFile("k1")) });
  const samples: Record<string, string> = {};
  for (const { name, text } of texts) {
    const found = engine.scan(Buffer.from(text)).map(({ rule, start, end }) => `${rule}@${start}-${end}`);
    samples[name] = [digestOf(text), ...found].join(" ");
  }
  return { rulesVersion: versionOfRules(), samples };
}

export interface Difference {
  /** Findings in texts that both have, as `sample: rule@start-end`. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Samples that are new, gone, or of another text: what is found in them says nothing about a change of rules. */
  readonly otherSamples: readonly string[];
}

/** What a change of the rules newly finds, and what it no longer does. */
export function compare(before: Snapshot, after: Snapshot): Difference {
  const [gained, lost, otherSamples]: [string[], string[], string[]] = [[], [], []];
  for (const name of new Set([...Object.keys(before.samples), ...Object.keys(after.samples)])) {
    const [oldDigest, ...old] = before.samples[name]?.split(" ") ?? [];
    const [newDigest, ...now] = after.samples[name]?.split(" ") ?? [];
    if (oldDigest !== newDigest) {
      otherSamples.push(name);
      continue;
    }
    gained.push(...now.filter((place) => !old.includes(place)).map((place) => `${name}: ${place}`));
    lost.push(...old.filter((place) => !now.includes(place)).map((place) => `${name}: ${place}`));
  }
  return { gained, lost, otherSamples };
}

/** Whether what the rules find has changed while their version says that it has not. */
export function isUnversioned(before: Snapshot, after: Snapshot): boolean {
  const { gained, lost } = compare(before, after);
  return before.rulesVersion === after.rulesVersion && gained.length + lost.length > 0;
}
