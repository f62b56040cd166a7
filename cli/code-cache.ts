import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

/** What was loaded so, and the file that keeps what V8 made of it. For build/code-cache.ts. */
export const loaded: { readonly script: Script; readonly cachePath: string }[] = [];

/**
 * Loads a CommonJS module from `code`, a file beside it, with what V8 made of that text when the program was built: a commit hook
 * would wait for the compiler for a quarter of its time. Another V8 than the builder's refuses `cache`, and compiles.
 */
export function loadCompiled(module: NodeModule, require: NodeJS.Require, code: string, cache: string): void {
  const folder = dirname(module.filename);
  const [filename, cachePath] = [join(folder, code), join(folder, cache)];
  const text = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(filename, "utf8")}\n})`;
  const script = new Script(text, { filename, cachedData: readIfThere(cachePath) });
  loaded.push({ script, cachePath });
  script.runInThisContext().call(module.exports, module.exports, require, module, filename, folder);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
