import { cpSync, existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build, type OnLoadResult, type OnResolveArgs, type OnResolveResult, type Plugin } from "esbuild";
import ts from "typescript";
import { keepCompiled } from "./code-cache.ts";

/*
 * Makes the program that is shipped, `cli/main.cjs`, and beside it one file a command with all of ours that the command
 * uses and nothing else. Run from the repository's root after tsc, whose files stay as they are.
 *
 * Each command is bundled by itself: chunks that commands share would hold what any of them uses, and a commit hook would
 * wait for the modules of a web server. They are CommonJS, which Node 20 loads some 7 ms faster than ES modules.
 */
const root = process.cwd();
const out = join(import.meta.dirname, "..");

const MAIN = "cli/main.ts";
const CODE_CACHE = "cli/code-cache.ts";
/** In a file of its own: main and its command must share the classes of it. */
const SHARED = "commander";
/** Packages that CommonJS cannot ask for, being ES modules only; and one small enough to cost less inside than outside. */
const inlined = new Set(["@marcbachmann/cel-js", "@noble/curves", "@noble/hashes", "canonicalize", "chokidar", "fzstd", "ignore"]);
/** Modules that a program loads with the first call of one of their functions: what they need takes longer than a small scan. */
const onDemand = new Set(["rules/built-in.ts", "contract/key-file.ts", "contract/index-file/documents.ts"]);
const ON_DEMAND = "on-demand";
/** Folders whose top-level calls make a value and do nothing else: a schema that a command does not use is left out of it. */
const pureFolders = ["contract/"];
/** Folders of files that modules read from beside themselves when they run. */
const assets = ["scanner/kernel/compiled"];

const options: BuildOptions = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20.19",
  // A command is asked for by `require`: by `import` it would wait for Node's loader of ES modules.
  supported: { "dynamic-import": false },
  // Half as much text is compiled in some two milliseconds less.
  minify: true,
  sourcemap: "linked",
  logLevel: "warning",
};

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
/** What modules would find out when they run, and is known here already. */
const knownNow: Readonly<Record<string, () => Promise<string> | string>> = {
  "cli/version.ts": () => `export const version = ${JSON.stringify(version)};`,
  "rules/version.ts": async () => `export const versionOfRules = () => ${JSON.stringify((await compiledRules()).versionOfRules())};`,
  "rules/ids.ts": async () => `export const builtInIds = () => ${JSON.stringify((await compiledRules()).builtInIds())};`,
  "scanner/patterns/shipped.ts": () => "export const isShipped = true;",
};
const entries = new Set<string>();
await Promise.all([
  ...[MAIN, CODE_CACHE].filter((entry) => existsSync(entry)).map(bundleOnce),
  build({ ...options, entryPoints: [SHARED], outfile: join(out, "cli", `${SHARED}.cjs`) }),
]);
for (const asset of assets) if (existsSync(asset)) cpSync(asset, join(out, asset), { recursive: true });
if (existsSync(CODE_CACHE)) keepCompiled(join(out, "cli"));

/** Bundles an entry, and what it asks for while it runs: commands, other modules on demand, and programs of threads. */
async function bundleOnce(entry: string): Promise<void> {
  if (entries.has(entry)) return;
  entries.add(entry);
  const asked: string[] = [];
  const plugins = [ourFiles(entry, (other) => asked.push(other))];
  await build({ ...options, entryPoints: [entry], outfile: bundlePathOf(entry), plugins });
  await Promise.all(asked.map(bundleOnce));
}

/** The compiled rules, where the program has any. */
async function compiledRules(): Promise<{ versionOfRules: () => string; builtInIds: () => readonly string[] }> {
  return await import(pathToFileURL(join(out, "rules", "index.js")).href);
}

type OnEntry = (source: string) => void;

/** How the bundle of an entry asks for another one. */
function besideEntry(entry: string, source: string): string {
  const place = relative(dirname(bundlePathOf(entry)), bundlePathOf(source));
  return place.startsWith(".") ? place : `./${place}`;
}

function bundlePathOf(source: string): string {
  return join(out, source.replace(/\.ts$/, ".cjs"));
}

function ourFiles(entry: string, onEntry: OnEntry): Plugin {
  return {
    name: "our-files",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\/.*\.ts$/ }, (asked) => resolveOurs(asked, entry, onEntry));
      onResolve({ filter: /^[^./]/ }, (asked) => resolvePackage(asked, entry));
      onLoad({ filter: /\.ts$/, namespace: "file" }, ({ path }) => loadOurs(path, entry, onEntry));
      onLoad({ filter: /\.ts$/, namespace: ON_DEMAND }, ({ path }) => loadOnDemand(path));
    },
  };
}

function resolveOurs({ path, resolveDir, kind, namespace }: OnResolveArgs, entry: string, onEntry: OnEntry): OnResolveResult {
  const file = resolve(resolveDir, path);
  const source = relative(root, file);
  if (kind === "dynamic-import" || kind === "require-call") {
    onEntry(source);
    return { path: besideEntry(entry, source), external: true };
  }
  const isCalled = onDemand.has(source) && namespace !== ON_DEMAND && !onDemand.has(entry);
  if (isCalled) return { path: file, namespace: ON_DEMAND, sideEffects: false };
  // Our modules do nothing when they are loaded: where no export of one is used, it is left out.
  return { path: file, sideEffects: false };
}

function resolvePackage({ path, importer, kind }: OnResolveArgs, entry: string): OnResolveResult | undefined {
  const [scope = "", name = ""] = path.split("/");
  const isInlined = inlined.has(scope.startsWith("@") ? `${scope}/${name}` : scope);
  if (kind === "entry-point" || isInlined || importer.includes("node_modules")) return undefined;
  const shared = besideEntry(entry, join("cli", `${SHARED}.ts`));
  return { path: path === SHARED ? shared : path, external: true, sideEffects: false };
}

async function loadOurs(path: string, entry: string, onEntry: OnEntry): Promise<OnLoadResult> {
  const source = relative(root, path);
  const known = knownNow[source];
  if (known) return { contents: await known(), loader: "ts" };
  const text = withThreads(await readFile(path, "utf8"), dirname(source), onEntry);
  const contents = pureFolders.some((folder) => source.startsWith(folder)) ? withPureConstants(text) : text;
  // A module's place is where tsc put it, though its code stands elsewhere now: what it reads from beside itself is there.
  const place = JSON.stringify(relative(dirname(bundlePathOf(entry)), join(out, source.replace(/\.ts$/, ".js"))));
  const url = `require("node:url").pathToFileURL(require("node:path").join(__dirname, ${place})).href`;
  return { contents: contents.replaceAll("import.meta.url", url), loader: "ts" };
}

/** In a module's place: its functions load it when they are called. Its constants are there as ever, for who uses them. */
async function loadOnDemand(path: string): Promise<OnLoadResult> {
  const itself = JSON.stringify(`./${basename(path)}`);
  const names = [...(await readFile(path, "utf8")).matchAll(/^\s*export function (\w+)/gm)].map(([, name]) => name);
  const calls = names.map((name) => `export const ${name} = (...given) => require(${itself}).${name}(...given);`);
  return { contents: [`export * from ${itself};`, ...calls].join("\n"), loader: "js", resolveDir: dirname(path) };
}

/** A thread is started by the URL of its program, as tsc calls it: `new Worker(new URL("./NAME.js", import.meta.url))`. */
function withThreads(text: string, folder: string, onEntry: OnEntry): string {
  if (!text.includes("new Worker(")) return text;
  return text.replaceAll(/"(\.\/[\w-]+)\.js"/g, (_, name: string) => {
    onEntry(join(folder, `${name}.ts`));
    return `"${name}.cjs"`;
  });
}

/** Marks each call that makes a constant of the module, with all calls within it, as one without effects. */
function withPureConstants(text: string): string {
  const calls = ts
    .createSourceFile("", text, ts.ScriptTarget.ESNext)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.map(({ initializer }) => initializer))
    .filter((made) => made !== undefined)
    .filter(ts.isCallExpression);
  let [marked, done] = ["", 0];
  for (const { pos, end } of calls) {
    marked += `${text.slice(done, pos)} /* @__PURE__ */ (() => ${text.slice(pos, end)})()`;
    done = end;
  }
  return marked + text.slice(done);
}
