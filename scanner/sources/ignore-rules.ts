import { readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

export const IGNORE_FILE = ".gitignore";
const FILE_MAX_BYTES = 1024 * 1024;
/** Each star of a segment multiplies what matching costs; real patterns have one or two. */
const STARS_IN_SEGMENT_MAX = 3;
const STARS_MAX = 8;

interface Layer {
  readonly base: string;
  readonly rules: Ignore;
}

/** The .gitignore files that hold in one folder, from the outermost to its own. A deeper one has the last word, as in git. */
export class IgnoreRules {
  static readonly none = new IgnoreRules([]);
  readonly #layers: readonly Layer[];

  private constructor(layers: readonly Layer[]) {
    this.#layers = layers;
  }

  /** Whether nothing at all is ruled out. */
  get isEmpty(): boolean {
    return this.#layers.length === 0;
  }

  /** With what `file` says of everything below `folder`; unchanged where there is no such file. */
  with(folder: string, file = join(folder, IGNORE_FILE)): IgnoreRules {
    const patterns = readPatterns(file);
    if (patterns.length === 0) return this;
    return new IgnoreRules([...this.#layers, { base: folder, rules: ignore().add(patterns) }]);
  }

  /** Asked of the children of folders that are not ignored only: a folder's verdict is not repeated for what is in it. */
  ignores(path: string, isFolder: boolean): boolean {
    for (let at = this.#layers.length - 1; at >= 0; at--) {
      const { base, rules } = this.#layers[at] as Layer;
      const inside = relative(base, path).split(sep).join("/");
      const { ignored, unignored } = rules.test(inside + (isFolder ? "/" : ""));
      if (unignored) return false;
      if (ignored && !isInherited(rules, inside)) return true;
    }
    return false;
  }
}

/** The package also says `ignored` because of a parent folder; here a deeper file has brought that folder back. */
function isInherited(rules: Ignore, inside: string): boolean {
  const parent = posix.dirname(inside);
  return parent !== "." && rules.test(`${parent}/`).ignored;
}

/** A file that is missing, unreadable or absurdly large rules out nothing: more is scanned, never less. */
function readPatterns(file: string): string[] {
  try {
    const text = readFileSync(file, "utf8");
    return text.length > FILE_MAX_BYTES ? [] : text.split(/\r?\n/).filter(isCheap);
  } catch {
    return [];
  }
}

/** The package turns patterns into regular expressions that backtrack; a hostile repository could stall a scan by them. */
function isCheap(pattern: string): boolean {
  const stars = pattern.split("/").map((segment) => segment.match(/\*+/g)?.length ?? 0);
  return stars.every((count) => count <= STARS_IN_SEGMENT_MAX) && stars.reduce((sum, count) => sum + count, 0) <= STARS_MAX;
}
