import { text } from "node:stream/consumers";
import { LeaktrailError } from "../../../contract/index.ts";
import { shown } from "../tree.ts";
import { Repository } from "./git.ts";
import { ObjectReader } from "./objects.ts";

/**
 * Reads files as a commit has them, in the repository that `folder` is in; what is no file there is undefined. `paths` are ours, from
 * the repository's top. Throws `bad-configuration` where `ref` is no commit or a file has more than `maxBytes`, `unreadable-source`
 * where git cannot read it.
 */
export async function filesAt(
  folder: string | undefined,
  ref: string,
  { paths, maxBytes }: { paths: readonly string[]; maxBytes: number },
): Promise<readonly (string | undefined)[]> {
  const repository = new Repository(folder);
  const asked = repository.start("say what that commit is", ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  asked.input.end();
  const commit = (await text(asked.output)).trim();
  if (commit === "") throw new LeaktrailError("bad-configuration", `${shown(ref)} names no commit of this repository`);
  const objects = new ObjectReader(repository);
  try {
    objects.ask(paths.map((path) => `${commit}:${path}`));
    const files: (string | undefined)[] = [];
    for (const path of paths) files.push(await nextFile(objects, `${path} of ${shown(ref)}`, maxBytes));
    return files;
  } finally {
    objects.close();
  }
}

async function nextFile(objects: ObjectReader, name: string, maxBytes: number): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  const lengthBytes = await objects.read((bytes, length) => {
    if (length > maxBytes) throw new LeaktrailError("bad-configuration", `${name} has more than ${maxBytes} bytes`);
    pieces.push(Buffer.from(bytes));
  });
  return lengthBytes === undefined ? undefined : Buffer.concat(pieces).toString("utf8");
}
