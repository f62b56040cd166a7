import { builtInRules } from "./built-in.ts";
import { versionOf } from "./version-of.ts";

/** The version of the built-in rules. Made when it is first asked for; a bundled program knows it. */
export function versionOfRules(): string {
  version ??= versionOf(builtInRules());
  return version;
}

let version: string | undefined;
