/** Has the candidates of a tier C index confirmed by the service. See docs/confirm-on-laptops.md. */
export { CANDIDATES_MAX, type ConfirmableIndex, confirmCandidates, type Verdict } from "./confirm.ts";
export type { UnconfirmedCandidate } from "./extent.ts";
export { confirmedMatch } from "./match.ts";
export type { ConfirmationService, HttpConfirmationOptions } from "./service.ts";
export { CANDIDATE_BYTES, type CandidateSighting, surroundingsOf } from "./surroundings.ts";

/** Loaded when a candidate may have to be asked about: no other scan waits for an HTTP client. */
export const loadHttpConfirmation = () => import("./service.ts");
