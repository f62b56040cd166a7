import type { Batch, Consumer } from "kafkajs";
import type { KafkaClients } from "./client.ts";

const CHECK_INTERVAL_MS = 30_000;
const SILENCE_MAX_MS = 90_000;

export interface Watched {
  readonly clients: KafkaClients;
  readonly wireTopic: string;
  readonly group: string;
  readonly commits: boolean;
}

/**
 * Sees a consumer that stands still without a word: no fetch for a while, or messages that wait in a partition of its
 * own and do not come, in two checks one after the other.
 */
export class Watchdog {
  /** Rejects when the consumer has stalled. */
  readonly stalled: Promise<never>;
  private readonly timer: NodeJS.Timeout;
  private readonly delivered = new Map<number, bigint>();
  private assigned: readonly number[] = [];
  private suspects = new Map<number, string>();
  private lastFetchAt = Date.now();
  private isBusy = false;

  constructor(
    consumer: Consumer,
    private readonly watched: Watched,
  ) {
    consumer.on("consumer.fetch", () => {
      this.lastFetchAt = Date.now();
    });
    consumer.on("consumer.group_join", ({ payload }) => {
      this.assigned = payload.memberAssignment[watched.wireTopic] ?? [];
    });
    let bark: (reason: Error) => void = () => {};
    this.stalled = new Promise((_, reject) => {
      bark = reject;
    });
    this.stalled.catch(() => undefined);
    this.timer = setInterval(() => {
      // Where the broker cannot be asked, the consumer sees that for itself.
      this.check().then(
        (why) => why !== undefined && bark(new Error(why)),
        () => undefined,
      );
    }, CHECK_INTERVAL_MS);
  }

  close(): void {
    clearInterval(this.timer);
  }

  /** Runs the handling of a batch: meanwhile nothing else can be expected to arrive. */
  async during(batch: Batch, work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.suspects.delete(batch.partition);
    try {
      await work();
      this.delivered.set(batch.partition, BigInt(batch.lastOffset()) + 1n);
    } finally {
      this.isBusy = false;
      this.lastFetchAt = Date.now();
    }
  }

  private async check(): Promise<string | undefined> {
    if (this.isBusy) {
      this.suspects.clear();
      return undefined;
    }
    if (Date.now() - this.lastFetchAt > SILENCE_MAX_MS) return `nothing was fetched for ${SILENCE_MAX_MS} ms`;
    const lagging = await this.lagging();
    const stuck = [...lagging].find(([partition, position]) => this.suspects.get(partition) === position);
    this.suspects = lagging;
    return stuck === undefined ? undefined : `messages wait in partition ${stuck[0]} at offset ${stuck[1]} and do not arrive`;
  }

  /** The partitions of this consumer in which messages wait, each with where it stands. */
  private async lagging(): Promise<Map<number, string>> {
    const { clients, wireTopic, group, commits } = this.watched;
    const [ends, committed] = await clients.administer(async (admin) => [
      await admin.fetchTopicOffsets(wireTopic),
      commits ? await admin.fetchOffsets({ groupId: group, topics: [wireTopic] }) : [],
    ]);
    const progress = new Map(committed[0]?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
    const lagging = new Map<number, string>();
    for (const { partition, high, low } of ends) {
      const known = commits ? progress.get(partition) : this.delivered.get(partition);
      const position = known === undefined || known < BigInt(low) ? BigInt(low) : known;
      if (this.assigned.includes(partition) && position < BigInt(high)) lagging.set(partition, String(position));
    }
    return lagging;
  }
}
