import type { ServerResponse } from "node:http";
import type { Api } from "../../collector/index.ts";
import type { Change, ChangeFeed } from "./changes.ts";

/** A browser comes back by itself after this, and shows again that it may listen. */
const STREAM_MAX_MS = 5 * 60_000;
const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 1000;
/** A page that does not read is let go; it reads everything anew when it comes back. */
const UNREAD_MAX_BYTES = 64 * 1024;

/**
 * `GET /v1/stream`: server-sent events. `incident` with an id, `incidents` when more changed than can be told, `waiting`
 * while the store is away. None holds more than ids: the page asks for what it may see.
 */
export function addStream(api: Api, feed: ChangeFeed, headers: Readonly<Record<string, string>>): void {
  const open = new Set<ServerResponse>();
  api.addHook("preClose", async () => {
    for (const response of open) response.end();
  });
  api.get(
    "/v1/stream",
    {
      config: { scope: "read" },
      schema: { summary: "Ids of incidents as they change, as server-sent events", produces: ["text/event-stream"] },
    },
    async (_request, reply) => {
      const response = reply.raw;
      const stopListening = await feed.listen((change) => send(response, eventsOf(change)));
      reply.hijack();
      // Whoever left meanwhile gives no further sign.
      if (response.destroyed) return stopListening();
      const heartbeat = setInterval(() => send(response, ": still here\n\n"), HEARTBEAT_MS);
      const end = setTimeout(() => response.end(), STREAM_MAX_MS);
      open.add(response);
      response.on("close", () => {
        open.delete(response);
        clearInterval(heartbeat);
        clearTimeout(end);
        stopListening();
      });
      response.writeHead(200, { ...headers, "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
      response.write(`retry: ${RECONNECT_MS}\n\n`);
    },
  );
}

function send(response: ServerResponse, text: string): void {
  if (response.writableLength > UNREAD_MAX_BYTES) response.destroy();
  else response.write(text);
}

function eventsOf(change: Change): string {
  if (change.kind === "incidents") return change.ids.map((id) => `event: incident\ndata: ${id}\n\n`).join("");
  return change.kind === "many" ? "event: incidents\ndata: many\n\n" : "event: waiting\ndata: store\n\n";
}
