export const KEY_BYTES = 32;
export const KEYS_MAX = 16;

interface NamedKey {
  readonly id: string;
  readonly windows?: string | undefined;
}

interface NamedKeys {
  readonly current: string;
  readonly keys: readonly NamedKey[];
}

/** The key of the file that the window keys of `key` come from. */
export function windowKeyOf<Key extends NamedKey>(keys: readonly Key[], key: Key): Key | undefined {
  if (key.windows === undefined || key.windows === key.id) return key;
  const named = keys.find((other) => other.id === key.windows);
  return named?.windows === undefined || named.windows === named.id ? named : undefined;
}

/** What holds of a key file beside the form of its fields. */
export const keyFileRules: readonly { holds: (file: NamedKeys) => boolean; path: keyof NamedKeys; message: string }[] = [
  {
    holds: ({ keys, current }) => keys.some(({ id }) => id === current),
    path: "current",
    message: "names no key of this file",
  },
  {
    holds: ({ keys }) => new Set(keys.map(({ id }) => id)).size === keys.length,
    path: "keys",
    message: "hold one id twice",
  },
  {
    holds: ({ keys }) => keys.every((key) => windowKeyOf(keys, key) !== undefined),
    path: "keys",
    message: "name as windows a key that this file does not hold, or one that has its own windows from another",
  },
];

/** Whether a text is a key: so many bytes as base64url. */
export function isKey(text: string): boolean {
  return Buffer.from(text, "base64url").length === KEY_BYTES;
}

/**
 * Whether a document is a key file as leaktrail writes it, told at once: to load zod takes longer than to scan a few lines.
 * What holds here the schema takes too, and leaves as it is; all else is the schema's business, which says what is wrong.
 */
export function isPlainKeyFile(document: unknown): boolean {
  const { current, keys, ...others } = fieldsOf(document);
  if (!isKeyId(current) || !Array.isArray(keys) || keys.length > KEYS_MAX || isAny(others) || !keys.every(isPlainKey)) return false;
  return keyFileRules.every(({ holds }) => holds({ current, keys }));
}

function isPlainKey(document: unknown): boolean {
  // That `windows` is the id of a key is one of the rules.
  const { id, key, notAfter, windows: _, ...others } = fieldsOf(document);
  return isKeyId(id) && typeof key === "string" && isKey(key) && isEnd(notAfter) && !isAny(others);
}

function fieldsOf(document: unknown): Record<string, unknown> {
  return typeof document === "object" && document !== null && !Array.isArray(document) ? { ...document } : {};
}

function isAny(fields: object): boolean {
  return Object.keys(fields).length > 0;
}

function isKeyId(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value);
}

/** Null, or an instant as `Date` writes it: so no 30th of February. */
function isEnd(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== "string" || !/^\d/.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString() === value;
}
