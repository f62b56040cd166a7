import type { ReceivedMessage } from "../bus.ts";
import type { KafkaClients } from "./client.ts";

type Handle = (messages: readonly ReceivedMessage[]) => Promise<void>;

/** What one follower has read: a consumer that is built anew begins at the beginning, and what was handled is left out. */
export class FollowProgress {
  private readonly handled = new Map<number, bigint>();
  private newestAtStart: ReadonlyMap<number, bigint> | undefined;

  constructor(
    private readonly follow: Handle,
    private caughtUp: (() => void) | undefined,
  ) {}

  /** Notes where the topic ends now; an empty topic is caught up with at once. */
  async start(clients: KafkaClients, wireTopic: string): Promise<void> {
    const offsets = await clients.administer((admin) => admin.fetchTopicOffsets(wireTopic));
    const filled = offsets.filter(({ low, high }) => BigInt(low) < BigInt(high));
    this.newestAtStart = new Map(filled.map(({ partition, high }) => [partition, BigInt(high) - 1n]));
    this.announce();
  }

  async handle(messages: readonly ReceivedMessage[]): Promise<void> {
    const fresh = messages.filter(({ partition, offset }) => BigInt(offset) > this.handledUpTo(partition));
    const last = fresh.at(-1);
    if (last === undefined) return;
    await this.follow(fresh);
    this.handled.set(last.partition, BigInt(last.offset));
    this.announce();
  }

  private handledUpTo(partition: number): bigint {
    return this.handled.get(partition) ?? -1n;
  }

  private announce(): void {
    if (this.newestAtStart === undefined || this.caughtUp === undefined) return;
    for (const [partition, offset] of this.newestAtStart) if (this.handledUpTo(partition) < offset) return;
    const caughtUp = this.caughtUp;
    this.caughtUp = undefined;
    caughtUp();
  }
}
