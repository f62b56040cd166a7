import { z } from "zod";
import { type Bus, type BusMessage, cloudEventHeaders, deadLetterTopicOf, topics } from "../../bus/index.ts";
import {
  apiToken,
  checkVersion,
  FINDING_SCHEMA,
  type Finding,
  finding,
  ISSUANCE_SCHEMA,
  type IssuanceRecord,
  issuanceEvent,
  issuanceRequest,
  isVersionOf,
  type KeyRing,
  LeaktrailError,
  parse,
  tokenScope,
  toLeaktrailError,
  trailEntryOf,
  usageEvent,
} from "../../contract/index.ts";
import { issueToken, tokenIdOf, withdrawToken } from "../access/tokens.ts";
import type { Api } from "../api/server.ts";
import { anotherRecord, isSameStatement } from "../correlate/incident-steps.ts";
import type { IndexSnapshot } from "../index-publisher/snapshot.ts";
import type { Store } from "../store/index.ts";
import { newestCheckpoint, type Trail, trailEntries } from "../trail/index.ts";
import { applyIssuanceEvent, enterUsage, recordOf } from "./issuance.ts";

export interface IntakeOptions {
  readonly store: Store;
  readonly bus: Bus;
  readonly trail: Trail;
  readonly keys: KeyRing;
  readonly snapshot: IndexSnapshot;
  readonly onIssuance: (id: string) => void;
  readonly now: () => Date;
}

const FINDINGS_MAX = 1000;
const accepted = z.object({ id: z.string(), fingerprint: z.object({ keyId: z.string(), value: z.string() }) });

/**
 * What brokers and scanners call. An answer of 202 means that the document is durable on the bus: nothing that was
 * accepted is lost, whatever is away or crashes afterwards.
 */
export function addIntakeRoutes(api: Api, to: IntakeOptions): void {
  addIssuanceRoutes(api, to);
  addFindingRoutes(api, to);
  addIndexRoute(api, to);
  addTrailRoutes(api, to);
  addTokenRoute(api, to);
}

function addIssuanceRoutes(api: Api, to: IntakeOptions): void {
  const schema = {
    summary: "Register an issued secret: its record, and the secret (hashed on arrival and dropped) or a registration",
    body: issuanceRequest,
    response: { 202: accepted },
  };
  api.post("/v1/issuance", { config: { scope: "issuance:write" }, schema }, async (request, reply) => {
    const record = await recordOf(request.body, to.keys, to.now());
    // The plaintext stays in memory no longer than it takes to hash it, however long the bus takes.
    dropBody(request);
    await refuseAnother(to.store, record);
    await to.bus.publish(topics.issuance, [issuanceMessage(record, to.now())]);
    const { keyId, value } = record.registration;
    return reply.status(202).send({ id: record.id, fingerprint: { keyId, value } });
  });

  const event = {
    summary: "Report that a secret was renewed, rotated, completed, expired or revoked",
    params: z.object({ id: z.string().max(256) }),
    body: issuanceEvent,
  };
  api.post("/v1/issuance/:id/events", { config: { scope: "issuance:write" }, schema: event }, async (request, reply) => {
    await applyIssuanceEvent(to, request.params.id, request.body, request.caller.subject);
    return reply.status(204).send();
  });

  const usage = { summary: "Report that a secret was used: on what, and from where", body: usageEvent };
  api.post("/v1/usage", { config: { scope: "issuance:write" }, schema: usage }, async (request, reply) => {
    await enterUsage(to, request.body, request.caller.subject);
    return reply.status(204).send();
  });
}

/** Says a conflict at once where it is known already. Where the store is away the consumer finds it, and dead-letters the record. */
async function refuseAnother(store: Store, record: IssuanceRecord): Promise<void> {
  // Who sends a record is not kept waiting for a store that is away.
  if (!store.health().ok) return;
  const [kept] = await store.get("issuance", [record.id]).catch(() => []);
  if (kept && !isSameStatement(kept.doc.record, record)) throw anotherRecord();
}

function dropBody(request: { body: unknown }): void {
  request.body = undefined;
}

const findingsAnswer = z.object({
  accepted: z.int(),
  rejected: z.array(z.object({ index: z.int(), code: z.string(), reason: z.string(), deadLettered: z.boolean() })),
});

function addFindingRoutes(api: Api, to: IntakeOptions): void {
  const schema = {
    summary: "Send findings. Each is accepted or rejected on its own; one of an unknown version is kept in the dead-letter topic",
    body: z.strictObject({ findings: z.array(z.unknown()).min(1).max(FINDINGS_MAX) }),
    response: { 202: findingsAnswer },
  };
  api.post("/v1/findings", { config: { scope: "findings:write" }, schema }, async (request, reply) => {
    const read = request.body.findings.map((json, index) => ({ index, json, ...readFinding(json) }));
    const good = read.flatMap(({ finding: one }) => (one ? [findingMessage(one)] : []));
    const letters = new Map(read.flatMap(({ index, json, error }) => (error ? [[index, deadLetter(json, error, to.now())] as const] : [])));
    const foreign = [...letters.values()].filter((letter) => letter !== undefined);
    if (good.length > 0) await to.bus.publish(topics.findings, good);
    if (foreign.length > 0) await to.bus.publish(deadLetterTopicOf(topics.findings), foreign);
    const rejected = read.flatMap(({ index, error }) =>
      error ? [{ index, code: error.code, reason: error.message, deadLettered: letters.get(index) !== undefined }] : [],
    );
    return reply.status(202).send({ accepted: good.length, rejected });
  });
}

function readFinding(json: unknown): { finding?: Finding; error?: LeaktrailError } {
  try {
    checkVersion(json, FINDING_SCHEMA, "the finding");
    return { finding: parse(finding, json, "the finding") };
  } catch (thrown) {
    return { error: toLeaktrailError(thrown) };
  }
}

function findingMessage(one: Finding): BusMessage {
  const headers = cloudEventHeaders({ type: FINDING_SCHEMA, source: `leaktrail/scanner/${one.scanner.id}`, id: one.id, time: one.at });
  return { key: one.fingerprint.value, headers, value: Buffer.from(JSON.stringify(one)) };
}

const DEAD_LETTER_MAX_BYTES = 512 * 1024;

/** What another leaktrail may have sent is kept; whatever else came here may hold anything, and its sender is told at once. */
function deadLetter(json: unknown, error: LeaktrailError, now: Date): BusMessage | undefined {
  const isForeign = typeof json === "object" && json !== null && "schema" in json && isVersionOf(json.schema, "leaktrail.finding");
  const value = error.code === "unknown-version" && isForeign ? jsonBytes(json) : undefined;
  if (!value || value.length > DEAD_LETTER_MAX_BYTES) return undefined;
  return {
    key: "",
    headers: { "leaktrail-dlq-code": error.code, "leaktrail-dlq-reason": error.message, "leaktrail-dlq-at": now.toISOString() },
    value,
  };
}

/** Undefined for what is nested so deeply that it can be read and not written. */
function jsonBytes(json: unknown): Buffer | undefined {
  try {
    return Buffer.from(JSON.stringify(json));
  } catch {
    return undefined;
  }
}

function issuanceMessage(record: IssuanceRecord, now: Date): BusMessage {
  const headers = cloudEventHeaders({
    type: ISSUANCE_SCHEMA,
    source: `leaktrail/issuer/${record.issuer}`,
    id: record.id,
    time: now.toISOString(),
  });
  return { key: record.registration.value, headers, value: Buffer.from(JSON.stringify(record)) };
}

function addIndexRoute(api: Api, to: IntakeOptions): void {
  const schema = { summary: "The index of issued secrets (tier A). With If-None-Match: 304 where nothing changed" };
  api.get("/v1/index", { config: { scope: "index:read" }, schema }, async (request, reply) => {
    if (!to.snapshot.isCaughtUp) throw new LeaktrailError("bus-unavailable", "the index is not complete yet; try again in a moment");
    if (request.headers["if-none-match"] === etagOf(to.snapshot.version)) return reply.status(304).send();
    const { version, bytes } = await to.snapshot.encoded(to.now());
    return reply.header("etag", etagOf(version)).header("cache-control", "no-store").type("application/octet-stream").send(bytes);
  });
}

function etagOf(version: number): string {
  return `"${version}"`;
}

function addTrailRoutes(api: Api, to: IntakeOptions): void {
  const page = z.object({ from: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1000).default(1000) });
  api.get(
    "/v1/trail/entries",
    { config: { scope: "read" }, schema: { summary: "Numbered trail entries, in their order", querystring: page } },
    async (request) => {
      return { entries: await trailEntries(to.store, request.query.from, request.query.limit) };
    },
  );
  api.get(
    "/v1/trail/checkpoint",
    { config: { scope: "read" }, schema: { summary: "The trail's newest signed checkpoint" } },
    async (_request, reply) => {
      const checkpoint = await newestCheckpoint(to.store);
      if (checkpoint === undefined) throw new LeaktrailError("not-found", "the trail has no checkpoint yet");
      return reply.type("text/plain; charset=utf-8").send(checkpoint);
    },
  );
}

function addTokenRoute(api: Api, to: IntakeOptions): void {
  const body = z.strictObject({
    subject: apiToken.shape.subject,
    scopes: z.array(tokenScope).min(1).max(tokenScope.options.length),
    expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
  });
  const schema = {
    summary: "Make an API token. It is shown once and stored as a hash",
    body,
    response: { 201: z.object({ token: z.string() }) },
  };
  api.post("/v1/tokens", { config: { scope: "admin" }, schema }, async (request, reply) => {
    const { subject, scopes, expiresAt } = request.body;
    const owner = { subject, scopes, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
    const token = await issueToken(to.store, owner, to.now());
    const facts = { tokenId: tokenIdOf(token), scopes: scopes.join(" ") };
    const at = to.now().toISOString();
    await to.trail.append(trailEntryOf({ at, actor: request.caller.subject, action: "token.created", facts }, facts.tokenId));
    return reply.status(201).header("cache-control", "no-store").send({ token });
  });

  const params = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/, "must be a token's id: its 16 characters after lt_") });
  const withdrawal = { summary: "End an API token at once", params };
  api.delete("/v1/tokens/:id", { config: { scope: "admin" }, schema: withdrawal }, async (request, reply) => {
    const { id } = request.params;
    await withdrawToken(to.store, id, to.now());
    const at = to.now().toISOString();
    await to.trail.append(trailEntryOf({ at, actor: request.caller.subject, action: "token.withdrawn", facts: { tokenId: id } }, id, at));
    return reply.status(204).send();
  });
}
