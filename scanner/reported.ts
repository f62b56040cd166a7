import type { Finding } from "../contract/index.ts";
import type { Excerpt } from "./excerpts/index.ts";

/** Why a finding does not count: who said so, why, and until when (an instant). */
export interface Suppression {
  readonly by: "baseline" | "inline" | "gitleaksignore";
  readonly reason: string;
  readonly until?: string;
}

/** A finding as reports take it, with what is for people alone and goes to no collector. */
export interface Reported {
  readonly finding: Finding;
  readonly excerpt?: Excerpt;
  readonly suppression?: Suppression;
}
