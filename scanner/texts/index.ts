/** Texts that are no files: tickets, chats, alerts, and what an agent is told. */
export { openTexts, type TextPlace, type Texts, type TextsOptions, type TextsStats } from "./texts.ts";
