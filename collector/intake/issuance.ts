import {
  canonicalBytes,
  decodeRegistration,
  type IssuanceEvent,
  type IssuanceRecord,
  type IssuanceRequest,
  type KeyRing,
  LeaktrailError,
  loadVoprf,
  type Registration,
  register,
  toLeaktrailError,
  trailEntryOf,
  type UsageEvent,
} from "../../contract/index.ts";
import { shapeOf } from "../../rules/index.ts";
import type { Store } from "../store/index.ts";
import type { Trail } from "../trail/index.ts";

const FUTURE_MAX_MS = 86_400_000;

/**
 * The record of an issuance request. A secret in it is hashed here and goes no further: what leaves this function holds
 * a registration. Throws `weak-secret`, and `invalid-input` for what no clock can explain.
 */
export async function recordOf(request: IssuanceRequest, keys: KeyRing, now: Date): Promise<IssuanceRecord> {
  if (Date.parse(request.issuedAt) - now.getTime() > FUTURE_MAX_MS) {
    throw new LeaktrailError("invalid-input", "the issuance record is not valid: issuedAt: lies more than a day in the future", {
      fields: [{ path: "issuedAt", problem: "lies more than a day in the future" }],
    });
  }
  const { secret, secretBase64, registration: ready, ...statement } = request;
  if (ready) checkRegistration(ready, keys);
  return { ...statement, registration: ready ?? (await registrationOf(secret, secretBase64, request.type, keys)) };
}

/** A registration that no scanner could use would leave its secret unwatched in silence. */
function checkRegistration(ready: Registration, keys: KeyRing): void {
  const refuse = (field: string, problem: string): never => {
    const path = `registration.${field}`;
    throw new LeaktrailError("invalid-input", `the issuance record is not valid: ${path}: ${problem}`, { fields: [{ path, problem }] });
  };
  if (!keys.epoch(ready.keyId)) refuse("keyId", "names no live key of this collector");
  try {
    decodeRegistration(ready);
  } catch (thrown) {
    refuse("anchors", toLeaktrailError(thrown).message);
  }
}

async function registrationOf(
  secret: string | undefined,
  secretBase64: string | undefined,
  type: string | undefined,
  keys: KeyRing,
): Promise<Registration> {
  const { confirmationOf } = await loadVoprf();
  const bytes = secret !== undefined ? Buffer.from(secret, "utf8") : Buffer.from(secretBase64 ?? "", "base64");
  try {
    return register(bytes, keys.current, shapeOf(bytes, type), confirmationOf);
  } catch (thrown) {
    if (thrown instanceof LeaktrailError && thrown.code === "weak-secret") {
      throw new LeaktrailError("weak-secret", thrown.message, {
        fields: [{ path: secret !== undefined ? "secret" : "secretBase64", problem: thrown.message }],
      });
    }
    throw thrown;
  } finally {
    bytes.fill(0);
  }
}

const CHANGE_ATTEMPTS_MAX = 20;

/** Applies an event to a record. Throws `not-found`. An event that was applied before changes nothing. */
export async function applyIssuanceEvent(
  to: { store: Store; trail: Trail; onIssuance: (id: string) => void },
  id: string,
  event: IssuanceEvent,
  by: string,
): Promise<void> {
  for (let attempt = 0; attempt < CHANGE_ATTEMPTS_MAX; attempt++) {
    const [current] = await to.store.get("issuance", [id]);
    if (!current) throw new LeaktrailError("not-found", "there is no issuance record of this id, or it has not been taken in yet");
    // Entered before it shows: it was reported, and a crash in between must not leave a change that nobody can explain.
    await to.trail.append(
      trailEntryOf(
        { at: event.at, actor: by, action: "issuance.changed", issuanceId: id, facts: { event: event.event } },
        id,
        event.event,
        event.at,
      ),
    );
    const record = afterEvent(current.doc.record, event);
    if (canonicalBytes(record).equals(canonicalBytes(current.doc.record))) return;
    // 0 has the index publish the record again, e.g. as revoked.
    const [result] = await to.store.write([
      { op: "replace", collection: "issuance", id, doc: { record, indexVersion: 0 }, version: current.version },
    ]);
    if (!result?.stored) continue;
    to.onIssuance(id);
    return;
  }
  throw new LeaktrailError("store-unavailable", "the record is changed by others again and again");
}

function afterEvent(record: IssuanceRecord, event: IssuanceEvent): IssuanceRecord {
  switch (event.event) {
    case "renewed":
      return { ...record, expiresAt: event.expiresAt ?? record.expiresAt };
    case "completed":
      return { ...record, completedAt: record.completedAt ?? event.at };
    case "expired":
      return { ...record, expiresAt: event.at };
    case "revoked":
    case "rotated":
      return { ...record, revokedAt: record.revokedAt ?? event.at };
  }
}

/** Enters a usage event in the trail. Throws `not-found` where no record fits. */
export async function enterUsage(to: { store: Store; trail: Trail }, usage: UsageEvent, by: string): Promise<void> {
  const issuanceId = usage.issuance ?? (await byPublicId(to.store, usage.publicId ?? ""));
  const [record] = issuanceId === undefined ? [] : await to.store.get("issuance", [issuanceId]);
  if (!record) throw new LeaktrailError("not-found", "no issuance record fits this usage event");
  const { at, resource, action, origin } = usage;
  const facts = { resource, action, origin: origin ?? null };
  await to.trail.append(
    trailEntryOf({ at, actor: by, action: "usage.reported", issuanceId: record.id, facts }, record.id, at, resource, action, origin ?? ""),
  );
}

async function byPublicId(store: Store, publicId: string): Promise<string | undefined> {
  const found = await store.find("issuance", { where: { publicId: { anyOf: [publicId] } }, limit: 1 });
  return found.items[0]?.id;
}
