import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { startElasticsearch, startKafka } from "./index.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The Kafka that the test files of one run share: `inject("brokers")`. */
    brokers: string[];
    /** The Elasticsearch that the test files of one run share: `inject("url")`. */
    url: string;
  }
}

/**
 * Starts what the tests of a run share, once. `LEAKTRAIL_SERVICES=kafka` or `=elasticsearch` starts one of the two only,
 * for who runs tests that need no more.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const wanted = (process.env.LEAKTRAIL_SERVICES ?? "kafka,elasticsearch").split(",");
  const started = await Promise.allSettled([
    wanted.includes("kafka") ? startKafka() : undefined,
    wanted.includes("elasticsearch") ? startElasticsearch() : undefined,
  ]);
  const stop = async () => {
    await Promise.all(started.map((service) => (service.status === "fulfilled" ? service.value?.stop() : undefined)));
  };
  const failed = started.find((service) => service.status === "rejected");
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  const [kafka, elasticsearch] = started;
  if (kafka.status === "fulfilled" && kafka.value) project.provide("brokers", kafka.value.brokers);
  if (elasticsearch.status === "fulfilled" && elasticsearch.value) project.provide("url", elasticsearch.value.url);
  return stop;
}
