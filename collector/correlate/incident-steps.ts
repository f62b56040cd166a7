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
  sameFingerprint,
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
    aliases: fingerprints.filter((alias) => !sameFingerprint(alias, fingerprint)),
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

const ALIASES_MAX = 16;

/** One more finding: it may come late, and may know the secret under other keys than the finding before. */
export function withSighting(incident: Incident, finding: Finding, at: string): Incident {
  const { firstSeenAt, lastSeenAt } = incident.clock;
  const known = [incident.fingerprint, ...incident.aliases];
  const fresh = finding.fingerprints.filter((alias) => !known.some((one) => sameFingerprint(one, alias)));
  const aliases = [...incident.aliases, ...fresh].slice(0, ALIASES_MAX);
  const seenMs = Date.parse(finding.at);
  const [isEarlier, isLater] = [seenMs < Date.parse(firstSeenAt), seenMs > Date.parse(lastSeenAt)];
  if (!isEarlier && !isLater && aliases.length === incident.aliases.length) return incident;
  const clock = {
    ...incident.clock,
    firstSeenAt: isEarlier ? finding.at : firstSeenAt,
    lastSeenAt: isLater ? finding.at : lastSeenAt,
  };
  return { ...incident, aliases, clock, updatedAt: at };
}

export function withRecords(
  incident: Incident,
  records: readonly IssuanceRecord[],
  order: NonNullable<Incident["joined"]>,
  at: string,
): Incident {
  const issuanceIds = records.map((record) => record.id);
  if (issuanceIds.join(" ") === incident.issuanceIds.join(" ")) return incident;
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
  if (isRepeated(incident, word)) return incident;
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

/** Whether this person said this already, and it still stands: who heard no answer may say it again. */
function isRepeated({ state, decision }: Incident, word: { verdict: "approved" | "refused"; by: string }): boolean {
  const said = decision?.approval;
  return said?.verdict === word.verdict && said.by === word.by && state === (word.verdict === "approved" ? "revoking" : "open");
}

export function revocationIdOf(incident: Pick<Incident, "fingerprint">, issuer: string): string {
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

export function anotherRecord(): LeaktrailError {
  return new LeaktrailError("conflict", "another issuance record with a different content has this id; nothing was changed");
}
