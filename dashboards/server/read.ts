import type { z } from "zod";
import type { Store, Versioned } from "../../collector/index.ts";
import { type Incident, incidentState, LeaktrailError, type Occurrence } from "../../contract/index.ts";
import type {
  IncidentCounts,
  IncidentList,
  IncidentRow,
  incidentFilter,
  incidentQuery,
  OccurrenceList,
  Sightings,
  Story,
  TrailList,
} from "./views.ts";

type Paging = { readonly limit: number; readonly after?: string | undefined };

/** A page of incidents, the newest first. Throws `invalid-input` for a cursor that the store did not make. */
export async function listIncidents(store: Store, query: z.output<typeof incidentQuery>): Promise<IncidentList> {
  const page = await store.find("incidents", {
    where: { ...filterOf(query), ...(query.state && { state: { anyOf: [query.state] } }) },
    orderBy: { field: "openedAt", direction: "descending" },
    ...pageOf(query),
  });
  return { items: await rowsOf(store, page.items), next: page.next ?? null };
}

/** How many incidents stand in each state. */
export async function countIncidents(store: Store, filter: z.output<typeof incidentFilter>): Promise<IncidentCounts> {
  const names = incidentState.options;
  const counts = await Promise.all(names.map((state) => store.count("incidents", { ...filterOf(filter), state: { anyOf: [state] } })));
  const states = Object.fromEntries(names.map((state, at) => [state, counts[at] ?? 0])) as IncidentCounts["states"];
  return { total: counts.reduce((sum, count) => sum + count, 0), states };
}

const FIRST_PAGE = { limit: 50 };

/** Everything that is known of one incident. Throws `not-found`. */
export async function readStory(store: Store, incidentId: string): Promise<Story> {
  const [found] = await store.get("incidents", [incidentId]);
  if (!found) throw new LeaktrailError("not-found", "there is no incident with this id");
  const incident = found.doc;
  const [issuances, first, counts, occurrences, revocations, receipts, trail] = await Promise.all([
    store.get("issuance", incident.issuanceIds),
    store.get("occurrences", [incident.firstFindingId]),
    countsOf(store, [incidentId]),
    listOccurrences(store, incidentId, FIRST_PAGE),
    incident.revocationId === null ? [] : store.get("revocations", [incident.revocationId]),
    incident.receiptId === null ? [] : store.get("receipts", [incident.receiptId]),
    listTrail(store, incidentId, FIRST_PAGE),
  ]);
  return {
    incident,
    issuances: issuances.flatMap((stored) => (stored ? [stored.doc.record] : [])),
    first: first[0]?.doc ?? null,
    ...(counts.get(incidentId) ?? nowhere),
    occurrences,
    revocation: revocations[0]?.doc ?? null,
    receipt: receipts[0]?.doc ?? null,
    trail,
  };
}

/** A page of an incident's places, in the order in which they were seen. */
export async function listOccurrences(store: Store, incidentId: string, paging: Paging): Promise<OccurrenceList> {
  const page = await store.find("occurrences", {
    where: { incidentId: { anyOf: [incidentId] } },
    orderBy: { field: "seenAt", direction: "ascending" },
    ...pageOf(paging),
  });
  return { items: page.items.map(({ doc }) => doc), next: page.next ?? null };
}

/** A page of an incident's trail entries, in the order of time. */
export async function listTrail(store: Store, incidentId: string, paging: Paging): Promise<TrailList> {
  const page = await store.find("trail", {
    where: { incidentId: { anyOf: [incidentId] } },
    orderBy: { field: "at", direction: "ascending" },
    ...pageOf(paging),
  });
  const items = page.items.map(({ doc }) => ({ entry: doc.entry, sequence: doc.sequence < 0 ? null : doc.sequence }));
  return { items, next: page.next ?? null };
}

function filterOf(filter: z.output<typeof incidentFilter>) {
  return {
    ...(filter.severity && { severity: { anyOf: [filter.severity] } }),
    ...(filter.issuer !== undefined && { issuer: { anyOf: [filter.issuer] } }),
  };
}

function pageOf({ limit, after }: Paging): { limit: number; after?: string } {
  return after === undefined ? { limit } : { limit, after };
}

async function rowsOf(store: Store, incidents: readonly Versioned<Incident>[]): Promise<IncidentRow[]> {
  if (incidents.length === 0) return [];
  const issuanceIds = [...new Set(incidents.flatMap(({ doc }) => doc.issuanceIds.slice(0, 1)))];
  const [records, counts] = await Promise.all([
    issuanceIds.length === 0 ? [] : store.get("issuance", issuanceIds),
    countsOf(
      store,
      incidents.map(({ id }) => id),
    ),
  ]);
  const byId = new Map(records.flatMap((found) => (found ? [[found.id, found.doc.record] as const] : [])));
  return incidents.map(({ id, doc }) => ({
    incident: doc,
    issuedTo: byId.get(doc.issuanceIds[0] ?? "") ?? null,
    ...(counts.get(id) ?? nowhere),
  }));
}

type Counts = { places: number; sightings: Sightings };
const nowhere: Counts = { places: 0, sightings: { total: 0, atLeast: false } };

/** Places added up in one go; past them the sightings are a lower bound. */
const PLACES_MAX = 1000;
const PLACES_EACH_MAX = 20;

/** Places and sightings of each incident: by one query where all their places fit into it, else by two small ones for each. */
async function countsOf(store: Store, incidentIds: readonly string[]): Promise<Map<string, Counts>> {
  const all = await store.find("occurrences", { where: { incidentId: { anyOf: incidentIds } }, limit: PLACES_MAX });
  if (all.next === undefined) {
    return new Map(
      incidentIds.map((id) => {
        const places = all.items.filter(({ doc }) => doc.incidentId === id);
        return [id, { places: places.length, sightings: sum(places, false) }];
      }),
    );
  }
  const eachMax = incidentIds.length === 1 ? PLACES_MAX : PLACES_EACH_MAX;
  const each = incidentIds.map(async (id) => {
    const where = { incidentId: { anyOf: [id] } };
    const [places, page] = await Promise.all([store.count("occurrences", where), store.find("occurrences", { where, limit: eachMax })]);
    return [id, { places, sightings: sum(page.items, page.next !== undefined) }] as const;
  });
  return new Map(await Promise.all(each));
}

function sum(places: readonly Versioned<Occurrence>[], atLeast: boolean): Sightings {
  return { total: places.reduce((total, { doc }) => total + doc.count, 0), atLeast };
}
