import { stringify } from "smol-toml";
import { LeaktrailError } from "../../contract/index.ts";
import { betterleaksDocument } from "./betterleaks.ts";
import { documentOf, nameOf, type RuleFileText, type WrittenRule } from "./document.ts";
import { compiled } from "./expression.ts";
import { conditionsOf, type PlaceOf, ruleOf } from "./file-rule.ts";
import { type Foreign, foreignDocument } from "./foreign.ts";
import { kingfisherDocument } from "./kingfisher.ts";
import { Problems } from "./problems.ts";

/** Whose rules are read. */
export type RuleFormat = "gitleaks" | "kingfisher" | "betterleaks";

/** Foreign rules as a file that `scan --rules` takes, and what of them is not in it. */
export interface Imported {
  readonly toml: string;
  readonly count: number;
  /** One message for each rule, with its id and place. */
  readonly leftOut: readonly string[];
  readonly without: ReadonlyMap<string, number>;
  readonly renamed: ReadonlyMap<string, string>;
}

/** Reads the rules of another scanner. Throws `invalid-input` for a file that is no such file at all. */
export function importedRules(file: RuleFileText, format: RuleFormat, builtInIds: ReadonlySet<string>): Imported {
  const foreign = foreignOf(file, format);
  const leftOut: string[] = [];
  let kept: WrittenRule[] = [];
  const seen = new Set<string>();
  for (const [at, { written, examples, leftOut: reason }] of foreign.rules.entries()) {
    const problems = new Problems();
    const placeOf: PlaceOf = (key) => ({ file: file.name, path: `rules[${at}]${key && "."}${key}`, ruleId: nameOf(written.id) });
    if (reason !== undefined) problems.add(placeOf(""), reason);
    else checkAlone(written, examples, seen, placeOf, problems);
    const [first] = problems.messages;
    if (first !== undefined) leftOut.push(first);
    else kept.push(written);
    seen.add(written.id ?? "");
  }
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const ids = new Set(kept.map(({ id }) => id));
    const lost = kept.filter(({ required = [] }) => required.some(({ id }) => !ids.has(id)));
    for (const { id } of lost) leftOut.push(`${nameOf(id)} (${file.name}): a rule that it requires is left out`);
    kept = kept.filter((rule) => !lost.includes(rule));
  }
  const renamed = new Map(kept.flatMap(({ id = "" }) => (builtInIds.has(id) ? [[id, `${format}-${id}`] as const] : [])));
  const nameNow = (id = "") => renamed.get(id) ?? id;
  const rules = kept.map(({ required, ...rule }) => ({
    ...rule,
    id: nameNow(rule.id),
    ...(required && { required: required.map((one) => ({ ...one, id: nameNow(one.id) })) }),
  }));
  const ids = new Set(kept.map(({ id }) => id));
  const allowlists = foreign.allowlists.flatMap(({ targetRules = [], ...list }) => {
    const targets = targetRules.filter((id) => ids.has(id)).map(nameNow);
    if (targetRules.length > 0 && targets.length === 0) return [];
    return [targets.length > 0 ? { ...list, targetRules: targets } : list];
  });
  const toml = `${stringify({ title: `Rules of ${format}`, rules, ...(allowlists.length > 0 && { allowlists }) })}\n`;
  return { toml, count: rules.length, leftOut, without: foreign.without, renamed };
}

function checkAlone(
  written: WrittenRule,
  examples: readonly string[],
  seen: ReadonlySet<string>,
  placeOf: PlaceOf,
  problems: Problems,
): void {
  const { id = "", regex = "" } = written;
  if (id.trim() === "") problems.add(placeOf("id"), "each rule needs an id");
  else if (seen.has(id)) problems.add(placeOf("id"), "another rule has this id");
  const rule = ruleOf(written, placeOf, problems);
  conditionsOf(written, placeOf, problems);
  if (!rule || problems.count > 0) return;
  const expression = compiled(regex, placeOf("regex"), problems);
  const missed = examples.findIndex((example) => !expression?.test(example));
  if (missed !== -1) problems.add(placeOf(`examples[${missed}]`), "RE2 does not find the rule's own example");
}

function foreignOf(file: RuleFileText, format: RuleFormat): Foreign {
  const problems = new Problems();
  const foreign =
    format === "kingfisher"
      ? kingfisherDocument(file)
      : format === "betterleaks"
        ? betterleaksDocument(file, problems)
        : plain(file, problems);
  problems.throwIfAny();
  if (!foreign || foreign.rules.length === 0)
    throw new LeaktrailError("invalid-input", `${file.name}: there are no rules of ${format} in it`);
  return foreign;
}

function plain(file: RuleFileText, problems: Problems): Foreign | undefined {
  return foreignDocument(documentOf(file, problems));
}
