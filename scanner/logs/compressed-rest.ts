import {
  type Content,
  type Cursor,
  contentTag,
  type Generation,
  HEAD_MAX_BYTES,
  hashOf,
  QUIET,
  type Reading,
  StillContent,
} from "../contents/index.ts";
import { GzipReader, type UnpackLimits } from "./gzip-reader.ts";
import { UnpackedText } from "./unpacked-text.ts";

export interface CompressedRestOptions {
  /** Files in which it may stand, the likeliest first. */
  readonly paths: () => readonly string[];
  readonly limits: UnpackLimits;
  /** Called when a window can be scanned that was waited for. */
  readonly onReady: () => void;
}

/** What was not read yet of a generation that rotation has compressed. It is read as a stream, from the generation's cursor on. */
export class CompressedRest extends StillContent implements Content {
  readonly kind = "log";
  readonly #options: CompressedRestOptions;
  #text: UnpackedText | undefined;
  #foundAt: string | undefined;
  #failure: string | undefined;
  #wasSought = false;
  #isFilling = false;
  #isClosed = false;
  isUnstored: boolean;

  /** `generation` has the key of this rest; `isUnstored` where it is not yet remembered under that one. */
  constructor(generation: Generation, isUnstored: boolean, options: CompressedRestOptions) {
    super(generation);
    this.isUnstored = isUnstored;
    this.#options = options;
  }

  /** The compressed file that it stands in, once that is known. */
  get foundAt(): string | undefined {
    return this.#foundAt;
  }

  /** Why it was not read to its end, where something is wrong with a file. */
  get failure(): string | undefined {
    return this.#text?.failure ?? this.#failure;
  }

  /** It was read to its end, or cannot be. */
  get isOver(): boolean {
    if (!this.#wasSought) return false;
    return this.#text === undefined || (this.#text.isAtEnd && !this.hasBacklog);
  }

  get hasBacklog(): boolean {
    return this.#wasSought && this.#text !== undefined && this.#text.end > this.cursor.offset;
  }

  /** Has the next window there soon; the first time, the text is found. */
  fill(): void {
    if (this.#isFilling || this.isReady || this.isOver || this.#isClosed) return;
    this.#isFilling = true;
    void this.#fill().finally(() => {
      this.#isFilling = false;
      this.#options.onReady();
    });
  }

  read(): Reading {
    if (!this.#text || !this.isReady) return QUIET;
    const bytes = this.#text.bytesFrom(this.cursor.base.offset);
    return { kind: "window", window: { cursor: this.cursor, bytes, isIdle: this.#text.isAtEnd } };
  }

  generationAt(cursor: Cursor): Generation {
    return { ...this.generation, cursor, content: this.#text?.identityAt(cursor.offset) ?? this.generation.content };
  }

  override advanceTo(reached: Generation): void {
    super.advanceTo(reached);
    this.#text?.keepFrom(reached.cursor);
    this.fill();
  }

  contentTagAt(end: number): string {
    return contentTag(this.generation.origin, hashOf(this.#text?.head(Math.min(end, HEAD_MAX_BYTES)) ?? Buffer.alloc(0)));
  }

  close(): void {
    this.#isClosed = true;
    this.#text?.close();
  }

  /** A window can be scanned. */
  get isReady(): boolean {
    return this.hasBacklog && this.#text?.isFilled(this.cursor) === true;
  }

  async #fill(): Promise<void> {
    if (!this.#wasSought) await this.#find();
    await this.#text?.fill(this.cursor);
  }

  async #find(): Promise<void> {
    for (const path of this.#options.paths()) {
      this.#text = open(path, this.#options.limits);
      if (await this.#text?.continues(this.generation)) {
        this.#foundAt = path;
        break;
      }
      this.#failure ??= this.#text?.failure;
      this.#text?.close();
      this.#text = undefined;
      if (this.#isClosed) return;
    }
    this.#wasSought = true;
  }
}

/** Undefined where it cannot be opened, e.g. since it was renamed: then it is sought under the next name. */
function open(path: string, limits: UnpackLimits): UnpackedText | undefined {
  try {
    return new UnpackedText(new GzipReader(path, limits));
  } catch {
    return undefined;
  }
}
