/** The line that a secret stands on, without any secret: for reports to people. */

export { characterColumn } from "./columns.ts";
export { type Excerpt, type ExcerptPlace, excerptsOf, type LineExcerpt } from "./excerpt.ts";
