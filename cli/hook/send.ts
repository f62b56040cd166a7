import { type Finding, LeaktrailError } from "../../contract/index.ts";
import { httpSink } from "../../scanner/index.ts";
import { collectorUrl, tokenOf } from "../api-client.ts";
import { say } from "../say.ts";

/** A person waits for the commit. */
const TIMEOUT_MS = 5_000;

/** Sends findings to a collector, in `TIMEOUT_MS` at most for all. A module of its own: a hook that sends nothing does not wait for it. */
export function senderTo(place: string, tokenFile: string | undefined) {
  const sink = httpSink({ base: collectorUrl(place, "LEAKTRAIL_COLLECTOR"), token: tokenOf(tokenFile) });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new LeaktrailError("collector-unavailable", `the collector took more than ${TIMEOUT_MS} ms`)),
      TIMEOUT_MS,
    );
  });
  tooLate.catch(() => undefined);
  return {
    send: async (findings: readonly Finding[]) => {
      const refused = await Promise.race([sink.send(findings), tooLate]);
      for (const { reason } of refused) say(`the collector refused a bypassed finding: ${reason}`);
    },
    close: async () => {
      clearTimeout(timer);
      await sink.close();
    },
  };
}
