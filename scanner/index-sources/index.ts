export { busIndexSource } from "./bus.ts";
export { fileIndexSource } from "./file.ts";
export { httpIndexSource } from "./http.ts";
export type { IndexFeed, IndexSource, IndexTarget } from "./index-source.ts";
export { SeenIndexes } from "./seen.ts";
