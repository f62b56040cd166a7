import type { AssignedRule } from "../../rules/index.ts";

/** An issuer's name, and the rules of those who have it. */
interface Named {
  readonly name: string;
  readonly rules: AssignedRule[];
}

/** Names are looked up by so many first letters, or by all where there are fewer: one map for all of them takes little memory. */
const KEY_LENGTH = 3;
/** A shorter name must end where a word ends: `box` is not meant in `boxed`. */
const FREE_END_MIN = 5;
/** Or where a word for a credential begins, as people write them without a mark between: `snyktoken`. */
const credential = /(?:api|access|auth|client)?(?:key|token|secret|pass|pat$)/y;

const NONE: readonly Named[] = [];
const NO_RULES: ReadonlySet<AssignedRule> = new Set();

/** Finds the rules of those issuers whose names stand in the words of a name. */
export class IssuerNames {
  readonly #byKey = new Map<string, Named[]>();

  constructor(rules: readonly AssignedRule[]) {
    for (const rule of rules) for (const name of rule.names) this.#add(name, rule);
  }

  #add(name: string, rule: AssignedRule): void {
    const key = name.slice(0, KEY_LENGTH);
    const sharing = this.#byKey.get(key) ?? [];
    const known = sharing.find((one) => one.name === name);
    if (known) known.rules.push(rule);
    else sharing.push({ name, rules: [rule] });
    this.#byKey.set(key, sharing);
  }

  /** The rules whose issuers are named, each once. A name begins where a word begins, and may span several. */
  in(words: readonly string[]): ReadonlySet<AssignedRule> {
    let found: Set<AssignedRule> | undefined;
    const text = words.join("");
    let at = 0;
    for (const [first, word] of words.entries()) {
      for (let length = Math.min(KEY_LENGTH, text.length - at); length > 0; length--) {
        for (const { name, rules } of this.#byKey.get(text.slice(at, at + length)) ?? NONE) {
          if (!text.startsWith(name, at) || !mayEndAt(words, first, name.length)) continue;
          found ??= new Set();
          for (const rule of rules) found.add(rule);
        }
      }
      at += word.length;
    }
    return found ?? NO_RULES;
  }
}

/** Whether an issuer's name of so many letters may end there, in the words from `first` on. */
function mayEndAt(words: readonly string[], first: number, letters: number): boolean {
  if (letters >= FREE_END_MIN) return true;
  let left = letters;
  for (let nth = first; nth < words.length; nth++) {
    const word = words[nth] as string;
    if (left <= word.length) return left === word.length || isCredentialAt(word, left);
    left -= word.length;
  }
  return false;
}

function isCredentialAt(word: string, at: number): boolean {
  credential.lastIndex = at;
  return credential.test(word);
}
