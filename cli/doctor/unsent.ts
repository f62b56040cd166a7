import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { lookAtSpool, shown } from "../../scanner/index.ts";
import { stateFolder } from "../seen.ts";
import { type Check, ok, problem, warning } from "./check.ts";

/** Folders within folders: each command has its own, and of some several run at once. */
const DEPTH_MAX = 3;
const FILES_MAX = 100;

/** What waits to be sent in this user's state folder, and what was set aside there. */
export function unsentCheck(folder = stateFolder()): Check {
  const name = "unsent findings";
  const paths = [...filesIn(folder, DEPTH_MAX)].slice(0, FILES_MAX);
  const damaged = paths.filter((path) => path.includes(".sqlite.damaged-"));
  const open = paths.filter((path) => path.endsWith(".sqlite") && isOpenToOthers(path));
  if (open.length > 0) return problem(name, `others may read ${open.map(shown).join(", ")}`, `chmod 600 ${open.map(shown).join(" ")}`);
  const all = paths.filter((path) => path.endsWith(".sqlite")).map((path) => ({ path, spool: lookAtSpool(path) }));
  const busy = all.filter(({ spool }) => spool === "in use").length;
  const unread = all.filter(({ spool }) => spool === "unreadable");
  const known = all.flatMap(({ spool }) => (typeof spool === "string" ? [] : [spool]));
  const waiting = known.reduce((sum, spool) => sum + spool.waiting, 0);
  const setAside = known.reduce((sum, spool) => sum + spool.setAside, 0);
  const batches = paths.filter((path) => path.endsWith(".jsonl")).length;
  const says = `${waiting} wait${busy > 0 ? `, besides those of ${busy} programs that run now` : ""}`;
  if (unread.length > 0 || damaged.length > 0) {
    const files = [...unread.map(({ path }) => path), ...damaged].map(shown).join(", ");
    return warning(
      name,
      `${says}; these cannot be read: ${files}`,
      "what they held was found again and sent; remove them once you have looked",
    );
  }
  if (setAside > 0)
    return warning(name, `${says}; ${setAside} were refused by their receiver and set aside`, "look at the log of the collector");
  if (batches > 0) {
    const kept = `${says}, and ${batches} batches that hooks and scans have kept`;
    return warning(name, kept, "set LEAKTRAIL_COLLECTOR and LEAKTRAIL_TOKEN: the next hook sends them");
  }
  if (waiting > 0) return warning(name, says, "start the program again that found them, such as leaktrail watch: it sends them");
  return ok(name, says);
}

function* filesIn(folder: string, depth: number): Generator<string> {
  let entries: ReturnType<typeof list> = [];
  try {
    entries = list(folder);
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && depth > 1) yield* filesIn(path, depth - 1);
  }
}

function list(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

function isOpenToOthers(path: string): boolean {
  return process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0;
}
