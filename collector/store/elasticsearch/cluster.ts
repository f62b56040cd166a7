import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, errors, type TransportRequestOptions } from "@elastic/elasticsearch";
import { LeaktrailError, type Log, toLeaktrailError } from "../../../contract/index.ts";
import type { StoreHealth } from "../store.ts";

export interface ClusterOptions {
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** How long a call goes on trying. */
  readonly patienceMs: number;
  readonly log: Log;
}

const PING_EVERY_MS = 1000;
const BACKOFF_FIRST_MS = 50;
const BACKOFF_MAX_MS = 2000;

/**
 * The other side: one client, how long it is waited for, and whether it is there. The client's own retries are off:
 * it sends again what may have been carried out, and gives up on 429.
 */
export class Cluster {
  readonly client: Client;
  readonly #options: ClusterOptions;
  readonly #where: string;
  readonly #closing = new AbortController();
  /** What is wrong; undefined where the last answer was a good one. Until the first answer nobody knows. */
  #problem: string | undefined;
  #ping: NodeJS.Timeout | undefined;

  constructor(options: ClusterOptions) {
    this.#options = options;
    setMaxListeners(0, this.#closing.signal); // One for each call that backs off.
    this.#where = `Elasticsearch at ${new URL(options.url).origin}`;
    this.#problem = `the first answer of ${this.#where}`;
    this.client = new Client({
      node: options.url,
      ...(options.apiKey === undefined ? {} : { auth: { apiKey: options.apiKey } }),
      maxRetries: 0,
      enableMetaHeader: false,
    });
  }

  health(): StoreHealth {
    return this.#problem === undefined ? { ok: true } : { ok: false, waitingFor: this.#problem };
  }

  deadline(): number {
    return performance.now() + this.#options.patienceMs;
  }

  /** The options of one request. One that hangs leaves time for another. */
  requestOptions(deadlineMs: number): TransportRequestOptions {
    const leftMs = Math.max(deadlineMs - performance.now(), this.#options.patienceMs / 10);
    return { maxRetries: 0, requestTimeout: Math.ceil(Math.min(leftMs, this.#options.patienceMs / 2)) };
  }

  /** Repeats a request that changes nothing until it is answered. Throws `store-unavailable` once patience has run out. */
  async ask<T>(attempt: (options: TransportRequestOptions) => Promise<T>): Promise<T> {
    const deadlineMs = this.deadline();
    for (let tries = 0; ; tries++) {
      try {
        const answer = await attempt(this.requestOptions(deadlineMs));
        this.succeeded();
        return answer;
      } catch (thrown) {
        const failure = this.failed(thrown);
        if (!failure.canRetry || !(await this.pause(tries, deadlineMs))) throw failure;
      }
    }
  }

  /** Backs off before another attempt. False where none is left. */
  async pause(tries: number, deadlineMs: number): Promise<boolean> {
    const delayMs = Math.min(BACKOFF_FIRST_MS * 2 ** tries, BACKOFF_MAX_MS) * (0.5 + Math.random() / 2);
    if (this.#closing.signal.aborted || performance.now() + delayMs >= deadlineMs) return false;
    return sleep(delayMs, true, { signal: this.#closing.signal }).catch(() => false);
  }

  succeeded(): void {
    if (this.#problem !== undefined) this.#options.log({ level: "info", message: `${this.#where} answers` });
    this.#problem = undefined;
  }

  /** Remembers what went wrong, for `health()`, and says it as an error of the store. */
  failed(thrown: unknown): LeaktrailError {
    if (this.#closing.signal.aborted) return new LeaktrailError("store-unavailable", "the store is closed");
    const failure = failureOf(thrown, this.#where);
    if (failure.code === "internal-fault") return failure;
    if (this.#problem !== failure.message) this.#options.log({ level: "warn", message: failure.message });
    this.#problem = failure.message;
    return failure;
  }

  /** Keeps looking whether the other side is back while it is not, so that health does not wait for somebody's call. */
  watch(probe: (options: TransportRequestOptions) => Promise<void>): void {
    const look = async () => {
      if (this.#problem !== undefined) {
        await probe(this.requestOptions(this.deadline())).then(
          () => this.succeeded(),
          (thrown) => this.failed(thrown),
        );
      }
      if (!this.#closing.signal.aborted) this.#ping = setTimeout(look, PING_EVERY_MS).unref();
    };
    void look();
  }

  /** Requests under way come to their end; none is repeated. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#ping);
    await this.client.close();
  }
}

/** The HTTP status of an answer that was none, where there was an answer. */
export function statusOf(thrown: unknown): number | undefined {
  return thrown instanceof errors.ResponseError ? thrown.statusCode : undefined;
}

/** Elasticsearch's name of what went wrong, e.g. `index_not_found_exception`. Its sentences may quote documents; its names do not. */
export function typeOf(thrown: unknown): string | undefined {
  const body: unknown = thrown instanceof errors.ResponseError ? thrown.body : undefined;
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  const type = typeof error === "object" && error !== null && "type" in error ? error.type : undefined;
  return typeof type === "string" && /^[a-z_]{1,64}$/.test(type) ? type : undefined;
}

/** Without a cause: the client's errors hold the whole request. */
function failureOf(thrown: unknown, where: string): LeaktrailError {
  const status = statusOf(thrown);
  if (status !== undefined) {
    const said = [status, typeOf(thrown)].filter((part) => part !== undefined).join(" ");
    if (status === 401 || status === 403) {
      return new LeaktrailError("bad-configuration", `${where} refuses access (${said}); check store.apiKey and what it may do`);
    }
    if (status === 429 || status >= 500) return new LeaktrailError("store-unavailable", `${where} cannot serve now (${said})`);
    return new LeaktrailError("internal-fault", `${where} refuses a request (${said})`);
  }
  if (thrown instanceof errors.ProductNotSupportedError) {
    return new LeaktrailError("store-unavailable", `what answers in the place of ${where} is not Elasticsearch; check store.url`);
  }
  if (thrown instanceof errors.DeserializationError) return new LeaktrailError("store-unavailable", `${where} answers, but not in JSON`);
  if (thrown instanceof errors.TimeoutError) return new LeaktrailError("store-unavailable", `${where} does not answer in time`);
  if (thrown instanceof errors.ElasticsearchClientError) {
    return new LeaktrailError("store-unavailable", `${where} cannot be reached (${thrown.message.slice(0, 200)})`);
  }
  return toLeaktrailError(thrown);
}
