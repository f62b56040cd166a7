import type { Acceptance } from "./item.ts";
import { reportBadPlaces } from "./sidecar/bad-places.ts";
import { reportBadText } from "./sidecar/bad-text.ts";
import { reportIdle } from "./sidecar/idle.ts";
import { reportLatency } from "./sidecar/latency.ts";
import { reportLossless } from "./sidecar/lossless.ts";
import { reportRace } from "./sidecar/race.ts";
import { reportRepeats } from "./sidecar/repeats.ts";
import { withSetting } from "./sidecar/setting.ts";
import { reportThroughput } from "./sidecar/throughput.ts";

/** The sidecar: no log line lost, no secret missed, a leak known within a second, at a cost that nobody notices. */
export const sidecar: Acceptance = (options) =>
  withSetting(options, async (setting) => {
    await reportLatency(setting);
    await reportRace(setting);
    await reportThroughput(setting);
    await reportRepeats(setting);
    await reportIdle(setting);
    await reportLossless(setting);
    await reportBadPlaces(setting);
    await reportBadText(setting);
  });
