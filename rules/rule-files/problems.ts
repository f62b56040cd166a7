import { LeaktrailError } from "../../contract/index.ts";
import { editsBetween } from "../edits.ts";

/** More than these are counted, not named. */
const NAMED_MAX = 50;
const NAME_MAX_LENGTH = 100;

/** Where in which file something is wrong: of a rule, or of the file. */
export interface PlaceInFile {
  readonly file: string;
  /** Dotted, e.g. `rules[3].regex`; empty for the file itself. */
  readonly path: string;
  /** Of the rule; undefined outside of rules. */
  readonly ruleId?: string | undefined;
}

/** Gathers all that is wrong with rule files, so that whoever wrote them hears of it at once. */
export class Problems {
  readonly #messages: string[] = [];

  get count(): number {
    return this.#messages.length;
  }

  get messages(): readonly string[] {
    return this.#messages;
  }

  /** Each message begins with the rule's id and the place in its file. */
  add({ file, path, ruleId }: PlaceInFile, problem: string): void {
    const where = path === "" ? file : `${file}, ${path}`;
    this.#messages.push(ruleId === undefined ? `${where}: ${problem}` : `${shortened(ruleId)} (${where}): ${problem}`);
  }

  /** Throws `invalid-input` with all messages, one a line, where there are any. */
  throwIfAny(): void {
    if (this.#messages.length === 0) return;
    const [first = "", ...others] = this.#messages.slice(0, NAMED_MAX);
    if (this.#messages.length === 1) throw new LeaktrailError("invalid-input", first);
    const more = this.#messages.length > NAMED_MAX ? [`and ${this.#messages.length - NAMED_MAX} more`] : [];
    throw new LeaktrailError("invalid-input", [`${this.#messages.length} mistakes in rules:`, first, ...others, ...more].join("\n"));
  }
}

/** A name as it may be printed: of one line, without control characters. */
export function shortened(name: string): string {
  const printable = name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "?");
  return printable.length > NAME_MAX_LENGTH ? `${printable.slice(0, NAME_MAX_LENGTH)}…` : printable;
}

/** ` (did you mean "regex"?)`, where one of the names is close to what was written; else nothing. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const most = written.length <= 4 ? 1 : written.length <= 8 ? 2 : 3;
  let best: { name: string; edits: number } | undefined;
  for (const name of names) {
    const edits = editsBetween(written.toLowerCase(), name.toLowerCase(), most);
    if (edits <= most && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { name, edits };
  }
  return best ? ` (did you mean "${best.name}"?)` : "";
}
