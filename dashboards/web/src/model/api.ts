import type { IncidentCounts, IncidentList, OccurrenceList, SessionView, Story, TrailList } from "../../../server/views.ts";

/** What went wrong with a call, in words for the reader. `code` is one of leaktrail's closed list. */
export class Problem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const TIMEOUT_MS = 20_000;

interface Call {
  readonly body?: unknown;
  /** The page asks by itself, because something changed: that does not count as the person's use. */
  readonly live?: boolean;
}

async function call<Answer>(method: string, path: string, { body, live = false }: Call = {}): Promise<Answer> {
  const headers = {
    "x-leaktrail": "1",
    ...(live && { "x-leaktrail-live": "1" }),
    ...(body !== undefined && { "content-type": "application/json" }),
  };
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Problem("collector-unavailable", "leaktrail does not answer. It may be starting, or the network is away.");
  }
  const answer = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return answer as Answer;
  const { code = "internal-fault", message = `leaktrail answered ${response.status}`, fields = [] } = answer?.error ?? {};
  const listed = (fields as { path: string; problem: string }[]).map((field) => `${field.path}: ${field.problem}`).join("; ");
  throw new Problem(code, listed ? `${message}: ${listed}` : message);
}

const query = (parameters: Record<string, string | number | undefined>) =>
  new URLSearchParams(Object.entries(parameters).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))).toString();

export interface ListQuery {
  readonly state: string | undefined;
  readonly limit?: number;
  readonly after?: string;
}

export const api = {
  session: () => call<SessionView>("GET", "/session"),
  signIn: (by: { token: string } | { code: string }) => call<SessionView>("POST", "/session", { body: by }),
  signOut: () => call<void>("DELETE", "/session"),
  incidents: ({ state, limit, after }: ListQuery, live: boolean) =>
    call<IncidentList>("GET", `/v1/incidents?${query({ state, limit, after })}`, { live }),
  counts: (live: boolean) => call<IncidentCounts>("GET", "/v1/incidents/summary", { live }),
  story: (id: string, live: boolean) => call<Story>("GET", `/v1/incidents/${encodeURIComponent(id)}`, { live }),
  occurrences: (id: string, after: string) =>
    call<OccurrenceList>("GET", `/v1/incidents/${encodeURIComponent(id)}/occurrences?${query({ after })}`),
  trail: (id: string, after: string) => call<TrailList>("GET", `/v1/incidents/${encodeURIComponent(id)}/trail?${query({ after })}`),
  decide: (id: string, verdict: "approved" | "refused", reason: string) =>
    call<void>("POST", `/v1/incidents/${encodeURIComponent(id)}/approval`, { body: { verdict, reason } }),
  retry: (revocationId: string) => call<void>("POST", `/v1/revocations/${encodeURIComponent(revocationId)}/retry`),
};
