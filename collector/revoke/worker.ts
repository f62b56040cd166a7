import { type Log, type Revocation, toLeaktrailError, trailEntryOf } from "../../contract/index.ts";
import type { Store, Versioned } from "../store/index.ts";
import type { Trail } from "../trail/index.ts";
import { Breaker } from "./breaker.ts";
import { conclude, giveUp } from "./conclude.ts";
import type { Issuer, RevokeAnswer, StatusAnswer } from "./issuer.ts";
import { claimed, intended, isEnded, postponed } from "./transitions.ts";

export interface RevocationWorkerOptions {
  readonly store: Store;
  readonly trail: Trail;
  readonly issuers: ReadonlyMap<string, Issuer>;
  /** This worker's name; fresh at each start. */
  readonly owner: string;
  /** Whether the store is this process's alone, so that every other owner is known to be gone. */
  readonly isAlone: boolean;
  readonly log: Log;
  readonly now: () => Date;
  readonly count: (outcome: "proven" | "unproven" | "refused" | "abandoned" | "postponed") => void;
}

const HINTS_MAX = 10_000;
const CONCURRENT_MAX = 32;
const FOUND_MAX = 500;
const PROOF_PAUSES_MS = [0, 50, 100, 200, 400, 800, 1_600];
const LEASE_MARGIN_MS = 5_000;

type Job = Versioned<Revocation>;

/**
 * Carries revocations out. Each step is a compare-and-set on the job's document, and the worker acts only on a step that
 * it wrote itself: intent and its trail entry are durable before a call goes out, and what a crash left is probed before
 * anything is tried again.
 */
export class RevocationWorker {
  readonly #options: RevocationWorkerOptions;
  readonly #hints = new Set<string>();
  readonly #underWay = new Set<string>();
  readonly #breakers = new Map<string, Breaker>();
  /** Jobs of other owners, with the version in which they were seen and since when, by our own clock. */
  readonly #watched = new Map<string, { version: string; sinceMs: number }>();

  constructor(options: RevocationWorkerOptions) {
    this.#options = options;
  }

  /** Says that this job is there. A hint only: what is not hinted is found by the sweep. */
  hint(id: string): void {
    if (this.#hints.size < HINTS_MAX) this.#hints.add(id);
  }

  /** Works on hinted jobs, and on all that the store knows to be due where `sweep` is true. True where there is more to do at once. */
  async round(sweep: boolean): Promise<boolean> {
    const hinted = [...this.#hints].slice(0, CONCURRENT_MAX);
    for (const id of hinted) this.#hints.delete(id);
    const found = sweep && hinted.length < CONCURRENT_MAX ? await this.#sweep() : [];
    const ids = [...new Set([...hinted, ...found])].filter((id) => !this.#underWay.has(id)).slice(0, CONCURRENT_MAX);
    await Promise.all(ids.map((id) => this.#workOn(id)));
    return this.#hints.size > 0;
  }

  async #sweep(): Promise<string[]> {
    const { store, now } = this.#options;
    const due = await store.find("revocations", {
      where: { state: { anyOf: ["new", "ambiguous"] }, nextAttemptAt: { atMost: now().toISOString() } },
      orderBy: { field: "nextAttemptAt", direction: "ascending" },
      limit: FOUND_MAX,
    });
    const held = await store.find("revocations", { where: { state: { anyOf: ["claimed", "intent"] } }, limit: FOUND_MAX });
    this.#forgetAllBut(new Set(held.items.map((item) => item.id)));
    return [...due.items, ...held.items].map((item) => item.id);
  }

  #forgetAllBut(ids: ReadonlySet<string>): void {
    for (const id of this.#watched.keys()) if (!ids.has(id)) this.#watched.delete(id);
  }

  async #workOn(id: string): Promise<void> {
    this.#underWay.add(id);
    try {
      const [job] = await this.#options.store.get("revocations", [id]);
      if (job && this.#isOurs(job)) await this.#advance(job);
    } catch (thrown) {
      this.#options.log({ level: "warn", message: `revocation ${id}: ${toLeaktrailError(thrown).message}; it goes on later` });
    } finally {
      this.#underWay.delete(id);
    }
  }

  /** Whether this job waits for anybody, or for a worker that stopped in the middle of it. */
  #isOurs(job: Job): boolean {
    const { state, owner, nextAttemptAt } = job.doc;
    if (isEnded(job.doc)) return false;
    if (state === "new" || state === "ambiguous") return new Date(nextAttemptAt) <= this.#options.now();
    if (owner === this.#options.owner || this.#options.isAlone) return true;
    return this.#hasStoodStill(job);
  }

  #hasStoodStill(job: Job): boolean {
    const nowMs = performance.now();
    const seen = this.#watched.get(job.id);
    if (seen?.version !== job.version) {
      this.#watched.set(job.id, { version: job.version, sinceMs: nowMs });
      return false;
    }
    return nowMs - seen.sinceMs >= leaseMs(this.#options.issuers.get(job.doc.issuer));
  }

  async #advance(job: Job): Promise<void> {
    const issuer = this.#options.issuers.get(job.doc.issuer);
    const mine = await this.#store(job, claimed(job.doc, this.#options.owner, this.#options.now()));
    if (!mine) return;
    if (!issuer) {
      await giveUp(this.#options, mine, "abandoned", { status: null, summary: "the configuration names no issuer of this name" });
      return;
    }
    const waitMs = this.#breaker(mine.doc.issuer).waitMs();
    if (waitMs > 0) {
      await this.#postpone(
        mine,
        issuer,
        { says: "too many failures in a row: nothing is sent for a while", status: null },
        mine.doc.mayHaveTakenEffect,
        waitMs,
      );
    } else if (mine.doc.mayHaveTakenEffect) await this.#probe(mine, issuer);
    else await this.#call(mine, issuer);
  }

  /** After an unclear call: looks whether it took effect before anything is tried again. */
  async #probe(job: Job, issuer: Issuer): Promise<void> {
    const status = await issuer.status(job.doc.revokeRef);
    if (status.verdict === "dead") return conclude(this.#options, job, status);
    if (status.verdict === "alive") return this.#call(job, issuer);
    if (issuer.hasStatusCall) return this.#postpone(nextAttempt(job), issuer, status, true, null);
    if (issuer.configuration.repeatsSafely) return this.#call(job, issuer);
    return giveUp(this.#options, job, "abandoned", {
      status: null,
      summary: "no clear answer, no status call, and a repeated call is not safe with this issuer: a person must look",
    });
  }

  async #call(job: Job, issuer: Issuer): Promise<void> {
    const { now, trail } = this.#options;
    const intent = await this.#store(job, intended(job.doc, now()));
    if (!intent) return;
    const { id, incidentId, issuanceId, attempt, epoch } = intent.doc;
    const at = now().toISOString();
    const common = { actor: "collector", incidentId, issuanceId, revocationId: id };
    await trail.append(
      trailEntryOf(
        { ...common, at, action: "revocation.intended", facts: { issuer: intent.doc.issuer, attempt, epoch } },
        id,
        String(epoch),
      ),
    );
    const answer = await issuer.revoke(intent.doc, now());
    await trail.append(
      trailEntryOf(
        { ...common, at: now().toISOString(), action: "revocation.answered", facts: { attempt, status: answer.status, says: answer.says } },
        id,
        String(epoch),
      ),
    );
    await this.#afterAnswer(intent, issuer, answer);
  }

  async #afterAnswer(job: Job, issuer: Issuer, answer: RevokeAnswer): Promise<void> {
    const breaker = this.#breaker(job.doc.issuer);
    switch (answer.kind) {
      case "accepted":
        breaker.succeeded();
        return this.#prove(job, issuer);
      case "refused":
        breaker.succeeded();
        return giveUp(this.#options, job, "refused", { status: answer.status, summary: `the issuer ${answer.says}` });
      case "later":
        breaker.failed();
        return this.#postpone(job, issuer, answer, false, answer.retryAfterMs);
      case "unclear":
        breaker.failed();
        return this.#postpone(job, issuer, answer, true, answer.retryAfterMs);
    }
  }

  /** A 200 is not proof: asks whether the secret is dead, for as long as an issuer may need to carry it out. */
  async #prove(job: Job, issuer: Issuer): Promise<void> {
    let status: StatusAnswer = await issuer.status(job.doc.revokeRef);
    for (const pauseMs of PROOF_PAUSES_MS) {
      if (status.verdict === "dead" || !issuer.hasStatusCall) return conclude(this.#options, job, status);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      status = await issuer.status(job.doc.revokeRef);
    }
    return this.#postpone(
      job,
      issuer,
      { status: status.status, says: `the issuer accepted the revocation, but its status call says: ${status.says}` },
      true,
      null,
    );
  }

  async #postpone(
    job: Job,
    issuer: Issuer,
    answer: { status: number | null; says: string },
    mayHaveTakenEffect: boolean,
    retryAfterMs: number | null,
  ): Promise<void> {
    const { attemptsMax } = issuer.configuration;
    const why = { answer: { status: answer.status, summary: answer.says }, mayHaveTakenEffect, retryAfterMs, attemptsMax };
    const next = postponed(job.doc, why, this.#options.now());
    if (next.state === "abandoned")
      return giveUp(this.#options, job, "abandoned", { status: answer.status, summary: `attempts used up; at last: ${answer.says}` });
    this.#options.count("postponed");
    this.#options.log({ level: "warn", message: `revocation ${job.id} waits until ${next.nextAttemptAt}: ${answer.says}` });
    await this.#store(job, next);
  }

  #breaker(issuer: string): Breaker {
    const known = this.#breakers.get(issuer) ?? new Breaker();
    this.#breakers.set(issuer, known);
    return known;
  }

  /** The stored step, or undefined where somebody else was first: then the job is theirs. */
  async #store(job: Job, doc: Revocation): Promise<Job | undefined> {
    const [result] = await this.#options.store.write([{ op: "replace", collection: "revocations", id: job.id, doc, version: job.version }]);
    return result?.stored ? { id: job.id, doc, version: result.version } : undefined;
  }
}

function nextAttempt(job: Job): Job {
  return { ...job, doc: { ...job.doc, attempt: job.doc.attempt + 1 } };
}

/** How long a worker may need at most between two steps: one call, the proof, and the pauses between. */
function leaseMs(issuer: Issuer | undefined): number {
  const timeoutMs = issuer?.configuration.timeoutMs ?? 0;
  const provingMs = PROOF_PAUSES_MS.reduce((sum, pauseMs) => sum + pauseMs + timeoutMs, timeoutMs);
  return timeoutMs + provingMs + LEASE_MARGIN_MS;
}
