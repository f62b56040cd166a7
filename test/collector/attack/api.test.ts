import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { topics } from "../../../bus/index.ts";
import { createApi, trailEntries } from "../../../collector/index.ts";
import { createKeyFile, KeyRing, register } from "../../../contract/index.ts";
import { TestApi } from "../../support/api.ts";
import { findingOfSecret, recordOfSecret, testSecret } from "../../support/documents.ts";
import { eventually } from "../../support/wait.ts";

let running: TestApi;
let on: TestApi["on"];
let api: TestApi["api"];

beforeEach(async () => {
  running = await TestApi.start();
  ({ on, api } = running);
});
afterEach(() => running.close());

const tokenWith: TestApi["tokenWith"] = (...scopes) => running.tokenWith(...scopes);
const post: TestApi["post"] = (...call) => running.post(...call);
const deadLetters: TestApi["deadLetters"] = (...wanted) => running.deadLetters(...wanted);

const statement = {
  id: "iss-1",
  issuer: "test-issuer",
  subject: { id: "agent-7", kind: "agent" },
  issuedAt: "2026-01-01T10:00:00Z",
  expiresAt: "2026-01-01T10:15:00Z",
};

describe("a flood of wrong tokens from one address", () => {
  it("locks nobody out who comes from the same address with a right one", async () => {
    const token = await tokenWith("findings:write");
    const wrong = `lt_${"0".repeat(16)}_${"x".repeat(43)}`;
    for (let attempt = 0; attempt < 100; attempt++) await post("/v1/findings", {}, wrong);
    expect((await post("/v1/findings", {}, wrong)).statusCode).toBe(429);
    expect((await post("/v1/findings", { findings: [findingOfSecret(testSecret(), on.keys)] }, token)).statusCode).toBe(202);
  });
});

describe("no answer quotes what it refuses", () => {
  const secret = testSecret().toString();

  it("in the address", async () => {
    for (const url of [`/v1/%zz${secret}`, `/v1/issuance/%zz${secret}/events`, `/${secret}`, `/v1/trail/entries?from=${secret}`]) {
      const answer = await api.inject({ url, headers: { authorization: `Bearer ${await tokenWith("admin")}` } });
      expect([400, 404, 422]).toContain(answer.statusCode);
      expect(answer.body).not.toContain(secret);
      expect(answer.json().error.code).toMatch(/^(malformed-request|not-found|invalid-input)$/);
    }
  });

  it.each([
    ["a claim's name", { publicClaims: { [secret]: 3 } }],
    ["a long claim's name", { publicClaims: { [secret.repeat(3)]: "x" } }],
    ["a schema", { schema: `leaktrail.finding/${secret}` }],
    ["an enum", { kind: secret }],
    ["an unknown field", { [secret]: 1 }],
    ["an unknown field further down", { source: { kind: "log", [secret]: 1 } }],
    ["a pattern", { id: secret }],
    ["an encoding", { encoding: [secret] }],
    ["a time", { at: secret }],
  ])("in %s", async (_what, change) => {
    const body = { findings: [{ ...findingOfSecret(testSecret(), on.keys), ...change }] };
    const answer = await post("/v1/findings", body, await tokenWith("findings:write"));
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({ accepted: 0, rejected: [{ index: 0 }] });
    expect(answer.body).not.toContain(secret.slice(0, 12));
    await on.bus.publish(topics.findings, [{ key: "k", headers: {}, value: Buffer.from(JSON.stringify(body.findings[0])) }]);
    await eventually("it is rejected from the bus as well", async () =>
      (await trailEntries(on.store, 0, 1000)).find(({ entry }) => entry.action === "message.rejected"),
    );
    const [dead] = await deadLetters("leaktrail.findings.dlq", 1);
    expect(JSON.stringify(dead?.headers)).not.toContain(secret.slice(0, 12));
    expect(JSON.stringify(await trailEntries(on.store, 0, 1000))).not.toContain(secret.slice(0, 12));
    expect(on.logged.join("\n")).not.toContain(secret.slice(0, 12));
  });
});

describe("POST /v1/findings", () => {
  it("keeps no copy of what no leaktrail sends, and says so; its neighbours are accepted", async () => {
    const secret = testSecret().toString();
    const good = findingOfSecret(testSecret(), on.keys);
    const deep = `{"schema":"leaktrail.finding/9","x":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    const huge = JSON.stringify({ schema: "leaktrail.finding/9", x: "x".repeat(1_500_000) });
    const body = `{"findings":[{"password":"${secret}"},${deep},${huge},{"schema":"leaktrail.finding/9"},"${secret}",${JSON.stringify(good)}]}`;
    const answer = await post("/v1/findings", body, await tokenWith("findings:write"));
    expect(answer.statusCode).toBe(202);
    const { accepted, rejected } = answer.json();
    expect(accepted).toBe(1);
    expect(rejected.map((one: { deadLettered: boolean }) => one.deadLettered)).toEqual([false, false, false, true, false]);
    const dead = await deadLetters("leaktrail.findings.dlq", 1);
    expect(dead.map((message) => message.value.toString())).toEqual(['{"schema":"leaktrail.finding/9"}']);
  });

  it("rejects a finding that could never fit a message of the bus, and accepts its neighbour", async () => {
    const good = findingOfSecret(testSecret(), on.keys);
    const claims = Object.fromEntries(Array.from({ length: 5_000 }, (_, number) => [`claim${number}`, "x".repeat(500)]));
    const answer = await post("/v1/findings", { findings: [{ ...good, publicClaims: claims }, good] }, await tokenWith("findings:write"));
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({ accepted: 1, rejected: [{ index: 0, code: "invalid-input" }] });
  });
});

describe("issuance", () => {
  it("over the bus never copies a plaintext secret, whatever else is wrong with its message", async () => {
    const secret = testSecret();
    const record = recordOfSecret(secret, on.keys);
    const text = secret.toString();
    const messages = [
      JSON.stringify({ ...record, schema: "leaktrail.issuance/2", secret: text }),
      JSON.stringify({ ...record, registration: { secretBase64: text } }),
      `{"secret": "${text}" oops`,
    ];
    for (const value of messages) await on.bus.publish(topics.issuance, [{ key: "k", headers: {}, value: Buffer.from(value) }]);
    const dead = await deadLetters("leaktrail.issuance.dlq", messages.length);
    expect(dead.map((message) => message.value.toString()).join()).not.toContain(text);
  });

  it("takes a reference that merely speaks of secrets", async () => {
    const record = recordOfSecret(testSecret(), on.keys, { revokeRef: 'arn:aws:secretsmanager:eu-1:1:secret:db, "secret": yes' });
    await on.sendRecord(record);
    await eventually("it is stored", async () => (await on.store.get("issuance", [record.id]))[0]);
  });

  it.each([
    ["of a key that the collector does not hold", new KeyRing(createKeyFile("gone")), {}, "registration.keyId"],
    ["whose anchors lie outside it", undefined, { anchors: Buffer.alloc(6, 0xff).toString("base64url") }, "registration.anchors"],
    ["whose anchors are of a newer version", undefined, { anchorVersion: 7 }, "registration.anchors"],
  ])("refuses a registration %s: no scanner could ever find its secret", async (_what, ring, change, path) => {
    const registration = { ...register(testSecret(), (ring ?? on.keys).current), ...change };
    const answer = await post("/v1/issuance", { ...statement, registration }, await tokenWith("issuance:write"));
    expect(answer.statusCode).toBe(422);
    expect(answer.json().error.fields).toEqual([{ path, problem: expect.any(String) }]);
  });

  it("events that say nothing new leave the record and the index as they are, and stand in the trail once", async () => {
    const record = recordOfSecret(testSecret(), on.keys);
    await on.sendRecord(record);
    const stored = async () => (await on.store.get("issuance", [record.id]))[0];
    await eventually("it is published", async () => (await stored())?.doc.indexVersion === 1);
    const token = await tokenWith("issuance:write");
    const revoked = { event: "revoked", at: "2026-01-01T10:10:00Z" };
    expect((await post(`/v1/issuance/${record.id}/events`, revoked, token)).statusCode).toBe(204);
    await eventually("it is published again", async () => (await stored())?.doc.indexVersion === 2);
    const before = await stored();
    for (let time = 0; time < 3; time++) expect((await post(`/v1/issuance/${record.id}/events`, revoked, token)).statusCode).toBe(204);
    expect(await stored()).toEqual(before);
    const entries = await eventually("it is entered", async () => {
      const found = (await trailEntries(on.store, 0, 1000)).filter(({ entry }) => entry.action === "issuance.changed");
      return found.length > 0 ? found : undefined;
    });
    expect(entries).toHaveLength(1);
  });

  it("reaches the events of a record whose id is as long and as odd as an id may be", async () => {
    const record = recordOfSecret(testSecret(), on.keys, { id: "%/?#".repeat(64) });
    await on.sendRecord(record);
    await eventually("it is stored", async () => (await on.store.get("issuance", [record.id]))[0]);
    const event = { event: "completed", at: "2026-01-01T10:10:00Z" };
    const answer = await post(`/v1/issuance/${encodeURIComponent(record.id)}/events`, event, await tokenWith("issuance:write"));
    expect(answer.statusCode).toBe(204);
  });
});

describe("every route", () => {
  it("asks for a token with HEAD as with GET, and answers OPTIONS and other methods with 404", async () => {
    for (const url of ["/v1/index", "/v1/trail/entries", "/v1/trail/checkpoint"]) {
      expect((await api.inject({ method: "HEAD", url })).statusCode).toBe(401);
      for (const method of ["OPTIONS", "PUT", "DELETE", "PATCH"] as const) expect((await api.inject({ method, url })).statusCode).toBe(404);
    }
  });

  it("must say who may use it, or it cannot be added", async () => {
    const bare = await createApi({ version: "test", authenticate: async () => undefined, readiness: () => [], log: () => {} });
    for (const method of ["GET", "HEAD", "POST"] as const)
      expect(() => bare.route({ method, url: `/v1/bare-${method}`, handler: async () => "x" })).toThrow(/neither a scope nor/);
    await bare.close();
  });

  it("refuses other content types, bodies that are too large, and bodies that are none", async () => {
    const token = await tokenWith("admin");
    const send = (payload: string, type: string) =>
      api.inject({ method: "POST", url: "/v1/findings", payload, headers: { authorization: `Bearer ${token}`, "content-type": type } });
    expect((await send("x=1", "application/x-www-form-urlencoded")).statusCode).toBe(400);
    expect((await send("x".repeat(9 * 1024 * 1024), "application/json")).statusCode).toBe(413);
    expect((await send("", "application/json")).statusCode).toBe(400);
    expect((await send('{"findings":[],"__proto__":{"findings":[1]}}', "application/json")).statusCode).toBe(422);
  });
});
