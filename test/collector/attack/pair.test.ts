import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Bus, topics } from "../../../bus/index.ts";
import { Lease } from "../../../collector/coordination/lease.ts";
import { newestCheckpoint, type Store, trailEntries, verifyTrail, type Write } from "../../../collector/index.ts";
import { IndexPublisher } from "../../../collector/index-publisher/publisher.ts";
import { applyIssuanceEvent } from "../../../collector/intake/issuance.ts";
import { openCheckpoint, Sequencer, Trail, trailSigner } from "../../../collector/trail/index.ts";
import { fingerprintOf, type IndexChange, incidentIdOf, trailEntryOf } from "../../../contract/index.ts";
import { TestCollector } from "../../support/collector.ts";
import { findingOfSecret, recordOfSecret, testSecret } from "../../support/documents.ts";
import { Gate, hookedStore } from "../../support/hooked-store.ts";
import { TestIssuer } from "../../support/issuer.ts";
import { laggingStore } from "../../support/lagging-store.ts";
import { eventually } from "../../support/wait.ts";

let issuer: TestIssuer;
let on: TestCollector;

beforeEach(async () => {
  issuer = await new TestIssuer().listen();
});
afterEach(async () => {
  await on.close();
  await issuer.close();
});

async function wholeTrail() {
  const all: Awaited<ReturnType<typeof trailEntries>> = [];
  for (let page = await trailEntries(on.store, 0, 1000); page.length > 0; page = await trailEntries(on.store, all.length, 1000))
    all.push(...page);
  return all;
}

/** Everything numbered once, in a row, under a checkpoint that fits. */
async function expectSoundTrail() {
  const entries = await eventually("every entry is numbered", async () =>
    (await on.store.count("trail", { sequence: { anyOf: [-1] } })) === 0 ? wholeTrail() : undefined,
  );
  const note = await eventually("the checkpoint covers all", async () => {
    const checkpoint = await newestCheckpoint(on.store);
    return checkpoint?.split("\n")[1] === String(entries.length) ? checkpoint : undefined;
  });
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, at) => at));
  expect(new Set(entries.map(({ entry }) => entry.id)).size).toBe(entries.length);
  async function* all() {
    for (const { entry } of entries) yield entry;
  }
  expect(await verifyTrail(all(), note, on.trailKey.publicPem)).toMatchObject({ verified: true });
}

/** Every index change that is published from now on, whatever the compacted topic keeps of them. */
function publishedFromNowOn(): IndexChange[] {
  const changes: IndexChange[] = [];
  const publish = on.bus.publish.bind(on.bus);
  vi.spyOn(on.bus, "publish").mockImplementation(async (topic, messages) => {
    if (topic === topics.index) changes.push(...messages.map((message) => JSON.parse(message.value.toString("utf8")) as IndexChange));
    await publish(topic, messages);
  });
  return changes;
}

describe("two collectors on one store", () => {
  it.each([
    ["is up to date", (store: Store) => store],
    ["lags in its searches", laggingStore],
  ])(
    "whose store %s make of each leaked secret one incident, one revocation, one receipt, and of all one trail",
    async (_how, through) => {
      issuer.behaviours = ["revokes", "revokes-and-hangs-up", "says-later", "hangs-up", "revokes"];
      on = new TestCollector(issuer, { isAlone: false }).start(through);
      const published = publishedFromNowOn();
      on.another(through);
      const secrets = Array.from({ length: 12 }, testSecret);
      const records = secrets.map((secret) => recordOfSecret(secret, on.keys));
      for (const [at, secret] of secrets.entries()) {
        const record = records[at];
        if (!record) continue;
        const sends = [() => on.sendRecord(record), () => on.sendFinding(findingOfSecret(secret, on.keys))];
        if (at % 2 === 1) sends.reverse();
        for (const send of sends) await send();
        for (let file = 0; file < 3; file++) await on.sendFinding(findingOfSecret(secret, on.keys, { file: `/var/log/${file}.log` }));
        await Promise.all(sends.map((send) => send()));
      }
      await eventually("all are proven", async () => {
        const incidents = await on.incidents();
        return incidents.length === secrets.length && incidents.every((one) => one.state === "proven");
      });
      for (const record of records) expect(issuer.effects.get(record.id)).toBe(1);
      expect(new Set((await on.incidents()).map((one) => one.id))).toEqual(
        new Set(secrets.map((secret) => incidentIdOf(fingerprintOf(secret, on.keys.current)))),
      );
      expect(await on.store.count("revocations")).toBe(secrets.length);
      expect(await on.store.count("receipts")).toBe(secrets.length);
      await expectSoundTrail();
      const ids = () => new Set(published.map(({ put }) => put[0]?.id));
      await eventually("every record is published", () => ids().size === secrets.length);
      const versions = [...new Set(published.map((change) => change.version))].sort((a, b) => a - b);
      expect(versions).toEqual(versions.map((_, at) => at + 1));
    },
    60_000,
  );

  it("call once: a worker that slept between its intent and its call finds its job taken over, and stays silent", async () => {
    const gate = new Gate();
    on = new TestCollector(issuer, { isAlone: false, issuer: { timeoutMs: 100 } });
    on.start((store) =>
      hookedStore(store, {
        beforeWrite: (writes) =>
          writes.some((write) => write.collection === "trail" && write.doc.entry.action === "revocation.intended")
            ? gate.pass()
            : undefined,
      }),
    );
    const secret = testSecret();
    const [record, finding] = [recordOfSecret(secret, on.keys), findingOfSecret(secret, on.keys)];
    await on.sendRecord(record);
    await on.sendFinding(finding);
    await eventually("the first worker sleeps", () => gate.arrivals > 0);
    on.another();
    await eventually(
      "the second took over and proved it",
      async () => (await on.store.get("incidents", [incidentIdOf(finding.fingerprint)]))[0]?.doc.state === "proven",
      25_000,
    );
    const calls = issuer.calls.length;
    gate.open();
    await eventually("the first woke up", () => on.logged.some((line) => line.includes("nothing was sent")));
    await on.collector.close();
    expect(issuer.calls).toHaveLength(calls);
    expect(issuer.effects.get(record.id)).toBe(1);
    expect((await on.incidents()).map((one) => one.state)).toEqual(["proven"]);
    await expectSoundTrail();
  }, 60_000);
});

describe("a sequencer that slept", () => {
  const free = (store: Store, name: string) => new Lease(store, "trail", name, 0);

  it("never gives the trail two roots for one size, and numbers no entry twice, wherever it slept", async () => {
    on = new TestCollector(issuer, { isAlone: false }).start();
    await on.collector.close();
    const signer = trailSigner("test/trail", on.trailKey.privatePem);
    const roots = new Map<number, string>();
    const note = async () => {
      const checkpoint = openCheckpoint((await newestCheckpoint(on.store)) ?? "", on.trailKey.publicPem);
      const root = checkpoint.root.toString("hex");
      expect(roots.get(checkpoint.size) ?? root).toBe(root);
      roots.set(checkpoint.size, root);
    };
    const trail = new Trail(on.store);
    const append = (name: string) =>
      trail.append(trailEntryOf({ at: "2026-01-01T00:00:00Z", actor: "collector", action: "finding.received", facts: { name } }, name));
    // The sleeper falls asleep before its nth call to the store, whichever that is, while another one goes on.
    for (let sleepsAt = 0; sleepsAt < 8; sleepsAt++) {
      await append(`before ${sleepsAt}`);
      const gate = new Gate();
      let calls = 0;
      const nap = () => (calls++ === sleepsAt ? gate.pass() : undefined);
      const sleeper = new Sequencer(hookedStore(on.store, { beforeGet: nap, beforeWrite: nap }), signer, free(on.store, "sleeper"));
      const awake = new Sequencer(on.store, signer, free(on.store, "awake"));
      const sleeping = sleeper.round();
      await new Promise((resolve) => setTimeout(resolve, 30));
      for (let round = 0; round < 3; round++) {
        const name = `meanwhile ${sleepsAt} ${round}`;
        await append(name);
        for (const { id } of (await on.store.find("trail", { where: { sequence: { anyOf: [-1] } }, limit: 100 })).items) awake.hint(id);
        await awake.round();
        await awake.round();
        await note();
      }
      gate.open();
      await sleeping;
      await awake.round();
      await note();
    }
    on.collector = on.another();
    await expectSoundTrail();
  }, 30_000);
});

describe("an index publisher that slept", () => {
  it("loses no change of a record: the newest number says what the record says", async () => {
    on = new TestCollector(issuer, { isAlone: false }).start();
    await on.collector.close();
    const trail = new Trail(on.store);
    const published: IndexChange[] = [];
    const busOf = (nap: () => Promise<void> | undefined): Bus => ({
      publish: async (topic, messages) => {
        await nap();
        published.push(...messages.map((message) => JSON.parse(message.value.toString("utf8")) as IndexChange));
        await on.bus.publish(topic, messages);
      },
      subscribe: on.bus.subscribe.bind(on.bus),
      follow: on.bus.follow.bind(on.bus),
      health: () => on.bus.health(),
      close: async () => {},
    });
    const publisher = (store: Store, nap: () => Promise<void> | undefined = () => undefined) =>
      new IndexPublisher({
        store,
        bus: busOf(nap),
        lease: new Lease(on.store, "index", "x", 0),
        publishedVersion: () => 0,
        now: () => new Date(),
      });
    const cases = Array.from({ length: 8 }, (_, sleepsAt) =>
      (["says the last change before", "says the last change after", "dies at its last step"] as const).map((end) => ({ sleepsAt, end })),
    ).flat();
    for (const { sleepsAt, end } of cases) {
      const record = recordOfSecret(testSecret(), on.keys, { expiresAt: null });
      await on.store.write([{ op: "create", collection: "issuance", id: record.id, doc: { record, indexVersion: 0 } }]);
      const gate = new Gate();
      let calls = 0;
      const nap = () => (calls++ === sleepsAt ? gate.pass() : undefined);
      const beforeWrite = async (writes: readonly Write[]) => {
        await nap();
        if (end === "dies at its last step" && gate.arrivals > 0 && writes.some((write) => write.collection === "control"))
          throw new Error("crashed");
      };
      const sleeper = publisher(hookedStore(on.store, { beforeGet: nap, beforeWrite }), nap);
      sleeper.hint(record.id);
      const sleeping = sleeper.round().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 30));
      const awake = publisher(on.store);
      const goOn = async () => {
        awake.hint(record.id);
        while (await awake.round()) awake.hint(record.id);
      };
      const change = (event: "renewed" | "revoked", at: string) =>
        applyIssuanceEvent({ store: on.store, trail, onIssuance: () => {} }, record.id, { event, at, expiresAt: at }, "test");
      await goOn();
      await change("renewed", "2026-02-01T00:00:00Z");
      await goOn();
      await change("revoked", "2026-03-01T00:00:00Z");
      if (end === "says the last change before") await goOn();
      gate.open();
      await sleeping;
      await goOn();
      const changes = published.filter(({ put }) => put[0]?.id === record.id);
      const newest = changes.reduce((left, right) => (right.version >= left.version ? right : left));
      expect([sleepsAt, end, newest.put[0]?.revokedAt]).toEqual([sleepsAt, end, "2026-03-01T00:00:00Z"]);
      // What is left of a compacted topic is the message that came last.
      expect([sleepsAt, end, changes.at(-1)?.put[0]?.revokedAt]).toEqual([sleepsAt, end, "2026-03-01T00:00:00Z"]);
    }
    const versions = [...new Set(published.map((change) => change.version))].sort((a, b) => a - b);
    expect(versions).toEqual(versions.map((_, at) => at + 1));
  }, 30_000);
});
