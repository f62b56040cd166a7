import type { Range } from "../masks/index.ts";

/** A string of a value, a name in it, or a number: the bytes where it stands in the text, and the way to it. */
export interface Part extends Range {
  readonly place: Place;
  readonly isName: boolean;
}

/** The way to a part, from behind: each part of a large value shares it with its neighbours. */
export interface Place {
  readonly parent: Place | undefined;
  readonly step: string | number;
}

/** A value as one text to scan, and its parts by their place there. */
export interface Spelled {
  readonly bytes: Buffer;
  readonly parts: readonly Part[];
}

const ROOT: Place = { parent: undefined, step: "" };

/** A text is its own only part. */
export function spelledText(text: string): Spelled {
  const bytes = Buffer.from(text);
  return { bytes, parts: [{ place: ROOT, isName: false, start: 0, end: bytes.length }] };
}

/**
 * A JSON value as one text, each member on a line of its own, in which strings stand as they are and not escaped: so a secret is
 * found whatever JSON makes of its characters, and beside the name that says what it is.
 */
export function spelledValue(value: unknown): Spelled {
  const writer = new Writer();
  writer.write(value, ROOT);
  return { bytes: Buffer.from(writer.pieces.join("")), parts: writer.parts };
}

class Writer {
  readonly pieces: string[] = [];
  readonly parts: Part[] = [];
  #length = 0;

  write(value: unknown, place: Place): void {
    if (Array.isArray(value)) {
      this.#around("[", "]", value, (member, index) => this.write(member, { parent: place, step: index }));
    } else if (typeof value === "object" && value !== null) {
      this.#around("{", "}", Object.entries(value), ([name, member]) => {
        const own = { parent: place, step: name };
        this.#string(name, own, true);
        this.#add(": ");
        this.write(member, own);
      });
    } else if (typeof value === "string") this.#string(value, place, false);
    else this.#part(String(value), place, false);
  }

  #around<Member>(first: string, last: string, members: readonly Member[], write: (member: Member, index: number) => void): void {
    this.#add(first);
    for (const [index, member] of members.entries()) {
      this.#add(index === 0 ? "\n" : ",\n");
      write(member, index);
    }
    this.#add(`\n${last}`);
  }

  #string(text: string, place: Place, isName: boolean): void {
    this.#add('"');
    this.#part(text, place, isName);
    this.#add('"');
  }

  #part(text: string, place: Place, isName: boolean): void {
    const start = this.#length;
    this.#add(text);
    this.parts.push({ place, isName, start, end: this.#length });
  }

  #add(text: string): void {
    this.pieces.push(text);
    this.#length += Buffer.byteLength(text);
  }
}
