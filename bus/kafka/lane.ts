import type { Message, Producer, RecordMetadata } from "kafkajs";
import { LeaktrailError } from "../../contract/index.ts";
import type { BusMessage } from "../bus.ts";
import { DEAD_LETTER_MAX_BYTES, sizeBytesOf } from "../message.ts";
import { backOffMs, pause, reasonOf } from "../retry.ts";
import { type KafkaClients, neverRetry } from "./client.ts";
import { within } from "./within.ts";

// The largest single message fits, and the broker's default of 1 MiB for a batch is not reached.
const BATCH_MAX_BYTES = DEAD_LETTER_MAX_BYTES;
const BATCH_MAX_MESSAGES = 2000;
const PROBE_INTERVAL_MS = 1000;

export interface LaneOptions {
  readonly clients: KafkaClients;
  readonly topic: string;
  readonly partition: number;
  readonly publishTimeoutMs: number;
  readonly sendTimeoutMs: number;
  /** Told why nothing goes through at the moment, and undefined when it does again. */
  readonly onState: (waitingFor: string | undefined) => void;
}

/** One call of `publish`: resolved when its last message is stored, rejected when its time is up. */
interface Ticket {
  left: number;
  readonly isSettled: () => boolean;
  readonly settle: (error?: LeaktrailError) => void;
}

interface Waiting {
  readonly ticket: Ticket;
  readonly message: BusMessage;
  readonly sizeBytes: number;
}

/**
 * All that is written to one partition: a producer of its own, one send in flight, the same batch again until the broker
 * has said that it has it, by a new producer after each failure. kafkajs loses acknowledged messages when it is used in
 * any other way; duplicates are harmless here (ARCHITECTURE.md, section 5).
 */
export class Lane {
  private readonly queue: Waiting[] = [];
  private readonly tickets = new Set<Ticket>();
  private readonly stop = new AbortController();
  private producer: Producer | undefined;
  private connecting: Promise<void> | undefined;
  private running: Promise<void> | undefined;
  private trouble: string | undefined;

  constructor(private readonly options: LaneOptions) {}

  /** Resolves when the messages are durable; rejects with `bus-unavailable` when that takes too long. */
  publish(messages: readonly BusMessage[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const ticket: Ticket = {
        left: messages.length,
        isSettled: () => !this.tickets.has(ticket),
        settle: (error) => {
          clearTimeout(timer);
          this.tickets.delete(ticket);
          if (error === undefined) resolve();
          else reject(error);
        },
      };
      const timer = setTimeout(() => ticket.settle(this.unavailable()), this.options.publishTimeoutMs);
      this.tickets.add(ticket);
      for (const message of messages) this.queue.push({ ticket, message, sizeBytes: sizeBytesOf(message) });
      this.running ??= this.run();
    });
  }

  /** Connects before there is anything to send, so that the first message need not wait for it. */
  connect(): void {
    if (this.running !== undefined || this.producer !== undefined || this.stop.signal.aborted) return;
    const producer = this.newProducer();
    this.producer = producer;
    // What goes wrong here goes wrong again at the first send, which says so.
    this.connecting = producer.connect().catch(() => undefined);
  }

  /** Sends what is waiting, for at most `graceMs`; what is left then is rejected. */
  async close(graceMs: number): Promise<void> {
    await within(graceMs, "closing", this.running ?? Promise.resolve()).catch(() => undefined);
    this.stop.abort();
    for (const ticket of this.tickets) ticket.settle(this.unavailable());
    this.dropProducer();
  }

  private async run(): Promise<void> {
    // What is published in the same turn of the event loop goes out in one batch.
    await new Promise(setImmediate);
    for (let batch = this.take(); batch.length > 0 || this.isInTrouble; batch = this.take()) {
      if (batch.length > 0) await this.deliver(batch);
      else await this.probe();
    }
    this.running = undefined;
  }

  /** The next batch, without what nobody waits for any longer. */
  private take(): Waiting[] {
    const batch: Waiting[] = [];
    let sizeBytes = 0;
    let taken = 0;
    for (const waiting of this.queue) {
      if (batch.length > 0 && (batch.length >= BATCH_MAX_MESSAGES || sizeBytes + waiting.sizeBytes > BATCH_MAX_BYTES)) break;
      taken++;
      if (waiting.ticket.isSettled()) continue;
      batch.push(waiting);
      sizeBytes += waiting.sizeBytes;
    }
    this.queue.splice(0, taken);
    return batch;
  }

  /** Sends one and the same batch until it is stored, or until nobody waits for it any longer. */
  private async deliver(batch: readonly Waiting[]): Promise<void> {
    const messages = batch.map(({ message }) => ({ ...message, partition: this.options.partition }));
    for (let attempt = 1; batch.some(({ ticket }) => !ticket.isSettled()); attempt++) {
      try {
        await this.send(messages);
        for (const { ticket } of batch) if (--ticket.left === 0) ticket.settle();
        this.report(undefined);
        return;
      } catch (error) {
        this.report(error);
        await pause(backOffMs(attempt), this.stop.signal);
      }
    }
  }

  /** Where nobody waits for a message any longer, finds out when others would get through. */
  private async probe(): Promise<void> {
    await pause(PROBE_INTERVAL_MS, this.stop.signal);
    try {
      this.producer ??= this.newProducer();
      await within(this.options.sendTimeoutMs, "connecting", this.producer.connect());
      this.report(undefined);
    } catch (error) {
      this.report(error);
    }
  }

  private async send(messages: Message[]): Promise<void> {
    const { topic, partition, sendTimeoutMs } = this.options;
    this.producer ??= this.newProducer();
    const producer = this.producer;
    const sending = async () => {
      // One after the other: kafkajs opens two connections where it is asked twice.
      await this.connecting;
      await producer.connect();
      // Too late: the batch went to another producer meanwhile.
      if (producer !== this.producer) throw new Error("connecting took too long");
      return producer.send({ topic, acks: -1, timeout: sendTimeoutMs, messages });
    };
    const answer = await within(sendTimeoutMs * 2, `writing to ${topic}`, sending());
    if (!covers(answer, partition)) throw new Error(`the broker's answer does not cover partition ${partition} of ${topic}`);
  }

  private newProducer(): Producer {
    return this.options.clients.next(neverRetry, this.options.sendTimeoutMs).producer({
      allowAutoTopicCreation: false,
      idempotent: false,
      maxInFlightRequests: 1,
      retry: neverRetry,
      // Every message names its partition.
      createPartitioner: () => () => this.options.partition,
    });
  }

  /** Not waited for: a producer that failed has been seen never to finish disconnecting. */
  private dropProducer(): void {
    this.producer?.disconnect().catch(() => undefined);
    this.producer = undefined;
  }

  private get isInTrouble(): boolean {
    return this.trouble !== undefined && !this.stop.signal.aborted;
  }

  private report(error: unknown): void {
    const { clients, topic, onState } = this.options;
    if (error === undefined) {
      this.trouble = undefined;
    } else {
      this.dropProducer();
      this.trouble = `${clients.name} does not take messages for ${topic}: ${reasonOf(error)}`;
    }
    onState(this.trouble);
  }

  private unavailable(): LeaktrailError {
    const { clients, topic } = this.options;
    return new LeaktrailError("bus-unavailable", this.trouble ?? `${clients.name} did not take messages for ${topic} in time`);
  }
}

/** kafkajs can resolve without having sent: an answer must name our partition, and no other. */
function covers(answer: readonly RecordMetadata[], partition: number): boolean {
  return answer.length === 1 && answer[0]?.partition === partition && answer[0].errorCode === 0;
}
