/** Texts that are no files: tickets, chats, alerts, and what an agent is told. */
export type { TextPlace } from "./recent-texts.ts";
export { openTexts, type Texts, type TextsOptions, type TextsStats } from "./texts.ts";
