import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Item, measure } from "../item.ts";
import { type LogKind, logKinds, ordinaryLog } from "./logs/index.ts";
import { byRule, scanned } from "./scan.ts";

/** Findings in a hundred MB of a log that holds no secret stay below this. */
const PER_100_MB_MAX = 1;

/** The line on ordinary logs. */
export async function logItems(given: { small: boolean; folder: string; keyFile: string }): Promise<Item[]> {
  const items: Item[] = [];
  for (const kind of logKinds) items.push(await logItem(kind, given));
  return items;
}

function logItem(kind: LogKind, { small, folder, keyFile }: { small: boolean; folder: string; keyFile: string }): Promise<Item> {
  return measure(`ordinary logs: ${kind}`, `< ${PER_100_MB_MAX} finding in 100 MB`, async () => {
    const path = join(folder, `${kind}.txt`);
    writeLog(path, ordinaryLog(kind, small ? 10e6 : 100e6));
    const { findings, bytes } = await scanned(path, keyFile);
    rmSync(path);
    const rules = findings.length === 0 ? "" : `: ${byRule(findings)}; e.g. line ${findings[0]?.line}`;
    const figure = `${findings.length} findings in ${(bytes / 1e6).toFixed(0)} MB${rules}`;
    return { figure, ok: findings.length / (bytes / 100e6) < PER_100_MB_MAX };
  });
}

function writeLog(path: string, blocks: Iterable<Buffer>): void {
  const file = openSync(path, "w", 0o600);
  try {
    for (const block of blocks) writeSync(file, block);
  } finally {
    closeSync(file);
  }
}
