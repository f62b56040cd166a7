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
  // A configuration's names are its reader's own; those in any other input may hold a secret, like its values.
  const pathOf = (path: readonly PropertyKey[]) => (code === "bad-configuration" ? path.map(String) : declaredPath(schema, path));
  const fields = fieldProblems(result.error, pathOf);
  const listed = fields.map((field) => `${field.path || "(root)"}: ${field.problem}`).join("; ");
  throw new LeaktrailError(code, `${what} is not valid: ${listed}`, { fields });
}

const PROBLEMS_MAX = 20;

function fieldProblems(error: z.ZodError, pathOf: (path: readonly PropertyKey[]) => string[]): FieldProblem[] {
  return error.issues.slice(0, PROBLEMS_MAX).map((issue) => ({ path: pathOf(issue.path).join("."), problem: problemOf(issue) }));
}

/** The path as far as the schema itself names its steps; a key that the input chose is shown as `*`. */
function declaredPath(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
      return declaredPath(def.innerType, path);
    case "array":
      return [String(step), ...declaredPath(def.element, rest)];
    case "object": {
      const field = def.shape[String(step)];
      return field ? [String(step), ...declaredPath(field, rest)] : ["*"];
    }
    case "record":
      return ["*", ...declaredPath(def.valueType, rest)];
    default:
      return ["*"];
  }
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

/** What JSON text says; undefined, which no JSON says, where it is none. For whoever has a message of their own for that. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether `schema` names a version, any version, of this family: `leaktrail.finding/9`. */
export function isVersionOf(schema: unknown, family: string): schema is string {
  return typeof schema === "string" && schema.startsWith(`${family}/`) && /^\d{1,6}$/.test(schema.slice(family.length + 1));
}

/** The `schema` field of a document, e.g. `leaktrail.finding/1`; a document of another version is refused. */
export function checkVersion(input: unknown, expected: string, what: string): void {
  const found = typeof input === "object" && input !== null && "schema" in input ? input.schema : undefined;
  if (found === expected) return;
  const family = expected.slice(0, expected.indexOf("/"));
  const shown = isVersionOf(found, family) ? `"${found}"` : "something else";
  throw new LeaktrailError("unknown-version", `${what} says schema ${shown}; this version of leaktrail reads "${expected}"`);
}
