import type { ErrorCode, KeyMaterial } from "../../contract/index.ts";
import type { RuleFileText } from "../../rules/index.ts";
import type { SharedIndex } from "../issued/index.ts";
import type { Match } from "../match.ts";
import type { FileOutcome, Unit } from "./unit.ts";

/** What a scanning thread is told when it is started. */
export interface WorkerStart {
  readonly keys: KeyMaterial;
  readonly skipBinary: boolean;
  /** Whether outcomes tell what was dropped. */
  readonly explains: boolean;
  /** Whether matches come with the lines that they stand on. */
  readonly withExcerpts: boolean;
  /** And with what is written beside them. */
  readonly withMarks: boolean;
  /** Of a baseline without a key: see `EngineOptions`. */
  readonly salt?: Uint8Array | undefined;
  /** Of the user's own rules, as they were read once for all threads. */
  readonly ruleFiles?: readonly RuleFileText[] | undefined;
  /** The index's file, what tells it from another one of the same name, and where its base lies in memory. */
  readonly index?: { readonly path: string; readonly digest: string; readonly shared: SharedIndex } | undefined;
}

/** What a worker is asked for: a unit, or a text in memory that threads share. */
export type WorkerJob = Unit | { readonly text: SharedArrayBuffer; readonly lengthBytes: number };
/** What it answers: the outcomes of the unit, the matches of the text, or why it cannot go on. */
export type WorkerAnswer =
  | { readonly outcomes: FileOutcome[] }
  | { readonly matches: readonly Match[] }
  | { readonly code: ErrorCode; readonly message: string };
