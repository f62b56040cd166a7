import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newestCheckpoint, trailEntries, verifyTrail } from "../../collector/index.ts";
import { incidentIdOf } from "../../contract/index.ts";
import { TestCollector } from "../support/collector.ts";
import { findingOfSecret, recordOfSecret, testSecret } from "../support/documents.ts";
import { TestIssuer } from "../support/issuer.ts";
import { eventually } from "../support/wait.ts";

let issuer: TestIssuer;
let running: TestCollector | undefined;

beforeEach(async () => {
  issuer = await new TestIssuer().listen();
});
afterEach(async () => {
  await running?.close();
  await issuer.close();
});

function start(options: ConstructorParameters<typeof TestCollector>[1] = {}): TestCollector {
  running = new TestCollector(issuer, options).start();
  return running;
}

async function provenIncident(on: TestCollector, id: string) {
  return eventually("the incident is proven", async () => {
    const [found] = await on.store.get("incidents", [id]);
    return found?.doc.state === "proven" ? found.doc : undefined;
  });
}

describe("a leaked secret that was issued", () => {
  it("is joined, revoked at its issuer and proven dead, and each step stands in a trail that verifies", async () => {
    const on = start();
    const secret = testSecret();
    const record = recordOfSecret(secret, on.keys);
    const finding = findingOfSecret(secret, on.keys);
    await on.sendRecord(record);
    await on.sendFinding(finding);
    const incident = await provenIncident(on, incidentIdOf(finding.fingerprint));
    expect(incident).toMatchObject({
      issuanceIds: [record.id],
      issuer: "test-issuer",
      decision: { action: "auto", rule: "revoke at once" },
    });
    expect(issuer.effects.get(record.id)).toBe(1);
    const [receipt] = await on.store.get("receipts", [incident.receiptId ?? ""]);
    expect(receipt?.doc).toMatchObject({ verdict: "proven", method: "status-call", issuanceId: record.id });
    const actions = await eventually("the trail is numbered", async () => {
      const entries = await trailEntries(on.store, 0, 1000);
      return entries.some(({ entry }) => entry.action === "receipt.written") ? entries.map(({ entry }) => entry.action) : undefined;
    });
    for (const action of [
      "issuance.registered",
      "finding.received",
      "incident.opened",
      "incident.joined",
      "incident.decided",
      "revocation.intended",
      "revocation.answered",
    ]) {
      expect(actions).toContain(action);
    }
    const note = await eventually("the checkpoint covers all", async () => {
      const checkpoint = await newestCheckpoint(on.store);
      return checkpoint?.split("\n")[1] === String(actions.length) ? checkpoint : undefined;
    });
    const entries = (await trailEntries(on.store, 0, 1000)).map(({ entry }) => entry);
    async function* all() {
      yield* entries;
    }
    expect(await verifyTrail(all(), note, on.trailKey.publicPem)).toMatchObject({ verified: true, entries: actions.length });
  });

  it("gives the same incident whether the finding or the record came first", async () => {
    const on = start();
    const [early, late] = [testSecret(), testSecret()];
    const [earlyFinding, lateFinding] = [findingOfSecret(early, on.keys), findingOfSecret(late, on.keys)];
    const earlyRecord = recordOfSecret(early, on.keys);
    await on.sendRecord(earlyRecord);
    await eventually("the record is stored", async () => (await on.store.get("issuance", [earlyRecord.id]))[0]);
    await on.sendFinding(earlyFinding);
    await on.sendFinding(lateFinding);
    const lateId = incidentIdOf(lateFinding.fingerprint);
    await eventually("the finding opened an incident", async () => (await on.store.get("incidents", [lateId]))[0]);
    await on.sendRecord(recordOfSecret(late, on.keys));
    const first = await provenIncident(on, incidentIdOf(earlyFinding.fingerprint));
    const second = await provenIncident(on, lateId);
    expect(first.joined).toBe("issuance-first");
    expect(second.joined).toBe("finding-first");
    expect(first.state).toBe(second.state);
    expect(await on.incidents()).toHaveLength(2);
  });

  it("opens one incident and is revoked once, however often its finding and its record arrive", async () => {
    const on = start();
    const secret = testSecret();
    const [record, finding] = [recordOfSecret(secret, on.keys), findingOfSecret(secret, on.keys)];
    for (let time = 0; time < 5; time++) {
      await on.sendFinding(finding);
      await on.sendRecord(record);
    }
    await on.sendFinding(findingOfSecret(secret, on.keys, { file: "/var/log/other.log" }));
    await provenIncident(on, incidentIdOf(finding.fingerprint));
    await eventually("both places are kept", async () => (await on.store.count("occurrences")) === 2);
    expect(await on.incidents()).toHaveLength(1);
    expect(issuer.effects.get(record.id)).toBe(1);
    expect(new Set(issuer.calls.map((call) => call.webhookId)).size).toBe(1);
  });

  it("keeps the largest count, so that a repeated message never counts twice", async () => {
    const on = start();
    const secret = testSecret();
    const finding = findingOfSecret(secret, on.keys);
    for (const total of [1, 7, 7, 3]) await on.sendFinding({ ...finding, count: { total, reachesOffset: 2000 } });
    await eventually("all four were handled", async () => {
      const [kept] = await on.store.get("occurrences", [finding.id]);
      return kept?.doc.count === 7;
    });
  });
});

describe("policy", () => {
  it("only notifies without a rule that speaks", async () => {
    const on = start({ policy: "rules: []" });
    const secret = testSecret();
    const finding = findingOfSecret(secret, on.keys);
    await on.sendRecord(recordOfSecret(secret, on.keys));
    await on.sendFinding(finding);
    const incident = await eventually("it is decided", async () => (await on.incidents()).find((one) => one.decision));
    expect(incident).toMatchObject({ state: "open", decision: { action: "notify", rule: "default" } });
    expect(issuer.calls).toHaveLength(0);
  });

  it("asks a person where it says approve, and revokes after the word, once", async () => {
    const on = start({ policy: "rules:\n  - {name: ask, when: 'true', action: approve}\n" });
    const secret = testSecret();
    const finding = findingOfSecret(secret, on.keys);
    const record = recordOfSecret(secret, on.keys);
    await on.sendRecord(record);
    await on.sendFinding(finding);
    const waiting = await eventually("it waits", async () => (await on.incidents()).find((one) => one.state === "awaiting-approval"));
    expect(issuer.calls).toHaveLength(0);
    await on.collector.desk.approve({ incidentId: waiting.id, verdict: "approved", by: "ada", reason: "seen in public" });
    const proven = await provenIncident(on, waiting.id);
    expect(proven.decision?.approval).toMatchObject({ by: "ada", verdict: "approved" });
    await expect(
      on.collector.desk.approve({ incidentId: waiting.id, verdict: "approved", by: "bob", reason: "again" }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(issuer.effects.get(record.id)).toBe(1);
  });

  it("asks a person for whatever is over the cap of an issuer and minute", async () => {
    const on = start({ policy: "rules:\n  - {name: capped, when: 'true', action: auto, capPerMinute: 2}\n" });
    for (let number = 0; number < 5; number++) {
      const secret = testSecret();
      await on.sendRecord(recordOfSecret(secret, on.keys));
      await on.sendFinding(findingOfSecret(secret, on.keys));
    }
    const all = await eventually("all are decided", async () => {
      const incidents = await on.incidents();
      return incidents.length === 5 && incidents.every((one) => one.state === "proven" || one.state === "awaiting-approval")
        ? incidents
        : undefined;
    });
    const waiting = all.filter((one) => one.state === "awaiting-approval");
    // Two minutes may be touched where the clock turns in the middle.
    expect(waiting.length).toBeGreaterThanOrEqual(1);
    expect(waiting[0]?.decision?.because).toContain("cap");
  });
});

describe("an issuer that misbehaves", () => {
  const cases = [
    { behaviours: ["revokes-and-hangs-up", "revokes"], ends: "proven" },
    { behaviours: ["hangs-up", "revokes"], ends: "proven" },
    { behaviours: ["fails-500", "revokes"], ends: "proven" },
    { behaviours: ["revokes-and-fails-500", "revokes"], ends: "proven" },
    { behaviours: ["says-later", "revokes"], ends: "proven" },
    { behaviours: ["hangs", "revokes"], ends: "proven" },
    { behaviours: ["refuses-403"], ends: "failed" },
    { behaviours: ["redirects"], ends: "failed" },
  ] as const;

  it.each(cases)("$behaviours ends as $ends, with one effect at most", async ({ behaviours, ends }) => {
    issuer.behaviours = [...behaviours];
    const on = start();
    const secret = testSecret();
    const record = recordOfSecret(secret, on.keys);
    await on.sendRecord(record);
    await on.sendFinding(findingOfSecret(secret, on.keys));
    await eventually(`it is ${ends}`, async () => (await on.incidents()).find((one) => one.state === ends));
    expect(issuer.effects.get(record.id) ?? 0).toBe(ends === "proven" ? 1 : 0);
    expect(new Set(issuer.calls.map((call) => call.webhookId)).size).toBe(1);
  });

  it("is not believed where it answers 200 and the secret still works", async () => {
    issuer.behaviours = ["answers-200-and-does-nothing"];
    const on = start({ issuer: { attemptsMax: 1 } });
    const secret = testSecret();
    await on.sendRecord(recordOfSecret(secret, on.keys));
    await on.sendFinding(findingOfSecret(secret, on.keys));
    await eventually("it failed", async () => (await on.incidents()).find((one) => one.state === "failed"));
    expect((await on.store.find("receipts", { limit: 10 })).items).toHaveLength(0);
    expect(on.logged.join("\n")).toContain("status call says: active: true");
  });

  it("without a status call gets a receipt that says unproven", async () => {
    const on = start({ issuer: { withoutStatus: true } });
    const secret = testSecret();
    await on.sendRecord(recordOfSecret(secret, on.keys));
    await on.sendFinding(findingOfSecret(secret, on.keys));
    const incident = await eventually("it is revoked", async () => (await on.incidents()).find((one) => one.state === "revoked"));
    const [receipt] = await on.store.get("receipts", [incident.receiptId ?? ""]);
    expect(receipt?.doc).toMatchObject({ verdict: "unproven", method: "none", provenAt: null });
  });

  it("is tried again when a person asks for it", async () => {
    issuer.behaviours = ["refuses-403", "revokes"];
    const on = start();
    const secret = testSecret();
    await on.sendRecord(recordOfSecret(secret, on.keys));
    await on.sendFinding(findingOfSecret(secret, on.keys));
    const failed = await eventually("it failed", async () => (await on.incidents()).find((one) => one.state === "failed"));
    const revocationId = failed.revocationId ?? "";
    await eventually("the job is closed", async () => (await on.store.get("revocations", [revocationId]))[0]?.doc.state === "refused");
    await on.collector.desk.retryRevocation({ revocationId, by: "ada" });
    await provenIncident(on, failed.id);
  });
});
