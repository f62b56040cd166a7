import { Argument, Command } from "commander";
import { bashCompletion } from "./bash.ts";
import { fishCompletion } from "./fish.ts";
import { wordsOf } from "./words.ts";
import { zshCompletion } from "./zsh.ts";

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;
type Shell = keyof typeof scripts;

/** `leaktrail completion`. `program` gives the program with all its commands. */
export function completionCommand(program: () => Promise<Command>): Command {
  return new Command("completion")
    .description("Print a script that completes leaktrail's commands, options and their values in a shell.")
    .addArgument(new Argument("<shell>", "which one").choices(Object.keys(scripts)))
    .action(async (shell: Shell) => {
      process.stdout.write(scripts[shell](wordsOf(await program())));
    });
}
