import type { AssignedRule } from "../../rules/index.ts";

/** A letter's way on, and the rules of the issuers whose names end here. */
interface Node {
  readonly next: Map<string, Node>;
  rules: AssignedRule[];
}

/** A shorter name must end where a word ends: `box` is not meant in `boxed`. */
const FREE_END_MIN = 5;
/** Or where a word for a credential begins, as people write them without a mark between: `snyktoken`. */
const credential = /(?:api|access|auth|client)?(?:key|token|secret|pass|pat$)/y;

/** Finds the rules of those issuers whose names stand in the words of a name. */
export class IssuerNames {
  readonly #root: Node = { next: new Map(), rules: [] };

  constructor(rules: readonly AssignedRule[]) {
    for (const rule of rules) for (const name of rule.names) this.#add(name, rule);
  }

  #add(name: string, rule: AssignedRule): void {
    let node = this.#root;
    for (const letter of name) {
      let next = node.next.get(letter);
      if (!next) {
        next = { next: new Map(), rules: [] };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.rules.push(rule);
  }

  /** The rules whose issuers are named, each once. A name begins where a word begins, and may span several. */
  in(words: readonly string[]): Set<AssignedRule> {
    const found = new Set<AssignedRule>();
    for (const first of words.keys()) {
      let node: Node | undefined = this.#root;
      let letters = 0;
      for (let nth = first; node && nth < words.length; nth++) {
        const word = words[nth] as string;
        for (let at = 0; node && at < word.length; at++) {
          node = node.next.get(word[at] as string);
          letters++;
          if (!node || node.rules.length === 0) continue;
          const isEnd = at === word.length - 1 || letters >= FREE_END_MIN || isCredentialAt(word, at + 1);
          if (isEnd) for (const rule of node.rules) found.add(rule);
        }
      }
    }
    return found;
  }
}

function isCredentialAt(word: string, at: number): boolean {
  credential.lastIndex = at;
  return credential.test(word);
}
