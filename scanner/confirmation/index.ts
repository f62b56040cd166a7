/** Has the candidates of a tier C index confirmed by the service. See docs/confirm-on-laptops.md. */
export { CANDIDATES_MAX, type ConfirmableIndex, confirmCandidates, type Verdict } from "./confirm.ts";
export type { UnconfirmedCandidate } from "./extent.ts";
export { confirmedMatch } from "./match.ts";
export { type ConfirmationService, type HttpConfirmationOptions, httpConfirmation } from "./service.ts";
