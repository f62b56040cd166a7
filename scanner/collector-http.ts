import type { Agent, Dispatcher } from "undici";
import { LeaktrailError, toLeaktrailError } from "../contract/index.ts";

const TIMEOUT_MS = 30_000;

/** One connection to a collector. What makes it is loaded with the first request: who sends to nobody by HTTP is spared its memory. */
export class CollectorConnection {
  #opened: Promise<{ agent: Agent; request: typeof import("undici").request }> | undefined;

  /** Redirects are not followed: a token belongs to one host. Rejects with what the network says. */
  async request(url: URL, options: Pick<Dispatcher.RequestOptions, "headers" | "body" | "signal"> & { method?: "GET" | "POST" }) {
    this.#opened ??= opened();
    const { agent, request } = await this.#opened;
    return request(url, { ...options, dispatcher: agent });
  }

  /** Posts JSON, and reads an answer of `answerMaxBytes` at most. Throws `collector-unavailable` where none comes. */
  async post(url: URL, { token, body, answerMaxBytes }: { token: string; body: string; answerMaxBytes: number }) {
    try {
      const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
      const { statusCode, headers: said, body: answer } = await this.request(url, { method: "POST", headers, body });
      const text = (await readBounded(answer, answerMaxBytes, "the answer")).toString("utf8");
      return { status: statusCode, text, retryAfter: String(said["retry-after"] ?? "") };
    } catch (thrown) {
      throw new LeaktrailError("collector-unavailable", `${url.href} cannot be reached: ${toLeaktrailError(thrown).message}`, {
        cause: thrown,
      });
    }
  }

  /** Ends what is under way. What could not be opened was said to whoever asked for it. */
  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => undefined);
    await opened?.agent.destroy();
  }
}

async function opened() {
  const { Agent, request } = await import("undici");
  const timeouts = { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS, connect: { timeout: TIMEOUT_MS } };
  return { agent: new Agent({ ...timeouts, connections: 1 }), request };
}

/** The address of one of its routes, e.g. `v1/index`. */
export function routeOf(base: URL, route: string): URL {
  return new URL(route, base.href.endsWith("/") ? base : new URL(`${base.href}/`));
}

/** Reads a response's body; throws `too-large` past `maxBytes`, naming `what` it is. */
export async function readBounded(body: AsyncIterable<Uint8Array>, maxBytes: number, what: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw new LeaktrailError("too-large", `${what} has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
