const SAID_MAX = 1_000;

/** Says each sentence once, or seldom where there are too many of them. */
export class SaidOnce {
  readonly #log: (message: string) => void;
  readonly #said = new Set<string>();

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  say(message: string): void {
    if (this.#said.has(message)) return;
    if (this.#said.size >= SAID_MAX) this.#said.clear();
    this.#said.add(message);
    this.#log(message);
  }
}
