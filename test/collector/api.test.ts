import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { topics } from "../../bus/index.ts";
import { issueToken } from "../../collector/index.ts";
import { type IndexEntry, indexBytes, openIndexFile } from "../../contract/index.ts";
import { createEngine, indexOf } from "../../scanner/index.ts";
import { TestApi } from "../support/api.ts";
import { findingOfSecret, recordOfSecret, testSecret } from "../support/documents.ts";
import { recordIdsOf } from "../support/index-file.ts";
import { eventually } from "../support/wait.ts";

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

describe("POST /v1/issuance", () => {
  it("takes a record with its secret, hashes it and keeps no trace of it", async () => {
    const secret = testSecret().toString();
    const answer = await post("/v1/issuance", { ...statement, secret }, await tokenWith("issuance:write"));
    expect(answer.statusCode).toBe(202);
    expect(answer.body).not.toContain(secret);
    const stored = await eventually("it is stored", async () => (await on.store.get("issuance", ["iss-1"]))[0]);
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(stored.doc.record.registration).toMatchObject({ lengthBytes: secret.length, keyId: "k1" });
  });

  it("answers 422 with a message for each field that is missing or absurd, and quotes none of them", async () => {
    const secret = testSecret().toString();
    const body = {
      ...statement,
      id: undefined,
      subject: { id: "x", kind: secret },
      expiresAt: "2025-01-01T00:00:00Z",
      [`${secret}`]: 1,
      secret,
    };
    const answer = await post("/v1/issuance", body, await tokenWith("issuance:write"));
    expect(answer.statusCode).toBe(422);
    const { error } = answer.json();
    expect(error.code).toBe("invalid-input");
    const paths = error.fields.map((field: { path: string }) => field.path);
    expect(paths).toEqual(expect.arrayContaining(["id", "subject.kind"]));
    expect(answer.body).not.toContain(secret);
  });

  it.each([
    ["expiresAt before issuedAt", { expiresAt: "2025-01-01T00:00:00Z" }, "expiresAt", /must lie after issuedAt/],
    ["a lifetime of a thousand years", { expiresAt: "3026-01-01T00:00:00Z" }, "expiresAt", /within 50 years/],
    ["issued in a far future", { issuedAt: "2099-01-01T00:00:00Z", expiresAt: null }, "issuedAt", /in the future/],
    ["a time that is none", { issuedAt: "yesterday" }, "issuedAt", /RFC 3339/],
    ["an issuer that is a URL", { issuer: "https://evil.example/" }, "issuer", /must be a name/],
    ["both a secret and no secret", { secret: undefined }, "secret", /exactly one/],
  ])("answers 422 for %s", async (_what, change, path, problem) => {
    const answer = await post(
      "/v1/issuance",
      { ...statement, secret: testSecret().toString(), ...change },
      await tokenWith("issuance:write"),
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.json().error.fields).toEqual([{ path, problem: expect.stringMatching(problem) }]);
  });

  it.each([
    ["under 12 bytes", "Zx9-short", /9 bytes, fewer than 12/],
    ["under 6 distinct bytes", "ababababababab", /2 distinct bytes, fewer than 6/],
    ["a common one", ["correct", "horse", "battery", "staple"].join(""), /list of common secrets/],
  ])("answers 422 for a secret %s, and says why", async (_what, secret, why) => {
    const answer = await post("/v1/issuance", { ...statement, secret }, await tokenWith("issuance:write"));
    expect(answer.statusCode).toBe(422);
    expect(answer.json().error).toMatchObject({ code: "weak-secret", message: expect.stringMatching(why) });
    expect(answer.body).not.toContain(secret);
  });

  it("answers 400 for a body that is not JSON, without quoting the text around the mistake", async () => {
    const secret = testSecret().toString();
    const token = await tokenWith("issuance:write");
    const answer = await api.inject({
      method: "POST",
      url: "/v1/issuance",
      payload: `{"secret": "${secret}" oops`,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain(secret.slice(0, 6));
  });

  it("has the index published, where a scanner finds the new secret", async () => {
    await post("/v1/issuance", { ...statement, secret: testSecret().toString() }, await tokenWith("issuance:write"));
    const token = await tokenWith("index:read");
    const headers = { authorization: `Bearer ${token}` };
    const answer = await eventually("the index holds it", async () => {
      const got = await api.inject({ url: "/v1/index", headers });
      return got.statusCode === 200 && got.headers.etag !== '"0"' ? got : undefined;
    });
    expect(recordIdsOf(answer.rawPayload, on.keys)).toEqual(["iss-1"]);
    const again = await api.inject({ url: "/v1/index", headers: { ...headers, "if-none-match": String(answer.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  it("has it said when a secret ends, on the bus and in the index file, and again when that changes", async () => {
    const [entries, secret]: [IndexEntry[], Buffer] = [[], testSecret()];
    const subscription = on.bus.follow(topics.index, {
      batchMax: 10,
      handle: async (messages) => {
        for (const { value } of messages) entries.push(...JSON.parse(value.toString()).put);
      },
    });
    const token = await tokenWith("issuance:write");
    await post("/v1/issuance", { ...statement, expiresAt: "2026-01-01T11:00:00Z", secret: secret.toString() }, token);
    await eventually("it is published", () => entries.length === 1);
    await post("/v1/issuance/iss-1/events", { event: "expired", at: "2026-01-01T10:30:00Z" }, token);
    await eventually("it is published again", () => entries.length === 2);
    await subscription.close();
    expect(entries.map(({ expiresAt }) => expiresAt)).toEqual(["2026-01-01T11:00:00Z", "2026-01-01T10:30:00Z"]);
    const headers = { authorization: `Bearer ${await tokenWith("index:read")}` };
    const file = await eventually("the index file holds both", async () => {
      const got = await api.inject({ url: "/v1/index", headers });
      const opened = got.statusCode === 200 ? openIndexFile(indexBytes(got.rawPayload), { keys: on.keys, now: new Date() }) : undefined;
      return opened?.header.version === 2 ? opened : undefined;
    });
    const severityAt = (now: string) =>
      createEngine({ keys: on.keys, issuedIndex: indexOf(on.keys, file), now: () => new Date(now) }).scan(secret)[0]?.severity;
    expect([severityAt("2026-01-01T10:29:00Z"), severityAt("2026-01-01T10:31:00Z")]).toEqual(["critical", "medium"]);
  });
});

describe("issuance over the bus", () => {
  it("refuses a message that carries a plaintext secret, and does not copy it into the dead letters", async () => {
    const secret = testSecret();
    const record = { ...recordOfSecret(secret, on.keys), secret: secret.toString() };
    await on.bus.publish(topics.issuance, [{ key: "k", headers: {}, value: Buffer.from(JSON.stringify(record)) }]);
    const dead = await deadLetters("leaktrail.issuance.dlq", 1);
    expect(dead[0]?.headers["leaktrail-dlq-reason"]).toContain("plaintext secret");
    expect(dead[0]?.value.toString()).not.toContain(secret.toString());
  });

  it("refuses another record under the same id, and changes nothing", async () => {
    const first = recordOfSecret(testSecret(), on.keys, { id: "same" });
    await on.sendRecord(first);
    await eventually("the first is stored", async () => (await on.store.get("issuance", ["same"]))[0]);
    await on.sendRecord(recordOfSecret(testSecret(), on.keys, { id: "same" }));
    const dead = await deadLetters("leaktrail.issuance.dlq", 1);
    expect(dead[0]?.headers["leaktrail-dlq-code"]).toBe("conflict");
    expect((await on.store.get("issuance", ["same"]))[0]?.doc.record).toEqual(first);
  });
});

describe("POST /v1/findings", () => {
  it("accepts each finding on its own; an unknown version goes to the dead-letter topic, with the reason", async () => {
    const secret = testSecret();
    const good = findingOfSecret(secret, on.keys);
    const newer = { ...good, schema: "leaktrail.finding/9" };
    const broken = { ...good, line: 0 };
    const answer = await post("/v1/findings", { findings: [good, newer, broken] }, await tokenWith("findings:write"));
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({
      accepted: 1,
      rejected: [
        { index: 1, code: "unknown-version", deadLettered: true },
        { index: 2, code: "invalid-input", reason: expect.stringContaining("line"), deadLettered: false },
      ],
    });
    const dead = await deadLetters("leaktrail.findings.dlq", 1);
    expect(dead[0]?.headers["leaktrail-dlq-reason"]).toContain("leaktrail.finding/9");
    await eventually("the good one opened an incident", async () => (await on.incidents()).length === 1);
  });

  it("dead-letters a message from Kafka that is no finding of a known version, and goes on with the next", async () => {
    const good = findingOfSecret(testSecret(), on.keys);
    for (const value of ["not json", JSON.stringify({ ...good, schema: "leaktrail.finding/2" }), JSON.stringify({ ...good, offset: -1 })]) {
      await on.bus.publish(topics.findings, [{ key: "k", headers: { origin: "x" }, value: Buffer.from(value) }]);
    }
    await on.sendFinding(good);
    const dead = await deadLetters("leaktrail.findings.dlq", 3);
    expect(dead.map((message) => message.headers["leaktrail-dlq-code"])).toEqual(["malformed-request", "unknown-version", "invalid-input"]);
    await eventually("the good one opened an incident", async () => (await on.incidents()).length === 1);
  });
});

describe("access", () => {
  it("answers 401 without a token, with a wrong one, with one that was cut, and with an expired one", async () => {
    const token = await tokenWith("findings:write");
    const expired = await issueToken(on.store, { subject: "old", scopes: ["admin"], expiresAt: new Date(Date.now() - 1000) }, new Date());
    for (const wrong of ["", "nonsense", token.slice(0, -1), `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, expired]) {
      const answer = await post("/v1/findings", { findings: [1] }, wrong);
      expect(answer.statusCode).toBe(401);
      expect(answer.headers["www-authenticate"]).toBe("Bearer");
    }
  });

  it("answers 403 where the token lacks the scope, and admin includes all", async () => {
    expect((await post("/v1/issuance", statement, await tokenWith("findings:write"))).statusCode).toBe(403);
    expect((await post("/v1/issuance", { ...statement, secret: testSecret().toString() }, await tokenWith("admin"))).statusCode).toBe(202);
  });

  it("answers 429 to an address that keeps trying wrong tokens", async () => {
    const statuses = [];
    for (let attempt = 0; attempt < 70; attempt++) statuses.push((await post("/v1/findings", {}, "wrong")).statusCode);
    expect(statuses.at(0)).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });

  it("keeps /healthz, /readyz and /openapi.json open, and has no other open route of its own", async () => {
    expect((await api.inject("/healthz")).statusCode).toBe(200);
    const ready = await eventually("ready", async () => {
      const answer = await api.inject("/readyz");
      return answer.statusCode === 200 ? answer.json() : undefined;
    });
    expect(ready).toEqual({
      status: "ready",
      parts: [
        { part: "store", ok: true },
        { part: "bus", ok: true },
        { part: "index", ok: true },
      ],
    });
    const { paths } = (await api.inject("/openapi.json")).json();
    for (const path of Object.keys(paths)) {
      for (const method of Object.keys(paths[path])) {
        const answer = await api.inject({ method: method.toUpperCase() as "GET", url: path.replace("{id}", "x") });
        expect([path, answer.statusCode]).toEqual([path, 401]);
      }
    }
  });
});
