const FAILURES_MAX = 5;
const OPEN_MS = 10_000;

/** A circuit breaker for one issuer: after five failures in a row nothing is sent for ten seconds, then one call tries. */
export class Breaker {
  #failures = 0;
  #openUntilMs = 0;

  isOpen(nowMs = performance.now()): boolean {
    return nowMs < this.#openUntilMs;
  }

  /** Whether a call may go out now. After a pause the first that asks may; the others wait for how it ends. */
  admits(nowMs = performance.now()): boolean {
    if (this.isOpen(nowMs)) return false;
    if (this.#failures >= FAILURES_MAX) this.#openUntilMs = nowMs + OPEN_MS;
    return true;
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
