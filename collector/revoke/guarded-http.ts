import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { Agent, request } from "undici";

/** The answer to one call: its status and the head of its body. */
export interface HttpAnswer {
  readonly status: number;
  readonly retryAfterMs: number | null;
  readonly body: Buffer;
}

/**
 * Why there was no answer. `notSent` is true only where it is sure that the request never left, so that it may be
 * repeated without a thought.
 */
export class NoAnswer extends Error {
  readonly notSent: boolean;

  constructor(message: string, notSent: boolean) {
    super(message);
    this.name = "NoAnswer";
    this.notSent = notSent;
  }
}

const BODY_MAX_BYTES = 64 * 1024;
const RETRY_AFTER_MAX_MS = 86_400_000;

/**
 * An HTTP client for calls to issuers: no redirects, no private address unless allowed, bounded in time and size. A name
 * is resolved once and the connection goes to the address that was checked, so that a second answer of the name server
 * changes nothing.
 */
export class GuardedHttp {
  readonly #agent: Agent;
  readonly #allowPrivateAddress: boolean;

  constructor(options: { allowPrivateAddress: boolean }) {
    this.#allowPrivateAddress = options.allowPrivateAddress;
    this.#agent = new Agent({
      connect: {
        lookup: (hostname, _options, callback) => {
          this.#resolve(hostname).then(
            (addresses) => callback(null, addresses),
            (error: Error) => callback(error as NodeJS.ErrnoException, []),
          );
        },
      },
    });
  }

  /** Throws `NoAnswer`. */
  async call(
    url: string,
    options: { method: "GET" | "POST"; headers: Record<string, string>; body?: string; timeoutMs: number },
  ): Promise<HttpAnswer> {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
    if (isIP(host)) this.#check(host);
    try {
      const answer = await request(url, {
        dispatcher: this.#agent,
        method: options.method,
        headers: options.headers,
        body: options.body ?? null,
        signal: AbortSignal.timeout(options.timeoutMs),
      });
      return { status: answer.statusCode, retryAfterMs: retryAfterMs(answer.headers["retry-after"]), body: await readBounded(answer.body) };
    } catch (thrown) {
      throw asNoAnswer(thrown, options.timeoutMs);
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #resolve(hostname: string): Promise<{ address: string; family: 4 | 6 }[]> {
    const addresses = await lookup(hostname, { all: true, verbatim: true });
    for (const { address } of addresses) this.#check(address);
    return addresses.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  }

  #check(address: string): void {
    if (this.#allowPrivateAddress || isPublic(address)) return;
    throw new NoAnswer("its address is private, and the configuration does not say allowPrivateAddress", true);
  }
}

/** Of IPv6 only 2000::/3 is given out; the rest is reserved, or leads to IPv4 addresses in one way or another (::127.0.0.1). */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

function isPublic(text: string): boolean {
  const address = ipaddr.process(text);
  if (address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast);
}

async function readBounded(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let lengthBytes = 0;
  for await (const part of body) {
    parts.push(part.subarray(0, BODY_MAX_BYTES - lengthBytes));
    lengthBytes += part.length;
    if (lengthBytes >= BODY_MAX_BYTES) break;
  }
  return Buffer.concat(parts);
}

const neverSent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "CERT_HAS_EXPIRED",
]);

function asNoAnswer(thrown: unknown, timeoutMs: number): NoAnswer {
  if (thrown instanceof NoAnswer) return thrown;
  const cause = thrown instanceof Error && thrown.cause instanceof NoAnswer ? thrown.cause : undefined;
  if (cause) return cause;
  if (thrown instanceof Error && thrown.name === "TimeoutError") return new NoAnswer(`no answer within ${timeoutMs} ms`, false);
  const code = thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "no code";
  return new NoAnswer(`no answer (${code})`, neverSent.has(code));
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function retryAfterMs(header: string | string[] | undefined): number | null {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return null;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 0), RETRY_AFTER_MAX_MS) : null;
}
