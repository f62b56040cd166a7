import { type SampleRandom, seeded } from "../../../rules/index.ts";

/** A secret within a document: its place is what must be reported. */
class Hidden {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Offsets of bytes. */
export interface SecretPlace {
  readonly start: number;
  readonly end: number;
}

export interface Document {
  readonly text: string;
  readonly secrets: readonly SecretPlace[];
}

/** Where people paste secrets, and a document of that kind with fresh ones. */
export interface Setting {
  readonly name: string;
  readonly write: (secrets: Secrets) => Document;
}

/** Writes a document: ``doc`password=${secrets.password()}` ``. */
export function doc(parts: TemplateStringsArray, ...values: readonly (Hidden | string)[]): Document {
  let [text, length] = ["", 0];
  const secrets: SecretPlace[] = [];
  for (const [at, part] of parts.entries()) {
    const value = values[at];
    const written = value instanceof Hidden ? value.text : (value ?? "");
    const start = length + Buffer.byteLength(part);
    length = start + Buffer.byteLength(written);
    if (value instanceof Hidden) secrets.push({ start, end: length });
    text += part + written;
  }
  return { text, secrets };
}

const lower = "abcdefghijklmnopqrstuvwxyz";
const letters = `${lower}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
const base62 = `${letters}0123456789`;

/** Fresh secrets, made as people and machines make them. */
export class Secrets {
  readonly random: SampleRandom;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  /** What a person or a password manager chose. */
  password(): Hidden {
    const { random } = this;
    return new Hidden(
      `${random.text(1, letters)}${random.text(6, lower)}${random.text(2, "23456789")}${random.text(1, "!#_*+-")}${random.text(3, base62)}k`,
    );
  }

  /** Letters and digits only, as where a URL or a command line must hold it. */
  plain(length = 16): Hidden {
    return new Hidden(this.base62(length));
  }

  token(length = 32): Hidden {
    return new Hidden(this.base62(length));
  }

  hex(length = 40): Hidden {
    return new Hidden(this.random.text(length, "0123456789abcdef"));
  }

  base64(bytes = 32): Hidden {
    return new Hidden(this.bytes(bytes).toString("base64"));
  }

  /** A secret as another text writes it: `secrets.of(Buffer.from(…).toString("base64"))`. */
  of(text: string): Hidden {
    return new Hidden(text);
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.random.below(256)));
  }

  /** Base64 of many bytes in lines. */
  lines(bytes: number, width = 64): string {
    return (
      this.bytes(bytes)
        .toString("base64")
        .match(new RegExp(`.{1,${width}}`, "g")) ?? []
    ).join("\n");
  }

  /** A letter first, a digit last: no chance makes a word or a number of it. */
  base62(length: number): string {
    return `${this.random.text(1, letters)}${this.random.text(length - 3, base62)}x7`;
  }
}
