import { Command, Option } from "commander";
import type { HookName } from "./script.ts";

/** `leaktrail hook`. */
export function hookCommand(): Command {
  const hook = new Command("hook").description("Have git ask leaktrail before a commit or a push.");
  hook
    .command("install")
    .description("Install a pre-commit hook into the repository of this folder. A hook that is there already is kept, and runs first.")
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
    .description(
      "Check that this repository's pre-commit hook stops a made-up secret. Exit status: 0 it does, 1 it does not, 2 could not try.",
    )
    .action(async () => (await import("./test.ts")).testHook());
  hook
    .command("run")
    .description("What a hook calls: scans what git is about to take. Exit status as that of `leaktrail scan`.")
    .argument("<hook>", "pre-commit")
    .argument("[flags...]", "flags of `leaktrail scan`")
    .option("--collector <url>", "where bypassed findings are sent; else LEAKTRAIL_COLLECTOR")
    .option("--collector-token <file>", "its API token with the scope findings:write; else LEAKTRAIL_TOKEN")
    .allowUnknownOption()
    .action(async (name: HookName, flags, options) => (await import("./run.ts")).runHook(name, flags, options));
  return hook;
}
