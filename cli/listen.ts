import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";
import type { Api } from "../collector/index.ts";
import { LeaktrailError, type Log, toLeaktrailError } from "../contract/index.ts";

/** What an option `HOST:PORT` names. */
export function placeOf(text: string): { host: string; port: number } {
  const colon = text.lastIndexOf(":");
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(text.slice(colon + 1)) };
}

/** Opens the API and returns its origin, e.g. `http://127.0.0.1:7465`. Throws `bad-configuration` where the address is taken. */
export async function listenApi(api: Api, listen: string): Promise<string> {
  try {
    return await api.listen(placeOf(listen));
  } catch (cause) {
    throw cannotListen(listen, "listen", cause);
  }
}

/** Whether a process does its work, and what keeps it from that, in words for a person. */
export type Health = () => { readonly ok: boolean; readonly problems: readonly string[] };

/**
 * Serves `/metrics` on a listener of its own, so that the API's port never shows them; and for a process without an API `/healthz`,
 * 200 while it lives, and `/readyz`, 200 or 503. What is waited for stands in its log: whoever asks here
 * has not said who he is.
 */
export async function listenMetrics(registry: Registry, listen: string, log: Log, health?: Health): Promise<{ close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.method === "GET" && health && (request.url === "/healthz" || request.url === "/readyz")) {
      return sayHealth(response, request.url === "/healthz" ? { ok: true, problems: [] } : health());
    }
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    try {
      const text = await registry.metrics();
      response.writeHead(200, { "content-type": registry.contentType }).end(text);
    } catch (thrown) {
      log({ level: "error", message: `the metrics cannot be collected: ${toLeaktrailError(thrown).message}` });
      response.writeHead(500).end();
    }
  });
  const { host, port } = placeOf(listen);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(cannotListen(listen, "metricsListen", cause)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  log({
    level: "info",
    message: `metrics on http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`,
  });
  return {
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sayHealth(response: ServerResponse, { ok, problems }: ReturnType<Health>): void {
  response.writeHead(ok ? 200 : 503, { "content-type": "application/json" });
  response.end(JSON.stringify({ status: ok ? "ready" : "not-ready", problems: problems.length }));
}

function cannotListen(listen: string, setting: string, cause: unknown): LeaktrailError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const why =
    code === "EADDRINUSE" ? "another process uses it" : code === "EACCES" ? "this user may not use it" : "it is no address of this machine";
  return new LeaktrailError("bad-configuration", `cannot listen on ${listen} (${setting}): ${why}`, { cause });
}
