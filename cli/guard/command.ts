import { join } from "node:path";
import { Command, Option } from "commander";
import { LeaktrailError } from "../../contract/index.ts";
import { INDEX, KEY_FILE, SOURCE, TOKEN_FILE } from "../ends.ts";
import { TRUST } from "../index/trust.ts";
import { append } from "../repeated.ts";
import { stateFolder } from "../seen.ts";
import type { HookFlags, ServeFlags } from "./flags.ts";
import { formatNames, runHook } from "./hook.ts";

const TIMEOUT_MS = 2_000;
const TIMEOUT_MAX_MS = 600_000;

type GuardFlags = Omit<HookFlags & ServeFlags, "socket" | "timeout"> & {
  readonly serve?: true;
  readonly socket?: string;
  readonly timeout: string;
};

export function guardCommand(): Command {
  return new Command("guard")
    .description(
      "Judge what an AI agent is told, calls and reads: a hook for agent frameworks, JSON on standard input and the verdict on standard output. With --serve: the process that hooks ask.",
    )
    .option("--serve", "answer hooks at the socket until a signal")
    .option("--socket <path>", "the Unix socket (default: $XDG_RUNTIME_DIR/leaktrail/guard.sock)")
    .addOption(
      new Option("--on-failure <how>", "what was not looked at is blocked (closed) or passes (open)")
        .choices(["open", "closed"])
        .default("closed"),
    )
    .addOption(new Option("--format <format>", "hook: how its input and output look").choices(formatNames).default("plain"))
    .option("--agent <name>", "hook: the agent (default: the variable LEAKTRAIL_AGENT)")
    .option("--task <id>", "hook: the agent's task (default: the variable LEAKTRAIL_TASK)")
    .option("--run <id>", "hook: the agent's run, where its input names none (default: the variable LEAKTRAIL_RUN)")
    .option("--timeout <ms>", "hook: how long a verdict is waited for", String(TIMEOUT_MS))
    .option("--on <event=action>", "serve: what is done about secrets in EVENT=allow|block|mask[,...]; may be repeated", append, [])
    .option("--sink <sink>", "serve: stdout, https://COLLECTOR, or kafka://HOST:PORT[,HOST:PORT]", "stdout")
    .option("--state <dir>", "serve: where unsent findings are kept (default: ~/.local/state/leaktrail/guard)")
    .option(...INDEX)
    .option(...TRUST)
    .option(...KEY_FILE)
    .option(...TOKEN_FILE)
    .option(...SOURCE)
    .option("--verbose", "serve: say what happens")
    .action(guard);
}

async function guard(flags: GuardFlags): Promise<void> {
  const socket = flags.socket ?? defaultSocket();
  if (flags.serve) await (await import("./serve.ts")).serveGuard({ ...flags, socket });
  else await runHook({ ...flags, socket, timeout: timeoutOf(flags.timeout) });
}

function timeoutOf(text: string): number {
  const timeoutMs = Number(text);
  if (Number.isSafeInteger(timeoutMs) && timeoutMs > 0 && timeoutMs <= TIMEOUT_MAX_MS) return timeoutMs;
  throw new LeaktrailError("bad-configuration", `--timeout takes a whole number of milliseconds, 1 to ${TIMEOUT_MAX_MS}`);
}

function defaultSocket(): string {
  const { XDG_RUNTIME_DIR } = process.env;
  return join(XDG_RUNTIME_DIR ? join(XDG_RUNTIME_DIR, "leaktrail") : join(stateFolder(), "guard"), "guard.sock");
}
