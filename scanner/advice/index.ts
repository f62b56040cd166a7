/** What to do about a finding: revoke it, ask whose it is, take it out of the history. */
export { type Advice, type AdviceSources, adviser } from "./advice.ts";
export { type CodeOwners, parseCodeOwners } from "./code-owners.ts";
export { ownersOnDisk } from "./owners-on-disk.ts";
