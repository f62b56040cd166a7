import type { Command } from "commander";

/** What may stand behind a command: `where` is its names, e.g. `/index/build`, and empty for the program itself. */
export interface Words {
  readonly where: string;
  readonly commands: readonly { readonly name: string; readonly says: string }[];
  readonly options: readonly OptionWords[];
}

export interface OptionWords {
  /** As they are written: `-h`, `--help`. */
  readonly flags: readonly string[];
  readonly says: string;
  /** What its value may be: nothing where it takes none, and `any` where it is not one of a few. */
  readonly value: readonly string[] | "any" | undefined;
}

/** What a program and each of its commands take, from their definitions. */
export function wordsOf(program: Command, where = ""): Words[] {
  const help: OptionWords = { flags: ["-h", "--help"], says: "say what it does and takes", value: undefined };
  const options = program.options
    .filter(({ hidden }) => !hidden)
    .map((option): OptionWords => {
      const takesValue = option.required || option.optional;
      return {
        flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
        says: shortened(option.description),
        value: takesValue ? (option.argChoices ?? "any") : undefined,
      };
    });
  const commands = program.commands.map((command) => ({ name: command.name(), says: shortened(command.description()) }));
  const inner = program.commands.flatMap((command) => wordsOf(command, `${where}/${command.name()}`));
  return [{ where, commands, options: [...options, help] }, ...inner];
}

/** The first sentence, as far as it fits beside a word. */
function shortened(text: string): string {
  return (/^(.+?)[.;:](?=\s|$)/.exec(text)?.[1] ?? text).slice(0, 90);
}

/** A text as each of the shells takes it: in single quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
