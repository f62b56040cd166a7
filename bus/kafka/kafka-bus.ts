import { randomUUID } from "node:crypto";
import { LeaktrailError, type Log } from "../../contract/index.ts";
import type { BatchHandler, Bus, BusHealth, BusMessage, ReceivedMessage, Subscription } from "../bus.ts";
import { checkSizes, deadLetterMessage, sizeBytesOf } from "../message.ts";
import { partitionOf } from "../partition.ts";
import { backOffMs, pause, reasonOf } from "../retry.ts";
import { deadLetterTopicOf, type Topic } from "../topics.ts";
import { KafkaClients } from "./client.ts";
import { FollowProgress } from "./follow.ts";
import { Lane } from "./lane.ts";
import { Member, type MemberOptions } from "./member.ts";
import { setUpTopics } from "./topic-setup.ts";
import { within } from "./within.ts";

const PUBLISH_TIMEOUT_MS = 30_000;
const SEND_TIMEOUT_MS = 8000;
const SETUP_TIMEOUT_MS = 60_000;
const CLOSE_GRACE_MS = 5000;
const WAITING_MAX_BYTES = 64 << 20;

export interface KafkaBusOptions {
  /** HOST:PORT of one broker or more. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly log?: Log;
  /** Put before every topic's name, so that tests can share a broker. */
  readonly topicPrefix?: string;
  /** How long a publish may wait before it throws `bus-unavailable`. */
  readonly publishTimeoutMs?: number;
  /** Topics that this process writes to: one connection each is made at once, the others with the first message, before they are needed. */
  readonly writesTo?: readonly Topic[];
  /** How long one attempt to write may go unanswered before it is made again. */
  readonly sendTimeoutMs?: number;
}

/**
 * Opens a bus over Kafka. Returns at once, whether Kafka is there or not; topics that are missing are created. Throws
 * `bad-configuration` for brokers that are not HOST:PORT.
 */
export function openKafkaBus(options: KafkaBusOptions): Bus {
  return new KafkaBus(options);
}

class KafkaBus implements Bus {
  private readonly clients: KafkaClients;
  private readonly log: Log;
  private readonly lanes = new Map<string, Lane>();
  private readonly members = new Set<Subscription>();
  /** What does not work at the moment, by the part that says so. */
  private readonly troubles = new Map<string, string>();
  private readonly stop = new AbortController();
  private readonly partitionCounts: Promise<ReadonlyMap<Topic, number>>;
  private waitingBytes = 0;
  private hasWritten = false;
  private isClosed = false;
  private closing: Promise<void> | undefined;

  constructor(private readonly options: KafkaBusOptions) {
    if (options.brokers.length === 0 || !options.brokers.every((broker) => /^[^\s:]+:\d{1,5}$/.test(broker))) {
      throw new LeaktrailError("bad-configuration", "bus.brokers must name one broker or more, each as HOST:PORT");
    }
    this.log = options.log ?? (() => {});
    this.clients = new KafkaClients({ brokers: options.brokers, clientId: options.clientId, log: this.log });
    this.partitionCounts = this.setUp();
    // A connection takes a megabyte, and many a process never has anything to send.
    this.partitionCounts.then((counts) => this.connectLanes(counts, 1)).catch(() => undefined);
  }

  async publish(topic: Topic, messages: readonly BusMessage[]): Promise<void> {
    checkSizes(messages);
    await this.write(topic, messages);
  }

  subscribe(topic: Topic, { group, batchMax, handle }: { group: string; batchMax: number; handle: BatchHandler }): Subscription {
    return this.join(topic, {
      // A group for each topic: kafkajs assigns partitions as if all members of a group had the same topics.
      group: this.wireName(`${group}.${topic}`),
      batchMax,
      commits: true,
      prepare: async () => {
        await this.partitionCounts;
      },
      handle: async (messages) => {
        const deadLetters = await handle(messages);
        await this.write(deadLetterTopicOf(topic), deadLetters.map(deadLetterMessage));
      },
    });
  }

  follow(
    topic: Topic,
    options: { batchMax: number; handle: (messages: readonly ReceivedMessage[]) => Promise<void>; caughtUp?: () => void },
  ): Subscription {
    const progress = new FollowProgress(options.handle, options.caughtUp);
    return this.join(topic, {
      // A group of its own, in which nothing is committed: the broker forgets it when the follower is gone.
      group: this.wireName(`follow-${randomUUID()}`),
      batchMax: options.batchMax,
      commits: false,
      prepare: async (stop) => {
        await this.partitionCounts;
        await this.untilDone(`follow ${topic}`, stop, () => progress.start(this.clients, this.wireName(topic)));
      },
      handle: (messages) => progress.handle(messages),
    });
  }

  health(): BusHealth {
    const [trouble] = this.troubles.values();
    return trouble === undefined ? { ok: true } : { ok: false, waitingFor: trouble };
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    this.stop.abort();
    // A batch under way may still publish.
    await Promise.all([...this.members].map((member) => member.close()));
    this.isClosed = true;
    await Promise.all([...this.lanes.values()].map((lane) => lane.close(CLOSE_GRACE_MS)));
  }

  private join(topic: Topic, options: Omit<MemberOptions, "clients" | "topic" | "wireTopic" | "onState">): Subscription {
    if (this.closing !== undefined) throw closedError();
    const member = new Member({
      ...options,
      clients: this.clients,
      topic,
      wireTopic: this.wireName(topic),
      onState: (waitingFor) => this.report(`consume ${topic} ${options.group}`, waitingFor),
    });
    const subscription = {
      close: async () => {
        await member.close();
        this.members.delete(subscription);
      },
    };
    this.members.add(subscription);
    return subscription;
  }

  private async write(topic: Topic, messages: readonly BusMessage[]): Promise<void> {
    if (this.isClosed) throw closedError();
    if (messages.length === 0) return;
    const sizeBytes = messages.reduce((sum, message) => sum + sizeBytesOf(message), 0);
    if (this.waitingBytes > 0 && this.waitingBytes + sizeBytes > WAITING_MAX_BYTES) {
      throw new LeaktrailError("bus-unavailable", `${this.waitingBytes} bytes already wait for ${this.clients.name} to take them`);
    }
    this.waitingBytes += sizeBytes;
    try {
      const partitionCount = await this.partitionCountOf(topic);
      if (!this.hasWritten) this.connectLanes(await this.partitionCounts, Number.POSITIVE_INFINITY);
      this.hasWritten = true;
      const byPartition = new Map<number, BusMessage[]>();
      for (const message of messages) {
        const partition = partitionOf(message.key, partitionCount);
        const others = byPartition.get(partition);
        if (others === undefined) byPartition.set(partition, [message]);
        else others.push(message);
      }
      await Promise.all([...byPartition].map(([partition, some]) => this.lane(topic, partition).publish(some)));
    } finally {
      this.waitingBytes -= sizeBytes;
    }
  }

  private async partitionCountOf(topic: Topic): Promise<number> {
    const { publishTimeoutMs = PUBLISH_TIMEOUT_MS } = this.options;
    try {
      const counts = await within(publishTimeoutMs, `waiting for ${this.clients.name}`, this.partitionCounts);
      return counts.get(topic) ?? 1;
    } catch (cause) {
      throw new LeaktrailError("bus-unavailable", this.health().waitingFor ?? reasonOf(cause), { cause });
    }
  }

  private lane(topic: Topic, partition: number): Lane {
    const id = `${topic} ${partition}`;
    const known = this.lanes.get(id);
    if (known !== undefined) return known;
    const lane = new Lane({
      clients: this.clients,
      topic: this.wireName(topic),
      partition,
      publishTimeoutMs: this.options.publishTimeoutMs ?? PUBLISH_TIMEOUT_MS,
      sendTimeoutMs: this.options.sendTimeoutMs ?? SEND_TIMEOUT_MS,
      onState: (waitingFor) => this.report(`write ${id}`, waitingFor),
    });
    this.lanes.set(id, lane);
    return lane;
  }

  private connectLanes(counts: ReadonlyMap<Topic, number>, max: number): void {
    for (const topic of this.options.writesTo ?? []) {
      const count = Math.min(max, counts.get(topic) ?? 0);
      for (let partition = 0; partition < count; partition++) this.lane(topic, partition).connect();
    }
  }

  /** Looks after the topics, for as long as it takes; rejects only when the bus is closed before. */
  private async setUp(): Promise<ReadonlyMap<Topic, number>> {
    const counts = await this.untilDone("set up the topics", this.stop.signal, () =>
      within(
        SETUP_TIMEOUT_MS,
        "setting up the topics",
        setUpTopics(this.clients, (topic) => this.wireName(topic)),
      ),
    );
    if (counts === undefined) throw closedError();
    return counts;
  }

  /** Tries again until it works; gives undefined when `stop` came first. */
  private async untilDone<T>(id: string, stop: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
    for (let attempt = 1; !stop.aborted; attempt++) {
      try {
        const done = await work();
        this.report(id, undefined);
        return done;
      } catch (error) {
        this.report(id, `${this.clients.name}: ${reasonOf(error)}`);
        await pause(backOffMs(attempt), stop);
      }
    }
    this.report(id, undefined);
    return undefined;
  }

  /** Keeps what `health` says, and tells the operator when it changes. */
  private report(id: string, waitingFor: string | undefined): void {
    const isNews = this.troubles.has(id) !== (waitingFor !== undefined);
    if (waitingFor === undefined) this.troubles.delete(id);
    else this.troubles.set(id, waitingFor);
    if (!isNews) return;
    if (waitingFor !== undefined) this.log({ level: "error", message: `waiting for ${waitingFor}` });
    else if (!this.stop.signal.aborted) this.log({ level: "info", message: `${this.clients.name} is back: ${id}` });
  }

  private wireName(name: string): string {
    return `${this.options.topicPrefix ?? ""}${name}`;
  }
}

function closedError(): LeaktrailError {
  return new LeaktrailError("bus-unavailable", "the bus is closed");
}
