import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeKey } from "../bench/issued-index.ts";
import { archiveItems } from "./developers/archives.ts";
import { historyItems } from "./developers/history.ts";
import { hookItems } from "./developers/hook.ts";
import { reportReports } from "./developers/reports.ts";
import { repositoryItems } from "./developers/repository.ts";
import type { Acceptance } from "./item.ts";

/** Where developers work: git, hooks, CI and reports. */
export const developers: Acceptance = async ({ small, report }) => {
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-acceptance-"));
  try {
    const keyFile = makeKey(folder);
    for (const item of await hookItems({ small, folder })) report(item);
    for (const item of await historyItems({ small, folder, keyFile })) report(item);
    for (const item of await repositoryItems({ small, folder, keyFile })) report(item);
    await reportReports({ folder, report });
    for (const item of await archiveItems({ small, folder })) report(item);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
