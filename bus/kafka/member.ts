import type { Consumer, EachBatchPayload, KafkaMessage } from "kafkajs";
import type { ReceivedMessage, Subscription } from "../bus.ts";
import { backOffMs, pause, reasonOf } from "../retry.ts";
import type { Topic } from "../topics.ts";
import { consumerRetry, type KafkaClients } from "./client.ts";
import { Watchdog } from "./watchdog.ts";
import { within } from "./within.ts";

// A member that ended without a word holds its partitions for this long; five heartbeats fit in.
const SESSION_TIMEOUT_MS = 15_000;
const REBALANCE_TIMEOUT_MS = 60_000;
const HEARTBEAT_INTERVAL_MS = 3000;
const FETCH_WAIT_MS = 500;
const DISCONNECT_TIMEOUT_MS = 10_000;

export interface MemberOptions {
  readonly clients: KafkaClients;
  readonly topic: Topic;
  readonly wireTopic: string;
  readonly group: string;
  readonly batchMax: number;
  /** Whether progress is kept in the group; a follower keeps its own. */
  readonly commits: boolean;
  /** Resolves when the topic is there. */
  readonly prepare: (stop: AbortSignal) => Promise<void>;
  /** Handles a batch, dead letters and all; what it throws has the batch delivered again. */
  readonly handle: (messages: readonly ReceivedMessage[]) => Promise<void>;
  readonly onState: (waitingFor: string | undefined) => void;
}

/**
 * One member of a consumer group. kafkajs's consumers end for many reasons and some stall without a word; each time,
 * this builds a new one.
 */
export class Member implements Subscription {
  private readonly stop = new AbortController();
  private readonly closed = aborted(this.stop.signal);
  private readonly failures = new Map<number, number>();
  private readonly done: Promise<void>;
  private batchUnderWay: Promise<void> = Promise.resolve();

  constructor(private readonly options: MemberOptions) {
    this.done = this.run();
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.done;
    this.options.onState(undefined);
  }

  private async run(): Promise<void> {
    const { clients, wireTopic, prepare, onState } = this.options;
    await Promise.race([prepare(this.stop.signal).catch(() => undefined), this.closed]);
    for (let attempt = 1; !this.stop.signal.aborted; attempt++) {
      const consumer = clients.next(consumerRetry).consumer({
        groupId: this.options.group,
        sessionTimeout: SESSION_TIMEOUT_MS,
        rebalanceTimeout: REBALANCE_TIMEOUT_MS,
        heartbeatInterval: HEARTBEAT_INTERVAL_MS,
        maxWaitTimeInMs: FETCH_WAIT_MS,
        allowAutoTopicCreation: false,
        retry: consumerRetry,
      });
      consumer.on("consumer.group_join", () => {
        attempt = 0;
        onState(undefined);
      });
      try {
        await this.consume(consumer);
      } catch (error) {
        onState(`${clients.name} gives no messages of ${wireTopic}: ${reasonOf(error)}`);
        clients.options.log({ level: "warn", message: `the consumer of ${wireTopic} ended and is built anew: ${reasonOf(error)}` });
      }
      // kafkajs would wait for the batch as well, but not where it has crashed.
      await this.batchUnderWay;
      await within(DISCONNECT_TIMEOUT_MS, "leaving the group", consumer.disconnect()).catch(() => undefined);
      await pause(backOffMs(Math.max(1, attempt)), this.stop.signal);
    }
  }

  /** Consumes until the member is closed; throws when the consumer has ended or stalled. */
  private async consume(consumer: Consumer): Promise<void> {
    const { clients, wireTopic, group, commits } = this.options;
    const watchdog = new Watchdog(consumer, { clients, wireTopic, group, commits });
    const ended = new Promise<never>((_, reject) => {
      consumer.on("consumer.crash", ({ payload }) => reject(payload.error));
    });
    const starting = async () => {
      await consumer.connect();
      if (this.stop.signal.aborted) return;
      await consumer.subscribe({ topics: [wireTopic], fromBeginning: true });
      const eachBatch = (payload: EachBatchPayload) => {
        const working = watchdog.during(payload.batch, () => this.eachBatch(payload));
        this.batchUnderWay = working.catch(() => undefined);
        return working;
      };
      await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
      if (this.stop.signal.aborted) await consumer.disconnect();
    };
    try {
      await Promise.race([starting(), ended, this.closed]);
      await Promise.race([this.closed, ended, watchdog.stalled]);
    } finally {
      watchdog.close();
    }
  }

  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    const { topic, commits, batchMax, handle } = this.options;
    const { partition, messages } = payload.batch;
    for (let at = 0; at < messages.length; at += batchMax) {
      if (this.stop.signal.aborted || !payload.isRunning()) return;
      const part = messages.slice(at, at + batchMax).map((message) => received(topic, partition, message));
      try {
        await beatingDuring(payload, () => handle(part));
      } catch (error) {
        this.holdBack(payload, error);
        return;
      }
      this.failures.delete(partition);
      await progress(payload, part, commits);
      // Throws when the group is rebalancing: kafkajs joins again, and the rest comes to whoever has the partition then.
      await payload.heartbeat();
    }
  }

  /** Has the partition delivered again, later; the others go on meanwhile. */
  private holdBack(payload: EachBatchPayload, error: unknown): void {
    const { partition } = payload.batch;
    const attempt = (this.failures.get(partition) ?? 0) + 1;
    this.failures.set(partition, attempt);
    const what = `${this.options.group} could not handle messages of ${this.options.topic}, partition ${partition}`;
    this.options.clients.options.log({ level: "warn", message: `${what} (attempt ${attempt}): ${reasonOf(error)}` });
    const resume = payload.pause();
    setTimeout(resume, backOffMs(attempt)).unref();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

/** Marks messages as handled: where to fetch on, and, in the group, where to go on after a restart. */
async function progress(payload: EachBatchPayload, handled: readonly ReceivedMessage[], commits: boolean): Promise<void> {
  const last = handled.at(-1);
  if (last === undefined) return;
  payload.resolveOffset(last.offset);
  if (!commits) return;
  const { topic, partition } = payload.batch;
  const offset = String(BigInt(last.offset) + 1n);
  await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
}

/** kafkajs sends heartbeats only when it is asked to, and a handler may take longer than a session lasts. */
async function beatingDuring(payload: EachBatchPayload, work: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => void payload.heartbeat().catch(() => undefined), HEARTBEAT_INTERVAL_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}

/** What others wrote may lack a key or a value, and its headers may repeat. */
function received(topic: Topic, partition: number, message: KafkaMessage): ReceivedMessage {
  const headers = Object.entries(message.headers ?? {}).flatMap(([name, value]) => {
    const newest = Array.isArray(value) ? value.at(-1) : value;
    return newest === undefined ? [] : [[name, newest.toString()] as const];
  });
  return {
    topic,
    partition,
    offset: message.offset,
    key: message.key?.toString("utf8") ?? "",
    headers: Object.fromEntries(headers),
    value: message.value ?? Buffer.alloc(0),
  };
}
