import type { Store, Write } from "../../collector/index.ts";
import {
  FINDING_SCHEMA,
  type Finding,
  INCIDENT_SCHEMA,
  type Incident,
  type IncidentState,
  type IssuanceRecord,
  incidentIdOf,
  publicId,
  type Receipt,
  type Revocation,
  type TrailAction,
  type TrailEntry,
  trailEntryOf,
} from "../../contract/index.ts";

/** What a test says of one incident; everything else follows from it. */
export interface Plot {
  /** Tells incidents apart: the fingerprint is made from it. */
  readonly name: string;
  readonly state: IncidentState;
  readonly rule?: string;
  readonly severity?: Incident["severity"];
  readonly subject?: string;
  readonly task?: string;
  readonly file?: string;
  readonly scope?: readonly string[];
  readonly reason?: string;
  readonly places?: number;
  readonly sightingsEach?: number;
  /** False for a secret that nobody registered. */
  readonly isIssued?: boolean;
  readonly isNumbered?: boolean;
  readonly firstSeenAt?: Date;
  readonly says?: string;
}

const ISSUER = "agent-broker";
const second = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000).toISOString();

export function fingerprintFor(name: string) {
  return { keyId: "k1", value: Buffer.from(name.padEnd(32, "*")).subarray(0, 32).toString("base64url") };
}

export function incidentIdFor(name: string): string {
  return incidentIdOf(fingerprintFor(name));
}

/** The documents that the collector would have written, at a point of the story. */
export function writesOf(plot: Plot): Write[] {
  const told = documentsOf(plot);
  const { incident, issuance, occurrences, revocation, receipt, trail } = told;
  return [
    { op: "create", collection: "incidents", id: incident.id, doc: incident },
    ...(issuance ? [{ op: "create", collection: "issuance", id: issuance.id, doc: { record: issuance, indexVersion: 1 } } as const] : []),
    ...occurrences.map((finding) => {
      const doc = { incidentId: incident.id, seenAt: finding.at, count: finding.count.total, finding };
      return { op: "create", collection: "occurrences", id: finding.id, doc } as const;
    }),
    ...(revocation ? [{ op: "create", collection: "revocations", id: revocation.id, doc: revocation } as const] : []),
    ...(receipt ? [{ op: "create", collection: "receipts", id: receipt.id, doc: receipt } as const] : []),
    ...trail.map(
      (entry, at) =>
        ({ op: "create", collection: "trail", id: entry.id, doc: { entry, sequence: plot.isNumbered === false ? -1 : at + 40 } }) as const,
    ),
  ];
}

export async function tell(store: Store, ...plots: readonly Plot[]): Promise<void> {
  const results = await store.write(plots.flatMap(writesOf));
  if (results.some((result) => !result.stored)) throw new Error("a test tells the same incident twice");
}

export function documentsOf(plot: Plot) {
  const {
    name,
    state,
    isIssued = true,
    rule = isIssued ? "issued-secret" : "github-token",
    firstSeenAt = new Date("2026-11-20T09:30:00Z"),
  } = plot;
  const fingerprint = fingerprintFor(name);
  const id = incidentIdOf(fingerprint);
  const issuanceId = `iss-${name}`;
  const at = (seconds: number) => second(firstSeenAt, seconds);
  const isRevoked = state === "revoked" || state === "proven";
  const isAsked = isRevoked || state === "revoking" || state === "failed";
  const occurrences = findingsOf(plot, fingerprint, rule, at);
  const revocationId = publicId("rev", id);
  const receiptId = publicId("rcp", id);

  const incident: Incident = {
    schema: INCIDENT_SCHEMA,
    id,
    fingerprint,
    aliases: [{ ...fingerprint, keyId: "k0" }],
    kind: isIssued ? "issued" : "pattern",
    rule,
    severity: plot.severity ?? "high",
    preview: isIssued ? "40 bytes" : "ghp_… 40 bytes",
    state,
    issuanceIds: isIssued ? [issuanceId] : [],
    issuer: isIssued ? ISSUER : null,
    owner: isIssued ? "payments" : null,
    environment: isIssued ? "production" : null,
    joined: isIssued ? "issuance-first" : null,
    decision: isIssued ? { action: decisionOf(state), rule: "agents-in-production", at: at(1.4) } : null,
    revocationId: isAsked ? revocationId : null,
    receiptId: isRevoked ? receiptId : null,
    firstFindingId: occurrences[0]?.id ?? "none",
    firstFile: occurrences[0]?.file ?? "",
    clock: {
      firstSeenAt: at(0),
      lastSeenAt: at(240),
      openedAt: at(1.2),
      decidedAt: isIssued ? at(1.4) : null,
      revokedAt: isRevoked ? at(2.1) : null,
      provenAt: state === "proven" ? at(2.8) : null,
    },
    updatedAt: at(3),
  };
  return {
    incident,
    issuance: isIssued ? issuanceOf(plot, issuanceId, fingerprint, at) : undefined,
    occurrences,
    revocation: isAsked ? revocationOf(plot, { incident, revocationId, receiptId, issuanceId, at }) : undefined,
    receipt: isRevoked ? receiptOf(plot, { incident, revocationId, receiptId, issuanceId, at }) : undefined,
    trail: trailOf(plot, incident, at),
  };
}

type At = (seconds: number) => string;
const decisionOf = (state: IncidentState) => (state === "awaiting-approval" ? "approve" : state === "open" ? "notify" : "auto");

function findingsOf(
  { name, file, places = 3, sightingsEach = 4, isIssued = true }: Plot,
  fingerprint: Finding["fingerprint"],
  rule: string,
  at: At,
): Finding[] {
  return Array.from({ length: places }, (_, place) => ({
    schema: FINDING_SCHEMA,
    id: publicId("fnd", name, String(place)),
    at: at(place * 40),
    kind: isIssued ? "issued" : "pattern",
    rule,
    severity: "high",
    confidence: "high",
    fingerprint,
    fingerprints: [fingerprint],
    preview: "40 bytes",
    file: file ?? "/var/log/checkout/agent.log",
    line: 1042 + place * 17,
    column: 31,
    endLine: 1042 + place * 17,
    endColumn: 71,
    offset: 90_000 + place,
    length: 40,
    encoding: place === 1 ? ["base64"] : [],
    source: { kind: "log", host: "node-7", pod: "checkout-6f9d" },
    scanner: { id: "sidecar-checkout", version: "0.1.0", rulesVersion: "1", indexVersion: 12 },
    count: { total: sightingsEach, reachesOffset: 91_000 },
  }));
}

function issuanceOf({ subject, task, scope }: Plot, id: string, fingerprint: Finding["fingerprint"], at: At): IssuanceRecord {
  return {
    schema: "leaktrail.issuance/1",
    id,
    issuer: ISSUER,
    type: "agent-token",
    publicId: `pub-${id}`,
    subject: { id: subject ?? "checkout-agent", kind: "agent" },
    task: { id: task ?? "refund-4711", purpose: "refund an order" },
    scope: [...(scope ?? ["orders:read", "refunds:write"])],
    owner: "payments",
    environment: "production",
    grant: { requestedBy: "orchestrator", approvedBy: "maria", reason: "customer asked for it" },
    issuedAt: at(-1800),
    expiresAt: at(5400),
    completedAt: null,
    revokedAt: null,
    rotatedFrom: null,
    revokeRef: `ref-${id}`,
    registration: {
      ...fingerprint,
      lengthBytes: 40,
      entropyBits: 200,
      classes: ["lower", "upper", "digit"],
      anchors: Buffer.from(`anchors-of-${id}`).toString("base64url"),
      anchorVersion: 1,
    },
  };
}

interface Threads {
  readonly incident: Incident;
  readonly revocationId: string;
  readonly receiptId: string;
  readonly issuanceId: string;
  readonly at: At;
}

function revocationOf({ state, says }: Plot, { incident, revocationId, receiptId, issuanceId, at }: Threads): Revocation {
  const isDone = state === "revoked" || state === "proven";
  const answer = isDone
    ? { at: at(2), status: 200, summary: says ?? "active: false" }
    : { at: at(4), status: 503, summary: says ?? "the issuer answered 503" };
  return {
    schema: "leaktrail.revocation/1",
    id: revocationId,
    incidentId: incident.id,
    issuanceId,
    issuer: ISSUER,
    revokeRef: `ref-${issuanceId}`,
    fingerprint: incident.fingerprint,
    state: isDone ? "done" : state === "failed" ? "abandoned" : "ambiguous",
    owner: null,
    epoch: 1,
    attempt: isDone ? 1 : 10,
    mayHaveTakenEffect: false,
    nextAttemptAt: at(5),
    lastAnswer: answer,
    receiptId: isDone ? receiptId : null,
    createdAt: at(1.5),
    updatedAt: at(3),
  };
}

function receiptOf({ state, says }: Plot, { incident, revocationId, receiptId, issuanceId, at }: Threads): Receipt {
  const isProven = state === "proven";
  return {
    schema: "leaktrail.receipt/1",
    id: receiptId,
    revocationId,
    incidentId: incident.id,
    issuanceId,
    issuer: ISSUER,
    verdict: isProven ? "proven" : "unproven",
    method: isProven ? "status-call" : "none",
    evidence: isProven
      ? {
          status: 200,
          bodySha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          says: says ?? "the issuer says active: false",
        }
      : { status: null, bodySha256: null, says: says ?? "the issuer has no status call" },
    revokedAt: at(2.1),
    provenAt: isProven ? at(2.8) : null,
  };
}

function trailOf({ state, reason }: Plot, incident: Incident, at: At): TrailEntry[] {
  const entry = (action: TrailAction, seconds: number, facts: TrailEntry["facts"], actor = "collector") =>
    trailEntryOf({ at: at(seconds), actor, action, incidentId: incident.id, facts }, incident.id, String(seconds));
  const entries = [
    entry("finding.received", 1.1, { file: incident.firstFile, line: 1042, rule: incident.rule }),
    entry("incident.opened", 1.2, { rule: incident.rule, severity: incident.severity }),
    entry("incident.decided", 1.4, { action: decisionOf(state), rule: "agents-in-production", because: reason ?? null }),
  ];
  if (state !== "proven" && state !== "revoked") return entries;
  return [
    ...entries,
    entry("revocation.intended", 1.6, { issuer: ISSUER, attempt: 1, epoch: 1 }),
    entry("revocation.answered", 1.9, { attempt: 1, status: 200, says: "accepted" }),
    entry("receipt.written", 2.9, { verdict: state === "proven" ? "proven" : "unproven", says: "active: false" }),
  ];
}
