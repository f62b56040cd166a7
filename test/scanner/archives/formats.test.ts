import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HEAD_BYTES } from "../../../scanner/archives/index.ts";
import {
  type Packed,
  paxOf,
  sevenZipOf,
  tarEntryOf,
  tarOf,
  xzOf,
  zipDirectoryEntryOf,
  zipEndOf,
  zipLocalOf,
  zipOf,
  zstdOf,
} from "../../support/archives.ts";
import { contentsOf, home, inPieces, scanPath, secret } from "./harness.ts";

const containers = { tar: tarOf, zip: zipOf, "7z": sevenZipOf } as const;
const codecs = {
  gzip: (content: Buffer) => gzipSync(content),
  xz: (content: Buffer) => xzOf(content),
  zstd: (content: Buffer) => zstdOf(content),
} as const;

/** A file, or a folder that is packed as one. */
type Node = { readonly content: Buffer } | { readonly format: keyof typeof containers; readonly children: readonly Node[] };
interface Wrapped {
  readonly node: Node;
  readonly codec: keyof typeof codecs | undefined;
}

const text = fc
  .tuple(fc.array(fc.constantFrom("a line\n", "x = 1; ", "\n", "wide ä € ")), fc.boolean(), fc.array(fc.constantFrom("end\n", "z ")))
  .map(([before, isLeak, after]) => Buffer.from([...before, isLeak ? `key=${secret} ` : "", ...after].join("")));

const { node } = fc.letrec<{ node: Wrapped }>((tie) => ({
  node: fc.record({
    codec: fc.option(fc.constantFrom("gzip", "xz", "zstd"), { nil: undefined, freq: 3 }),
    node: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      fc.record({ content: text }),
      fc.record({ format: fc.constantFrom("tar", "zip", "7z"), children: fc.array(tie("node"), { maxLength: 4 }) as never }),
    ) as fc.Arbitrary<Node>,
  }),
}));

function packed({ node: inner, codec }: Wrapped): Buffer {
  const bytes =
    "content" in inner
      ? inner.content
      : containers[inner.format](inner.children.map((child, nth): Packed => ({ name: `n${nth}`, content: packed(child as never) })));
  return codec ? codecs[codec](bytes) : bytes;
}

function unpackedInto(folder: string, { node: inner }: Wrapped): void {
  if ("content" in inner) {
    mkdirSync(dirname(folder), { recursive: true });
    writeFileSync(folder, inner.content);
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const [nth, child] of inner.children.entries()) unpackedInto(join(folder, `n${nth}`), child as never);
}

/** What was found where, whether it lies in a folder or in an archive. */
async function placesOf(path: string): Promise<string[]> {
  const { findings, problems } = await scanPath(path);
  expect(problems).toEqual([]);
  return findings
    .map(({ file, rule, fingerprint, line, column, offset }) =>
      [file.slice(path.length).replaceAll("!/", "/"), rule, fingerprint.value, line, column, offset].join(" "),
    )
    .sort();
}

describe("what is found in an archive", () => {
  test("is what is found in the same files unpacked, however they are packed within one another", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 3 }), async (nodes) => {
        const [plain, archive] = [join(home, "plain"), join(home, "archive")];
        const whole: Wrapped = { codec: undefined, node: { format: "tar", children: nodes as never } };
        writeFileSync(archive, packed(whole));
        unpackedInto(plain, whole);
        expect(await placesOf(archive)).toEqual(await placesOf(plain));
        rmSync(plain, { recursive: true });
      }),
      { numRuns: 60 },
    );
  });

  test("says where: outer!/inner, the same id at each scan, another one where a name stands twice", async () => {
    const path = join(home, "release.zip");
    const layer = tarOf(["1", "2"].map((more) => ({ name: "etc/app.env", content: Buffer.from(`A=${more}\nKEY=${secret}\n`) })));
    writeFileSync(path, zipOf([{ name: "layer.tar.gz", content: gzipSync(layer) }]));
    const { findings, summary } = await scanPath(path);
    expect(findings).toMatchObject(
      [1, 2].map(() => ({ file: `${path}!/layer.tar.gz!/etc/app.env`, line: 2, column: 5, source: { kind: "archive" } })),
    );
    expect(summary).toMatchObject({ files: 2, findings: 2, unreadable: 0 });
    const ids = findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect((await scanPath(path)).findings.map(({ id }) => id)).toEqual(ids);
  });
});

describe("what other programs packed", () => {
  const samples = join(import.meta.dirname, "samples");

  /** The text that the samples hold; see README.md beside them. */
  function words(): string {
    let state = 12345;
    const next = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % below;
    };
    const letters = (count: number) => Array.from({ length: count }, () => String.fromCharCode(97 + next(26))).join("");
    const all = Array.from({ length: 64 }, () => letters(3 + next(8)));
    let made = "";
    while (made.length < 150_000) {
      const first = all[next(6)];
      const second = next(24) === 0 ? next(1000) : all[next(3)];
      made += `${first} ${second}${next(9) === 0 ? "\n" : " "}`;
    }
    return made;
  }

  test.each([
    ["words.xz", "a"],
    ["words-blocks.xz", "a"],
    ["words.zst", "a"],
    ["words-lzma.7z", "a!/words.txt"],
    ["words-lzma2.7z", "a!/words.txt"],
    ["words-lzma.zip", "a!/words.txt"],
  ])("%s is read to the byte, and by a pipe too", async (name, file) => {
    const archive = readFileSync(join(samples, name));
    const expected = [`${file}: ${words()}`];
    expect(await contentsOf(archive)).toEqual(expected);
    expect(await contentsOf(inPieces(archive, 1000))).toEqual(expected);
    expect(await contentsOf(inPieces(archive.subarray(0, 3000), 7))).not.toEqual(expected);
  });

  test.each(["words.xz", "words-blocks.xz", "words.zst", "words-lzma.7z", "words-lzma2.7z", "words-lzma.zip"])(
    "%s cut off anywhere, or with any byte changed, ends without a fault and says what is wrong",
    async (name) => {
      const archive = readFileSync(join(samples, name));
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: HEAD_BYTES, max: archive.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
          expect((await contentsOf(archive.subarray(0, at))).join()).toMatch(/cut off|damaged/);
          const changed = Buffer.from(archive);
          changed[at] = (changed[at] as number) ^ change;
          const told = await contentsOf(changed);
          // Zstandard's checksums are not compared; elsewhere a byte may mean nothing, as those of times do.
          const isTold = told.some((one) =>
            /^a[^:]* \((it is damaged|it is cut off|its checksum|it needs a window|it is packed|it was packed|its header|its directory)/.test(
              one,
            ),
          );
          if (!name.endsWith(".zst")) expect(isTold || told[0]?.endsWith(`: ${words()}`), told.join().slice(0, 200)).toBe(true);
        }),
        { numRuns: 15 },
      );
    },
  );
});

describe("a tar", () => {
  const content = Buffer.from("content");
  const long = `${"folder/".repeat(40)}file`;

  test("has long names, as pax and GNU write them, and sizes in base 256", async () => {
    const size = Buffer.alloc(12);
    size.writeUInt8(0x80, 0);
    size.writeUInt32BE(content.length, 8);
    const archive = Buffer.concat([
      tarEntryOf({ name: "x", type: "x", content: paxOf("path", `pax/${long}`) }),
      tarEntryOf({ name: "cut", content }),
      tarEntryOf({ name: "././@LongLink", type: "L", content: Buffer.from(`gnu/${long}\0`) }),
      tarEntryOf({ name: "cut", content }),
      tarOf([{ name: "large", content, sizeField: size }]),
    ]);
    expect(await contentsOf(archive)).toEqual([`a!/pax/${long}: content`, `a!/gnu/${long}: content`, "a!/large: content"]);
  });

  test("may have a size in pax alone, and holes that are left out", async () => {
    const none = Buffer.from(`${"0".padStart(11, "0")}\0`);
    const map = Buffer.alloc(512);
    map.write("1\n0\n7\n");
    const sparse = Buffer.concat([
      paxOf("GNU.sparse.major", "1"),
      paxOf("GNU.sparse.name", "sparse"),
      paxOf("size", String(map.length + content.length)),
    ]);
    const archive = Buffer.concat([
      tarEntryOf({ name: "x", type: "x", content: paxOf("size", "7") }),
      tarEntryOf({ name: "sized", content, sizeField: none }),
      tarEntryOf({ name: "x", type: "x", content: sparse }),
      tarOf([{ name: "GNUSparseFile.0/sparse", content: Buffer.concat([map, content]) }]),
    ]);
    expect(await contentsOf(archive)).toEqual(["a!/sized: content", "a!/sparse: content"]);
  });

  test("goes on behind its end, where another one was appended", async () => {
    const both = Buffer.concat([tarOf([{ name: "one", content }]), tarOf([{ name: "two", content }])]);
    expect(await contentsOf(both)).toEqual(["a!/one: content", "a!/two: content"]);
  });

  test("follows no link, opens no device, and counts them", async () => {
    const link = (type: string) => ({ name: `type${type}`, type, content: Buffer.alloc(0), linkName: "/etc/passwd" });
    expect(await contentsOf(tarOf(["1", "2", "3", "4", "5", "6"].map(link)))).toEqual([
      "a!/type1 (hardlink)",
      "a!/type2 (symlink)",
      "a!/type3 (special)",
      "a!/type4 (special)",
      "a!/type6 (special)",
    ]);
  });
});

describe("a zip", () => {
  const content = Buffer.from("content".repeat(1000));

  test.each([
    ["with sizes behind its entries", { hasSizesBehind: true }],
    ["that stores", { isStored: true }],
    ["that packs", {}],
  ])("%s is read by its directory, and without one as a stream that was cut off", async (_, form) => {
    const entries = ["one", "two"].map((name) => ({ name, content, ...form }));
    const expected = entries.map(({ name }) => `a!/${name}: ${content}`);
    expect(await contentsOf(zipOf(entries))).toEqual(expected);
    expect(await contentsOf(inPieces(zipOf(entries), 100), { limits: { heldMaxBytes: 10 } })).toEqual(expected);
    expect(await contentsOf(zipOf(entries, { hasDirectory: false }))).toEqual([...expected, "a (it is cut off)"]);
  });

  test("that another one stands before, or a comment behind, is read by the last directory", async () => {
    const archive = zipOf([{ name: "one", content }]);
    const commented = Buffer.concat([archive, Buffer.from("a comment")]);
    commented.writeUInt16LE(9, archive.length - 2);
    expect(await contentsOf(commented)).toEqual([`a!/one: ${content}`]);
    expect(await contentsOf(Buffer.concat([zipOf([{ name: "former", content: Buffer.from("former") }]), archive]))).toEqual([
      `a!/one: ${content}`,
    ]);
  });

  test("whose sizes and offsets are those of zip64 is read", async () => {
    const entry = { name: "one", content };
    const local = zipLocalOf(entry);
    const short = zipDirectoryEntryOf(entry, 0);
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(short.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(short.readUInt32LE(20)), 12);
    for (const at of [20, 24, 42]) short.writeUInt32LE(0xffff_ffff, at);
    short.writeUInt16LE(extra.length, 30);
    const directory = Buffer.concat([short, extra]);
    const end64 = Buffer.alloc(56);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(BigInt(directory.length), 40);
    end64.writeBigUInt64LE(BigInt(local.length), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(local.length + directory.length), 8);
    const archive = Buffer.concat([local, directory, end64, locator, zipEndOf(1, 0xffff_ffff, 0xffff_ffff)]);
    expect(await contentsOf(archive)).toEqual([`a!/one: ${content}`]);
  });

  test("has folders, which are no files, and links, which are not followed", async () => {
    const none = Buffer.alloc(0);
    const entries = [
      { name: "folder/", content: none },
      { name: "link", content: Buffer.from("/etc/passwd"), mode: 0o120777 },
    ];
    expect(await contentsOf(zipOf(entries))).toEqual(["a!/link (symlink)"]);
  });
});

test("a 7z is read from its end, and one that comes by a pipe and is too large to be held is told", async () => {
  const limits = { heldMaxBytes: 10 };
  const seven = sevenZipOf([{ name: "one", content: Buffer.from("content") }]);
  expect(await contentsOf(inPieces(seven, 100), { limits })).toEqual([
    expect.stringMatching(/^a \(it is too large to be read where it is/),
  ]);
  expect(await contentsOf(seven, { limits })).toEqual(["a!/one: content"]);
});
