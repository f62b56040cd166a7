import { hostname } from "node:os";
import { join } from "node:path";
import { type FindingSource, LeaktrailError } from "../../contract/index.ts";
import { builtInRules } from "../../rules/index.ts";
import {
  defaultPolicy,
  Guard,
  type GuardAction,
  type GuardPolicy,
  guardActions,
  guardEvents,
  listenGuard,
  openTexts,
} from "../../scanner/index.ts";
import { Ends, stderrLog } from "../ends.ts";
import { senderKeys } from "../keys.ts";
import { stateFolder } from "../seen.ts";
import { version } from "../version.ts";
import type { ServeFlags } from "./flags.ts";

/** How long findings are sent for at the end; what is left waits for the next start. */
const SEND_MS = 1_500;

/** Answers hooks at the socket, until a signal. */
export async function serveGuard(flags: ServeFlags): Promise<void> {
  const policy = policyOf(flags.on);
  const log = stderrLog(flags.verbose ?? false);
  const keys = await senderKeys(flags, flags.sink !== "stdout");
  const stateDirectory = flags.state ?? join(stateFolder(), "guard");
  const ends = new Ends("guard", flags, keys, log);
  const texts = openTexts({
    rules: builtInRules,
    keys,
    indexSource: ends.indexSource(stateDirectory),
    // An agent waits for the verdict, and shall not wait for the disk.
    outbox: { sink: ends.sink(flags.sink), stateDirectories: [stateDirectory], fileName: "guard.sqlite", isSyncedLater: true },
    scanner: { id: `guard@${hostname()}`, version },
    log,
  });
  const source = { host: hostname(), ...flags.source } as Omit<FindingSource, "kind">;
  const guard = new Guard({ texts, policy, onFailure: flags.onFailure, source });
  try {
    const listener = await listenGuard({ path: flags.socket, judge: (line) => guard.judge(line) });
    process.stderr.write(`leaktrail: guard answers at ${flags.socket}\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    await listener.close();
  } finally {
    await texts.close(SEND_MS);
    await ends.close();
  }
  const { requests, blocked, masked, failed, lostFindings } = guard.stats;
  const lost = lostFindings > 0 ? `, ${lostFindings} findings lost` : "";
  process.stderr.write(
    `leaktrail: ${requests} requests: ${blocked} blocked, ${masked} masked; ${failed} not looked at as they should be${lost}\n`,
  );
}

/** `EVENT=ACTION[,...]` over the defaults. Throws `bad-configuration`. */
function policyOf(given: readonly string[]): GuardPolicy {
  const pairs = given.flatMap((text) => text.split(",")).map((pair) => pair.split("="));
  for (const [event, action, ...rest] of pairs) {
    const isKnown = guardEvents.some((known) => known === event) && guardActions.some((known) => known === action) && rest.length === 0;
    if (isKnown) continue;
    throw new LeaktrailError(
      "bad-configuration",
      `--on is EVENT=ACTION[,...], where EVENT is one of ${guardEvents.join(", ")} and ACTION one of ${guardActions.join(", ")}`,
    );
  }
  return { ...defaultPolicy, ...(Object.fromEntries(pairs) as Record<string, GuardAction>) };
}
