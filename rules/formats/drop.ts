import type { Confidence } from "../../contract/index.ts";

/** Why something that looks like a secret is not reported: each code, and what it means. */
export const dropReasons = {
  placeholder: "It is a placeholder of manuals, or a password that everybody has.",
  repetitive: "It has too few different characters, or a long run of one.",
  "low-entropy": "Its entropy is too low for what chance made.",
  words: "It is made of words and numbers.",
  plain: "It shows too few kinds of characters for its length.",
  "too-short": "It is too short.",
  id: "It is a UUID, which names things.",
  hash: "It is a hash, or public, by its form or by its name.",
  template: "It is a template, or an expression of a program or shell.",
  "secret-manager": "It only says where a secret manager keeps the secret.",
  path: "It is a path or a URL.",
  host: "It is the name of a host or a file.",
  algorithm: "It is the name of an algorithm or an encoding.",
  time: "It is a date.",
  code: "It is a name in a program.",
  prose: "It stands in a sentence, or is one.",
  mentioned: "It is mentioned beside the name, as in a list or a call, or is another variable, and not assigned to it.",
  "other-name": "Its name is not that of a credential.",
  checksum: "Its checksum does not hold.",
  refused: "It does not pass what its rule asks beside the format.",
  allowlisted: "An allowlist of the rule file lets it pass.",
  "other-path": "Its rule is for files of other paths.",
  "not-near": "Its rule asks for another finding near it, and there is none.",
  silent: "Its rule stands beside others, and reports nothing itself.",
  overlapped: "Another goes first for the same bytes: an issued secret, a more specific rule, a longer or plainer reading.",
  "below-confidence": "It is less sure than --min-confidence asks.",
} as const;
export type DropReason = keyof typeof dropReasons;

/** What a check says: true takes it, false drops it without a word, a reason drops it; a confidence takes it and replaces the rule's own. */
export type Verdict = boolean | Confidence | DropReason;

/** Whether a verdict is a reason to drop. */
export function isDropReason(verdict: Verdict): verdict is DropReason {
  return typeof verdict === "string" && Object.hasOwn(dropReasons, verdict);
}
