import type { LeaktrailError } from "../contract/index.ts";
import type { Topic } from "./topics.ts";

/** One message. Its key decides its order: messages of one key arrive in the order in which they were published. */
export interface BusMessage {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

export interface ReceivedMessage extends BusMessage {
  readonly topic: Topic;
  readonly partition: number;
  readonly offset: string;
}

/** A message that can never be handled, and why. The bus moves it to the topic's dead-letter topic and goes on. */
export interface DeadLetter {
  readonly message: ReceivedMessage;
  readonly reason: LeaktrailError;
  /** True where the value must not be copied, e.g. because a secret stands in it. Its headers still say what happened. */
  readonly withholdValue?: boolean;
}

/** Handles a batch; what it returns goes to the dead-letter topic. What it throws has the same batch delivered again. */
export type BatchHandler = (messages: readonly ReceivedMessage[]) => Promise<readonly DeadLetter[]>;

export interface Subscription {
  close(): Promise<void>;
}

export interface BusHealth {
  readonly ok: boolean;
  /** What is waited for, in words for a person; absent where all is well. */
  readonly waitingFor?: string;
}

/**
 * How documents cross between processes: at least once, in order per key. Kafka and the embedded bus behave alike; one
 * shared test suite runs on both. Opening a bus never fails because the other side is away: it waits, says so in
 * `health()`, and goes on by itself.
 */
export interface Bus {
  /** Resolves when every message is durable. Throws `bus-unavailable` after a bounded wait; then none, some or all were stored. */
  publish(topic: Topic, messages: readonly BusMessage[]): Promise<void>;

  /**
   * Joins consumer group `group`. Progress is committed after `handle` has resolved and its dead letters are stored.
   * Resolves at once; where the other side is away, consumption begins when it is back.
   */
  subscribe(topic: Topic, options: { group: string; batchMax: number; handle: BatchHandler }): Subscription;

  /**
   * Reads a topic from its beginning and then follows it, outside any group: for state that each reader rebuilds.
   * `handle` gets batches in order; `caughtUp` runs once, when all that stood in the topic at the start was handled.
   */
  follow(
    topic: Topic,
    options: { batchMax: number; handle: (messages: readonly ReceivedMessage[]) => Promise<void>; caughtUp?: () => void },
  ): Subscription;

  health(): BusHealth;

  /** Stops consuming after the batch under way, and frees every resource. */
  close(): Promise<void>;
}
