/** Protection for AI agents: what an agent is told, calls and reads is looked at before it goes on. */
export { Guard, type GuardOptions, type GuardStats } from "./guard.ts";
export { type GuardListener, listenGuard } from "./listener.ts";
export { defaultPolicy, type GuardAction, type GuardPolicy, guardActions, guardEvents, type Verdict } from "./verdict.ts";
