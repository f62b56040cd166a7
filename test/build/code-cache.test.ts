import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadCompiled, loaded } from "../../cli/code-cache.ts";
import { builtProgram } from "../../demo/child.ts";

const folder = mkdtempSync(join(tmpdir(), "leaktrail-code-"));
const require = createRequire(import.meta.url);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Loads a text as a module whose compiled form is in `cache`; what it exports, and whether V8 refused that form. */
function load(text: string, cache: string): { exports: unknown; isRefused: boolean | undefined } {
  writeFileSync(join(folder, "answer.code.cjs"), text);
  const module = { filename: join(folder, "answer.cjs"), exports: {} } as NodeModule;
  loadCompiled(module, require, "answer.code.cjs", cache);
  return { exports: module.exports, isRefused: loaded.at(-1)?.script.cachedDataRejected };
}

describe("a module that was compiled when the program was built", () => {
  test("is loaded from what V8 kept of it", () => {
    const text = "exports.answer = require('node:path').basename(__filename) + module.filename.length;";
    const fresh = load(text, "answer.compiled");
    expect(fresh.isRefused).toBeUndefined();
    writeFileSync(join(folder, "answer.compiled"), loaded.at(-1)?.script.createCachedData() ?? "");
    const kept = load(text, "answer.compiled");
    expect(kept.isRefused).toBe(false);
    expect(kept.exports).toEqual(fresh.exports);
  });

  test("is compiled anew where that is of another V8, damaged or gone", () => {
    writeFileSync(join(folder, "damaged.compiled"), Buffer.alloc(4096, 7));
    expect(load("exports.answer = 42;", "damaged.compiled")).toEqual({ exports: { answer: 42 }, isRefused: true });
    expect(load("exports.answer = 43;", "gone.compiled")).toEqual({ exports: { answer: 43 }, isRefused: undefined });
  });
});

describe("the program that is shipped", () => {
  test("has what V8 made of the very code beside it, for what a commit hook loads", () => {
    const cli = join(builtProgram("cli/main.cjs"), "..");
    for (const path of ["commander", "scan/command"]) {
      const [folder, name] = [join(cli, dirname(path)), basename(path)];
      const code = readFileSync(join(folder, `${name}.code.cjs`));
      const digest = createHash("sha256").update(code).digest("hex");
      const compiled = readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.endsWith(".compiled"));
      expect(compiled).toEqual([`${name}.${digest.slice(0, 16)}.compiled`]);
      expect(readFileSync(join(folder, `${name}.cjs`), "utf8")).toContain("loadCompiled(");
    }
  });
});
