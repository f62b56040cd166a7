import { readFileSync, writeFileSync } from "node:fs";
import { compare, isUnversioned, type Snapshot, takeSnapshot } from "./snapshot.ts";

/*
 * Prints what a change of the rules newly finds, and what it no longer finds, in the regression corpus; with `--update`, keeps
 * what is found now. Run by `npm run rules-regression`, from the repository's root.
 */
const FILE = "test/rules/regression/snapshot.json";
const EXIT_CHANGED = 1;
const SHOWN_MAX = 200;

const before = JSON.parse(readFileSync(FILE, "utf8")) as Snapshot;
const after = takeSnapshot();
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
if (process.argv.includes("--update")) writeFileSync(FILE, `${JSON.stringify(after, null, 2)}\n`);
else if (JSON.stringify(before) !== JSON.stringify(after)) process.exitCode = EXIT_CHANGED;
