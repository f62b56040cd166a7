import { z } from "zod";
import { type ErrorCode, jsonOf, LeaktrailError } from "../../contract/index.ts";
import { CollectorConnection, routeOf } from "../collector-http.ts";
import { RetryLater, type Sink } from "./sink.ts";

const ANSWER_MAX_BYTES = 1024 * 1024;
const RETRY_AFTER_MAX_MS = 10 * 60_000;

const answer = z.object({
  accepted: z.int().min(0),
  rejected: z.array(z.object({ index: z.int().min(0), reason: z.string().max(2048) })).default([]),
});

/** Sends findings to a collector: `POST {base}/v1/findings`. Redirects are not followed: the token belongs to one host. */
export function httpSink({ base, token }: { base: URL; token: string }): Sink {
  const url = routeOf(base, "v1/findings");
  const connection = new CollectorConnection();
  return {
    send: async (findings) => {
      const message = { token, body: JSON.stringify({ findings }), answerMaxBytes: ANSWER_MAX_BYTES };
      const { status, text, retryAfter } = await connection.post(url, message);
      if (status !== 202) throw refusedBy(url, status, retryAfter);
      const said = answer.safeParse(jsonOf(text));
      if (!said.success || said.data.accepted + said.data.rejected.length !== findings.length) {
        // A 202 that does not account for every finding is some proxy's, not the collector's: nothing is proven.
        throw new LeaktrailError("collector-unavailable", `${url.href} answered 202 but not as a collector does; is the URL right?`);
      }
      return said.data.rejected;
    },
    close: () => connection.close(),
  };
}

const codes: Readonly<Record<number, [ErrorCode, string]>> = {
  401: ["not-authenticated", "does not know this token (401); check --token-file"],
  403: ["not-allowed", "does not let this token send findings (403); it needs the scope findings:write"],
  400: ["invalid-input", "cannot read the findings (400)"],
  413: ["too-large", "finds the batch too large (413)"],
  422: ["invalid-input", "refuses the findings as not valid (422)"],
};

function refusedBy(url: URL, status: number, retryAfter: string): LeaktrailError {
  const [code, what] = codes[status] ?? ["collector-unavailable", `answered ${status}`];
  const message = `${url.href} ${what}`;
  const afterMs = retryAfterMs(retryAfter);
  return afterMs === undefined ? new LeaktrailError(code, message) : new RetryLater(code, message, afterMs);
}

/** RFC 9110: seconds, or a date. */
export function retryAfterMs(header: string, now = Date.now()): number | undefined {
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), RETRY_AFTER_MAX_MS);
}
