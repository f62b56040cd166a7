const FAILURES_MAX = 5;
const OPEN_MS = 10_000;

/** A circuit breaker for one issuer: after five failures in a row nothing is sent for ten seconds, then one call tries. */
export class Breaker {
  #failures = 0;
  #openUntilMs = 0;

  /** Milliseconds until calls may go out again; 0 where they may now. */
  waitMs(nowMs = performance.now()): number {
    return Math.max(this.#openUntilMs - nowMs, 0);
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openUntilMs = 0;
  }

  failed(nowMs = performance.now()): void {
    this.#failures++;
    if (this.#failures >= FAILURES_MAX) this.#openUntilMs = nowMs + OPEN_MS;
  }
}
