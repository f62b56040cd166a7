import type { IndexHeader, SegmentHeader } from "./header-schema.ts";

/** Says where in a value the first thing is that should not be: a path such as `.segments.0.w`; undefined where all is well. */
type Check = (value: unknown) => string | undefined;

const that = (holds: (value: unknown) => boolean): Check => {
  return (value) => (holds(value) ? undefined : "");
};
const count = that((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const size = that((value) => Number.isSafeInteger(value) && (value as number) >= 1);
const text = (pattern: RegExp) => that((value) => typeof value === "string" && pattern.test(value));
const oneOf = (...values: readonly unknown[]) => that((value) => values.includes(value));
const instant = that(
  (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
);
const keyId = text(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const digest = text(/^[A-Za-z0-9_-]{43}$/);

function list(check: Check, max: number): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length > max) return "";
    return firstProblem(value.entries(), () => check);
  };
}

function fields(checks: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
    const missing = Object.keys(checks).find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) return `.${missing}`;
    return firstProblem(Object.entries(value), (name) =>
      Object.hasOwn(checks, name) ? checks[name] : Object.hasOwn(optional, name) ? optional[name] : undefined,
    );
  };
}

/** Without a check, what is there should not be; its name comes from outside and is not repeated. */
function firstProblem<Name>(values: Iterable<[Name, unknown]>, checkOf: (name: Name) => Check | undefined): string | undefined {
  for (const [name, value] of values) {
    const check = checkOf(name);
    if (!check) return ".*";
    const problem = check(value);
    if (problem !== undefined) return `.${name}${problem}`;
  }
  return undefined;
}

const part = { offset: count, lengthBytes: count };

const tierCKeys = {
  confirmKey: digest,
  windowKeys: fields({ order: text(/^[A-Za-z0-9_-]{24}$/), filter: text(/^[A-Za-z0-9_-]{16}$/), tag: text(/^[A-Za-z0-9_-]{22}$/) }),
} satisfies Partial<Record<keyof SegmentHeader, Check>>;

const segment = {
  windowEpoch: keyId,
  byteClass: oneOf(0, 1, 2),
  w: oneOf(9, 5),
  spans: list(oneOf(8, 16), 2),
  secrets: count,
  records: count,
  anchors: count,
  long: count,
  shortestBytes: count,
  longestBytes: count,
  nWords: size,
  nBuckets: size,
  image: fields(part),
  ids: fields(part),
} satisfies Record<Exclude<keyof SegmentHeader, keyof typeof tierCKeys>, Check>;

const header = {
  origin: text(/^[\x21-\x7e]{1,128}$/),
  version: count,
  tier: oneOf("A", "B", "C"),
  createdAt: instant,
  expiresAt: (value) => (value === null ? undefined : instant(value)),
  records: count,
  formsLeftOut: count,
  partialsLeftOut: count,
  refused: fields({ count, ...part }),
  keys: list(keyId, 255),
  segments: list(fields(segment, tierCKeys), 16),
  changes: fields({ count, ...part }),
  digests: fields({ ...part, sha256: digest }),
} satisfies Record<keyof IndexHeader, Check>;

/**
 * The same as the schema `indexHeader` asks for, but a hundred times faster the first time: a schema takes as long to get
 * ready as all the rest of a small scan.
 */
export const headerProblem: Check = fields(header);

const seal = fields({ check: digest, mac: digest });

export const sealsProblem: Check = fields(
  {
    macs: (value) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
      return firstProblem(Object.entries(value), (name) => (keyId(name) === undefined ? seal : undefined));
    },
  },
  { signature: fields({ key: text(/^[0-9a-f]{16}$/), value: text(/^[A-Za-z0-9_-]{86}$/) }) },
);
