import { LeaktrailError } from "../../contract/index.ts";
import { SALT_BYTES, STRETCH } from "./salted.ts";
import { isDay } from "./until.ts";

/** A secret that may stand where it stands. */
export interface BaselineLine {
  /** `KEYID:FINGERPRINT`, or, in a baseline without a key, a stretched hash. */
  readonly hash: string;
  /** The rule that found it. */
  readonly rule: string;
  /** The last day on which it counts. */
  readonly until?: string;
  readonly reason: string;
}

/**
 * A baseline: a line a secret, in an order that nobody chose, so that branches which add to it seldom add at one place.
 *
 *     leaktrail-baseline 1 scrypt N=16384 r=8 p=1 salt=fT2qbm3QhYJ0Xz9wV1sKLg
 *     0cq8…43 characters… npm-access-token until=2027-06-30 fixture of the parser's test
 *
 * With an organisation's key the first line is `leaktrail-baseline 1 keyed`. A line that begins with # is a remark.
 */
export interface BaselineFile {
  /** There where it has no key. */
  readonly salt: Buffer | undefined;
  readonly lines: readonly BaselineLine[];
}

/** A file is somebody's who may wish a scan to take for ever. */
export const BASELINE_MAX_BYTES = 16 * 1024 * 1024;
const LINES_MAX = 65_536;
const LINE_MAX_LENGTH = 1024;

const KEYED = "leaktrail-baseline 1 keyed";
const PARAMETERS = `leaktrail-baseline 1 scrypt N=${STRETCH.N} r=${STRETCH.r} p=${STRETCH.p} salt=`;
const SALT = /^[\w-]{22}$/;
const LINE = /^(\S+) (\S+)(?: until=(\S+))? (\S.*)$/;
const STRETCHED_HASH = /^[\w-]{43}$/;
const KEYED_HASH = /^[\w.-]{1,64}:[\w-]{43}$/;

/** The key that a line is hashed under; undefined in a baseline without one. */
export function keyIdOf({ hash }: BaselineLine): string | undefined {
  const end = hash.indexOf(":");
  return end === -1 ? undefined : hash.slice(0, end);
}

/** Reads a baseline; `name` is how a person names it. Throws `bad-configuration` with the line's number, and quotes nothing of it. */
export function parseBaseline(text: string, name: string): BaselineFile {
  const [header = "", ...rest] = text.split(/\r?\n/);
  const salt = saltOf(header, name);
  const lines = rest.flatMap((line, at) =>
    line === "" || line.startsWith("#") ? [] : [parseLine(line, salt, `line ${at + 2} of ${name}`)],
  );
  if (lines.length > LINES_MAX) throw wrong(`${name} holds more than ${LINES_MAX} secrets`);
  return { salt, lines };
}

/** The text of a baseline. The same secret stands in it once for each rule. */
export function writeBaseline({ salt, lines }: BaselineFile): string {
  const header = salt ? PARAMETERS + salt.toString("base64url") : KEYED;
  const once = new Map(lines.map((line) => [`${line.hash} ${line.rule}`, line]));
  return `${[header, ...[...once.values()].map(textOf).sort()].join("\n")}\n`;
}

/** A rule of a user's own may have any name; what would part it stands percent-encoded. */
function textOf({ hash, rule, until, reason }: BaselineLine): string {
  return [hash, encodeURIComponent(rule), ...(until ? [`until=${until}`] : []), reason.replaceAll(/\s+/g, " ").trim()].join(" ");
}

function saltOf(header: string, name: string): Buffer | undefined {
  if (header === KEYED) return undefined;
  const text = header.startsWith(PARAMETERS) ? header.slice(PARAMETERS.length) : "";
  const salt = SALT.test(text) ? Buffer.from(text, "base64url") : undefined;
  if (salt?.length === SALT_BYTES) return salt;
  throw wrong(`${name} does not begin as a baseline does that this leaktrail reads; make one with: leaktrail baseline create`);
}

function parseLine(line: string, salt: Buffer | undefined, place: string): BaselineLine {
  if (/^(<{7}|={7}|>{7})/.test(line)) throw wrong(`${place} is left of a merge: keep the lines of both sides, and remove this one`);
  const [, hash = "", rule = "", until, reason = ""] = LINE.exec(line.slice(0, LINE_MAX_LENGTH)) ?? [];
  const isHash = (salt ? STRETCHED_HASH : KEYED_HASH).test(hash);
  if (!isHash || reason === "") throw wrong(`${place} is none of a baseline: HASH RULE [until=YYYY-MM-DD] REASON`);
  if (until !== undefined && !isDay(until)) throw wrong(`${place}: until= takes a day, such as until=2027-01-31`);
  return { hash, rule: decoded(rule, place), ...(until !== undefined && { until }), reason };
}

function decoded(rule: string, place: string): string {
  try {
    return decodeURIComponent(rule);
  } catch {
    throw wrong(`${place} names no rule`);
  }
}

function wrong(message: string): LeaktrailError {
  return new LeaktrailError("bad-configuration", message);
}
