import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import {
  type ConfirmAnswers,
  type ConfirmRequest,
  type ErrorCode,
  evaluateAnswer,
  jsonOf,
  LeaktrailError,
  placesAnswer,
  recordsAnswer,
} from "../../contract/index.ts";
import { CollectorConnection, routeOf } from "../collector-http.ts";

/** The confirmation service, as a scanner sees it. Errors that `canRetry` say that it is away, or that it had enough for now. */
export interface ConfirmationService {
  ask<Ask extends ConfirmRequest["ask"]>(question: ConfirmRequest & { ask: Ask }): Promise<ConfirmAnswers[Ask]>;
  close(): Promise<void>;
}

const ANSWER_MAX_BYTES = 8 * 1024 * 1024;

const answers: { readonly [Ask in ConfirmRequest["ask"]]: z.ZodType<ConfirmAnswers[Ask]> } = {
  places: placesAnswer,
  evaluate: evaluateAnswer,
  records: recordsAnswer,
};

export interface HttpConfirmationOptions {
  readonly base: URL;
  /** With the scope `confirm`. */
  readonly token: string;
  /** How long to wait in all where the service says that it had enough for now. */
  readonly waitMaxMs?: number;
}

const WAIT_MAX_MS = 60_000;

/** `POST {base}/v1/confirm`. Redirects are not followed: the token belongs to one host. */
export function httpConfirmation({ base, token, waitMaxMs = WAIT_MAX_MS }: HttpConfirmationOptions): ConfirmationService {
  const url = routeOf(base, "v1/confirm");
  const connection = new CollectorConnection();
  let leftMs = waitMaxMs;
  return {
    async ask(question) {
      for (;;) {
        const { status, text, retryAfter } = await connection.post(url, {
          token,
          body: JSON.stringify(question),
          answerMaxBytes: ANSWER_MAX_BYTES,
        });
        if (status === 200) return answerOf(url, question.ask, text);
        const waitMs = status === 429 ? waitMsOf(retryAfter) : undefined;
        if (waitMs === undefined || waitMs > leftMs) throw refusedWith(url, status);
        leftMs -= waitMs;
        await sleep(waitMs);
      }
    },
    close: () => connection.close(),
  };
}

function answerOf<Ask extends ConfirmRequest["ask"]>(url: URL, ask: Ask, text: string): ConfirmAnswers[Ask] {
  const parsed = answers[ask].safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  // A 200 of some proxy's, e.g. the sign-in page of a hotel: the service is not reached.
  throw new LeaktrailError("collector-unavailable", `${url.href} answered 200 but not as a collector does; is the URL right?`);
}

const RETRY_AFTER_MIN_MS = 100;

function waitMsOf(retryAfter: string): number | undefined {
  return /^\d{1,6}$/.test(retryAfter) ? Math.max(Number(retryAfter) * 1000, RETRY_AFTER_MIN_MS) : undefined;
}

const refusals: Readonly<Record<number, [ErrorCode, string]>> = {
  400: ["invalid-input", "cannot read the question (400); the collector may be older than this scanner"],
  401: ["not-authenticated", "does not know this token (401); check --token-file"],
  403: ["not-allowed", "does not let this token confirm (403); it needs the scope confirm"],
  404: ["bad-configuration", "does not confirm candidates (404); set confirmation.enabled in the collector's leaktrail.yaml"],
  409: ["wrong-key", "says that the index is not its own (409): of another key, or long out of date; fetch the index again"],
  422: ["invalid-input", "refuses the question as not valid (422); the collector may be older than this scanner"],
  429: ["rate-limited", "had enough questions by this token for now (429)"],
};

function refusedWith(url: URL, status: number): LeaktrailError {
  const [code, what] = refusals[status] ?? ["collector-unavailable", `answered ${status}`];
  return new LeaktrailError(code, `${url.href} ${what}`);
}
