import type { Confidence } from "../../contract/index.ts";
import { type AssignedRule, type Assignment, type DropReason, notAssignedBy, type Taken } from "../../rules/index.ts";
import type { OnDrop } from "../drop.ts";
import { type AssignmentPlace, assignmentsAt, COLUMN, nameAround } from "./assignment-at.ts";
import { IssuerNames } from "./issuer-names.ts";
import { PlacedAssignment } from "./placed-assignment.ts";
import { secretDataAt } from "./secret-data.ts";

/** A value that one of the rules takes for a secret. */
export interface AssignmentHit {
  readonly rule: AssignedRule;
  readonly confidence: Confidence;
  readonly start: number;
  readonly end: number;
  /** The same for hits of one text whose bytes are the same for certain. */
  readonly like: object;
  /** The secret is what these bytes are base64 of. */
  readonly isBase64?: boolean;
}

/** For a shorter value the keys around it are not looked at: no issuer's token is so short, and looking costs most of all. */
const AROUND_MIN_BYTES = 8;
/** Secrets that are recognised within a text. */
const REMEMBERED_MAX = 1024;

/** Looks at what is assigned to names, and asks the rules of the issuers that are named there, and those for any name. */
export class AssignmentProbe {
  readonly #issuers: IssuerNames;
  readonly #general: readonly AssignedRule[];
  /** The keywords that call those for any name, in latin1; issuers' names call their own rules alone. */
  readonly #words: ReadonlySet<string>;
  readonly #alike = new Map<string, object>();
  /** The assignment that was looked at last: `auth_token` holds two keywords. */
  #last: (Name & { readonly wasWord: boolean }) | undefined;

  constructor(rules: readonly AssignedRule[]) {
    this.#issuers = new IssuerNames(rules);
    this.#general = rules.filter((rule) => rule.names.length === 0);
    this.#words = new Set(this.#general.flatMap(({ keywords }) => keywords.map((word) => Buffer.from(word).toString("latin1"))));
  }

  /**
   * What is assigned to the name that holds the keyword at [at, end), by each rule that takes it. It keeps no reference to the
   * bytes. `onDrop` hears of what rules do not take although they could.
   */
  match(bytes: Buffer, at: number, end: number, onDrop?: OnDrop): AssignmentHit[] {
    const last = this.#last;
    const keyword = bytes.toString("latin1", at, end).toLowerCase();
    const isWord = this.#words.has(keyword);
    if (last && (last.wasWord || !isWord) && isWithin(last, bytes, at, end)) return [];
    const places = assignmentsAt(bytes, at, keyword);
    const [first] = places;
    if (!first) return [];
    // Of a table the kernel sees no more than that there is one.
    const seen = first.operator === COLUMN ? undefined : bytes.toString("latin1", first.valueStart, first.valueEnd);
    const refusal = seen === undefined ? undefined : notAssignedBy(keyword, seen);
    if (refusal !== undefined && !onDrop) return [];
    if (refusal === undefined) this.#last = { ...first, wasWord: isWord };
    const call = { keyword, isWord, refusal, onDrop };
    return places.length === 1 ? this.#hitsAt(bytes, first, call) : places.flatMap((place) => this.#hitsAt(bytes, place, call));
  }

  #hitsAt(bytes: Buffer, place: AssignmentPlace, { keyword, isWord, refusal, onDrop }: Call): AssignmentHit[] {
    const decoded = secretDataAt(bytes, place);
    const assignment = new PlacedAssignment(bytes, place, keyword, decoded);
    const hits = this.#hits({ assignment, start: place.valueStart, refusal, onDrop }, isWord);
    if (!decoded) return hits;
    // As far as a rule takes of the text, its base64 has no end of its own.
    return hits.flatMap((hit) => (hit.end - hit.start === decoded.length ? [{ ...hit, end: place.valueEnd, isBase64: true }] : []));
  }

  #hits(judged: Judged, isWord: boolean): AssignmentHit[] {
    const { assignment } = judged;
    const named = this.#issuers.in(assignment.words);
    const hits = this.#taken(named, judged);
    const isNamed = hits.length > 0;
    if (isWord) hits.push(...this.#taken(this.#general, judged));
    if (isNamed || assignment.value.length < AROUND_MIN_BYTES) return hits;
    const around = new Set<AssignedRule>();
    for (const words of assignment.around) for (const rule of this.#issuers.in(words)) around.add(rule);
    hits.push(...this.#taken(around, judged));
    return hits;
  }

  /** The text is over. */
  forget(): void {
    this.#last = undefined;
    this.#alike.clear();
  }

  #taken(rules: Iterable<AssignedRule>, { assignment, start, refusal, onDrop }: Judged): AssignmentHit[] {
    const hits: AssignmentHit[] = [];
    for (const rule of rules) {
      const taken = rule.take(assignment);
      // Where neither name nor value is that of a credential, nothing looks like one.
      if (taken === undefined || (refusal !== undefined && taken === "other-name")) continue;
      const reason = typeof taken === "string" ? taken : refusal;
      if (reason !== undefined) onDrop?.({ rule: rule.id, reason, start, end: start + lengthOf(taken, assignment) });
      if (typeof taken === "string" || refusal !== undefined) continue;
      const { lengthBytes, confidence } = taken;
      const like = this.#likeOf(assignment.value.subarray(0, lengthBytes));
      hits.push({ rule, confidence, start, end: start + lengthBytes, like });
    }
    return hits;
  }

  #likeOf(secret: Buffer): object {
    const key = secret.toString("latin1");
    const known = this.#alike.get(key);
    if (known) return known;
    if (this.#alike.size >= REMEMBERED_MAX) this.#alike.clear();
    const like = {};
    this.#alike.set(key, like);
    return like;
  }
}

type Name = ReturnType<typeof nameAround>;

/** Whether the keyword at [at, end) is in that name: of a longer one than is looked at, each keyword sees another part. */
function isWithin(name: Name, bytes: Buffer, at: number, end: number): boolean {
  if (at < name.nameStart || name.nameEnd < end) return false;
  const { nameStart, nameEnd } = nameAround(bytes, at, end);
  return nameStart === name.nameStart && nameEnd === name.nameEnd;
}

/** What stands between most names and their values, from within the name on: `_TOKEN="`, `": "`, `: Bearer `. */
const plainAssignment = /[\w.-]{0,32}["'`\\]{0,3}[ \t]{0,4}(?:=>|:=|[=:])[ \t]{0,4}["'`\\]{0,3}(?:[Bb]earer )?/y;
const PLAIN_MAX_BYTES = 64;

/** Where the value begins that is plainly assigned to the name that goes on at `at`; -1 where none plainly is. */
export function plainValueAt(bytes: Buffer, at: number): number {
  plainAssignment.lastIndex = 0;
  return plainAssignment.test(bytes.toString("latin1", at, at + PLAIN_MAX_BYTES)) ? at + plainAssignment.lastIndex : -1;
}

/** What called, and why the kernel would not have, if it would not. */
interface Call {
  readonly keyword: string;
  readonly isWord: boolean;
  readonly refusal: DropReason | undefined;
  readonly onDrop: OnDrop | undefined;
}

/** An assignment, where its value begins, and why no rule may take it, if none may. */
interface Judged {
  readonly assignment: Assignment;
  readonly start: number;
  readonly refusal: DropReason | undefined;
  readonly onDrop: OnDrop | undefined;
}

function lengthOf(taken: Taken | DropReason, { value }: Assignment): number {
  return typeof taken === "string" ? value.length : taken.lengthBytes;
}
