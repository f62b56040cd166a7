export type { BatchHandler, Bus, BusHealth, BusMessage, DeadLetter, ReceivedMessage, Subscription } from "./bus.ts";
export { openEmbeddedBus } from "./embedded/embedded-bus.ts";
export { openKafkaBus } from "./kafka/kafka-bus.ts";
export { MESSAGE_MAX_BYTES } from "./message.ts";
export { cloudEventHeaders, deadLetterTopicOf, type Topic, topics } from "./topics.ts";
