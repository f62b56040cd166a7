import { randomUUID } from "node:crypto";
import { Kafka, logLevel, type Message } from "kafkajs";
import { expect, inject, test, vi } from "vitest";
import { deadLetterTopicOf, openKafkaBus, type ReceivedMessage, type Topic, topics } from "../../bus/index.ts";
import { LeaktrailError } from "../../contract/index.ts";
import { describeBus } from "./bus-suite.ts";

describeBus("the Kafka bus", () => {
  const topicPrefix = `${randomUUID()}.`;
  return {
    open: () => openKafkaBus({ brokers: inject("brokers"), clientId: "test", topicPrefix }),
    remove: async () => {},
  };
});

test("what others wrote without key, value or with repeated headers arrives; what is too large to be stored again leaves its reason", async () => {
  const topicPrefix = `${randomUUID()}.`;
  const bus = openKafkaBus({ brokers: inject("brokers"), clientId: "test", topicPrefix });
  const seen: ReceivedMessage[] = [];
  const dead: ReceivedMessage[] = [];
  const reason = new LeaktrailError("invalid-input", "it is no finding");
  const subscribe = (topic: Topic, into: ReceivedMessage[], isRefused: boolean) =>
    bus.subscribe(topic, {
      group: "g",
      batchMax: 10,
      handle: async (messages) => {
        into.push(...messages);
        return isRefused ? messages.map((message) => ({ message, reason })) : [];
      },
    });
  subscribe(topics.issuance, seen, true);
  subscribe(deadLetterTopicOf(topics.issuance), dead, false);
  await bus.publish(topics.issuance, [{ key: "k", headers: {}, value: Buffer.from("ours") }]);

  const producer = new Kafka({ brokers: inject("brokers"), logLevel: logLevel.NOTHING }).producer();
  await producer.connect();
  const write = (message: Message) => producer.send({ topic: `${topicPrefix}${topics.issuance}`, messages: [message] });
  await write({ key: null, value: null, headers: { repeated: ["one", "two"] } });
  await write({ key: "large", value: Buffer.alloc(1_040_000) });
  await write({ key: "large headers", value: "v", headers: { large: Buffer.alloc(1_040_000, "x") } });
  await producer.disconnect();

  await vi.waitFor(() => expect(dead).toHaveLength(4), { timeout: 60_000 });
  const foreign = seen.find(({ headers }) => headers.repeated !== undefined);
  expect(foreign).toMatchObject({ key: "", headers: { repeated: "two" }, value: Buffer.alloc(0) });
  const left = dead.map(({ key, headers, value }) => [key, headers["leaktrail-dlq-value"], value.length]).sort();
  expect(left).toEqual([
    ["", undefined, 0],
    ["", "too-large", 0],
    ["k", undefined, 4],
    ["large", "too-large", 0],
  ]);
  await bus.close();
}, 120_000);

test("brokers that are not HOST:PORT are refused", () => {
  for (const brokers of [[], ["host"], ["host:1", "host:port"]]) {
    expect(() => openKafkaBus({ brokers, clientId: "test" })).toThrow(expect.objectContaining({ code: "bad-configuration" }));
  }
});
