import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Correlator } from "../../../collector/correlate/correlator.ts";
import { claimIncident } from "../../../collector/correlate/links.ts";
import { notifyOnly, type Store, trailEntries } from "../../../collector/index.ts";
import { Trail } from "../../../collector/trail/index.ts";
import { createKeyFile, type Finding, fingerprintOf, incidentIdOf, KeyRing, register } from "../../../contract/index.ts";
import { TestCollector } from "../../support/collector.ts";
import { findingOfSecret, recordOfSecret, testKeys, testSecret } from "../../support/documents.ts";
import { Gate, hookedStore } from "../../support/hooked-store.ts";
import { recordIdsOf } from "../../support/index-file.ts";
import { TestIssuer } from "../../support/issuer.ts";
import { eventually } from "../../support/wait.ts";

let issuer: TestIssuer;
let other: TestIssuer;
let on: TestCollector;

beforeEach(async () => {
  issuer = await new TestIssuer().listen();
  other = await new TestIssuer().listen();
});
afterEach(async () => {
  await on.close();
  await issuer.close();
  await other.close();
});

function correlatorOver(store: Store): Correlator {
  const nothing = () => {};
  return new Correlator({
    store,
    trail: new Trail(store),
    policy: () => notifyOnly,
    knowsIssuer: () => true,
    onRevocation: nothing,
    onIssuance: nothing,
    now: () => new Date(),
  });
}

const incidentOf = async (id: string) => (await on.store.get("incidents", [id]))[0]?.doc;
const stateOf = async (id: string) => (await incidentOf(id))?.state;

describe("a secret that is known under two keys", () => {
  const older = testKeys("k0");

  function underBoth(secret: Buffer): Finding {
    const fingerprints = [fingerprintOf(secret, on.keys.current), fingerprintOf(secret, older.current)];
    return findingOfSecret(secret, on.keys, { kind: "pattern", rule: "some-token", fingerprints });
  }

  function underOlder(secret: Buffer): Finding {
    const fingerprint = fingerprintOf(secret, older.current);
    return { ...findingOfSecret(secret, older), fingerprint, fingerprints: [fingerprint] };
  }

  it("is joined by a record under the second key that comes after an incident which knew only the first", async () => {
    on = new TestCollector(issuer).start();
    const secret = testSecret();
    await on.sendFinding(underOlder(secret));
    await eventually("the incident is open", async () => (await on.incidents()).length === 1);
    await on.sendFinding(underBoth(secret));
    await on.sendRecord(recordOfSecret(secret, on.keys));
    await eventually("it is proven", async () => (await on.incidents()).find((one) => one.state === "proven"));
    expect(await on.incidents()).toHaveLength(1);
    expect(issuer.effects.size).toBe(1);
  });

  it("leads a finding to the same incident when it is delivered again, also where its two keys had led to two", async () => {
    on = new TestCollector(issuer).start();
    const secret = testSecret();
    const [alone, both] = [findingOfSecret(secret, on.keys, { offset: 7 }), underBoth(secret)];
    await on.sendFinding(underOlder(secret));
    await on.sendFinding(alone);
    await eventually("each key has its incident", async () => (await on.incidents()).length === 2);
    for (let time = 0; time < 3; time++) await on.sendFinding({ ...both, count: { total: 1 + time, reachesOffset: 1 } });
    const kept = await eventually("all three were handled", async () => {
      const [one] = await on.store.get("occurrences", [both.id]);
      return one?.doc.count === 3 ? one.doc : undefined;
    });
    const entries = await trailEntries(on.store, 0, 1000);
    const received = entries.filter(({ entry }) => entry.facts.findingId === both.id).map(({ entry }) => entry.incidentId);
    expect(new Set([...received, kept.incidentId]).size).toBe(1);
    expect(await on.incidents()).toHaveLength(2);
  });

  it("leads to one incident for good, also where somebody claims its second key in the middle", async () => {
    on = new TestCollector(issuer).start();
    const secret = testSecret();
    const [first, second] = [fingerprintOf(secret, older.current), fingerprintOf(secret, on.keys.current)];
    let hasClaimed = false;
    const raced = hookedStore(on.store, {
      beforeWrite: async () => {
        if (!hasClaimed) {
          hasClaimed = true;
          await claimIncident(on.store, second, [second]);
        }
      },
    });
    const once = await claimIncident(raced, first, [first, second]);
    expect(await claimIncident(on.store, first, [first, second])).toBe(once);
  });

  it("is joined where the finding's own fingerprint is not among its fingerprints", async () => {
    on = new TestCollector(issuer).start();
    const secret = testSecret();
    const finding = { ...findingOfSecret(secret, on.keys), fingerprints: [fingerprintOf(secret, older.current)] };
    await on.sendFinding(finding);
    await eventually("the incident is open", () => incidentOf(incidentIdOf(finding.fingerprint)));
    await on.sendRecord(recordOfSecret(secret, on.keys));
    await eventually("it is proven", async () => (await stateOf(incidentIdOf(finding.fingerprint))) === "proven");
  });
});

describe("a secret that was issued more than once", () => {
  const policy = "rules:\n  - {name: all, when: 'true', action: auto}\n";

  it("is revoked once, at the issuer that was decided on, also where an earlier record of another issuer comes late", async () => {
    on = new TestCollector(issuer, { policy, moreIssuers: new Map([["other-issuer", other.options()]]) }).start();
    const secret = testSecret();
    const [record, finding] = [recordOfSecret(secret, on.keys), findingOfSecret(secret, on.keys)];
    await on.sendRecord(record);
    await on.sendFinding(finding);
    issuer.behaviours = ["says-later", "says-later", "revokes"];
    await eventually("it is asked for", () => issuer.calls.length > 0);
    await on.sendRecord(recordOfSecret(secret, on.keys, { issuer: "other-issuer", issuedAt: "2025-12-31T00:00:00Z" }));
    const id = incidentIdOf(finding.fingerprint);
    await eventually("both records are joined", async () => (await incidentOf(id))?.issuanceIds.length === 2);
    await eventually("it is proven", async () => (await stateOf(id)) === "proven");
    expect(await on.store.count("revocations")).toBe(1);
    expect(await on.store.count("receipts")).toBe(1);
    expect(other.calls).toEqual([]);
  });

  it("keeps every record in its incident, also where a collector that slept wakes with what it knew before", async () => {
    const gate = new Gate();
    on = new TestCollector(issuer, { policy: "rules: []\n" }).start();
    const secret = testSecret();
    const [early, late] = [recordOfSecret(secret, on.keys), recordOfSecret(secret, on.keys, { issuedAt: "2026-01-01T10:01:00Z" })];
    const finding = findingOfSecret(secret, on.keys);
    const id = incidentIdOf(finding.fingerprint);
    await correlatorOver(on.store).receiveFinding(finding);
    const sleepy = hookedStore(on.store, {
      beforeWrite: (writes) => (writes.some((write) => write.collection === "incidents") ? gate.pass() : undefined),
    });
    const sleeping = correlatorOver(sleepy).receiveIssuance(early);
    await eventually("it sleeps before it joins the first record", () => gate.arrivals > 0);
    await correlatorOver(on.store).receiveIssuance(late);
    gate.open();
    await sleeping;
    expect((await incidentOf(id))?.issuanceIds).toEqual([early.id, late.id]);
  });

  it("joins the first 64 records and keeps the others, with none of them lost or refused", async () => {
    on = new TestCollector(issuer, { policy: "rules: []\n" }).start();
    const secret = testSecret();
    const finding = findingOfSecret(secret, on.keys);
    for (let number = 0; number < 70; number++) await on.sendRecord(recordOfSecret(secret, on.keys));
    await on.sendFinding(finding);
    await eventually("all are kept", async () => (await on.store.count("issuance")) === 70);
    await eventually("64 are joined", async () => (await incidentOf(incidentIdOf(finding.fingerprint)))?.issuanceIds.length === 64);
    const [link] = (await on.store.find("fingerprints", { limit: 10 })).items;
    expect(link?.doc.issuanceIds).toHaveLength(64);
  });
});

describe("findings that come late or lie", () => {
  it("give the incident the same first and last sighting, in whichever order they come", async () => {
    on = new TestCollector(issuer).start();
    const clocks = [];
    for (const order of [
      [1, 2, 3],
      [2, 3, 1],
    ]) {
      const secret = testSecret();
      const findings = order.map((day) => findingOfSecret(secret, on.keys, { at: `2026-01-0${day}T00:00:00Z`, offset: day }));
      for (const finding of findings) {
        await on.sendFinding(finding);
        await eventually("it is kept", async () => (await on.store.get("occurrences", [finding.id]))[0]);
      }
      clocks.push(
        await eventually("all are seen", async () => {
          const clock = (await incidentOf(incidentIdOf(fingerprintOf(secret, on.keys.current))))?.clock;
          return clock?.lastSeenAt === "2026-01-03T00:00:00Z" && clock.firstSeenAt === "2026-01-01T00:00:00Z" ? clock : undefined;
        }),
      );
    }
    expect(clocks).toHaveLength(2);
  });

  it("are refused where another secret's finding has the same id: policy never decides over a foreign finding", async () => {
    on = new TestCollector(issuer).start();
    const [first, second] = [findingOfSecret(testSecret(), on.keys), findingOfSecret(testSecret(), on.keys)];
    await on.sendFinding(first);
    await eventually("the first is open", async () => (await on.incidents()).length === 1);
    await on.sendFinding({ ...second, id: first.id });
    await eventually("it is rejected", async () =>
      (await trailEntries(on.store, 0, 1000)).some(({ entry }) => entry.action === "message.rejected" && entry.facts.code === "conflict"),
    );
    expect((await on.incidents()).map((one) => one.firstFindingId)).toEqual([first.id]);
  });

  it("cannot stop the trail with text that is not whole Unicode", async () => {
    on = new TestCollector(issuer).start();
    const good = findingOfSecret(testSecret(), on.keys);
    await on.sendFinding({ ...findingOfSecret(testSecret(), on.keys), file: "/var/log/\ud800.log" });
    await on.sendRecord(recordOfSecret(testSecret(), on.keys, { owner: "\udfff" }));
    await on.sendFinding(good);
    const numbered = await eventually("the trail goes on", async () => {
      const entries = (await trailEntries(on.store, 0, 1000)).map(({ entry }) => entry);
      return entries.some(({ facts }) => facts.findingId === good.id) ? entries : undefined;
    });
    expect(numbered.filter((entry) => entry.action === "message.rejected")).toHaveLength(2);
  });

  it("cannot make the trail hold an entry that its own reader refuses", async () => {
    const { trailEntry } = await import("../../../contract/index.ts");
    on = new TestCollector(issuer).start();
    const finding = findingOfSecret(testSecret(), on.keys, { file: `/${"x".repeat(4095)}` });
    await on.sendFinding(finding);
    const entry = await eventually("it is entered", async () =>
      (await trailEntries(on.store, 0, 1000)).find(({ entry }) => entry.facts.findingId === finding.id),
    );
    expect(trailEntry.safeParse(entry.entry).success).toBe(true);
  });
});

describe("a person's word", () => {
  const policy = "rules:\n  - {name: ask, when: 'true', action: approve}\n";

  it.each(["approved", "refused"] as const)(
    "%s, stands in the trail once, also where its collector crashed in the middle and it was said again",
    async (verdict) => {
      on = new TestCollector(issuer, { policy }).start();
      const secret = testSecret();
      const finding = findingOfSecret(secret, on.keys);
      const id = incidentIdOf(finding.fingerprint);
      await on.sendRecord(recordOfSecret(secret, on.keys));
      await on.sendFinding(finding);
      await eventually("somebody is asked", async () => (await stateOf(id)) === "awaiting-approval");
      await on.collector.close();
      // The collector dies right after the incident has changed.
      let hasChanged = false;
      on.collector = on.another((store) =>
        hookedStore(store, {
          beforeWrite: (writes) => {
            if (hasChanged) throw new Error("crashed");
            if (writes.some((write) => write.collection === "incidents")) hasChanged = true;
          },
          beforeGet: () => {
            if (hasChanged) throw new Error("crashed");
          },
        }),
      );
      const word = { incidentId: id, verdict, by: "ada", reason: "seen" };
      await expect(on.collector.desk.approve(word)).rejects.toThrow("crashed");
      await on.close();
      on.start();
      await on.collector.desk.approve(word);
      await on.collector.desk.approve(word).catch(() => {});
      await eventually("it is carried out", async () => (await stateOf(id)) === (verdict === "approved" ? "proven" : "open"));
      const entries = await eventually("it is entered", async () => {
        const found = (await trailEntries(on.store, 0, 1000)).filter(({ entry }) => entry.action === `incident.${verdict}`);
        return found.length > 0 ? found : undefined;
      });
      expect(entries.map(({ entry }) => [entry.actor, entry.facts.reason])).toEqual([["ada", "seen"]]);
    },
  );
});

describe("a cap", () => {
  it("needs one document a rule and issuer, however many minutes pass, and never counts twice where clocks differ", async () => {
    const { takeFromCap } = await import("../../../collector/policy/cap.ts");
    on = new TestCollector(issuer).start();
    const take = (rule: string, at: string) => takeFromCap(on.store, { rule, issuer: "test-issuer", perMinute: 2 }, new Date(at));
    const long = "r".repeat(100);
    expect(await take(`${long}1`, "2026-01-01T00:00:10Z")).toBe(true);
    expect(await take(`${long}2`, "2026-01-01T00:00:10Z")).toBe(true);
    expect(await take(`${long}1`, "2026-01-01T00:01:00Z")).toBe(true);
    expect(await take(`${long}1`, "2026-01-01T00:00:59Z")).toBe(true);
    expect(await take(`${long}1`, "2026-01-01T00:01:30Z")).toBe(false);
    for (let minute = 10; minute < 40; minute++) expect(await take(`${long}2`, `2026-01-01T00:${minute}:00Z`)).toBe(true);
    const controls = (await on.store.find("control", { limit: 100 })).items.map((item) => item.id);
    expect(controls.filter((id) => id.startsWith("cap"))).toHaveLength(2);
  });
});

describe("the published index", () => {
  it("is served without the records of a key that the collector does not hold, rather than not at all", async () => {
    const { IndexSnapshot } = await import("../../../collector/index-publisher/snapshot.ts");
    on = new TestCollector(issuer).start();
    const foreign = new KeyRing(createKeyFile("gone"));
    const [ours, theirs] = [testSecret(), testSecret()];
    await on.sendRecord({ ...recordOfSecret(theirs, on.keys, { id: "theirs" }), registration: register(theirs, foreign.current) });
    await on.sendRecord(recordOfSecret(ours, on.keys, { id: "ours" }));
    const snapshot = new IndexSnapshot({ bus: on.bus, keys: on.keys, log: ({ message }) => on.logged.push(message) });
    await eventually("both are published", () => snapshot.version === 2);
    expect(recordIdsOf((await snapshot.encoded(new Date())).bytes, on.keys)).toEqual(["ours"]);
    expect(on.logged.join("\n")).toContain("leaves out 1 record");
    await snapshot.close();
  });
});
