import type { Finding } from "../../contract/index.ts";
import type { Rule } from "../../rules/index.ts";
import { shown } from "../sources/tree.ts";

/** What to do about a finding, in the order in which to do it. Each is one line that may be printed as it is. */
export interface Advice {
  /** What it is, e.g. `npm access token`. */
  readonly title: string;
  /** Whether it was issued by the organisation, and as what. */
  readonly origin: string;
  readonly revoke: string;
  /** Who is to be asked; undefined where nobody is known. */
  readonly owner?: string;
  /** How it is kept out of the history, or taken out of it; undefined where it is in none that is known of. */
  readonly history?: string;
  /** Where its format is documented. */
  readonly documentation?: string;
}

export interface AdviceSources {
  /** The rules that were scanned with; asked for with the first finding. */
  readonly rules: () => readonly Rule[];
  /** Who owns the file of a finding. */
  readonly ownersOf: (finding: Finding) => readonly string[];
  /** What is scanned was shown to nobody yet: its push can still be stopped. */
  readonly isUnpublished?: boolean;
}

/** Gives advice on findings. It asks nobody but its sources. */
export function adviser({ rules, ownersOf, isUnpublished = false }: AdviceSources): (finding: Finding) => Advice {
  let byId: ReadonlyMap<string, Rule> | undefined;
  return (finding) => {
    byId ??= new Map(rules().map((rule) => [rule.id, rule]));
    const rule = byId.get(finding.rule);
    const [owner, history] = [ownerOf(finding, ownersOf(finding)), historyOf(finding, isUnpublished)];
    return { ...kindOf(finding, rule), ...(owner && { owner }), ...(history && { history }) };
  };
}

function kindOf(
  { rule: id, kind, issuance }: Finding,
  rule: Rule | undefined,
): Pick<Advice, "title" | "origin" | "revoke" | "documentation"> {
  if (issuance) {
    const others =
      issuance.otherIds.length === 0 ? "" : ` and, though a secret is issued once, as ${issuance.otherIds.map(shown).join(", ")}`;
    return {
      title: kind === "partial" ? "Beginning of an issued secret" : "Issued secret",
      origin: `issued as ${shown(issuance.id)}${others}`,
      revoke: "at its issuer, by that id",
    };
  }
  const documentation = rule?.formatSource;
  return {
    title: shown(rule?.title ?? id),
    origin: "not known to be issued by you",
    revoke: shown(rule?.remedy ?? "at its issuer"),
    ...(documentation && { documentation }),
  };
}

function ownerOf({ source }: Finding, owners: readonly string[]): string | undefined {
  const told = [
    ...(owners.length > 0 ? [`${owners.map(shown).join(" ")} (CODEOWNERS)`] : []),
    ...(source.author === undefined ? [] : [`brought in by ${shown(source.author)}`]),
  ];
  return told.length > 0 ? told.join("; ") : undefined;
}

/** To revoke comes first: what was pushed once was read, and rewriting history takes it from nobody. */
function historyOf({ source, file }: Finding, isUnpublished: boolean): string | undefined {
  if (source.kind !== "git") return undefined;
  if (source.commit === undefined) return "not committed yet: take it out and stage the file again; it was shown to nobody through git";
  const commit = source.commit.slice(0, 12);
  if (isUnpublished) {
    return `it comes with commit ${shown(commit)}, which was pushed to nobody yet: git rebase --interactive ${shown(commit)}~1 (or --root), mark that commit edit, take the secret out, git commit --all --amend, git rebase --continue`;
  }
  const now =
    source.isInHead === undefined
      ? ""
      : source.isInHead
        ? " and still stands in HEAD: take it out there, too"
        : " and stands in HEAD no more";
  return `it came with commit ${shown(commit)}${now}. Revoke it first: rewriting history takes it from nobody who has read it. Then, to clean up: git filter-repo --invert-paths --path ${quoted(shown(file))}, push by force, and have everybody clone anew`;
}

/** For a shell. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) && !text.startsWith("-") ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
