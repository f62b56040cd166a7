import {
  type Decision,
  type Finding,
  type Incident,
  type IssuanceRecord,
  LeaktrailError,
  type Revocation,
  registeredFingerprint,
  sameFingerprint,
  trailEntryOf,
} from "../../contract/index.ts";
import { takeFromCap } from "../policy/cap.ts";
import type { Policy } from "../policy/policy.ts";
import type { Store } from "../store/index.ts";
import type { Trail } from "../trail/index.ts";
import {
  anotherRecord,
  isSameStatement,
  newIncident,
  newRevocation,
  revocationIdOf,
  withApproval,
  withDecision,
  withRecords,
  withSighting,
} from "./incident-steps.ts";
import { changeIncident } from "./incidents.ts";
import { addIssuance, claimIncident, ISSUANCES_MAX, issuanceIdsOf } from "./links.ts";

export interface CorrelatorOptions {
  readonly store: Store;
  readonly trail: Trail;
  readonly policy: () => Policy;
  /** The issuers that can be asked to revoke. */
  readonly knowsIssuer: (name: string) => boolean;
  readonly onRevocation: (job: Pick<Revocation, "id" | "issuer">) => void;
  readonly onIssuance: (id: string) => void;
  readonly now: () => Date;
}

/**
 * Joins findings to issuance records, in whichever order they come, twice or late. Every method may be repeated after a
 * crash at any point: ids are deterministic, and state moves by compare-and-set only.
 */
export class Correlator {
  readonly #to: CorrelatorOptions;

  constructor(options: CorrelatorOptions) {
    this.#to = options;
  }

  async receiveFinding(finding: Finding): Promise<void> {
    const { store, trail } = this.#to;
    const incidentId = await claimIncident(store, finding.fingerprint, finding.fingerprints);
    await this.#keepOccurrence(finding, incidentId);
    await this.#openIncident(finding, incidentId);
    const { file, line, rule, kind } = finding;
    await trail.append(
      trailEntryOf(
        {
          at: this.#at(),
          actor: "collector",
          action: "finding.received",
          incidentId,
          facts: { findingId: finding.id, file, line, rule, kind },
        },
        finding.id,
      ),
    );
    await this.advance(incidentId, "issuance-first");
  }

  /** Throws `conflict` where another record stands under the same id. */
  async receiveIssuance(record: IssuanceRecord): Promise<void> {
    const { store, trail } = this.#to;
    await this.#keepRecord(record);
    const link = await addIssuance(store, registeredFingerprint(record.registration), record.id, (ids) => this.#issuedAt(ids));
    await trail.append(
      trailEntryOf(
        {
          at: this.#at(),
          actor: "collector",
          action: "issuance.registered",
          issuanceId: record.id,
          facts: { issuer: record.issuer, expiresAt: record.expiresAt },
        },
        record.id,
      ),
    );
    this.#to.onIssuance(record.id);
    if (link.incidentId !== null) await this.advance(link.incidentId, "finding-first");
  }

  /** Brings an incident as far as what is known allows: joins its records, decides, and asks for the revocation. */
  async advance(incidentId: string, order: NonNullable<Incident["joined"]>): Promise<void> {
    const { store } = this.#to;
    const [found] = await store.get("incidents", [incidentId]);
    // Not there yet: whoever opens it comes by here, and finds the record.
    if (!found) return;
    let records: IssuanceRecord[] = [];
    const joined = await changeIncident(store, incidentId, async (incident) => {
      records = await this.#recordsOf(incident);
      return withRecords(incident, records, order, this.#at());
    });
    const [first] = records;
    if (!first) return;
    await this.#enterJoin(joined);
    const decided = joined.decision ? joined : await this.#decide(joined, first);
    await this.#enterDecision(decided);
    await this.#enterApproval(decided);
    if (decided.state === "revoking") await this.#ensureRevocation(decided, records);
  }

  /** A person's word on an incident. The same word said again changes nothing. Throws `conflict` where nobody asked for it. */
  async approve(word: { incidentId: string; verdict: "approved" | "refused"; by: string; reason: string }): Promise<void> {
    const incident = await changeIncident(this.#to.store, word.incidentId, (current) => withApproval(current, word, this.#at()));
    await this.advance(incident.id, incident.joined ?? "finding-first");
  }

  async #keepOccurrence(finding: Finding, incidentId: string): Promise<void> {
    const { store } = this.#to;
    const doc = { incidentId, seenAt: finding.at, count: finding.count.total, finding };
    const place = { collection: "occurrences", id: finding.id } as const;
    const [created] = await store.write([{ op: "create", ...place, doc }]);
    if (created?.stored) return;
    for (let attempt = 0; attempt < CHANGE_ATTEMPTS_MAX; attempt++) {
      const [current] = await store.get("occurrences", [finding.id]);
      if (!current) continue;
      if (!sameFingerprint(current.doc.finding.fingerprint, finding.fingerprint))
        throw new LeaktrailError("conflict", "a finding of another secret has this id; nothing was changed");
      // Counts are cumulative: the larger one is the newer one, and a repeated message changes nothing.
      if (current.doc.count >= doc.count) return;
      const next = { ...doc, incidentId: current.doc.incidentId };
      const [replaced] = await store.write([{ op: "replace", ...place, doc: next, version: current.version }]);
      if (replaced?.stored) return;
    }
    throw new LeaktrailError("store-unavailable", "one finding is changed by others again and again");
  }

  async #openIncident(finding: Finding, incidentId: string): Promise<void> {
    const { store, trail } = this.#to;
    const opened = newIncident(finding, incidentId, this.#at());
    const [result] = await store.write([{ op: "create", collection: "incidents", id: incidentId, doc: opened }]);
    if (!result?.stored) await changeIncident(store, incidentId, (incident) => withSighting(incident, finding, this.#at()));
    const facts = { rule: finding.rule, kind: finding.kind, severity: finding.severity };
    await trail.append(
      trailEntryOf({ at: opened.clock.openedAt, actor: "collector", action: "incident.opened", incidentId, facts }, incidentId),
    );
  }

  async #keepRecord(record: IssuanceRecord): Promise<void> {
    const { store } = this.#to;
    const [result] = await store.write([{ op: "create", collection: "issuance", id: record.id, doc: { record, indexVersion: 0 } }]);
    if (result?.stored) return;
    const [kept] = await store.get("issuance", [record.id]);
    if (kept && !isSameStatement(kept.doc.record, record)) {
      throw anotherRecord();
    }
  }

  async #issuedAt(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.#to.store.get("issuance", ids);
    return new Map(found.flatMap((item) => (item ? [[item.id, item.doc.record.issuedAt] as const] : [])));
  }

  async #recordsOf(incident: Incident): Promise<IssuanceRecord[]> {
    const ids = await issuanceIdsOf(this.#to.store, [incident.fingerprint, ...incident.aliases]);
    const found = await this.#to.store.get("issuance", ids);
    const records = found.flatMap((item) => (item ? [item.doc.record] : []));
    return records.sort((a, b) => Date.parse(a.issuedAt) - Date.parse(b.issuedAt) || (a.id < b.id ? -1 : 1)).slice(0, ISSUANCES_MAX);
  }

  async #enterJoin(incident: Incident): Promise<void> {
    const entries = incident.issuanceIds.map((issuanceId) =>
      trailEntryOf(
        {
          at: this.#at(),
          actor: "collector",
          action: "incident.joined",
          incidentId: incident.id,
          issuanceId,
          facts: { order: incident.joined, records: incident.issuanceIds.length },
        },
        incident.id,
        issuanceId,
      ),
    );
    await this.#to.trail.append(...entries);
  }

  async #decide(incident: Incident, record: IssuanceRecord): Promise<Incident> {
    const decision = await this.#decision(incident, record);
    return changeIncident(this.#to.store, incident.id, (current) =>
      current.decision ? current : withDecision(current, decision, record.issuer),
    );
  }

  async #decision(incident: Incident, record: IssuanceRecord): Promise<Decision> {
    const [occurrence] = await this.#to.store.get("occurrences", [incident.firstFindingId]);
    if (!occurrence) throw new LeaktrailError("store-unavailable", `incident ${incident.id} has lost its first finding`);
    const verdict = this.#to.policy().decide(occurrence.doc.finding, record);
    const decision: Decision = {
      action: verdict.action,
      rule: verdict.rule,
      at: this.#at(),
      ...(verdict.because ? { because: verdict.because } : {}),
    };
    if (verdict.action === "notify") return decision;
    if (!this.#to.knowsIssuer(record.issuer))
      return { ...decision, action: "notify", because: "the configuration names no issuer of this name" };
    if (verdict.action === "approve") return decision;
    const perMinute = verdict.capPerMinute ?? 0;
    const isWithinCap = await takeFromCap(this.#to.store, { rule: verdict.rule, issuer: record.issuer, perMinute }, this.#to.now());
    return isWithinCap ? decision : { ...decision, action: "approve", because: `the cap of ${perMinute} revocations a minute is reached` };
  }

  async #enterDecision(incident: Incident): Promise<void> {
    const { decision } = incident;
    if (!decision) return;
    const facts = { action: decision.action, rule: decision.rule, because: decision.because ?? null };
    await this.#to.trail.append(
      trailEntryOf(
        { at: decision.at, actor: "collector", action: "incident.decided", incidentId: incident.id, facts },
        incident.id,
        decision.at,
      ),
    );
  }

  async #enterApproval(incident: Incident): Promise<void> {
    const approval = incident.decision?.approval;
    if (!approval) return;
    const { at, by, reason } = approval;
    const action = approval.verdict === "approved" ? "incident.approved" : "incident.refused";
    await this.#to.trail.append(trailEntryOf({ at, actor: by, action, incidentId: incident.id, facts: { reason } }, incident.id, at));
  }

  /** The record that was decided on is revoked, also where an earlier one of another issuer has come since. */
  async #ensureRevocation(incident: Incident, records: readonly IssuanceRecord[]): Promise<void> {
    const record = records.find(({ issuer }) => revocationIdOf(incident, issuer) === incident.revocationId);
    if (!record) throw new LeaktrailError("internal-fault", `incident ${incident.id} has lost the record that it was decided on`);
    const doc = newRevocation(incident, record, this.#at());
    await this.#to.store.write([{ op: "create", collection: "revocations", id: doc.id, doc }]);
    this.#to.onRevocation(doc);
  }

  #at(): string {
    return this.#to.now().toISOString();
  }
}

const CHANGE_ATTEMPTS_MAX = 100;
