import type { z } from "zod";
import { type ErrorCode, type FieldProblem, LeaktrailError } from "./errors.ts";

/**
 * Parses `input` by `schema`, or throws `invalid-input` with one message a field.
 * No message quotes the input: it may hold a secret that somebody put into the wrong field.
 */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  what: string,
  code: ErrorCode = "invalid-input",
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = fieldProblems(result.error);
  const listed = fields.map((field) => `${field.path || "(root)"}: ${field.problem}`).join("; ");
  throw new LeaktrailError(code, `${what} is not valid: ${listed}`, { fields });
}

const PROBLEMS_MAX = 20;

function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.slice(0, PROBLEMS_MAX).map((issue) => ({ path: issue.path.map(String).join("."), problem: problemOf(issue) }));
}

function problemOf(issue: z.core.$ZodIssue): string {
  // The keys themselves come from outside.
  if (issue.code === "unrecognized_keys") return `unknown field${issue.keys.length > 1 ? "s" : ""}`;
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return "is missing";
  return issue.message;
}

/** Parses JSON text; throws `malformed-request` that names the position but quotes nothing. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : "")?.[1];
    // The cause is left out on purpose: V8 quotes the text around the mistake, and the text may hold a secret.
    throw new LeaktrailError("malformed-request", `${what} is not JSON${position ? ` (at byte ${position})` : ""}`);
  }
}

/** The `schema` field of a document, e.g. `leaktrail.finding/1`; a document of another version is refused. */
export function checkVersion(input: unknown, expected: string, what: string): void {
  const found = typeof input === "object" && input !== null && "schema" in input ? input.schema : undefined;
  if (found === expected) return;
  const family = expected.slice(0, expected.indexOf("/"));
  const shown = typeof found === "string" && found.startsWith(`${family}/`) && found.length < 64 ? `"${found}"` : "something else";
  throw new LeaktrailError("unknown-version", `${what} says schema ${shown}; this version of leaktrail reads "${expected}"`);
}
