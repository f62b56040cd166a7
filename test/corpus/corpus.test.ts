import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Corpus,
  historyCorpus,
  issuedSecrets,
  logBlocks,
  logCorpus,
  otherText,
  sourceBlocks,
  treeCorpus,
  treeFiles,
} from "./index.ts";

const MIB = 1024 * 1024;
const planted = [...issuedSecrets({ seed: 5, count: 40 })].map(({ bytes }) => bytes);

let temporary: string;
const before = process.env.TMPDIR;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), "leaktrail-corpus-test-"));
  process.env.TMPDIR = temporary;
});
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(temporary, { recursive: true, force: true });
});

function digest(blocks: Iterable<Buffer>): string {
  const hash = createHash("sha256");
  for (const block of blocks) hash.update(block);
  return hash.digest("hex");
}

function sizeOf(blocks: Iterable<Buffer>): number {
  let bytes = 0;
  for (const block of blocks) bytes += block.length;
  return bytes;
}

describe("a generated log", () => {
  test("is the same for a seed and another for another seed", () => {
    const log = (seed: number) => digest(logBlocks({ seed, bytes: MIB }));
    expect(log(1)).toBe(log(1));
    expect(log(1)).not.toBe(log(2));
  });

  test("has exactly the size that was asked for, and a smaller one is its beginning", () => {
    expect(sizeOf(logBlocks({ seed: 1, bytes: 5 * MIB + 7 }))).toBe(5 * MIB + 7);
    const first = Buffer.from([...logBlocks({ seed: 1, bytes: 1000 })][0] as Buffer);
    expect([...logBlocks({ seed: 1, bytes: MIB })][0]?.subarray(0, 1000)).toEqual(first);
  });

  test("holds what server logs hold, and nothing that is not ASCII", () => {
    const text = [...logBlocks({ seed: 1, bytes: MIB })][0]?.toString("latin1") ?? "";
    for (const shape of [
      /^\{"ts":.*\\"/m,
      /^ts=\S+ level=/m,
      / "GET \/api\S*%[0-9A-F]{2}/,
      /\n\tat com\.example/,
      /sha256:[0-9a-f]{64}/,
      /access token/,
    ]) {
      expect(text).toMatch(shape);
    }
    expect(text).not.toMatch(/[^\n\t\x20-\x7e]/);
  });
});

describe("a generated tree", () => {
  test("is the same for a seed", () => {
    const tree = (seed: number) => digest([...treeFiles({ seed, files: 50 })].map(({ path }) => Buffer.from(path)));
    expect(tree(1)).toBe(tree(1));
    expect(tree(1)).not.toBe(tree(2));
  });

  test("has files of 6 to 9 KB on average, under names of their own", () => {
    const paths = new Set<string>();
    let bytes = 0;
    for (const { path, content } of treeFiles({ seed: 1, files: 3000 })) {
      paths.add(path);
      bytes += content.length;
    }
    expect(paths.size).toBe(3000);
    expect(bytes / 3000).toBeGreaterThan(6000);
    expect(bytes / 3000).toBeLessThan(9000);
  });
});

test("other text comes in the size that was asked for, of logs and of source", () => {
  expect(sizeOf(otherText({ seed: 3, bytes: 3 * MIB + 1 }))).toBe(3 * MIB + 1);
  expect(sizeOf(sourceBlocks({ seed: 3, bytes: 12_345 }))).toBe(12_345);
});

describe("a kept corpus", () => {
  test.each([
    ["log", () => logCorpus({ seed: 1, bytes: 9 * MIB }, { texts: planted })],
    ["log, glued", () => logCorpus({ seed: 1, bytes: 200_000 }, { texts: planted, isGlued: true })],
    ["tree", () => treeCorpus({ seed: 1, files: 60 }, { texts: planted })],
    ["tree, glued", () => treeCorpus({ seed: 1, files: 20 }, { texts: planted, isGlued: true })],
  ])("has what was planted where it says: %s", (_, make) => {
    const corpus = make();
    expect(corpus.places.length).toBe(planted.length);
    for (const [at, { offset, length }] of corpus.places.entries()) {
      expect(contentOf(corpus, at).subarray(offset, offset + length)).toEqual(planted[at]);
    }
  });

  test("glues token characters to both sides where it is asked to", () => {
    const corpus = logCorpus({ seed: 1, bytes: 200_000 }, { texts: planted, isGlued: true });
    for (const [at, { offset, length }] of corpus.places.entries()) {
      const content = contentOf(corpus, at).toString("latin1");
      expect(content.charAt(offset - 1) + content.charAt(offset + length)).toMatch(/^[A-Za-z0-9]{2}$/);
    }
  });

  test("has the size and the number of files that it tells", () => {
    const log = logCorpus({ seed: 1, bytes: 300_000 }, { texts: planted });
    expect(log.bytes).toBe(300_000 + planted.reduce((sum, text) => sum + text.length, 0));
    expect(statSync(log.path).size).toBe(log.bytes);
    const tree = treeCorpus({ seed: 2, files: 60 });
    const files = readdirSync(tree.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBe(60);
    expect(files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)).toBe(tree.bytes);
  });

  test("is made once, and made anew for other parameters or other plants", () => {
    const made = logCorpus({ seed: 4, bytes: 10_000 });
    const writtenAt = statSync(made.path).mtimeMs;
    expect(logCorpus({ seed: 4, bytes: 10_000 })).toEqual(made);
    expect(statSync(made.path).mtimeMs).toBe(writtenAt);
    expect(logCorpus({ seed: 5, bytes: 10_000 }).folder).not.toBe(made.folder);
    expect(logCorpus({ seed: 4, bytes: 10_000 }, { texts: planted }).folder).not.toBe(made.folder);
  });

  test("is not taken for whole when its making broke off", () => {
    const corpus = logCorpus({ seed: 6, bytes: 10_000 });
    rmSync(join(corpus.folder, "manifest.json"));
    rmSync(corpus.path);
    expect(statSync(logCorpus({ seed: 6, bytes: 10_000 }).path).size).toBe(10_000);
  });

  test("of a history has commits, and the patches show what was planted", () => {
    const texts = [...issuedSecrets({ seed: 6, count: 12, kinds: ["base62"] })].map(({ bytes }) => bytes);
    const corpus = historyCorpus({ seed: 1, files: 20, commits: 15 }, { texts });
    const patches = readFileSync(corpus.path);
    expect(patches.toString("latin1").match(/^commit [0-9a-f]{40}$/gm)?.length).toBe(15);
    for (const text of texts) expect(patches.includes(text)).toBe(true);
    expect(corpus.bytes).toBe(patches.length);
  });
});

function contentOf(corpus: Corpus, plant: number): Buffer {
  const { file } = corpus.places[plant] as Corpus["places"][number];
  return readFileSync(corpus.files === 1 ? corpus.path : join(corpus.path, file));
}
