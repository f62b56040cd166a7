import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { type ApiToken, LeaktrailError, type TokenScope } from "../../contract/index.ts";
import type { Store } from "../store/index.ts";

/** Who makes a request, and what they may do. */
export interface Caller {
  readonly subject: string;
  readonly scopes: readonly TokenScope[];
}

const TOKEN = /^lt_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** A fresh token: the text that its owner keeps, and the document that is stored. The two meet again only by the hash. */
export function makeToken(
  owner: { subject: string; scopes: readonly TokenScope[]; expiresAt: Date | null },
  now: Date,
  id = randomBytes(8).toString("hex"),
): { text: string; document: ApiToken } {
  const secret = randomBytes(32).toString("base64url");
  const document: ApiToken = {
    schema: "leaktrail.token/1",
    id,
    hash: hashOf(secret),
    subject: owner.subject,
    scopes: [...owner.scopes],
    expiresAt: owner.expiresAt?.toISOString() ?? null,
    createdAt: now.toISOString(),
  };
  return { text: `lt_${id}_${secret}`, document };
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

/**
 * The first start's admin token: returned once, by the one collector that wins; undefined on every later start.
 * The caller keeps it in a file of mode 0600 *before* `confirm` stores it, so that a crash leaves no lost token behind.
 */
export async function firstAdminToken(store: Store, now: Date): Promise<{ text: string; confirm(): Promise<boolean> } | undefined> {
  const [existing] = await store.get("tokens", [FIRST_TOKEN_ID]);
  if (existing) return undefined;
  const { text, document } = makeToken({ subject: "admin", scopes: ["admin"], expiresAt: null }, now, FIRST_TOKEN_ID);
  const confirm = async () => {
    const [result] = await store.write([{ op: "create", collection: "tokens", id: document.id, doc: document }]);
    return result?.stored ?? false;
  };
  return { text, confirm };
}

/** Stores a new token and returns its text, which is shown once and kept nowhere. */
export async function issueToken(
  store: Store,
  owner: { subject: string; scopes: readonly TokenScope[]; expiresAt: Date | null },
  now: Date,
): Promise<string> {
  const { text, document } = makeToken(owner, now);
  const [result] = await store.write([{ op: "create", collection: "tokens", id: document.id, doc: document }]);
  if (!result?.stored) throw new LeaktrailError("conflict", "the new token's id is taken; try again");
  return text;
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
