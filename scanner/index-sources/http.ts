import {
  type ErrorCode,
  indexBytes,
  type KeyRing,
  LeaktrailError,
  openIndexFile,
  type TrustedKey,
  toLeaktrailError,
} from "../../contract/index.ts";
import { CollectorConnection, readBounded, routeOf } from "../collector-http.ts";
import type { IndexSource } from "./index-source.ts";
import { type LoadIndex, polledIndexSource } from "./polled.ts";

const INTERVAL_MS = 2_000;

/** A tier A index of ten million secrets is about 1 GB. */
const INDEX_MAX_BYTES = 3_000_000_000;

export interface HttpIndexOptions {
  readonly base: URL;
  readonly token: string;
  readonly keys: KeyRing;
  readonly trusted?: readonly TrustedKey[] | undefined;
  readonly intervalMs?: number;
}

/** The index of a collector: `GET {base}/v1/index`. Redirects are not followed: the token belongs to one host. */
export function httpIndexSource(options: HttpIndexOptions): IndexSource {
  const { base } = options;
  const url = routeOf(base, "v1/index");
  const connection = new CollectorConnection();
  let etag: string | undefined;
  const load: LoadIndex = async (signal, take) => {
    signal.onabort = () => void connection.close();
    const headers = {
      ...(options.token && { authorization: `Bearer ${options.token}` }),
      ...(etag !== undefined && { "if-none-match": etag }),
    };
    const response = await connection.request(url, { headers, signal }).catch(unavailable);
    if (response.statusCode !== 200) {
      await response.body.dump().catch(unavailable);
      if (response.statusCode === 304) return;
      throw refusedWith(response.statusCode);
    }
    const bytes = await readBounded(response.body, INDEX_MAX_BYTES, "the index");
    take(openIndexFile(indexBytes(bytes), { keys: options.keys, trusted: options.trusted, now: new Date() }));
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
