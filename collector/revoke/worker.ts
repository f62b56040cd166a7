import { LeaktrailError, type Log, type Revocation, toLeaktrailError, trailEntryOf } from "../../contract/index.ts";
import type { Store, Versioned } from "../store/index.ts";
import type { Trail } from "../trail/index.ts";
import { Breaker } from "./breaker.ts";
import { conclude, followRevocation, giveUp } from "./conclude.ts";
import type { Issuer, RevokeAnswer } from "./issuer.ts";
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
  /** Told of each issuance record that has changed. */
  readonly onIssuance: (id: string) => void;
  readonly count: (outcome: "proven" | "unproven" | "refused" | "abandoned" | "postponed") => void;
  /** Called when a job is left, and another one can be begun. */
  readonly onRoom: () => void;
}

const HINTS_MAX = 10_000;
const CONCURRENT_MAX = 256;
/** So that an issuer that is slow to answer holds up nobody but itself. */
const CONCURRENT_PER_ISSUER_MAX = 32;
const FOUND_MAX = 500;
const WATCHED_MAX = 10_000;
const PROOF_PAUSES_MS = [0, 50, 100, 200, 400, 800, 1_600];
/** What a lease leaves for the steps between its calls. Who took longer to make its intent durable does not call any more. */
const LEASE_MARGIN_MS = 5_000;

type Job = Versioned<Revocation>;

/**
 * Carries revocations out. Each step is a compare-and-set on the job's document, and the worker acts only on a step that
 * it wrote itself: intent and its trail entry are durable before a call goes out, and what a crash left is probed before
 * anything is tried again.
 */
export class RevocationWorker {
  readonly #options: RevocationWorkerOptions;
  /** Jobs to begin, each with its issuer. */
  readonly #hints = new Map<string, string>();
  readonly #underWay = new Map<string, { issuer: string; ended: Promise<void> }>();
  readonly #breakers = new Map<string, Breaker>();
  /** Jobs of other owners, with the version in which they were seen and since when, by our own clock. */
  readonly #watched = new Map<string, { version: string; sinceMs: number }>();
  /** Where the next sweep goes on, so that what cannot be begun now hides nothing behind it. */
  #dueAfter: string | undefined;
  #heldAfter: string | undefined;

  constructor(options: RevocationWorkerOptions) {
    this.#options = options;
  }

  /** Says that this job is there. A hint only: what is not hinted is found by the sweep. */
  hint(job: Pick<Revocation, "id" | "issuer">): void {
    if (this.#hints.size < HINTS_MAX) this.#hints.set(job.id, job.issuer);
  }

  /** Begins the hinted jobs for which there is room, and where `sweep` is true those that the store knows to be due; waits for none of them. */
  async round(sweep: boolean): Promise<void> {
    this.#begin(this.#hints);
    if (sweep) this.#begin(await this.#sweep());
  }

  /** Waits for the jobs under way. No round may come after it. */
  async close(): Promise<void> {
    await Promise.all([...this.#underWay.values()].map((work) => work.ended));
  }

  /** Takes what it begins, or finds under way already, out of `jobs`. */
  #begin(jobs: Map<string, string>): void {
    for (const [id, issuer] of jobs) {
      if (this.#underWay.size >= CONCURRENT_MAX) return;
      if (!this.#underWay.has(id)) {
        if (!this.#hasRoom(issuer)) continue;
        this.#underWay.set(id, { issuer, ended: this.#workOn(id) });
      }
      jobs.delete(id);
    }
  }

  #hasRoom(issuer: string): boolean {
    if (this.#breaker(issuer).isOpen()) return false;
    let busy = 0;
    for (const work of this.#underWay.values()) if (work.issuer === issuer) busy++;
    return busy < CONCURRENT_PER_ISSUER_MAX;
  }

  /** One page of the jobs that are due, and one of those that a worker holds. */
  async #sweep(): Promise<Map<string, string>> {
    const { store, now } = this.#options;
    const due = await store.find("revocations", {
      where: { state: { anyOf: ["new", "ambiguous"] }, nextAttemptAt: { atMost: now().toISOString() } },
      orderBy: { field: "nextAttemptAt", direction: "ascending" },
      limit: FOUND_MAX,
      ...(this.#dueAfter === undefined ? {} : { after: this.#dueAfter }),
    });
    this.#dueAfter = due.next;
    const held = await store.find("revocations", {
      where: { state: { anyOf: ["claimed", "intent"] } },
      limit: FOUND_MAX,
      ...(this.#heldAfter === undefined ? {} : { after: this.#heldAfter }),
    });
    this.#heldAfter = held.next;
    const left = (
      await store.get(
        "revocations",
        held.items.map((item) => item.id),
      )
    ).filter((job) => job !== undefined && !this.#underWay.has(job.id) && this.#isOurs(job));
    return new Map([...due.items, ...left].flatMap((job) => (job ? [[job.id, job.doc.issuer] as const] : [])));
  }

  async #workOn(id: string): Promise<void> {
    try {
      const [job] = await this.#options.store.get("revocations", [id]);
      if (job && this.#isOurs(job)) await this.#advance(job);
    } catch (thrown) {
      this.#options.log({ level: "warn", message: `revocation ${id}: ${toLeaktrailError(thrown).message}; it goes on later` });
    } finally {
      this.#underWay.delete(id);
      this.#options.onRoom();
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
      if (this.#watched.size >= WATCHED_MAX) this.#watched.clear();
      this.#watched.set(job.id, { version: job.version, sinceMs: nowMs });
      return false;
    }
    return nowMs - seen.sinceMs >= leaseMs(this.#options.issuers.get(job.doc.issuer));
  }

  async #advance(job: Job): Promise<void> {
    const { issuers, owner, store, now } = this.#options;
    const issuer = issuers.get(job.doc.issuer);
    if (issuer && !this.#breaker(job.doc.issuer).admits()) return;
    const mine = await this.#store(job, claimed(job.doc, owner, now()));
    if (!mine) return;
    this.#watched.delete(job.id);
    // A person's retry may have crashed between the job and its incident.
    if (mine.doc.attempt === 0) await followRevocation(store, mine.doc.incidentId, now());
    if (!issuer) {
      await giveUp(this.#options, mine, "abandoned", { status: null, summary: "the configuration names no issuer of this name" });
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
    const startedMs = performance.now();
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
    // By now another worker may hold the job: found again, it is probed before it is called.
    if (performance.now() - startedMs > LEASE_MARGIN_MS)
      throw new LeaktrailError("store-unavailable", "its intent took too long to become durable, so that nothing was sent");
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
        return this.#prove(job, issuer, this.#options.now());
      case "refused":
        breaker.succeeded();
        return giveUp(this.#options, job, "refused", { status: answer.status, summary: `the issuer ${answer.says}` });
      case "later":
        breaker.failed();
        // What an earlier attempt may have done is no clearer now.
        return this.#postpone(job, issuer, answer, job.doc.mayHaveTakenEffect, answer.retryAfterMs);
      case "unclear":
        breaker.failed();
        return this.#postpone(job, issuer, answer, true, answer.retryAfterMs);
    }
  }

  /** A 200 is not proof: asks whether the secret is dead, for as long as an issuer may need to carry it out. */
  async #prove(job: Job, issuer: Issuer, acceptedAt: Date): Promise<void> {
    let says = "";
    for (const pauseMs of PROOF_PAUSES_MS) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const status = await issuer.status(job.doc.revokeRef);
      if (status.verdict === "dead" || !issuer.hasStatusCall) return conclude(this.#options, job, status, acceptedAt);
      says = status.says;
    }
    const summary = `the issuer accepted the revocation, but its status call says: ${says}`;
    return this.#postpone(job, issuer, { status: null, says: summary }, true, null);
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
    if (next.state === "abandoned") {
      // The last attempt may have worked: then nobody needs to look.
      const status = mayHaveTakenEffect ? await issuer.status(job.doc.revokeRef) : undefined;
      if (status?.verdict === "dead") return conclude(this.#options, job, status);
      return giveUp(this.#options, job, "abandoned", { status: answer.status, summary: `attempts used up; at last: ${answer.says}` });
    }
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
