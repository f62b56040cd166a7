import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newIncident, newRevocation, withDecision, withRecords } from "../../../collector/correlate/incident-steps.ts";
import type { Write } from "../../../collector/index.ts";
import { Breaker } from "../../../collector/revoke/breaker.ts";
import { conclude, giveUp } from "../../../collector/revoke/conclude.ts";
import { GuardedHttp } from "../../../collector/revoke/guarded-http.ts";
import { Issuer } from "../../../collector/revoke/issuer.ts";
import { Trail } from "../../../collector/trail/index.ts";
import { configuration, incidentIdOf, type Revocation } from "../../../contract/index.ts";
import { TestCollector } from "../../support/collector.ts";
import { findingOfSecret, recordOfSecret, testSecret } from "../../support/documents.ts";
import { hookedStore } from "../../support/hooked-store.ts";
import { TestIssuer } from "../../support/issuer.ts";
import { eventually } from "../../support/wait.ts";

const policy = "rules:\n  - {name: all, when: 'true', action: auto, capPerMinute: 1000}\n";
let issuer: TestIssuer;
let other: TestIssuer;
let on: TestCollector | undefined;

beforeEach(async () => {
  issuer = await new TestIssuer().listen();
  other = await new TestIssuer().listen();
});
afterEach(async () => {
  // The issuers first: a call that hangs ends with its connection.
  await Promise.all([issuer.close(), other.close()]);
  await on?.close();
  on = undefined;
});

/** The documents of an incident that was decided to be revoked, a long time ago. */
function revokingIncident(collector: TestCollector, changes: Parameters<typeof recordOfSecret>[2] = {}) {
  const secret = testSecret();
  const [record, finding] = [recordOfSecret(secret, collector.keys, changes), findingOfSecret(secret, collector.keys)];
  const at = "2026-01-01T11:00:00.000Z";
  const opened = newIncident(finding, incidentIdOf(finding.fingerprint), at);
  const decided = { action: "auto", rule: "all", at } as const;
  const incident = withDecision(withRecords(opened, [record], "issuance-first", at), decided, record.issuer);
  const job = newRevocation(incident, record, at);
  const link = { fingerprint: finding.fingerprint, incidentId: incident.id, issuanceIds: [record.id] };
  const writes: Write[] = [
    { op: "create", collection: "incidents", id: incident.id, doc: incident },
    { op: "create", collection: "issuance", id: record.id, doc: { record, indexVersion: 1 } },
    { op: "create", collection: "occurrences", id: finding.id, doc: { incidentId: incident.id, seenAt: at, count: 1, finding } },
  ];
  return { incident, job, link, record, finding, writes };
}

const createJob = (doc: Revocation): Write => ({ op: "create", collection: "revocations", id: doc.id, doc });

describe("revoking", () => {
  it("of one issuer goes on while another one lets every call hang", async () => {
    other.behaviours = ["hangs"];
    on = new TestCollector(issuer, { policy, moreIssuers: new Map([["other-issuer", other.options({ timeoutMs: 60_000 })]]) }).start();
    const { keys } = on;
    for (let number = 0; number < 40; number++) {
      const secret = testSecret();
      await on.sendRecord(recordOfSecret(secret, keys, { issuer: "other-issuer" }));
      await on.sendFinding(findingOfSecret(secret, keys));
    }
    await eventually("the slow issuer holds all that it may", () => other.calls.length >= 32);
    const secret = testSecret();
    const finding = findingOfSecret(secret, keys);
    await on.sendRecord(recordOfSecret(secret, keys));
    await on.sendFinding(finding);
    const { store } = on;
    await eventually(
      "the quick one is proven",
      async () => (await store.get("incidents", [incidentIdOf(finding.fingerprint)]))[0]?.doc.state === "proven",
    );
    expect(other.calls).toHaveLength(32);
  });

  it("is proven where the last attempt worked and nobody heard of it", async () => {
    issuer.behaviours = ["revokes-and-hangs-up"];
    on = new TestCollector(issuer, { policy, issuer: { attemptsMax: 1 } }).start();
    const secret = testSecret();
    await on.sendRecord(recordOfSecret(secret, on.keys));
    await on.sendFinding(findingOfSecret(secret, on.keys));
    const [incident] = await eventually("it ended", async () => {
      const incidents = (await on?.incidents()) ?? [];
      return incidents.some((one) => one.state === "proven" || one.state === "failed") ? incidents : undefined;
    });
    expect(incident?.state).toBe("proven");
  });

  it("is not called for again where an unclear call takes effect late, also after the issuer has asked to wait", async () => {
    issuer.behaviours = ["hangs-up", "says-later", "revokes"];
    on = new TestCollector(issuer, { policy }).start();
    const secret = testSecret();
    const record = recordOfSecret(secret, on.keys);
    await on.sendRecord(record);
    await on.sendFinding(findingOfSecret(secret, on.keys));
    await eventually("it is called for twice", () => issuer.calls.length === 2);
    issuer.lateEffect(record.id);
    await eventually("it is proven", async () => (await on?.incidents())?.some((one) => one.state === "proven"));
    expect(issuer.calls).toHaveLength(2);
  });

  it("is not called for again where a crash came between the call and its answer: it is looked at first", async () => {
    on = new TestCollector(issuer, { policy });
    let isDead = false;
    const die = () => {
      if (isDead) throw new Error("crashed");
    };
    on.start((store) =>
      hookedStore(store, {
        beforeGet: die,
        beforeWrite: (writes) => {
          isDead ||= writes.some((write) => write.collection === "trail" && write.doc.entry.action === "revocation.answered");
          die();
        },
      }),
    );
    const secret = testSecret();
    await on.sendRecord(recordOfSecret(secret, on.keys));
    await on.sendFinding(findingOfSecret(secret, on.keys));
    await eventually("it crashed", () => isDead);
    await on.close();
    on.start();
    await eventually("it is proven", async () => (await on?.incidents())?.some((one) => one.state === "proven"));
    expect(issuer.calls).toHaveLength(1);
  });

  it("that was proven stays proven when a worker that lost the job is refused late", async () => {
    on = new TestCollector(issuer, { policy }).start();
    await on.collector.close();
    const { store } = on;
    const said: string[] = [];
    const to = {
      store,
      trail: new Trail(store),
      log: ({ message }: { message: string }) => said.push(message),
      now: () => new Date(),
      onIssuance: () => {},
      count: () => {},
    };
    const { incident, job, writes } = revokingIncident(on);
    await store.write([...writes, createJob(job)]);
    const [stale] = await store.get("revocations", [job.id]);
    if (!stale) throw new Error("the job is not there");
    const [taken] = await store.write([
      { op: "replace", collection: "revocations", id: job.id, doc: { ...job, epoch: 2 }, version: stale.version },
    ]);
    if (!taken?.stored) throw new Error("the job was not taken over");
    await conclude(
      to,
      { id: job.id, doc: { ...job, epoch: 2 }, version: taken.version },
      { verdict: "dead", status: 200, bodySha256: null, says: "x" },
    );
    await giveUp(to, stale, "refused", { status: 403, summary: "refused" });
    expect((await store.get("incidents", [incident.id]))[0]?.doc.state).toBe("proven");
    expect((await store.get("revocations", [job.id]))[0]?.doc.state).toBe("done");
    expect(said).toEqual([]);
    on.collector = on.another();
  });
});

describe("what a crash left", () => {
  it("is found behind any number of incidents that merely wait: a decision without its revocation, and an end that nobody heard of", async () => {
    on = new TestCollector(issuer, { policy }).start();
    await on.close();
    on.start();
    await on.collector.close();
    const all = Array.from({ length: 450 }, () => revokingIncident(on as TestCollector)).sort((a, b) =>
      a.incident.id < b.incident.id ? -1 : 1,
    );
    const [withoutJob, ended] = [all.at(-1), all.at(-2)];
    const inAWeek = new Date(Date.now() + 604_800_000).toISOString();
    const { linkIdOf } = await import("../../../collector/correlate/links.ts");
    for (const one of all) {
      const job = { ...one.job, nextAttemptAt: inAWeek, ...(one === ended ? { state: "refused" as const } : {}) };
      const link: Write = { op: "create", collection: "fingerprints", id: linkIdOf(one.finding.fingerprint), doc: one.link };
      await on.store.write([...one.writes, link, ...(one === withoutJob ? [] : [createJob(job)])]);
    }
    on.collector = on.another();
    const { store } = on;
    const stateOf = async (one: typeof ended) => (await store.get("incidents", [one?.incident.id ?? ""]))[0]?.doc.state;
    await eventually("the one without a revocation is proven", async () => (await stateOf(withoutJob)) === "proven");
    await eventually("the one that was refused says so", async () => (await stateOf(ended)) === "failed");
  });
});

describe("a job that is due", () => {
  it("is found behind any number of jobs of an issuer that answers nothing", async () => {
    other.behaviours = ["hangs"];
    const moreIssuers = new Map([["other-issuer", other.options({ timeoutMs: 60_000 })]]);
    on = new TestCollector(issuer, { policy, moreIssuers }).start();
    await on.collector.close();
    const { store } = on;
    for (let number = 0; number < 560; number++) {
      const { job, writes } = revokingIncident(on, { issuer: "other-issuer" });
      await store.write([...writes, createJob(job)]);
    }
    const quick = revokingIncident(on);
    await store.write([...quick.writes, createJob({ ...quick.job, nextAttemptAt: "2026-01-01T12:00:00.000Z" })]);
    on.collector = on.another();
    await eventually("it is proven", async () => (await store.get("incidents", [quick.incident.id]))[0]?.doc.state === "proven");
  });
});

describe("a circuit breaker", () => {
  it("lets one call try after its pause, and the others once that one has succeeded", () => {
    const breaker = new Breaker();
    for (let failure = 0; failure < 5; failure++) {
      expect(breaker.admits(0)).toBe(true);
      breaker.failed(0);
    }
    expect(breaker.admits(9_999)).toBe(false);
    expect([breaker.admits(10_000), breaker.admits(10_001)]).toEqual([true, false]);
    breaker.failed(10_002);
    expect([breaker.admits(20_001), breaker.admits(20_002), breaker.admits(20_003)]).toEqual([false, true, false]);
    breaker.succeeded();
    expect([breaker.admits(20_004), breaker.admits(20_005)]).toEqual([true, true]);
  });
});

describe("a call to an issuer", () => {
  it.each([
    "127.0.0.1",
    "127.1",
    "0x7f.0.0.1",
    "2130706433",
    "0177.0.0.1",
    "127.0.0.1.",
    "0.0.0.0",
    "10.0.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.1",
    "198.18.0.1",
    "240.0.0.1",
    "224.0.0.1",
    "localhost",
    "[::1]",
    "[::]",
    "[::7f00:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:0:7f00:1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[fe80::1]",
    "[fd00::1]",
    "[fec0::1]",
    "[4000::1]",
  ])("never goes to %s", async (host) => {
    const http = new GuardedHttp({ allowPrivateAddress: false });
    const call = http.call(`http://${host}:9/`, { method: "GET", headers: {}, timeoutMs: 1_000 });
    await expect(call).rejects.toMatchObject({ notSent: true, message: expect.stringContaining("private") });
    await http.close();
  });

  it("lets no record choose the host, or lead out of its place in the path", async () => {
    const urls: string[] = [];
    const server = createServer((request, response) => {
      urls.push(request.url ?? "");
      response.writeHead(200).end(JSON.stringify({ active: false }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const options = issuer.options();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/status/{ref}/state`;
    const asked = new Issuer({ ...options, configuration: { ...options.configuration, status: { url } } });
    for (const ref of [".", "..", "\ud800"]) expect(await asked.status(ref)).toMatchObject({ verdict: "unknown", status: null });
    for (const ref of ["../x", "a?b#c", "%2e%2e", "@evil.example", "$&"])
      expect(await asked.status(ref)).toMatchObject({ verdict: "dead" });
    expect(urls).toEqual(["..%2Fx", "a%3Fb%23c", "%252e%252e", "%40evil.example", "%24%26"].map((ref) => `/status/${ref}/state`));
    await asked.close();
    server.close();
    const named = (statusUrl: string) => ({
      issuers: { one: { revoke: { url: "https://one.example/", secret: { env: "X" } }, status: { url: statusUrl } } },
    });
    expect(configuration.safeParse(named("https://one.example/{ref}")).success).toBe(true);
    for (const bad of ["https://{ref}.one.example/", "https://{ref}/", "https://%7Bref%7D/", "https://one.example/"])
      expect(configuration.safeParse(named(bad)).success).toBe(false);
  });
});
