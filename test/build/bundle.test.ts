import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtProgram } from "../../demo/child.ts";

const root = join(import.meta.dirname, "../..");

describe("a program that is bundled", () => {
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-bundle-"));
  const bundled = (path: string) => readFileSync(join(folder, "dist", path), "utf8");

  const sources = {
    "package.json": '{"name":"leaktrail","version":"9.8.7","type":"module"}',
    "cli/main.ts": `
      import { Command } from "commander";
      import { version } from "./version.ts";
      const commands: Record<string, () => Promise<Command>> = {
        scan: async () => (await import("./scan.ts")).command(Command, version),
        serve: async () => (await import("./serve.ts")).command(),
      };
      void commands[process.argv[2] ?? ""]?.();`,
    "cli/version.ts": 'export const version: string = "not known";',
    "cli/scan.ts": `
      import { Command } from "commander";
      import { idOf, readKeyFile, words } from "../contract/index.ts";
      import { answer } from "../scanner/jobs/pool.ts";
      export async function command(ofMain: unknown, version: string): Promise<Command> {
        process.stdout.write([idOf("x"), words(), version, ofMain === Command, await answer(), readKeyFile({ id: "k" }).id].join(" "));
        return new Command();
      }`,
    "cli/serve.ts": `
      import { Command } from "commander";
      import { document, keyFile } from "../contract/index.ts";
      export async function command(): Promise<Command> {
        process.stdout.write(String(document.safeParse({ id: "y" }).success && keyFile.safeParse({ id: "y" }).success));
        return new Command();
      }`,
    "contract/index.ts":
      'export * from "./document.ts"; export * from "./assets.ts"; export * from "./key-file.ts"; export * from "./unused.ts";',
    "contract/document.ts": `
      import { z } from "zod";
      const id = z.string().min(1);
      export const document = z.strictObject({ id, more: z.array(z.strictObject({ id })).max(3).optional() }).refine((given) => given.id !== "z");
      export const idOf = (text: string) => "id-" + text;`,
    "contract/key-file.ts": `
      import { z } from "zod";
      export const keyFile = z.strictObject({ id: z.string() });
      export function readKeyFile(given: unknown) { return keyFile.parse(given); }`,
    "contract/assets.ts": `
      import { readFileSync } from "node:fs";
      export const words = () => readFileSync(new URL("../scanner/kernel/compiled/words.bin", import.meta.url), "utf8");`,
    "contract/unused.ts": 'import "kafkajs"; export const unused = 1;',
    "scanner/jobs/pool.ts": `
      import { Worker } from "node:worker_threads";
      export const answer = () =>
        new Promise((done) => new Worker(new URL("./worker.js", import.meta.url)).once("message", done));`,
    "scanner/jobs/worker.ts": `
      import { parentPort } from "node:worker_threads";
      import { words } from "../../contract/index.ts";
      parentPort?.postMessage("thread:" + words());`,
    "scanner/kernel/compiled/words.bin": "words-of-the-asset",
  };

  beforeAll(() => {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, "dist/build"), { recursive: true });
    for (const name of ["bundle", "code-cache"]) {
      const { code } = transformSync(readFileSync(join(root, `build/${name}.ts`), "utf8"), { loader: "ts", format: "esm" });
      writeFileSync(join(folder, `dist/build/${name}.js`), code.replace("./code-cache.ts", "./code-cache.js"));
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    expect(spawnSync(process.execPath, ["dist/build/bundle.js"], { cwd: folder, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
    // What is shipped must not need the sources.
    for (const path of ["cli", "contract", "scanner"]) rmSync(join(folder, path), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (command: string) => spawnSync(process.execPath, [join(folder, "dist/cli/main.cjs"), command], { encoding: "utf8" });

  test("finds what its modules read or start from beside themselves, knows its version, and shares one commander with its commands", () => {
    expect(run("scan")).toMatchObject({ stdout: "id-x words-of-the-asset 9.8.7 true thread:words-of-the-asset k", stderr: "" });
    expect(existsSync(join(folder, "dist/scanner/kernel/compiled/words.bin"))).toBe(true);
  });

  test("has a schema, and zod, in those commands only that use it", () => {
    expect(run("serve")).toMatchObject({ stdout: "true", stderr: "" });
    expect(bundled("cli/serve.cjs")).toContain('require("zod")');
    expect(bundled("cli/scan.cjs")).not.toContain("zod");
    expect(bundled("cli/main.cjs")).not.toContain("zod");
  });

  test("loads some modules with the first call of a function of theirs, and has what they need in none but them", () => {
    expect(bundled("cli/scan.cjs")).toContain('require("../contract/key-file.cjs")');
    expect(bundled("contract/key-file.cjs")).toContain('require("zod")');
  });

  test("has no module in it of which nothing is used, nor what such a module loads", () => {
    expect(bundled("cli/scan.cjs") + bundled("cli/serve.cjs")).not.toContain("kafkajs");
  });
});

describe("the program that is shipped", () => {
  const names = [
    "scan",
    "import",
    "hook",
    "index",
    "key",
    "watch",
    "baseline",
    "guard",
    "up",
    "collect",
    "serve",
    "trail",
    "token",
    "doctor",
    "completion",
  ];

  test.each(names)("has a command %s that starts", (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram("cli/main.cjs"), name, "--help"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(`Usage: leaktrail ${name}`);
  });

  test("loads no package for a scan but those it cannot do without", () => {
    const loaded = ["main", "scan/command.code", "commander.code"].flatMap((name) => {
      const text = readFileSync(builtProgram(`cli/${name}.cjs`), "utf8");
      return [...text.matchAll(/\brequire\("(?!node:|\.)([^"]+)"\)/g)].map(([, asked]) => asked);
    });
    expect(loaded).toEqual([]);
  });

  test("says what is wrong with a key file, with what it does not load otherwise", () => {
    const env = { ...process.env, LEAKTRAIL_KEY: JSON.stringify({ current: "k", keys: [], more: 1 }) };
    const { status, stderr } = spawnSync(process.execPath, [builtProgram("cli/main.cjs"), "scan", "--stdin"], {
      env,
      encoding: "utf8",
      input: "",
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        "leaktrail: the key file is not valid: keys: Too small: expected array to have >=1 items; (root): unknown field; current: names no key of this file\n",
    });
  });

  test("says its version without loading a command", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const { status, stdout } = spawnSync(process.execPath, [builtProgram("cli/main.cjs"), "--version"], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
  });
});
