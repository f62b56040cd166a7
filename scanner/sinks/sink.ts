import { type ErrorCode, type Finding, LeaktrailError } from "../../contract/index.ts";

/** A finding of a batch that the receiver will never take. */
export interface Refusal {
  readonly index: number;
  readonly reason: string;
}

/** Where findings go. */
export interface Sink {
  /**
   * Resolves once the receiver has them durably, with those that it refused for good. Throws a `LeaktrailError`
   * where it has not; then none, some or all of them arrived, and the same batch may be sent again.
   */
  send(findings: readonly Finding[]): Promise<readonly Refusal[]>;
  close(): Promise<void>;
}

/** The receiver named a time before which it does not want to be asked again. */
export class RetryLater extends LeaktrailError {
  readonly afterMs: number;

  constructor(code: ErrorCode, message: string, afterMs: number) {
    super(code, message);
    this.afterMs = afterMs;
  }
}
