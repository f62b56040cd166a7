import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { tarOf, zipOf } from "../support/archives.ts";
import { sampleSecret } from "../support/samples.ts";

const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-archives-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const token = sampleSecret("npm-access-token", 51);
const content = Buffer.from(`A=1\nNPM=${token}\n`);
const layer = tarOf([{ name: "etc/app.env", content }]);
/** As `docker save` writes an image. */
const image = tarOf([
  { name: "manifest.json", content: Buffer.from("[]") },
  { name: "blobs/sha256/0a", content: gzipSync(layer) },
  { name: "1b/layer.tar", content: layer },
]);
const places = ["blobs/sha256/0a!/etc/app.env", "1b/layer.tar!/etc/app.env"];

mkdirSync(join(home, "tree"));
writeFileSync(join(home, "tree/release.zip"), zipOf([{ name: "app.env", content }]));
writeFileSync(join(home, "tree/a.txt"), "nothing\n");
writeFileSync(join(home, "image.tar"), image);
writeFileSync(
  join(home, "locked.zip"),
  zipOf([
    { name: "\u001b[2Jx", content, isEncrypted: true },
    { name: "open", content: Buffer.from("x\n") },
  ]),
);

function scan(args: readonly string[], input: Buffer | string = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "scan", "--format", "jsonl", ...args], {
    cwd: home,
    input,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: home },
  });
  expect(stdout + stderr, "no output holds a secret").not.toContain(token);
  const files = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => finding.parse(JSON.parse(line)).file);
  return { status, files, stderr };
}

describe("leaktrail scan", () => {
  test("opens an archive that is named, and says what it scanned in it", () => {
    const { status, files, stderr } = scan(["image.tar"]);
    expect([status, files]).toEqual([1, places.map((place) => `image.tar!/${place}`)]);
    expect(stderr).toContain(`scanned 3 files, ${2 + 2 * content.length} bytes`);
    expect(scan(["tree/*.zip"])).toMatchObject({ status: 1, files: ["tree/release.zip!/app.env"] });
  });

  test("opens one that comes by standard input", () => {
    expect(scan(["--stdin"], image)).toMatchObject({ status: 1, files: places.map((place) => `-!/${place}`) });
    expect(scan(["-"], gzipSync(content))).toMatchObject({ status: 1, files: ["-"] });
  });

  test("counts archives in folders, and opens them with --archives, whatever the threads", () => {
    expect(scan(["tree"])).toMatchObject({ status: 0, files: [], stderr: expect.stringContaining("skipped 1 archive;") });
    expect(scan(["tree", "--archives"])).toMatchObject({ status: 1, files: ["tree/release.zip!/app.env"] });
    // Past 32 MB threads begin, and parts of 16 MB go to them.
    mkdirSync(join(home, "large"));
    for (const name of ["a", "c"]) writeFileSync(join(home, "large", name), Buffer.alloc(18_000_000, "a line of text\n"));
    writeFileSync(
      join(home, "large/b.tar"),
      tarOf([
        { name: "long", content: Buffer.alloc(17_000_000, "x y\n") },
        { name: "app.env", content },
      ]),
    );
    writeFileSync(join(home, "large/d.zip"), zipOf([{ name: "app.env", content }]));
    const threaded = scan(["large", "--archives", "--threads", "2"]);
    expect(threaded).toMatchObject({ status: 1, files: ["large/b.tar!/app.env", "large/d.zip!/app.env"] });
    expect(threaded.stderr).toContain(`scanned 5 files, ${36_000_000 + 17_000_000 + 2 * content.length} bytes`);
  });

  test("ends with 2 where an entry cannot be read, names it safely, and accepts that if told to", () => {
    const { status, stderr } = scan(["locked.zip"]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("could not read locked.zip!/\\u{1b}[2Jx: it is encrypted\n")]);
    expect(scan(["locked.zip", "--allow-unreadable"]).status).toBe(0);
  });

  test("opens as deep, and unpacks as much, as it is told", () => {
    const shallow = scan(["image.tar", "--archive-depth", "2"]);
    expect([shallow.status, shallow.files]).toEqual([2, [`image.tar!/${places[1]}`]]);
    expect(shallow.stderr).toContain("image.tar!/blobs/sha256/0a: it lies in 2 others, and 2 are allowed (--archive-depth)");
    writeFileSync(join(home, "text.gz"), gzipSync(Buffer.alloc(3_000_000, "a line of text\n")));
    const small = scan(["text.gz", "--archive-size", "1"]);
    expect([small.status, small.stderr]).toEqual([
      2,
      expect.stringContaining("could not read text.gz: it unpacks to more than 1048576 bytes"),
    ]);
    expect(scan(["text.gz"]).status).toBe(0);
    expect(scan(["text.gz", "--archive-depth", "none"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("whole, and above 0"),
    });
  });
});
