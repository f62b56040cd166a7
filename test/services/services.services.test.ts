import { Kafka as KafkaClient, logLevel } from "kafkajs";
import { expect, inject, test } from "vitest";
import { startElasticsearch, startKafka } from "./index.ts";

async function nodesOf(url: string): Promise<number> {
  const health = (await (await fetch(`${url}/_cluster/health`)).json()) as { number_of_nodes: number };
  return health.number_of_nodes;
}

async function brokersOf(brokers: string[]): Promise<number> {
  const admin = new KafkaClient({ brokers, logLevel: logLevel.NOTHING, retry: { retries: 0 } }).admin();
  await admin.connect();
  const cluster = await admin.describeCluster();
  await admin.disconnect();
  return cluster.brokers.length;
}

test("the shared services answer", async () => {
  expect(await brokersOf(inject("brokers"))).toBe(1);
  expect(await nodesOf(inject("url"))).toBe(1);
});

test("a Kafka that was killed comes back on its port, and one that was stopped stays away", async () => {
  const kafka = await startKafka();
  await kafka.kill();
  await expect(brokersOf(kafka.brokers)).rejects.toThrow();
  await kafka.restart();
  expect(await brokersOf(kafka.brokers)).toBe(1);
  await kafka.stop();
  await expect(kafka.restart()).rejects.toThrow("kafka was stopped");
  await expect(brokersOf(kafka.brokers)).rejects.toThrow();
});

test("an Elasticsearch that was killed comes back with its data", async () => {
  const elasticsearch = await startElasticsearch();
  const doc = `${elasticsearch.url}/kept/_doc/1?refresh=true`;
  await fetch(doc, { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify({ kept: true }) });
  await elasticsearch.kill();
  await expect(nodesOf(elasticsearch.url)).rejects.toThrow();
  await elasticsearch.restart();
  expect(await nodesOf(elasticsearch.url)).toBe(1);
  expect(await (await fetch(doc)).json()).toMatchObject({ _source: { kept: true } });
  await elasticsearch.stop();
});
