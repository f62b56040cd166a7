import { createHash } from "node:crypto";
import type { Rule } from "../formats/index.ts";
import { type Allowlist, allowlistOf } from "./allowlist.ts";
import { documentOf, nameOf, type RuleDocument, type RuleFileText, type WrittenRule } from "./document.ts";
import { type Conditions, conditionsOf, type PlaceOf, ruleOf } from "./file-rule.ts";
import { type Judge, type Judgement, judgeOf } from "./judge.ts";
import { didYouMean, Problems, shortened } from "./problems.ts";

/** Made when it is first called. */
type RuleList = () => readonly Rule[];

/** The rules that files name, and what they say of their hits. */
export interface RuleSet {
  readonly rules: RuleList;
  /**
   * The same in parts: the files' own, and before them the built-in list itself, for which a table is made already. The judge
   * passes over those of its rules that the files disable or replace.
   */
  readonly parts: readonly RuleList[];
  readonly judge: Judge;
  /** Names what the files say. */
  readonly version: string;
  /** Whether the built-in rules are among them. */
  readonly usesBuiltIn: boolean;
}

/** The newest version of gitleaks whose format is read whole. */
const FORMAT_VERSION = [8, 30];
/** What a finding has room for. */
const ID_MAX_LENGTH = 200;

/** Files that extend one another, the first one first; and the built-in rules, which the last may extend, with their ids. */
export function ruleSetOf(
  files: readonly RuleFileText[],
  builtIn: RuleList,
  idsOf: () => readonly string[] = () => builtIn().map(({ id }) => id),
): RuleSet {
  const problems = new Problems();
  const documents = files.map((file) => ({ file: file.name, document: documentOf(file, problems) ?? {} }));
  // What is said of rules by their names means little while names may be missing.
  problems.throwIfAny();
  const set = new Assembly(documents, { builtIn, ids: idsOf() }, problems).rules();
  problems.throwIfAny();
  const version = createHash("sha256");
  for (const { text } of files) version.update(`${Buffer.byteLength(text)}\n`).update(text);
  return { ...set, version: version.digest("hex").slice(0, 12) };
}

interface Document {
  readonly file: string;
  readonly document: RuleDocument;
}

/** One rule of a file, with what files that extend it say of it. */
interface Merged {
  readonly written: WrittenRule;
  readonly placeOf: PlaceOf;
}

/** Puts together what documents say that extend one another. */
class Assembly {
  readonly #documents: readonly Document[];
  readonly #problems: Problems;
  readonly #builtIn: RuleList;
  readonly #builtInIds: ReadonlySet<string>;
  readonly #usesBuiltIn: boolean;
  readonly #merged = new Map<string, Merged>();
  readonly #disabled = new Set<string>();

  constructor(documents: readonly Document[], { builtIn, ids }: { builtIn: RuleList; ids: readonly string[] }, problems: Problems) {
    this.#documents = documents;
    this.#problems = problems;
    this.#builtIn = builtIn;
    this.#builtInIds = new Set(ids);
    this.#usesBuiltIn = documents.at(-1)?.document.extend?.useDefault === true;
  }

  rules(): Omit<RuleSet, "version"> {
    // From the one that all others extend.
    for (const document of [...this.#documents].reverse()) {
      this.#checkFile(document);
      this.#disable(document);
      this.#merge(document);
    }
    const conditions = new Map<string, Conditions>();
    const own: Rule[] = [];
    for (const [id, { written, placeOf }] of this.#merged) {
      conditions.set(id, conditionsOf(written, placeOf, this.#problems));
      // One that only says more of a built-in rule looks for what that looks for.
      if (this.#builtInIds.has(id) && this.#usesBuiltIn && (written.regex ?? "") === "") this.#checkBuiltIn(written, placeOf);
      else own.push(...[ruleOf(written, placeOf, this.#problems)].filter((rule) => rule !== undefined));
    }
    for (const { written, placeOf } of this.#merged.values()) this.#checkRequired(written, placeOf);
    const allowlists = this.#allowlists(conditions);
    if (own.length === 0 && !this.#usesBuiltIn && this.#problems.count === 0) {
      const file = this.#documents[0]?.file ?? "";
      this.#problems.add({ file, path: "rules" }, "there are no rules; [extend] with useDefault = true uses the built-in ones");
    }
    const ownById = new Map(own.map((rule) => [rule.id, rule]));
    const isOff = (rule: Rule) => this.#disabled.has(rule.id) || (ownById.get(rule.id) ?? rule) !== rule;
    const judgement: Judgement = { allowlists, conditions, isOff };
    return { ...this.#listsOf(own, isOff), judge: judgeOf(judgement), usesBuiltIn: this.#usesBuiltIn };
  }

  #listsOf(own: readonly Rule[], isOff: (rule: Rule) => boolean): Pick<RuleSet, "rules" | "parts"> {
    const ownList = () => own;
    if (!this.#usesBuiltIn) return { rules: ownList, parts: [ownList] };
    let all: readonly Rule[] | undefined;
    const rules = () => {
      all ??= [...this.#builtIn().filter((rule) => !isOff(rule)), ...own];
      return all;
    };
    return { rules, parts: own.length === 0 ? [this.#builtIn] : [this.#builtIn, ownList] };
  }

  #knows(id: string): boolean {
    return this.#merged.has(id) || (this.#usesBuiltIn && this.#builtInIds.has(id) && !this.#disabled.has(id));
  }

  #ids(): string[] {
    return [...this.#merged.keys(), ...(this.#usesBuiltIn ? this.#builtInIds : [])];
  }

  #checkFile({ file, document: { minVersion, extend } }: Document): void {
    const add = (path: string, problem: string) => this.#problems.add({ file, path }, problem);
    if (extend?.url !== undefined) add("extend.url", "rules are read from files only: download it, look at it, and name it in extend.path");
    if (extend?.useDefault && extend.path !== undefined) add("extend", "use useDefault or path, not both");
    if (minVersion === undefined || minVersion === "") return;
    const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:\.\d{1,4})?(?:-[\w.]+)?$/.exec(minVersion)?.map(Number) ?? [];
    const [knownMajor = 0, knownMinor = 0] = FORMAT_VERSION;
    if (major === undefined || minor === undefined) add("minVersion", "must be a version of gitleaks, such as v8.25.0");
    else if (major > knownMajor || (major === knownMajor && minor > knownMinor)) {
      add("minVersion", `the file needs gitleaks ${major}.${minor}, and leaktrail reads the format of ${FORMAT_VERSION.join(".")}`);
    }
  }

  #disable({ file, document: { extend } }: Document): void {
    for (const [at, id] of (extend?.disabledRules ?? []).entries()) {
      if (!this.#knows(id)) {
        this.#problems.add(
          { file, path: `extend.disabledRules[${at}]` },
          `no rule that the file extends is called "${shortened(id)}"${didYouMean(id, this.#ids())}`,
        );
      }
      this.#merged.delete(id);
      this.#disabled.add(id);
    }
  }

  #merge({ file, document: { rules = [] } }: Document): void {
    const own = new Map<string, number>();
    for (const [at, written] of rules.entries()) {
      const id = written.id ?? "";
      const placeOf: PlaceOf = (key) => ({ file, path: key === "" ? `rules[${at}]` : `rules[${at}].${key}`, ruleId: nameOf(id) });
      const first = own.get(id);
      if (id.trim() === "") this.#problems.add(placeOf("id"), "each rule needs an id");
      else if (id.length > ID_MAX_LENGTH) this.#problems.add(placeOf("id"), `has more than ${ID_MAX_LENGTH} characters`);
      else if (first !== undefined) this.#problems.add(placeOf("id"), `rules[${first}] has this id too; each rule needs one of its own`);
      else if (this.#builtInIds.has(id) && !this.#usesBuiltIn) {
        this.#problems.add(
          placeOf("id"),
          "a built-in rule has this id; choose another, or extend that rule: [extend] with useDefault = true",
        );
      }
      if (first !== undefined) continue;
      own.set(id, at);
      this.#disabled.delete(id);
      this.#merged.set(id, mergedOf(this.#merged.get(id), { written, placeOf }));
    }
  }

  #checkBuiltIn({ secretGroup, keywords }: WrittenRule, placeOf: PlaceOf): void {
    const problem = "the built-in rule has its own; say it together with a regex, which replaces the rule";
    if (secretGroup !== undefined) this.#problems.add(placeOf("secretGroup"), problem);
    if (keywords !== undefined && keywords.length > 0) this.#problems.add(placeOf("keywords"), problem);
  }

  #checkRequired({ required = [] }: WrittenRule, placeOf: PlaceOf): void {
    for (const [at, { id }] of required.entries()) {
      if (id === undefined || id === "" || this.#knows(id)) continue;
      this.#problems.add(placeOf(`required[${at}].id`), `no rule is called "${shortened(id)}"${didYouMean(id, this.#ids())}`);
    }
  }

  /** Those for all rules; those with targets are added to their rules' conditions. */
  #allowlists(conditions: Map<string, Conditions>): Allowlist[] {
    const all: Allowlist[] = [];
    for (const { file, document } of this.#documents) {
      const { allowlist, allowlists = [] } = document;
      if (allowlist && allowlists.length > 0)
        this.#problems.add({ file, path: "allowlist" }, "use [allowlist] or [[allowlists]], not both");
      const lists = allowlist
        ? [{ list: allowlist, path: "allowlist" }]
        : allowlists.map((list, at) => ({ list, path: `allowlists[${at}]` }));
      for (const { list, path } of lists) {
        const made = allowlistOf(list, { file, path }, this.#problems);
        if ((list.targetRules ?? []).length === 0) all.push(made);
        for (const [at, id] of (list.targetRules ?? []).entries()) {
          if (!this.#knows(id)) {
            this.#problems.add(
              { file, path: `${path}.targetRules[${at}]` },
              `no rule is called "${shortened(id)}"${didYouMean(id, this.#ids())}`,
            );
          }
          const own = conditions.get(id) ?? NO_CONDITIONS;
          conditions.set(id, { ...own, allowlists: [...own.allowlists, made] });
        }
      }
    }
    return all;
  }
}

const NO_CONDITIONS: Conditions = { paths: [], allowlists: [], required: [], entropyMin: 0, isSilent: false };

/** What extends a rule replaces what it says, and adds to its lists; empty texts and 0 say nothing, as in gitleaks. */
function mergedOf(base: Merged | undefined, over: Merged): Merged {
  if (!base) return over;
  const said = Object.fromEntries(Object.entries(over.written).filter(([, value]) => value !== "" && value !== 0));
  const listsOf = ({ allowlist, allowlists = [] }: WrittenRule) => (allowlist ? [allowlist, ...allowlists] : allowlists);
  const { allowlist: _, ...written } = { ...base.written, ...said };
  return {
    written: {
      ...written,
      keywords: [...(base.written.keywords ?? []), ...(over.written.keywords ?? [])],
      tags: [...(base.written.tags ?? []), ...(over.written.tags ?? [])],
      required: [...(base.written.required ?? []), ...(over.written.required ?? [])],
      allowlists: [...listsOf(base.written), ...listsOf(over.written)],
    },
    placeOf: over.placeOf,
  };
}
