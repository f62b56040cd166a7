import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { openElasticsearchStore, type Store, type Versioned } from "../../../collector/store/index.ts";
import { freePort, startElasticsearch } from "../../services/index.ts";
import { type Fault, type FaultProxy, startFaultProxy } from "./fault-proxy.ts";
import { create, increment, replace, trailDocument, untilCounted } from "./samples.ts";
import { storeSuite } from "./store-suite.ts";

const freshPrefix = () => `test-${randomBytes(6).toString("hex")}`;

describe("the Elasticsearch store", () => {
  storeSuite(() => openElasticsearchStore({ url: inject("url"), prefix: freshPrefix() }));
});

/** Straight to Elasticsearch. */
async function ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const options = {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  };
  return (await (await fetch(`${inject("url")}/${path}`, options)).json()) as Record<string, unknown>;
}

describe("several collectors on one Elasticsearch", () => {
  let stores: Store[] = [];
  let prefix: string;
  beforeEach(() => {
    prefix = freshPrefix();
    stores = Array.from({ length: 3 }, () => openElasticsearchStore({ url: inject("url"), prefix }));
  });
  afterEach(() => Promise.all(stores.map((store) => store.close())));

  test("they can all be the first to use an index", async () => {
    const results = await Promise.all(
      stores.map((store, at) => store.write([create("control", `from-${at}`, {}), create("control", "same", { at })])),
    );
    expect(results.map(([own]) => own?.stored)).toStrictEqual([true, true, true]);
    expect(results.filter(([, same]) => same?.stored)).toHaveLength(1);
  });

  test("their increments of one document end exactly at their number", async () => {
    await stores[0]?.write([create("control", "counter", { value: 0 })]);
    const work = stores
      .flatMap((store) => [store, store])
      .map(async (store) => {
        for (let step = 0; step < 5; step++) await increment(store, "counter");
      });
    await Promise.all(work);
    expect((await stores[0]?.get("control", ["counter"]))?.[0]?.doc).toStrictEqual({ value: 30 });
  });

  test("what one wrote, another reads at once", async () => {
    await stores[0]?.write([create("control", "a", { by: 0 })]);
    expect((await stores[1]?.get("control", ["a"]))?.[0]?.doc).toStrictEqual({ by: 0 });
  });
});

describe("the indices", () => {
  let store: Store;
  let prefix: string;
  const logged: string[] = [];
  beforeEach(() => {
    prefix = freshPrefix();
    logged.length = 0;
    store = openElasticsearchStore({ url: inject("url"), prefix, log: ({ message }) => logged.push(message) });
  });
  afterEach(() => store.close());

  test("have a strict mapping: the indexed fields, and documents that are stored but not indexed", async () => {
    await store.write([create("trail", "a", trailDocument({ at: "1", incidentId: "x" }))]);
    const [index] = Object.values(await ask("GET", `${prefix}-trail/_mapping`)) as { mappings: object }[];
    expect(index?.mappings).toStrictEqual({
      dynamic: "strict",
      _meta: { leaktrail: { layout: 1 } },
      properties: {
        id: { type: "keyword" },
        writeId: { type: "keyword", index: false, doc_values: false },
        doc: { type: "object", enabled: false },
        sequence: { type: "long" },
        at: { type: "keyword" },
        incidentId: { type: "keyword" },
        issuanceId: { type: "keyword" },
      },
    });
  });

  test("that a newer leaktrail made are left alone", async () => {
    const mappings = { _meta: { leaktrail: { layout: 2 } } };
    await ask("PUT", `${prefix}-trail-v2`, { mappings, aliases: { [`${prefix}-trail`]: {} } });
    const refused = { code: "newer-data", message: expect.stringMatching(/version 2.*up to 1.*run the newer leaktrail/s) };
    await expect(store.count("trail")).rejects.toMatchObject(refused);
    await expect(store.write([create("trail", "a", trailDocument({ at: "1" }))])).rejects.toMatchObject(refused);
    expect(store.health()).toMatchObject({ ok: false, waitingFor: expect.stringContaining("newer leaktrail") });
  });

  test("that leaktrail did not make are left alone", async () => {
    await ask("PUT", `${prefix}-trail`, { mappings: { properties: { note: { type: "text" } } } });
    await expect(store.get("trail", ["a"])).rejects.toMatchObject({
      code: "bad-configuration",
      message: expect.stringContaining("prefix"),
    });
  });

  test("that were deleted are made anew with their mapping, loudly", async () => {
    await store.write([create("control", "a", {})]);
    await ask("DELETE", `${prefix}-control-v1`);
    expect(await store.write([create("control", "b", {})])).toMatchObject([{ stored: true }]);
    expect(await store.get("control", ["a", "b"])).toMatchObject([undefined, { id: "b" }]);
    expect(logged).toContainEqual(expect.stringContaining(`the index ${prefix}-control is missing`));
    const [index] = Object.values(await ask("GET", `${prefix}-control/_mapping`)) as { mappings: object }[];
    expect(index?.mappings).toMatchObject({ dynamic: "strict" });
  });
});

describe("behind a connection with faults", () => {
  let proxy: FaultProxy;
  let store: Store;
  /** Another collector, whose connection is good. */
  let other: Store;
  beforeEach(async () => {
    const prefix = freshPrefix();
    proxy = await startFaultProxy(inject("url"));
    store = openElasticsearchStore({ url: proxy.url, prefix, patienceMs: 20_000 });
    other = openElasticsearchStore({ url: inject("url"), prefix });
    await store.write([create("control", "counter", { value: 0 })]);
  });
  afterEach(async () => {
    await store.close();
    await other.close();
    await proxy.close();
  });

  /** These faults, one for each of the next bulk requests. */
  const nextFaults = (...faults: Fault[]) => {
    proxy.nextFault = () => faults.shift() ?? "none";
  };
  const read = async (id: string): Promise<Versioned<Readonly<Record<string, unknown>>>> => {
    const [found] = await other.get("control", [id]);
    if (!found) throw new Error(`${id} is missing`);
    return found;
  };

  test.each<Fault>(["429", "500", "503", "drop-before", "drop-after", "garble", "busy-items"])(
    "a write whose first attempt meets %s is stored once, under a version that can be replaced",
    async (fault) => {
      nextFaults(fault);
      const [created] = await store.write([create("control", "a", { value: 1 })]);
      expect(created).toStrictEqual({ stored: true, version: (await read("a")).version });
      nextFaults(fault, fault);
      const [replaced] = await store.write([replace("control", "a", { value: 2 }, created?.stored ? created.version : "")]);
      expect(replaced).toStrictEqual({ stored: true, version: (await read("a")).version });
      expect(proxy.counts.get(fault)).toBe(3);
      expect((await read("a")).version).toMatch(/:2$/);
    },
  );

  test("a lost create is not mistaken for another's of the same content", async () => {
    nextFaults("drop-before");
    const [before] = [store.write([create("control", "a", { same: true })]), await other.write([create("control", "a", { same: true })])];
    expect(await before).toStrictEqual([{ stored: false }]);
  });

  test("a lost replacement is not mistaken for another's of the same content", async () => {
    const { version } = await read("counter");
    nextFaults("503", "drop-before");
    const ours = store.write([replace("control", "counter", { value: 1 }, version)]);
    expect(await other.write([replace("control", "counter", { value: 1 }, version)])).toMatchObject([{ stored: true }]);
    expect(await ours).toStrictEqual([{ stored: false }]);
  });

  test("where a write was lost from sight and its document changed since, nothing is claimed", async () => {
    nextFaults("drop-after");
    proxy.afterBulk = async () => {
      proxy.afterBulk = async () => {};
      const { doc, version } = await read("counter");
      await other.write([replace("control", "counter", { ...doc, others: true }, version)]);
    };
    const { version } = await read("counter");
    const ours = store.write([replace("control", "counter", { value: 1 }, version)]);
    await expect(ours).rejects.toMatchObject({ code: "store-unavailable", message: expect.stringContaining("is not known") });
    expect((await read("counter")).doc).toStrictEqual({ value: 1, others: true });
  });

  test("through any faults, no write is reported stored that is not, nor refused that is", async () => {
    const faults: Fault[] = ["429", "503", "500", "drop-before", "drop-after", "drop-after", "garble", "busy-items"];
    let state = 12_345;
    proxy.nextFault = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return faults[(state >>> 16) % (2 * faults.length)] ?? "none";
    };
    const ids = ["a", "b", "c", "d"];
    const stored: [string, string][] = [];
    const refused: [string, string][] = [];
    let unknown = 0;
    /** Every attempt of a write adds a mark of its own. */
    const work = async (worker: number) => {
      for (let step = 0; step < 15; step++) {
        const id = ids[(worker + step) % ids.length] ?? "a";
        const mark = `${worker}-${step}`;
        try {
          const [found] = await store.get("control", [id]);
          const marks = found ? (found.doc.marks as string[]) : [];
          const doc = { marks: [...marks, mark] };
          const [result] = await store.write([found ? replace("control", id, doc, found.version) : create("control", id, doc)]);
          (result?.stored ? stored : refused).push([id, mark]);
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: "store-unavailable" });
          unknown++;
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, worker) => work(worker)));
    const kept = new Map<string, string[]>();
    for (const id of ids) kept.set(id, (await read(id)).doc.marks as string[]);
    for (const [id, mark] of stored) expect(kept.get(id)).toContain(mark);
    for (const [id, mark] of refused) expect(kept.get(id)).not.toContain(mark);
    expect(stored.length).toBeGreaterThan(10);
    expect(stored.length + refused.length + unknown).toBe(120);
    for (const fault of faults) expect(proxy.counts.get(fault), fault).toBeGreaterThan(0);
  });

  test("a cluster that stays busy is given up after a bounded wait, and tried again by the next call", async () => {
    const brief = openElasticsearchStore({ url: proxy.url, prefix: freshPrefix(), patienceMs: 4000 });
    await brief.get("control", ["a"]);
    proxy.nextFault = () => "429";
    const refused = { code: "store-unavailable", canRetry: true, message: expect.stringContaining("429") };
    await expect(brief.write([create("control", "a", {}), create("control", "b", {})])).rejects.toMatchObject(refused);
    nextFaults();
    expect(await brief.write([create("control", "a", {})])).toMatchObject([{ stored: true }]);
    expect(brief.health()).toStrictEqual({ ok: true });
    await brief.close();
  });
});

describe("while Elasticsearch is away", () => {
  test("opening succeeds, calls say so, and all works once it is there", async () => {
    const port = await freePort();
    const logged: string[] = [];
    const store = openElasticsearchStore({
      url: `http://127.0.0.1:${port}`,
      prefix: freshPrefix(),
      patienceMs: 4000,
      log: ({ message }) => logged.push(message),
    });
    expect(store.health()).toMatchObject({ ok: false });
    const away = { code: "store-unavailable", canRetry: true, message: expect.stringContaining(`127.0.0.1:${port}`) };
    const calls = [
      store.write([create("control", "a", {})]),
      store.get("control", ["a"]),
      store.find("control", { limit: 1 }),
      store.count("control"),
    ];
    const ends = await Promise.allSettled(calls);
    expect(ends).toMatchObject(calls.map(() => ({ status: "rejected", reason: away })));
    expect(store.health()).toMatchObject({ ok: false, waitingFor: expect.stringContaining(`127.0.0.1:${port}`) });
    const proxy = await startFaultProxy(inject("url"), port);
    await expect.poll(() => store.health(), { timeout: 20_000 }).toStrictEqual({ ok: true });
    expect(await store.get("control", ["a"])).toStrictEqual([undefined]);
    expect(logged.at(-1)).toContain("answers");
    await store.close();
    await proxy.close();
  });

  test("killed or hung and back, it is used again by itself, with all that it had acknowledged", async () => {
    const elasticsearch = await startElasticsearch();
    const store = openElasticsearchStore({ url: elasticsearch.url, prefix: freshPrefix(), patienceMs: 10_000 });
    const back = () => expect.poll(() => store.health(), { timeout: 60_000 }).toStrictEqual({ ok: true });
    try {
      await back();
      const ids = Array.from({ length: 500 }, (_, at) => `a-${at}`);
      await store.write(ids.map((id) => create("control", id, { id })));
      await elasticsearch.kill();
      const unavailable = { status: "rejected", reason: { code: "store-unavailable" } };
      const whileDead = [store.write([create("control", "b", {})]), store.get("control", ["a-1"])];
      expect(await Promise.allSettled(whileDead)).toMatchObject([unavailable, unavailable]);
      expect(store.health()).toMatchObject({ ok: false });
      await elasticsearch.restart();
      await back();
      expect((await store.get("control", ids)).map((one) => one?.doc.id)).toStrictEqual(ids);
      expect(await store.write([create("control", "c", {}), create("control", "a-1", {})])).toMatchObject([
        { stored: true },
        { stored: false },
      ]);
      await untilCounted(store, "control", 501);

      await elasticsearch.pause();
      const whileHung = [store.write([create("control", "d", {})]), store.get("control", ["c"])];
      expect(await Promise.allSettled(whileHung)).toMatchObject([unavailable, unavailable]);
      expect(store.health()).toMatchObject({ ok: false });
      elasticsearch.resume();
      await back();
      expect(await store.get("control", ["c"])).toMatchObject([{ id: "c" }]);
    } finally {
      await store.close();
      await elasticsearch.stop();
    }
  });
});

describe("something else in its place", () => {
  const answering = async (status: number, headers: Record<string, string>, text: string) => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(status, headers).end(text);
    });
    const port = await freePort();
    server.listen(port, "127.0.0.1");
    await sleep(20);
    return { url: `http://127.0.0.1:${port}`, seen, close: () => server.close() };
  };

  test("a refused API key is said to be the configuration's fault, without the key", async () => {
    const server = await answering(401, { "content-type": "application/json" }, '{"error":{"type":"security_exception"}}');
    const apiKey = randomBytes(24).toString("base64");
    const said: string[] = [];
    const store = openElasticsearchStore({
      url: server.url,
      apiKey,
      prefix: "x",
      patienceMs: 500,
      log: ({ message }) => said.push(message),
    });
    const error = await store.get("control", ["a"]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "bad-configuration", message: expect.stringContaining("store.apiKey") });
    expect(error).not.toHaveProperty("cause");
    expect(server.seen).toContain(`ApiKey ${apiKey}`);
    expect(JSON.stringify([said, store.health(), String(error)])).not.toContain(apiKey);
    await store.close();
    server.close();
  });

  test("a web page that answers 200 is not taken for Elasticsearch", async () => {
    const server = await answering(200, { "content-type": "text/html" }, "<h1>down for maintenance</h1>");
    const store = openElasticsearchStore({ url: server.url, prefix: "x", patienceMs: 500 });
    await expect(store.write([create("control", "a", {})])).rejects.toMatchObject({ code: "store-unavailable" });
    await expect(store.get("control", ["a"])).rejects.toMatchObject({ code: "store-unavailable" });
    expect(store.health().ok).toBe(false);
    await store.close();
    server.close();
  });
});
