import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finding } from "../../contract/index.ts";
import { builtInRules } from "../../rules/index.ts";
import { createEngine, openHistory, type ScanSummary, scanHistory } from "../../scanner/index.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";
import { keys } from "./fixtures.ts";

const engine = createEngine({ rules: builtInRules, keys });
const tokenOf = (seed: number) => sampleSecret("npm-access-token", seed);
const [token, otherToken] = [tokenOf(21), tokenOf(22)];

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

async function scan(range?: string, wish: { folder?: string; exclude?: string[]; include?: string[] } = {}): Promise<Scanned> {
  const findings: Finding[] = [];
  const unreadable: string[] = [];
  const history = openHistory(wish.folder ?? repository.folder, range);
  try {
    const summary = await scanHistory(
      history,
      {
        exclude: wish.exclude ?? [],
        include: wish.include ?? [],
        skipBinary: true,
        onUnreadable: (path, problem) => unreadable.push(`${path}: ${problem}`),
      },
      {
        engine,
        scanner: { id: "test", version: "0", rulesVersion: "0", indexVersion: null },
        onFinding: ({ finding }) => findings.push(finding),
      },
    );
    return { findings, unreadable, summary };
  } finally {
    history.close();
  }
}

const head = () => repository.git("rev-parse", "HEAD").trim();
const move = (from: string, to: string) => renameSync(join(repository.folder, from), join(repository.folder, to));
const remove = (path: string) => rmSync(join(repository.folder, path));

describe("a secret in history", () => {
  test("is told with the commit that brought it in, its author and date, and where it stood", async () => {
    repository.commit({ a: "one\n" }).commit({ a: `one\nx ${token}\n` });
    const commit = head();
    const committedAt = new Date(repository.git("show", "-s", "--format=%cI").trim()).toISOString();
    repository.commit({ a: "zero\none\n" });
    const { findings, summary } = await scan();
    expect(findings).toMatchObject([
      {
        file: "a",
        line: 2,
        column: 3,
        source: {
          kind: "git",
          repo: basename(repository.folder),
          commit,
          author: "somebody <somebody@example.org>",
          committedAt,
          isInHead: false,
        },
      },
    ]);
    expect(summary).toMatchObject({ commits: 3, files: 3, findings: 1, isShallow: false });
  });

  test("is told once: a commit that edits beside it, renames its file or moves it to another brings nothing in", async () => {
    repository.commit({ a: `${token}\n`, b: "x\n" });
    const commit = head();
    repository.commit({ a: `before\n${token}\nbehind\n` });
    move("a", "c");
    repository.commit({ c: `before\nit\n${token}\n` });
    repository.commit({ c: "before\n", b: `x\n${token}\n` });
    const { findings } = await scan();
    expect(findings).toMatchObject([{ file: "a", source: { commit, isInHead: true } }]);
  });

  test("is told again where a commit brings it a second time: beside itself, in a copy, or back after it was gone", async () => {
    repository.commit({ a: `${token}\n` }).commit({ a: `${token}\n${token}\n` });
    repository.commit({ copy: `${token}\n` });
    remove("a");
    remove("copy");
    repository.commit({}).commit({ copy: `${token}\n` });
    const { findings } = await scan();
    expect(findings.map(({ file, line }) => `${file}:${line}`)).toEqual(["a:1", "a:2", "copy:1", "copy:1"]);
    expect(new Set(findings.map(({ source }) => source.commit)).size).toBe(4);
  });

  test("is in HEAD where any file of HEAD holds it, also one that no commit of the range touched", async () => {
    repository
      .commit({ elsewhere: `k ${token}\n` })
      .commit({ a: `${token}\n${otherToken}\n` })
      .commit({ a: "\n" });
    const { findings } = await scan("HEAD~2..HEAD");
    expect(findings).toMatchObject([{ source: { isInHead: true } }, { source: { isInHead: false } }]);
  });

  test("that a branch brought is not told of the merge; what the merge itself brings is", async () => {
    repository.commit({ a: "one\n", b: "one\n" });
    repository.git("checkout", "-q", "-b", "side");
    repository.commit({ b: `${token}\n` });
    const side = head();
    repository.git("checkout", "-q", "main");
    repository.commit({ a: "two\n" });
    repository.git("merge", "-q", "--no-ff", "--no-commit", "side");
    repository.commit({ a: `two\n${otherToken}\n`, b: `one more\n${token}\n` });
    const { findings } = await scan();
    expect(findings.map(({ file, line, source }) => [file, line, source.commit])).toEqual([
      ["b", 1, side],
      ["a", 2, head()],
    ]);
  });

  test("is found on every branch, tag and stash, and in commits that only a tag holds", async () => {
    repository.commit({ a: "one\n" }).commit({ a: token });
    repository.git("tag", "kept");
    repository.git("reset", "-q", "--hard", "HEAD~1");
    repository.write({ a: otherToken }).git("stash", "-q");
    const { findings } = await scan();
    expect(findings.map(({ file }) => file)).toEqual(["a", "a"]);
    expect((await scan("HEAD")).findings).toEqual([]);
    expect((await scan("kept")).findings).toHaveLength(1);
  });
});

describe("a range", () => {
  test("says what is new in it: what stood there before is not told", async () => {
    repository
      .commit({ a: `${token}\n` })
      .commit({ a: `x\n${token}\n` })
      .commit({ a: `x\n${token}\n${otherToken}\n` });
    expect((await scan("HEAD~2..HEAD")).findings).toMatchObject([{ line: 3, source: { commit: head() } }]);
    expect((await scan("HEAD ^HEAD~1")).findings).toHaveLength(1);
    expect((await scan("HEAD~2..HEAD")).summary.commits).toBe(2);
  });

  test("that takes back what a commit before it removed is told, though the blob is an old one", async () => {
    repository.commit({ a: token }).commit({ a: "x" }).commit({ a: token });
    expect((await scan("HEAD~1..HEAD")).findings).toHaveLength(1);
    expect((await scan("HEAD~2..HEAD")).findings).toHaveLength(1);
  });

  test("with nothing in it has no commits, which is for the caller to judge", async () => {
    repository.commit({ a: token });
    expect((await scan("HEAD..HEAD")).summary).toMatchObject({ commits: 0, files: 0 });
  });

  test.each([
    ["that does not exist", "nowhere..HEAD", /bad revision 'nowhere\.\.HEAD'/],
    ["that is an option", "--output=x", /takes revisions/],
    ["that hides an option behind a revision", "HEAD --all", /takes revisions/],
    ["that is empty", " ", /takes revisions/],
  ])("%s is refused", async (_, range, message) => {
    repository.commit({ a: "one\n" });
    await expect(scan(range)).rejects.toThrow(message);
  });
});

describe("what is not scanned", () => {
  test("is counted: binary files, symbolic links, submodules, and what was excluded", async () => {
    const inner = new TestRepository(join(repository.folder, "inner")).commit({ x: "x\n" });
    repository.commit({ bin: Buffer.from([0, 1, 2, 0, 0]), "docs/a": token, b: "x\n" });
    repository.git("update-index", "--add", "--cacheinfo", `160000,${inner.git("rev-parse", "HEAD").trim()},module`);
    repository.git("commit", "-q", "-m", "a submodule");
    repository.git("update-index", "--add", "--cacheinfo", `120000,${repository.git("rev-parse", "HEAD:b").trim()},link`);
    repository.git("commit", "-q", "-m", "a link");
    const { findings, summary } = await scan(undefined, { exclude: ["docs"] });
    expect(findings).toEqual([]);
    expect(summary.skipped).toMatchObject({ binary: 1, symlink: 1, submodule: expect.any(Number), excluded: 1 });
    expect((await scan(undefined, { include: ["docs/*"] })).findings).toHaveLength(1);
  });
});

describe("a repository", () => {
  const cloneOf = (...parameters: string[]): string => {
    const folder = `${repository.folder}-clone`;
    rmSync(folder, { recursive: true, force: true });
    repository.git("clone", "-q", "--no-local", ...parameters, `file://${repository.folder}`, folder);
    return folder;
  };
  afterEach(() => rmSync(`${repository.folder}-clone`, { recursive: true, force: true }));

  test("that is bare, a work tree of its own, or a folder within one is scanned as any other", async () => {
    repository.commit({ "sub/a": token });
    expect((await scan(undefined, { folder: cloneOf("--bare") })).findings).toHaveLength(1);
    expect((await scan(undefined, { folder: join(repository.folder, "sub") })).findings).toMatchObject([{ file: "sub/a" }]);
    repository.git("worktree", "add", "-q", `${repository.folder}-clone/tree`);
    expect((await scan(undefined, { folder: `${repository.folder}-clone/tree` })).findings).toMatchObject([{ file: "sub/a" }]);
  });

  test("that is a submodule is scanned where it is named; within another one it is counted", async () => {
    const folder = cloneOf();
    repository.commit({ a: token });
    const outer = new TestRepository(`${repository.folder}-clone/outer`);
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", repository.folder, "inner");
    outer.commit({ b: "x\n" });
    expect((await scan(undefined, { folder: outer.folder })).summary).toMatchObject({ findings: 0, skipped: { submodule: 1 } });
    expect((await scan(undefined, { folder: join(outer.folder, "inner") })).findings).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  test("that is shallow says so; its oldest commit counts as the one that brought everything", async () => {
    repository.commit({ a: token }).commit({ b: "x\n" }).commit({ b: "y\n" });
    const { findings, summary } = await scan(undefined, { folder: cloneOf("--depth", "2") });
    expect(summary).toMatchObject({ isShallow: true, commits: 2 });
    expect(findings).toMatchObject([{ file: "a", source: { commit: repository.git("rev-parse", "HEAD~1").trim() } }]);
  });

  test("that is a partial clone fetches nothing: what is not there is named and counted", async () => {
    repository.git("config", "uploadpack.allowFilter", "true");
    repository.commit({ a: token }).commit({ a: "now clean\n" });
    const folder = cloneOf("--filter=blob:none");
    const { findings, unreadable, summary } = await scan(undefined, { folder });
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ files: 1, unreadable: 1 });
    expect(unreadable).toMatchObject([expect.stringMatching(/^a of commit [0-9a-f]{40}: this partial clone has not fetched it/)]);
  });

  test("of SHA-256 objects is scanned", async () => {
    const folder = `${repository.folder}-clone`;
    execFileSync("git", ["init", "-q", "-b", "main", "--object-format=sha256", folder], { env: gitEnvironment });
    new TestRepository(folder).commit({ a: "one\n" }).commit({ a: token });
    expect((await scan(undefined, { folder })).findings).toMatchObject([{ source: { commit: expect.stringMatching(/^[0-9a-f]{64}$/) } }]);
  });

  test("without a commit has none in it", async () => {
    expect((await scan()).summary).toMatchObject({ commits: 0 });
  });

  test("may have files of any name", async () => {
    const names = ["a b", "line\nbreak", "tab\t", '"', ":colon", "ü"];
    repository.commit(Object.fromEntries(names.map((name, at) => [name, `${tokenOf(40 + at)}\n`])));
    expect((await scan()).findings.map(({ file }) => file).sort()).toEqual([...names].sort());
    writeFileSync(Buffer.concat([Buffer.from(`${repository.folder}/`), Buffer.from([0x66, 0xff])]), token);
    repository.commit({});
    expect((await scan("HEAD~1..HEAD")).findings).toMatchObject([{ file: "f\ufffd" }]);
  });

  test("may configure what it likes: nothing of it runs, and nothing is hidden", async () => {
    repository.commit({ a: "one\n", ".gitattributes": "* -diff diff=x -text\n" }).commit({ a: token });
    const ran = join(repository.folder, "ran");
    const script = join(repository.folder, "run.sh");
    writeFileSync(script, `#!/bin/sh\ntouch '${ran}'\n`);
    chmodSync(script, 0o755);
    const settings = {
      "diff.external": script,
      "diff.x.textconv": script,
      "diff.x.command": script,
      "core.fsmonitor": script,
      "core.pager": script,
    };
    const shown = {
      "log.showRoot": "false",
      "log.showSignature": "true",
      "gpg.program": script,
      "diff.orderFile": "none",
      "log.diffMerges": "off",
    };
    for (const [name, value] of Object.entries({ ...settings, ...shown })) repository.git("config", name, value);
    const [first, last] = [repository.git("rev-parse", "HEAD~1").trim(), head()];
    repository.git("replace", last, first);
    expect((await scan()).findings).toHaveLength(1);
    expect(existsSync(ran)).toBe(false);
  });

  const corrupt = (name: string) => {
    const id = repository.git("rev-parse", name).trim();
    const file = join(repository.folder, ".git", "objects", id.slice(0, 2), id.slice(2));
    chmodSync(file, 0o600);
    writeFileSync(file, "no object");
  };

  test("with a corrupt file content names it and counts it; the rest is scanned", async () => {
    repository.commit({ a: "one\n", b: token });
    corrupt("HEAD:a");
    const { findings, unreadable, summary } = await scan();
    expect(findings).toMatchObject([{ file: "b" }]);
    expect(unreadable).toMatchObject([expect.stringMatching(/^a of commit [0-9a-f]{40}: its content is damaged or missing/)]);
    expect(summary.unreadable).toBe(1);
  });

  test("with a corrupt commit cannot be scanned", async () => {
    repository.commit({ a: "one\n" });
    corrupt("HEAD");
    await expect(scan()).rejects.toThrow(/git cannot say what the history is in .*: .*corrupt/);
  });

  test("that is none is no repository", async () => {
    mkdirSync(`${repository.folder}-clone`);
    await expect(scan(undefined, { folder: `${repository.folder}-clone` })).rejects.toThrow(
      /is in no git repository; name one with --repo/,
    );
    await expect(scan(undefined, { folder: `${repository.folder}-none` })).rejects.toThrow(/there is no folder/);
  });
});

describe("a file of a former version", () => {
  test("with more findings than are kept is told whole", async () => {
    const line = `${token} ${otherToken}\n`;
    repository.commit({ a: line.repeat(800) }).commit({ a: line.repeat(1300) });
    const { findings } = await scan();
    expect(findings).toHaveLength(2600);
    expect(findings.slice(1600, 1602)).toMatchObject([{ line: 801 }, { line: 801 }]);
  });
});
