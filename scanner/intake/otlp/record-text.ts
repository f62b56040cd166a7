/** Values that nest deeper are no telemetry. */
const DEPTH_MAX = 32;

/** A value nests too deeply: its record is refused. */
export class TooDeep extends Error {}

/** The text of one log record: its body, and each attribute as `name=value`, on one line with spaces between. */
export class RecordText {
  readonly #parts: Buffer[] = [];
  #depth = 0;

  /** Adds a piece; `name` is what the sender calls it. */
  add(name: string | Buffer, value: string | Buffer): void {
    if (this.#parts.length > 0) this.#parts.push(Buffer.from(" "));
    if (name.length > 0) this.#parts.push(Buffer.from(name), Buffer.from("="));
    this.#parts.push(Buffer.from(value));
  }

  /** Adds what stands within a value. Throws `TooDeep`. */
  within(add: () => void): void {
    if (++this.#depth > DEPTH_MAX) throw new TooDeep();
    add();
    this.#depth--;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

/** What one export says. */
export interface LogsExport {
  readonly resources: readonly ResourceText[];
  /** Records that could not be read. */
  readonly rejected: number;
}

/** The records of one resource, and what is known of it, by the names of its attributes. */
export interface ResourceText {
  readonly attributes: ReadonlyMap<string, string>;
  readonly lines: readonly Buffer[];
}

/** The text of a record, unless it nests too deeply. */
export function textOf(fill: (text: RecordText) => void): Buffer | undefined {
  const text = new RecordText();
  try {
    fill(text);
    return text.bytes;
  } catch (thrown) {
    if (thrown instanceof TooDeep) return undefined;
    throw thrown;
  }
}
