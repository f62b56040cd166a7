import { LeaktrailError, type Log } from "../../contract/index.ts";
import type { BatchHandler, Bus, BusHealth, BusMessage, Subscription } from "../bus.ts";
import { checkSizes } from "../message.ts";
import { reasonOf } from "../retry.ts";
import type { Topic } from "../topics.ts";
import { type Appended, BusFile } from "./bus-file.ts";
import { ConsumerGroup } from "./consumer-group.ts";
import { Follower, type FollowOptions } from "./follower.ts";

interface Publication extends Appended {
  readonly resolve: () => void;
  readonly reject: (error: LeaktrailError) => void;
}

/**
 * Opens the bus that lives in one file, `bus.db` in `directory`, for one process at a time. Throws `bad-configuration`
 * where the directory cannot be used or another process uses it, `newer-data` and `corrupt-data`.
 */
export function openEmbeddedBus(options: { directory: string; log?: Log }): Bus {
  return new EmbeddedBus(new BusFile(options.directory), options.log ?? (() => {}));
}

class EmbeddedBus implements Bus {
  private readonly groups = new Map<string, ConsumerGroup>();
  private readonly followers = new Set<Follower>();
  private readonly members = new Set<Subscription>();
  private waiting: Publication[] = [];
  private trouble: string | undefined;
  private closing: Promise<void> | undefined;
  private isClosed = false;

  constructor(
    private readonly file: BusFile,
    private readonly log: Log,
  ) {}

  async publish(topic: Topic, messages: readonly BusMessage[]): Promise<void> {
    if (this.isClosed) throw closedError();
    checkSizes(messages);
    if (messages.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      // All that is published in one turn of the event loop shares one transaction, and so one fsync.
      if (this.waiting.length === 0) setImmediate(() => this.flush());
      this.waiting.push({ topic, messages, resolve, reject });
    });
  }

  subscribe(topic: Topic, options: { group: string; batchMax: number; handle: BatchHandler }): Subscription {
    if (this.closing !== undefined) throw closedError();
    const id = `${topic} ${options.group}`;
    const group = this.groups.get(id) ?? new ConsumerGroup(this.file, topic, options.group, (other) => this.wake(other), this.log);
    this.groups.set(id, group);
    return this.remember(this.members, group.join(options.batchMax, options.handle));
  }

  follow(topic: Topic, options: FollowOptions): Subscription {
    if (this.closing !== undefined) throw closedError();
    const follower = new Follower(this.file, topic, options, this.log);
    return this.remember(this.followers, follower);
  }

  health(): BusHealth {
    return this.trouble === undefined ? { ok: true } : { ok: false, waitingFor: this.trouble };
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    // A batch under way may still publish.
    await Promise.all([...this.members, ...this.followers].map((subscription) => subscription.close()));
    this.isClosed = true;
    this.flush();
    this.file.close();
  }

  private remember<S extends Subscription>(all: Set<S>, subscription: S): Subscription {
    all.add(subscription);
    return {
      close: async () => {
        await subscription.close();
        all.delete(subscription);
      },
    };
  }

  private flush(): void {
    const publications = this.waiting;
    this.waiting = [];
    if (publications.length === 0) return;
    try {
      this.file.append(publications);
      this.trouble = undefined;
    } catch (cause) {
      this.trouble = `the bus's file cannot be written: ${reasonOf(cause)}`;
      this.log({ level: "error", message: this.trouble });
      const error = new LeaktrailError("bus-unavailable", this.trouble, { cause });
      for (const publication of publications) publication.reject(error);
      return;
    }
    for (const publication of publications) publication.resolve();
    for (const topic of new Set(publications.map((publication) => publication.topic))) this.wake(topic);
  }

  private wake(topic: Topic): void {
    for (const group of this.groups.values()) if (group.topic === topic) group.wakeup.notify();
    for (const follower of this.followers) if (follower.topic === topic) follower.wakeup.notify();
  }
}

function closedError(): LeaktrailError {
  return new LeaktrailError("bus-unavailable", "the bus is closed");
}
