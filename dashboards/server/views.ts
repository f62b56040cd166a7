import { z } from "zod";
import {
  finding,
  incident,
  incidentState,
  issuanceRecord,
  receipt,
  revocation,
  severity,
  tokenScope,
  trailEntry,
} from "../../contract/index.ts";

/**
 * What the dashboards' API answers. Each schema is also the filter: what it does not name is not sent. No fingerprint
 * and no registration leaves here: an analyst needs neither, and whoever holds them can join or guess.
 */
const count = z.int().min(0);

export const incidentView = z.object(incident.omit({ fingerprint: true, aliases: true }).shape);
export type IncidentView = z.output<typeof incidentView>;

export const issuanceView = z.object(issuanceRecord.shape).omit({ registration: true });
export type IssuanceView = z.output<typeof issuanceView>;

export const occurrenceView = z.object({
  seenAt: z.string(),
  count,
  finding: z.object(finding.omit({ fingerprint: true, fingerprints: true }).shape),
});
export type OccurrenceView = z.output<typeof occurrenceView>;

export const revocationView = z.object(revocation.omit({ fingerprint: true }).shape);
export type RevocationView = z.output<typeof revocationView>;

/** `sequence` is null until the sequencer has numbered the entry. */
export const trailView = z.object({ sequence: count.nullable(), entry: trailEntry });
export type TrailView = z.output<typeof trailView>;

/** `next` asks for the following page as `after`; null on the last one. */
const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() });

/** How often a secret was seen, over its places; `atLeast` where there are too many places to add up. */
export const sightings = z.object({ total: count, atLeast: z.boolean() });
export type Sightings = z.output<typeof sightings>;

export const incidentRow = z.object({
  incident: incidentView,
  /** Whom the secret was issued to, by its earliest record. */
  issuedTo: issuanceView.pick({ subject: true, task: true }).nullable(),
  places: count,
  sightings,
});
export type IncidentRow = z.output<typeof incidentRow>;

export const incidentList = pageOf(incidentRow);
export type IncidentList = z.output<typeof incidentList>;

export const incidentCounts = z.object({ total: count, states: z.record(incidentState, count) });
export type IncidentCounts = z.output<typeof incidentCounts>;

export const occurrenceList = pageOf(occurrenceView);
export type OccurrenceList = z.output<typeof occurrenceList>;

export const trailList = pageOf(trailView);
export type TrailList = z.output<typeof trailList>;

export const story = z.object({
  incident: incidentView,
  /** Earliest first. */
  issuances: z.array(issuanceView),
  /** The finding that opened the incident. */
  first: occurrenceView.nullable(),
  places: count,
  sightings,
  /** The first places in the order in which they were seen; the rest is at `/occurrences`. */
  occurrences: occurrenceList,
  revocation: revocationView.nullable(),
  receipt: receipt.nullable(),
  /** The first entries about this incident in the order of time; the rest is at `/trail`. */
  trail: trailList,
});
export type Story = z.output<typeof story>;

export const sessionView = z.object({ subject: z.string(), scopes: z.array(tokenScope) });
export type SessionView = z.output<typeof sessionView>;

/** Filters that the list and the counts share. */
export const incidentFilter = z.strictObject({
  severity: severity.optional(),
  issuer: z.string().min(1).max(512).optional(),
});

const cursor = z.string().min(1).max(2048);
const PAGE_DEFAULT = 50;
const PAGE_MAX = 200;
export const paging = z.strictObject({
  after: cursor.optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(PAGE_MAX)).default(PAGE_DEFAULT),
});
export const incidentQuery = z.strictObject({ ...incidentFilter.shape, ...paging.shape, state: incidentState.optional() });

export const incidentParams = z.strictObject({ id: incident.shape.id });
export const revocationParams = z.strictObject({ id: revocation.shape.id });
export const approvalBody = z.strictObject({
  verdict: z.enum(["approved", "refused"]),
  reason: z.string().trim().min(1, "say why: the trail keeps it").max(2048),
});
