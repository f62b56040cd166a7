import { randomUUID } from "node:crypto";
import { Counter, Gauge, type Registry } from "prom-client";
import { type Bus, type Subscription, topics } from "../bus/index.ts";
import { type KeyRing, type Log, type Revocation, toLeaktrailError } from "../contract/index.ts";
import { authenticateToken, type Caller } from "./access/tokens.ts";
import { addConfirmRoute } from "./api/confirm.ts";
import type { Api, Readiness } from "./api/server.ts";
import { type ConfirmationOptions, ConfirmationService, ConfirmationTables } from "./confirmation/index.ts";
import { Lease } from "./coordination/lease.ts";
import { Loop } from "./coordination/loop.ts";
import { Correlator } from "./correlate/correlator.ts";
import { Desk } from "./desk.ts";
import { IndexPublisher } from "./index-publisher/publisher.ts";
import { IndexSnapshot } from "./index-publisher/snapshot.ts";
import { consumeFindings, consumeIssuance } from "./intake/consumers.ts";
import { addIntakeRoutes } from "./intake/routes.ts";
import type { Policy } from "./policy/policy.ts";
import { followRevocation } from "./revoke/conclude.ts";
import { Issuer, type IssuerOptions } from "./revoke/issuer.ts";
import { isEnded } from "./revoke/transitions.ts";
import { RevocationWorker } from "./revoke/worker.ts";
import type { Store } from "./store/index.ts";
import { Sequencer, Trail, type TrailSigner } from "./trail/index.ts";

export interface CollectorOptions {
  readonly store: Store;
  readonly bus: Bus;
  /** Whether store and bus are this process's alone (the embedded form): nobody else's leases are waited for. */
  readonly isAlone: boolean;
  readonly keys: KeyRing;
  readonly policy: Policy;
  readonly issuers: ReadonlyMap<string, IssuerOptions>;
  readonly trailSigner: TrailSigner;
  /** There where the configuration has candidates of tier C indexes confirmed. */
  readonly confirmation?: Pick<ConfirmationOptions, "budgets">;
  readonly metrics: Registry;
  readonly log: Log;
  readonly now?: () => Date;
}

const GROUP = "leaktrail-collector";
const BATCH_MAX = 500;
const LEASE_MS = 10_000;
/** Entries wait for their number and signature this long at most, and so are signed in batches. */
const SEQUENCE_EVERY_MS = 50;
const WORK_IDLE_MS = 250;
const CONFIRM_IDLE_MS = 1_000;
const REAP_EVERY_MS = 5_000;
const STUCK_AFTER_MS = 15_000;
const STUCK_MAX = 200;

/** The collector: takes findings and issuance records in, joins, decides, revokes, proves, and keeps the trail. */
export class Collector {
  readonly trail: Trail;
  readonly desk: Desk;
  readonly #options: CollectorOptions;
  readonly #now: () => Date;
  readonly #issuers: ReadonlyMap<string, Issuer>;
  readonly #correlator: Correlator;
  readonly #worker: RevocationWorker;
  readonly #publisher: IndexPublisher;
  readonly #snapshot: IndexSnapshot;
  readonly #tables: ConfirmationTables;
  readonly #loops: readonly Loop[];
  readonly #revoking: Loop;
  readonly #publishing: Loop;
  readonly #subscriptions: readonly Subscription[];

  constructor(options: CollectorOptions) {
    const { store, bus, keys, log, isAlone } = options;
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    const owner = randomUUID();
    const lease = (name: string) => new Lease(store, name, owner, isAlone ? 0 : LEASE_MS);
    const metrics = new CollectorMetrics(options.metrics);
    this.#issuers = new Map([...options.issuers].map(([name, issuer]) => [name, new Issuer(issuer)]));
    const sequencer = new Sequencer(store, options.trailSigner, lease("trail"));
    this.trail = new Trail(store, (entryId) => sequencer.hint(entryId));
    this.#worker = new RevocationWorker({
      store,
      trail: this.trail,
      issuers: this.#issuers,
      owner,
      isAlone,
      log,
      now: this.#now,
      onIssuance: (id) => this.#wakePublisher(id),
      count: metrics.revocation,
      onRoom: () => this.#revoking.nudge(),
    });
    this.#snapshot = new IndexSnapshot({ bus, keys, log });
    const publishedVersion = () => (this.#snapshot.isCaughtUp ? this.#snapshot.version : undefined);
    this.#publisher = new IndexPublisher({ store, bus, lease: lease("index"), publishedVersion, now: this.#now });
    this.#tables = new ConfirmationTables({
      keys,
      secrets: this.#snapshot,
      settledVersion: () => this.#publisher.settledVersion(),
      now: this.#now,
    });
    this.#correlator = new Correlator({
      store,
      trail: this.trail,
      policy: () => options.policy,
      knowsIssuer: (name) => this.#issuers.has(name),
      onRevocation: (job) => this.#wakeWorker(job),
      onIssuance: (id) => this.#wakePublisher(id),
      now: this.#now,
    });
    this.desk = new Desk({
      store,
      trail: this.trail,
      correlator: this.#correlator,
      onRevocation: (job) => this.#wakeWorker(job),
      now: this.#now,
    });
    this.#revoking = new Loop("revoking", { round: () => this.#revokingRound(), idleMs: WORK_IDLE_MS, log }).start();
    this.#publishing = new Loop("publishing the index", { round: () => this.#publisher.round(), idleMs: WORK_IDLE_MS, log }).start();
    const reaping = new Loop("looking after stuck incidents", { round: () => this.#reap(), idleMs: REAP_EVERY_MS, log }).start();
    const sequencing = new Loop("trail", { round: () => sequencer.round(), idleMs: SEQUENCE_EVERY_MS, log }).start();
    this.#loops = [this.#revoking, this.#publishing, reaping, sequencing, ...this.#confirming()];
    const consuming = { correlator: this.#correlator, trail: this.trail, now: this.#now, count: metrics.received };
    this.#subscriptions = [
      bus.subscribe(topics.issuance, { group: GROUP, batchMax: BATCH_MAX, handle: consumeIssuance(consuming) }),
      bus.subscribe(topics.findings, { group: GROUP, batchMax: BATCH_MAX, handle: consumeFindings(consuming) }),
    ];
    metrics.watch(this.#snapshot);
  }

  /** Adds `/v1/issuance`, `/v1/findings`, `/v1/index`, `/v1/trail`, `/v1/tokens`, and `/v1/confirm` where it is enabled. */
  addRoutes(api: Api): void {
    const { store, bus, keys, confirmation } = this.#options;
    if (confirmation) {
      const tableOf = (publicKey: string) => this.#tables.tableOf(publicKey);
      const { epochs } = keys;
      addConfirmRoute(api, new ConfirmationService({ ...confirmation, epochs, tableOf, store, trail: this.trail, now: this.#now }));
    }
    addIntakeRoutes(api, {
      store,
      bus,
      keys,
      trail: this.trail,
      snapshot: this.#snapshot,
      onIssuance: (id) => this.#wakePublisher(id),
      now: this.#now,
    });
  }

  readiness(): Readiness[] {
    const { store, bus } = this.#options;
    return [
      { part: "store", ...store.health() },
      { part: "bus", ...bus.health() },
      { part: "index", ok: this.#snapshot.isCaughtUp },
    ];
  }

  authenticate(token: string): Promise<Caller | undefined> {
    return authenticateToken(this.#options.store, token, this.#now());
  }

  /** Ends in an order that leaves no step half done; what is unfinished goes on at the next start. */
  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions.map((subscription) => subscription.close()), this.#snapshot.close()]);
    await Promise.all(this.#loops.map((loop) => loop.close()));
    await this.#worker.close();
    await Promise.all([...this.#issuers.values()].map((issuer) => issuer.close()));
  }

  #confirming(): Loop[] {
    const { confirmation, log } = this.#options;
    if (!confirmation) return [];
    return [new Loop("confirmation tables", { round: () => this.#tables.round(), idleMs: CONFIRM_IDLE_MS, log }).start()];
  }

  #wakeWorker(job: Pick<Revocation, "id" | "issuer">): void {
    this.#worker.hint(job);
    this.#revoking.nudge();
  }

  #wakePublisher(id: string): void {
    this.#publisher.hint(id);
    this.#publishing.nudge();
  }

  #lastSweepMs = Number.NEGATIVE_INFINITY;

  async #revokingRound(): Promise<boolean> {
    const nowMs = performance.now();
    const isSweep = nowMs - this.#lastSweepMs >= WORK_IDLE_MS;
    if (isSweep) this.#lastSweepMs = nowMs;
    await this.#worker.round(isSweep);
    return false;
  }

  #stuckAfter: string | undefined;

  /**
   * One page of the incidents that have been revoking for a while. A crash may have come between the decision and the
   * revocation's document, or between the revocation's end and the incident. What merely waits for its issuer stays as it is.
   */
  async #reap(): Promise<boolean> {
    const { store, log } = this.#options;
    const before = new Date(this.#now().getTime() - STUCK_AFTER_MS).toISOString();
    const stuck = await store.find("incidents", {
      where: { state: { anyOf: ["revoking"] }, updatedAt: { atMost: before } },
      limit: STUCK_MAX,
      ...(this.#stuckAfter === undefined ? {} : { after: this.#stuckAfter }),
    });
    this.#stuckAfter = stuck.next;
    const jobs = await store.get(
      "revocations",
      stuck.items.map(({ id, doc }) => doc.revocationId ?? id),
    );
    for (const [at, { id, doc }] of stuck.items.entries()) {
      try {
        const job = jobs[at];
        if (!job) await this.#correlator.advance(id, doc.joined ?? "finding-first");
        else if (isEnded(job.doc)) await followRevocation(store, id, this.#now());
      } catch (thrown) {
        log({ level: "warn", message: `incident ${id} stands still: ${toLeaktrailError(thrown).message}` });
      }
    }
    return stuck.next !== undefined;
  }
}

/** What operators see of the collector. Labels are closed lists: no name from outside becomes a label. */
class CollectorMetrics {
  readonly received: (what: "finding" | "issuance" | "dead-letter") => void;
  readonly revocation: (outcome: "proven" | "unproven" | "refused" | "abandoned" | "postponed") => void;
  readonly watch: (snapshot: IndexSnapshot) => void;

  constructor(registry: Registry) {
    const registers = [registry];
    const received = new Counter({
      name: "leaktrail_received_total",
      help: "Messages taken in, by what became of them",
      labelNames: ["what"],
      registers,
    });
    const revocations = new Counter({
      name: "leaktrail_revocations_total",
      help: "Steps of revocations, by outcome",
      labelNames: ["outcome"],
      registers,
    });
    this.received = (what) => received.inc({ what });
    this.revocation = (outcome) => revocations.inc({ outcome });
    this.watch = (snapshot) => {
      new Gauge({
        name: "leaktrail_index_version",
        help: "Number of the newest index change",
        registers,
        collect() {
          this.set(snapshot.version);
        },
      });
    };
  }
}
