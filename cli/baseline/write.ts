import { existsSync } from "node:fs";
import { LeaktrailError } from "../../contract/index.ts";
import {
  Baseline,
  BaselineDraft,
  type BaselineFile,
  freshSalt,
  isDay,
  isOver,
  type LeftOut,
  PrivateFile,
  shown,
  writeBaseline,
} from "../../scanner/index.ts";
import { areOwn } from "../keys.ts";
import { say } from "../say.ts";
import { baselinePath, readBaseline, refuseOwnKeys } from "../scan/suppressions.ts";
import { placeOf } from "./place.ts";
import { type BaselineFlags, scanFor } from "./scan.ts";

const EXIT_LEFT_OUT = 1;

interface WriteFlags extends BaselineFlags {
  readonly reason: string;
  readonly until?: string;
  readonly includeIssued?: true;
  readonly prune?: true;
}

/** Ends "N findings are not in it". */
const leftOutFor: Readonly<Record<LeftOut, string>> = {
  issued: "they were issued, so have them revoked; with the organisation's key, --include-issued takes them in",
  weak: "with no key, a hash of so weak a secret could be guessed. Give the organisation's key, or write leaktrail:allow RULE REASON beside them",
  full: "a baseline without a key holds no more than 4096 secrets of one scan. Give the organisation's key",
};

/** `leaktrail baseline create`. */
export async function create(paths: readonly string[], flags: WriteFlags): Promise<void> {
  const path = baselinePath(flags);
  if (existsSync(path)) throw new LeaktrailError("conflict", `${shown(path)} is there already: leaktrail baseline update adds to it`);
  await write(paths, flags, undefined);
}

/** `leaktrail baseline update`. */
export async function update(paths: readonly string[], flags: WriteFlags): Promise<void> {
  await write(paths, flags, readBaseline(baselinePath(flags)));
}

async function write(paths: readonly string[], flags: WriteFlags, former: BaselineFile | undefined): Promise<void> {
  const path = baselinePath(flags);
  const now = new Date();
  refuseWrongUntil(flags.until, now);
  const { reason, until, includeIssued: includesIssued = false, prune: prunes = false } = flags;
  let draft: BaselineDraft | undefined;
  const isScanned = await scanFor(paths, flags, async (keys) => {
    const file = former ?? { salt: areOwn(keys) ? freshSalt() : undefined, lines: [] };
    const baseline = new Baseline(file, now);
    refuseOwnKeys(baseline, keys, path);
    draft = new BaselineDraft(baseline, { reason, until, includesIssued, prunes }, now);
    return draft;
  });
  if (!draft || !isScanned) return say(`${shown(path)} is not written: what could not be scanned may hold more`);
  const made = draft.file();
  const file = new PrivateFile(path);
  file.write(writeBaseline(made));
  file.commit({ replace: former !== undefined });
  say(`${made.lines.length} secrets in ${shown(path)}: ${draft.addedCount} are new${goneFrom(draft, prunes)}`);
  sayHowItIsKept(draft, former === undefined);
  sayLeftOut(draft);
}

function refuseWrongUntil(until: string | undefined, now: Date): void {
  if (until === undefined || (isDay(until) && !isOver(until, now))) return;
  const why = isDay(until) ? "that day is over" : "it takes a day, such as 2027-01-31";
  throw new LeaktrailError("bad-configuration", `--until ${shown(until)}: ${why}`);
}

function goneFrom(draft: BaselineDraft, prunes: boolean): string {
  const count = draft.unmatchedCount;
  if (count === 0) return "";
  return `, ${count} ${prunes ? "taken out" : "match nothing in what was scanned (--prune takes them out)"}`;
}

function sayHowItIsKept({ salt }: BaselineDraft, isNew: boolean): void {
  if (!isNew) return;
  if (salt) say("no key is given, so their hashes are stretched under a random salt: each that a scan meets takes it some 40 ms");
  say("commit it. Branches that add to it merge without conflicts with this line in .gitattributes: .leaktrail-baseline merge=union");
}

/** Says what is not in the baseline, and gives the exit status. */
function sayLeftOut({ leftOut }: BaselineDraft): void {
  let total = 0;
  for (const [why, { count, first }] of Object.entries(leftOut)) {
    total += count;
    if (count > 0) say(`${count} findings are not in it: ${leftOutFor[why as LeftOut]}`);
    for (const finding of first) say(`  ${placeOf(finding)} ${shown(finding.rule)}`);
  }
  process.exitCode = total > 0 ? EXIT_LEFT_OUT : 0;
}
