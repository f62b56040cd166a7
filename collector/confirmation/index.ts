/** Confirms what laptops found with a filter only (tier C). See docs/confirm-on-laptops.md. */
export { OverBudget } from "./budget.ts";
export { ConfirmableSecrets } from "./secrets.ts";
export { type Asker, type ConfirmationOptions, ConfirmationService } from "./service.ts";
export { type ConfirmableSecret, ConfirmationTable, type ConfirmWindow } from "./table.ts";
export { ConfirmationTables } from "./tables.ts";
