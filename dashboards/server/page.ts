import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import type { Api } from "../../collector/index.ts";
import { LeaktrailError } from "../../contract/index.ts";
import { isSecure, type SignInOptions } from "./sign-in.ts";

/** The built page: beside us where we are built ourselves, under `dist/` where we run from the source. */
const builtPage = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../../dist/dashboards/web/" : "../web/", import.meta.url));

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html",
].join("; ");

export const securityHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
const TLS_ONLY = "max-age=31536000";

/** Puts the security headers on every answer, refusals and errors included. */
export function addSecurityHeaders(api: Api, options: Pick<SignInOptions, "publicUrl">): void {
  api.addHook("onSend", async (request, reply) => {
    reply.headers(securityHeaders);
    if (isSecure(request, options)) reply.header("strict-transport-security", TLS_ONLY);
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });
}

const PUBLIC = { config: { open: true }, schema: { hide: true } } as const;
const assetParams = z.strictObject({ file: z.string().regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_.-]+$/) });

/** Serves the single-page application: one document for each of its addresses, and its hashed assets. */
export async function addPage(api: Api): Promise<void> {
  const isBuilt = existsSync(`${builtPage}index.html`);
  // No route of its own: each of ours says who may ask.
  await api.register(fastifyStatic, { root: builtPage, serve: false });
  const document = async (reply: FastifyReply) => {
    if (!isBuilt) throw new LeaktrailError("not-found", "the page is not built: run `npm run build`; the API works without it");
    // Asked for anew each time: it names the assets, and an old one would name assets that are gone.
    return reply.header("cache-control", "no-cache").sendFile("index.html", { cacheControl: false });
  };
  api.get("/", PUBLIC, (_request, reply) => document(reply));
  api.get("/incidents/:id", PUBLIC, (_request, reply) => document(reply));
  api.get("/assets/:file", { config: { open: true }, schema: { hide: true, params: assetParams } }, (request, reply) =>
    reply.sendFile(`assets/${request.params.file}`, { immutable: true, maxAge: "365d" }),
  );
}
