import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { revocationRequest, verifyWebhook, webhookKey } from "../contract/index.ts";

interface IssuedSecret {
  readonly ref: string;
  readonly secret: Buffer;
  revokedAt: Date | null;
  /** How often a revocation took effect: 1 at most, whatever is sent twice. */
  revocations: number;
}

const BODY_MAX_BYTES = 64 * 1024;

/**
 * A small issuer: it issues API tokens of a form that no pattern describes, says whether one still works, and revokes by
 * signed webhook (Standard Webhooks), where a repeated webhook-id has no second effect. It keeps all of it in memory.
 */
export class DemoIssuer {
  readonly webhookSecret = `whsec_${randomBytes(32).toString("base64")}`;
  readonly statusToken = randomBytes(24).toString("base64url");
  readonly #key = webhookKey(this.webhookSecret);
  readonly #byRef = new Map<string, IssuedSecret>();
  readonly #seenCalls = new Set<string>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.writeHead(500).end());
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A fresh secret of 32 random characters. The buffer is the issuer's own: do not keep it longer than needed. */
  issue(): { ref: string; secret: Buffer } {
    const ref = `key_${randomBytes(9).toString("base64url")}`;
    const issued = { ref, secret: Buffer.from(randomBytes(24).toString("base64url")), revokedAt: null, revocations: 0 };
    this.#byRef.set(ref, issued);
    return issued;
  }

  /** What an application would see when it uses the secret. */
  accepts(secret: Uint8Array): boolean {
    return [...this.#byRef.values()].some(
      (issued) => issued.revokedAt === null && issued.secret.length === secret.length && timingSafeEqual(issued.secret, secret),
    );
  }

  revocationsOf(ref: string): number {
    return this.#byRef.get(ref)?.revocations ?? 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    for (const { secret } of this.#byRef.values()) secret.fill(0);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://issuer");
    if (request.method === "GET" && url.pathname.startsWith("/status/"))
      this.#status(request, response, decodeURIComponent(url.pathname.slice(8)));
    else if (request.method === "POST" && url.pathname === "/revoke") await this.#revoke(request, response);
    else response.writeHead(404).end();
  }

  #status(request: IncomingMessage, response: ServerResponse, ref: string): void {
    const given = Buffer.from(request.headers.authorization ?? "");
    const wanted = Buffer.from(`Bearer ${this.statusToken}`);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return void response.writeHead(401).end();
    const issued = this.#byRef.get(ref);
    if (!issued) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ active: issued.revokedAt === null }));
  }

  async #revoke(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const header = (name: string) => String(request.headers[name] ?? "");
    const headers = {
      "webhook-id": header("webhook-id"),
      "webhook-timestamp": header("webhook-timestamp"),
      "webhook-signature": header("webhook-signature"),
    };
    if (!verifyWebhook(this.#key, headers, body, new Date())) return void response.writeHead(401).end();
    const wish = revocationRequest.safeParse(JSON.parse(body));
    const issued = wish.success ? this.#byRef.get(wish.data.data.revokeRef) : undefined;
    if (!issued) return void response.writeHead(404).end();
    if (!this.#seenCalls.has(headers["webhook-id"])) {
      this.#seenCalls.add(headers["webhook-id"]);
      issued.revokedAt ??= new Date();
      issued.revocations++;
    }
    response.writeHead(204).end();
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let lengthBytes = 0;
  for await (const part of request) {
    lengthBytes += (part as Buffer).length;
    if (lengthBytes > BODY_MAX_BYTES) throw new Error("the request is too large");
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString("utf8");
}
