import { afterEach, expect, test, vi } from "vitest";
import { type Bus, openKafkaBus, type ReceivedMessage, topics } from "../../bus/index.ts";
import { type AckFate, freePort, startKafka, startKafkaProxy } from "../services/index.ts";

const patience = { timeout: 90_000, interval: 50 };
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

function open(broker: string, options: { publishTimeoutMs?: number; sendTimeoutMs?: number } = {}): Bus {
  const bus = openKafkaBus({ brokers: [broker], clientId: "regression", ...options });
  cleanups.push(() => bus.close());
  return bus;
}

/** Publishes numbered messages one after the other and remembers, when the bus has said so, which it has taken. */
function publisher(bus: Bus, key: string) {
  const acknowledged: string[] = [];
  let next = 0;
  const publishOne = async () => {
    const value = `${key}/${next++}`;
    await bus.publish(topics.findings, [{ key, headers: {}, value: Buffer.from(value) }]).then(
      () => acknowledged.push(value),
      (error) => expect(error.code).toBe("bus-unavailable"),
    );
  };
  return { acknowledged, publishOne };
}

function consumer(bus: Bus): { seen: string[] } {
  const seen: string[] = [];
  bus.subscribe(topics.findings, {
    group: "regression",
    batchMax: 50,
    handle: async (messages: readonly ReceivedMessage[]) => {
      seen.push(...messages.map(({ value }) => value.toString()));
      return [];
    },
  });
  return { seen };
}

const missing = (acknowledged: readonly string[], seen: readonly string[]) => {
  const all = new Set(seen);
  return acknowledged.filter((value) => !all.has(value));
};

/** The same run each time: a linear congruential generator. */
function seededFate(seed: number): () => AckFate {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const percent = (state >>> 8) % 100;
    return percent < 8 ? "drop" : percent < 14 ? "reset" : "pass";
  };
}

test("no acknowledged message is lost where acks are lost and connections reset", { timeout: 180_000 }, async () => {
  const [port, advertisedPort] = [await freePort(), await freePort()];
  let fate: () => AckFate = () => "pass";
  const proxy = await startKafkaProxy(advertisedPort, port, () => fate());
  cleanups.push(proxy.close);
  const kafka = await startKafka({ port, advertisedPort });
  cleanups.push(kafka.stop);
  const bus = open(`127.0.0.1:${advertisedPort}`, { sendTimeoutMs: 500 });

  fate = seededFate(1);
  // Several publishers to a key and several keys to a partition: lanes must batch, and have more waiting, when an ack is lost.
  const publishers = Array.from({ length: 36 }, (_, at) => publisher(bus, `key-${at % 12}-${at}`));
  await Promise.all(
    publishers.map(async ({ publishOne }) => {
      for (let count = 0; count < 15; count++) await publishOne();
    }),
  );
  expect(proxy.dropped()).toBeGreaterThan(3);
  expect(proxy.resets()).toBeGreaterThan(3);
  expect(publishers.map(({ acknowledged }) => acknowledged.length)).toEqual(publishers.map(() => 15));

  fate = () => "pass";
  const { seen } = consumer(bus);
  await vi.waitFor(
    () =>
      expect(
        missing(
          publishers.flatMap(({ acknowledged }) => acknowledged),
          seen,
        ),
      ).toEqual([]),
    patience,
  );
  // A batch that was sent again may repeat, but nothing new comes before something older of the same key.
  for (const { acknowledged } of publishers) {
    expect([...new Set(seen)].filter((value) => acknowledged.includes(value))).toEqual(acknowledged);
  }
});

test("a broker that is killed and comes back: publishing and consuming resume, nothing acknowledged is lost", async () => {
  const kafka = await startKafka();
  cleanups.push(kafka.stop);
  const bus = open(kafka.brokers[0] ?? "", { publishTimeoutMs: 2000, sendTimeoutMs: 1000 });
  const publishers = Array.from({ length: 8 }, (_, at) => publisher(bus, `key-${at}`));
  const { seen } = consumer(bus);
  const round = () => Promise.all(publishers.map(({ publishOne }) => publishOne()));
  const acknowledgedCount = () => publishers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);

  for (let count = 0; count < 20; count++) await round();
  expect(acknowledgedCount()).toBe(160);
  const killing = kafka.kill();
  for (let count = 0; count < 3; count++) await round();
  await killing;
  expect(bus.health()).toMatchObject({ ok: false, waitingFor: expect.stringContaining(kafka.brokers[0] ?? "") });
  await kafka.restart();
  const before = acknowledgedCount();
  await vi.waitFor(async () => {
    await round();
    expect(acknowledgedCount()).toBeGreaterThan(before + 80);
  }, patience);

  await vi.waitFor(
    () =>
      expect(
        missing(
          publishers.flatMap(({ acknowledged }) => acknowledged),
          seen,
        ),
      ).toEqual([]),
    patience,
  );
  await vi.waitFor(() => expect(bus.health()).toEqual({ ok: true }), patience);
});

test("Kafka away at the start: the bus opens, says what it waits for, and goes on by itself", async () => {
  const port = await freePort();
  const bus = open(`127.0.0.1:${port}`, { publishTimeoutMs: 1500 });
  const { seen } = consumer(bus);
  const caughtUp = vi.fn();
  bus.follow(topics.index, { batchMax: 10, handle: async () => {}, caughtUp });
  const tooEarly = bus.publish(topics.findings, [{ key: "k", headers: {}, value: Buffer.from("too early") }]);
  await expect(tooEarly).rejects.toMatchObject({ code: "bus-unavailable", canRetry: true });
  expect(bus.health()).toMatchObject({ ok: false, waitingFor: expect.stringContaining(`127.0.0.1:${port}`) });
  expect(caughtUp).not.toHaveBeenCalled();

  const kafka = await startKafka({ port });
  cleanups.push(kafka.stop);
  await vi.waitFor(() => bus.publish(topics.findings, [{ key: "k", headers: {}, value: Buffer.from("in time") }]), patience);
  await vi.waitFor(() => expect(seen).toContain("in time"), patience);
  await vi.waitFor(() => expect(caughtUp).toHaveBeenCalledOnce(), patience);
  await vi.waitFor(() => expect(bus.health()).toEqual({ ok: true }), patience);
});

test("a broker that hangs: a publish gives up after its time, and others go through when it answers again", async () => {
  const kafka = await startKafka();
  cleanups.push(kafka.stop);
  const bus = open(kafka.brokers[0] ?? "", { publishTimeoutMs: 2000, sendTimeoutMs: 700 });
  const publish = (text: string) => bus.publish(topics.findings, [{ key: "k", headers: {}, value: Buffer.from(text) }]);
  await vi.waitFor(() => publish("before"), patience);
  await kafka.pause();
  await expect(publish("while it hangs")).rejects.toMatchObject({ code: "bus-unavailable" });
  expect(bus.health()).toMatchObject({ ok: false });
  kafka.resume();
  await vi.waitFor(() => expect(bus.health()).toEqual({ ok: true }), patience);
  await publish("after");
  const { seen } = consumer(bus);
  await vi.waitFor(() => expect(seen).toEqual(expect.arrayContaining(["before", "after"])), patience);
});

test("a bus that is closed while Kafka is away ends, and rejects what waits", async () => {
  const bus = open(`127.0.0.1:${await freePort()}`);
  consumer(bus);
  const waiting = bus.publish(topics.findings, [{ key: "k", headers: {}, value: Buffer.from("x") }]);
  const rejected = expect(waiting).rejects.toMatchObject({ code: "bus-unavailable" });
  await bus.close();
  await rejected;
});
