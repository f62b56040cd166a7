/** Finds what a rule describes: the kernel seeks the rules' keywords, RE2 reads the bytes around those that it found. */
export { createPatternProbe, type KnownPlaces, type PatternProbe } from "./pattern-probe.ts";
export type { RuleList } from "./table-of.ts";
export type { PatternHit } from "./window.ts";
