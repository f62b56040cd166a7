import type { Rule } from "../rules/index.ts";
import type { PublicClaim, Range } from "./claims.ts";
import type { Match } from "./match.ts";

/** A match before it is weighed against those around it. */
export interface Sighting {
  readonly match: Match;
  /** Of a pattern. */
  readonly rule?: Rule;
  /** What it says in public, and where what stands beside it says so. */
  readonly claims?: readonly PublicClaim[];
  /** Of what log records part: its pieces. What stands between them is no part of it. */
  readonly pieces?: readonly Range[];
}
