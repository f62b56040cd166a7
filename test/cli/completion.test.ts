import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Command } from "commander";
import { beforeAll, describe, expect, test } from "vitest";
import { addExamples, examples } from "../../cli/examples.ts";
import { builtProgram } from "../../demo/child.ts";
import { reportNames } from "../../scanner/index.ts";

const program = builtProgram("cli/main.cjs");
const load = createRequire(import.meta.url);
const run = (...parameters: string[]) => spawnSync(process.execPath, [program, ...parameters], { encoding: "utf8" });
/** Each command by its names, e.g. `index build`, from the table of the program that is built. */
const commands = new Map<string, Command>();

beforeAll(() => {
  const table = readFileSync(join(import.meta.dirname, "../../cli/main.ts"), "utf8");
  for (const [, file = "", maker = ""] of table.matchAll(/import\("\.\/(.+)\.ts"\)\)\.(\w+)\(/g)) {
    const made = load(builtProgram(`cli/${file}.cjs`)) as Record<string, (program: () => Promise<Command>) => Command>;
    const command = made[maker]?.(async () => new Command());
    if (command) gather(command, command.name());
  }
  expect(commands.size).toBeGreaterThan(25);
});

function gather(command: Command, name: string): void {
  commands.set(name, command);
  for (const inner of command.commands) gather(inner, `${name} ${inner.name()}`);
}

describe("leaktrail completion", () => {
  const script = run("completion", "bash").stdout;

  /** What bash would offer for the last of these words. */
  function offered(...words: string[]): string[] {
    const line = ["leaktrail", ...words].map((word) => `'${word}'`).join(" ");
    const asked = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _leaktrail; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", asked], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return stdout.split("\n").filter(Boolean);
  }

  test("offers in bash the commands, those within them, their options, and the values of an option that takes one of a few", () => {
    expect(offered("")).toEqual(expect.arrayContaining(["scan", "index", "doctor", "completion", "--version"]));
    expect(offered("sc")).toEqual(["scan"]);
    expect(offered("index", "")).toEqual(expect.arrayContaining(["build", "inspect"]));
    expect(offered("index", "build", "--ti")).toEqual(["--tier"]);
    expect(offered("scan", "some/file", "--st")).toEqual(expect.arrayContaining(["--staged", "--stdin"]));
    expect(offered("scan", "--format", "")).toEqual([...reportNames]);
  });

  test("leaves it to bash to offer files where an option takes one", () => {
    expect(offered("scan", "--index", "")).toEqual([]);
    expect(script).toContain("complete -o default -F _leaktrail leaktrail");
  });

  test.each(["bash", "zsh", "fish"])("knows in %s each command and each option that there is", (shell) => {
    const { status, stdout, stderr } = run("completion", shell);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const [name, command] of commands) {
      expect(stdout).toContain(`/${name.replaceAll(" ", "/")}`);
      for (const { long } of command.options) expect(stdout).toContain(shell === "fish" ? `-l ${long?.slice(2)} ` : (long ?? ""));
    }
  });

  test("is for shells that it knows", () => {
    expect(run("completion", "cmd")).toMatchObject({ status: 2, stderr: expect.stringContaining("bash, zsh, fish") });
  });
});

describe("--help", () => {
  test("has examples for each command", () => {
    const without = [...commands].filter(([name, command]) => command.commands.length === 0 && !examples[name]).map(([name]) => name);
    expect(without).toEqual([]);
    expect(Object.keys(examples).filter((name) => !commands.has(name))).toEqual([]);
  });

  test("has no example that the command would refuse to take", async () => {
    for (const [name, lines] of Object.entries(examples)) {
      for (const [says, line] of lines) {
        expect(says).not.toBe("");
        const words = /leaktrail (?=[a-z])(.+?)( [|>].*|\))?$/.exec(line)?.[1]?.split(" ") ?? [];
        const names = name.split(" ");
        expect(words.slice(0, names.length), line).toEqual(names);
        const command = commands.get(name) as Command;
        command.exitOverride().configureOutput({ writeErr: () => undefined });
        command.action(() => undefined);
        await expect(command.parseAsync(words.slice(names.length), { from: "user" }), line).resolves.toBeDefined();
      }
    }
  });

  test("shows them below the options, also of a command within another", () => {
    const told: string[] = [];
    const outer = new Command("index").addCommand(new Command("build").configureOutput({ writeOut: (text) => told.push(text) }));
    addExamples(outer);
    outer.commands[0]?.outputHelp();
    expect(told.join("")).toContain(`\nExamples:\n  # ${examples["index build"]?.[0]?.[0]}\n  leaktrail index build `);
    expect(run("scan", "--help").stdout).toContain("git diff origin/main...HEAD | leaktrail scan --diff");
    expect(run("index", "build", "--help").stdout).toContain("Examples:");
  });
});
