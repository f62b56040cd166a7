import { execFileSync } from "node:child_process";
import { LeaktrailError } from "../../contract/index.ts";
import { say } from "../say.ts";
import type { Push } from "../scan/push.ts";
import { UnsentFindings } from "../unsent.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { pushFor } from "./push.ts";
import { type HookName, hookNames } from "./script.ts";

const EXIT_FINDINGS = 1;
const BYPASS = "LEAKTRAIL_BYPASS";
const PUSH_OPTION = "leaktrail.bypass";
const PUSH_OPTIONS_MAX = 1_000;
/** A hook sends for so long at most. */
const SEND_MS = 5_000;
/** Of a server, which many wait for; a person at a machine of their own sees what takes long, and may stop it. */
const SERVER_SECONDS = 60;

export interface HookOptions {
  /** The collector that is told of bypasses, where no variable names it. */
  readonly collector?: string;
  readonly collectorToken?: string;
  readonly maxSeconds?: number;
  /** Of pre-receive: pushes may bypass it. */
  readonly allowBypass?: true;
}

/**
 * `leaktrail hook run`: scans what git is about to take, with the flags of `leaktrail scan`. Where a bypass gives a reason, findings
 * pass, and are recorded.
 */
export async function runHook(name: HookName, words: readonly string[], options: HookOptions): Promise<void> {
  if (!hookNames.includes(name))
    throw new LeaktrailError("bad-configuration", `there is no hook ${name}; it is one of ${hookNames.join(", ")}`);
  const seconds = options.maxSeconds ?? (name === "pre-receive" ? SERVER_SECONDS : undefined);
  const deadline = seconds === undefined ? undefined : startDeadline(seconds);
  const reason = name === "pre-receive" ? reasonOfPush(options) : process.env[BYPASS];
  const bypass = reason === undefined ? undefined : (await import("./bypass.ts")).openBypass(reason);
  try {
    await scan(name, words, bypass?.flags ?? []);
    deadline?.callOff();
    if (process.exitCode === EXIT_FINDINGS && bypass) {
      bypass.keep();
      process.exitCode = 0;
    } else if (process.exitCode === EXIT_FINDINGS) {
      say(`stopped. ${wayOut(name, options)}`);
    } else if (bypass && !process.exitCode) {
      say("nothing was found, so nothing is bypassed");
    }
  } finally {
    deadline?.callOff();
    bypass?.close();
    await sendWhatWaits(options, deadline);
  }
}

async function scan(name: HookName, words: readonly string[], more: readonly string[]): Promise<void> {
  if (name === "pre-commit") return scanWith([...placeOf(), ...words, ...more]);
  const { push, flags } = pushFor(name, words);
  // Called by hand for all files, as the framework pre-commit can be.
  if (push === "all files") return scanWith([".", ...flagsOf(name, flags), ...flags, ...more]);
  return scanWith([...flagsOf(name, flags), ...flags, ...more], push);
}

async function scanWith(parameters: readonly string[], push?: Push): Promise<void> {
  const { pushCommand, scanCommand } = await import("../scan/command.ts");
  const command = push ? pushCommand(push) : scanCommand();
  await command.exitOverride().parseAsync(parameters, { from: "user" });
}

/**
 * What a hook adds to the flags of its scan. On a server nothing that is pushed may configure its own scan: not its ignore files,
 * which no scan of a history asks for, nor what is written beside a secret, nor lists that came with an earlier push, unless whoever
 * installed the hook names them.
 */
function flagsOf(name: HookName, given: readonly string[]): readonly string[] {
  if (name !== "pre-receive") return [];
  const namesLists = given.some((flag) => /^--(baseline|suppressions-from)(=|$)/.test(flag));
  return namesLists ? ["--no-inline"] : ["--no-inline", "--no-baseline"];
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

/** Of `git push -o leaktrail.bypass=REASON`. On a server its environment is not the pusher's to set, and does not count. */
function reasonOfPush({ allowBypass }: HookOptions): string | undefined {
  const count = Math.min(Number(process.env.GIT_PUSH_OPTION_COUNT) || 0, PUSH_OPTIONS_MAX);
  const all = Array.from({ length: count }, (_, nth) => process.env[`GIT_PUSH_OPTION_${nth}`] ?? "");
  const [reason] = all.filter((option) => option.startsWith(`${PUSH_OPTION}=`)).map((option) => option.slice(PUSH_OPTION.length + 1));
  if (reason === undefined || allowBypass) return reason;
  say("this server takes no bypass");
  return undefined;
}

function wayOut(name: HookName, { allowBypass }: HookOptions): string {
  if (name === "pre-commit") return `Take the secret out; or, where it must pass, say why: ${BYPASS}="the reason" git commit …`;
  const out = "Take the secret out of each commit that brings it in: a later one that removes it does not help";
  if (name === "pre-push") return `${out}. Where it must pass, say why: ${BYPASS}="the reason" git push …`;
  return allowBypass ? `${out}. Where it must pass, say why: git push -o ${PUSH_OPTION}="the reason" …` : out;
}

/** Also what earlier hooks could not send. Where nothing waits, that costs to look into a folder. */
async function sendWhatWaits(options: HookOptions, deadline: Deadline | undefined): Promise<void> {
  const unsent = new UnsentFindings();
  const collector = options.collector ?? process.env.LEAKTRAIL_COLLECTOR;
  if (unsent.names().length === 0) return;
  if (!collector) return say(`bypassed findings wait in ${unsent.folder} until LEAKTRAIL_COLLECTOR names a collector`);
  const { sendUnsent } = await import("./send.ts");
  const withinMs = Math.min(SEND_MS, deadline?.leftMs() ?? SEND_MS);
  await sendUnsent({ collector, collectorToken: options.collectorToken, withinMs });
}
