import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Sample } from "./corpus.ts";
import { compare, isUnversioned, type Snapshot, takeSnapshot } from "./snapshot.ts";

/*
 * Prints what a change of the rules newly finds, and what it no longer finds, in the regression corpus; with `--update`, keeps
 * what is found now. Run by `npm run rules-regression`, from the repository's root.
 *
 * A rule that is changed mostly makes other samples too, in which nothing can be compared: `--samples-of FOLDER` scans the samples of an
 * earlier version, a checkout that is built, with the rules of this one.
 */
const FILE = "test/rules/regression/snapshot.json";
const EXIT_CHANGED = 1;
const SHOWN_MAX = 200;

const { values: flags } = parseArgs({ options: { update: { type: "boolean", default: false }, "samples-of": { type: "string" } } });
if (flags.update && flags["samples-of"] !== undefined) throw new Error("--update keeps what is found in this version's own samples");
const before = JSON.parse(readFileSync(FILE, "utf8")) as Snapshot;
const after = takeSnapshot(flags["samples-of"] === undefined ? undefined : await samplesOf(flags["samples-of"]));
const { gained, lost, otherSamples } = compare(before, after);
for (const [sign, places] of Object.entries({ "+": gained, "-": lost, "~": otherSamples })) {
  for (const place of places.slice(0, SHOWN_MAX)) process.stdout.write(`${sign} ${place}\n`);
  if (places.length > SHOWN_MAX) process.stdout.write(`${sign} and ${places.length - SHOWN_MAX} more\n`);
}
process.stdout.write(
  `rules ${before.rulesVersion} to ${after.rulesVersion}: ${gained.length} findings gained, ${lost.length} lost, ${otherSamples.length} samples are new, gone or of another text\n`,
);
if (isUnversioned(before, after)) {
  process.stdout.write("What the rules find has changed and their version has not: raise CHECKS_REVISION in rules/version.ts.\n");
}
if (flags.update) writeFileSync(FILE, `${JSON.stringify(after, null, 2)}\n`);
else if (JSON.stringify(before) !== JSON.stringify(after)) process.exitCode = EXIT_CHANGED;

async function samplesOf(folder: string): Promise<Iterable<Sample>> {
  const module = pathToFileURL(resolve(folder, "dist/test/rules/regression/corpus.js")).href;
  return ((await import(module)) as { corpus: () => Iterable<Sample> }).corpus();
}
