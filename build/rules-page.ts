import type { Rule } from "../rules/index.ts";
import { recognisedBy } from "./rule-words.ts";

/** docs/rules.md: every rule, by its family's initial. */
export function rulesPage(rules: readonly Rule[], version: string): string {
  const families = new Set(rules.map((rule) => rule.family)).size;
  const byInitial = new Map<string, Rule[]>();
  for (const rule of [...rules].sort((left, right) => order(left, right))) {
    const initial = /^[a-z]/.test(rule.family) ? (rule.family[0] as string).toUpperCase() : "0-9";
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), rule]);
  }
  const initials = [...byInitial.keys()];
  return [
    "# The rules",
    "",
    `${rules.length} rules in ${families} families, version ${version}. Made by \`npm run rules-docs\`: do not edit it.`,
    "",
    "A rule whose secrets begin with a constant, or hold one, is told by their own format; the others by the name that a value is assigned",
    "to. `leaktrail rules show ID` says more of a rule and makes samples, `leaktrail rules test` scans the samples of all of them. The rule's name",
    "leads to where its format is documented.",
    "",
    initials.map((initial) => `[${initial}](#${initial.toLowerCase()})`).join(" · "),
    "",
    ...initials.flatMap((initial) => tableOf(initial, byInitial.get(initial) ?? [])),
  ].join("\n");
}

function tableOf(initial: string, rules: readonly Rule[]): string[] {
  return [
    `## ${initial}`,
    "",
    "| Family | Rule | Severity | What it looks like | How it is revoked |",
    "|---|---|---|---|---|",
    ...rules.map((rule) => {
      const name = `[${cell(rule.title)}](${linked(rule.formatSource)})<br>\`${rule.id}\``;
      return `| ${rule.family} | ${name} | ${rule.severity} | ${recognisedBy(rule)} | ${cell(rule.remedy)} |`;
    }),
    "",
  ];
}

/** A bracket would end the link, a bar the cell. */
function linked(url: string): string {
  return url.replaceAll("|", "%7C").replaceAll("(", "%28").replaceAll(")", "%29");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

function order(left: Rule, right: Rule): number {
  return left.family === right.family ? compare(left.id, right.id) : compare(left.family, right.family);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : 1;
}
