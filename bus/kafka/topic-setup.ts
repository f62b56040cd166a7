import type { ITopicConfig } from "kafkajs";
import { allTopics, isCompacted, partitionCountOf, type Topic } from "../topics.ts";
import type { KafkaClients } from "./client.ts";

const TIMEOUT_MS = 20_000;

/** What a topic is called on the wire. */
export type WireName = (topic: Topic) => string;

/** Creates the topics that are missing, and returns how many partitions each one has. */
export function setUpTopics(clients: KafkaClients, wireName: WireName): Promise<ReadonlyMap<Topic, number>> {
  return clients.administer(async (admin) => {
    const present = new Set(await admin.listTopics());
    const missing = allTopics.filter((topic) => !present.has(wireName(topic)));
    if (missing.length > 0) {
      const topics = missing.map((topic) => configurationOf(topic, wireName(topic)));
      await admin.createTopics({ topics, waitForLeaders: true, timeout: TIMEOUT_MS });
    }
    const metadata = await admin.fetchTopicMetadata({ topics: allTopics.map(wireName) });
    const counts = new Map(metadata.topics.map(({ name, partitions }) => [name, partitions.length]));
    return new Map(
      allTopics.map((topic) => {
        const count = counts.get(wireName(topic)) ?? 0;
        if (count === 0) throw new Error(`topic ${wireName(topic)} has no partition yet`);
        return [topic, count] as const;
      }),
    );
  });
}

/** The number of copies is left to the broker's own default. */
function configurationOf(topic: Topic, name: string): ITopicConfig {
  return {
    topic: name,
    numPartitions: partitionCountOf(topic),
    replicationFactor: -1,
    configEntries: isCompacted(topic) ? [{ name: "cleanup.policy", value: "compact" }] : [],
  };
}
