import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finding } from "../../contract/index.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { createEngine, openStaged, scanStaged } from "../../scanner/index.ts";
import { type PatchEvent, PatchReader } from "../../scanner/sources/git/patch.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { keys } from "./fixtures.ts";

const engine = createEngine({ rules: builtInRules, keys });
const samplesOf = (id: string, seed: number) =>
  builtInRules()
    .find((rule) => rule.id === id)
    ?.samples(seeded(seed)).positive ?? [];
const token = samplesOf("npm-access-token", 21)[0]?.secret ?? "";
const otherToken = samplesOf("npm-access-token", 22)[0]?.secret ?? "";
const pemOf = (seed: number) => samplesOf("private-key", seed)[0]?.secret ?? "";

let repository: TestRepository;
beforeEach(() => {
  repository = new TestRepository();
});
afterEach(() => rmSync(repository.folder, { recursive: true, force: true }));

interface Scanned {
  readonly findings: Finding[];
  readonly unreadable: string[];
  readonly summary: Awaited<ReturnType<typeof scanStaged>>;
}

async function scan(wish: { folder?: string; exclude?: string[]; include?: string[]; skipBinary?: boolean } = {}): Promise<Scanned> {
  const findings: Finding[] = [];
  const unreadable: string[] = [];
  const staged = openStaged(wish.folder ?? repository.folder);
  try {
    const summary = await scanStaged(
      staged,
      {
        exclude: wish.exclude ?? [],
        include: wish.include ?? [],
        skipBinary: wish.skipBinary ?? true,
        onUnreadable: (path) => unreadable.push(path),
      },
      {
        engine,
        scanner: { id: "test", version: "0", rulesVersion: "0", indexVersion: null },
        onFinding: ({ finding }) => findings.push(finding),
      },
    );
    return { findings, unreadable, summary };
  } finally {
    staged.close();
  }
}

describe("what is staged", () => {
  test("is found where it stands in the new file: line, column and offset", async () => {
    repository.commit({ "app/a.env": "one\ntwo\nthree\n" }).stage({ "app/a.env": `zero\none\n  ${token}\nthree\n` });
    const { findings, summary } = await scan();
    expect(findings).toMatchObject([
      { file: "app/a.env", line: 3, column: 3, offset: 11, endLine: 3, source: { kind: "git", repo: basename(repository.folder) } },
    ]);
    expect(summary).toMatchObject({ files: 1, bytes: 5 + 3 + token.length, findings: 1 });
  });

  test("is told only where a line was added: what was committed before is not told again", async () => {
    repository.commit({ a: `x ${token}\nb\n` }).stage({ a: `x ${token}\nb\nc ${otherToken}\n` });
    expect((await scan()).findings).toMatchObject([{ line: 3 }]);
    repository.commit({}).stage({ a: `x ${token}\n` });
    expect((await scan()).findings).toEqual([]);
  });

  test("is the staged content, not that of the work tree", async () => {
    repository
      .commit({ a: "" })
      .stage({ a: token })
      .write({ a: "clean, but longer than before\n".repeat(9), b: otherToken });
    expect((await scan()).findings).toHaveLength(1);
    repository.stage().write({ a: token });
    expect((await scan()).findings).toMatchObject([{ file: "b" }]);
  });

  test("is the staged content also where git takes the file of the work tree for it", async () => {
    const hidden = "x".repeat(token.length);
    const at = join(repository.folder, "a");
    repository.write({ a: token });
    utimesSync(at, 1, 1);
    repository.git("add", "a");
    repository.write({ a: hidden });
    utimesSync(at, 1, 1);
    for (const [name, value] of [["core.trustctime", "false"] as const, ["core.checkStat", "minimal"] as const])
      repository.git("config", name, value);
    expect((await scan()).findings).toMatchObject([{ file: "a" }]);
  });

  test("counts where several lines make the secret and only those in its middle are new", async () => {
    const [former, now] = [pemOf(1), pemOf(2)];
    expect(former.split("\n")[0]).toBe(now.split("\n")[0]);
    repository.commit({ key: `${former}\n` }).stage({ key: `${now}\n` });
    expect((await scan()).findings).toMatchObject([{ line: 1, endLine: now.split("\n").length }]);
  });

  test("is found before the first commit", async () => {
    repository.stage({ a: `${token}\n` });
    expect((await scan()).findings).toMatchObject([{ file: "a", line: 1 }]);
  });

  test("of a renamed file is what the rename changed; of a pure rename, nothing", async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`).join("\n");
    repository.commit({ old: `${token}\n${lines}\n`, other: `${token} ${lines}\n` });
    renameSync(join(repository.folder, "old"), join(repository.folder, "new"));
    renameSync(join(repository.folder, "other"), join(repository.folder, "other2"));
    repository.stage({ new: `${token}\n${lines}\n${otherToken}\n` });
    const { findings, summary } = await scan();
    expect(findings).toMatchObject([{ file: "new", line: 42 }]);
    expect(summary).toMatchObject({ files: 2, bytes: otherToken.length + 1 });
  });

  test.each([
    ["spaces", "a b/c d.env"],
    ["a newline, a tab and quotes", 'we"ird\n\t\\name'],
    ["letters of any language", "ключ/秘密.env"],
    ["the look of a header", "b/+++ b/x"],
    ["dots only", "..."],
  ])("has the file's name, also with %s", async (_, path) => {
    repository.stage({ [path]: `x\n${token}\n` });
    expect((await scan()).findings).toMatchObject([{ file: path, line: 2 }]);
  });

  test("may look like a patch itself", async () => {
    const hostile = ["diff --git a/x b/x", "--- a/x", "+++ b/x", "@@ -1 +1 @@", "-a", "\\ No newline at end of file", "+b", ""].join("\n");
    repository.commit({ a: `-- former\n${hostile}` }).stage({ a: `++ now\n${hostile}${token}` });
    expect((await scan()).findings).toMatchObject([{ file: "a", line: 9, column: 1 }]);
  });

  test("is skipped where it is binary, as git has it, and scanned when asked; an attribute does not hide it", async () => {
    repository.commit({ ".gitattributes": "*.txt -diff\n*.md binary\n" });
    repository.stage({ bin: Buffer.concat([Buffer.from([0]), Buffer.from(token)]), "a.txt": token, "b.md": token });
    const { findings, summary } = await scan();
    expect(findings.map(({ file }) => file)).toEqual(["a.txt", "b.md"]);
    expect(summary).toMatchObject({ files: 2, skipped: { binary: 1 } });
    expect((await scan({ skipBinary: false })).findings).toHaveLength(3);
  });

  test("holds no submodule's content, links as what they point to, modes without content and no deleted file", async () => {
    const inner = new TestRepository(join(repository.folder, "inner")).commit({ a: token });
    repository.commit({ gone: token, script: "x", kind: "a file\n" });
    rmSync(join(repository.folder, "gone"));
    rmSync(join(repository.folder, "kind"));
    chmodSync(join(repository.folder, "script"), 0o755);
    symlinkSync(token, join(repository.folder, "link"));
    symlinkSync("elsewhere", join(repository.folder, "kind"));
    inner.commit({ a: "x" });
    const { findings, summary } = await scan({ folder: repository.stage({ empty: "" }).folder });
    expect(findings).toMatchObject([{ file: "link" }]);
    expect(summary).toMatchObject({ files: 4, skipped: { submodule: 1 } });
  });

  test("is left out and kept to by globs, as in a tree", async () => {
    repository.stage({ "a.env": token, "b/c.env": token, "b/d.txt": token });
    expect((await scan({ exclude: ["b/"] })).findings).toMatchObject([{ file: "a.env" }]);
    expect((await scan({ include: ["*.txt"] })).summary).toMatchObject({ files: 1, skipped: { excluded: 2 } });
  });

  test("in a merge is what the other branch brings; a path that is not merged could not be read", async () => {
    repository.commit({ a: "1\n", b: "1\n" });
    repository.git("checkout", "-q", "-b", "side");
    repository.commit({ a: "side\n", c: `${token}\n` });
    repository.git("checkout", "-q", "main");
    repository.commit({ a: "main\n" });
    expect(() => repository.git("merge", "-q", "side")).toThrow();
    const { findings, unreadable, summary } = await scan();
    expect(findings).toMatchObject([{ file: "c" }]);
    expect({ unreadable, count: summary.unreadable }).toEqual({ unreadable: ["a"], count: 1 });
  });

  test("is that of the work tree that it is asked for", async () => {
    repository.commit({ a: "1\n" });
    const tree = join(repository.folder, "tree");
    repository.git("worktree", "add", "-q", tree);
    writeFileSync(join(tree, "b"), token);
    execFileSync("git", ["add", "b"], { cwd: tree, env: gitEnvironment });
    expect((await scan()).findings).toEqual([]);
    expect((await scan({ folder: tree })).findings).toMatchObject([{ file: "b", source: { repo: "tree" } }]);
  });

  test("is named from the top of the repository, from whatever folder it is asked for", async () => {
    repository.stage({ "a/b": token, c: token });
    const { findings } = await scan({ folder: join(repository.folder, "a") });
    expect(findings.map(({ file }) => file)).toEqual(["a/b", "c"]);
  });
});

describe("a hostile repository", () => {
  test("runs nothing, changes nothing of the answer, and does not stall it", async () => {
    const mark = join(repository.folder, ".git", "ran");
    const program = join(repository.folder, ".git", "program");
    writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\ncat "$1" 2>/dev/null\n`, { mode: 0o755 });
    repository.commit({ ".gitattributes": "* diff=evil filter=evil\n", "sub/a": "1\n", b: "1\n" });
    const settings = {
      "core.fsmonitor": program,
      "core.hooksPath": join(repository.folder, ".git"),
      "core.pager": program,
      "diff.external": program,
      "diff.evil.textconv": program,
      "diff.evil.command": program,
      "diff.evil.xfuncname": "^(((a*)*)*)*$",
      "diff.orderFile": join(repository.folder, ".git", "fifo"),
      "diff.noprefix": "true",
      "diff.mnemonicPrefix": "true",
      "diff.relative": "true",
      "diff.context": "0",
      "diff.interHunkContext": "7",
      "diff.ignoreSubmodules": "all",
      "diff.wsErrorHighlight": "all",
      "color.ui": "always",
      "core.quotePath": "false",
    };
    execFileSync("mkfifo", [settings["diff.orderFile"]]);
    repository.stage({ "sub/a": `1\n\n${token}\n`, b: `${otherToken}\n1\n` });
    for (const [name, value] of Object.entries(settings)) repository.git("config", name, value);
    const { findings } = await scan({ folder: join(repository.folder, "sub") });
    expect(findings.map(({ file, line }) => [file, line])).toEqual([
      ["b", 1],
      ["sub/a", 3],
    ]);
    expect(existsSync(mark)).toBe(false);
  });

  test("with more changed stretches than are kept apart has nothing missed", async () => {
    const count = 200_000;
    const lines = (sign: string) => Array.from({ length: count }, (_, at) => (at % 2 ? `${sign}${at}` : `same ${at}`));
    repository.commit({ big: lines("a").join("\n") });
    const now = lines("b");
    now[count - 1] = token;
    now[1] = otherToken;
    repository.stage({ big: now.join("\n") });
    const { findings } = await scan();
    expect(findings.map(({ line }) => line)).toEqual([2, count]);
  }, 60_000);
});

describe("a scan of what is staged that cannot be done", () => {
  test.each([
    ["no repository", (folder: string) => mkdirSync(folder), "unreadable-source", /in no git repository/],
    ["no folder", () => undefined, "unreadable-source", /there is no folder/],
    [
      "a damaged index",
      (folder: string) => writeFileSync(join(new TestRepository(folder).folder, ".git", "index"), "x".repeat(99)),
      "unreadable-source",
      /git cannot say what is staged.*index file corrupt/,
    ],
  ] as const)("says so: %s", async (_, prepare, code, message) => {
    rmSync(repository.folder, { recursive: true });
    prepare(repository.folder);
    await expect(scan()).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test("an object that is missing fails it: what was told until then is not taken for all", async () => {
    repository.stage({ a: token, b: "x\n" });
    const blob = repository.git("rev-parse", ":b").trim();
    rmSync(join(repository.folder, ".git", "objects", blob.slice(0, 2), blob.slice(2)));
    await expect(scan()).rejects.toMatchObject({ code: "unreadable-source" });
  });
});

describe("the reader of patches", () => {
  const header = "diff --git a/x b/x\nindex 00..11 100644\n--- a/x\n+++ b/x\n";

  function read(parts: readonly Buffer[]): { text: string; added: string } {
    let [text, added] = ["", ""];
    const take = (event: PatchEvent) => {
      if (event.kind !== "bytes") return;
      text += event.bytes.toString("latin1");
      added += (event.isAdded ? "+" : " ").repeat(event.bytes.length);
    };
    const reader = new PatchReader(take);
    for (const part of parts) reader.push(part);
    reader.end();
    return { text, added };
  }

  test("gives each file as it is after the patch, wherever git's answer is cut", () => {
    const line = fc.constantFrom("", "a", "b", "+c", "-d", " e", "\\ f", "@@ -1 +1 @@", "diff --git a/x b/x", "\r", "ü");
    const file = fc
      .tuple(fc.array(line, { maxLength: 8 }), fc.boolean())
      .map(([lines, hasEnd]) => Buffer.from(lines.join("\n") + (hasEnd && lines.length > 0 ? "\n" : "")));
    const folder = repository.folder;
    fc.assert(
      fc.property(file, file, fc.array(fc.nat(400), { maxLength: 6 }), (former, now, cuts) => {
        writeFileSync(join(folder, "former"), former);
        writeFileSync(join(folder, "now"), now);
        const patch = differenceOf(folder);
        const places = [0, ...cuts.map((cut) => Math.min(cut, patch.length)).sort((left, right) => left - right), patch.length];
        const { text, added } = read(places.slice(1).map((end, at) => patch.subarray(places[at], end)));
        if (former.equals(now)) return;
        expect(text).toBe(now.toString("latin1"));
        if (former.length === 0) expect(added).toBe("+".repeat(text.length));
        // What is not added is what the former file had, in its order.
        expect(isPickedFrom([...text].filter((_, at) => added[at] === " ").join(""), former.toString("latin1"))).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test.each([
    ["no patch", "warning: something\n"],
    ["a part of a file", `${header}@@ -5,1 +5,1 @@\n-a\n+b\n`],
    ["a second hunk", `${header}@@ -1,1 +1,1 @@\n-a\n+b\n@@ -1,1 +1,1 @@\n-a\n+b\n`],
    ["fewer lines than it says", `${header}@@ -1,2 +1,2 @@\n-a\n+b\n`],
    ["more of one kind than it says", `${header}@@ -1,1 +1,1 @@\n+a\n+b\n`],
    ["an end in the middle of a line", `${header}@@ -1 +1 @@\n-a\n+b`],
    ["a file without a name", "diff --git a/x b/x\n@@ -1 +1 @@\n-a\n+b\n"],
    ["a name that is not b/", `${header.replace("b/x\n", "c/x\n").replace("+++ b/", "+++ c/")}@@ -1 +1 @@\n-a\n+b\n`],
    ["a header without end", `diff --git ${"x".repeat(50_000)}`],
  ])("refuses %s rather than pass it", (_, patch) => {
    expect(() => read([Buffer.from(patch)])).toThrow(expect.objectContaining({ code: "unreadable-source" }));
  });
});

function differenceOf(folder: string): Buffer {
  const parameters = ["diff", "--no-index", "--text", "--unified=1000000000", "--src-prefix=a/", "--dst-prefix=b/", "former", "now"];
  try {
    return execFileSync("git", parameters, { cwd: folder, env: gitEnvironment, stdio: ["ignore", "pipe", "ignore"] });
  } catch (thrown) {
    return (thrown as { stdout: Buffer }).stdout;
  }
}

/** Whether the characters of `part` stand in `whole`, in their order. */
function isPickedFrom(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}
