import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const VM_DIRECTORY = "/usr/lib/jvm";

/** The home of a Java of at least `major`: LEAKTRAIL_JAVA_HOME, JAVA_HOME, the PATH, then what the system has installed. */
export async function findJava(major: number): Promise<string> {
  for (const home of await candidates()) {
    if ((await majorOf(home)) >= major) return home;
  }
  throw new Error(`no Java ${major} or newer found: install one (e.g. Temurin ${major}) or set LEAKTRAIL_JAVA_HOME to it`);
}

async function candidates(): Promise<string[]> {
  const named = [process.env.LEAKTRAIL_JAVA_HOME, process.env.JAVA_HOME].flatMap((home) => (home ? [home] : []));
  const onPath = (process.env.PATH ?? "").split(delimiter).map((directory) => dirname(directory));
  const installed = await readdir(VM_DIRECTORY).catch(() => []);
  return [...named, ...onPath, ...installed.sort().map((name) => join(VM_DIRECTORY, name))];
}

/** 0 where no Java stands. */
async function majorOf(home: string): Promise<number> {
  try {
    const { stderr } = await run(join(home, "bin", "java"), ["-version"]);
    return Number(stderr.match(/version "(\d+)/)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
