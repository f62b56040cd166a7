import { publicClaimsMax } from "../contract/index.ts";
import { type Claim, type Rule, SURROUNDINGS_MAX_BYTES, type Surroundings } from "../rules/index.ts";

/** A claim as a finding may carry it, and where in the text it was read, if beside the credential. */
export interface PublicClaim {
  readonly name: string;
  readonly value: string;
  readonly at?: Range;
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
  const from = Math.max(bounds.start, start - SURROUNDINGS_MAX_BYTES);
  const to = Math.min(bounds.end, end + SURROUNDINGS_MAX_BYTES);
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

/** A user whose password is the user's name says it to whoever reads the name. */
function isLikeSecret(value: string, secret: string): boolean {
  return value.includes(secret) || secret.includes(value);
}

/** The one place where what a stranger wrote is made fit for a finding: whole Unicode that redraws no terminal, of a bounded length. */
function cleaned({ name, value, at }: Claim): Claim[] {
  const text = inUtf8(value, at !== undefined)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]+/gu, " ")
    .trim();
  if (text === "" || name.length > publicClaimsMax.nameLength) return [];
  return [{ name, value: cut(text), ...(at && { at }) }];
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
