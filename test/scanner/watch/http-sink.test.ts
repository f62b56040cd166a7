import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import type { LeaktrailError } from "../../../contract/index.ts";
import { retryAfterMs } from "../../../scanner/sinks/http.ts";
import { httpSink, type Sink } from "../../../scanner/sinks/index.ts";
import { findingsOf, token } from "./harness.ts";

interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

let server: Server;
let answer: Answer;
let seen: { url: string | undefined; authorization: string | undefined; body: unknown }[];
let sink: Sink;

beforeEach(async () => {
  seen = [];
  server = createServer(async (request, response) => {
    seen.push({ url: request.url, authorization: request.headers.authorization, body: JSON.parse(await textOf(request)) });
    response.writeHead(answer.status, answer.headers).end(JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  sink = httpSink({ base: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base`), token: "test-token" });
});
afterEach(async () => {
  await sink.close();
  await new Promise((resolve) => server.close(resolve));
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

const findings = findingsOf(`${token(1)} ${token(2)}`);

async function failure(): Promise<LeaktrailError> {
  const thrown = await sink.send(findings).catch((error) => error);
  if (!(thrown instanceof Error)) throw new Error("nothing was thrown");
  return thrown as LeaktrailError;
}

suite("the HTTP sink", () => {
  test("posts findings with its token, below the base path", async () => {
    answer = { status: 202, body: { accepted: 2, rejected: [] } };
    expect(await sink.send(findings)).toEqual([]);
    expect(seen).toEqual([{ url: "/base/v1/findings", authorization: "Bearer test-token", body: { findings } }]);
  });

  test("gives what the collector rejected, by index", async () => {
    const rejected = [{ index: 1, code: "invalid-input", reason: "not wanted", deadLettered: false }];
    answer = { status: 202, body: { accepted: 1, rejected } };
    expect(await sink.send(findings)).toEqual([{ index: 1, reason: "not wanted" }]);
  });

  test("takes no 202 for an answer that does not account for every finding", async () => {
    for (const body of [{}, { accepted: 1, rejected: [] }, "welcome"]) {
      answer = { status: 202, body };
      expect((await failure()).code).toBe("collector-unavailable");
    }
  });

  test.each([
    [401, "not-authenticated"],
    [403, "not-allowed"],
    [413, "too-large"],
    [422, "invalid-input"],
    [429, "collector-unavailable"],
    [500, "collector-unavailable"],
    [200, "collector-unavailable"],
  ])("says what %i means", async (status, code) => {
    answer = { status };
    const error = await failure();
    expect(error.code).toBe(code);
    expect(error.message).not.toContain("test-token");
  });

  test("follows no redirect: its token is for one host", async () => {
    answer = { status: 307, headers: { location: "/elsewhere" } };
    expect((await failure()).code).toBe("collector-unavailable");
    expect(seen).toHaveLength(1);
  });

  test("waits as long as the collector asks", async () => {
    answer = { status: 503, headers: { "retry-after": "7" } };
    expect(await failure()).toMatchObject({ afterMs: 7000 });
    expect(retryAfterMs("Sun, 22 Nov 2026 10:00:10 GMT", Date.parse("2026-11-22T10:00:00Z"))).toBe(10_000);
    expect(retryAfterMs("999999999")).toBe(600_000);
    expect(retryAfterMs("soon")).toBeUndefined();
  });

  test("says that nobody is there", async () => {
    const away = httpSink({ base: new URL("http://127.0.0.1:9"), token: "test-token" });
    await expect(away.send(findings)).rejects.toMatchObject({ code: "collector-unavailable" });
    await away.close();
  });
});
