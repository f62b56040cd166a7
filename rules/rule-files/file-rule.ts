import type RE2 from "re2";
import { type PatternRule, WINDOW_MAX_BYTES } from "../formats/index.ts";
import { type Allowlist, allowlistOf } from "./allowlist.ts";
import type { WrittenRule } from "./document.ts";
import { compiled, groupsOf, matchesEmpty } from "./expression.ts";
import type { PlaceInFile, Problems } from "./problems.ts";
import { factsOf, type RegexFacts } from "./regex-facts.ts";

/** Another rule that must find something near. */
export interface Required {
  readonly id: string;
  readonly withinLines: number | undefined;
  readonly withinColumns: number | undefined;
}

/** What a file says of a rule beside what it looks for. */
export interface Conditions {
  /** It counts only in files whose path one of these matches; everywhere where there is none. */
  readonly paths: readonly RE2[];
  readonly allowlists: readonly Allowlist[];
  readonly required: readonly Required[];
  /** Bits a character that a secret must have more than. */
  readonly entropyMin: number;
  /** Whether it only stands beside others, and what it finds is not told. */
  readonly isSilent: boolean;
}

/** Entropy is counted over bytes. */
const ENTROPY_MAX = 8;
/** A literal of an expression that is shorter stands nearly everywhere. */
const LITERAL_MIN_LENGTH = 3;
const KEYWORD_MAX_BYTES = 256;

/** Where each key of a rule stands. */
export type PlaceOf = (key: string) => PlaceInFile;

/** The conditions of a rule as it was written, checked. */
export function conditionsOf(written: WrittenRule, placeOf: PlaceOf, problems: Problems): Conditions {
  const { path = "", entropy = 0, skipReport = false, required = [], allowlist, allowlists = [] } = written;
  if (allowlist && allowlists.length > 0) problems.add(placeOf("allowlist"), "use [rules.allowlist] or [[rules.allowlists]], not both");
  if (!(entropy >= 0 && entropy < ENTROPY_MAX)) {
    problems.add(placeOf("entropy"), `must be from 0 up to ${ENTROPY_MAX} bits a character: no secret has more`);
  }
  const lists = allowlist ? [{ list: allowlist, key: "allowlist" }] : allowlists.map((list, at) => ({ list, key: `allowlists[${at}]` }));
  const expression = path === "" ? undefined : compiled(path, placeOf("path"), problems);
  return {
    paths: expression ? [expression] : [],
    allowlists: lists.map(({ list, key }) => allowlistOf(list, placeOf(key), problems)),
    required: required.map((one, at) => requiredOf(one, (key) => placeOf(`required[${at}].${key}`), problems)),
    entropyMin: entropy,
    isSilent: skipReport,
  };
}

function requiredOf(
  { id = "", withinLines, withinColumns }: NonNullable<WrittenRule["required"]>[number],
  placeOf: PlaceOf,
  problems: Problems,
): Required {
  if (id === "") problems.add(placeOf("id"), "names no rule");
  if ((withinLines ?? 0) < 0) problems.add(placeOf("withinLines"), "must be 0 or more");
  if ((withinColumns ?? 0) < 0) problems.add(placeOf("withinColumns"), "must be 0 or more");
  return { id, withinLines, withinColumns };
}

/** The rule itself; undefined for one that has no regex, or one that RE2 refuses. */
export function ruleOf(written: WrittenRule, placeOf: PlaceOf, problems: Problems): PatternRule | undefined {
  const { id = "", description = "", regex = "", secretGroup = 0, severity = "high", confidence = "high" } = written;
  if (regex === "") {
    const problem =
      (written.path ?? "") === ""
        ? "the rule has no regex, so that it would never find anything"
        : "the rule has a path and no regex: leaktrail tells secrets in files, not files. Give it a regex, or leave the rule out";
    problems.add(placeOf("regex"), problem);
    return undefined;
  }
  const expression = compiled(regex, placeOf("regex"), problems);
  if (!expression) return undefined;
  if (matchesEmpty(expression)) {
    problems.add(placeOf("regex"), "the regex matches the empty string, so that it would match everywhere; make it match a character");
  }
  const groups = groupsOf(regex);
  if (secretGroup < 0 || secretGroup > groups) {
    problems.add(placeOf("secretGroup"), `there is no group ${secretGroup}: the regex has ${groups === 0 ? "none" : groups}`);
  }
  const facts = factsOf(regex);
  if (facts) checkThatItFires(written, facts, { secretGroup, groups }, placeOf, problems);
  return {
    id,
    title: description || id,
    family: id,
    severity,
    confidence,
    specificity: "issuer",
    keywords: keywordsOf(written, facts, placeOf, problems),
    previewPrefix: "",
    formatSource: placeOf("").file,
    remedy: "Revoke it where it was issued, and issue another.",
    samples: () => ({ positive: [], negative: [] }),
    pattern: regex,
    windowBytes: { before: WINDOW_MAX_BYTES, after: WINDOW_MAX_BYTES },
    edges: "end-only",
    nearKeyword: { secretGroup },
  };
}

function checkThatItFires(
  { entropy = 0 }: WrittenRule,
  { isNever, entropiesMax }: RegexFacts,
  { secretGroup, groups }: { secretGroup: number; groups: number },
  placeOf: PlaceOf,
  problems: Problems,
): void {
  if (isNever) problems.add(placeOf("regex"), "the rule can never find anything: the regex asks for a character that there is not");
  // Without a number, the secret is the first group that holds something.
  const most = secretGroup > 0 && secretGroup <= groups ? entropiesMax[secretGroup] : Math.max(...entropiesMax);
  if (!isNever && most !== undefined && entropy > 0 && entropy < ENTROPY_MAX && most <= entropy) {
    const reachable = Math.floor(most * 100) / 100;
    problems.add(
      placeOf("entropy"),
      `the rule can never find anything: what its regex takes has ${reachable} bits a character at most, and more than ${entropy} are asked for`,
    );
  }
}

/** The keywords that were written; without any, what every match holds. */
function keywordsOf(
  { keywords = [] }: WrittenRule,
  facts: RegexFacts | undefined,
  placeOf: PlaceOf,
  problems: Problems,
): readonly string[] {
  for (const [at, keyword] of keywords.entries()) {
    if (keyword.trim() === "") problems.add(placeOf(`keywords[${at}]`), "an empty keyword stands everywhere; name a word");
    if (Buffer.byteLength(keyword) > KEYWORD_MAX_BYTES)
      problems.add(placeOf(`keywords[${at}]`), `has more than ${KEYWORD_MAX_BYTES} bytes`);
  }
  if (keywords.length > 0) return keywords.map((keyword) => keyword.toLowerCase());
  const literals = facts?.isNever ? [] : (facts?.literals ?? []);
  if (literals.length > 0 && literals.every(({ length }) => length >= LITERAL_MIN_LENGTH)) return literals;
  if (!facts?.isNever) {
    problems.add(
      placeOf("keywords"),
      `the rule can never find anything: it has no keywords, and there is no text of ${LITERAL_MIN_LENGTH} characters or more that everything holds which its regex matches. ` +
        "Add keywords: words of which one stands near every secret of this kind",
    );
  }
  return [];
}
