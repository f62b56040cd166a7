import { type Dirent, existsSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import ignore from "ignore";
import { type FindingSource, LeaktrailError } from "../../contract/index.ts";
import { IGNORE_FILE, IgnoreRules } from "./ignore-rules.ts";

export type SkipReason = "ignored" | "excluded" | "binary" | "archive" | "symlink" | "hardlink" | "special" | "git" | "submodule";

/** Loaded for globs alone: it takes longer to load than a small tree to scan. */
const fastGlob = () => createRequire(import.meta.url)("fast-glob") as typeof import("fast-glob");

/** A file to scan, or why something is not scanned. */
export type TreeEntry =
  | {
      readonly kind: "file";
      readonly path: string;
      readonly placeOf: () => FilePlace;
      /** Whether the user named this very file, or with others by a glob, and not the folder it lies in. */
      readonly isNamed: boolean;
    }
  | { readonly kind: "skipped"; readonly path: string; readonly reason: SkipReason }
  | { readonly kind: "unreadable"; readonly path: string; readonly problem: string };

/** Where a file belongs: asked for with its first finding, since most files have none. */
export interface FilePlace {
  readonly identity: string;
  readonly source: FindingSource;
}

export interface TreeOptions {
  /** Files, folders or globs, as the user wrote them. */
  readonly paths: readonly string[];
  readonly respectIgnoreFiles: boolean;
  /** Globs in the manner of .gitignore, relative to each path. */
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  /** The machine's name, for trees that belong to no repository. */
  readonly host: string;
}

/** One path of the user, with what holds below it. */
interface Root {
  readonly path: string;
  readonly isWanted: (path: string, isFolder: boolean) => boolean;
  readonly placeOf: (path: string) => FilePlace;
}

/**
 * Walks the paths, file by file, in the order of names. A path that does not exist or matches nothing is
 * `unreadable-source`: a scan of nothing must not look like a clean one.
 */
export function* walkTree(options: TreeOptions): Generator<TreeEntry> {
  const seen = options.paths.length > 1 ? new Set<string>() : undefined;
  for (const path of options.paths) {
    for (const entry of walkPath(path, options)) {
      const known = entry.kind === "file" ? resolve(entry.path) : undefined;
      if (known !== undefined && seen?.has(known)) continue;
      if (known !== undefined) seen?.add(known);
      yield entry;
    }
  }
}

function* walkPath(path: string, options: TreeOptions): Generator<TreeEntry> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats && fastGlob().isDynamicPattern(path)) yield* walkGlob(path, options);
  else if (!stats) throw new LeaktrailError("unreadable-source", `there is no file or folder ${shown(path)}`);
  else yield* walkRoot(path, stats, rootOf(path, options), options);
}

/** A glob selects from the walk of its constant part, so that ignore files hold for it too. */
function* walkGlob(pattern: string, options: TreeOptions): Generator<TreeEntry> {
  const base = globBase(pattern);
  const matched = new Set(
    fastGlob()
      .sync(pattern, { dot: true, onlyFiles: true, followSymbolicLinks: false })
      .map((path) => resolve(path)),
  );
  if (matched.size === 0) throw new LeaktrailError("unreadable-source", `no file matches ${shown(pattern)}`);
  const root = rootOf(base, options);
  for (const entry of walkRoot(base, statSync(base), root, options)) {
    if (matched.has(resolve(entry.path))) yield entry.kind === "file" ? { ...entry, isNamed: true } : entry;
  }
}

function globBase(pattern: string): string {
  const segments = pattern.split("/");
  const dynamic = segments.findIndex((segment) => fastGlob().isDynamicPattern(segment));
  return segments.slice(0, dynamic).join("/") || (pattern.startsWith("/") ? "/" : ".");
}

function* walkRoot(path: string, stats: Stats, root: Root, options: TreeOptions): Generator<TreeEntry> {
  if (stats.isFile()) yield { kind: "file", path, placeOf: () => root.placeOf(path), isNamed: true };
  else if (stats.isDirectory()) yield* walkFolder(path, root, options.respectIgnoreFiles ? outerRules(path) : undefined);
  else throw new LeaktrailError("unreadable-source", `${shown(path)} is neither a file nor a folder`);
}

/** Depth first with a stack of its own: how deep a hostile tree nests is no matter. */
function* walkFolder(top: string, root: Root, outer: IgnoreRules | undefined): Generator<TreeEntry> {
  const waiting: { path: string; rules: IgnoreRules | undefined; entry?: Dirent }[] = [{ path: top, rules: outer }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, entry } = next;
    if (entry && !entry.isDirectory()) {
      yield leafOf(path, entry, root, next.rules);
      continue;
    }
    const reason = entry && folderSkipped(path, entry, root, next.rules);
    if (reason) {
      yield { kind: "skipped", path, reason };
      continue;
    }
    try {
      const children = readdirSync(path, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? 1 : -1));
      const rules = next.rules && rulesOf(path, next.rules, children);
      for (const child of children) waiting.push({ path: join(path, child.name), rules, entry: child });
    } catch (thrown) {
      yield { kind: "unreadable", path, problem: problemOf(thrown) };
    }
  }
}

function leafOf(path: string, entry: Dirent, root: Root, rules: IgnoreRules | undefined): TreeEntry {
  if (entry.isSymbolicLink()) return { kind: "skipped", path, reason: "symlink" };
  if (entry.name === ".git") return { kind: "skipped", path, reason: "git" };
  if (!entry.isFile()) return { kind: "skipped", path, reason: "special" };
  if (isIgnored(rules, path, false)) return { kind: "skipped", path, reason: "ignored" };
  if (!root.isWanted(path, false)) return { kind: "skipped", path, reason: "excluded" };
  return { kind: "file", path, placeOf: () => root.placeOf(path), isNamed: false };
}

function folderSkipped(path: string, entry: Dirent, root: Root, rules: IgnoreRules | undefined): SkipReason | undefined {
  if (entry.name === ".git") return "git";
  if (isIgnored(rules, path, true)) return "ignored";
  return root.isWanted(path, true) ? undefined : "excluded";
}

function isIgnored(rules: IgnoreRules | undefined, path: string, isFolder: boolean): boolean {
  return rules !== undefined && !rules.isEmpty && rules.ignores(resolve(path), isFolder);
}

/** A repository inside another one is ruled by its own files only. */
function rulesOf(folder: string, outer: IgnoreRules, children: readonly Dirent[]): IgnoreRules {
  const holds = (name: string) => children.some((child) => child.name === name);
  if (!holds(".git") && !holds(IGNORE_FILE)) return outer;
  const absolute = resolve(folder);
  if (!holds(".git")) return outer.with(absolute);
  return IgnoreRules.none.with(absolute, join(absolute, ".git", "info", "exclude")).with(absolute);
}

/** The rules of the folders above `folder` within its repository; none where they rule out the folder that was asked for. */
function outerRules(folder: string): IgnoreRules {
  const absolute = resolve(folder);
  const repository = repositoryOf(absolute);
  if (repository === undefined || repository === absolute) return IgnoreRules.none;
  let rules = IgnoreRules.none.with(repository, join(repository, ".git", "info", "exclude")).with(repository);
  let above = repository;
  for (const name of relative(repository, absolute).split(sep)) {
    const path = join(above, name);
    if (rules.ignores(path, true)) return IgnoreRules.none;
    if (path !== absolute) rules = rules.with(path);
    above = path;
  }
  return rules;
}

/** The top of the repository that an absolute path of a folder lies in. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Which paths, relative and with slashes, are neither excluded nor left out by what alone is to be included; undefined where all are wanted. */
export function wantedBy({
  exclude,
  include,
}: Pick<TreeOptions, "exclude" | "include">): ((inside: string, isFolder: boolean) => boolean) | undefined {
  if (exclude.length === 0 && include.length === 0) return undefined;
  const rules = (globs: readonly string[]) => ignore({ allowRelativePaths: true }).add([...globs]);
  const [excluded, included] = [rules(exclude), rules(include)];
  return (inside, isFolder) => {
    if (excluded.ignores(inside + (isFolder ? "/" : ""))) return false;
    return isFolder || include.length === 0 || included.ignores(inside);
  };
}

function rootOf(path: string, options: TreeOptions): Root {
  const isWanted = wantedBy(options);
  const inside = (place: string) => relative(path, place).split(sep).join("/");
  const absolute = realpathSync(path);
  const repository = repositoryOf(statSync(absolute).isDirectory() ? absolute : dirname(absolute));
  const source: FindingSource =
    repository === undefined ? { kind: "tree", host: options.host } : { kind: "tree", repo: basename(repository) || "/" };
  return {
    path,
    isWanted: (place, isFolder) => isWanted?.(inside(place), isFolder) ?? true,
    placeOf: (place) => {
      const whole = place === path ? absolute : join(absolute, relative(path, place));
      return { identity: repository === undefined ? whole : relative(repository, whole), source };
    },
  };
}

/** What the system says of a file, without its path: the path stands beside it, made safe to print. */
export function problemOf(thrown: unknown): string {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unknown error";
  return code === "EACCES" || code === "EPERM" ? "permission denied" : code === "ENOENT" ? "it is gone, or its name is not UTF-8" : code;
}

/** A path as it may be printed: control characters and what redraws a terminal are escaped. */
export function shown(path: string): string {
  return path.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
