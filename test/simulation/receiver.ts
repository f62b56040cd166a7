import type { Finding } from "../../contract/index.ts";
import { fingerprintValue } from "../scanner/watch/harness.ts";
import type { Leak } from "./disk.ts";

/** What was written is told to it by the writer, what was found by the watch: it knows whether the two agree. */
export class Receiver {
  readonly #written = new Map<string, Leak[]>();
  readonly #received = new Map<string, Map<string, Finding>>();

  wrote(leak: Leak): void {
    const value = fingerprintValue(leak.token.replace("key_", "tok_"));
    this.#written.set(value, [...(this.#written.get(value) ?? []), leak]);
  }

  /** Keeps findings as a collector does: by id, with the highest count. */
  take(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const byId = this.#received.get(finding.fingerprint.value) ?? new Map<string, Finding>();
      this.#received.set(finding.fingerprint.value, byId);
      const known = byId.get(finding.id);
      if (!known || finding.count.total > known.count.total) byId.set(finding.id, finding);
    }
  }

  /** Whether everything that must be found was. */
  get isComplete(): boolean {
    return [...this.#written].every(([value, leaks]) => this.#counted(value) >= leaks.filter(({ excuse }) => !excuse).length);
  }

  /** What is wrong, one sentence each; empty where what was written is what was found. */
  problems(): string[] {
    const problems: string[] = [];
    for (const [value, leaks] of this.#written) {
      const most = leaks.length + leaks.filter(({ mayRepeat }) => mayRepeat).length;
      const least = leaks.filter(({ excuse }) => !excuse).length;
      const counted = this.#counted(value);
      if (counted >= least && counted <= most) continue;
      const owed = least === most ? `${most}` : `${least} to ${most}`;
      problems.push(
        `${leaks[0]?.token} was written ${owed} times (at ${placesOf(leaks)}) and counted ${counted} times: ${this.#told(value)}`,
      );
    }
    for (const [value, findings] of this.#received) {
      const places = new Set((this.#written.get(value) ?? []).map(({ offset }) => offset));
      for (const { offset, file } of findings.values()) {
        if (!places.has(offset)) problems.push(`a finding in ${file} at ${offset} was never written there`);
      }
    }
    return problems;
  }

  /** How many leaks were written, and how many of them were excused why. */
  figures(): Record<string, number> {
    const figures: Record<string, number> = {};
    for (const leaks of this.#written.values()) {
      for (const { excuse, mayRepeat } of leaks) {
        for (const name of ["written", excuse, mayRepeat]) if (name) figures[name] = (figures[name] ?? 0) + 1;
      }
    }
    return figures;
  }

  #counted(value: string): number {
    let sum = 0;
    for (const { count } of this.#received.get(value)?.values() ?? []) sum += count.total;
    return sum;
  }

  #told(value: string): string {
    const findings = [...(this.#received.get(value)?.values() ?? [])];
    return findings.map(({ id, file, offset, count }) => `${id.slice(-6)} ${file} at ${offset}, ${count.total}`).join("; ") || "never";
  }
}

function placesOf(leaks: readonly Leak[]): string {
  return leaks.map(({ offset, excuse }) => (excuse ? `${offset} (${excuse})` : `${offset}`)).join(", ");
}
