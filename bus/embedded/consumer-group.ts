import { setImmediate as nextTurn } from "node:timers/promises";
import type { Log } from "../../contract/index.ts";
import type { BatchHandler, ReceivedMessage, Subscription } from "../bus.ts";
import { deadLetterMessage } from "../message.ts";
import { backOffMs, pause, reasonOf } from "../retry.ts";
import { deadLetterTopicOf, type Topic } from "../topics.ts";
import type { BusFile } from "./bus-file.ts";
import { Wakeup } from "./wakeup.ts";

const READ_RETRY_MS = 1000;

interface Claim {
  readonly partition: number;
  readonly messages: readonly ReceivedMessage[];
}

/**
 * The members of one group in this process. A member takes any partition that no other member is busy with, and gives
 * it back after one batch: so the members share the work, and each key stays in order.
 */
export class ConsumerGroup {
  readonly wakeup = new Wakeup();
  private readonly next: number[];
  private readonly busy = new Set<number>();
  private turn = 0;

  constructor(
    private readonly file: BusFile,
    readonly topic: Topic,
    private readonly name: string,
    private readonly onDeadLetters: (topic: Topic) => void,
    private readonly log: Log,
  ) {
    this.next = file.join(topic, name);
  }

  /** Adds a member, which runs until it is closed. */
  join(batchMax: number, handle: BatchHandler): Subscription {
    const stop = new AbortController();
    const done = this.work(batchMax, handle, stop.signal);
    return {
      close: async () => {
        stop.abort();
        this.wakeup.notify();
        await done;
      },
    };
  }

  private async work(batchMax: number, handle: BatchHandler, stop: AbortSignal): Promise<void> {
    // The first batch comes after the caller has its subscription; a busy member lets the rest of the process live.
    for (await nextTurn(); !stop.aborted; await nextTurn()) {
      try {
        const claim = this.claim(batchMax);
        if (claim === undefined) await this.wakeup.wait();
        else await this.handle(claim, handle, stop);
      } catch (error) {
        this.log({ level: "error", message: `${this.name} cannot read ${this.topic}: ${reasonOf(error)}` });
        await pause(READ_RETRY_MS, stop);
      }
    }
  }

  private claim(batchMax: number): Claim | undefined {
    for (let step = 1; step <= this.next.length; step++) {
      const partition = (this.turn + step) % this.next.length;
      if (this.busy.has(partition)) continue;
      const messages = this.file.read({ topic: this.topic, partition, next: this.next[partition] ?? 0 }, batchMax);
      if (messages.length === 0) continue;
      this.turn = partition;
      this.busy.add(partition);
      return { partition, messages };
    }
    return undefined;
  }

  /** Delivers a batch until it is handled and its progress is stored, or the member is closed. */
  private async handle({ partition, messages }: Claim, handle: BatchHandler, stop: AbortSignal): Promise<void> {
    for (let attempt = 1; !stop.aborted; attempt++) {
      try {
        const deadLetters = await handle(messages);
        this.commit(partition, messages, deadLetters.map(deadLetterMessage));
        break;
      } catch (error) {
        const what = `${this.name} could not handle ${messages.length} messages of ${this.topic}, partition ${partition}`;
        this.log({ level: "warn", message: `${what} (attempt ${attempt}): ${reasonOf(error)}` });
        await pause(backOffMs(attempt), stop);
      }
    }
    this.busy.delete(partition);
    this.wakeup.notify();
  }

  private commit(partition: number, messages: readonly ReceivedMessage[], deadLetters: ReturnType<typeof deadLetterMessage>[]): void {
    const next = Number(messages.at(-1)?.offset) + 1;
    const topic = deadLetterTopicOf(this.topic);
    this.file.commit({ topic: this.topic, partition, next }, this.name, { topic, messages: deadLetters });
    this.next[partition] = next;
    if (deadLetters.length > 0) this.onDeadLetters(topic);
  }
}
