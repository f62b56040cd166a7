/** Nothing was read for as long. */
const QUIET_MS = 3_000;
/** What is done then takes a moment: it is not done for every line of a log that says little. */
const SPACING_MS = 300_000;

/** Sees when the logs have fallen silent. */
export class Quiet {
  readonly #onQuiet: () => void;
  #workedAtMs: number | undefined;
  #toldAtMs = Number.NEGATIVE_INFINITY;

  constructor(onQuiet: () => void = () => undefined) {
    this.#onQuiet = onQuiet;
  }

  /** After each pass. */
  saw(hasWorked: boolean, nowMs: number): void {
    if (hasWorked) this.#workedAtMs = nowMs;
    if (this.#workedAtMs === undefined || nowMs - this.#workedAtMs < QUIET_MS || nowMs - this.#toldAtMs < SPACING_MS) return;
    this.#workedAtMs = undefined;
    this.#toldAtMs = nowMs;
    this.#onQuiet();
  }
}
