import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, isAbsolute, join, relative, sep } from "node:path";
import { type FindingSource, LeaktrailError } from "../../contract/index.ts";
import type { FilePlace } from "../sources/tree.ts";
import { problemOf, shown, walkTree } from "../sources/tree.ts";
import type { ForeignFinding } from "./foreign.ts";

const CONTENT_MAX_BYTES = 64 * 1024 * 1024;
const NEWLINE = 0x0a;
/** Nothing is fetched for a partial clone. */
const environment = { GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" };

/** What a report speaks of, as it is read again. */
export interface Content extends FilePlace {
  /** As findings name it. */
  readonly file: string;
  readonly generation: string;
  readonly bytes: Buffer;
}

/**
 * Reads what reports speak of in one repository or folder, at a commit where they name one. Gives why, in words, where it cannot.
 * Throws `unreadable-source` where there is no such folder.
 */
export function contentsIn(folder: string, host: string): (finding: ForeignFinding) => Content | string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new LeaktrailError("unreadable-source", `there is no folder ${shown(folder)}`);
  }
  const root = realpathSync(folder);
  return ({ file, commit, author }) => {
    const inside = insideOf(root, file);
    if (inside === undefined) return "it is not within --repo";
    return commit === undefined ? fileIn(root, inside, host) : blobIn(root, inside, { commit, author });
  };
}

/** The path as the repository has it; undefined where it is elsewhere. */
function insideOf(root: string, file: string): string | undefined {
  const inside = isAbsolute(file) ? relative(root, file) : relative(".", join(".", file));
  return inside === "" || isAbsolute(inside) || inside.split(sep)[0] === ".." ? undefined : inside.split(sep).join("/");
}

function fileIn(root: string, file: string, host: string): Content | string {
  const path = join(root, file);
  try {
    // A link may lead out of it.
    const real = relative(root, realpathSync(path));
    if (isAbsolute(real) || real.split(sep)[0] === "..") return "it is a link that leads out of --repo";
    const stats = statSync(path);
    if (!stats.isFile()) return "it is no file";
    if (stats.size > CONTENT_MAX_BYTES) return `it has more than ${CONTENT_MAX_BYTES} bytes`;
    const bytes = readFileSync(path);
    const tree = { paths: [path], respectIgnoreFiles: false, exclude: [], include: [], host };
    for (const entry of walkTree(tree)) {
      if (entry.kind === "file") return { ...entry.placeOf(), file, bytes, generation: createHash("sha256").update(bytes).digest("hex") };
    }
    return "it is no file";
  } catch (thrown) {
    return `it could not be read: ${problemOf(thrown)}`;
  }
}

function blobIn(root: string, file: string, { commit, author }: Pick<ForeignFinding, "commit" | "author">): Content | string {
  if (!/^[0-9a-f]{7,64}$/i.test(commit ?? "")) return "its commit is no object's id";
  if (file.includes("\n")) return "its name has more than one line";
  const git = spawnSync("git", ["-C", root, "--no-pager", "cat-file", "--batch"], {
    input: `${commit}:${file}\n`,
    // What a hook is told of its repository must not stand for the one that is named.
    env: { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))), ...environment },
    maxBuffer: CONTENT_MAX_BYTES,
    stdio: ["pipe", "pipe", "ignore"],
  });
  if (git.error && "code" in git.error && git.error.code === "ENOBUFS") return `it has more than ${CONTENT_MAX_BYTES} bytes`;
  const end = git.stdout?.indexOf(NEWLINE) ?? -1;
  const [, blob, length] = /^([0-9a-f]{40,64}) blob (\d+)$/.exec(end === -1 ? "" : git.stdout.toString("latin1", 0, end)) ?? [];
  if (blob === undefined) return "the repository has no such file at that commit";
  const source: FindingSource = { kind: "git", repo: basename(root) || "/", commit, ...(author !== undefined && { author }) };
  return { file, identity: file, source, generation: blob, bytes: git.stdout.subarray(end + 1, end + 1 + Number(length)) };
}
