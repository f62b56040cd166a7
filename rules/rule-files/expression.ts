import { createRequire } from "node:module";
import type RE2 from "re2";
import type { PlaceInFile, Problems } from "./problems.ts";

const load = createRequire(import.meta.url);

/** An expression of a rule file, compiled; undefined for one that RE2 refuses, which `problems` hears of. */
export function compiled(source: string, place: PlaceInFile, problems: Problems): RE2 | undefined {
  const Expression = load("re2") as typeof RE2;
  try {
    return new Expression(source);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    problems.add(place, `RE2 refuses the regex: ${reason}${hintOf(source)}`);
    return undefined;
  }
}

/** What RE2 does without, and others have. */
export function hintOf(source: string): string {
  if (/\(\?<?[=!]/.test(source))
    return "; RE2 has no lookahead and no lookbehind: match what stands around, and put the secret into a group";
  if (/\\[1-9]/.test(source)) return "; RE2 has no backreferences";
  if (/\(\?>|[*+?}]\+/.test(source)) return "; RE2 has no atomic groups and no possessive quantifiers, and needs none";
  return "";
}

/** Whether it matches somewhere without taking a character. */
export function matchesEmpty(expression: RE2): boolean {
  return ["", "a", " a ", "\n"].some((text) => expression.exec(text)?.[0] === "");
}

/** How many groups it has. */
export function groupsOf(source: string): number {
  const Expression = load("re2") as typeof RE2;
  return (new Expression(`${source}|`).exec("")?.length ?? 1) - 1;
}
