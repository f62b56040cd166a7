export { type Elasticsearch, startElasticsearch } from "./elasticsearch.ts";
export { type Kafka, type KafkaOptions, startKafka } from "./kafka.ts";
export { type AckFate, type KafkaProxy, startKafkaProxy } from "./kafka-proxy.ts";
export { freePort } from "./service-process.ts";
