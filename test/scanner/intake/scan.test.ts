import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LeaktrailError } from "../../../contract/index.ts";
import { Bench, secrets, TOKEN } from "./harness.ts";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.end());

const away = () => new LeaktrailError("collector-unavailable", "away");
const authorization = `Bearer ${TOKEN}`;

/** Sends bytes as they are, and gives all that comes back until the connection is closed. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(bench.intake.origin as string).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => {
    answer += data;
  });
  socket.on("error", () => undefined);
  socket.write(bytes);
  await once(socket, "close");
  return answer;
}

describe("POST /v1/scan", () => {
  test("tells what stands in a text and where, without the secret, and sends it on", async () => {
    await bench.open();
    const answer = await bench.scan(`Hello,\nthe key is ${secrets[0]}\n`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      total: 1,
      findings: [{ kind: "issued", severity: "critical", line: 2, column: 12, sightings: 1, fingerprint: { keyId: "k1" } }],
    });
    expect(text).not.toContain(secrets[0]);
    expect(await bench.received()).toMatchObject([{ id: JSON.parse(text).findings[0].id, file: "-", source: { kind: "message" } }]);
  });

  test("names the text by the address and the source that come with it", async () => {
    await bench.open({ source: { namespace: "support", agent: "desk" } });
    const address = "https://desk.example/tickets/7";
    await bench.scan({ text: `${secrets[0]}`, address, source: { author: "mallory", agent: "mine" } });
    await bench.post(`/v1/scan?address=${encodeURIComponent(address)}`, `${secrets[1]}`, { authorization, "content-type": "text/plain" });
    expect(await bench.received()).toMatchObject([
      { file: address, source: { kind: "message", namespace: "support", agent: "mine", author: "mallory" } },
      { file: address, source: { kind: "message", namespace: "support", agent: "desk" } },
    ]);
  });

  test("finds nothing where nothing is, and answers for an empty text", async () => {
    await bench.open();
    for (const text of ["nothing here", ""])
      expect(await (await bench.scan(text)).json()).toEqual({ findings: [], total: 0, indexVersion: 7 });
  });

  test("is durable before it answers: what could not be sent is sent by the next run", async () => {
    await bench.open();
    bench.receiver.failures.push(...Array.from({ length: 1_000 }, away));
    expect((await bench.scan(`${secrets[0]}`)).status).toBe(200);
    await bench.close();
    expect(bench.receiver.sent).toHaveLength(0);
    bench.receiver.failures.splice(0);
    await bench.open();
    expect(await bench.received()).toHaveLength(1);
  });

  test("gives the same ids to a text that comes twice, so that nothing is counted twice", async () => {
    await bench.open();
    const twice = [await bench.scan(`x ${secrets[0]}`), await bench.scan(`x ${secrets[0]}`)];
    const [first, second] = await Promise.all(twice.map((answer) => answer.json()));
    expect(first).toEqual(second);
    expect(await bench.received()).toMatchObject([{ count: { total: 1 } }]);
  });
});

describe("who may post", () => {
  test("is who shows a token; nobody else learns anything, not even whether the body is too large", async () => {
    await bench.open({ http: { limits: { bodyMaxBytes: 100 } } });
    for (const shown of ["", "Bearer", "Bearer wrong", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`]) {
      const answer = await bench.scan("x".repeat(200), { authorization: shown });
      expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
      expect(await answer.text()).not.toContain(TOKEN.slice(1));
    }
    expect(bench.intake.stats.refused.get(401)).toBe(6);
  });

  test("may show any of several tokens, so that one can take the other's place", async () => {
    const other = `${TOKEN}-2`;
    await bench.open({ http: { tokens: [TOKEN, other] } });
    for (const token of [TOKEN, other]) expect((await bench.scan("x", { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test("is nobody where there is no token", async () => {
    await bench.open({ http: { tokens: [] } });
    expect((await bench.scan("x", { authorization: "Bearer " })).status).toBe(401);
    expect((await bench.scan("x")).status).toBe(401);
  });
});

describe("fails closed", () => {
  test("takes in nothing before the index has come, and says when to try again", async () => {
    bench.index.isReady = false;
    await bench.open();
    const answer = await bench.scan(`${secrets[0]}`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.text()).not.toContain("/private/place");
    expect(bench.intake.health()).toEqual({ ok: false, problems: ["the index has not come from /private/place"] });
    bench.index.isReady = true;
    expect((await bench.scan(`${secrets[0]}`)).status).toBe(200);
    expect(bench.intake.health()).toEqual({ ok: true, problems: [] });
  });

  test("takes in nothing that holds a secret while the spool is full, and is not ready meanwhile", async () => {
    await bench.open({ limits: { rowsMax: 1 } });
    bench.receiver.failures.push(...Array.from({ length: 1_000 }, away));
    expect((await bench.scan(`${secrets[0]}`)).status).toBe(200);
    const answer = await bench.scan(`${secrets[1]}`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(bench.intake.health().ok).toBe(false);
    bench.receiver.failures.splice(0);
  });
});

describe("hostile requests", () => {
  test("with too large a body are refused with 413, also where they do not say how large it is", async () => {
    await bench.open({ http: { limits: { bodyMaxBytes: 1_000 } } });
    expect((await bench.scan("x".repeat(1_001))).status).toBe(413);
    expect((await bench.scan("x".repeat(1_000))).status).toBe(200);
    const chunk = `${(600).toString(16)}\r\n${"x".repeat(600)}\r\n`;
    const head = `POST /v1/scan HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n`;
    expect(await raw(`${head}${chunk}${chunk}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("are refused by field, and nothing of them is quoted", async () => {
    await bench.open();
    const bodies = [
      `{"text":"${secrets[0]}`,
      "[".repeat(1_000_000),
      JSON.stringify({ text: 1, [`${secrets[0]}`]: 1 }),
      `{"text":"x","__proto__":{"${secrets[0]}":1}}`,
      `{"text":"x","constructor":{"prototype":{"isAdmin":true}}}`,
      JSON.stringify({ text: "x", source: { kind: "git" } }),
      JSON.stringify({ text: "x", source: { author: "x".repeat(513) } }),
      JSON.stringify({ text: "x", address: "" }),
      "null",
    ];
    for (const body of bodies) {
      const answer = await bench.post("/v1/scan", body, { authorization, "content-type": "application/json" });
      expect([400, 422]).toContain(answer.status);
      expect(await answer.text()).not.toContain(secrets[0]);
    }
    for (const type of ["image/png", "x", "application/json/x; ="]) {
      expect((await bench.post("/v1/scan", "x", { authorization, "content-type": type })).status).toBe(400);
    }
    expect((await bench.post(`/v1/${secrets[0]}`, "x", { authorization })).status).toBe(404);
    expect(await raw(`POST /v1/scan/%zz${secrets[0]} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)).not.toContain(secrets[0]);
    expect(bench.said.join("\n")).not.toContain(secrets[0]);
    expect(await bench.received()).toEqual([]);
  });

  test("may hold broken text: what can be read of it is scanned", async () => {
    await bench.open();
    const broken = Buffer.concat([Buffer.from([0xff, 0xc0, 0x80, 0]), Buffer.from(` ${secrets[0]} `), Buffer.from([0xed, 0xa0, 0x80])]);
    expect(await (await bench.post("/v1/scan", broken, { authorization, "content-type": "text/plain" })).json()).toMatchObject({
      total: 1,
    });
    expect(await (await bench.scan({ text: `\ud800 ${secrets[1]}` })).json()).toMatchObject({ total: 1 });
  });

  test("cannot redraw a terminal by the names they give", async () => {
    await bench.open();
    await bench.scan({ text: `${secrets[0]}`, address: "https://a/\u001b[2J\u202e\ud83d\ude00", source: { author: "eve\u009b\u0007" } });
    expect(await bench.received()).toMatchObject([
      { file: "https://a/\\u{1b}[2J\\u{202e}\ud83d\ude00", source: { author: "eve\\u{9b}\\u{7}" } },
    ]);
  });

  test("cannot make a finding carry a secret in its names: it is masked there, and reported", async () => {
    await bench.open();
    const address = `https://a/?key=${secrets[0]}&again=${secrets[0]}&other=${secrets[1]}`;
    expect(await (await bench.scan({ text: "nothing", address, source: { author: secrets[2] } })).json()).toMatchObject({ total: 0 });
    const findings = await bench.received();
    expect(findings.map(({ count }) => count.total).sort()).toEqual([1, 1, 2]);
    const masked = "[leaktrail:issued-secret]";
    expect(findings[0]).toMatchObject({ file: `https://a/?key=${masked}&again=${masked}&other=${masked}`, source: { author: masked } });
    for (const secret of secrets) expect(JSON.stringify(findings)).not.toContain(secret);
  });

  test("that come too slowly are cut off", async () => {
    await bench.open({ http: { limits: { headersTimeoutMs: 300, requestTimeoutMs: 600 } } });
    expect(await raw("POST /v1/scan HTTP/1.1\r\nhost: x\r\n")).toMatch(/^(HTTP\/1\.1 408 |$)/);
    const head = `POST /v1/scan HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: text/plain\r\ncontent-length: 100\r\n\r\n`;
    expect(await raw(`${head}only this`)).toMatch(/^(HTTP\/1\.1 408 |$)/);
  }, 15_000);

  test("that are too many at a time or a minute are told when to come again", async () => {
    await bench.open({ http: { limits: { knownBodiesMax: 1 } } });
    const head = `POST /v1/scan HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: text/plain\r\ncontent-length: 4\r\nconnection: close\r\n\r\n`;
    const slow = connect(Number(new URL(bench.intake.origin as string).port), "127.0.0.1");
    slow.write(head);
    let answer = await bench.scan("x");
    for (let tries = 0; answer.status !== 429 && tries < 100; tries++) answer = await bench.scan("x");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "1"]);
    slow.end("text");
    await once(slow.resume(), "close");
    expect((await bench.scan("x")).status).toBe(200);
    await bench.close();
    await bench.open({ http: { limits: { requestsAMinuteMax: 2 } } });
    const statuses = [];
    for (let nth = 0; nth < 3; nth++) statuses.push((await bench.scan("x")).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(Number((await bench.scan("x")).headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("the end", () => {
  test("waits for requests under way, and not for one that hangs", async () => {
    await bench.open();
    const socket = connect(Number(new URL(bench.intake.origin as string).port), "127.0.0.1").on("error", () => undefined);
    socket.write(
      `POST /v1/scan HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: text/plain\r\ncontent-length: 100\r\n\r\n`,
    );
    const startedAtMs = performance.now();
    await bench.close();
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
  });
});
