import { Command, Option } from "commander";
import { parseSeconds } from "./deadline.ts";
import type { HookName } from "./script.ts";

/** `leaktrail hook`. */
export function hookCommand(): Command {
  const hook = new Command("hook").description("Have git ask leaktrail before a commit or a push.");
  hook
    .command("install")
    .description("Install a pre-commit hook into the repository of this folder. A hook that is there already is kept, and runs first.")
    .option("--pre-push", "install a pre-push hook too, for what a push brings")
    .option("--pre-receive", "in a bare repository that others push to: install a pre-receive hook, and nothing else")
    .argument("[flags...]", "behind --: what the hook gives to `leaktrail hook run`, such as -- --index FILE")
    .option("--program <program>", "what the hook calls: a path, or a name in the PATH (default: this leaktrail, by its absolute path)")
    .addOption(new Option("--if-missing <how>", "where that program is gone").choices(["fail", "pass"]).default("fail"))
    .option("--force", "also where husky, lefthook or pre-commit look after this repository's hooks")
    .action(async (flags, options) => (await import("./install.ts")).install(flags, options));
  hook
    .command("uninstall")
    .description("Take leaktrail's hooks away, and put back what was there before.")
    .action(async () => (await import("./install.ts")).uninstall());
  hook
    .command("test")
    .description("Check that this repository's hooks stop a made-up secret. Exit status: 0 they do, 1 one does not, 2 could not try.")
    .action(async () => (await import("./test.ts")).testHook());
  hook
    .command("run")
    .description("What a hook calls: scans what git is about to take. Exit status as that of `leaktrail scan`.")
    .argument("<hook>", "pre-commit, pre-push or pre-receive")
    .argument("[flags...]", "what git gives the hook, and flags of `leaktrail scan`")
    .option("--max-seconds <n>", "scan no longer than this: then nothing passes (default: of pre-receive 60)", parseSeconds)
    .option("--allow-bypass", 'of pre-receive: let pushes pass that say git push -o leaktrail.bypass="the reason"')
    .option("--collector <url>", "where bypassed findings are sent; else LEAKTRAIL_COLLECTOR")
    .option("--collector-token <file>", "its API token with the scope findings:write; else LEAKTRAIL_TOKEN")
    .allowUnknownOption()
    .action(async (name: HookName, flags, options) => (await import("./run.ts")).runHook(name, flags, options));
  return hook;
}
