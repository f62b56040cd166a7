import type Database from "better-sqlite3";
import type { CheckedQuery, FieldCondition } from "./query.ts";
import type { Collection, FieldValue } from "./store.ts";

export interface Row {
  readonly id: string;
  readonly version: number;
  readonly doc: string;
  /** The field that the query orders by, null without one. */
  readonly value: FieldValue;
}

interface Sql {
  readonly sql: string;
  readonly values: readonly FieldValue[];
}

/** The conditions as SQL. Their fields are known to be columns: `query.ts` checked them. */
export function whereOf(conditions: readonly FieldCondition[]): Sql {
  return allOf(conditions.map(conditionOf));
}

function conditionOf({ field, condition }: FieldCondition): Sql {
  if ("atMost" in condition) return { sql: `"${field}" <= ?`, values: [condition.atMost] };
  if ("atLeast" in condition) return { sql: `"${field}" >= ?`, values: [condition.atLeast] };
  const values = condition.anyOf.filter((value) => value !== null);
  const among = `"${field}" IN (${values.map(() => "?").join(", ")})`;
  return { sql: values.length < condition.anyOf.length ? `(${among} OR "${field}" IS NULL)` : among, values };
}

function allOf(parts: readonly Sql[]): Sql {
  return { sql: ["TRUE", ...parts.map((part) => part.sql)].join(" AND "), values: parts.flatMap((part) => part.values) };
}

/** One row more than `limit`, where there is one: first those that have the field, then those that lack it. Both runs follow an index. */
export function rowsOf(database: Database.Database, collection: Collection, query: CheckedQuery): Row[] {
  const wanted = query.limit + 1;
  const select = (value: string, part: Sql, order: string, limit: number): Row[] => {
    const { sql, values } = allOf([whereOf(query.conditions), part]);
    const text = `SELECT id, version, doc, ${value} AS value FROM "${collection}" WHERE ${sql} ORDER BY ${order} LIMIT ?`;
    return database.prepare<unknown[], Row>(text).all(...values, limit);
  };
  const [past, direction] = query.direction === "ascending" ? [">", "ASC"] : ["<", "DESC"];
  const { field, after } = query;
  const pastId: Sql = after ? { sql: `id ${past} ?`, values: [after.id] } : allOf([]);
  if (field === null) return select("NULL", pastId, `id ${direction}`, wanted);

  const inNulls = after !== undefined && after.value === null;
  const pastBoth: Sql = after ? { sql: `("${field}", id) ${past} (?, ?)`, values: [after.value, after.id] } : allOf([]);
  const present: Sql = allOf([{ sql: `"${field}" IS NOT NULL`, values: [] }, pastBoth]);
  const rows = inNulls ? [] : select(`"${field}"`, present, `"${field}" ${direction}, id ${direction}`, wanted);
  if (rows.length === wanted) return rows;
  const absent: Sql = { sql: `"${field}" IS NULL`, values: [] };
  return [...rows, ...select("NULL", inNulls ? allOf([absent, pastId]) : absent, `id ${direction}`, wanted - rows.length)];
}
