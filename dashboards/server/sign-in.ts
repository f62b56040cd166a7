import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Api, Caller } from "../../collector/index.ts";
import { LeaktrailError } from "../../contract/index.ts";
import { Sessions, SignInCodes } from "./sessions.ts";
import { sessionView } from "./views.ts";

export interface SignInOptions {
  readonly authenticate: (token: string) => Promise<Caller | undefined>;
  /** The address that browsers see, where it is not the one that the server listens on. */
  readonly publicUrl?: string | undefined;
}

/** What signed a session's caller in: either, never both. */
const signInBody = z.union([z.strictObject({ token: z.string().min(1).max(256) }), z.strictObject({ code: z.string().min(1).max(256) })], {
  error: "give either a token or a code",
});
const ATTEMPTS_A_MINUTE_MAX = 20;

/** Sessions by cookie: how they begin and end, and how a request is known by one. Returns the codes of one-time links. */
export function addSignIn(api: Api, options: SignInOptions): SignInCodes {
  const sessions = new Sessions();
  const codes = new SignInCodes();

  api.addAuthenticator(async (request) => {
    const id = sessionIdOf(request, options);
    if (id === undefined) return undefined;
    refuseForeign(request, options);
    return sessions.callerOf(id, !isByItself(request));
  });

  api.post(
    "/session",
    {
      config: { open: true, rateLimit: { max: ATTEMPTS_A_MINUTE_MAX, timeWindow: "1 minute" } },
      schema: { summary: "Sign in by an API token or a one-time code", security: [], body: signInBody, response: { 200: sessionView } },
    },
    async (request, reply) => {
      refuseForeign(request, options);
      const cookie = cookieFor(request, options);
      const identify = await identifyBy(request.body, codes, options.authenticate);
      const caller = await identify();
      if (!caller)
        throw new LeaktrailError("not-authenticated", "this is not a valid token, or the link was used or is older than 5 minutes");
      if (!mayRead(caller)) throw new LeaktrailError("not-allowed", "this token may not read incidents; it needs the scope read");
      const before = sessionIdOf(request, options);
      if (before !== undefined) sessions.end(before);
      reply.setCookie(cookie.name, sessions.start(identify), cookie.attributes);
      return { subject: caller.subject, scopes: [...caller.scopes] };
    },
  );
  api.get(
    "/session",
    { config: { scope: "read" }, schema: { summary: "Who is signed in", response: { 200: sessionView } } },
    async ({ caller }) => ({ subject: caller.subject, scopes: [...caller.scopes] }),
  );
  api.delete(
    "/session",
    { config: { open: true }, schema: { summary: "Sign out", security: [], response: { 204: z.null().describe("signed out") } } },
    async (request, reply) => {
      refuseForeign(request, options);
      const id = sessionIdOf(request, options);
      if (id !== undefined) sessions.end(id);
      const { name, attributes } = cookieFor(request, options);
      return reply.clearCookie(name, attributes).status(204).send(null);
    },
  );
  return codes;
}

async function identifyBy(
  body: z.output<typeof signInBody>,
  codes: SignInCodes,
  authenticate: SignInOptions["authenticate"],
): Promise<() => Promise<Caller | undefined>> {
  if ("token" in body) return () => authenticate(body.token);
  const caller = codes.use(body.code);
  return async () => caller;
}

function mayRead({ scopes }: Caller): boolean {
  return scopes.includes("read") || scopes.includes("admin");
}

const NAME = "leaktrail";

/**
 * Over TLS the cookie has the `__Host-` prefix. On plain http it has not, and is set for this machine's own address only:
 * not every browser keeps a Secure cookie there, and on loopback, where ports share cookies, the prefix protects nothing.
 */
function cookieFor(request: FastifyRequest, options: SignInOptions) {
  const secure = isSecure(request, options);
  if (!secure && !isLoopback(request.hostname)) {
    throw new LeaktrailError(
      "not-allowed",
      "sign in over https, or from the machine itself at http://127.0.0.1: without TLS others could read the session",
    );
  }
  return {
    name: secure ? `__Host-${NAME}` : NAME,
    attributes: { path: "/", httpOnly: true, sameSite: "strict", secure } as const,
  };
}

/** Whether the browser speaks TLS, to us or to whatever stands before us. */
export function isSecure(request: FastifyRequest, { publicUrl }: Pick<SignInOptions, "publicUrl">): boolean {
  return request.protocol === "https" || publicUrl?.startsWith("https:") === true;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function sessionIdOf(request: FastifyRequest, options: SignInOptions): string | undefined {
  const cookies = request.server.parseCookie(request.headers.cookie ?? "");
  return cookies[isSecure(request, options) ? `__Host-${NAME}` : NAME];
}

/** What the page asks without anybody touching it. */
function isByItself(request: FastifyRequest): boolean {
  return request.routeOptions.url === "/v1/stream" || request.headers["x-leaktrail-live"] !== undefined;
}

/**
 * A cookie goes wherever the browser sends it, so a request that changes something must show that our own page made it:
 * by a header that a foreign page cannot set, and by the browser's own word on where it comes from.
 */
function refuseForeign(request: FastifyRequest, options: SignInOptions): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  if (request.headers["x-leaktrail"] !== "1" || !isSameOrigin(request, options)) {
    throw new LeaktrailError(
      "not-allowed",
      "this change did not come from leaktrail's own page; programs use an API token instead of a cookie",
    );
  }
}

function isSameOrigin({ headers, host }: FastifyRequest, { publicUrl }: SignInOptions): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  if (headers.origin === undefined) return true;
  const ours = publicUrl === undefined ? host : new URL(publicUrl).host;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === ours;
}
