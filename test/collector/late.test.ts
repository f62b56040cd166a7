import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { topics } from "../../bus/index.ts";
import { makeTrailKey } from "../../collector/index.ts";
import { INDEX_CHANGE_SCHEMA, incidentIdOf } from "../../contract/index.ts";
import { TestCollector } from "../support/collector.ts";
import { findingOfSecret, recordOfSecret, testSecret } from "../support/documents.ts";
import { TestIssuer } from "../support/issuer.ts";
import { eventually } from "../support/wait.ts";

let issuer: TestIssuer;
let on: TestCollector;

beforeEach(async () => {
  issuer = await new TestIssuer().listen();
  on = new TestCollector(issuer).start();
});
afterEach(async () => {
  await on.close();
  await issuer.close();
});

describe("the index", () => {
  it("goes on above the topic's newest number where the store was set up anew, so that scanners do not skip it", async () => {
    const foreign = recordOfSecret(testSecret(), on.keys, { id: "of-a-former-store" });
    const change = {
      schema: INDEX_CHANGE_SCHEMA,
      version: 40,
      put: [{ id: foreign.id, registration: foreign.registration, revokedAt: null }],
    };
    await on.bus.publish(topics.index, [{ key: foreign.id, headers: {}, value: Buffer.from(JSON.stringify(change)) }]);
    const versions: number[] = [];
    const subscription = on.bus.follow(topics.index, {
      batchMax: 10,
      handle: async (messages) => {
        for (const message of messages) versions.push(JSON.parse(message.value.toString()).version);
      },
    });
    await eventually("the collector has read it", () => versions.includes(40));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await on.sendRecord(recordOfSecret(testSecret(), on.keys));
    await eventually("the new record is published", () => versions.length === 2);
    await subscription.close();
    expect(versions).toEqual([40, 41]);
  });

  it("says that a secret is dead once that is proven, and the record does", async () => {
    const secret = testSecret();
    const [record, finding] = [recordOfSecret(secret, on.keys), findingOfSecret(secret, on.keys)];
    await on.sendRecord(record);
    await on.sendFinding(finding);
    const incident = await eventually("proven", async () => {
      const [found] = await on.store.get("incidents", [incidentIdOf(finding.fingerprint)]);
      return found?.doc.state === "proven" ? found.doc : undefined;
    });
    const kept = await eventually("the record is published again", async () => {
      const [found] = await on.store.get("issuance", [record.id]);
      return found && found.doc.record.revokedAt !== null && found.doc.indexVersion > 1 ? found.doc.record : undefined;
    });
    expect(kept.revokedAt).toBe(incident.clock.revokedAt);
    expect(Date.parse(incident.clock.revokedAt ?? "")).toBeLessThanOrEqual(Date.parse(incident.clock.provenAt ?? ""));
  });
});

describe("the trail", () => {
  it("is not signed by a collector with another key, which says so", async () => {
    await on.sendRecord(recordOfSecret(testSecret(), on.keys));
    const head = () => on.store.get("control", ["trail-head"]).then(([found]) => found?.doc);
    const first = await eventually("a first checkpoint", async () => ((await head())?.checkpoint ? await head() : undefined));
    await on.close();
    Object.assign(on.trailKey, makeTrailKey());
    on.start();
    await on.sendRecord(recordOfSecret(testSecret(), on.keys));
    await eventually("it is said", () => on.logged.some((line) => line.includes("signed with another key")));
    expect(await head()).toEqual(first);
  });
});
