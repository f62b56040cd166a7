import type { SecretShape } from "../../contract/index.ts";
import type { Rule } from "./rule.ts";

/** A stretch of a format: a constant, one of several, or so many characters of an alphabet. */
export type FormatPart =
  | string
  | { readonly oneOf: readonly string[] }
  | {
      /** A class of JavaScript and RE2 alike, e.g. `[0-9a-f]`. */
      readonly re2: string;
      readonly characters: string;
      readonly length: number;
      readonly lengthMax?: number;
      /** It numbers an account or a site: no chance goes into it. */
      readonly isPublic?: boolean;
    };

/** Given as a function, so that hundreds of rules are made in no time: few are ever asked. */
export type Format = () => readonly FormatPart[];

type ShapeOf = (secret: Buffer) => SecretShape | undefined;
type Stretch = { start: number; end: number };

/**
 * What a format says of a secret that fits it, else undefined. The last `checksumBytes` follow from the rest and count as
 * constant. Entropy is declared where every random part has one length: what may be longer has an inner form of its own.
 */
export function shapeOfFormat(format: Format, checksumBytes = 0): ShapeOf {
  const endsOf = endsBy(format, (secret, end) => end === secret.length);
  return (secret) => {
    const ends = endsOf(secret);
    if (!ends) return undefined;
    const parts = format();
    const isAllPublic = !parts.some((part) => isRun(part) && !part.isPublic);
    const constantParts = parts.flatMap((part, i): Stretch[] =>
      !isRun(part) || (part.isPublic && !isAllPublic) ? [{ start: ends[i - 1] ?? 0, end: ends[i] as number }] : [],
    );
    if (checksumBytes > 0) constantParts.push({ start: secret.length - checksumBytes, end: secret.length });
    return { constantParts, ...entropyOf(parts, checksumBytes) };
  };
}

function entropyOf(parts: readonly FormatPart[], checksumBytes: number): { entropyBits?: number } {
  const random = parts.filter((part): part is Run => isRun(part) && !part.isPublic);
  if (random.length === 0 || random.some((part) => part.lengthMax !== undefined)) return {};
  const bits = random.reduce((sum, part) => sum + part.length * Math.log2(part.characters.length), 0);
  const checksumBits = checksumBytes * Math.log2(random.at(-1)?.characters.length ?? 1);
  return { entropyBits: Math.floor(bits - checksumBits) };
}

type Run = Exclude<FormatPart, string | { readonly oneOf: readonly string[] }>;

function isRun(part: FormatPart): part is Run {
  return typeof part !== "string" && !("oneOf" in part);
}

function constantsOf(part: Exclude<FormatPart, Run>): readonly string[] {
  return typeof part === "string" ? [part] : part.oneOf;
}

/** Of constants their bytes, of a run which bytes are of its class. */
type Table = readonly Buffer[] | readonly boolean[];

function tableOf(re2: string): readonly boolean[] {
  const pattern = new RegExp(re2);
  return Array.from({ length: 256 }, (_, byte) => byte < 0x80 && pattern.test(String.fromCharCode(byte)));
}

/** How much of a value, from its beginning on, fits a format, where no letter, digit, dash or underscore goes on with it. */
export function matcherOf(format: Format): (value: Buffer) => number | undefined {
  const endsOf = endsBy(format, (value, end) => !base64Url[value[end] ?? 0]);
  return (value) => endsOf(value)?.at(-1);
}

/** Where each part ends so that all of them stand at the beginning of a value and `isEnd` says that it may end there; the longest first. */
function endsBy(format: Format, isEnd: (value: Buffer, end: number) => boolean) {
  // Made when first asked for: a scan asks few of the hundreds of formats.
  let parts: readonly FormatPart[] = [];
  let tables: readonly Table[] | undefined;
  return (value: Buffer): number[] | undefined => {
    if (!tables) parts = format();
    tables ??= parts.map((part) => (isRun(part) ? tableOf(part.re2) : constantsOf(part).map((text) => Buffer.from(text))));
    return from(value, tables, 0, 0);
  };

  function from(value: Buffer, made: readonly Table[], at: number, next: number): number[] | undefined {
    const part = parts[next];
    if (part === undefined) return isEnd(value, at) ? [] : undefined;
    const ends = isRun(part)
      ? runEnds(value, at, part, made[next] as readonly boolean[])
      : constantEnds(value, at, made[next] as readonly Buffer[]);
    for (const end of ends) {
      const rest = from(value, made, end, next + 1);
      if (rest) return [end, ...rest];
    }
    return undefined;
  }
}

function runEnds(value: Buffer, at: number, { length, lengthMax = length }: Run, table: readonly boolean[]): number[] {
  let longest = 0;
  while (longest < lengthMax && table[value[at + longest] ?? 0x80]) longest++;
  return longest < length ? [] : Array.from({ length: longest - length + 1 }, (_, less) => at + longest - less);
}

function constantEnds(value: Buffer, at: number, constants: readonly Buffer[]): number[] {
  return constants.flatMap((constant) => (standsAt(value, at, constant) ? [at + constant.length] : []));
}

/** Byte by byte: nearly always the first one differs, and a view of the bytes would cost more than all else. */
function standsAt(secret: Buffer, at: number, wanted: Buffer): boolean {
  for (let i = 0; i < wanted.length; i++) if (secret[at + i] !== wanted[i]) return false;
  return true;
}

const SIGNATURE_MIN_BYTES = 20;

const JWT_START = Buffer.from("eyJ");

/** Of a JWT only the signature is random: as far as nobody knows the signing key. */
function shapeOfJwt(secret: Buffer): SecretShape | undefined {
  if (!standsAt(secret, 0, JWT_START)) return undefined;
  const [first, last] = [secret.indexOf("."), secret.lastIndexOf(".")];
  const signature = secret.subarray(last + 1);
  const fits = first > 0 && secret.indexOf(".", first + 1) === last && last > first;
  if (!fits || signature.length < SIGNATURE_MIN_BYTES || !signature.every((byte) => base64Url[byte])) return undefined;
  return { constantParts: [{ start: 0, end: last + 1 }], entropyBits: Math.floor((signature.length * 6) / 8) * 8 };
}

const base64Url = tableOf("[0-9A-Za-z_-]");
const [BEGIN, DASHES, END] = ["-----BEGIN ", "-----", "-----END "];
const PEM_START = Buffer.from(BEGIN);
const PEM_LINE = 64;
const PEM_LINES_MIN = 3;

/**
 * Of a PEM block its first and last line are constant, and of a longer body the first line too: it names the algorithm. How
 * much chance lies where in the rest depends on the kind of key, so that no entropy is declared.
 */
function shapeOfPem(secret: Buffer): SecretShape | undefined {
  if (!standsAt(secret, 0, PEM_START)) return undefined;
  const [headEnd, footStart] = [secret.indexOf(DASHES, BEGIN.length) + DASHES.length, secret.lastIndexOf(END)];
  if (headEnd < BEGIN.length + DASHES.length || footStart <= headEnd) return undefined;
  const isLong = footStart - headEnd >= PEM_LINE * PEM_LINES_MIN;
  const start = { start: 0, end: isLong ? headEnd + PEM_LINE : headEnd };
  return { constantParts: [start, { start: footStart, end: secret.length }] };
}

const hex = { re2: "[0-9a-f]", characters: "0123456789abcdef" };
const mailgunTail = { ...hex, length: 8, isPublic: true };

/** Rules whose format is not told by the parts that they were made of. */
const own: Readonly<Record<string, ShapeOf>> = {
  "json-web-token": shapeOfJwt,
  "private-key": shapeOfPem,
  "private-key-encrypted": shapeOfPem,
  "private-key-pgp": shapeOfPem,
  "gcp-service-account-key": shapeOfPem,
  "mailgun-api-key": shapeOfFormat(() => [{ ...hex, length: 32 }, "-", mailgunTail, "-", mailgunTail]),
  "aws-secret-access-key": shapeOfFormat(() => [
    { re2: "[0-9A-Za-z+/]", characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", length: 40 },
  ]),
};

/** A public start of so few characters may be chance. */
const PREFIX_MIN_BYTES = 4;
const REST_MIN_BYTES = 12;

/**
 * Says where a secret is constant, and how much chance its issuer put into the rest, by the formats of `rules`. `type` is a
 * rule's id or family. Entropy is declared only for a secret that fits the type that was named; without one, or where the
 * secret is of another form, the constant parts are those of whichever format it fits.
 */
export function shapeBy(rules: readonly Rule[]): (secret: Buffer, type?: string) => SecretShape {
  const byType = new Map<string, ShapeOf[]>();
  const byStart = new Map<string, Known[]>();
  for (const rule of rules) {
    const { id, family, previewPrefix, shape } = rule;
    const shapeOf = own[id] ?? shape;
    if (shapeOf) for (const type of new Set([id, family])) append(byType, type, shapeOf);
    // What goes by a name and begins with nothing constant has nothing constant.
    if ("names" in rule && previewPrefix === "") continue;
    const prefix = Buffer.from(previewPrefix);
    if (shapeOf || prefix.length >= PREFIX_MIN_BYTES) append(byStart, previewPrefix.slice(0, START_BYTES), { prefix, shapeOf });
  }
  return (secret, type) => {
    for (const shapeOf of byType.get(type ?? "") ?? []) {
      const shape = shapeOf(secret);
      if (shape) return shape;
    }
    const start = secret.toString("latin1", 0, START_BYTES);
    const known = lengthsUpTo(START_BYTES).flatMap((length) => byStart.get(start.slice(0, length)) ?? []);
    for (const { shapeOf } of known) {
      const { constantParts = [] } = shapeOf?.(secret) ?? {};
      if (constantParts.length > 0) return { constantParts };
    }
    const lengths = known.flatMap(({ prefix }) => (standsAt(secret, 0, prefix) ? [prefix.length] : []));
    const end = Math.max(0, ...lengths);
    return end >= PREFIX_MIN_BYTES && secret.length - end >= REST_MIN_BYTES ? { constantParts: [{ start: 0, end }] } : {};
  };
}

/** A format, and the constant that it begins with. */
interface Known {
  readonly prefix: Buffer;
  readonly shapeOf: ShapeOf | undefined;
}

/** Formats are told apart by so many bytes of what they begin with: there are thousands, and few that a secret may fit. */
const START_BYTES = 4;

function lengthsUpTo(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, less) => most - less);
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
