import type { Revocation } from "../../contract/index.ts";

/** The pure steps of a revocation. Each gives the next document; the worker stores it by compare-and-set. */

/** Pauses between attempts. The first are short, since a leaked secret works meanwhile; the rest are what Standard Webhooks recommends. */
const PAUSES_MS = [500, 2_000, 5_000, 30_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000];
const PAUSE_LAST_MS = 86_400_000;

export function pauseAfterMs(attempt: number): number {
  return PAUSES_MS[Math.max(attempt, 1) - 1] ?? PAUSE_LAST_MS;
}

/** A worker takes the job. Whatever an owner before it had under way may have taken effect. */
export function claimed(job: Revocation, owner: string, now: Date): Revocation {
  const mayHaveTakenEffect = job.mayHaveTakenEffect || job.state === "intent" || job.state === "ambiguous";
  return { ...job, state: "claimed", owner, epoch: job.epoch + 1, mayHaveTakenEffect, updatedAt: now.toISOString() };
}

/** The worker is about to call. Durable before the call goes out. */
export function intended(job: Revocation, now: Date): Revocation {
  return { ...job, state: "intent", attempt: job.attempt + 1, updatedAt: now.toISOString() };
}

type LastAnswer = NonNullable<Revocation["lastAnswer"]>;

/** To be tried again later: `ambiguous` where the call may have taken effect, else `new`. Abandoned where the attempts are used up. */
export function postponed(
  job: Revocation,
  why: { answer: Omit<LastAnswer, "at">; mayHaveTakenEffect: boolean; retryAfterMs: number | null; attemptsMax: number },
  now: Date,
): Revocation {
  if (job.attempt >= why.attemptsMax) return ended(job, "abandoned", why.answer, now);
  const pauseMs = Math.max(pauseAfterMs(job.attempt), why.retryAfterMs ?? 0);
  return {
    ...job,
    state: why.mayHaveTakenEffect ? "ambiguous" : "new",
    owner: null,
    mayHaveTakenEffect: why.mayHaveTakenEffect,
    nextAttemptAt: new Date(now.getTime() + pauseMs).toISOString(),
    lastAnswer: { at: now.toISOString(), ...why.answer },
    updatedAt: now.toISOString(),
  };
}

export function ended(
  job: Revocation,
  state: "done" | "refused" | "abandoned",
  answer: Omit<LastAnswer, "at">,
  now: Date,
  receiptId: string | null = null,
): Revocation {
  return { ...job, state, owner: null, receiptId, lastAnswer: { at: now.toISOString(), ...answer }, updatedAt: now.toISOString() };
}

/** A person asks for it again: with fresh attempts, and probed first where an earlier call may have taken effect. */
export function revived(job: Revocation, now: Date): Revocation {
  const at = now.toISOString();
  return {
    ...job,
    state: job.attempt > 0 ? "ambiguous" : "new",
    mayHaveTakenEffect: job.attempt > 0,
    attempt: 0,
    nextAttemptAt: at,
    updatedAt: at,
  };
}

export function isEnded(job: Revocation): boolean {
  return job.state === "done" || job.state === "refused" || job.state === "abandoned";
}
