#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { LeaktrailError, toLeaktrailError } from "../contract/index.ts";
import { version } from "./version.ts";

/** Exit codes: 0 clean, 1 findings, 2 could not do what was asked. */
const EXIT_FAILED = 2;

/** Each loads what it needs only when it is called: a scan in a commit hook must not wait for a web server's modules. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => (await import("./scan/command.ts")).scanCommand(),
  baseline: async () => (await import("./baseline/command.ts")).baselineCommand(),
  import: async () => (await import("./import.ts")).importCommand(),
  hook: async () => (await import("./hook/command.ts")).hookCommand(),
  index: async () => (await import("./index/command.ts")).indexCommand(),
  key: async () => (await import("./key.ts")).keyCommand(),
  watch: async () => (await import("./watch.ts")).watchCommand(),
  coverage: async () => (await import("./coverage.ts")).coverageCommand(),
  guard: async () => (await import("./guard/command.ts")).guardCommand(),
  pipe: async () => (await import("./pipe.ts")).pipeCommand(),
  intake: async () => (await import("./intake.ts")).intakeCommand(),
  up: async () => (await import("./up.ts")).upCommand(),
  collect: async () => (await import("./collect.ts")).collectCommand(),
  serve: async () => (await import("./serve.ts")).serveCommand(),
  trail: async () => (await import("./trail.ts")).trailCommand(),
  rules: async () => (await import("./rules.ts")).rulesCommand(),
  doctor: async () => (await import("./doctor/command.ts")).doctorCommand(),
  completion: async () => (await import("./completion/command.ts")).completionCommand(wholeProgram),
  token: async () => (await import("./token.ts")).tokenCommand(),
};

function emptyProgram(): Command {
  return new Command("leaktrail")
    .description("Finds the secrets your organisation issued wherever they leak, has them revoked, and proves it.")
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
}

/** For who wants to know of all commands. */
async function wholeProgram(): Promise<Command> {
  const program = emptyProgram();
  for (const [name, load] of Object.entries(commands)) program.addCommand(await loaded(name, load));
  return program;
}

/** Without it a mistake in the arguments ends the process with 1, which means findings. */
function throwing(command: Command): Command {
  for (const inner of command.commands) throwing(inner);
  return command.exitOverride();
}

/** A command, or what stands for it where its packages are left out, as they are of a small installation: the hook needs none of them. */
async function loaded(name: string, load: () => Promise<Command>): Promise<Command> {
  try {
    return await load();
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "MODULE_NOT_FOUND")) throw thrown;
    return new Command(name)
      .description("Not part of this small installation.")
      .allowUnknownOption()
      .argument("[any...]")
      .action(() => {
        throw new LeaktrailError("bad-configuration", `this is a small installation, without ${name}; install all of leaktrail for it`);
      });
  }
}

/** The command that is called; all of them for the help. */
function commandsFor(word: string | undefined): readonly (readonly [string, () => Promise<Command>])[] {
  if (word === "--version" || word === "-V") return [];
  const called = word !== undefined && Object.hasOwn(commands, word) ? commands[word] : undefined;
  return word !== undefined && called ? [[word, called]] : Object.entries(commands);
}

function isHelpAsked(words: readonly string[]): boolean {
  return words.includes("--help") || words.includes("-h") || words.includes("help");
}

/**
 * Who reads only the first lines, as `head` does, closes the pipe: the rest goes nowhere, without a word. A command that was done
 * says how it went; one that was still at work has failed.
 */
function endQuietlyWhereNobodyReads(isDone: () => boolean): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (code !== "EPIPE" && stream === process.stdout) process.stderr.write(`leaktrail: could not write to standard output: ${code}\n`);
      process.exit(code === "EPIPE" && isDone() ? process.exitCode : EXIT_FAILED);
    });
  }
}

async function main(): Promise<void> {
  let isDone = false;
  endQuietlyWhereNobodyReads(() => isDone);
  const program = emptyProgram();
  try {
    for (const [name, load] of commandsFor(process.argv[2])) program.addCommand(throwing(await loaded(name, load)));
    if (isHelpAsked(process.argv)) {
      const { addExamples } = await import("./examples.ts");
      for (const command of program.commands) addExamples(command);
    }
    await program.parseAsync();
    isDone = true;
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      isDone = true;
      process.exitCode = thrown.exitCode === 0 ? 0 : EXIT_FAILED;
      return;
    }
    process.stderr.write(`leaktrail: ${toLeaktrailError(thrown).message}\n`);
    process.exitCode = EXIT_FAILED;
  }
}

// Not awaited here: the program that is shipped is CommonJS.
void main();
