/** What the demo tells a person while it happens; with --json it is silent. */
export class Story {
  readonly #isSilent: boolean;
  #leakedAtMs = 0;

  constructor(isSilent: boolean) {
    this.#isSilent = isSilent;
  }

  says(text: string): void {
    if (!this.#isSilent) process.stdout.write(`${text}\n`);
  }

  leaks(text: string): void {
    this.#leakedAtMs = performance.now();
    this.says(`\n     0 ms  ${text}`);
  }

  /** Tells a step of the leak, with the milliseconds since it, which it returns. */
  step(text: string): number {
    const sinceMs = Math.round(performance.now() - this.#leakedAtMs);
    this.says(`${String(sinceMs).padStart(6)} ms  ${text}`);
    return sinceMs;
  }
}
