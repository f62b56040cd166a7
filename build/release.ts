import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/*
 * Makes the release tree: `node dist/build/release.js DIR`, in a folder that is empty or not there yet, after `npm run build`.
 *
 * It is what people install from git, by pre-commit or npm: the commands that need neither store, bus nor web server, as they are
 * bundled, and the few packages that these ask for. It is installed in seconds where the whole takes minutes.
 */
const root = process.cwd();
const out = join(import.meta.dirname, "..");

const MAIN = "cli/main.cjs";
const commands = ["scan", "hook", "baseline", "import", "index", "key", "rules", "completion"];
/** Beside the program: what each reads who installs it. */
const documents = ["README.md", "LICENSE", "SECURITY.md", ".pre-commit-hooks.yaml", "action.yml"];
const KERNEL = "scanner/kernel/compiled";

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const [, , target] = process.argv;
if (target === undefined || (existsSync(target) && readdirSync(target).some((name) => name !== ".git"))) {
  process.stderr.write("usage: npm run -s release-tree -- DIR, where DIR is an empty folder, or none yet\n");
  process.exit(2);
}
const whole = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Package;
/** Of threads: each is named by its file's name alone. */
const programs = filesIn("scanner").filter((file) => file.endsWith(".cjs"));
const files = reachedFrom([MAIN, "cli/commander.cjs", "cli/examples.cjs", ...commands.map(bundleOf)]);
for (const file of [...files, ...filesIn(KERNEL)]) copy(join(out, file), join(target, "dist", file));
for (const file of documents) copy(join(root, file), join(target, file));
writeFileSync(join(target, "package.json"), `${JSON.stringify(smallPackage(), null, 2)}\n`);

/** The bundle of a command; it is in a folder of its own where the command has several files. */
function bundleOf(command: string): string {
  const own = `cli/${command}/command.cjs`;
  return existsSync(join(out, own)) ? own : `cli/${command}.cjs`;
}

/** These, and all bundles that they load, but for other commands. */
function reachedFrom(entries: readonly string[]): string[] {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    if (file !== MAIN) waiting.push(...besides(file));
  }
  return [...reached].sort();
}

function besides(file: string): string[] {
  const folder = dirname(file);
  const text = readFileSync(join(out, file), "utf8");
  const asked = [...text.matchAll(/"(\.\.?\/[^"]+\.cjs)"/g)].map(([, path = ""]) => join(folder, path));
  // What V8 compiled when it was built: `NAME.cjs` names `NAME.code.cjs` and `NAME.HASH.compiled`.
  const compiled = [...text.matchAll(/"([\w.-]+\.(?:code\.cjs|compiled))"/g)].map(([, name = ""]) => join(folder, name));
  const threads = programs.filter((path) => text.includes(`"./${basename(path)}"`));
  return [...asked, ...compiled, ...threads].filter((path) => existsSync(join(out, path)));
}

function filesIn(folder: string): string[] {
  return readdirSync(join(out, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(join(out, file)).isFile());
}

function smallPackage() {
  const { name, version, description, license, engines, bin, allowScripts } = whole;
  const texts = files.filter((file) => file.endsWith(".cjs")).map((file) => readFileSync(join(out, file), "utf8"));
  const isAsked = ([name]: readonly [string, string]) => texts.some((text) => text.includes(`("${name}")`));
  const askedOf = (packages: Readonly<Record<string, string>> = {}) => Object.fromEntries(Object.entries(packages).filter(isAsked));
  const [dependencies, optionalDependencies] = [askedOf(whole.dependencies), askedOf(whole.optionalDependencies)];
  const scripts = Object.entries(allowScripts as Record<string, boolean>).filter(
    ([name]) => name in { ...dependencies, ...optionalDependencies },
  );
  return {
    name,
    version,
    description,
    license,
    engines,
    bin,
    files: ["dist"],
    allowScripts: Object.fromEntries(scripts),
    dependencies,
    optionalDependencies,
  };
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
