import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { IssuerOptions } from "../../collector/index.ts";
import { type RevocationRequest, verifyWebhook, webhookKey } from "../../contract/index.ts";

/** How the issuer answers its next calls to revoke; the last one goes on. */
export type Behaviour =
  | "revokes"
  | "answers-200-and-does-nothing"
  | "revokes-and-hangs-up"
  | "hangs-up"
  | "fails-500"
  | "revokes-and-fails-500"
  | "refuses-403"
  | "redirects"
  | "says-later"
  | "hangs";

export interface RevokeCall {
  readonly webhookId: string;
  readonly epoch: number;
  readonly request: RevocationRequest;
}

/** An issuer for tests, which can fail in every way that the collector must survive. */
export class TestIssuer {
  readonly webhookSecret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  readonly statusToken = "status-token-of-the-test-issuer";
  readonly calls: RevokeCall[] = [];
  readonly effects = new Map<string, number>();
  behaviours: Behaviour[] = ["revokes"];
  statusBehaviour: "honest" | "fails-500" | "says-active" = "honest";
  readonly #dead = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });
  origin = "";

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  options(changes: Partial<IssuerOptions["configuration"]> & { withoutStatus?: boolean } = {}): IssuerOptions {
    const { withoutStatus = false, ...rest } = changes;
    return {
      configuration: {
        revoke: { url: `${this.origin}/revoke`, secret: { env: "UNUSED" } },
        ...(withoutStatus ? {} : { status: { url: `${this.origin}/status/{ref}` } }),
        allowPrivateAddress: true,
        timeoutMs: 500,
        attemptsMax: 10,
        repeatsSafely: true,
        ...rest,
      },
      webhookSecret: this.webhookSecret,
      statusToken: this.statusToken,
    };
  }

  isDead(ref: string): boolean {
    return this.#dead.has(ref);
  }

  /** The secret stops to work by itself, e.g. because an earlier call takes effect late. */
  lateEffect(ref: string): void {
    this.#dead.add(ref);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://issuer");
    if (url.pathname.startsWith("/status/")) return this.#status(response, decodeURIComponent(url.pathname.slice(8)));
    let body = "";
    for await (const part of request) body += String(part);
    const header = (name: string) => String(request.headers[name] ?? "");
    const headers = {
      "webhook-id": header("webhook-id"),
      "webhook-timestamp": header("webhook-timestamp"),
      "webhook-signature": header("webhook-signature"),
    };
    if (!verifyWebhook(webhookKey(this.webhookSecret), headers, body, new Date())) return void response.writeHead(401).end();
    const wish = JSON.parse(body) as RevocationRequest;
    this.calls.push({ webhookId: headers["webhook-id"], epoch: Number(header("leaktrail-epoch")), request: wish });
    this.#behave(
      this.behaviours.length > 1 ? (this.behaviours.shift() as Behaviour) : (this.behaviours[0] as Behaviour),
      headers["webhook-id"],
      wish.data.revokeRef,
      response,
    );
  }

  #behave(behaviour: Behaviour, webhookId: string, ref: string, response: ServerResponse): void {
    if (behaviour.startsWith("revokes")) this.#revoke(webhookId, ref);
    switch (behaviour) {
      case "revokes":
      case "answers-200-and-does-nothing":
        return void response.writeHead(200).end();
      case "revokes-and-hangs-up":
      case "hangs-up":
        return void response.destroy();
      case "fails-500":
      case "revokes-and-fails-500":
        return void response.writeHead(500).end();
      case "refuses-403":
        return void response.writeHead(403).end();
      case "redirects":
        return void response.writeHead(302, { location: `${this.origin}/elsewhere` }).end();
      case "says-later":
        return void response.writeHead(429, { "retry-after": "1" }).end();
      case "hangs":
        return;
    }
  }

  #revoke(webhookId: string, ref: string): void {
    if (this.#seen.has(webhookId)) return;
    this.#seen.add(webhookId);
    this.#dead.add(ref);
    this.effects.set(ref, (this.effects.get(ref) ?? 0) + 1);
  }

  #status(response: ServerResponse, ref: string): void {
    if (this.statusBehaviour === "fails-500") return void response.writeHead(500).end();
    const active = this.statusBehaviour === "says-active" || !this.#dead.has(ref);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ active }));
  }
}
