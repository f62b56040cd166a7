import type { Admin, Batch, Consumer } from "kafkajs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { KafkaClients } from "../../bus/kafka/client.ts";
import { Watchdog } from "../../bus/kafka/watchdog.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A consumer that has joined with partition 0, and a broker that says where the group and the topic stand. */
function watch(broker: { committed: () => number; end: number }) {
  const listeners = new Map<string, (event: unknown) => void>();
  const consumer = { on: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener) } as unknown as Consumer;
  const admin = {
    fetchTopicOffsets: async () => [0, 1].map((partition) => ({ partition, high: `${broker.end}`, low: "0", offset: "0" })),
    fetchOffsets: async () => [{ topic: "t", partitions: [{ partition: 0, offset: `${broker.committed()}`, metadata: null }] }],
  } as unknown as Admin;
  const clients = new KafkaClients({ brokers: ["127.0.0.1:1"], clientId: "test", log: () => {} });
  clients.administer = (work) => work(admin);
  const watchdog = new Watchdog(consumer, { clients, wireTopic: "t", group: "g", commits: true });
  listeners.get("consumer.group_join")?.({ payload: { memberAssignment: { t: [0] } } });
  const barked = vi.fn();
  watchdog.stalled.catch((error: Error) => barked(error.message));
  const pass = async (durationMs: number, isFetching: boolean) => {
    for (let elapsedMs = 0; elapsedMs < durationMs; elapsedMs += 1000) {
      if (isFetching) listeners.get("consumer.fetch")?.({});
      await vi.advanceTimersByTimeAsync(1000);
    }
  };
  return { watchdog, barked, pass };
}

test("a consumer that fetches nothing for long has stalled", async () => {
  const { watchdog, barked, pass } = watch({ committed: () => 5, end: 5 });
  await pass(60_000, false);
  expect(barked).not.toHaveBeenCalled();
  await pass(90_000, false);
  expect(barked).toHaveBeenCalledWith("nothing was fetched for 90000 ms");
  watchdog.close();
});

test("a consumer that fetches, while messages of its partition wait and do not come, has stalled", async () => {
  const { watchdog, barked, pass } = watch({ committed: () => 5, end: 9 });
  await pass(90_000, true);
  expect(barked).toHaveBeenCalledWith("messages wait in partition 0 at offset 5 and do not arrive");
  watchdog.close();
});

test("a consumer that lags but advances, one that has nothing to do, and one that works long, have not stalled", async () => {
  let committed = 0;
  const advancing = watch({ committed: () => committed++, end: 1000 });
  const idle = watch({ committed: () => 9, end: 9 });
  const working = watch({ committed: () => 5, end: 9 });
  const batch = { partition: 0, lastOffset: () => "8" } as Batch;
  void working.watchdog.during(batch, () => new Promise(() => {}));
  await Promise.all([advancing.pass(300_000, true), idle.pass(300_000, true), working.pass(300_000, false)]);
  for (const { watchdog, barked } of [advancing, idle, working]) {
    expect(barked).not.toHaveBeenCalled();
    watchdog.close();
  }
});
