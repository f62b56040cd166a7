import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type Finding, type KeyRing, LeaktrailError } from "../../contract/index.ts";
import {
  BASELINE_MAX_BYTES,
  Baseline,
  type BaselineFile,
  type FindingJudge,
  filesAt,
  GITLEAKS_IGNORE_MAX_BYTES,
  GitleaksIgnore,
  keyIdOf,
  parseBaseline,
  repositoryOf,
  Suppressions,
  shown,
} from "../../scanner/index.ts";
import { areOwn } from "../keys.ts";
import { say } from "../say.ts";
import type { ScanFlags } from "./flags.ts";

export const BASELINE_NAME = ".leaktrail-baseline";
const GITLEAKS_IGNORE_NAME = ".gitleaksignore";
const LINES_NAMED_MAX = 10;

/** What says which findings of a scan count. */
export interface ScanJudge extends FindingJudge {
  /** Says at the end what people should know of it. `coversAll`: what is suppressed and was not met is nowhere any more. */
  end?(coversAll: boolean): void;
}

/** How it is made, once the keys of the scan are known. */
export type OpenJudge = (keys: KeyRing) => Promise<ScanJudge>;

/** What the repository, or the user, says of findings. Throws `bad-configuration` for a file that does not say it as it should. */
export async function openSuppressions(flags: ScanFlags, keys: KeyRing): Promise<ScanJudge> {
  const now = new Date();
  const { baseline: file, gitleaksIgnore: list } = await textsOf(flags);
  const baseline = file && new Baseline(parseBaseline(file.text, file.name), now);
  const gitleaksIgnore = list && new GitleaksIgnore(list.text, pathFromTop(flags));
  if (file && baseline) sayOtherKeys(baseline, file.name, keys);
  const suppressions = new Suppressions(now, { baseline, gitleaksIgnore });
  return {
    salt: suppressions.salt,
    judge: (finding, known) => suppressions.judge(finding, known),
    end: (coversAll) => {
      if (gitleaksIgnore?.hasMatched)
        say(
          "some findings pass by .gitleaksignore, and so does the next secret on their lines: leaktrail baseline create binds to secrets",
        );
      if (!coversAll) return;
      const unmatched = baseline?.unmatched().length ?? 0;
      if (unmatched > 0) say(`${unmatched} lines of ${file?.name} match nothing in what was scanned: leaktrail baseline audit lists them`);
      const unused = gitleaksIgnore?.unmatched() ?? [];
      const numbers = unused.slice(0, LINES_NAMED_MAX).join(", ");
      if (unused.length > 0) say(`${unused.length} lines of .gitleaksignore match nothing in what was scanned: ${numbers}`);
    },
  };
}

/** Where the baseline is, or would be: at the top of the repository, or in this folder where it is in none. */
export function baselinePath({ baseline, repo }: Pick<ScanFlags, "baseline" | "repo">): string {
  return typeof baseline === "string" ? baseline : relative(".", join(topOf(repo), BASELINE_NAME));
}

/** Reads a baseline that must be there. */
export function readBaseline(path: string): BaselineFile {
  const file = readFile(path, BASELINE_MAX_BYTES);
  if (!file) throw new LeaktrailError("bad-configuration", `there is no baseline ${shown(path)}; make one with: leaktrail baseline create`);
  return parseBaseline(file.text, file.name);
}

/** Who keeps a baseline needs the key that it was made with. */
export function refuseOwnKeys(baseline: Baseline, keys: KeyRing, path: string): void {
  if (baseline.salt || !areOwn(keys)) return;
  throw new LeaktrailError("bad-configuration", `${shown(path)} was made with an organisation's key: give it, with --key-file FILE`);
}

interface NamedText {
  readonly text: string;
  /** As a person names it, made safe to print. */
  readonly name: string;
}

async function textsOf(flags: ScanFlags): Promise<{ baseline?: NamedText | undefined; gitleaksIgnore?: NamedText | undefined }> {
  const { baseline, repo, suppressionsFrom } = flags;
  if (baseline === false) return {};
  const named = typeof baseline === "string" ? { text: textAt(baseline, BASELINE_MAX_BYTES), name: shown(baseline) } : undefined;
  if (suppressionsFrom !== undefined) {
    const paths = [BASELINE_NAME, GITLEAKS_IGNORE_NAME];
    const texts = await filesAt(repo, suppressionsFrom, { paths, maxBytes: BASELINE_MAX_BYTES });
    const [first, second] = texts.map((text, at) =>
      text === undefined ? undefined : { text, name: `${paths[at]} of ${shown(suppressionsFrom)}` },
    );
    return { baseline: named ?? first, gitleaksIgnore: second };
  }
  const top = topOf(repo);
  return {
    baseline: named ?? readFile(relative(".", join(top, BASELINE_NAME)), BASELINE_MAX_BYTES),
    gitleaksIgnore: readFile(relative(".", join(top, GITLEAKS_IGNORE_NAME)), GITLEAKS_IGNORE_MAX_BYTES),
  };
}

/** The top of the repository that is scanned, or the folder where it is none. */
export function topOf(repo: string | undefined): string {
  const folder = resolve(repo ?? ".");
  return repositoryOf(folder) ?? folder;
}

/** git names files from the repository's top, whatever folder it was asked in. */
function pathFromTop({ repo }: ScanFlags): (finding: Finding) => string {
  const top = topOf(repo);
  return ({ file, source }) => (source.kind === "git" ? file : relative(top, resolve(file)).split(sep).join("/"));
}

function readFile(path: string, maxBytes: number): NamedText | undefined {
  return existsSync(path) ? { text: textAt(path, maxBytes), name: shown(path) } : undefined;
}

/** Of a pipe nobody knows the length. */
function textAt(path: string, maxBytes: number): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new LeaktrailError("bad-configuration", `${shown(path)} is no file`);
  if (stats.size > maxBytes) throw new LeaktrailError("bad-configuration", `${shown(path)} has more than ${maxBytes} bytes`);
  return readFileSync(path, "utf8");
}

function sayOtherKeys(baseline: Baseline, name: string, keys: KeyRing): void {
  const missing = baseline.keysBeside(keys);
  const count = baseline.lines.filter((line) => missing.includes(keyIdOf(line) ?? "")).length;
  if (count > 0)
    say(`${count} lines of ${name} are hashed under ${missing.map(shown).join(", ")}, which this scan has no key for: they do not count`);
}
