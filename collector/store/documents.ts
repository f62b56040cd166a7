import { LeaktrailError } from "../../contract/index.ts";
import { type Collection, type FieldValue, indexedFields, type Write } from "./store.ts";

/**
 * The version of what is kept on disk and in Elasticsearch. A change of `indexedFields` needs a higher one, and a step
 * that brings older data up to it.
 */
export const LAYOUT_VERSION = 1;

export const DOC_MAX_BYTES = 2 * 1024 * 1024;
/** A keyword longer than Lucene's longest term (32766 bytes) is refused by Elasticsearch; nothing here comes near. */
const KEYWORD_MAX_BYTES = 8192;
const WRITES_MAX = 10_000;
/** Writes that wait in memory, over all callers. More are refused, so that a store that is away cannot fill the memory. */
export const WAITING_BYTES_MAX = 256 * 1024 * 1024;

/** How one indexed field is kept, and how it is read from a document. */
export interface FieldRule {
  readonly type: "keyword" | "number";
  readonly of: (doc: never) => FieldValue;
}

export const fieldRules: { readonly [C in Collection]: Readonly<Record<string, FieldRule>> } = indexedFields;
export const collections = Object.keys(indexedFields) as readonly Collection[];

export type Fields = Readonly<Record<string, FieldValue>>;

/** A write, checked and serialised. `version` is the one to replace, null for a create. */
export interface PreparedWrite {
  readonly collection: Collection;
  readonly id: string;
  readonly version: string | null;
  readonly text: string;
  readonly bytes: number;
  readonly fields: Fields;
}

/** Checks the writes of one call before any of them is carried out. Throws `invalid-input` or `too-large`. */
export function prepareWrites(writes: readonly Write[]): PreparedWrite[] {
  if (writes.length > WRITES_MAX)
    throw new LeaktrailError("too-large", `${writes.length} writes in one call; at most ${WRITES_MAX} are taken`);
  return writes.map(prepareWrite);
}

function prepareWrite(write: Write): PreparedWrite {
  if (!isId(write.id)) throw new LeaktrailError("invalid-input", "a document's id must be 1 to 256 printable ASCII characters");
  const text = JSON.stringify(write.doc);
  const bytes = Buffer.byteLength(text);
  if (bytes > DOC_MAX_BYTES) {
    throw new LeaktrailError("too-large", `a document of ${write.collection} has ${bytes} bytes; at most ${DOC_MAX_BYTES} are kept`);
  }
  const { collection, id } = write;
  return { collection, id, version: write.op === "replace" ? write.version : null, text, bytes, fields: fieldsOf(write) };
}

function fieldsOf(write: Write): Fields {
  const fields: Record<string, FieldValue> = {};
  for (const [name, rule] of Object.entries(fieldRules[write.collection])) {
    // `never`: the compiler cannot see that the rule and the document belong to one collection.
    fields[name] = storableValue(rule.of(write.doc as never), rule, `${write.collection}.${name}`);
  }
  return fields;
}

/** The value as both stores keep and compare it. Throws where it is not of the field's type. */
export function storableValue(value: unknown, rule: FieldRule, what: string): FieldValue {
  if (value === null) return null;
  if (rule.type === "number") {
    if (typeof value === "number" && Number.isSafeInteger(value)) return value;
    throw new LeaktrailError("invalid-input", `${what} must be a whole number or null`);
  }
  if (typeof value !== "string") throw new LeaktrailError("invalid-input", `${what} must be a string or null`);
  const bytes = Buffer.from(value);
  if (bytes.length > KEYWORD_MAX_BYTES) throw new LeaktrailError("too-large", `${what} has more than ${KEYWORD_MAX_BYTES} bytes`);
  return bytes.toString(); // Half a surrogate pair has no UTF-8 form: it becomes U+FFFD here, the same in both stores.
}

/** Whether a document can have this id. */
export function isId(id: string): boolean {
  return /^[\x20-\x7e]{1,256}$/.test(id);
}
