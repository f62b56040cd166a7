import { Random, weighted } from "./random.ts";
import { go, java, json, prose, python, typescript, yaml } from "./source-text.ts";
import { TextWriter } from "./text-writer.ts";
import { words } from "./vocabulary.ts";

export interface TreeFile {
  /** With slashes, relative to the tree. */
  readonly path: string;
  /** Overwritten by the next file. */
  readonly content: Buffer;
}

const FILE_MAX_BYTES = 256 * 1024;
/** Files a folder, folders a folder. */
const FAN_OUT = 12;

const kinds = weighted([
  [28, { extension: "ts", write: typescript }],
  [20, { extension: "py", write: python }],
  [14, { extension: "go", write: go }],
  [13, { extension: "java", write: java }],
  [9, { extension: "yaml", write: yaml }],
  [9, { extension: "json", write: json }],
  [7, { extension: "md", write: prose }],
] as const);

/** Gives a source tree file by file: log-normal sizes with a median of 3.5 KB, a mean of about 7.5 KB, and 256 KB at most. */
export function* treeFiles({ seed, files }: { seed: number; files: number }): Generator<TreeFile> {
  const random = new Random(seed, 2);
  const out = new TextWriter(FILE_MAX_BYTES);
  for (let number = 0; number < files; number++) {
    const { extension, write } = random.pick(kinds);
    out.reset();
    write(out, random, sizeOf(random));
    yield { path: `${folderOf(number)}/${random.pick(words)}-${number}.${extension}`, content: out.taken() };
  }
}

/** Source-like and prose-like text of exactly `bytes` bytes, block after block. A block is overwritten by the next. */
export function* sourceBlocks({ seed, bytes }: { seed: number; bytes: number }): Generator<Buffer> {
  let left = bytes;
  for (const { content } of treeFiles({ seed, files: Number.MAX_SAFE_INTEGER })) {
    const taken = content.subarray(0, Math.min(left, content.length));
    left -= taken.length;
    yield taken;
    if (left === 0) return;
  }
}

function sizeOf(random: Random): number {
  const [u, v] = [(random.next() + 1) / 2 ** 32, random.next() / 2 ** 32];
  const normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  return Math.min(FILE_MAX_BYTES - 1, Math.round(3500 * Math.exp(1.2 * normal)));
}

/** The folder of the nth file, so that folders fill up one after another. */
function folderOf(number: number): string {
  const names: string[] = [];
  for (let folder = Math.floor(number / FAN_OUT); folder > 0; folder = Math.floor(folder / FAN_OUT)) {
    names.unshift(`${words[(folder * 7) % words.length]}-${folder % FAN_OUT}`);
  }
  return ["src", ...names].join("/");
}
