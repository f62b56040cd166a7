import { randomInt } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { LeaktrailError } from "../../contract/index.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { shown } from "../../scanner/index.ts";
import { say } from "../say.ts";
import { frameworkFiles, hookPlace } from "./place.ts";
import { type HookName, hookNames } from "./script.ts";
import { Trial } from "./trial.ts";

const EXIT_UNSAFE = 1;
const CONFIGURATION_MAX_BYTES = 1024 * 1024;
/** Its tokens hold a checksum: no configuration of leaktrail's takes them for something else. */
const PLANTED_RULE = "npm-access-token";

/**
 * `leaktrail hook test`: commits and pushes in temporary repositories that use the hooks of this one, first something clean, which
 * must pass, then a made-up secret, which must not. Nothing of this repository is changed.
 */
export function testHook(): void {
  const { top, folder, isBare } = hookPlace();
  const names = hookNames.filter((name) => (name === "pre-commit" ? existsSync(join(folder, name)) : callsLeaktrail(name, top, folder)));
  if (names.length === 0) {
    const missing = join(folder, isBare ? "pre-receive" : "pre-commit");
    const how = `leaktrail hook install${isBare ? " --pre-receive" : ""}`;
    say(`NOT SAFE: there is no ${shown(missing)}, so that git scans nothing; install one with: ${how}`);
    process.exitCode = EXIT_UNSAFE;
    return;
  }
  const unsafe = names.filter((name) => !isSafe(name, top, folder));
  process.exitCode = unsafe.length > 0 ? EXIT_UNSAFE : 0;
}

function isSafe(name: HookName, top: string, folder: string): boolean {
  const hook = join(folder, name);
  const what = name === "pre-commit" ? "commit" : "push";
  const trial = new Trial(name, top, folder);
  try {
    const clean = trial.bring("clean.txt", "Nothing secret is in here.\n");
    if (!clean.hasPassed) {
      throw new LeaktrailError(
        "unreadable-source",
        `${shown(hook)} stops a clean ${what}, so it cannot be tried; it said:\n${shown(clean.said)}`,
      );
    }
    const planted = trial.bring("planted.txt", `${madeUpSecret()}\n`);
    if (planted.hasPassed) say(`NOT SAFE: ${shown(hook)} let a made-up secret pass (${PLANTED_RULE})`);
    else say(`${shown(hook)} stops a ${what} with a made-up secret (${PLANTED_RULE}), and lets a clean one pass`);
    return !planted.hasPassed;
  } finally {
    trial.close();
  }
}

/** Others have hooks of pushes for other ends: one is tried where it, or what the frameworks read, has leaktrail in it. */
function callsLeaktrail(name: HookName, top: string, folder: string): boolean {
  const hook = join(folder, name);
  if (!existsSync(hook)) return false;
  const configurations = [join(".husky", name), ...frameworkFiles(top)].map((file) => textOf(join(top, file)));
  return (
    textOf(hook).includes("leaktrail") ||
    configurations.some((text) => text.includes(`leaktrail hook run ${name}`) || /leaktrail-push/.test(text))
  );
}

function textOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size <= CONFIGURATION_MAX_BYTES ? readFileSync(path, "utf8") : "";
}

/** Nobody's: of the right form and checksum, and made anew each time. */
function madeUpSecret(): string {
  const rule = builtInRules().find(({ id }) => id === PLANTED_RULE);
  const secret = rule?.samples(seeded(randomInt(2 ** 31))).positive[0]?.secret;
  if (secret === undefined) throw new LeaktrailError("internal-fault", `the rule ${PLANTED_RULE} has no sample`);
  return secret;
}
