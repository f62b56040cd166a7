import type { History } from "../sources/git/history.ts";
import type { BlobPlace, HistoryBlobs } from "./blobs.ts";

/** Which secrets stand in files of HEAD's tree. Its files are scanned only as far as it takes to know. */
export class HeadSecrets {
  readonly #history: History;
  readonly #blobs: HistoryBlobs;
  readonly #names = new Set<string>();
  #left: BlobPlace[] | undefined;

  constructor(history: History, blobs: HistoryBlobs) {
    this.#history = history;
    this.#blobs = blobs;
  }

  /** Which of the secrets that are named so stand there. */
  async among(names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    this.#left ??= await this.#list();
    const isKnown = () => [...names].every((name) => this.#names.has(name));
    while (this.#left.length > 0 && !isKnown()) {
      const place = this.#left.pop();
      if (place) this.#add((await this.#blobs.counts(place)).keys());
    }
    return this.#names;
  }

  /** What was scanned already is asked first. */
  async #list(): Promise<BlobPlace[]> {
    const left: BlobPlace[] = [];
    for await (const file of this.#history.headFiles()) {
      const known = this.#blobs.known(file);
      if (known) this.#add(known.keys());
      else left.push(file);
    }
    return left;
  }

  #add(names: Iterable<string>): void {
    for (const name of names) this.#names.add(name);
  }
}
