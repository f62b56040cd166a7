import { type Admin, Kafka, type LogEntry, logLevel, type RetryOptions } from "kafkajs";
import type { Log } from "../../contract/index.ts";
import { mendRequestQueue } from "./request-queue.ts";

mendRequestQueue();

const CONNECTION_TIMEOUT_MS = 5000;
/** How long kafkajs waits for any answer. Above what a broker may hold a Fetch or a JoinGroup back. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Every field is set: kafkajs has other defaults where NODE_ENV is "test". */
const retryBase = { initialRetryTime: 200, multiplier: 2, factor: 0.2, maxRetryTime: 5000 };
/** For what this bus retries itself. */
export const neverRetry: RetryOptions = { ...retryBase, retries: 0 };
/** For consumers: what is left over ends the consumer, and the bus builds another. */
export const consumerRetry: RetryOptions = { ...retryBase, retries: 4, restartOnFailure: async () => false };

export interface ClientOptions {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly log: Log;
}

/**
 * Makes kafkajs clients, a new one each time: consumers of one client would share their groups' offsets. Each starts
 * with the next broker of the list, because a client without retries tries the first one only.
 */
export class KafkaClients {
  private turn = 0;

  constructor(readonly options: ClientOptions) {}

  next(retry: RetryOptions, requestTimeoutMs = REQUEST_TIMEOUT_MS): Kafka {
    const { brokers, clientId } = this.options;
    const first = this.turn++ % brokers.length;
    return new Kafka({
      clientId,
      brokers: [...brokers.slice(first), ...brokers.slice(0, first)],
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: requestTimeoutMs,
      enforceRequestTimeout: true,
      retry,
      logLevel: logLevel.WARN,
      logCreator: () => (entry) => this.write(entry),
    });
  }

  /** Runs `work` with an admin connection of its own. */
  async administer<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.next(neverRetry).admin({ retry: neverRetry });
    try {
      await admin.connect();
      return await work(admin);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }

  get name(): string {
    return `Kafka at ${this.options.brokers.join(", ")}`;
  }

  /** kafkajs calls errors what this bus survives; it says itself what is one. Only the text: the rest may quote messages. */
  private write({ namespace, log }: LogEntry): void {
    this.options.log({ level: "warn", message: `kafkajs ${namespace}: ${log.message}` });
  }
}
