import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { Random } from "./random.ts";
import { type TreeFile, treeFiles } from "./tree.ts";

const START_S = Date.UTC(2025, 0, 6) / 1000;

/** The variables of git that would lead it elsewhere are left out, and so is what this user has configured. */
const environment = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null", LC_ALL: "C", TZ: "UTC" };

/**
 * Makes a bare repository with a history: the first commit adds the files, each later one changes a few lines in a few of them.
 * `change` may put something into a file's content; it hears which commit it is.
 */
export function writeHistory(
  folder: string,
  options: { seed: number; files: number; commits: number; change: (file: TreeFile, commit: number) => Buffer },
): void {
  const random = new Random(options.seed, 3);
  const contents = new Map<string, Buffer>();
  for (const { path, content } of treeFiles(options)) contents.set(path, Buffer.from(content));
  const paths = [...contents.keys()];
  const stream: Buffer[] = [];
  for (let commit = 0; commit < options.commits; commit++) {
    const touched = commit === 0 ? paths : Array.from({ length: random.between(1, 6) }, () => random.pick(paths));
    stream.push(Buffer.from(commitHead(commit)));
    for (const path of new Set(touched)) {
      const edited = commit === 0 ? (contents.get(path) as Buffer) : edit(contents.get(path) as Buffer, random);
      const content = options.change({ path, content: edited }, commit);
      contents.set(path, content);
      stream.push(Buffer.from(`M 100644 inline ${path}\ndata ${content.length}\n`), content, Buffer.from("\n"));
    }
  }
  mkdirSync(folder, { recursive: true });
  execFileSync("git", ["init", "-q", "--bare", "-b", "main", folder], { env: environment });
  execFileSync("git", ["-C", folder, "fast-import", "--quiet"], { env: environment, input: Buffer.concat(stream) });
}

/** The whole history as one patch text: what a scan of a history reads. */
export function writePatches(repository: string, file: string): void {
  const output = openSync(file, "wx", 0o600);
  const log = ["-C", repository, "log", "--reverse", "-p", "--unified=3", "--no-color", "--no-ext-diff", "--no-textconv", "main"];
  try {
    const { status } = spawnSync("git", log, { env: environment, stdio: ["ignore", output, "inherit"] });
    if (status !== 0) throw new Error(`git log ended with status ${status}`);
  } finally {
    closeSync(output);
  }
}

function commitHead(commit: number): string {
  const message = `change ${commit}`;
  const author = `Dev ${commit % 9} <dev${commit % 9}@example.org> ${START_S + commit * 3600} +0000`;
  return `commit refs/heads/main\nauthor ${author}\ncommitter ${author}\ndata ${message.length}\n${message}\n`;
}

/** Repeats a few lines elsewhere in the file, as people do. */
function edit(content: Buffer, random: Random): Buffer {
  const lines = content.toString("latin1").split("\n");
  for (let edits = random.between(1, 5); edits > 0; edits--) {
    const from = random.below(lines.length);
    lines.splice(random.below(lines.length), random.below(3), ...lines.slice(from, from + random.between(1, 8)));
  }
  return Buffer.from(lines.join("\n"), "latin1");
}
