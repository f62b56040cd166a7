import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding } from "../../../contract/index.ts";
import type { PlacedMatch } from "../../../scanner/chunks.ts";
import { findingMaker } from "../../../scanner/finding.ts";
import type { MakeEngine } from "../../../scanner/live-engine.ts";
import type { Match } from "../../../scanner/match.ts";
import type { Refusal, Sink } from "../../../scanner/sinks/index.ts";
import { type FoundPlace, startWatch, type Watch, type WatchOptions } from "../../../scanner/watch/watch.ts";

/** An engine of one rule, small enough to be seen through: `tok_` and 24 lower-case letters or digits; a longer run is no token. */
const TOKEN = /(?<![a-z0-9_])tok_[a-z0-9]{24}(?![a-z0-9])/g;

export function scanTokens(bytes: Buffer): Match[] {
  return [...bytes.toString("latin1").matchAll(TOKEN)].map((found) => matchOf(found.index, found[0]));
}

function matchOf(start: number, text: string): Match {
  const fingerprint = { keyId: "test", value: createHmac("sha256", "test").update(text).digest("base64url") };
  return {
    kind: "pattern",
    rule: "token",
    severity: "high",
    confidence: "high",
    start,
    end: start + text.length,
    fingerprint,
    fingerprints: [fingerprint],
    preview: "tok_ (28 bytes)",
    encoding: [],
  };
}

/** The n-th token of the test engine: deterministic, and no two alike. */
export function token(n: number): string {
  const digits = createHmac("sha256", "plant").update(String(n)).digest("hex");
  return `tok_${digits.slice(0, 24)}`;
}

/** A line of a log that shows a token. */
export function line(n: number): string {
  return `2026-01-01 INFO request used ${token(n)} for n=${n}\n`;
}

export function fingerprintValue(text: string): string {
  return matchOf(0, text).fingerprint.value;
}

export const makeTokenEngine: MakeEngine = () => ({
  engine: { scan: scanTokens, reachBytes: () => 32_768 },
  index: { version: 0, size: 0, refused: { count: 0, named: [] }, apply: () => [] },
});

/** What is not said of a place is that of a log. */
type Place = Omit<FoundPlace, "kind"> & Partial<FoundPlace>;

export function describe(placed: PlacedMatch, { file, kind = "log", generation, indexVersion }: Place): Finding {
  const place = { source: { kind, host: "test" }, file, generation } as const;
  return findingMaker({ ...place, scanner: { id: "test", version: "0", rulesVersion: "0", indexVersion } })(placed, new Date());
}

/** The findings of a text that a file holds from `from` on. */
export function findingsOf(text: string, from = 0): Finding[] {
  return scanTokens(Buffer.from(text)).map((match) => {
    const place = { offset: from + match.start, line: 1, column: match.start + 1, endLine: 1, endColumn: match.end + 1 };
    return describe({ match, ...place }, { file: "f", generation: "g", indexVersion: null });
  });
}

/** Keeps what it was sent, as a receiver does: by id, with the highest count. */
export class Receiver implements Sink {
  readonly sent: Finding[] = [];
  /** What the next sends do instead of succeeding. */
  readonly failures: (Error | "refuse all" | "accept, then fail")[] = [];

  async send(findings: readonly Finding[]): Promise<readonly Refusal[]> {
    const failure = this.failures.shift();
    if (failure instanceof Error) throw failure;
    if (failure === "refuse all") return findings.map((_, index) => ({ index, reason: "not wanted" }));
    this.sent.push(...findings);
    if (failure) throw new Error("the answer was lost");
    return [];
  }

  async close(): Promise<void> {}

  get byId(): Map<string, Finding> {
    const findings = new Map<string, Finding>();
    for (const finding of this.sent) {
      const total = findings.get(finding.id)?.count.total ?? 0;
      if (finding.count.total >= total) findings.set(finding.id, finding);
    }
    return findings;
  }

  /** `offset total` of each finding of a token, in the order of the offsets. */
  sightings(text: string): { offset: number; total: number }[] {
    const value = fingerprintValue(text);
    return [...this.byId.values()]
      .filter((finding) => finding.fingerprint.value === value)
      .map(({ offset, count }) => ({ offset, total: count.total }))
      .sort((left, right) => left.offset - right.offset);
  }

  has(text: string): boolean {
    return this.sightings(text).length > 0;
  }
}

export interface Bench {
  readonly directory: string;
  readonly logs: string;
  readonly receiver: Receiver;
  readonly messages: string[];
  start(options?: Partial<WatchOptions>): Watch;
  /** Closes what was started and removes the directory. */
  end(): Promise<void>;
}

/** A directory with `logs/` to be followed and `state/`, and a receiver. */
export function bench(): Bench {
  const directory = mkdtempSync(join(tmpdir(), "leaktrail-watch-"));
  const [receiver, messages, watches] = [new Receiver(), [] as string[], [] as Watch[]];
  const logs = join(directory, "app.log");
  return {
    directory,
    logs,
    receiver,
    messages,
    start(options = {}) {
      const watch = startWatch({
        paths: [logs],
        makeEngine: makeTokenEngine,
        rulesVersion: "rules-1",
        describe,
        sink: receiver,
        stateDirectory: join(directory, "state"),
        log: ({ message }) => void messages.push(message),
        ...options,
      });
      watches.push(watch);
      return watch;
    },
    async end() {
      for (const watch of watches) await watch.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Waits until something holds; fails with what it waited for. */
export async function until(what: string, holds: () => boolean, withinMs = 15_000): Promise<void> {
  const deadlineMs = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > deadlineMs) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
