import { type Dirent, readdirSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import fastGlob from "fast-glob";
import { codeOf, type Listing, statOf } from "../contents/index.ts";

export const CONFIGS_MAX = 5_000;
const DEPTH_MAX = 32;
/** Links to directories that are followed on one way down: Kubernetes makes one of each folder in a volume. */
const LINKS_MAX = 1;
/** The link that Kubernetes swaps when the content of a volume changes. */
const SWAPPED = "..data";

interface Way {
  readonly depth: number;
  readonly links: number;
}

/** The config files that files, directories and globs mean now. Files are named by the way to them, through links. */
export function listConfigs(given: readonly string[], ignored: readonly string[]): Listing {
  const [files, problems] = [new Set<string>(), new Set<string>()];
  const isIgnored = (path: string) => ignored.some((directory) => path.startsWith(resolve(directory) + sep));
  for (const path of given.flatMap((one) => meantBy(one, problems))) {
    for (const file of statOf(path)?.isDirectory() ? filesBelow(path, problems, { depth: 0, links: 0 }) : [path]) {
      if (isIgnored(file)) continue;
      files.add(file);
      if (files.size > CONFIGS_MAX) {
        problems.add(`more than ${CONFIGS_MAX} config files match, of which only the first are looked at`);
        return { files: [...files].slice(0, CONFIGS_MAX), problems: [...problems] };
      }
    }
  }
  return { files: [...files], problems: [...problems] };
}

/** Directories that hold or may come to hold what was given, and files that need not exist yet. */
function meantBy(given: string, problems: Set<string>): string[] {
  const path = resolve(given);
  if (statOf(path) || !fastGlob.isDynamicPattern(given)) return [path];
  try {
    const found = fastGlob.sync(given, { absolute: true, dot: true, deep: DEPTH_MAX });
    return found.filter((one) => !one.includes(`${sep}${SWAPPED}${sep}`)).sort();
  } catch (thrown) {
    problems.add(`${given} cannot be listed: ${codeOf(thrown)}`);
    return [];
  }
}

function* filesBelow(directory: string, problems: Set<string>, { depth, links }: Way): Iterable<string> {
  for (const entry of entriesOf(directory, problems)) {
    const path = join(directory, entry.name);
    const target = entry.isSymbolicLink() ? statOf(path) : entry;
    if (target?.isFile()) yield path;
    if (!target?.isDirectory()) continue;
    const way = { depth: depth + 1, links: links + Number(entry.isSymbolicLink()) };
    if (way.depth > DEPTH_MAX) problems.add(`directories deeper than ${DEPTH_MAX} are not followed, e.g. ${path}`);
    else if (way.links > LINKS_MAX) problems.add(`links to directories below a linked directory are not followed, e.g. ${path}`);
    else yield* filesBelow(path, problems, way);
  }
}

/** In a volume of Kubernetes everything has a name of its own beside the directories that are swapped. */
function entriesOf(directory: string, problems: Set<string>): Dirent[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const isSwapped = entries.some((entry) => entry.name === SWAPPED);
    return isSwapped ? entries.filter((entry) => !entry.name.startsWith("..")) : entries;
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") problems.add(`${directory} cannot be listed: ${codeOf(thrown)}`);
    return [];
  }
}
