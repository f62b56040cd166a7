import { Registry } from "prom-client";
import { afterEach, describe, expect, test } from "vitest";
import { type Health, listenMetrics } from "../../cli/listen.ts";

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

/** Listens on a free port, and gives the origin that was said. */
async function listening(health?: Health): Promise<string> {
  let origin = "";
  const log = ({ message }: { message: string }) => {
    origin = /http:\/\/\S+/.exec(message)?.[0] ?? origin;
  };
  ({ close } = await listenMetrics(new Registry(), "127.0.0.1:0", log, health));
  return origin;
}

async function answer(url: string): Promise<[number, string]> {
  const response = await fetch(url);
  return [response.status, await response.text()];
}

describe("the listener for metrics", () => {
  test("is alive while the process is, and ready when nothing is in its way", async () => {
    let problems: string[] = ["the index has not come from /etc/index"];
    const origin = await listening(() => ({ ok: problems.length === 0, problems }));
    expect(await answer(`${origin}/healthz`)).toEqual([200, '{"status":"ready","problems":0}']);
    expect((await answer(`${origin}/readyz`))[0]).toBe(503);
    problems = [];
    expect(await answer(`${origin}/readyz`)).toEqual([200, '{"status":"ready","problems":0}']);
  });

  test("tells strangers how many problems there are, not which", async () => {
    const origin = await listening(() => ({ ok: false, problems: ["/var/log/private.log cannot be read"] }));
    expect(await answer(`${origin}/readyz`)).toEqual([503, '{"status":"not-ready","problems":1}']);
  });

  test("answers nothing else", async () => {
    const origin = await listening();
    for (const path of ["/", "/healthz", "/readyz", "/metrics/x"]) expect((await answer(`${origin}${path}`))[0]).toBe(404);
    expect((await fetch(`${origin}/metrics`, { method: "POST" })).status).toBe(404);
    expect((await answer(`${origin}/metrics`))[0]).toBe(200);
  });
});
