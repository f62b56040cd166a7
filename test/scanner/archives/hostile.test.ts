import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { ByteReader } from "../../../scanner/archives/index.ts";
import {
  paxOf,
  sevenZipOf,
  tarEntryOf,
  tarOf,
  xzOf,
  type ZipEntry,
  zipDirectoryEntryOf,
  zipEndOf,
  zipLocalOf,
  zipOf,
  zstdOf,
} from "../../support/archives.ts";
import { contentsOf, inPieces, scanArchive, secret } from "./harness.ts";

const MIB = 2 ** 20;
const leak = Buffer.from(`KEY=${secret}\n`);
const innocent = Buffer.from("nothing to see here\n");

let readBytes = 0;
async function count(reader: ByteReader): Promise<string> {
  for (let part = await reader.next(); part; part = await reader.next()) readBytes += part.length;
  return "read";
}

describe("what is made to fill disks or memory", () => {
  test("a zip that unpacks to a thousand times its size is read up to 200 times it, and what came before is kept", async () => {
    const bomb = { name: "bomb", content: Buffer.alloc(80 * MIB, "a") };
    const { files, problems, summary } = await scanArchive(
      zipOf([{ name: "first", content: leak }, bomb, { name: "last", content: leak }]),
    );
    expect(files).toEqual(["!/first"]);
    expect(problems).toEqual([
      ": it unpacks to more than 200 times its size, as what is made to fill disks does; the rest was not scanned",
    ]);
    expect(summary.unreadable).toBe(1);
    expect(summary.bytes).toBeLessThan(70 * MIB);
  });

  test("entries that overlap count as often as they are unpacked", async () => {
    const entry: ZipEntry = { name: "kernel", content: Buffer.alloc(MIB, "a"), isStored: true };
    const local = zipLocalOf(entry);
    const directory = Buffer.concat(Array.from({ length: 500 }, () => zipDirectoryEntryOf(entry, 0)));
    const bomb = Buffer.concat([local, directory, zipEndOf(500, directory.length, local.length)]);
    readBytes = 0;
    const told = await contentsOf(bomb, { read: count });
    expect(told.at(-1)).toMatch(/^a \(it unpacks to more than 200 times/);
    expect(readBytes).toBeLessThan(215 * MIB);
  });

  test.each([
    ["gzip", (content: Buffer) => gzipSync(content)],
    ["zip", (content: Buffer) => zipOf([{ name: "x", content }])],
    ["tar", (content: Buffer) => tarOf([{ name: "x", content }])],
  ])("%s within itself, again and again, is opened to a depth, and the one below is told", async (_, pack) => {
    let nested: Buffer = pack(leak);
    for (let depth = 1; depth < 20; depth++) nested = pack(nested);
    const { problems, files } = await scanArchive(nested);
    expect([files, problems]).toEqual([[], [expect.stringMatching(/: it lies in 8 others, and 8 are allowed \(--archive-depth\)$/)]]);
    expect((await scanArchive(nested, { depthMax: 20 })).files).toHaveLength(1);
  });

  test("archives that hold ten of their like, and so on, are read until there are too many entries", async () => {
    let nested: Buffer = leak;
    for (let depth = 0; depth < 6; depth++) nested = zipOf(Array.from({ length: 10 }, (_, nth) => ({ name: `${nth}`, content: nested })));
    const { problems, summary } = await scanArchive(nested, { entriesMax: 1000 });
    expect(problems).toEqual([": it holds more than 1000 entries; the rest was not scanned"]);
    expect(summary.files).toBeLessThan(1000);
  });

  test("a gzip of nothing but empty members is read until there are too many", async () => {
    const members = Buffer.concat(new Array<Buffer>(1001).fill(gzipSync("")));
    expect(await contentsOf(members, { limits: { entriesMax: 1000 } })).toEqual([
      "a (it holds more than 1000 entries; the rest was not scanned)",
    ]);
  });

  test("what is held of archives in archives is bounded for all of them together", async () => {
    let nested: Buffer = leak;
    for (let depth = 0; depth < 5; depth++)
      nested = zipOf([
        { name: "x", content: nested, isStored: true },
        { name: "y", content: leak },
      ]);
    const { files, problems } = await scanArchive(tarOf([{ name: "in", content: nested }]), { heldMaxBytes: 300 });
    expect([files.length, problems]).toEqual([6, []]);
  });

  test("a size for the whole holds over all that lies in it", async () => {
    const layer = gzipSync(tarOf([{ name: "text", content: Buffer.alloc(3 * MIB, "text\n") }]));
    const told = await contentsOf(tarOf(["1", "2", "3"].map((name) => ({ name, content: layer }))), {
      limits: { unpackedMaxBytes: 7 * MIB },
      read: count,
    });
    expect(told).toEqual(["a!/1!/text: read", "a!/2!/text: read", "a (it unpacks to more than 7340032 bytes; the rest was not scanned)"]);
  });

  test("a gigabyte of text takes no more memory than a megabyte, and some seconds", async () => {
    const member = gzipSync(Buffer.alloc(16 * MIB, "a line of text\n"));
    const gigabyte = Buffer.concat(new Array<Buffer>(64).fill(member));
    const limits = { ratioMax: Number.POSITIVE_INFINITY };
    await contentsOf(member, { limits, read: count });
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();
    readBytes = 0;
    expect(await contentsOf(gigabyte, { limits, read: count })).toEqual(["a: read"]);
    expect(readBytes).toBe(1024 * MIB);
    expect((process.memoryUsage().rss - before) / MIB).toBeLessThan(100);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  test.each([
    ["xz", xzOf(leak, { dictionary: 40 }), /it needs a window of 4294967295 bytes, and 67108864 are allowed/],
    ["zstd", zstdOf(leak, { windowByte: 0xa0 }), /it needs a window of 1073741824 bytes/],
  ])("%s that needs more memory than it gets is refused", async (_, archive, says) => {
    expect(await contentsOf(archive)).toEqual([expect.stringMatching(says)]);
  });

  test("zstd whose blocks of nothing each move a large window ends soon", async () => {
    const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x80]);
    const startedAt = performance.now();
    expect(await contentsOf(Buffer.concat([header, Buffer.alloc(3 * 100_000)]))).toEqual([
      "a (it is made to take a long time to unpack; the rest was not scanned)",
    ]);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  test("a pax header, or a name, of gigabytes is not read into memory", async () => {
    const size = Buffer.alloc(12);
    size.writeUInt8(0x80, 0);
    size.writeBigUInt64BE(2n ** 40n, 4);
    for (const type of ["x", "L"]) {
      const archive = tarEntryOf({ name: "x", type, content: Buffer.alloc(0), sizeField: size });
      expect(await contentsOf(Buffer.concat([archive, Buffer.alloc(4096, "a")]))).toEqual([expect.stringContaining("longer than any")]);
    }
  });
});

describe("what is not as it says", () => {
  test("an entry whose checksum or size is wrong is scanned and told", async () => {
    const entries: ZipEntry[] = [
      { name: "checksum", content: leak, checksum: 1 },
      { name: "short", content: leak, unpackedBytes: 3 },
      { name: "long", content: leak, unpackedBytes: 2 ** 31 },
      { name: "right", content: leak },
    ];
    const { files, problems } = await scanArchive(zipOf(entries));
    expect(files).toEqual(["!/checksum", "!/short", "!/long", "!/right"]);
    expect(problems).toEqual(["checksum", "short", "long"].map((name) => `!/${name}: its checksum does not match: it is damaged`));
  });

  test("a gzip whose checksum is wrong is scanned and told", async () => {
    const archive = gzipSync(leak);
    archive.writeUInt32LE(1, archive.length - 8);
    expect(await scanArchive(archive)).toMatchObject({ files: [""], problems: [": its checksum does not match: it is damaged"] });
  });

  test.each([
    [
      "tar",
      tarOf([
        { name: "in", content: leak },
        { name: "out", content: Buffer.alloc(5000, "x") },
      ]),
    ],
    [
      "zip",
      zipOf([
        { name: "in", content: leak },
        { name: "out", content: Buffer.alloc(5000, "x"), isStored: true },
      ]),
    ],
  ])("a %s that is cut off, by itself or compressed, is scanned as far as it reaches, and told once", async (_, whole) => {
    const cut = whole.subarray(0, whole.length - 3000);
    const place = (files: readonly string[]) => files.filter((file) => file.endsWith("!/in"));
    for (const archive of [cut, gzipSync(cut), gzipSync(whole).subarray(0, -9), xzOf(cut)]) {
      const { files, problems, summary } = await scanArchive(archive);
      expect(place(files)).toHaveLength(1);
      expect(problems.at(-1)).toMatch(/: it is cut off$/);
      expect(summary.unreadable).toBe(problems.length);
      expect(problems).toHaveLength(1);
    }
  });

  test("a directory that lies of where entries stand is told, entry by entry", async () => {
    const entry: ZipEntry = { name: "lost", content: leak };
    const local = zipLocalOf(entry);
    const directory = Buffer.concat([zipDirectoryEntryOf(entry, 0xffff), zipDirectoryEntryOf(entry, 3), zipDirectoryEntryOf(entry, 0)]);
    const { files, problems } = await scanArchive(Buffer.concat([local, directory, zipEndOf(3, directory.length, local.length)]));
    expect(files).toEqual(["!/lost"]);
    expect(problems).toEqual(new Array(2).fill("!/lost: its directory says that it stands where it does not"));
  });

  test("a tar whose sizes are none, or negative, ends there", async () => {
    for (const sizeField of [Buffer.from("not a number"), Buffer.alloc(12, 0xff)]) {
      const archive = Buffer.concat([tarEntryOf({ name: "in", content: leak }), tarOf([{ name: "x", content: leak, sizeField }])]);
      expect(await scanArchive(archive)).toMatchObject({ files: ["!/in"], problems: [": it is damaged: an entry's size is none"] });
    }
    const pax = tarEntryOf({ name: "x", type: "x", content: paxOf("size", "-1") });
    expect(await contentsOf(Buffer.concat([pax, tarOf([])]))).toEqual(["a (it is damaged: an entry's size is none)"]);
  });
});

describe("what cannot be read", () => {
  test("encrypted entries are told by name; the others are scanned", async () => {
    const entries = [
      { name: "locked", content: leak, isEncrypted: true },
      { name: "open", content: leak },
    ];
    const { files, problems, summary } = await scanArchive(zipOf(entries));
    expect({ files, problems, unreadable: summary.unreadable }).toEqual({
      files: ["!/open"],
      problems: ["!/locked: it is encrypted"],
      unreadable: 1,
    });
    expect(await contentsOf(sevenZipOf([{ name: "locked", content: leak }], { method: "06f10701" }))).toEqual([
      "a!/locked (it is encrypted)",
    ]);
  });

  test("methods that are not read are told by their ids", async () => {
    const seven = sevenZipOf([{ name: "x", content: leak }], { method: "030401" });
    expect(await contentsOf(seven)).toEqual(["a!/x (it is packed by 030401, which is not read)"]);
    expect(await contentsOf(zipOf([{ name: "x", content: leak, method: 98 }]))).toEqual([
      "a!/x (it is packed by method 98, which is not read)",
    ]);
  });

  test("binary entries are skipped and counted, as files are", async () => {
    const { summary } = await scanArchive(
      zipOf([
        { name: "A.class", content: Buffer.from([0xca, 0xfe, 0, 1]) },
        { name: "x", content: innocent },
      ]),
    );
    expect(summary).toMatchObject({ files: 1, skipped: { binary: 1 }, unreadable: 0 });
  });
});

describe("names", () => {
  test("are told as they are, and lead nowhere: outside, absolute, twice, with newlines, escapes and bytes that are no UTF-8", async () => {
    const names = ["../../../etc/passwd", "/etc/shadow", "twice", "twice", "a\nb", "\u001b[31mred", Buffer.from([0x66, 0xff])];
    const { files, findings } = await scanArchive(tarOf(names.map((name) => ({ name, content: leak }))));
    expect(files).toEqual(names.map((name) => `!/${Buffer.isBuffer(name) ? "f\ufffd" : name}`));
    expect(new Set(findings.map(({ id }) => id)).size).toBe(names.length);
  });

  test("of problems are safe to print", async () => {
    const { problems } = await scanArchive(zipOf([{ name: "\u001b[2J\n", content: leak, isEncrypted: true }]));
    expect(problems).toEqual(["!/\\u{1b}[2J\\u{a}: it is encrypted"]);
  });

  test("that are longer than a finding's file may be are cut", async () => {
    const long = { name: "x".repeat(40_000), content: leak };
    let nested = zipOf([long]);
    for (let depth = 0; depth < 5; depth++) nested = zipOf([{ ...long, content: nested }]);
    const { findings } = await scanArchive(nested);
    expect(findings.map(({ file }) => file.length)).toEqual([4095]);
  });
});

test("an archive that comes byte by byte is read all the same", async () => {
  const archive = zipOf([{ name: "one", content: tarOf([{ name: "two", content: gzipSync(innocent) }]) }]);
  expect(await contentsOf(inPieces(archive, 1))).toEqual([`a!/one!/two: ${innocent}`]);
});
