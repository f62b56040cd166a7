import { setImmediate as nextTurn } from "node:timers/promises";
import type { Log } from "../../contract/index.ts";
import type { ReceivedMessage, Subscription } from "../bus.ts";
import { backOffMs, pause, reasonOf } from "../retry.ts";
import { partitionCountOf, type Topic } from "../topics.ts";
import type { BusFile } from "./bus-file.ts";
import { Wakeup } from "./wakeup.ts";

const READ_RETRY_MS = 1000;

export interface FollowOptions {
  readonly batchMax: number;
  readonly handle: (messages: readonly ReceivedMessage[]) => Promise<void>;
  readonly caughtUp?: () => void;
}

/** Reads a topic from its beginning, outside any group, and goes on as messages come. */
export class Follower implements Subscription {
  readonly wakeup = new Wakeup();
  private readonly stop = new AbortController();
  private readonly next: number[];
  private readonly done: Promise<void>;
  private newestAtStart: number | undefined;
  private isCaughtUp = false;

  constructor(
    private readonly file: BusFile,
    readonly topic: Topic,
    private readonly options: FollowOptions,
    private readonly log: Log,
  ) {
    this.next = Array.from({ length: partitionCountOf(topic) }, () => 0);
    this.done = this.run();
  }

  async close(): Promise<void> {
    this.stop.abort();
    this.wakeup.notify();
    await this.done;
  }

  private async run(): Promise<void> {
    for (await nextTurn(); !this.stop.signal.aborted; await nextTurn()) {
      try {
        this.newestAtStart ??= this.file.newest(this.topic);
        const oldestRead = await this.readRound();
        if (this.stop.signal.aborted) return;
        // What is left in any partition is newer than what was read of it in this round.
        if (!this.isCaughtUp && oldestRead >= this.newestAtStart) {
          this.isCaughtUp = true;
          this.options.caughtUp?.();
        }
        if (oldestRead === Number.POSITIVE_INFINITY) await this.wakeup.wait();
      } catch (error) {
        this.log({ level: "error", message: `a follower cannot read ${this.topic}: ${reasonOf(error)}` });
        await pause(READ_RETRY_MS, this.stop.signal);
      }
    }
  }

  /** Hands on a batch of each partition; gives the offset up to which all is read, infinity where there was nothing new. */
  private async readRound(): Promise<number> {
    let oldestRead = Number.POSITIVE_INFINITY;
    for (let partition = 0; partition < this.next.length && !this.stop.signal.aborted; partition++) {
      const messages = this.file.read({ topic: this.topic, partition, next: this.next[partition] ?? 0 }, this.options.batchMax);
      const last = messages.at(-1);
      if (last === undefined) continue;
      await this.handle(messages);
      this.next[partition] = Number(last.offset) + 1;
      oldestRead = Math.min(oldestRead, Number(last.offset));
    }
    return oldestRead;
  }

  private async handle(messages: readonly ReceivedMessage[]): Promise<void> {
    for (let attempt = 1; !this.stop.signal.aborted; attempt++) {
      try {
        return await this.options.handle(messages);
      } catch (error) {
        this.log({ level: "warn", message: `a follower of ${this.topic} failed (attempt ${attempt}): ${reasonOf(error)}` });
        await pause(backOffMs(attempt), this.stop.signal);
      }
    }
  }
}
