import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeKey } from "../bench/issued-index.ts";
import { historyItems } from "./developers/history.ts";
import type { Acceptance } from "./item.ts";

/** Where developers work: git, hooks, CI and reports. */
export const developers: Acceptance = async ({ small, report }) => {
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-acceptance-"));
  try {
    const keyFile = makeKey(folder);
    for (const item of await historyItems({ small, folder, keyFile })) report(item);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
