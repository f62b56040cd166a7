import type { Finding } from "../../contract/index.ts";

/** What is looked at: what a person tells the agent, what it calls a tool with, what the tool answers, and what the agent says. */
export const guardEvents = ["prompt", "tool-call", "tool-output", "message"] as const;
export type GuardEvent = (typeof guardEvents)[number];

export const guardActions = ["allow", "block", "mask"] as const;
export type GuardAction = (typeof guardActions)[number];

/** What is done where a secret is found. It is reported in any case. */
export type GuardPolicy = Readonly<Record<GuardEvent, GuardAction>>;

/** What came from outside goes on without its secrets; what would carry one away does not go on. */
export const defaultPolicy: GuardPolicy = { prompt: "block", "tool-call": "block", "tool-output": "mask", message: "mask" };

/** One secret of a request: its first sighting, and how many there are. */
export interface VerdictFinding {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly kind: Finding["kind"];
  /** The key's id and the first characters of the fingerprint: enough to look the incident up. */
  readonly fingerprint: string;
  readonly where: Where;
  readonly count: number;
}

/** A place in a request's value: which of its strings, by JSON pointer, and where in that. Both counts begin at 1, columns in bytes. */
export interface Where {
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** The answer to a request. None of it quotes a secret. */
export interface Verdict {
  readonly version: 1;
  readonly verdict: GuardAction;
  /** Words for a person, or for the agent that is told why. */
  readonly reason: string;
  readonly findings: readonly VerdictFinding[];
  /** With `mask`: the text or value as it may go on. */
  readonly masked?: unknown;
  /** There where the request was not looked at as it should have been: whether it is worth to ask again. */
  readonly failure?: { readonly code: string; readonly canRetry: boolean };
}
