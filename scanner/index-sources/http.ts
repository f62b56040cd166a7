import { Agent, request } from "undici";
import { type ErrorCode, IndexDecoder, type KeyRing, LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import type { IndexSource } from "./index-source.ts";
import { type LoadIndex, polledIndexSource } from "./polled.ts";

const INTERVAL_MS = 2_000;
const TIMEOUT_MS = 30_000;

/** The index of a collector: `GET {base}/v1/index`. Redirects are not followed: the token belongs to one host. */
export function httpIndexSource(options: { base: URL; token: string; keys: KeyRing; intervalMs?: number }): IndexSource {
  const { base } = options;
  const url = new URL("v1/index", base.href.endsWith("/") ? base : new URL(`${base.href}/`));
  const dispatcher = new Agent({ headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS, connect: { timeout: TIMEOUT_MS }, connections: 1 });
  let etag: string | undefined;
  const load: LoadIndex = async (signal, take) => {
    signal.onabort = () => void dispatcher.destroy();
    const headers = {
      ...(options.token && { authorization: `Bearer ${options.token}` }),
      ...(etag !== undefined && { "if-none-match": etag }),
    };
    const response = await request(url, { headers, dispatcher, signal }).catch(unavailable);
    if (response.statusCode !== 200) {
      await response.body.dump().catch(unavailable);
      if (response.statusCode === 304) return;
      throw refusedWith(response.statusCode);
    }
    const decoder = new IndexDecoder(options.keys);
    for await (const chunk of response.body) decoder.push(chunk as Buffer);
    take(decoder.end());
    etag = typeof response.headers.etag === "string" ? response.headers.etag : undefined;
  };
  return polledIndexSource({ what: `index at ${url.href}`, intervalMs: options.intervalMs ?? INTERVAL_MS, load });
}

const codes: Readonly<Record<number, [ErrorCode, string]>> = {
  401: ["not-authenticated", "the collector does not know this token (401); check --token-file"],
  403: ["not-allowed", "this token may not read the index (403); it needs the scope index:read"],
};

function refusedWith(status: number): LeaktrailError {
  const [code, message] = codes[status] ?? ["collector-unavailable", `the collector answered ${status}`];
  return new LeaktrailError(code, message);
}

function unavailable(thrown: unknown): never {
  throw toLeaktrailError(thrown, "collector-unavailable");
}
