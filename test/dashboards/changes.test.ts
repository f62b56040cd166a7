import { afterEach, beforeEach, expect, test } from "vitest";
import type { Store } from "../../collector/index.ts";
import { LeaktrailError } from "../../contract/index.ts";
import { type Change, ChangeFeed } from "../../dashboards/server/changes.ts";
import { type Harness, startDashboards } from "./harness.ts";
import { documentsOf, incidentIdFor, tell } from "./story.ts";

let dashboards: Harness;
beforeEach(async () => {
  dashboards = await startDashboards();
});
afterEach(() => dashboards.close());

/** Collects what a feed tells, and waits for it. */
function listenTo(feed: ChangeFeed) {
  const told: Change[] = [];
  let wake = () => {};
  const stop = feed.listen((change) => {
    told.push(change);
    wake();
  });
  const until = async (isThere: (told: readonly Change[]) => boolean) => {
    while (!isThere(told)) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { told, stop, until };
}

const fresh = (name: string) => ({ name, state: "open", firstSeenAt: new Date() }) as const;
const idsOf = (told: readonly Change[]) => told.flatMap((change) => (change.kind === "incidents" ? change.ids : []));

test("an incident that opens or changes is told once; those from before are not", async () => {
  await tell(dashboards.store, fresh("before"));
  const feed = new ChangeFeed(dashboards.store, () => {});
  const listener = listenTo(feed);
  const stop = await listener.stop;
  await tell(dashboards.store, fresh("after"));
  await listener.until((told) => idsOf(told).length > 0);

  const [found] = await dashboards.store.get("incidents", [incidentIdFor("before")]);
  if (!found) throw new Error("told nothing");
  const doc = { ...found.doc, state: "failed", updatedAt: new Date().toISOString() } as const;
  await dashboards.store.write([{ op: "replace", collection: "incidents", id: found.id, doc, version: found.version }]);
  await listener.until((told) => idsOf(told).length > 1);
  stop();
  expect(idsOf(listener.told)).toEqual([incidentIdFor("after"), incidentIdFor("before")]);
});

test("more changes than can be told are told as many", async () => {
  const feed = new ChangeFeed(dashboards.store, () => {});
  const listener = listenTo(feed);
  const stop = await listener.stop;
  await tell(dashboards.store, ...Array.from({ length: 201 }, (_, at) => ({ ...fresh(`m${at}`), places: 1 })));
  await listener.until((told) => told.length > 0);
  stop();
  expect(listener.told[0]).toEqual({ kind: "many" });
});

test("a store that is away is told and logged once, and its return too", async () => {
  let isAway = false;
  let asked = 0;
  const find: Store["find"] = async (collection, query) => {
    asked++;
    if (isAway) throw new LeaktrailError("store-unavailable", "the store does not answer");
    return dashboards.store.find(collection, query);
  };
  const store: Store = { ...dashboards.store, findLagMs: 0, find };
  const logged: string[] = [];
  const feed = new ChangeFeed(store, ({ message }) => logged.push(message));
  const listener = listenTo(feed);
  const stop = await listener.stop;
  isAway = true;
  await listener.until((told) => told.length > 0);
  const askedSo = asked;
  while (asked < askedSo + 2) await new Promise((resolve) => setTimeout(resolve, 50));
  isAway = false;
  await listener.until((told) => told.length > 1);
  stop();
  expect(listener.told).toEqual([{ kind: "waiting" }, { kind: "many" }]);
  expect(logged).toHaveLength(1);
});

test("many listeners cost one poll, and none is asked for when nobody listens", async () => {
  let asked = 0;
  const store: Store = {
    ...dashboards.store,
    findLagMs: 0,
    find: (collection, query) => {
      asked++;
      return dashboards.store.find(collection, query);
    },
  };
  const feed = new ChangeFeed(store, () => {});
  const stops = await Promise.all(Array.from({ length: 100 }, () => feed.listen(() => {})));
  expect(asked).toBe(1);
  await expect(feed.listen(() => {})).rejects.toMatchObject({ code: "rate-limited" });
  for (const stop of stops) stop();
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(asked).toBe(before);
});

test("the stream tells ids as server-sent events, to whoever may read", async () => {
  const origin = await dashboards.api.listen({ port: 0, host: "127.0.0.1" });
  const ask = async (token: string) => fetch(`${origin}/v1/stream`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask(await dashboards.token("findings:write"))).status).toBe(403);
  const response = await ask(await dashboards.token("read"));
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  await tell(dashboards.store, fresh("streamed"));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("event:")) text += (await reader?.read())?.value ?? "";
  await reader?.cancel();
  expect(text).toContain(`event: incident\ndata: ${documentsOf(fresh("streamed")).incident.id}\n\n`);
});
