import { afterEach, describe, expect, it } from "vitest";
import type { Store } from "../../collector/index.ts";
import { LeaktrailError } from "../../contract/index.ts";
import { TestCollector } from "../support/collector.ts";
import { findingOfSecret, recordOfSecret, testSecret } from "../support/documents.ts";
import { TestIssuer } from "../support/issuer.ts";
import { eventually } from "../support/wait.ts";

/** A store that stops working at its nth write: just before it, or just after it was stored and before anybody hears of it. */
function crashingStore(store: Store, crash: { atWrite: number; stored: boolean }): Store & { hasCrashed(): boolean } {
  let writes = 0;
  let crashed = false;
  const die = () => new LeaktrailError("store-unavailable", "the process has crashed");
  const alive = <T>(call: () => Promise<T>): Promise<T> => (crashed ? Promise.reject(die()) : call());
  return {
    findLagMs: store.findLagMs,
    get: (collection, ids) => alive(() => store.get(collection, ids)),
    find: (collection, query) => alive(() => store.find(collection, query)),
    count: (collection, where) => alive(() => store.count(collection, where)),
    health: () => store.health(),
    close: async () => {},
    hasCrashed: () => crashed,
    write: (batch) =>
      alive(async () => {
        writes++;
        if (writes < crash.atWrite) return store.write(batch);
        crashed = true;
        if (crash.stored) await store.write(batch);
        throw die();
      }),
  };
}

let issuer: TestIssuer;
let running: TestCollector | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
  await issuer.close();
});

/** Plays one leak with a crash at the nth write and a restart; false where the leak was over before. */
async function playWithCrash(atWrite: number, stored: boolean): Promise<boolean> {
  issuer = await new TestIssuer().listen();
  const on = new TestCollector(issuer);
  running = on;
  const secret = testSecret();
  const [record, finding] = [recordOfSecret(secret, on.keys), findingOfSecret(secret, on.keys)];
  on.start((store) => crashingStore(store, { atWrite, stored }));
  await on.sendRecord(record);
  await on.sendFinding(finding);
  const proven = async () => (await on.store.find("incidents", { limit: 10 })).items.some(({ doc }) => doc.state === "proven");
  await eventually(
    "the crash, or the end",
    async () => (on.logged.some((line) => line.includes("has crashed")) ? "crashed" : (await proven()) && "over"),
    5_000,
  );
  const crashed = on.logged.some((line) => line.includes("has crashed"));
  await on.close();
  on.start();
  await eventually("the incident is proven after the restart", proven);
  await eventually("the job is closed", async () =>
    (await on.store.find("revocations", { limit: 10 })).items.every(({ doc }) => doc.state === "done"),
  );
  expect((await on.store.find("incidents", { limit: 10 })).items).toHaveLength(1);
  expect((await on.store.find("revocations", { limit: 10 })).items).toHaveLength(1);
  expect((await on.store.find("receipts", { limit: 10 })).items.map(({ doc }) => doc.verdict)).toEqual(["proven"]);
  expect(issuer.effects.get(record.id)).toBe(1);
  await on.close();
  running = undefined;
  return crashed;
}

describe("a collector that crashes", () => {
  it.each([
    ["before a write reached the store", false],
    ["after a write was stored and before anybody heard of it", true],
  ] as const)(
    "%s, at any write of a leak's life, goes on after the restart to one incident, one effective revocation and one receipt",
    async (_name, stored) => {
      let crashes = 0;
      for (let atWrite = 1; atWrite <= 24; atWrite++) {
        if (await playWithCrash(atWrite, stored)) crashes++;
        await issuer.close();
      }
      expect(crashes).toBeGreaterThanOrEqual(15);
    },
    120_000,
  );
});
