import { LeaktrailError } from "../../contract/index.ts";
import { httpSink, shown } from "../../scanner/index.ts";
import { collectorUrl, tokenOf } from "../api-client.ts";
import { say } from "../say.ts";
import { UnsentFindings } from "../unsent.ts";

/** Where a hook sends to, and how long that may take in all: a person waits for the commit. */
export interface SendWish {
  readonly collector: string;
  readonly collectorToken?: string | undefined;
  readonly withinMs: number;
}

/** Sends what waits. What cannot be sent stays for the next hook, and stops nothing. Sent twice it counts once: ids tell. */
export async function sendUnsent({ collector, collectorToken, withinMs }: SendWish): Promise<void> {
  const unsent = new UnsentFindings();
  const count = unsent.names().length;
  try {
    const sink = httpSink({ base: collectorUrl(collector, "LEAKTRAIL_COLLECTOR"), token: tokenOf(collectorToken) });
    const late = lateAfter(withinMs);
    try {
      await unsent.drain(async (findings) => {
        const refused = await Promise.race([sink.send(findings), late.comes]);
        for (const { reason } of refused) say(`the collector refused a finding: ${shown(reason)}`);
      });
    } finally {
      late.callOff();
      await sink.close();
    }
    say(`sent to the collector: ${count} batches of findings that waited`);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : "no reason given";
    say(`kept in ${shown(unsent.folder)}, to be sent by the next hook: ${why}`);
  }
}

function lateAfter(withinMs: number): { comes: Promise<never>; callOff: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const comes = new Promise<never>((_, fail) => {
    const late = new LeaktrailError("collector-unavailable", `the collector took more than ${withinMs} ms`);
    timer = setTimeout(() => fail(late), withinMs);
  });
  comes.catch(() => undefined);
  return { comes, callOff: () => clearTimeout(timer) };
}
