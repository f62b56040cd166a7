/** The topics, and which of them keep only the newest message of a key. */
export const topics = {
  findings: "leaktrail.findings",
  issuance: "leaktrail.issuance",
  index: "leaktrail.index",
} as const;

type BaseTopic = (typeof topics)[keyof typeof topics];
export type Topic = BaseTopic | `${BaseTopic}.dlq`;

/** How many partitions a topic has where leaktrail creates it. The embedded bus has them too: what runs in parallel is the same. */
export function partitionCountOf(topic: Topic): number {
  return topic === topics.findings || topic === topics.issuance ? 6 : 1;
}

/** Whether only the newest message of a key is kept, because the topic is followed from its beginning. */
export function isCompacted(topic: Topic): boolean {
  return topic === topics.index;
}

export const allTopics: readonly Topic[] = Object.values(topics).flatMap((topic) => [topic, deadLetterTopicOf(topic)]);

/** The dead-letter topic that belongs to a topic; a dead-letter topic is its own. */
export function deadLetterTopicOf(topic: Topic): Topic {
  return topic.endsWith(".dlq") ? topic : (`${topic as BaseTopic}.dlq` as const);
}

/** CloudEvents 1.0 attributes as Kafka headers (binary content mode of the CloudEvents Kafka protocol binding). */
export function cloudEventHeaders(event: { type: string; source: string; id: string; time: string }): Record<string, string> {
  return {
    ce_specversion: "1.0",
    ce_type: event.type,
    ce_source: event.source,
    ce_id: event.id,
    ce_time: event.time,
    "content-type": "application/json",
  };
}
