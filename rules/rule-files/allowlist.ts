import type RE2 from "re2";
import type { WrittenAllowlist } from "./document.ts";
import { compiled, matchesEmpty } from "./expression.ts";
import type { PlaceInFile, Problems } from "./problems.ts";

/** What is scanned: as far as is known, the path as findings name it, and the commit. */
export interface ScannedPlace {
  readonly path?: string | undefined;
  readonly commit?: string | undefined;
}

/** What a rule found: the secret, the whole match, and the lines that it stands on. */
export interface FoundText {
  readonly secret: Buffer;
  readonly match: Buffer;
  readonly line: Buffer;
}

/** What is no secret although a rule recognises it. */
export interface Allowlist {
  /** Whether all of what it names must hold, rather than any. */
  readonly needsAll: boolean;
  readonly commits: ReadonlySet<string>;
  readonly paths: readonly RE2[];
  readonly regexTarget: keyof FoundText;
  readonly regexes: readonly RE2[];
  readonly stopwords: readonly string[];
}

/** Whether what was found there is let pass. */
export function allows(list: Allowlist, found: FoundText, { path, commit }: ScannedPlace): boolean {
  const { commits, paths, regexes, stopwords } = list;
  const checks = [
    commits.size > 0 && (() => commit !== undefined && commits.has(commit.toLowerCase())),
    paths.length > 0 && (() => matchesPath(paths, path)),
    regexes.length > 0 && (() => regexes.some((regex) => regex.test(found[list.regexTarget]))),
    stopwords.length > 0 && (() => holdsAny(found.secret, stopwords)),
  ].filter((check) => check !== false);
  return list.needsAll ? checks.every((check) => check()) : checks.some((check) => check());
}

/** Nothing is said of what has no path. */
export function matchesPath(expressions: readonly RE2[], path: string | undefined): boolean {
  return path !== undefined && path !== "" && expressions.some((expression) => expression.test(path));
}

function holdsAny(secret: Buffer, words: readonly string[]): boolean {
  const text = secret.toString("utf8").toLowerCase();
  return words.some((word) => text.includes(word));
}

const conditions: Readonly<Record<string, boolean>> = { and: true, "&&": true, or: false, "||": false };
const targets = ["secret", "match", "line"] as const;

/** An allowlist as it was written, checked; what is wrong with it is told to `problems`. */
export function allowlistOf(written: WrittenAllowlist, place: PlaceInFile, problems: Problems): Allowlist {
  const within = (key: string) => ({ ...place, path: `${place.path}.${key}` });
  const { condition = "or", regexTarget = "secret", commits = [], paths = [], regexes = [], stopwords = [] } = written;
  const needsAll = conditions[condition.toLowerCase()];
  if (needsAll === undefined) problems.add(within("condition"), "must be OR or AND");
  const target = targets.find((name) => name === (regexTarget || "secret"));
  if (!target) problems.add(within("regexTarget"), "must be secret, match or line");
  if (commits.length + paths.length + regexes.length + stopwords.length === 0) {
    problems.add(place, "an allowlist names at least one of commits, paths, regexes and stopwords");
  }
  for (const [at, word] of stopwords.entries()) {
    if (word === "")
      problems.add(within(`stopwords[${at}]`), "the empty word stands in every secret, so that the allowlist would let all pass");
  }
  return {
    needsAll: needsAll ?? false,
    commits: new Set(commits.map((commit) => commit.trim().toLowerCase())),
    paths: expressionsOf(paths, within("paths"), problems),
    regexTarget: target ?? "secret",
    regexes: expressionsOf(regexes, within("regexes"), problems),
    stopwords: stopwords.map((word) => word.toLowerCase()),
  };
}

function expressionsOf(sources: readonly string[], place: PlaceInFile, problems: Problems): RE2[] {
  return sources.flatMap((source, at) => {
    const own = { ...place, path: `${place.path}[${at}]` };
    const expression = compiled(source, own, problems);
    if (expression && matchesEmpty(expression)) {
      problems.add(own, "the regex matches the empty string, so that the allowlist would let all pass");
    }
    return expression ? [expression] : [];
  });
}
