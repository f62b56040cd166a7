import { text } from "node:stream/consumers";
import { answerOf, type Repository } from "./git.ts";

/** The ids of the objects that refs and HEAD name, each once and in order: branches, tags, notes, the newest stash. */
export async function refIdsOf(repository: Repository): Promise<readonly string[]> {
  const refs = repository.start("list its refs", ["for-each-ref", "--format=%(objectname)"]);
  refs.input.end();
  // HEAD may name what no ref does, or nothing at all, which is no error.
  const head = repository.start("say what HEAD is", ["rev-parse", "--verify", "--quiet", "HEAD"]);
  head.input.end();
  const [listed, named] = await Promise.all([answerOf(refs), text(head.output)]);
  return [...new Set(`${listed}\n${named}`.split("\n").filter((id) => id !== ""))].sort();
}

/** Those that are there and lead to a commit; what else is asked for may be of any kind, or gone. */
export async function commitsAmong(repository: Repository, ids: readonly string[]): Promise<readonly string[]> {
  const types = await typesOf(
    repository,
    ids.map((id) => `${id}^{}`),
  );
  return ids.filter((_, nth) => types[nth] === "commit");
}

/** In the order of the names; `missing` is the last word where there is no such object. */
export async function typesOf(repository: Repository, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const git = repository.start("say what objects are", ["cat-file", "--batch-check=%(objecttype)"]);
  git.input.end(`${names.join("\n")}\n`);
  return (await answerOf(git)).trimEnd().split("\n");
}

/** The folder that holds its refs. */
export async function commonFolderOf(repository: Repository): Promise<string> {
  const git = repository.start("say where its refs are", ["rev-parse", "--path-format=absolute", "--git-common-dir"]);
  git.input.end();
  return (await answerOf(git)).replace(/\n$/, "");
}
