import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { httpConfirmation } from "../../scanner/confirmation/service.ts";

describe("the confirmation service by HTTP", () => {
  const question = { ask: "places" as const, publicKey: randomBytes(32).toString("base64url"), bits: 0, buckets: [0] };
  const answers: { status: number; body: string; headers?: Record<string, string> }[] = [];
  const requests: { url: string | undefined; authorization: string | undefined; body: string }[] = [];
  let server: Server;
  let base: URL;

  beforeEach(async () => {
    answers.length = 0;
    requests.length = 0;
    server = createServer(async (request, response) => {
      requests.push({ url: request.url, authorization: request.headers.authorization, body: await textOf(request) });
      const { status, body, headers } = answers.shift() ?? { status: 500, body: "" };
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/leaks`);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const good = { status: 200, body: JSON.stringify({ asOfS: 5, buckets: [""] }) };
  const asking = async (waitMaxMs = 1000) => {
    const service = httpConfirmation({ base, token: "the-token", waitMaxMs });
    try {
      return await service.ask(question);
    } finally {
      await service.close();
    }
  };

  it("is asked by POST, with the token, below the collector's address", async () => {
    answers.push(good);
    expect(await asking()).toEqual({ asOfS: 5, buckets: [""] });
    expect(requests).toEqual([{ url: "/leaks/v1/confirm", authorization: "Bearer the-token", body: JSON.stringify(question) }]);
  });

  it("is waited for as long as it says, while patience lasts", async () => {
    const enough = { status: 429, body: "{}", headers: { "retry-after": "1" } };
    answers.push(enough, good);
    const startMs = performance.now();
    expect(await asking(1500)).toEqual({ asOfS: 5, buckets: [""] });
    expect(performance.now() - startMs).toBeGreaterThan(990);
    answers.push(enough);
    await expect(asking(500)).rejects.toMatchObject({ code: "rate-limited", canRetry: true });
  });

  it.each([
    [401, "not-authenticated", false],
    [403, "not-allowed", false],
    [404, "bad-configuration", false],
    [409, "wrong-key", false],
    [422, "invalid-input", false],
    [302, "collector-unavailable", true],
    [500, "collector-unavailable", true],
    [503, "collector-unavailable", true],
  ])("that answers %i is %s", async (status, code, canRetry) => {
    answers.push({ status, body: "", headers: { location: "http://127.0.0.1:9/" } });
    await expect(asking()).rejects.toMatchObject({ code, canRetry, message: expect.stringContaining(base.host) });
    expect(requests).toHaveLength(1);
  });

  it("is away where a sign-in page answers in its place, where it says too much, and where nobody listens", async () => {
    for (const body of ["<html>welcome</html>", JSON.stringify({ evaluated: [], proof: "" }), `"${"x".repeat(9 * 1024 * 1024)}"`]) {
      answers.push({ status: 200, body });
      await expect(asking()).rejects.toMatchObject({ code: "collector-unavailable", canRetry: true });
    }
    base = new URL("http://127.0.0.1:9/");
    await expect(asking()).rejects.toMatchObject({ code: "collector-unavailable", canRetry: true });
  });
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
