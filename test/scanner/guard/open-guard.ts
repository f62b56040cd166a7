import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { defaultPolicy, Guard, type GuardOptions, type Verdict } from "../../../scanner/guard/index.ts";
import type { IndexSource } from "../../../scanner/index-sources/index.ts";
import { openTexts, type Texts } from "../../../scanner/texts/index.ts";
import { keys, secretOf, snapshotOf } from "../fixtures.ts";
import { Receiver } from "../watch/harness.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** An issued secret that looks like nothing, and one with quotes and line ends, which JSON escapes. */
export const issued = secretOf(1, 32, BASE62).toString();
export const awkward = `${secretOf(2, 20, BASE62)}"\n\\${secretOf(3, 20, BASE62)}`;
/** A secret that a rule knows. */
export const npmToken =
  builtInRules()
    .find(({ id }) => id === "npm-access-token")
    ?.samples(seeded(21)).positive[0]?.secret ?? "";
export const ISSUED_LABEL = /\[leaktrail:issued-secret k1:[\w-]{8}\]/;

const snapshot = snapshotOf(Buffer.from(issued), Buffer.from(awkward));
const withIndex: IndexSource = (target) => {
  target.replace(snapshot);
  return { isReady: true, problem: undefined, close: async () => undefined };
};
export const withoutIndex: IndexSource = () => ({ isReady: false, problem: "the index is away", close: async () => undefined });

export interface Opened {
  readonly guard: Guard;
  readonly texts: Texts;
  readonly receiver: Receiver;
  judge(request: unknown): Verdict;
  close(): Promise<void>;
}

/** A guard with all its parts, whose findings a receiver takes. */
export function openGuard(options: Partial<GuardOptions> & { indexSource?: IndexSource; limits?: { rowsMax: number } } = {}): Opened {
  const { indexSource = withIndex, limits, ...rest } = options;
  const directory = mkdtempSync(join(tmpdir(), "leaktrail-guard-"));
  const receiver = new Receiver();
  const texts = openTexts({
    rules: builtInRules,
    keys,
    indexSource,
    outbox: { sink: receiver, stateDirectories: [directory], fileName: "guard.sqlite", ...(limits && { limits }) },
    scanner: { id: "test", version: "0" },
    log: () => undefined,
  });
  const guard = new Guard({ texts, policy: defaultPolicy, onFailure: "closed", source: { host: "h" }, ...rest });
  return {
    guard,
    texts,
    receiver,
    judge: (request) => guard.judge(Buffer.from(JSON.stringify({ version: 1, ...(request as object) }))),
    async close() {
      await texts.close(2_000);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
