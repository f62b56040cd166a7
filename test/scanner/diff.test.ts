import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Finding, finding } from "../../contract/index.ts";
import { builtInRules } from "../../rules/index.ts";
import { createEngine, type ScanSummary, scanDiff } from "../../scanner/index.ts";
import { type DiffEvent, DiffReader } from "../../scanner/sources/git/diff.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";
import { keys } from "./fixtures.ts";

const engine = createEngine({ rules: builtInRules, keys });
const token = sampleSecret("npm-access-token", 41);
const otherToken = sampleSecret("npm-access-token", 42);
const pem = sampleSecret("private-key", 43);

let repository: TestRepository;
beforeEach(() => {
  repository = new TestRepository();
});
afterEach(() => rmSync(repository.folder, { recursive: true, force: true }));

interface Scanned {
  readonly findings: Finding[];
  readonly unreadable: string[];
  readonly summary: ScanSummary;
}

async function scan(patch: string | Buffer, wish: { exclude?: string[]; skipBinary?: boolean } = {}): Promise<Scanned> {
  const [findings, unreadable]: [Finding[], string[]] = [[], []];
  const summary = await scanDiff(
    piecesOf(Buffer.from(patch)),
    {
      host: "here",
      exclude: wish.exclude ?? [],
      include: [],
      skipBinary: wish.skipBinary ?? true,
      onUnreadable: (path, problem) => unreadable.push(`${path}: ${problem}`),
    },
    {
      engine,
      scanner: { id: "test", version: "0", rulesVersion: "0", indexVersion: null },
      onFinding: (one) => findings.push(finding.parse(one.finding)),
    },
  );
  return { findings, unreadable, summary };
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`);
const places = ({ findings }: Scanned) => findings.map(({ file, line, column }) => [file, line, column]);

/** A file's patch of one hunk that is made by hand. */
const patchOf = (lines: readonly string[], counts = "@@ -1,1 +1,2 @@") => ["--- a/x", "+++ b/x", counts, ...lines, ""].join("\n");

describe("a patch", () => {
  test("has findings where the new file has them, in each of its hunks", async () => {
    const lines = numbered(60);
    repository.commit({ "app/a b.env": `${lines.join("\n")}\n`, other: "one\n" });
    lines.splice(9, 1, `  ${token}`, "more");
    lines.splice(50, 0, `x=${otherToken}`);
    repository.write({ "app/a b.env": `${lines.join("\n")}\n`, other: "one\ntwo\n" });
    const scanned = await scan(repository.git("diff"));
    expect(places(scanned)).toEqual([
      ["app/a b.env", 10, 3],
      ["app/a b.env", 51, 3],
    ]);
    expect(scanned.findings[0]).toMatchObject({ endLine: 10, source: { kind: "stdin", host: "here" } });
    expect(scanned.summary).toMatchObject({ files: 2, bytes: 3 + token.length + 5 + 3 + otherToken.length + 4, unreadable: 0 });
  });

  test("that only has a secret in its context, or takes it away, has no finding", async () => {
    repository.commit({ a: `${token}\nb\nc\n${otherToken}\n` }).write({ a: `${token}\nB\nc\n` });
    expect(await scan(repository.git("diff"))).toMatchObject({ findings: [], summary: { files: 1, bytes: 2 } });
    rmSync(join(repository.folder, "a"));
    expect(await scan(repository.git("diff"))).toMatchObject({ findings: [], summary: { files: 1, bytes: 0 } });
  });

  test("may complete a secret of several lines whose others are context; what stands in two hunks is never joined", async () => {
    const lines = pem.split("\n");
    const middle = lines.length >> 1;
    repository.commit({ key: `${lines.toSpliced(middle, 1).join("\n")}\n` }).write({ key: `${pem}\n` });
    expect(places(await scan(repository.git("diff", `-U${lines.length}`)))).toEqual([["key", 1, 1]]);
    const halves = [lines.slice(0, middle), lines.slice(middle)].map((half) => half.map((line) => `+${line}`));
    const hunks = halves.flatMap((half, at) => [`@@ -${at * 500},0 +${1 + at * 500},${half.length} @@`, ...half]);
    expect((await scan(["--- a/x", "+++ b/x", ...hunks, ""].join("\n"))).findings).toEqual([]);
  });

  test("scanned twice gives the same ids where it names the blob, and never one id for two places", async () => {
    repository.commit({ a: `${numbered(30).join("\n")}\n` });
    const lines = numbered(30);
    for (const at of [2, 25]) lines[at] = token;
    repository.write({ a: `${lines.join("\n")}\n` });
    const patch = repository.git("diff");
    const ids = [await scan(patch), await scan(patch)].map(({ findings }) => findings.map(({ id }) => id));
    expect(ids[0]).toEqual(ids[1]);
    expect(new Set(ids[0]).size).toBe(2);
    const bare = patch.replace(/^index .*\n/m, "");
    const others = [await scan(bare), await scan(bare)].flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(new Set(others).size).toBe(4);
  });

  test("of git format-patch is read amid its mail headers, messages and signatures, one commit after the other", async () => {
    repository.commit({ a: "one\n" });
    repository.write({ b: `${token}\n` }).git("add", "-A");
    repository.git("commit", "-q", "-m", "a title\n\n--- not a name\n+ not a line\n@@ neither\n");
    repository.commit({ a: `one\n${otherToken}` });
    expect(places(await scan(repository.git("format-patch", "--stdout", "HEAD~2")))).toEqual([
      ["b", 1, 1],
      ["a", 2, 1],
    ]);
    expect(places(await scan(repository.git("log", "-p")))).toHaveLength(2);
  });

  test("of a rename says what it changed, under the new name; a pure one adds nothing", async () => {
    repository.commit({ old: `${numbered(40).join("\n")}\n`, same: `${token}\n` });
    for (const [from, to] of [["old", "new"] as const, ["same", "same2"] as const])
      renameSync(join(repository.folder, from), join(repository.folder, to));
    repository.stage({ new: `${numbered(40).join("\n")}\n${token}\n` });
    const scanned = await scan(repository.git("diff", "--cached", "-M"));
    expect(places(scanned)).toEqual([["new", 41, 1]]);
    expect(scanned.summary.files).toBe(2);
  });

  test.each([
    ["git's own", []],
    ["none", ["--no-prefix"]],
    ["turned round", ["-R", "--src-prefix=b/", "--dst-prefix=a/"]],
    ["such that say what is compared", ["-c", "diff.mnemonicPrefix=true"]],
  ])("names files also where their prefixes are %s", async (_, parameters) => {
    repository.commit({ "b/x": "1\n", gone: "1\n" }).stage({ "b/x": `${token}\n`, 'we"ird\n\tü': `${token}\n` });
    const [flags, diff] = parameters[0] === "-c" ? [parameters, []] : [[], parameters];
    if (parameters[0] === "-R") {
      repository.commit({});
      repository.write({ "b/x": "1\n" }).stage();
      rmSync(join(repository.folder, 'we"ird\n\tü'));
      repository.stage();
    }
    const patch = repository.git(...flags, "diff", "--cached", ...diff);
    expect(places(await scan(patch)).map(([file]) => file)).toEqual(["b/x", 'we"ird\n\tü']);
  });

  test("of diff -u is read: names with times, files that are only on one side, and binaries, which are counted", async () => {
    for (const side of ["old", "new"]) mkdirSync(join(repository.folder, side));
    repository.write({ "old/a": "1\n", "new/a": `1\n${token}\n`, "new/b": `${token}\n`, "old/c": "\0", "new/c": "\0\0" });
    const patch = (flags: string) => spawnSync("diff", [flags, "old", "new"], { cwd: repository.folder, encoding: "utf8" }).stdout;
    const scanned = await scan(patch("-ruN"));
    expect(places(scanned)).toEqual([
      ["new/a", 2, 1],
      ["new/b", 1, 1],
    ]);
    expect(scanned.summary).toMatchObject({ files: 2, skipped: { binary: 1 } });
    expect(await scan(patch("-ru"))).toMatchObject({
      unreadable: ["new/b: the patch names it and does not hold it; diff -N puts it in"],
      summary: { unreadable: 1 },
    });
  });

  test("skips and counts binary files, also their content in a patch, and submodules", async () => {
    repository.commit({ bin: Buffer.from([0, 1, 2]), text: "1\n" });
    new TestRepository(join(repository.folder, "inner")).commit({ a: token });
    repository.stage({ bin: Buffer.from([0, 1, 2, 3]), text: `${token}\n` });
    for (const flag of ["--binary", "--full-index", "--text"]) {
      const scanned = await scan(repository.git("diff", "--cached", flag));
      expect(places(scanned)).toEqual([["text", 1, 1]]);
      expect(scanned.summary).toMatchObject({ files: 1, skipped: { binary: 1, submodule: 1 } });
    }
  });

  test("of a merge (diff --cc) has what any side did not have before, in the lines of the merged file", async () => {
    repository.commit({ a: `${numbered(9).join("\n")}\n` });
    repository.git("checkout", "-q", "-b", "side");
    repository.commit({ a: `${numbered(9).toSpliced(4, 1, "side").join("\n")}\n` });
    repository.git("checkout", "-q", "main");
    repository.commit({ a: `${numbered(9).toSpliced(4, 1, "main").join("\n")}\n` });
    expect(() => repository.git("merge", "-q", "side")).toThrow();
    repository.stage({ a: `${numbered(9).toSpliced(4, 1, "both", `x ${token}`).join("\n")}\n` });
    repository.git("commit", "-q", "-m", "merged");
    const merge = repository.git("show", "--cc");
    expect(merge).toContain("@@@ ");
    expect(places(await scan(merge))).toEqual([["a", 6, 3]]);
  });

  test("is read with CRLF, be it the file's or the patch's own, and without a newline at the end", async () => {
    repository.commit({ a: "one\r\n\r\ntwo\r\n" }).write({ a: `one\r\n\r\ntwo\r\n${token}\r\n${otherToken}` });
    const patch = repository.git("diff");
    const expected = [
      ["a", 4, 1],
      ["a", 5, 1],
    ];
    expect(places(await scan(patch))).toEqual(expected);
    expect(places(await scan(patch.replaceAll("\n", "\r\n")))).toEqual(expected);
  });

  test("is read where a mail program has taken the space of empty lines", async () => {
    expect(places(await scan(patchOf(["", "+b", `+${token}`], "@@ -1,1 +1,3 @@")))).toEqual([["x", 3, 1]]);
  });

  test("may hold what looks like a patch", async () => {
    const hostile = ["+diff --git a/x b/x", "+--- a/y", "++++ b/y", "+@@ -1 +1 @@", `+${token}`];
    expect(places(await scan(patchOf([" 1", ...hostile], "@@ -1,1 +1,6 @@")))).toEqual([["x", 6, 1]]);
  });

  test("leaves out what globs leave out", async () => {
    const scanned = await scan(patchOf([" 1", `+${token}`]), { exclude: ["x"] });
    expect(scanned).toMatchObject({ findings: [], summary: { files: 0, skipped: { excluded: 1 } } });
  });
});

describe("what is no patch that can be read is refused", () => {
  test.each([
    ["nothing", "", /holds no file/],
    ["text", "some words\nand more\n", /holds no file/],
    ["a patch with colours", "\u001b[1mdiff --git a/x b/x\u001b[m\n", /without colours/],
    ["a context diff", "*** a/x\n--- b/x\n***************\n", /context format/],
    ["a mail in quoted-printable", `Content-Transfer-Encoding: quoted-printable\n\n${patchOf([" 1", "+2"])}`, /git mailinfo/],
    ["a hunk without a file", "@@ -1 +1 @@\n-a\n+b\n", /before the file's name/],
    ["a hunk that says no place", patchOf([], "@@ somewhere @@"), /where in a file/],
    ["more lines than the hunk says", patchOf([" 1", "+2", "+3"]), /more lines than it says/],
    ["fewer lines than the hunk says", patchOf([" 1"]), /fewer lines|neither plus/],
    ["fewer lines than the hunk says, and then a file", `${patchOf([" 1"])}diff --git a/y b/y\n`, /neither plus|fewer/],
    ["a line without a sign", patchOf([" 1", "2"]), /neither plus, minus nor space/],
    ["an end within a line", patchOf([" 1", "+2"]).slice(0, -1), /middle of a line/],
    ["a name in quotes that do not end", '--- a/x\n+++ "b/x\n@@ -1 +1 @@\n', /quotes/],
    ["a name beyond all length", `--- a/x\n+++ b/${"x".repeat(5000)}\n@@ -1 +1 @@\n`, /no name/],
  ])("%s", async (_, patch, message) => {
    await expect(scan(patch)).rejects.toMatchObject({ code: "unreadable-source", message: expect.stringMatching(message) });
  });
});

test("a reader of patches gives the added lines of any two files, with their numbers, wherever it is cut and with any context", () => {
  const line = fc.constantFrom("", "a", "b", "+c", "-d", "-- e", "++ f", "\\ g", "@@ -1 +1 @@", "diff --git a/x b/x", "\r");
  const file = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
    .map(([all, hasEnd]) => Buffer.from(all.join("\n") + (hasEnd && all.length > 0 ? "\n" : "")));
  fc.assert(
    fc.property(file, file, fc.nat(3), fc.nat(60), (former, now, context, cut) => {
      writeFileSync(join(repository.folder, "former"), former);
      writeFileSync(join(repository.folder, "now"), now);
      const flags = ["diff", "--no-index", "--text", `-U${context}`, "former", "now"];
      const { stdout } = spawnSync("git", flags, { cwd: repository.folder, env: gitEnvironment });
      if (former.equals(now)) return;
      const shown = linesBy(stdout, cut);
      const all = now.toString().split(/(?<=\n)/);
      for (const [number, { text }] of shown) expect(text).toBe(all[number - 1]);
      // What is not added stood in the former file: the rest of the new one is what the patch leaves out of it.
      const added = [...shown.values()].filter(({ isAdded }) => isAdded).length;
      const numbers = execFileSync("git", ["apply", "--numstat", "--unidiff-zero", "--whitespace=nowarn", "-"], {
        cwd: repository.folder,
        env: gitEnvironment,
        input: stdout,
        encoding: "utf8",
      });
      expect(added).toBe(Number(numbers.split("\t")[0]));
    }),
    { numRuns: 120 },
  );
}, 60_000);

function linesBy(patch: Buffer, cut: number): Map<number, { text: string; isAdded: boolean }> {
  const lines = new Map<number, { text: string; isAdded: boolean }>();
  let number = 0;
  const reader = new DiffReader((event: DiffEvent) => {
    if (event.kind === "hunk") number = event.line;
    if (event.kind !== "bytes") return;
    const { text } = lines.get(number) ?? { text: "" };
    lines.set(number, { text: text + event.bytes.toString(), isAdded: event.isAdded });
    if (event.bytes.includes("\n")) number += 1;
  });
  for (const part of [patch.subarray(0, cut), patch.subarray(cut)]) reader.push(part);
  reader.end();
  return lines;
}
