import { passes } from "./checks.ts";
import { besideInGroup, type Claim, type Surroundings } from "./claims.ts";

const USER_NAME =
  /(?:user|login)(?:[_.-]?name)?["'\]]{0,2}[\t ]{0,4}(?:=>|=|:)[\t ]{0,4}["'`]?([0-9A-Za-z](?:[0-9A-Za-z._+\\-]{0,62}[0-9A-Za-z])?(?:@[0-9A-Za-z.-]{1,80})?)(?![0-9A-Za-z._+\\@(-])/dgi;

/** The user that is assigned beside a password. What looks made by a machine is a token, which some write for a user's name. */
export function usernameClaims(_: Buffer, around: Surroundings): Claim[] {
  const beside = besideInGroup(around, USER_NAME, { isItem: true });
  return beside && isName(beside.value) ? [{ name: "username", ...beside }] : [];
}

const IN_URL = /:\/\/([^\s:@/"'<>]{1,128}):$/d;
const BEFORE_MAX_BYTES = 160;

/** The user before the password of a URL: RFC 3986, section 3.2.1. */
export function urlUserClaims(_: Buffer, { text, start }: Surroundings): Claim[] {
  const from = Math.max(0, start - BEFORE_MAX_BYTES);
  const place = IN_URL.exec(text.slice(from, start))?.indices?.[1];
  if (!place) return [];
  const at = { start: from + place[0], end: from + place[1] };
  const value = text.slice(at.start, at.end);
  return isName(value) ? [{ name: "username", value, at }] : [];
}

function isName(value: string): boolean {
  return !passes("credential", Buffer.from(value, "latin1"));
}
