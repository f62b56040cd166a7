import { createHash, timingSafeEqual } from "node:crypto";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { gunzip as gunzipBytes } from "node:zlib";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { LeaktrailError, type Log } from "../../contract/index.ts";
import { listening, type Place, shownAddress } from "./listening.ts";

export const BODY_MAX_BYTES = 8 * 1024 * 1024;
const CONNECTIONS_MAX = 1024;
const REQUESTS_A_MINUTE_MAX = 60_000;
/** Bodies that are in memory at the same time: those of callers with a token, and those of strangers whose signature is in the body. */
const KNOWN_BODIES_MAX = 32;
const UNKNOWN_BODIES_MAX = 8;
/** A client that sends its request more slowly than that is cut off. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const STALLED_CHECK_MS = 1_000;
const RETRY_AFTER_S = { soon: "1", later: "5" } as const;
const STOP_MS = 700;
/** A packed body may be so many times as large as one that comes as it is. */
const UNPACKED_FACTOR = 2;
const ENCODINGS = "send the body as it is; where a token is asked for, Content-Encoding: gzip is understood, too";
const gunzip = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzipBytes);

export interface ServerOptions extends Place {
  /** Certificate chain and private key, as PEM. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** One of these a caller must show; without any, what asks for a token is refused. */
  readonly tokens: readonly string[];
  readonly log: Log;
  readonly limits?: Partial<ServerLimits>;
}

export interface ServerLimits {
  readonly bodyMaxBytes: number;
  readonly requestsAMinuteMax: number;
  readonly knownBodiesMax: number;
  readonly unknownBodiesMax: number;
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
}

/** Takes a body; what it gives is answered. */
type Take = (body: Buffer, request: FastifyRequest, reply: FastifyReply) => unknown;
/** How a route says that something is wrong, in the form that its callers know. */
type SayError = (message: string, contentType: string | undefined) => { type: string; body: Buffer | object };
type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** The doors of the intake: routes are added by those who know what comes in. Bodies are raw bytes. */
export class IntakeServer {
  readonly #api: FastifyInstance;
  readonly #options: ServerOptions;
  readonly #limits: ServerLimits;
  readonly #known: Guard;
  readonly #unknown: Guard;
  readonly #sayings = new Map<string, SayError>();
  /** Requests that were turned away, by status. */
  readonly refused = new Map<number, number>();

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#limits = {
      bodyMaxBytes: BODY_MAX_BYTES,
      requestsAMinuteMax: REQUESTS_A_MINUTE_MAX,
      knownBodiesMax: KNOWN_BODIES_MAX,
      unknownBodiesMax: UNKNOWN_BODIES_MAX,
      headersTimeoutMs: HEADERS_TIMEOUT_MS,
      requestTimeoutMs: REQUEST_TIMEOUT_MS,
      ...options.limits,
    };
    this.#api = frameOf(options, this.#limits);
    this.#known = slots(this.#limits.knownBodiesMax);
    this.#unknown = slots(this.#limits.unknownBodiesMax);
    this.#answerErrors();
  }

  /** Has to be called before routes are added. */
  async limitRates(): Promise<void> {
    await this.#api.register(rateLimit, { global: false });
    // Of the whole server and not of a route: whoever asks too often is turned away before his token is looked at.
    this.#api.addHook("onRequest", this.#api.rateLimit({ max: this.#limits.requestsAMinuteMax, timeWindow: "1 minute" }));
  }

  /** A route for callers who show a token, which is asked for before the body is read. */
  postByToken(path: string, take: Take, sayError?: SayError): void {
    const demandToken = tokenGuard(this.#options.tokens);
    const { bodyMaxBytes } = this.#limits;
    if (sayError) this.#sayings.set(path, sayError);
    this.#api.post(path, { onRequest: [demandToken, this.#known] }, async (request, reply) =>
      take(await unpacked(bodyOf(request), encodingOf(request), UNPACKED_FACTOR * bodyMaxBytes), request, reply),
    );
  }

  /** A route for callers who signed the body; `take` has to check that before anything else. */
  postBySignature(path: string, take: Take): void {
    this.#api.post(path, { onRequest: this.#unknown }, async (request, reply) => {
      if (encodingOf(request) !== undefined) throw new LeaktrailError("malformed-request", ENCODINGS);
      return take(bodyOf(request), request, reply);
    });
  }

  /** Opens the doors. Gives the origin, e.g. `https://127.0.0.1:7466`; throws `bad-configuration` where the address is taken. */
  async listen(): Promise<string> {
    const { host, port, tls } = this.#options;
    await listening({ host, port }, this.#api.listen({ host, port }));
    this.#api.server.maxConnections = CONNECTIONS_MAX;
    return `${tls ? "https" : "http"}://${shownAddress(this.#api.server.address() as AddressInfo)}`;
  }

  /** Lets requests that are under way end, for a moment. */
  async close(): Promise<void> {
    const closed = this.#api.close();
    await Promise.race([closed, sleep(STOP_MS, undefined, { ref: false })]);
    this.#api.server.closeAllConnections();
    await closed;
  }

  #answerErrors(): void {
    this.#api.setErrorHandler((thrown, request, reply) => {
      const error = asLeaktrailError(thrown, this.#limits.bodyMaxBytes);
      // What is waited for comes by itself: the index, or room in the spool.
      const status = error.code === "unreadable-source" ? 503 : error.httpStatus;
      this.refused.set(status, (this.refused.get(status) ?? 0) + 1);
      if (status === 500) this.#options.log({ level: "error", message: `${request.routeOptions.url ?? "a request"}: ${error.message}` });
      if (error.canRetry || status === 503) {
        if (!reply.hasHeader("retry-after")) reply.header("retry-after", RETRY_AFTER_S[status === 429 ? "soon" : "later"]);
      }
      const said = this.#sayings.get(request.routeOptions.url ?? "")?.(messageOf(error), request.headers["content-type"]);
      if (said) return reply.status(status).type(said.type).send(said.body);
      return reply.status(status).send({ error: { code: error.code, message: messageOf(error), ...fieldsOf(error) } });
    });
    this.#api.setNotFoundHandler((_request, reply) =>
      reply.status(404).send({ error: { code: "not-found", message: "there is nothing at this address" } }),
    );
  }
}

function frameOf({ tls }: ServerOptions, limits: ServerLimits): FastifyInstance {
  const server = {
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: STALLED_CHECK_MS,
  };
  const options = {
    logger: false,
    bodyLimit: limits.bodyMaxBytes,
    requestTimeout: limits.requestTimeoutMs,
    forceCloseConnections: "idle",
    // The router's own answer would quote the address.
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) => {
      const body = { error: { code: "malformed-request", message: "the request's address could not be read" } };
      reply.hijack();
      reply.raw.writeHead(400, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
    },
  } as const;
  const api = tls
    ? (fastify({ ...options, https: { ...server, ...tls, handshakeTimeout: limits.headersTimeoutMs } }) as unknown as FastifyInstance)
    : fastify({ ...options, http: server });
  api.removeAllContentTypeParsers();
  api.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  return api;
}

function bodyOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

function encodingOf({ headers }: FastifyRequest): string | undefined {
  const encoding = headers["content-encoding"]?.trim().toLowerCase();
  return encoding === "identity" || encoding === "" ? undefined : encoding;
}

/** The body as it was before it was packed; never more of it than `maxBytes`. */
async function unpacked(body: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  if (encoding === undefined) return body;
  if (encoding !== "gzip") throw new LeaktrailError("malformed-request", ENCODINGS);
  try {
    return await gunzip(body, { maxOutputLength: maxBytes });
  } catch (thrown) {
    const isTooLarge = thrown instanceof Error && "code" in thrown && thrown.code === "ERR_BUFFER_TOO_LARGE";
    if (isTooLarge) throw new LeaktrailError("too-large", `the request is larger than ${maxBytes} bytes when it is unpacked`);
    throw new LeaktrailError("malformed-request", "the request's body is no gzip");
  }
}

/** Tokens are compared by their hashes, all of them and in constant time. */
function tokenGuard(tokens: readonly string[]): Guard {
  const hashes = tokens.map(hashOf);
  return async (request, reply) => {
    const [, shown] = /^Bearer ([\x21-\x7e]{1,512})$/.exec(request.headers.authorization ?? "") ?? [];
    const hash = hashOf(shown ?? "");
    const isKnown = hashes.map((known) => timingSafeEqual(known, hash)).includes(true);
    if (shown === undefined || !isKnown) {
      reply.header("www-authenticate", "Bearer");
      throw new LeaktrailError("not-authenticated", "this needs the intake's token: Authorization: Bearer TOKEN");
    }
  };
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Lets so many requests in at a time. */
function slots(max: number): Guard {
  let taken = 0;
  return async (_request, reply) => {
    if (taken >= max) throw new LeaktrailError("rate-limited", `${max} requests are being taken in already; wait a little`);
    taken++;
    reply.raw.once("close", () => taken--);
  };
}

function asLeaktrailError(thrown: unknown, bodyMaxBytes: number): LeaktrailError {
  if (thrown instanceof LeaktrailError) return thrown;
  const status = thrown instanceof Error && "statusCode" in thrown ? thrown.statusCode : undefined;
  if (status === 413) return new LeaktrailError("too-large", `the request is larger than ${bodyMaxBytes} bytes`);
  if (status === 429) return new LeaktrailError("rate-limited", "too many requests; wait a little");
  if (typeof status === "number" && status >= 400 && status < 500) {
    return new LeaktrailError("malformed-request", "the request could not be read");
  }
  return new LeaktrailError("internal-fault", thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}

/** Which paths and hosts leaktrail uses is nobody's business who calls. */
function messageOf(error: LeaktrailError): string {
  if (error.code === "unreadable-source") return "the index of issued secrets has not come yet; nothing is taken in before it has";
  if (error.code === "store-unavailable") return "findings cannot be kept just now, so that nothing is taken in; leaktrail's log says why";
  if (error.httpStatus >= 500) return "something went wrong inside leaktrail; its log says what";
  return error.message;
}

function fieldsOf({ fields }: LeaktrailError): { fields?: LeaktrailError["fields"] } {
  return fields.length > 0 ? { fields } : {};
}
