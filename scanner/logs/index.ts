/** Log files that are followed, through every rotation, and what rotation compressed of them. */
export { CompressedRests } from "./compressed-rests.ts";
export { containerOf } from "./container-path.ts";
export { Tail } from "./tail.ts";
export { agentOf } from "./transcript-path.ts";
