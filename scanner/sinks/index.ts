export { busSink } from "./bus.ts";
export { Drain } from "./drain.ts";
export { httpSink } from "./http.ts";
export { jsonlSink } from "./jsonl.ts";
export { Outbox, type OutboxOptions } from "./outbox.ts";
export type { Refusal, Sink } from "./sink.ts";
