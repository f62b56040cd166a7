import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Finding } from "../../contract/index.ts";
import { repositoryOf } from "../sources/tree.ts";
import { type CodeOwners, parseCodeOwners } from "./code-owners.ts";

/** Where it may stand; the first that is there counts. */
const PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];
/** As GitHub has it. */
const MAX_BYTES = 3 * 1024 * 1024;
const REPOSITORIES_MAX = 256;

/** Reads CODEOWNERS of the repositories that findings lie in, once each. `folder` is where the scan was started. */
export function ownersOnDisk(folder: string): (finding: Finding) => readonly string[] {
  const known = new Map<string, CodeOwners>();
  return ({ file, source }) => {
    // git names files from the repository's top, whatever folder that was asked in.
    const isFromTop = source.kind === "git";
    const path = resolve(folder, file);
    const repository = source.repo === undefined ? undefined : repositoryOf(isFromTop ? folder : dirname(path));
    if (repository === undefined) return [];
    const owners = known.get(repository) ?? ownersOf(repository);
    if (known.size < REPOSITORIES_MAX) known.set(repository, owners);
    return owners(isFromTop ? file : relative(repository, path).split(sep).join("/"));
  };
}

/** Advice is no reason to fail: nobody owns anything where the file cannot be read. */
function ownersOf(repository: string): CodeOwners {
  for (const place of PLACES) {
    const path = join(repository, place);
    try {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isFile() && stats.size <= MAX_BYTES) return parseCodeOwners(readFileSync(path, "utf8"));
    } catch {}
  }
  return () => [];
}
