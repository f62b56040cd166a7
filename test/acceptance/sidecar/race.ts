import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createKeyFile, type Finding, INDEX_CHANGE_SCHEMA, type IndexEntry, KeyRing, register } from "../../../contract/index.ts";
import { builtInRules } from "../../../rules/index.ts";
import { type IndexSource, watchLogs } from "../../../scanner/index.ts";
import { Random } from "../../corpus/index.ts";
import { eventually } from "../../support/wait.ts";
import { measure } from "../item.ts";
import { leakyLine, linePieces } from "./log-text.ts";
import type { Setting } from "./setting.ts";

const SEED = 711;
const FILES = 10;
const FILE_BYTES_PER_SECOND = 0.4e6;
const TICK_MS = 20;
const PIECE_BYTES = 4096;
const DELAYS_MS = [100, 1_000, 5_000] as const;
const LEAKS_PER_SECOND = 10;
/** Each secret is leaked so often, into one log. */
const LEAKS = 2;
const PATIENCE_MS = 10_000;

/** A secret is leaked as soon as it is issued, and the scanner learns of it later. */
export async function reportRace(setting: Setting): Promise<void> {
  setting.report(
    await measure(
      `secrets that are leaked ${DELAYS_MS.join(", ")} ms before the scanner learns of them: ${FILES} logs that grow by ${FILE_BYTES_PER_SECOND / 1e6} MB/s each`,
      "all found, each with its exact count",
      () => race(setting),
    ),
  );
}

interface Leaked {
  readonly id: string;
  readonly secret: Buffer;
  readonly log: string;
  readonly atMs: number;
  readonly delayMs: number;
}

async function race({ folder, small }: Setting): Promise<{ figure: string; ok: boolean }> {
  const own = join(folder, "race");
  const logs = join(own, "logs");
  mkdirSync(logs, { recursive: true });
  const random = new Random(SEED);
  const keys = new KeyRing(createKeyFile("race"));
  const registry = new Registry();
  const totals = new Map<string, number>();
  const watch = watchLogs({
    ...{ paths: [logs], rules: builtInRules, keys, indexSource: registry.source, stateDirectory: join(own, "state") },
    ...{ source: {}, scanner: { id: "race", version: "0" }, log: () => undefined },
    sink: {
      send: async (findings: readonly Finding[]) => {
        for (const { issuance, count } of findings) {
          if (issuance) totals.set(issuance.id, Math.max(totals.get(issuance.id) ?? 0, count.total));
        }
        return [];
      },
      close: async () => undefined,
    },
  });
  const leaks: Leaked[] = [];
  const entryOf = ({ id, secret }: Leaked): IndexEntry => ({ id, registration: register(secret, keys.current), revokedAt: null });
  const text = linePieces(SEED, { bytes: 8e6, pieceBytes: PIECE_BYTES });
  const forMs = small ? 3_000 : 30_000;
  const startMs = performance.now();
  const isLeftToTell = () => leaks.length > registry.version;
  try {
    let [written, piece] = [0, 0];
    for (let nowMs = 0; nowMs < forMs || isLeftToTell(); nowMs = performance.now() - startMs) {
      while (nowMs < forMs && leaks.length < (nowMs / 1000) * LEAKS_PER_SECOND) {
        const log = join(logs, `service-${random.below(FILES)}.log`);
        const leak = { id: `iss-${leaks.length}`, secret: secretOf(random), log, atMs: nowMs, delayMs: random.pick(DELAYS_MS) };
        for (let time = 0; time < LEAKS; time++) appendFileSync(log, leakyLine(leaks.length, leak.secret));
        leaks.push(leak);
      }
      for (; written < (nowMs / 1000) * FILE_BYTES_PER_SECOND * FILES; written += PIECE_BYTES) {
        appendFileSync(join(logs, `service-${piece % FILES}.log`), text[piece++ % text.length] as Buffer);
      }
      registry.tell(leaks.filter(({ id, atMs, delayMs }) => nowMs >= atMs + delayMs && !registry.has(id)).map(entryOf));
      await sleep(TICK_MS);
    }
    const isExact = ({ id }: Leaked) => totals.get(id) === LEAKS;
    await eventually("every leak is found", () => leaks.every(isExact), PATIENCE_MS).catch(() => undefined);
    const shares = DELAYS_MS.map((delayMs) => {
      const late = leaks.filter((leak) => leak.delayMs === delayMs);
      return `${late.filter(isExact).length} of ${late.length} at ${delayMs} ms`;
    });
    return { figure: shares.join(", "), ok: leaks.every(isExact) };
  } finally {
    await watch.close();
  }
}

function secretOf(random: Random): Buffer {
  return Buffer.from(
    Array.from({ length: 4 }, () =>
      random
        .below(2 ** 31)
        .toString(36)
        .padStart(6, "0"),
    ).join(""),
  );
}

/** An index that is told of secrets one by one. */
class Registry {
  readonly #told = new Set<string>();
  #apply: ((entry: IndexEntry) => void) | undefined;

  readonly source: IndexSource = (target) => {
    target.replace({ version: 0, createdAt: new Date().toISOString(), entries: [] });
    this.#apply = (entry) => target.apply({ schema: INDEX_CHANGE_SCHEMA, version: this.version, put: [entry] });
    return { isReady: true, problem: undefined, close: async () => undefined };
  };

  get version(): number {
    return this.#told.size;
  }

  has(id: string): boolean {
    return this.#told.has(id);
  }

  tell(entries: readonly IndexEntry[]): void {
    for (const entry of entries) {
      this.#told.add(entry.id);
      this.#apply?.(entry);
    }
  }
}
