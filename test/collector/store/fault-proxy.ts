import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * What the proxy does to one bulk request. `drop-after` and `garble` come after Elasticsearch has carried it out;
 * `busy-items` lets every second write through and answers 429 for the others.
 */
export type Fault = "none" | "429" | "503" | "500" | "drop-before" | "drop-after" | "garble" | "busy-items";

export interface FaultProxy {
  readonly url: string;
  readonly port: number;
  /** Asked for each bulk request. */
  nextFault: () => Fault;
  /** Runs after Elasticsearch has carried out a bulk request, before the proxy answers or drops it. */
  afterBulk: () => Promise<void>;
  /** How often each fault happened. */
  readonly counts: Map<Fault, number>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A proxy before a real Elasticsearch which has faults of its own. */
export async function startFaultProxy(target: string, port = 0): Promise<FaultProxy> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const bound = (server.address() as AddressInfo).port;
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    nextFault: () => "none",
    afterBulk: async () => {},
    counts: new Map(),
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const isBulk = request.url?.startsWith("/_bulk") ?? false;
    const fault = isBulk ? proxy.nextFault() : "none";
    proxy.counts.set(fault, (proxy.counts.get(fault) ?? 0) + 1);
    if (fault === "429" || fault === "503" || fault === "500")
      return reply(response, { status: Number(fault), text: '{"error":{"type":"made_up"}}' });
    if (fault === "drop-before") return void response.destroy();
    const answer = fault === "busy-items" ? await forwardSome(request, body) : await forward(request, body);
    if (isBulk) await proxy.afterBulk();
    if (fault === "drop-after") return void response.destroy();
    reply(response, fault === "garble" ? { ...answer, text: answer.text.slice(0, answer.text.length / 2) } : answer);
  }

  async function forward(request: IncomingMessage, body: string): Promise<Answer> {
    const { accept = "", "content-type": type } = request.headers;
    const method = request.method ?? "GET";
    const answer = await fetch(`${target}${request.url}`, {
      method,
      headers: { accept, ...(type ? { "content-type": type } : {}) },
      ...(method === "GET" || method === "HEAD" ? {} : { body }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  async function forwardSome(request: IncomingMessage, body: string): Promise<Answer> {
    const lines = body.split("\n").filter((line) => line !== "");
    const pairs = Array.from({ length: lines.length / 2 }, (_, at) => [lines[2 * at] ?? "", lines[2 * at + 1] ?? ""] as const);
    const through = pairs.filter((_, at) => at % 2 === 1);
    const carried = through.length > 0 ? await forward(request, `${through.flat().join("\n")}\n`) : { status: 200, text: '{"items":[]}' };
    const { items } = JSON.parse(carried.text) as { items: unknown[] };
    const all = pairs.map(([action], at) => (at % 2 === 1 ? items[(at - 1) / 2] : busyItem(action)));
    return { status: 200, text: JSON.stringify({ errors: true, items: all }) };
  }

  return proxy;
}

function busyItem(action: string): unknown {
  const [[operation, target]] = Object.entries(JSON.parse(action)) as [[string, object]];
  return { [operation]: { ...target, status: 429, error: { type: "es_rejected_execution_exception" } } };
}

function reply(response: ServerResponse, { status, text }: Answer): void {
  response.writeHead(status, { "content-type": "application/json", "x-elastic-product": "Elasticsearch" }).end(text);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
