import { afterEach, describe, expect, test } from "vitest";
import { Sessions, SignInCodes } from "../../dashboards/server/sessions.ts";
import { type Harness, startDashboards } from "./harness.ts";

const minutes = (count: number) => count * 60_000;
const admin = { subject: "admin", scopes: ["admin"] } as const;

let running: Harness | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function start(options: Parameters<typeof startDashboards>[0] = {}): Promise<Harness> {
  running = await startDashboards(options);
  return running;
}

const ours = { "x-leaktrail": "1", "sec-fetch-site": "same-origin", host: "127.0.0.1:7465" };

async function signIn({ api }: Harness, payload: object, headers: Record<string, string> = ours) {
  const answer = await api.inject({ method: "POST", url: "/session", headers, payload });
  const [cookie] = answer.cookies;
  return { answer, cookie, header: cookie ? `${cookie.name}=${cookie.value}` : "" };
}

describe("a session", () => {
  test("ends 12 hours after it began, however busy", async () => {
    let nowMs = 0;
    const sessions = new Sessions(() => nowMs);
    const id = sessions.start(async () => admin);
    for (; nowMs < minutes(12 * 60); nowMs += minutes(29)) expect(await sessions.callerOf(id, true)).toEqual(admin);
    expect(await sessions.callerOf(id, true)).toBeUndefined();
  });

  test("ends after 30 minutes without use; what the page asks by itself is no use", async () => {
    let nowMs = 0;
    const sessions = new Sessions(() => nowMs);
    const [used, open] = [sessions.start(async () => admin), sessions.start(async () => admin)];
    for (; nowMs < minutes(30); nowMs += minutes(10)) {
      await sessions.callerOf(used, true);
      expect(await sessions.callerOf(open, false)).toEqual(admin);
    }
    expect(await sessions.callerOf(used, true)).toEqual(admin);
    expect(await sessions.callerOf(open, false)).toBeUndefined();
  });

  test("at most 1000 live; the one unused for longest makes room", async () => {
    const sessions = new Sessions(() => 0);
    const first = sessions.start(async () => admin);
    const second = sessions.start(async () => admin);
    await sessions.callerOf(first, true);
    for (let count = 2; count <= 1000; count++) sessions.start(async () => admin);
    expect(await sessions.callerOf(first, true)).toEqual(admin);
    expect(await sessions.callerOf(second, true)).toBeUndefined();
  });

  test("ends when its token is no longer known", async () => {
    let caller: typeof admin | undefined = admin;
    const sessions = new Sessions();
    const id = sessions.start(async () => caller);
    expect(await sessions.callerOf(id, true)).toEqual(admin);
    caller = undefined;
    expect(await sessions.callerOf(id, true)).toBeUndefined();
    caller = admin;
    expect(await sessions.callerOf(id, true)).toBeUndefined();
  });
});

describe("a sign-in code", () => {
  test("works once", () => {
    const codes = new SignInCodes();
    const code = codes.make(admin);
    expect(codes.use(code)).toEqual(admin);
    expect(codes.use(code)).toBeUndefined();
  });

  test("works for five minutes", () => {
    let nowMs = 0;
    const codes = new SignInCodes(() => nowMs);
    const [early, late] = [codes.make(admin), codes.make(admin)];
    nowMs = minutes(5) - 1;
    expect(codes.use(early)).toEqual(admin);
    nowMs = minutes(5);
    expect(codes.use(late)).toBeUndefined();
  });
});

describe("signing in", () => {
  test("a token opens a session that may do what the token may", async () => {
    const running = await start();
    const { answer, header } = await signIn(running, { token: await running.token("read", "approve") });
    expect(answer.json()).toEqual({ subject: "tester-read-approve", scopes: ["read", "approve"] });
    const session = await running.api.inject({ url: "/session", headers: { cookie: header } });
    expect(session.json()).toEqual(answer.json());
  });

  test("the link of a terminal opens one, once", async () => {
    const running = await start();
    const link = running.dashboards.createSignInLink(admin, "http://127.0.0.1:7465");
    const [, code] = /^http:\/\/127\.0\.0\.1:7465\/#signin=([A-Za-z0-9_-]{43})$/.exec(link) ?? [];
    expect((await signIn(running, { code })).answer.json()).toEqual({ subject: "admin", scopes: ["admin"] });
    expect((await signIn(running, { code })).answer.statusCode).toBe(401);
  });

  test("a wrong token, one without the scope read, and both at once are refused", async () => {
    const running = await start();
    expect((await signIn(running, { token: "lt_0000000000000000_wrong" })).answer.statusCode).toBe(401);
    expect((await signIn(running, { token: await running.token("findings:write") })).answer.statusCode).toBe(403);
    expect((await signIn(running, { token: "a", code: "b" })).answer.statusCode).toBe(422);
    expect((await signIn(running, { token: "a" })).cookie).toBeUndefined();
  });

  test("guessing is slowed down", async () => {
    const running = await start();
    const answers = [];
    for (let count = 0; count < 25; count++) answers.push((await signIn(running, { code: "guess" })).answer.statusCode);
    expect(answers.filter((status) => status === 401)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
  });

  test("signing out ends the session on the server, not only in the browser", async () => {
    const running = await start();
    const { header } = await signIn(running, { token: await running.token("read") });
    const out = await running.api.inject({ method: "DELETE", url: "/session", headers: { ...ours, cookie: header } });
    expect(out.statusCode).toBe(204);
    expect(out.cookies[0]).toMatchObject({ value: "", path: "/" });
    expect((await running.api.inject({ url: "/session", headers: { cookie: header } })).statusCode).toBe(401);
  });

  test("signing in anew ends the session before", async () => {
    const running = await start();
    const token = await running.token("read");
    const { header } = await signIn(running, { token });
    await signIn(running, { token }, { ...ours, cookie: header });
    expect((await running.api.inject({ url: "/session", headers: { cookie: header } })).statusCode).toBe(401);
  });
});

describe("the cookie", () => {
  test("over TLS it is bound to this host, and to TLS", async () => {
    const running = await start({ publicUrl: "https://leaktrail.example" });
    const { answer, cookie } = await signIn(running, { token: await running.token("read") }, { ...ours, host: "leaktrail.example" });
    expect(cookie).toMatchObject({ name: "__Host-leaktrail", path: "/", httpOnly: true, secure: true, sameSite: "Strict" });
    expect(cookie).not.toHaveProperty("domain");
    expect(answer.headers["strict-transport-security"]).toMatch(/^max-age=\d+/);
  });

  test("on this machine's own address it works without TLS", async () => {
    const running = await start();
    for (const host of ["127.0.0.1:7465", "localhost:7465", "[::1]:7465"]) {
      const { cookie } = await signIn(running, { token: await running.token("read") }, { ...ours, host });
      expect(cookie).toMatchObject({ name: "leaktrail", path: "/", httpOnly: true, sameSite: "Strict" });
      expect(cookie).not.toHaveProperty("secure");
    }
  });

  test("anywhere else without TLS there is none, and the refusal says what to do", async () => {
    const running = await start();
    const { answer, cookie } = await signIn(running, { token: await running.token("read") }, { ...ours, host: "leaktrail.example" });
    expect(cookie).toBeUndefined();
    expect(answer.json().error).toMatchObject({ code: "not-allowed", message: expect.stringContaining("https") });
  });

  test("a cookie without the prefix counts for nothing over TLS", async () => {
    const running = await start({ publicUrl: "https://leaktrail.example" });
    const { cookie } = await signIn(running, { token: await running.token("read") }, { ...ours, host: "leaktrail.example" });
    expect((await running.api.inject({ url: "/session", headers: { cookie: `leaktrail=${cookie?.value}` } })).statusCode).toBe(401);
  });
});

describe("a change by cookie from another site", () => {
  const change = { method: "POST", url: "/v1/revocations/rev_aaaaaaaaaaaaaaaaaaaaaaaaaa/retry" } as const;
  const cases = [
    ["our page", { ...ours }, 204],
    [
      "our page, in a browser that names the origin only",
      { "x-leaktrail": "1", origin: "http://127.0.0.1:7465", host: "127.0.0.1:7465" },
      204,
    ],
    ["a form without our header", { "sec-fetch-site": "same-origin", host: "127.0.0.1:7465" }, 403],
    ["another site", { ...ours, "sec-fetch-site": "cross-site" }, 403],
    ["another port of the same host", { ...ours, "sec-fetch-site": "same-site" }, 403],
    ["another origin", { "x-leaktrail": "1", origin: "http://evil.example", host: "127.0.0.1:7465" }, 403],
    ["an origin that is none", { "x-leaktrail": "1", origin: "null", host: "127.0.0.1:7465" }, 403],
  ] as const;

  test.each(cases)("%s", async (_who, headers, status) => {
    const running = await start();
    const { header } = await signIn(running, { token: await running.token("read", "approve") });
    const answer = await running.api.inject({ ...change, headers: { ...headers, cookie: header } });
    expect(answer.statusCode).toBe(status);
    expect(running.retries).toHaveLength(status === 204 ? 1 : 0);
  });

  test("cannot sign anybody in or out", async () => {
    const running = await start();
    const token = await running.token("read");
    const { header } = await signIn(running, { token });
    const foreign = { host: "127.0.0.1:7465", "x-leaktrail": "1", "sec-fetch-site": "cross-site", cookie: header };
    expect((await signIn(running, { token }, foreign)).answer.statusCode).toBe(403);
    expect((await running.api.inject({ method: "DELETE", url: "/session", headers: foreign })).statusCode).toBe(403);
    expect((await running.api.inject({ url: "/session", headers: { cookie: header } })).statusCode).toBe(200);
  });

  test("a token needs none of that: no browser sends it by itself", async () => {
    const running = await start();
    const answer = await running.api.inject({ ...change, headers: { authorization: `Bearer ${await running.token("approve")}` } });
    expect(answer.statusCode).toBe(204);
  });
});
