import { reportBadIndex } from "./engine/bad-index.ts";
import { reportHostile } from "./engine/hostile.ts";
import { reportPlanted } from "./engine/planted.ts";
import { withSetting } from "./engine/setting.ts";
import { reportSpeed } from "./engine/speed.ts";
import { reportStaged } from "./engine/staged-diff.ts";
import { reportThief } from "./engine/thief.ts";
import type { Acceptance } from "./item.ts";

/** The engine: every keyword and a million issued secrets in one pass, at speed, and nothing missed. */
export const engine: Acceptance = (options) =>
  withSetting(options, async (setting) => {
    await reportBadIndex(setting);
    await reportThief(setting);
    await reportStaged(setting);
    await reportPlanted(setting);
    await reportHostile(setting);
    await reportSpeed(setting);
  });
