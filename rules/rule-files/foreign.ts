import type { RuleDocument, WrittenRule } from "./document.ts";

/** A foreign file as it reads in gitleaks' format; each rule stands where it stood. */
export interface Foreign {
  readonly rules: readonly { readonly written: WrittenRule; readonly examples: readonly string[]; readonly leftOut?: string }[];
  readonly allowlists: NonNullable<RuleDocument["allowlists"]>;
  /** What leaktrail has nothing like, and in how many rules it stood. */
  readonly without: ReadonlyMap<string, number>;
}

/** A document that is in gitleaks' format already. */
export function foreignDocument(document: RuleDocument | undefined, without = new Map<string, number>()): Foreign | undefined {
  if (!document) return undefined;
  const { rules = [], allowlist, allowlists = [], extend } = document;
  if (extend) without.set("extend", 1);
  return {
    rules: rules.map((written) => ({ written, examples: [] })),
    allowlists: allowlist ? [allowlist, ...allowlists] : allowlists,
    without,
  };
}
