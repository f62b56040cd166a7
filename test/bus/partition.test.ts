import fc from "fast-check";
import { Partitioners } from "kafkajs";
import { expect, test } from "vitest";
import { partitionOf } from "../../bus/partition.ts";

test("a key has the partition that kafkajs and Kafka's own clients choose", () => {
  const partitioner = Partitioners.DefaultPartitioner();
  const partitionMetadata = (count: number) =>
    Array.from({ length: count }, (_, partitionId) => ({
      partitionErrorCode: 0,
      partitionId,
      leader: 1,
      replicas: [1],
      isr: [1],
      offlineReplicas: [],
    }));
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 70 }), fc.integer({ min: 1, max: 50 }), (key, count) => {
      const theirs = partitioner({ topic: "t", partitionMetadata: partitionMetadata(count), message: { key, value: null } });
      expect(partitionOf(key, count)).toBe(theirs);
    }),
  );
});
