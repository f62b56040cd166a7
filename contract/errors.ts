/**
 * Everything that can go wrong, as a closed list. Callers branch on `code` and `canRetry`, never on a message.
 * `httpStatus` is what the API answers when the error reaches a client.
 */
const errorCodes = {
  "invalid-input": { canRetry: false, httpStatus: 422 },
  "weak-secret": { canRetry: false, httpStatus: 422 },
  "unknown-version": { canRetry: false, httpStatus: 422 },
  "malformed-request": { canRetry: false, httpStatus: 400 },
  "not-authenticated": { canRetry: false, httpStatus: 401 },
  "not-allowed": { canRetry: false, httpStatus: 403 },
  "not-found": { canRetry: false, httpStatus: 404 },
  conflict: { canRetry: false, httpStatus: 409 },
  "too-large": { canRetry: false, httpStatus: 413 },
  "rate-limited": { canRetry: true, httpStatus: 429 },
  "bad-configuration": { canRetry: false, httpStatus: 500 },
  "unreadable-source": { canRetry: false, httpStatus: 500 },
  "corrupt-data": { canRetry: false, httpStatus: 500 },
  "newer-data": { canRetry: false, httpStatus: 500 },
  "wrong-key": { canRetry: false, httpStatus: 500 },
  "bus-unavailable": { canRetry: true, httpStatus: 503 },
  "store-unavailable": { canRetry: true, httpStatus: 503 },
  "collector-unavailable": { canRetry: true, httpStatus: 503 },
  "issuer-unavailable": { canRetry: true, httpStatus: 502 },
  "issuer-refused": { canRetry: false, httpStatus: 502 },
  "internal-fault": { canRetry: false, httpStatus: 500 },
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** One thing wrong with one field of an input; `path` is dotted, e.g. `subject.id`. */
export interface FieldProblem {
  readonly path: string;
  readonly problem: string;
}

/** The one error class. Its message is written for the person who reads it and never holds a secret. */
export class LeaktrailError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; fields?: readonly FieldProblem[] } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "LeaktrailError";
    this.code = code;
    this.fields = options.fields ?? [];
  }

  get canRetry(): boolean {
    return errorCodes[this.code].canRetry;
  }

  get httpStatus(): number {
    return errorCodes[this.code].httpStatus;
  }
}

/** Wraps whatever was thrown; what is not ours becomes `internal-fault` (or `fallback`). */
export function toLeaktrailError(thrown: unknown, fallback: ErrorCode = "internal-fault"): LeaktrailError {
  if (thrown instanceof LeaktrailError || isOfAnotherProgram(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new LeaktrailError(fallback, message, { cause: thrown });
}

/** The programs of a build each have a class of their own; an error of ours may come from another one's. */
function isOfAnotherProgram(thrown: unknown): thrown is LeaktrailError {
  return thrown instanceof Error && thrown.name === "LeaktrailError" && "code" in thrown;
}

/** Makes the compiler prove that a union is exhausted. */
export function unreachable(value: never): never {
  throw new LeaktrailError("internal-fault", `unexpected case: ${JSON.stringify(value)}`);
}
