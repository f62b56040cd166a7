import { createHash } from "node:crypto";
import { type IssuerConfiguration, type Revocation, type RevocationRequest, signWebhook, webhookKey } from "../../contract/index.ts";
import { GuardedHttp, type HttpAnswer, NoAnswer } from "./guarded-http.ts";

/** What the issuer answered to a revocation. `unclear` means that it may or may not have taken effect. */
export interface RevokeAnswer {
  readonly kind: "accepted" | "refused" | "later" | "unclear";
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly says: string;
}

/** What the issuer's status call showed. Only a plain `active: false` is `dead`; whatever is no clear word is `unknown`. */
export interface StatusAnswer {
  readonly verdict: "dead" | "alive" | "unknown";
  readonly status: number | null;
  readonly bodySha256: string | null;
  readonly says: string;
}

/** An issuer's configuration with its credentials read: they are held in memory only. */
export interface IssuerOptions {
  readonly configuration: IssuerConfiguration;
  readonly webhookSecret: string;
  readonly statusToken?: string | undefined;
}

/** One issuer, spoken to by signed webhook and by its status call. */
export class Issuer {
  readonly configuration: IssuerConfiguration;
  readonly #key: Buffer;
  readonly #statusToken: string | undefined;
  readonly #http: GuardedHttp;

  constructor(options: IssuerOptions) {
    this.configuration = options.configuration;
    this.#key = webhookKey(options.webhookSecret);
    this.#statusToken = options.statusToken;
    this.#http = new GuardedHttp({ allowPrivateAddress: options.configuration.allowPrivateAddress });
  }

  get hasStatusCall(): boolean {
    return this.configuration.status !== undefined;
  }

  /** Asks the issuer to revoke. The revocation's id is the webhook-id: the idempotency key of every attempt. Never throws. */
  async revoke(job: Revocation, now: Date): Promise<RevokeAnswer> {
    const request: RevocationRequest = {
      type: "secret.revoke",
      timestamp: now.toISOString(),
      data: {
        revocationId: job.id,
        issuanceId: job.issuanceId,
        revokeRef: job.revokeRef,
        incidentId: job.incidentId,
        reason: "found outside its task",
      },
    };
    const body = JSON.stringify(request);
    const headers = {
      ...signWebhook(this.#key, { id: job.id, at: now, body }),
      "content-type": "application/json",
      "leaktrail-epoch": String(job.epoch),
    };
    try {
      return readRevokeAnswer(
        await this.#http.call(this.configuration.revoke.url, { method: "POST", headers, body, timeoutMs: this.configuration.timeoutMs }),
      );
    } catch (thrown) {
      const { message, notSent } = asNoAnswer(thrown);
      return { kind: notSent ? "later" : "unclear", status: null, retryAfterMs: null, says: message };
    }
  }

  /** Asks whether the secret still works. Never throws. */
  async status(revokeRef: string): Promise<StatusAnswer> {
    const { status } = this.configuration;
    if (!status) return { verdict: "unknown", status: null, bodySha256: null, says: "the issuer offers no status call" };
    if (!canStandInUrl(revokeRef))
      return { verdict: "unknown", status: null, bodySha256: null, says: "the record's revokeRef cannot stand in a URL" };
    const url = status.url.replace(/\{ref\}|%7Bref%7D/, encodeURIComponent(revokeRef));
    const headers: Record<string, string> = {
      accept: "application/json",
      ...(this.#statusToken ? { authorization: `Bearer ${this.#statusToken}` } : {}),
    };
    try {
      return readStatusAnswer(await this.#http.call(url, { method: "GET", headers, timeoutMs: this.configuration.timeoutMs }));
    } catch (thrown) {
      return { verdict: "unknown", status: null, bodySha256: null, says: asNoAnswer(thrown).message };
    }
  }

  async close(): Promise<void> {
    this.#key.fill(0);
    await this.#http.close();
  }
}

/** A reference of dots alone would lead out of its place in the path, whichever way it is encoded. */
function canStandInUrl(revokeRef: string): boolean {
  return revokeRef !== "." && revokeRef !== ".." && !/\p{Surrogate}/u.test(revokeRef);
}

function asNoAnswer(thrown: unknown): NoAnswer {
  return thrown instanceof NoAnswer ? thrown : new NoAnswer("the call failed", false);
}

function readRevokeAnswer(answer: HttpAnswer): RevokeAnswer {
  const { status, retryAfterMs } = answer;
  if (status >= 200 && status < 300) return { kind: "accepted", status, retryAfterMs: null, says: `answered ${status}` };
  if (status === 429 || status === 408) return { kind: "later", status, retryAfterMs, says: `answered ${status}: later` };
  if (status >= 500) return { kind: "unclear", status, retryAfterMs, says: `answered ${status}` };
  if (status >= 300 && status < 400)
    return { kind: "refused", status, retryAfterMs: null, says: `answered ${status}: redirects are not followed` };
  return { kind: "refused", status, retryAfterMs: null, says: `refused with ${status}` };
}

function readStatusAnswer(answer: HttpAnswer): StatusAnswer {
  const bodySha256 = createHash("sha256").update(answer.body).digest("base64url");
  const active = answer.status === 200 ? activeField(answer.body) : undefined;
  if (active === false) return { verdict: "dead", status: answer.status, bodySha256, says: "active: false" };
  if (active === true) return { verdict: "alive", status: answer.status, bodySha256, says: "active: true" };
  return { verdict: "unknown", status: answer.status, bodySha256, says: `answered ${answer.status} without a clear word` };
}

function activeField(body: Buffer): unknown {
  try {
    const json: unknown = JSON.parse(body.toString("utf8"));
    return typeof json === "object" && json !== null && "active" in json ? json.active : undefined;
  } catch {
    return undefined;
  }
}
