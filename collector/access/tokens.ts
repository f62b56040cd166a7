import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { type ApiToken, LeaktrailError, type TokenScope } from "../../contract/index.ts";
import type { Store } from "../store/index.ts";

/** Who makes a request, and what they may do. */
export interface Caller {
  readonly subject: string;
  readonly scopes: readonly TokenScope[];
}

/** The public half of a token: what it is called in the trail, and withdrawn by. */
export function tokenIdOf(token: string): string {
  return TOKEN.exec(token)?.[1] ?? "";
}

const TOKEN = /^lt_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

interface TokenOwner {
  readonly subject: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: Date | null;
}

/** A token's text is what its owner keeps, its document what is stored. The two meet again only by the hash. */
function tokenText(id: string, secret: string): string {
  return `lt_${id}_${secret}`;
}

function tokenDocument(id: string, secret: string, owner: TokenOwner, now: Date): ApiToken {
  return {
    schema: "leaktrail.token/1",
    id,
    hash: hashOf(secret),
    subject: owner.subject,
    scopes: [...owner.scopes],
    expiresAt: owner.expiresAt?.toISOString() ?? null,
    createdAt: now.toISOString(),
  };
}

/** The caller that a token stands for; undefined where it is unknown, wrong or expired. */
export async function authenticateToken(store: Store, token: string, now = new Date()): Promise<Caller | undefined> {
  const [, id, secret] = TOKEN.exec(token) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const [found] = await store.get("tokens", [id]);
  if (!found || !timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(found.doc.hash))) return undefined;
  if (found.doc.expiresAt !== null && new Date(found.doc.expiresAt) <= now) return undefined;
  return { subject: found.doc.subject, scopes: found.doc.scopes };
}

/** `admin` includes every other scope. */
export function mayUse(caller: Caller, scope: TokenScope): boolean {
  return caller.scopes.includes(scope) || caller.scopes.includes("admin");
}

const FIRST_TOKEN_ID = "0000000000000000";

/** Whether the first start's admin token is there already. */
export async function hasFirstAdminToken(store: Store): Promise<boolean> {
  const [existing] = await store.get("tokens", [FIRST_TOKEN_ID]);
  return existing !== undefined;
}

/** A text for the first admin token. It works once `confirmFirstAdminToken` has stored it. */
export function makeFirstAdminToken(): string {
  return tokenText(FIRST_TOKEN_ID, randomBytes(32).toString("base64url"));
}

/**
 * Stores the first admin token; whether it is the one that works now. Its text must be in its file *before*, so that a
 * crash leaves no lost token behind; who comes again with the same text, or comes with it beside us, is right as well.
 */
export async function confirmFirstAdminToken(store: Store, text: string, now: Date): Promise<boolean> {
  const [, id, secret] = TOKEN.exec(text) ?? [];
  if (id !== FIRST_TOKEN_ID || secret === undefined) return false;
  const document = tokenDocument(id, secret, { subject: "admin", scopes: ["admin"], expiresAt: null }, now);
  await store.write([{ op: "create", collection: "tokens", id, doc: document }]);
  return (await authenticateToken(store, text, now)) !== undefined;
}

/** Stores a new token and returns its text, which is shown once and kept nowhere. */
export async function issueToken(store: Store, owner: TokenOwner, now: Date): Promise<string> {
  const [id, secret] = [randomBytes(8).toString("hex"), randomBytes(32).toString("base64url")];
  const [result] = await store.write([{ op: "create", collection: "tokens", id, doc: tokenDocument(id, secret, owner, now) }]);
  if (!result?.stored) throw new LeaktrailError("conflict", "the new token's id is taken; try again");
  return tokenText(id, secret);
}

/** Ends a token at once: from now on it is as unknown as one that never was. Throws `not-found`, `conflict` where somebody else ended it. */
export async function withdrawToken(store: Store, id: string, now: Date): Promise<void> {
  const [found] = await store.get("tokens", [id]);
  if (!found) throw new LeaktrailError("not-found", "there is no token of this id");
  const doc = { ...found.doc, expiresAt: now.toISOString() };
  const [result] = await store.write([{ op: "replace", collection: "tokens", id, doc, version: found.version }]);
  if (!result?.stored) throw new LeaktrailError("conflict", "somebody else changed this token first; try again");
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
