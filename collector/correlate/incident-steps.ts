import {
  canonicalBytes,
  type Decision,
  type Finding,
  INCIDENT_SCHEMA,
  type Incident,
  type IssuanceRecord,
  LeaktrailError,
  publicId,
  REVOCATION_SCHEMA,
  type Revocation,
} from "../../contract/index.ts";

/** The pure steps of an incident: each gives the next document, or the same one where nothing changes. */

/** Whether two records say the same of the issuance itself; what events changed since does not count. */
export function isSameStatement(kept: IssuanceRecord, given: IssuanceRecord): boolean {
  const statement = ({ expiresAt, completedAt, revokedAt, rotatedFrom, ...rest }: IssuanceRecord) => canonicalBytes(rest);
  return statement(kept).equals(statement(given));
}

export function newIncident(finding: Finding, id: string, at: string): Incident {
  const { fingerprint, fingerprints, kind, rule, severity, preview } = finding;
  return {
    schema: INCIDENT_SCHEMA,
    id,
    fingerprint,
    aliases: fingerprints.filter((alias) => alias.keyId !== fingerprint.keyId),
    kind,
    rule,
    severity,
    preview,
    state: "open",
    issuanceIds: [],
    issuer: null,
    owner: null,
    environment: null,
    joined: null,
    decision: null,
    revocationId: null,
    receiptId: null,
    firstFindingId: finding.id,
    firstFile: finding.file,
    clock: { firstSeenAt: finding.at, lastSeenAt: finding.at, openedAt: at, decidedAt: null, revokedAt: null, provenAt: null },
    updatedAt: at,
  };
}

export function withSighting(incident: Incident, finding: Finding, at: string): Incident {
  if (Date.parse(finding.at) <= Date.parse(incident.clock.lastSeenAt)) return incident;
  return { ...incident, clock: { ...incident.clock, lastSeenAt: finding.at }, updatedAt: at };
}

export function withRecords(
  incident: Incident,
  records: readonly IssuanceRecord[],
  order: NonNullable<Incident["joined"]>,
  at: string,
): Incident {
  const issuanceIds = records.map((record) => record.id);
  if (issuanceIds.join() === incident.issuanceIds.join()) return incident;
  const [first] = records;
  return {
    ...incident,
    issuanceIds,
    issuer: first?.issuer ?? null,
    owner: first?.owner ?? null,
    environment: first?.environment ?? null,
    joined: incident.joined ?? order,
    updatedAt: at,
  };
}

export function withDecision(incident: Incident, decision: Decision, issuer: string): Incident {
  const clock = { ...incident.clock, decidedAt: decision.at };
  const decided = { ...incident, decision, clock, updatedAt: decision.at };
  if (decision.action === "auto") return { ...decided, state: "revoking", revocationId: revocationIdOf(incident, issuer) };
  return decision.action === "approve" ? { ...decided, state: "awaiting-approval" } : decided;
}

export function withApproval(
  incident: Incident,
  word: { verdict: "approved" | "refused"; by: string; reason: string },
  at: string,
): Incident {
  const { decision, issuer } = incident;
  const isAsked = incident.state === "awaiting-approval" || (incident.state === "open" && word.verdict === "approved");
  if (!isAsked || !decision || !issuer) {
    throw new LeaktrailError(
      "conflict",
      `incident ${incident.id} is ${incident.state}: there is nothing to ${word.verdict === "approved" ? "approve" : "refuse"}`,
    );
  }
  const approved = {
    ...incident,
    decision: { ...decision, approval: { by: word.by, verdict: word.verdict, reason: word.reason, at } },
    updatedAt: at,
  };
  if (word.verdict === "refused") return { ...approved, state: "open" };
  return { ...approved, state: "revoking", revocationId: revocationIdOf(incident, issuer) };
}

function revocationIdOf(incident: Incident, issuer: string): string {
  return publicId("rev", issuer, incident.fingerprint.value, incident.fingerprint.keyId, "revoke");
}

export function newRevocation(incident: Incident, record: IssuanceRecord, at: string): Revocation {
  return {
    schema: REVOCATION_SCHEMA,
    id: revocationIdOf(incident, record.issuer),
    incidentId: incident.id,
    issuanceId: record.id,
    issuer: record.issuer,
    revokeRef: record.revokeRef ?? record.publicId ?? record.id,
    fingerprint: incident.fingerprint,
    state: "new",
    owner: null,
    epoch: 0,
    attempt: 0,
    mayHaveTakenEffect: false,
    nextAttemptAt: at,
    lastAnswer: null,
    receiptId: null,
    createdAt: at,
    updatedAt: at,
  };
}
