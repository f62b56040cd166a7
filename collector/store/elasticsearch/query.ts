import type { estypes } from "@elastic/elasticsearch";
import type { CheckedQuery, FieldCondition } from "../query.ts";

type Query = estypes.QueryDslQueryContainer;

export function filterOf(conditions: readonly FieldCondition[]): { bool: estypes.QueryDslBoolQuery } {
  return { bool: { filter: conditions.map(conditionOf) } };
}

function conditionOf({ field, condition }: FieldCondition): Query {
  if ("atMost" in condition) return { range: { [field]: { lte: condition.atMost } } };
  if ("atLeast" in condition) return { range: { [field]: { gte: condition.atLeast } } };
  const values = condition.anyOf.filter((value) => value !== null);
  const among: Query = { terms: { [field]: values } };
  return values.length < condition.anyOf.length ? { bool: { should: [among, absent(field)] } } : among;
}

function absent(field: string): Query {
  return { bool: { must_not: { exists: { field } } } };
}

/**
 * The search for one document more than `limit`. Among those that lack the field, the id alone orders: what
 * Elasticsearch hands out as the sort value of a missing number does not survive JSON.
 */
export function searchOf(query: CheckedQuery): estypes.SearchRequest {
  const { field, after } = query;
  const order = query.direction === "ascending" ? ("asc" as const) : ("desc" as const);
  const inNulls = field !== null && after !== undefined && after.value === null;
  const byField = field !== null && !inNulls;
  const sort: estypes.SortOptions[] = [...(byField ? [{ [field]: { order, missing: "_last" } } as const] : []), { id: { order } }];
  const filter = [filterOf(query.conditions), ...(inNulls ? [absent(field)] : [])];
  return {
    size: query.limit + 1,
    query: { bool: { filter } },
    sort,
    ...(after ? { search_after: byField && after.value !== null ? [after.value, after.id] : [after.id] } : {}),
    _source: ["id", "doc", ...(field === null ? [] : [field])],
    version: true,
    seq_no_primary_term: true,
    track_total_hits: false,
    // Half an answer would look like a whole one.
    allow_partial_search_results: false,
  };
}
