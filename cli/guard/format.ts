import type { Verdict } from "../../scanner/index.ts";

/** Whose findings these are, where the framework's input does not say it. */
export interface HookNames {
  readonly agent?: string | undefined;
  readonly task?: string | undefined;
  readonly run?: string | undefined;
}

/** What a hook prints, and how it ends. */
export interface HookEnd {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exitCode: number;
}

/** How a framework asks its hooks, and is answered. */
export interface HookFormat {
  /** The request for the guard, or how the hook ends without one. */
  ask(input: Readonly<Record<string, unknown>>, names: HookNames): { readonly request: unknown; readonly event: string } | HookEnd;
  /** How the hook ends where its input cannot be read. */
  refuse(problem: string): HookEnd;
  answer(verdict: Verdict, event: string): HookEnd;
}

/** Its message quotes nothing of the input. */
export class Unreadable extends Error {}

const [EXIT_CLEAN, EXIT_FOUND, EXIT_FAILED] = [0, 1, 2];

/** The guard's own: a request and its verdict as they are. Ends with 0 where it may go on as it is, 1 where not, 2 where it was not looked at. */
export const plain: HookFormat = {
  ask(input, names) {
    return { request: { version: 1, ...names, ...input }, event: String(input.event) };
  },
  refuse: (problem) => ({ stderr: `leaktrail guard: ${problem}\n`, exitCode: EXIT_FAILED }),
  answer(verdict) {
    const isAllowed = verdict.verdict === "allow";
    const isUnseen = verdict.failure !== undefined && verdict.findings.length === 0;
    return { stdout: `${JSON.stringify(verdict)}\n`, exitCode: isAllowed ? EXIT_CLEAN : isUnseen ? EXIT_FAILED : EXIT_FOUND };
  },
};
