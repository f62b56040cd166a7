import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { builtProgram } from "../../demo/child.ts";

const root = join(import.meta.dirname, "../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const templates = readdirSync(join(root, "deploy/ci")).map((name) => `deploy/ci/${name}`);
const pages = ["docs/add-the-hook.md", "docs/scan-in-ci.md"];
const yamlFiles = [...templates.filter((path) => path.endsWith(".yml")), ".pre-commit-hooks.yaml", "action.yml"];

const helps = new Map<string, string>();
function helpOf(...words: readonly string[]): string {
  const name = words.join(" ");
  const known =
    helps.get(name) ?? spawnSync(process.execPath, [builtProgram("cli/main.cjs"), ...words, "--help"], { encoding: "utf8" }).stdout;
  helps.set(name, known);
  return known;
}

/** What of a text calls leaktrail: the words of the command, and its flags. */
function callsIn(text: string): { words: string[]; flags: string[] }[] {
  return [...text.matchAll(/(?:\bleaktrail|main\.cjs"?) ((?:scan|hook (?:install|uninstall|test|run))\b[^\n`'#|]*)/g)].map(
    ([, call = ""]) => {
      const [command = "", inner = ""] = call.split(/\s+/);
      const words = command === "hook" ? [command, inner] : [command];
      return { words, flags: [...call.matchAll(/(?<=\s)--[a-z][a-z-]*/g)].map(([flag]) => flag) };
    },
  );
}

describe("what shows users the ways in", () => {
  test.each(yamlFiles)("%s is YAML", (path) => {
    expect(parse(textOf(path))).toBeTypeOf("object");
  });

  test.each([...templates, ...pages, ".pre-commit-hooks.yaml", "action.yml"])(
    "%s calls leaktrail with commands and flags that there are",
    (path) => {
      const calls = callsIn(textOf(path));
      expect(calls).not.toEqual([]);
      for (const { words, flags } of calls) {
        const help = helpOf(...words);
        expect(help).toContain(`Usage: leaktrail ${words.join(" ")}`);
        // A hook gives its scan what it does not know itself.
        const known = words[0] === "hook" ? help + helpOf("scan") : help;
        for (const flag of flags) expect(known, `${path}: ${words.join(" ")}`).toMatch(new RegExp(`^ +${flag}[ ,]`, "m"));
      }
    },
  );

  test("the hooks for pre-commit have what it asks of them, and never get files' names", () => {
    const hooks = parse(textOf(".pre-commit-hooks.yaml"));
    expect(hooks.map(({ language }: { language: string }) => language)).toEqual(["node", "system", "docker_image", "node"]);
    for (const hook of hooks) {
      expect(hook).toMatchObject({ id: expect.any(String), name: expect.any(String), pass_filenames: false, require_serial: true });
      expect(hook.entry).toMatch(/(^leaktrail|leaktrail:\S+) hook run pre-(commit|push)$/);
    }
  });

  test("the action takes its inputs by the environment: what a fork writes is never part of a command", () => {
    const { inputs, runs } = parse(textOf("action.yml"));
    expect(Object.keys(inputs)).toEqual(["args", "sarif"]);
    for (const { run } of runs.steps) expect(run ?? "").not.toContain("${{");
  });

  test("the pages name files that there are", () => {
    for (const page of pages) {
      for (const [, path = ""] of textOf(page).matchAll(/\]\((?!http)([^)#]+)\)/g))
        expect(existsSync(join(root, "docs", path)), path).toBe(true);
    }
  });
});
