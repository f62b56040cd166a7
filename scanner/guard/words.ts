import type { LeaktrailError } from "../../contract/index.ts";
import type { GuardAction, GuardEvent, Verdict, VerdictFinding, Where } from "./verdict.ts";

export const NOTHING_FOUND: Verdict = { version: 1, verdict: "allow", reason: "No secret was found.", findings: [] };

const names: Readonly<Record<GuardEvent, string>> = {
  prompt: "prompt",
  "tool-call": "tool call",
  "tool-output": "tool output",
  message: "message",
};

interface Found {
  readonly event: GuardEvent;
  readonly action: GuardAction;
  readonly findings: readonly VerdictFinding[];
  /** Of all, of which `findings` may be the first ones only. */
  readonly count: number;
  /** Where a part of a private key stands. */
  readonly block: Where | undefined;
}

/** The verdict on what was found. `failure`: it could not be kept, and nobody is told but whoever reads this. */
export function found({ event, action, findings, count, block }: Found, failure?: LeaktrailError): Verdict {
  const secrets = count + (block ? 1 : 0);
  const [first] = findings;
  const named = first ? `${first.rule} ${first.fingerprint}, ${placeWords(first.where)}` : `a part of a private key, ${placeWords(block)}`;
  const what = `This ${names[event]} holds ${secrets === 1 ? "a secret" : `${secrets} secrets`} (${named}${secrets > 1 ? ", and more" : ""}).`;
  const unkept = failure ? ` That is not reported, since findings cannot be kept: ${failure.message}.` : "";
  return {
    version: 1,
    verdict: action,
    reason: `${what} ${advice[action]}${unkept}`,
    findings,
    ...(failure && { failure: failureOf(failure) }),
  };
}

/** The verdict on what was not looked at. */
export function failed(verdict: "allow" | "block", error: LeaktrailError): Verdict {
  const result = verdict === "block" ? "It is blocked for that." : "It passes all the same, as it was asked for.";
  return { version: 1, verdict, reason: `This was not looked at: ${error.message}. ${result}`, findings: [], failure: failureOf(error) };
}

const advice: Readonly<Record<GuardAction, string>> = {
  allow: "It was reported, and nothing was changed.",
  block: "Leave the secret out: name a variable or a file that holds it, or ask whoever issued it for another way.",
  mask: "Each is replaced by a label; do not try to find out what stood there.",
};

function placeWords(where: Where | undefined): string {
  if (!where) return "somewhere in it";
  return `${where.pointer ? `at ${where.pointer} ` : ""}line ${where.line} column ${where.column}`;
}

/** An index that has not come yet may come. */
function failureOf({ code, canRetry }: LeaktrailError): { code: string; canRetry: boolean } {
  return { code, canRetry: canRetry || code === "unreadable-source" };
}
