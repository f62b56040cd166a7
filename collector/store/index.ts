/** The collector's state. Others import this file only. */
export { openElasticsearchStore } from "./elasticsearch.ts";
export { openEmbeddedStore } from "./embedded.ts";
export * from "./store.ts";
