import { LeaktrailError } from "../../contract/index.ts";
import { type FieldRule, fieldRules, isId, storableValue } from "./documents.ts";
import type { Collection, Condition, FieldValue, FindQuery, Page, Versioned } from "./store.ts";

const LIMIT_MAX = 1000;
const VALUES_MAX = 1000;

/** A query of one collection, checked. Without `field`, documents are ordered by id alone. */
export interface CheckedQuery {
  readonly conditions: readonly FieldCondition[];
  readonly field: string | null;
  readonly direction: "ascending" | "descending";
  readonly limit: number;
  /** Where the page before ended: the document's value of `field` (null without one), and its id. */
  readonly after: Position | undefined;
}

export interface FieldCondition {
  readonly field: string;
  readonly condition: Condition;
}

interface Position {
  readonly value: FieldValue;
  readonly id: string;
}

/** A document as a store found it, with the value it was ordered by. */
export interface Found<T> extends Versioned<T> {
  readonly value: FieldValue;
}

/** Checks what may come from an API's caller. Throws `invalid-input`. */
export function checkQuery<C extends Collection>(collection: C, query: FindQuery<C>): CheckedQuery {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > LIMIT_MAX) {
    throw new LeaktrailError("invalid-input", `limit must be a whole number from 1 to ${LIMIT_MAX}`);
  }
  const field = query.orderBy?.field ?? null;
  if (field !== null) ruleOf(collection, field);
  const order = { field, direction: query.orderBy?.direction ?? "ascending" };
  const after = query.after === undefined ? undefined : positionOf(query.after, collection, order);
  return { conditions: checkConditions(collection, query.where), ...order, limit: query.limit, after };
}

export function checkConditions<C extends Collection>(collection: C, where: FindQuery<C>["where"]): FieldCondition[] {
  const given = Object.entries<Condition | undefined>(where ?? {});
  return given.flatMap(([field, condition]) => (condition ? [{ field, condition: checkCondition(collection, field, condition) }] : []));
}

function checkCondition(collection: Collection, field: string, condition: Condition): Condition {
  const rule = ruleOf(collection, field);
  const checked = (value: FieldValue) => storableValue(value, rule, field);
  if ("anyOf" in condition) {
    if (condition.anyOf.length > VALUES_MAX)
      throw new LeaktrailError("invalid-input", `${field}: at most ${VALUES_MAX} values can be asked for`);
    return { anyOf: condition.anyOf.map(checked) };
  }
  const bound = checked("atMost" in condition ? condition.atMost : condition.atLeast);
  if (bound === null) throw new LeaktrailError("invalid-input", `${field}: null is no bound`);
  return "atMost" in condition ? { atMost: bound } : { atLeast: bound };
}

function ruleOf(collection: Collection, field: string): FieldRule {
  const rule = Object.hasOwn(fieldRules[collection], field) ? fieldRules[collection][field] : undefined;
  if (rule) return rule;
  const known = Object.keys(fieldRules[collection]).join(", ");
  throw new LeaktrailError("invalid-input", `${collection} cannot be searched by this field; it can be by: ${known || "none"}`);
}

/** Makes a page of what a store found when it looked for one document more than `limit`. */
export function pageOf<T>(collection: Collection, query: CheckedQuery, found: readonly Found<T>[]): Page<T> {
  const kept = found.slice(0, query.limit);
  const items = kept.map(({ id, doc, version }) => ({ id, doc, version }));
  const last = kept.at(-1);
  if (found.length <= query.limit || last === undefined) return { items };
  return { items, next: cursorOf(collection, query, last) };
}

type Order = Pick<CheckedQuery, "field" | "direction">;

function cursorOf(collection: Collection, order: Order, last: Position): string {
  return Buffer.from(JSON.stringify([collection, order.field, order.direction, last.value, last.id])).toString("base64url");
}

/** A longer one than the longest keyword and id can make is not ours. */
const CURSOR_MAX_LENGTH = 65_536;

function positionOf(cursor: string, collection: Collection, order: Order): Position {
  const parts = cursor.length > CURSOR_MAX_LENGTH ? undefined : parsedCursor(cursor);
  if (!Array.isArray(parts) || parts.length !== 5) throw foreignCursor("this store did not make it");
  const [itsCollection, itsField, itsDirection, value, id] = parts as unknown[];
  if (itsCollection !== collection || itsField !== order.field || itsDirection !== order.direction) {
    throw foreignCursor("it belongs to another collection or order");
  }
  if (typeof id !== "string" || !isId(id)) throw foreignCursor("this store did not make it");
  if (order.field === null) return { value: null, id };
  try {
    return { value: storableValue(value, ruleOf(collection, order.field), "the cursor's value"), id };
  } catch {
    throw foreignCursor("this store did not make it");
  }
}

function parsedCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return undefined;
  }
}

function foreignCursor(why: string): LeaktrailError {
  return new LeaktrailError("invalid-input", `the cursor cannot be used: ${why}; begin again without one`);
}
