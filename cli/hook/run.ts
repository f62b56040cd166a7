import { execFileSync } from "node:child_process";
import { LeaktrailError } from "../../contract/index.ts";
import { say } from "../say.ts";
import type { BypassOptions } from "./bypass.ts";
import { type HookName, hookNames } from "./script.ts";

const EXIT_FINDINGS = 1;
const BYPASS = "LEAKTRAIL_BYPASS";

/**
 * `leaktrail hook run`: scans what git is about to take, with the flags of `leaktrail scan`. Where LEAKTRAIL_BYPASS gives a reason,
 * findings pass, and are recorded.
 */
export async function runHook(name: HookName, flags: readonly string[], options: BypassOptions): Promise<void> {
  if (!hookNames.includes(name))
    throw new LeaktrailError("bad-configuration", `there is no hook ${name}; it is one of ${hookNames.join(", ")}`);
  const reason = process.env[BYPASS];
  const bypass = reason === undefined ? undefined : (await import("./bypass.ts")).openBypass(reason, options);
  try {
    await scan([...placeOf(), ...flags, ...(bypass?.flags ?? [])]);
    if (process.exitCode !== EXIT_FINDINGS) {
      if (bypass && !process.exitCode) say("nothing was found, so nothing is bypassed");
      return;
    }
    if (bypass) {
      await bypass.keep();
      process.exitCode = 0;
    } else {
      say(`stopped. Take the secret out; or, where it must pass, say why: ${BYPASS}="the reason" git commit …`);
    }
  } finally {
    bypass?.close();
  }
}

async function scan(parameters: readonly string[]): Promise<void> {
  const { scanCommand } = await import("../scan/command.ts");
  await scanCommand().exitOverride().parseAsync(parameters, { from: "user" });
}

/**
 * What the next commit adds. The framework pre-commit calls its hooks for all files too, and between two commits, with nothing
 * staged: then the files of this folder are scanned, for a hook that scans nothing says nothing.
 */
function placeOf(): readonly string[] {
  return process.env.PRE_COMMIT === "1" && isNothingStaged() ? ["."] : ["--staged"];
}

function isNothingStaged(): boolean {
  try {
    execFileSync("git", ["diff", "--cached", "--quiet", "--no-ext-diff", "--ignore-submodules=none"], { stdio: "ignore" });
    return true;
  } catch {
    // Something is staged; or git fails, which the scan says.
    return false;
  }
}
