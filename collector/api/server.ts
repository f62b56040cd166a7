import type { IncomingMessage, ServerResponse } from "node:http";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, type RawServerDefault } from "fastify";
import { jsonSchemaTransform, serializerCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { ZodType } from "zod";
import { LeaktrailError, type Log, parse, parseJson, type TokenScope, toLeaktrailError } from "../../contract/index.ts";
import { type Caller, mayUse } from "../access/tokens.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** What a caller must be allowed to; every route has either this or `open`. */
    scope?: TokenScope;
    /** True where no token is asked for: the route tells nothing that is not public. */
    open?: boolean;
  }
  interface FastifyRequest {
    caller: Caller;
  }
  interface FastifyInstance {
    /** Adds a way to know who calls, e.g. a session cookie. The first authenticator that answers decides. */
    addAuthenticator(authenticator: Authenticator): void;
  }
}

export type Authenticator = (request: FastifyRequest) => Promise<Caller | undefined>;

export type Api = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

/** What `/readyz` says of one part: its name, and what it waits for where it is not ready. */
export interface Readiness {
  readonly part: string;
  readonly ok: boolean;
  readonly waitingFor?: string | undefined;
}

export interface ApiOptions {
  readonly version: string;
  readonly authenticate: (token: string) => Promise<Caller | undefined>;
  readonly readiness: () => readonly Readiness[];
  readonly log: Log;
}

const BODY_MAX_BYTES = 8 * 1024 * 1024;
const REQUESTS_A_MINUTE_MAX = 60_000;
const REFUSALS_A_MINUTE_MAX = 60;
const ADDRESSES_MAX = 100_000;
const nobody: Caller = { subject: "nobody", scopes: [] };

/** The API's frame: authentication, authorization, limits, uniform errors, health, and its own description. Routes are added to it. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const api = fastify({
    logger: false,
    bodyLimit: BODY_MAX_BYTES,
    routerOptions: { maxParamLength: 256 },
    forceCloseConnections: true,
    // The router's own answer would quote the address.
    frameworkErrors: (_error, _request, reply) => {
      const body = { error: { code: "malformed-request", message: "the request's address could not be read" } };
      reply.hijack();
      reply.raw.writeHead(400, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
    },
  }).withTypeProvider<ZodTypeProvider>();
  validateByContract(api);
  api.setSerializerCompiler(serializerCompiler);
  acceptOnlyJson(api);
  answerErrors(api, options.log);
  await api.register(rateLimit, { global: true, max: REQUESTS_A_MINUTE_MAX, timeWindow: "1 minute" });
  demandAuthentication(api, options.authenticate);
  await api.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "leaktrail", version: options.version, description: "Issuance, findings, incidents, revocations and the trail." },
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
      security: [{ token: [] }],
    },
    transform: jsonSchemaTransform,
  });
  addHealth(api, options.readiness);
  return api as Api;
}

/** JSON only, parsed by our own function: the usual parsers quote the text around a mistake, and it may hold a secret. */
function acceptOnlyJson(api: FastifyInstance): void {
  api.removeAllContentTypeParsers();
  api.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    try {
      done(null, parseJson(String(body), "the request's body"));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Requests are parsed as every document is: one message a field, and nothing of the input quoted. */
function validateByContract(api: FastifyInstance): void {
  api.setValidatorCompiler<ZodType>(({ schema, httpPart }) => (input) => {
    try {
      return { value: parse(schema, input, `the request's ${httpPart ?? "input"}`) };
    } catch (thrown) {
      return { error: toLeaktrailError(thrown) };
    }
  });
}

function answerErrors(api: FastifyInstance, log: Log): void {
  api.setErrorHandler((thrown, request, reply) => {
    const error = asLeaktrailError(thrown);
    if (error.httpStatus >= 500) log({ level: "error", message: `${request.method} ${request.routeOptions.url ?? "?"}: ${error.message}` });
    if (error.canRetry) reply.header("retry-after", "1");
    if (error.code === "not-authenticated") reply.header("www-authenticate", "Bearer");
    // An internal fault's message may describe what no caller should know.
    const message = error.code === "internal-fault" ? "something went wrong inside leaktrail; its log says what" : error.message;
    return reply
      .status(error.httpStatus)
      .send({ error: { code: error.code, message, ...(error.fields.length > 0 ? { fields: error.fields } : {}) } });
  });
  api.setNotFoundHandler((request, reply) =>
    reply
      .status(404)
      .send({ error: { code: "not-found", message: `there is no ${request.method} at this address; /openapi.json lists what there is` } }),
  );
}

function asLeaktrailError(thrown: unknown): LeaktrailError {
  if (thrown instanceof LeaktrailError) return thrown;
  const status = thrown instanceof Error && "statusCode" in thrown ? thrown.statusCode : undefined;
  if (status === 413) return new LeaktrailError("too-large", `the request is larger than ${BODY_MAX_BYTES} bytes`);
  if (status === 429) return new LeaktrailError("rate-limited", "too many requests; wait a little");
  if (status === 415) return new LeaktrailError("malformed-request", "send application/json");
  if (typeof status === "number" && status >= 400 && status < 500)
    return new LeaktrailError("malformed-request", "the request could not be read");
  return new LeaktrailError("internal-fault", thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}

function demandAuthentication(api: FastifyInstance, authenticate: ApiOptions["authenticate"]): void {
  const authenticators: Authenticator[] = [async (request) => byBearer(request, authenticate)];
  const refusals = new RefusalCounter();
  api.decorate("addAuthenticator", (authenticator: Authenticator) => {
    authenticators.push(authenticator);
  });
  // A getter-free default; the hook below sets it on each request.
  api.decorateRequest("caller", null as unknown as Caller);
  api.addHook("onRoute", (route) => {
    if (route.config?.open === true || route.config?.scope !== undefined) return;
    throw new LeaktrailError("internal-fault", `route ${route.url} declares neither a scope nor that it is open`);
  });
  api.addHook("onRequest", async (request) => {
    request.caller = nobody;
    const { scope } = request.routeOptions.config;
    if (scope === undefined) return;
    for (const authenticator of authenticators) {
      const caller = await authenticator(request);
      if (!caller) continue;
      if (!mayUse(caller, scope)) throw new LeaktrailError("not-allowed", `this token does not have the scope ${scope}`);
      request.caller = caller;
      return;
    }
    // Only who is wrong waits: others behind the same address may well be right.
    if (refusals.isOver(request.ip)) throw new LeaktrailError("rate-limited", "too many requests with a wrong token; wait a minute");
    refusals.count(request.ip);
    throw new LeaktrailError("not-authenticated", "this needs a valid API token: Authorization: Bearer TOKEN");
  });
}

async function byBearer(request: FastifyRequest, authenticate: ApiOptions["authenticate"]): Promise<Caller | undefined> {
  const [, token] = /^Bearer ([\x21-\x7e]{1,256})$/.exec(request.headers.authorization ?? "") ?? [];
  return token === undefined ? undefined : authenticate(token);
}

/** Counts refused requests an address and minute; it forgets all of them when the minute is over, or when they are too many. */
class RefusalCounter {
  #minute = 0;
  readonly #byAddress = new Map<string, number>();

  isOver(address: string): boolean {
    this.#turn();
    return (this.#byAddress.get(address) ?? 0) >= REFUSALS_A_MINUTE_MAX;
  }

  count(address: string): void {
    this.#turn();
    if (this.#byAddress.size >= ADDRESSES_MAX) this.#byAddress.clear();
    this.#byAddress.set(address, (this.#byAddress.get(address) ?? 0) + 1);
  }

  #turn(): void {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.#minute) this.#byAddress.clear();
    this.#minute = minute;
  }
}

function addHealth(api: FastifyInstance, readiness: ApiOptions["readiness"]): void {
  api.get("/healthz", { config: { open: true }, schema: { hide: true } }, async () => ({ status: "alive" }));
  api.get("/readyz", { config: { open: true }, schema: { hide: true } }, async (_request, reply) => {
    const parts = readiness();
    const ready = parts.every((part) => part.ok);
    reply.status(ready ? 200 : 503);
    // Open to everybody, and so without addresses: the log says what exactly is waited for.
    return { status: ready ? "ready" : "waiting", parts: parts.map(({ part, ok }) => ({ part, ok })) };
  });
  api.get("/openapi.json", { config: { open: true }, schema: { hide: true } }, async () => api.swagger());
}
