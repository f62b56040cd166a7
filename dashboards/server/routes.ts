import { z } from "zod";
import type { Api, Store } from "../../collector/index.ts";
import { countIncidents, listIncidents, listOccurrences, listTrail, readStory } from "./read.ts";
import {
  approvalBody,
  incidentCounts,
  incidentFilter,
  incidentList,
  incidentParams,
  incidentQuery,
  occurrenceList,
  paging,
  revocationParams,
  story,
  trailList,
} from "./views.ts";

export interface Actions {
  /** A person's word on an incident that awaits it. Throws `conflict` where it awaits none. */
  approve(word: { incidentId: string; verdict: "approved" | "refused"; by: string; reason: string }): Promise<void>;
  /** Has a revocation tried again that ended without success. Throws `conflict` where it did not. */
  retryRevocation(again: { revocationId: string; by: string }): Promise<void>;
}

const nothing = z.null().describe("done");
const READ = { scope: "read" } as const;
const APPROVE = { scope: "approve" } as const;

/** Incidents, the whole story of one, and what a person may do about it. */
export function addIncidentRoutes(api: Api, store: Store, actions: Actions): void {
  api.get(
    "/v1/incidents",
    { config: READ, schema: { summary: "Incidents, the newest first", querystring: incidentQuery, response: { 200: incidentList } } },
    (request) => listIncidents(store, request.query),
  );
  api.get(
    "/v1/incidents/summary",
    { config: READ, schema: { summary: "Incidents by state", querystring: incidentFilter, response: { 200: incidentCounts } } },
    (request) => countIncidents(store, request.query),
  );
  api.get(
    "/v1/incidents/:id",
    { config: READ, schema: { summary: "One incident's whole story", params: incidentParams, response: { 200: story } } },
    (request) => readStory(store, request.params.id),
  );
  api.get(
    "/v1/incidents/:id/occurrences",
    {
      config: READ,
      schema: { summary: "Where the secret was seen", params: incidentParams, querystring: paging, response: { 200: occurrenceList } },
    },
    (request) => listOccurrences(store, request.params.id, request.query),
  );
  api.get(
    "/v1/incidents/:id/trail",
    {
      config: READ,
      schema: { summary: "The incident's trail entries", params: incidentParams, querystring: paging, response: { 200: trailList } },
    },
    (request) => listTrail(store, request.params.id, request.query),
  );
  api.post(
    "/v1/incidents/:id/approval",
    {
      config: APPROVE,
      schema: { summary: "Approve or refuse the revocation", params: incidentParams, body: approvalBody, response: { 204: nothing } },
    },
    async (request, reply) => {
      await actions.approve({ incidentId: request.params.id, ...request.body, by: request.caller.subject });
      return reply.status(204).send(null);
    },
  );
  api.post(
    "/v1/revocations/:id/retry",
    { config: APPROVE, schema: { summary: "Try a failed revocation again", params: revocationParams, response: { 204: nothing } } },
    async (request, reply) => {
      await actions.retryRevocation({ revocationId: request.params.id, by: request.caller.subject });
      return reply.status(204).send(null);
    },
  );
}
