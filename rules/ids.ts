import { builtInRules } from "./built-in.ts";

/** The ids of the built-in rules. A bundled program knows them without making the rules. */
export function builtInIds(): readonly string[] {
  return builtInRules().map(({ id }) => id);
}
