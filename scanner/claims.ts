import { publicClaimsMax } from "../contract/index.ts";
import { type Claim, type Rule, SURROUNDINGS_MAX_BYTES, type Surroundings } from "../rules/index.ts";

/** A claim as a finding may carry it, and where in the text it was read, if beside the credential. */
export interface PublicClaim {
  readonly name: string;
  readonly value: string;
  readonly at?: Range;
  readonly isId?: true;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly PublicClaim[] = [];

/** What a rule reads of a secret and its surroundings; of these nothing that is of another text. */
export function claimsOf(rule: Rule, bytes: Buffer, { start, end }: Range, boundsOf: (at: number) => Range): readonly PublicClaim[] {
  if (!rule.claims) return NONE;
  const bounds = boundsOf(start);
  const reachBytes = Math.min(rule.claimsReachBytes ?? SURROUNDINGS_MAX_BYTES, SURROUNDINGS_MAX_BYTES);
  const from = Math.max(bounds.start, start - reachBytes);
  const to = Math.min(bounds.end, end + reachBytes);
  let text: string | undefined;
  const around: Surroundings = {
    get text() {
      text ??= bytes.toString("latin1", from, to);
      return text;
    },
    start: start - from,
    end: end - from,
  };
  const secret = bytes.subarray(start, end);
  const said = rule.claims(secret, around).slice(0, publicClaimsMax.claims).flatMap(cleaned);
  if (!said.some(({ at }) => at)) return said;
  const inSecret = bytes.toString("utf8", start, end).toLowerCase();
  return said
    .filter(({ at, value }) => !at || !isLikeSecret(value.toLowerCase(), inSecret))
    .map(({ at, ...claim }) => (at ? { ...claim, at: { start: from + at.start, end: from + at.end } } : claim));
}

/** Longer secrets are keys, whose text nobody takes for a name. */
const COMPARED_MAX_LENGTH = 512;
const SHARED_MAX_LENGTH = 8;

/** Whether a claim gives some of the secret, as a user's name does that is the password too. */
function isLikeSecret(value: string, secret: string): boolean {
  if (secret.length > COMPARED_MAX_LENGTH) return false;
  const shared = Math.min(SHARED_MAX_LENGTH, Math.ceil(secret.length / 2));
  for (let at = 0; at + shared <= value.length; at++) if (secret.includes(value.slice(at, at + shared))) return true;
  return false;
}

/** The one place where what a stranger wrote is made fit for a finding: whole Unicode that redraws no terminal, of a bounded length. */
function cleaned({ value, ...claim }: Claim): Claim[] {
  const text = inUtf8(value, claim.at !== undefined)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]+/gu, " ")
    .trim();
  if (text === "" || claim.name.length > publicClaimsMax.nameLength) return [];
  return [{ ...claim, value: cut(text) }];
}

/** What was read in the surroundings is latin1 of its bytes. */
function inUtf8(value: string, isLatin1: boolean): string {
  return isLatin1 ? Buffer.from(value, "latin1").toString("utf8") : value;
}

/** No half of a surrogate pair stays. */
function cut(text: string): string {
  return text.slice(0, publicClaimsMax.valueLength).replace(/\p{Cs}/gu, "");
}

/** Claims as a finding has them; of two with one name the first. */
export function recordOf(claims: readonly PublicClaim[]): Readonly<Record<string, string>> | undefined {
  if (claims.length === 0) return undefined;
  const first = new Map<string, string>();
  for (const { name, value } of claims) if (!first.has(name) && first.size < publicClaimsMax.claims) first.set(name, value);
  return Object.fromEntries(first);
}
