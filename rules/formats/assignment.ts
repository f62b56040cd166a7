/** A value that stands behind a name, in whatever language: `API_TOKEN=…`, `"apiToken": "…"`, `<api-token>…</api-token>`. */
export interface Assignment {
  /** The word for a credential that called, in lower case, in latin1. */
  readonly keyword: string;
  /** The words of its name, in lower case: `api` and `token`. */
  readonly words: readonly string[];
  /** Whether it is one of an environment or a file of settings rather than a program's: its name is in capitals, or it fills a line. */
  readonly isSetting: boolean;
  /** The words of the keys, sections and tags around it, the nearest ones first; what one of them holds stands together. */
  readonly around: readonly (readonly string[])[];
  /** What stands between name and value: `=`, `:`, `==`, `,`, `>`, or a blank; `column` where it names one of a table. */
  readonly operator: string;
  /** What the value stands in, or "". */
  readonly quote: string;
  readonly value: Buffer;
  /** Whether it is one of a list of values. */
  readonly isElement: boolean;
}

/** A name is looked at so far to either side of its keyword. */
export const NAME_MAX_BYTES = 64;
/** A value that is longer is none that a name tells; what stands in a block of lines has rules of its own. */
export const VALUE_MAX_BYTES = 512;
