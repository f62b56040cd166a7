import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type IncidentState, incidentState, type TokenScope, tokenScope } from "../../contract/index.ts";
import type { IncidentList } from "../../dashboards/server/views.ts";
import { type Harness, startDashboards } from "./harness.ts";
import { documentsOf, incidentIdFor, type Plot, tell } from "./story.ts";

let dashboards: Harness;
beforeEach(async () => {
  dashboards = await startDashboards();
});
afterEach(() => dashboards.close());

async function ask(url: string, token?: string) {
  const bearer = token ?? (await dashboards.token("read"));
  return dashboards.api.inject({ url, headers: { authorization: `Bearer ${bearer}` } });
}

const minutesAgo = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 12) - minutes * 60_000);

describe("the list of incidents", () => {
  test("the newest incident comes first, with whom it was issued to and how often it was seen", async () => {
    await tell(
      dashboards.store,
      { name: "old", state: "proven", firstSeenAt: minutesAgo(90) },
      { name: "new", state: "open", firstSeenAt: minutesAgo(1), subject: "deploy-agent", task: "release", places: 2, sightingsEach: 500 },
    );
    const { items, next } = (await ask("/v1/incidents")).json();
    expect(items.map((row: { incident: { id: string } }) => row.incident.id)).toEqual([incidentIdFor("new"), incidentIdFor("old")]);
    expect(items[0]).toMatchObject({
      issuedTo: { subject: { id: "deploy-agent", kind: "agent" }, task: { id: "release" } },
      places: 2,
      sightings: { total: 1000, atLeast: false },
    });
    expect(next).toBeNull();
  });

  test("a secret that nobody registered is issued to nobody", async () => {
    await tell(dashboards.store, { name: "found", state: "open", isIssued: false });
    expect((await ask("/v1/incidents")).json().items[0]).toMatchObject({ issuedTo: null, incident: { kind: "pattern", issuer: null } });
  });

  test("paging tells every incident exactly once", async () => {
    const plots = Array.from(
      { length: 23 },
      (_, at): Plot => ({ name: `i${at}`, state: "open", firstSeenAt: minutesAgo(Math.floor(at / 3)), places: 1 }),
    );
    await tell(dashboards.store, ...plots);
    const seen: string[] = [];
    let page: IncidentList = (await ask("/v1/incidents?limit=5")).json();
    for (;;) {
      seen.push(...page.items.map((row) => row.incident.id));
      if (page.next === null) break;
      page = (await ask(`/v1/incidents?limit=5&after=${encodeURIComponent(page.next)}`)).json();
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen)).toEqual(new Set(plots.map((plot) => incidentIdFor(plot.name))));
  });

  test("filters by state, severity and issuer hold together", async () => {
    await tell(
      dashboards.store,
      { name: "a", state: "open", severity: "critical" },
      { name: "b", state: "open", severity: "low" },
      { name: "c", state: "failed", severity: "critical" },
      { name: "d", state: "open", severity: "critical", isIssued: false },
    );
    const ids = async (query: string) =>
      (await ask(`/v1/incidents?${query}`)).json().items.map((row: { incident: { id: string } }) => row.incident.id);
    expect(await ids("state=failed")).toEqual([incidentIdFor("c")]);
    expect(new Set(await ids("severity=critical&state=open"))).toEqual(new Set([incidentIdFor("a"), incidentIdFor("d")]));
    expect(await ids("severity=critical&state=open&issuer=agent-broker")).toEqual([incidentIdFor("a")]);
  });

  test("the summary counts each state, zeros included", async () => {
    await tell(
      dashboards.store,
      { name: "a", state: "open" },
      { name: "b", state: "open", severity: "low" },
      { name: "c", state: "proven" },
    );
    const zero = Object.fromEntries(incidentState.options.map((state) => [state, 0])) as Record<IncidentState, number>;
    expect((await ask("/v1/incidents/summary")).json()).toEqual({ total: 3, states: { ...zero, open: 2, proven: 1 } });
    expect((await ask("/v1/incidents/summary?severity=low")).json()).toEqual({ total: 1, states: { ...zero, open: 1 } });
  });

  test.each(["limit=0", "limit=201", "limit=all", "state=gone", "after=not-a-cursor", "order=random"])(
    "a wrong query (%s) is refused and says where",
    async (query) => {
      const answer = await ask(`/v1/incidents?${query}`);
      expect(answer.statusCode).toBe(422);
      expect(answer.json().error.code).toBe("invalid-input");
    },
  );

  test("an incident with more places than are added up says that it is at least so many", async () => {
    await tell(
      dashboards.store,
      { name: "many", state: "open", places: 1100, sightingsEach: 2 },
      { name: "few", state: "open", places: 2 },
    );
    const [one, other] = (await ask("/v1/incidents")).json().items;
    const [many, few] = one.incident.id === incidentIdFor("many") ? [one, other] : [other, one];
    expect(few).toMatchObject({ places: 2, sightings: { total: 8, atLeast: false } });
    expect(many).toMatchObject({ places: 1100, sightings: { total: 40, atLeast: true } });
    const story = (await ask(`/v1/incidents/${incidentIdFor("many")}`)).json();
    expect(story).toMatchObject({ places: 1100, sightings: { total: 2000, atLeast: true } });
  });
});

describe("an incident's story", () => {
  test("it tells issuance, places, revocation, receipt and trail as they are kept", async () => {
    const plot: Plot = { name: "told", state: "proven", subject: "deploy-agent", task: "release" };
    await tell(dashboards.store, plot);
    const { incident, issuance, occurrences, revocation, receipt, trail } = documentsOf(plot);
    const story = (await ask(`/v1/incidents/${incident.id}`)).json();
    const { registration, ...record } = issuance ?? {};
    const { fingerprint: _of, ...job } = revocation ?? {};
    expect(story.issuances).toEqual([record]);
    expect(story.revocation).toEqual(job);
    expect(story.receipt).toEqual(receipt);
    expect(story.first.finding.id).toBe(incident.firstFindingId);
    expect(story.occurrences.items.map((item: { finding: { id: string } }) => item.finding.id)).toEqual(
      occurrences.map((finding) => finding.id),
    );
    expect(story.trail.items).toEqual(trail.map((entry, at) => ({ entry, sequence: at + 40 })));
  });

  test("an entry that has no number yet says so", async () => {
    await tell(dashboards.store, { name: "fresh", state: "open", isNumbered: false });
    const { trail } = (await ask(`/v1/incidents/${incidentIdFor("fresh")}`)).json();
    expect(new Set(trail.items.map((item: { sequence: null }) => item.sequence))).toEqual(new Set([null]));
  });

  test("its places are told in pages, each once", async () => {
    await tell(dashboards.store, { name: "wide", state: "open", places: 120 });
    const id = incidentIdFor("wide");
    const seen: string[] = [];
    let page = (await ask(`/v1/incidents/${id}`)).json().occurrences;
    for (;;) {
      seen.push(...page.items.map((item: { finding: { id: string } }) => item.finding.id));
      if (page.next === null) break;
      page = (await ask(`/v1/incidents/${id}/occurrences?after=${encodeURIComponent(page.next)}`)).json();
    }
    expect(seen).toEqual(documentsOf({ name: "wide", state: "open", places: 120 }).occurrences.map((finding) => finding.id));
  });

  test("an id that is no incident's is not found; one that cannot be is refused", async () => {
    expect((await ask(`/v1/incidents/${incidentIdFor("nobody")}`)).statusCode).toBe(404);
    expect((await ask("/v1/incidents/inc_..%2f..%2fetc")).statusCode).toBe(422);
  });

  test("no answer holds a fingerprint or an anchor", async () => {
    const plot: Plot = { name: "secretive", state: "proven" };
    await tell(dashboards.store, plot);
    const { incident, issuance } = documentsOf(plot);
    const urls = ["/v1/incidents", ...["", "/occurrences", "/trail"].map((part) => `/v1/incidents/${incident.id}${part}`)];
    const bodies = await Promise.all(urls.map(async (url) => (await ask(url)).body));
    for (const body of bodies) {
      expect(body).toContain(incident.rule);
      expect(body).not.toContain(incident.fingerprint.value);
      expect(body).not.toContain(issuance?.registration.anchors);
      expect(body).not.toMatch(/"(fingerprints?|aliases|registration)"/);
    }
  });
});

describe("what a person may do", () => {
  const id = incidentIdFor("asked");

  test("an approval is the caller's word, with the reason", async () => {
    const token = await dashboards.token("approve");
    const answer = await dashboards.api.inject({
      method: "POST",
      url: `/v1/incidents/${id}/approval`,
      headers: { authorization: `Bearer ${token}` },
      payload: { verdict: "approved", reason: "  seen in a public log " },
    });
    expect(answer.statusCode).toBe(204);
    expect(dashboards.approvals).toEqual([{ incidentId: id, verdict: "approved", reason: "seen in a public log", by: "tester-approve" }]);
  });

  test("a retry is the caller's wish", async () => {
    const { revocation } = documentsOf({ name: "asked", state: "failed" });
    const token = await dashboards.token("approve");
    const answer = await dashboards.api.inject({
      method: "POST",
      url: `/v1/revocations/${revocation?.id}/retry`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.statusCode).toBe(204);
    expect(dashboards.retries).toEqual([{ revocationId: revocation?.id, by: "tester-approve" }]);
  });

  test.each([
    { verdict: "approved", reason: "   " },
    { verdict: "approved" },
    { verdict: "maybe", reason: "x" },
    { verdict: "refused", reason: "x".repeat(2049) },
  ])("an approval that says too little or too much is refused (%#)", async (payload) => {
    const token = await dashboards.token("approve");
    const answer = await dashboards.api.inject({
      method: "POST",
      url: `/v1/incidents/${id}/approval`,
      headers: { authorization: `Bearer ${token}` },
      payload,
    });
    expect(answer.statusCode).toBe(422);
    expect(dashboards.approvals).toEqual([]);
  });
});

describe("who may ask what", () => {
  const incidentId = incidentIdFor("told");
  const revocationId = documentsOf({ name: "told", state: "failed" }).revocation?.id;
  const routes: readonly { method: "GET" | "POST"; url: string; scope: TokenScope; payload?: object }[] = [
    { method: "GET", url: "/v1/incidents", scope: "read" },
    { method: "GET", url: "/v1/incidents/summary", scope: "read" },
    { method: "GET", url: `/v1/incidents/${incidentId}`, scope: "read" },
    { method: "GET", url: `/v1/incidents/${incidentId}/occurrences`, scope: "read" },
    { method: "GET", url: `/v1/incidents/${incidentId}/trail`, scope: "read" },
    { method: "GET", url: "/session", scope: "read" },
    { method: "POST", url: `/v1/incidents/${incidentId}/approval`, scope: "approve", payload: { verdict: "refused", reason: "known" } },
    { method: "POST", url: `/v1/revocations/${revocationId}/retry`, scope: "approve" },
  ];

  test("each scope may do what it names and nothing else; without a token nothing is told", async () => {
    await tell(dashboards.store, { name: "told", state: "failed" });
    for (const { method, url, scope, payload } of routes) {
      const inject = (headers: Record<string, string>) => dashboards.api.inject({ method, url, headers, ...(payload && { payload }) });
      for (const held of tokenScope.options) {
        const { statusCode } = await inject({ authorization: `Bearer ${await dashboards.token(held)}` });
        const isAllowed = held === scope || held === "admin";
        expect([method, url, held, isAllowed ? statusCode < 300 : statusCode]).toEqual([method, url, held, isAllowed ? true : 403]);
      }
      for (const headers of [{}, { authorization: "Bearer lt_0000000000000000_nope" }]) {
        const refused = await inject(headers);
        expect([method, url, refused.statusCode]).toEqual([method, url, 401]);
        expect(refused.body).not.toContain("told");
      }
    }
  });

  test("the walk above leaves out no route that is described", async () => {
    const document = dashboards.api.swagger() as { paths: Record<string, object> };
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const walked = routes.map(({ method, url }) => `${method} ${url.replace(incidentId, "{id}").replace(String(revocationId), "{id}")}`);
    const others = ["POST /session", "DELETE /session", "GET /v1/stream"];
    expect(new Set(described)).toEqual(new Set([...walked, ...others]));
  });
});

test("every answer carries the security headers, refusals too", async () => {
  const answers = await Promise.all(
    ["/", "/v1/incidents", "/nothing-here", "/healthz", "/assets/none.js"].map((url) => dashboards.api.inject({ url })),
  );
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'; require-trusted-types-for 'script'/,
    );
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|\*/);
  }
});

test.each(["/assets/..%2findex.html", "/assets/%2e%2e/%2e%2e/cli/main.js", "/assets/..%5c..%5cpackage.json", "/assets/.hidden"])(
  "no file outside the page is served (%s)",
  async (url) => {
    const { statusCode, body } = await dashboards.api.inject({ url });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain("leaktrail.js");
  },
);
