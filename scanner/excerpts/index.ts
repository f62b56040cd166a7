/** The line that a secret stands on, without any secret: for reports to people. */
export { type Excerpt, type ExcerptPlace, excerptsOf } from "./excerpt.ts";
