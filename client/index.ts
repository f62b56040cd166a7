import {
  ISSUANCE_SCHEMA,
  type IssuanceEvent,
  type IssuanceRequest,
  KeyRing,
  LeaktrailError,
  loadVoprf,
  parseKeyFile,
  register,
  type SecretShape,
} from "../contract/index.ts";

/** What a broker says of a secret, without the secret: see the issuance record in the docs. */
export type IssuanceStatement = Omit<
  IssuanceRequest,
  "schema" | "secret" | "secretBase64" | "registration" | "scope" | "expiresAt" | "completedAt" | "revokedAt" | "rotatedFrom"
> &
  Partial<Pick<IssuanceRequest, "scope" | "expiresAt" | "completedAt" | "revokedAt" | "rotatedFrom">>;

export interface ClientOptions {
  /** Address of a collector, e.g. `https://leaktrail.internal:7465`. */
  readonly url: string;
  /** An API token with the scope issuance:write. */
  readonly token: string;
  /** The key file's text; see `leaktrail key create`. */
  readonly keyFile: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/**
 * For brokers: fingerprints a secret in the broker's own process, so that the plaintext never travels. Calls throw
 * `LeaktrailError`; where `canRetry` is true the same call may be made again to the same effect.
 */
export class LeaktrailClient {
  readonly #options: ClientOptions;
  readonly #keys: KeyRing;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#keys = new KeyRing(parseKeyFile(options.keyFile));
  }

  /**
   * Registers an issued secret. The buffer is read, never kept; wiping it is the caller's to do. `shape` says where the
   * secret is constant and how much chance its generator put into the rest: only secrets of a declared entropy reach the
   * indexes of sidecars and laptops. Throws `weak-secret`.
   */
  async registerIssuance(statement: IssuanceStatement, secret: Uint8Array, shape?: SecretShape): Promise<void> {
    const { confirmationOf } = await loadVoprf();
    const registration = register(secret, this.#keys.current, shape, confirmationOf);
    await this.#post("/v1/issuance", { schema: ISSUANCE_SCHEMA, ...statement, registration });
  }

  /** Reports that a secret was renewed, rotated, completed, expired or revoked. */
  async reportEvent(issuanceId: string, event: IssuanceEvent): Promise<void> {
    await this.#post(`/v1/issuance/${encodeURIComponent(issuanceId)}/events`, event);
  }

  async #post(path: string, body: unknown): Promise<void> {
    const { url, token, timeoutMs = TIMEOUT_MS } = this.#options;
    let response: Response;
    try {
      response = await fetch(new URL(path, url), {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.arrayBuffer();
    } catch (cause) {
      throw new LeaktrailError("collector-unavailable", "the collector did not answer", { cause });
    }
    if (response.ok) return;
    throw new LeaktrailError(codeOf(response.status), `the collector answered ${response.status}`);
  }
}

function codeOf(status: number) {
  if (status === 401) return "not-authenticated";
  if (status === 403) return "not-allowed";
  if (status === 404) return "not-found";
  if (status === 409) return "conflict";
  if (status === 413) return "too-large";
  return status === 429 || status >= 500 ? "collector-unavailable" : "invalid-input";
}

// For brokers that send their records over Kafka: the registration, made in their own process; with the `confirmationOf` of
// `loadVoprf` in it, laptops can have the secret confirmed.
export {
  ISSUANCE_SCHEMA,
  KeyRing,
  LeaktrailError,
  loadVoprf,
  parseKeyFile,
  type Registration,
  register,
  type SecretShape,
} from "../contract/index.ts";
