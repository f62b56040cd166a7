/** Corpora to test and to measure with: all of them random with a fixed seed, so that everybody has the same. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { writeHistory, writePatches } from "./history.ts";
import { logBlocks } from "./log.ts";
import { type Place, type Planting, plantInContent, plantInStream } from "./plant.ts";
import { Random } from "./random.ts";
import { type Corpus, keptCorpus, writeBlocks } from "./store.ts";
import { sourceBlocks, treeFiles } from "./tree.ts";

export { type EncodingName, encodings } from "./encodings.ts";
export { logBlocks } from "./log.ts";
export type { Place, Planting } from "./plant.ts";
export { Random } from "./random.ts";
export { type IssuedSecret, issuedSecrets, type SecretKind, secretKinds } from "./secrets.ts";
export type { Corpus } from "./store.ts";
export { sourceBlocks, type TreeFile, treeFiles } from "./tree.ts";

const nothing: Planting = { texts: [] };
/** The stream of the generator that places what is planted. */
const PLACES = 9;

/** A server log of `bytes` bytes and what is planted in it, in one file. */
export function logCorpus(log: { seed: number; bytes: number }, planting = nothing): Corpus {
  return keptCorpus("log", log, planting, (folder) => {
    const places: Place[] = [];
    const random = new Random(log.seed, PLACES);
    const onPlace = (offset: number, length: number) => places.push({ file: "server.txt", offset, length });
    const blocks = plantInStream(logBlocks(log), { bytes: log.bytes, planting, random, onPlace });
    return { path: "server.txt", bytes: writeBlocks(join(folder, "server.txt"), blocks), files: 1, places };
  });
}

/** A source tree of `files` files; each planted text stands in a random one. */
export function treeCorpus(tree: { seed: number; files: number }, planting = nothing): Corpus {
  return keptCorpus("tree", tree, planting, (folder) => {
    const { plant, places } = planter(tree.files, tree.seed, planting);
    let bytes = 0;
    let number = 0;
    for (const { path, content } of treeFiles(tree)) {
      bytes += writeBlocks(join(folder, "tree", path), [plant(content, number, path)]);
      number += 1;
    }
    return { path: "tree", bytes, files: tree.files, places: places() };
  });
}

/**
 * A git repository (`repository.git`) and the text of all its patches, which is what is scanned and counted. Each planted
 * text comes with a random commit; its place is told in the file as that commit leaves it.
 */
export function historyCorpus(history: { seed: number; files: number; commits: number }, planting = nothing): Corpus {
  return keptCorpus("history", history, planting, (folder) => {
    const { plant, places } = planter(history.commits, history.seed, planting);
    const planted = new Set<number>();
    const change = ({ path, content }: { path: string; content: Buffer }, commit: number) => {
      if (planted.has(commit)) return content;
      planted.add(commit);
      return plant(content, commit, path);
    };
    writeHistory(join(folder, "repository.git"), { ...history, change });
    const patches = join(folder, "history.patch");
    writePatches(join(folder, "repository.git"), patches);
    return { path: "history.patch", bytes: statSync(patches).size, files: 1, places: places() };
  });
}

/** Other text, for false findings: logs of further seeds and source text by turns, never written down. */
export function* otherText({ seed, bytes }: { seed: number; bytes: number }): Generator<Buffer> {
  const part = Math.ceil(bytes / 8);
  for (let at = 0, left = bytes; left > 0; at++, left -= part) {
    const options = { seed: seed + at, bytes: Math.min(part, left) };
    yield* at % 4 === 3 ? sourceBlocks(options) : logBlocks(options);
  }
}

/** Deals the texts out to `homes` numbered homes, and keeps where they came to stand. */
function planter(homes: number, seed: number, planting: Planting) {
  const random = new Random(seed, PLACES);
  const textsOf = new Map<number, number[]>();
  for (const text of planting.texts.keys()) {
    const home = random.below(homes);
    textsOf.set(home, [...(textsOf.get(home) ?? []), text]);
  }
  const found: Place[] = [];
  const plant = (content: Buffer, home: number, file: string): Buffer => {
    const numbers = textsOf.get(home) ?? [];
    const texts = numbers.map((number) => planting.texts[number] as Buffer);
    let next = 0;
    const onPlace = (offset: number, length: number) => {
      found[numbers[next++] as number] = { file, offset, length };
    };
    return plantInContent(content, { planting: { ...planting, texts }, random, onPlace });
  };
  return { plant, places: (): readonly Place[] => found };
}
