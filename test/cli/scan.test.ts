import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { secretOf } from "../scanner/fixtures.ts";
import { sampleSecret } from "../support/samples.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const issued = secretOf(11, 32, BASE62).toString();
const npmToken = sampleSecret("npm-access-token", 12);

const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-scan-"));
let work: string;

beforeEach(() => {
  work = mkdtempSync(join(home, "work-"));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(args: readonly string[], options: { input?: string | Buffer; env?: Record<string, string>; cwd?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: options.cwd ?? work,
    input: options.input ?? "",
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: work, ...options.env },
  });
  for (const secret of [issued, npmToken]) expect(stdout + stderr, "no output holds a secret").not.toContain(secret);
  return { status, stdout, stderr };
}

function plant(files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), content);
  }
}

function makeIndex(): void {
  expect(run(["key", "create", "--out", "k.json"]).status).toBe(0);
  expect(run(["index", "build", "--key-file", "k.json", "--out", "i.idx"], { input: `iss_1\t${issued}\tapi-key\n` }).status).toBe(0);
}

const files = (stdout: string) =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => finding.parse(JSON.parse(line)).file);

describe("leaktrail scan", () => {
  test("finds what is planted, says where, and ends with 1", () => {
    plant({ "t/app/.env": `A=1\nNPM=${npmToken}\n`, "t/clean.txt": "nothing here\n" });
    const { status, stdout, stderr } = run(["scan", "t"]);
    expect(status).toBe(1);
    expect(stdout).toContain("t/app/.env");
    expect(stdout).toMatch(/2:5 .*npm access token npm_… \(40 bytes\)/);
    expect(stdout).toContain("npm token revoke");
    expect(stdout).not.toContain("\u001b");
    expect(stderr).toMatch(/scanned 2 files, \d+ bytes/);
  });

  test("ends with 0 where there is nothing to find", () => {
    plant({ "t/a.txt": "hello\n" });
    expect(run(["scan", "t"])).toMatchObject({ status: 0, stdout: "" });
  });

  test("gives findings of the contract as lines, and as one document with the summary", () => {
    plant({ "t/a": `x ${npmToken}\n${npmToken}` });
    const lines = run(["scan", "t", "--format", "jsonl"])
      .stdout.trim()
      .split("\n")
      .map((line) => finding.parse(JSON.parse(line)));
    expect(lines).toMatchObject([
      { line: 1, column: 3, offset: 2, count: { total: 1 } },
      { line: 2, column: 1, offset: 43, count: { total: 2 } },
    ]);
    const document = JSON.parse(run(["scan", "t", "--format", "json"]).stdout);
    expect(document.findings.map((made: { id: string }) => made.id)).toEqual(lines.map(({ id }) => id));
    expect(document.summary).toMatchObject({ files: 1, bytes: 83, findings: 2 });
    plant({ "u/clean": "" });
    expect(JSON.parse(run(["scan", "u", "--format", "json"]).stdout)).toMatchObject({ findings: [], summary: { files: 1, findings: 0 } });
  });

  test("finds an issued secret without any keyword, by its record", () => {
    makeIndex();
    plant({ "t/app.log": `zz${issued}zz\n` });
    const { status, stdout, stderr } = run(["scan", "t", "--index", "i.idx", "--key-file", "k.json"]);
    expect(status).toBe(1);
    expect(stdout).toContain("issued as iss_1");
    expect(stderr).toContain("1 issued secrets");
    expect(run(["scan", "t"]).status, "without the index it is no known pattern").toBe(0);
  });

  test("reads standard input", () => {
    const { status, stdout } = run(["scan", "-", "--format", "jsonl"], { input: `a\n${npmToken}\n` });
    expect(status).toBe(1);
    expect(finding.parse(JSON.parse(stdout))).toMatchObject({ file: "-", line: 2, source: { kind: "stdin" } });
    expect(run(["scan", "--stdin"], { input: "clean\n" }).status).toBe(0);
  });

  test("writes reports that only their owner may read, and leaves nothing else", () => {
    plant({ "t/a": npmToken });
    expect(run(["scan", "t", "--report", "jsonl=r.jsonl", "--report", "json=r.json"]).status).toBe(1);
    expect(statSync(join(work, "r.jsonl")).mode & 0o777).toBe(0o600);
    expect(files(readFileSync(join(work, "r.jsonl"), "utf8"))).toEqual(["t/a"]);
    expect(readdirSync(work).filter((name) => name.includes("tmp"))).toEqual([]);
  });

  test("keeps to .gitignore at every level, also from a sub-folder of the repository", () => {
    plant({
      "r/.gitignore": "*.log\n/build/\n!keep.log\n",
      "r/a/.gitignore": "local.txt\n",
      "r/a/x.log": npmToken,
      "r/a/keep.log": npmToken,
      "r/a/local.txt": npmToken,
      "r/local.txt": npmToken,
      "r/build/o.txt": npmToken,
      "r/.git/config": npmToken,
    });
    expect(files(run(["scan", "r", "--format", "jsonl"]).stdout)).toEqual(["r/a/keep.log", "r/local.txt"]);
    expect(files(run(["scan", "r/a", "--format", "jsonl"]).stdout)).toEqual(["r/a/keep.log"]);
    expect(run(["scan", "r"]).stderr).toMatch(/3 ignored, 1 git|1 git, 3 ignored/);
    expect(files(run(["scan", "r", "--no-ignore", "--format", "jsonl"]).stdout)).toHaveLength(5);
    expect(files(run(["scan", "r/build", "--format", "jsonl"]).stdout), "what is asked for by name is scanned").toEqual(["r/build/o.txt"]);
  });

  test("agrees with git on what is ignored", () => {
    plant({
      "g/.gitignore": "**/dist\ndoc/*.txt\n!doc/b.txt\n\\#x\nfoo/\n",
      "g/dist/a": "1",
      "g/p/dist/a": "1",
      "g/doc/a.txt": "1",
      "g/doc/b.txt": "1",
      "g/#x": "1",
      "g/foo": "1",
      "g/q/foo/a": "1",
      "g/q/.gitignore": "!foo/\n",
    });
    for (const path of execFileSync("find", [".", "-type", "f", "-not", "-name", ".gitignore"], { cwd: join(work, "g"), encoding: "utf8" })
      .split("\n")
      .filter(Boolean))
      writeFileSync(join(work, "g", path), npmToken);
    execFileSync("git", ["init", "-q"], { cwd: join(work, "g") });
    const ofGit = execFileSync("git", ["ls-files", "-o", "--exclude-standard"], { cwd: join(work, "g"), encoding: "utf8" })
      .split("\n")
      .filter((path) => path && !path.endsWith(".gitignore"));
    expect(files(run(["scan", ".", "--format", "jsonl"], { cwd: join(work, "g") }).stdout).sort()).toEqual(ofGit.sort());
  });

  test("skips binary files and links, counts them, and scans binary ones when asked", () => {
    plant({ "t/b.bin": Buffer.concat([Buffer.from([0]), Buffer.from(npmToken)]), "t/c": "x" });
    symlinkSync(join(work, "t/b.bin"), join(work, "t/link"));
    const { status, stderr } = run(["scan", "t"]);
    expect(status).toBe(0);
    expect(stderr).toContain("1 binary");
    expect(stderr).toContain("1 symlink");
    expect(run(["scan", "t", "--binary"]).status).toBe(1);
  });

  test("takes globs to scan, to leave out and to keep to", () => {
    plant({ "t/a.env": npmToken, "t/b.txt": npmToken, "t/sub/c.env": npmToken });
    expect(files(run(["scan", "t/**/*.env", "--format", "jsonl"]).stdout)).toEqual(["t/a.env", "t/sub/c.env"]);
    expect(files(run(["scan", "t", "--exclude", "sub", "--format", "jsonl"]).stdout)).toEqual(["t/a.env", "t/b.txt"]);
    expect(files(run(["scan", "t", "--include", "*.env", "--format", "jsonl"]).stdout)).toEqual(["t/a.env", "t/sub/c.env"]);
    expect(files(run(["scan", "t", "t/a.env", "--format", "jsonl"]).stdout), "a file named twice is scanned once").toHaveLength(3);
  });

  test("leaves out findings below the confidence that is asked for", () => {
    plant({ "t/a": `k ${npmToken.slice(0, -1)}${npmToken.endsWith("A") ? "B" : "A"}` });
    expect(run(["scan", "t"]).status, "its checksum does not hold: low confidence").toBe(1);
    expect(run(["scan", "t", "--min-confidence", "high"]).status).toBe(0);
  });

  test("counts what it leaves out below the confidence that is asked for, and says of each finding how sure it is", () => {
    plant({ "t/a": `k ${npmToken.slice(0, -1)}${npmToken.endsWith("A") ? "B" : "A"}\nk ${npmToken}` });
    const { status, stdout, stderr } = run(["scan", "t", "--min-confidence", "medium", "--format", "json"]);
    expect(status).toBe(1);
    const { findings, summary } = JSON.parse(stdout);
    expect(findings).toMatchObject([{ line: 2, confidence: "high" }]);
    expect(summary).toMatchObject({ findings: 1, belowConfidence: 1 });
    expect(stderr).toContain("1 findings, 1 left out below medium confidence");
    expect(run(["scan", "t"]).stdout).toMatch(/\[npm-access-token, low confidence\][\s\S]*\[npm-access-token, high confidence\]/);
  });

  test("never leaves out an issued secret, whatever confidence is asked for", () => {
    makeIndex();
    plant({ "t/a": `x ${issued}` });
    const { status, stdout } = run(["scan", "t", "--min-confidence", "high", "--index", "i.idx", "--key-file", "k.json"]);
    expect({ status, stdout }).toMatchObject({ status: 1, stdout: expect.stringContaining("iss_1") });
  });

  test("prints no control character of a hostile file name", () => {
    plant({ "t/\u001b[2Jx\n.env": npmToken });
    const { stdout } = run(["scan", "t"]);
    expect(stdout).toContain("\\u{1b}[2Jx\\u{a}.env");
    expect(stdout).not.toContain("\u001b");
  });
});

describe("leaktrail scan --explain", () => {
  const dropped = secretOf(13, 28, BASE62).toString();
  const text = `x\napi_token_id = "${dropped}"\n`;
  const expected = { line: 2, column: 17, rule: "generic-credential-assignment", reason: "other-name", lengthBytes: 28 };

  function explain(args: readonly string[], input = "") {
    const { status, stdout, stderr } = run(["scan", ...args, "--explain", "--format", "json"], { input });
    expect(stdout + stderr, "what was dropped may be a secret all the same").not.toContain(dropped.slice(0, 8));
    return { status, dropped: JSON.parse(stdout).dropped };
  }

  test("says of a folder what was dropped, where, by which rule and why, and never what", () => {
    plant({ "t/b.py": text, "t/c": npmToken });
    expect(explain(["t/b.py"])).toEqual({ status: 0, dropped: { list: [{ file: "t/b.py", ...expected }], more: 0 } });
    const { stdout } = run(["scan", "t", "--explain"]);
    expect(stdout).toMatch(
      /npm access token[\s\S]*Seen, and not reported:\nt\/b\.py\n {2}2:17 {5}\(28 bytes\) other-name: Its name is not that/,
    );
    expect(stdout).not.toContain(dropped.slice(0, 8));
    expect(run(["scan", "t/b.py"]).stdout, "nobody asked").toBe("");
  });

  test("says the same of standard input", () => {
    expect(explain(["-"], text).dropped).toEqual({ list: [{ file: "-", ...expected }], more: 0 });
  });

  test("says the same where threads scan", () => {
    const filler = `${"lorem ipsum ".repeat(85)}\n`.repeat(34_000);
    plant({ "t/a-large": filler, "t/b.py": text, "t/c-parts": `${filler}${text}` });
    const list = [
      { file: "t/b.py", ...expected },
      { file: "t/c-parts", ...expected, line: 34_002 },
    ];
    expect(explain(["t", "--threads", "2"]).dropped).toEqual({ list, more: 0 });
    expect(explain(["t", "--threads", "1"]).dropped).toEqual({ list, more: 0 });
  });

  test("tells each finding once where threads meet little but findings", () => {
    const filler = `${"lorem ipsum ".repeat(85)}\n`.repeat(34_000);
    plant({ "t/a-large": filler, "t/b": `${filler}${`k ${npmToken}\n`.repeat(9000)}${filler}${text}` });
    const told = (threads: string) => {
      const report = `${threads}.json`;
      // To a reader that is slower than the scan: what it has not taken waits for it, and is whole.
      const command = `"$0" "$1" scan t --threads ${threads} --format jsonl --report json=${report} | (sleep 1; wc -l)`;
      const parameters = ["-c", command, process.execPath, program];
      expect(spawnSync("sh", parameters, { cwd: work, encoding: "utf8", env: { PATH: process.env.PATH, HOME: work } }).stdout.trim()).toBe(
        "9000",
      );
      const { findings, summary } = JSON.parse(readFileSync(join(work, report), "utf8"));
      return [findings.map((finding: Record<string, unknown>) => ({ ...finding, at: "" })), { ...summary, durationMs: 0 }];
    };
    const [alone, summary] = told("1");
    expect(alone).toHaveLength(9000);
    expect(told("2")).toEqual([alone, summary]);
  });

  test("lists findings below the confidence that is asked for", () => {
    const weak = `${npmToken.slice(0, -1)}${npmToken.endsWith("A") ? "B" : "A"}`;
    plant({ "t/a": `k ${weak}` });
    const { status, dropped } = explain(["t", "--min-confidence", "high"]);
    expect(status).toBe(0);
    const place = { file: "t/a", line: 1, column: 3, lengthBytes: weak.length };
    expect(dropped.list).toEqual([{ ...place, rule: "npm-access-token", reason: "below-confidence" }]);
  });

  test("keeps ten thousand, and says how many more there are", () => {
    plant({ "t/a": 'api_token = "the-name-of-a-thing"\n'.repeat(10_007) });
    expect(run(["scan", "t", "--explain", "--format", "jsonl", "--report", "json=d.json", "--report", "pretty=d.txt"]).status).toBe(0);
    const { list, more } = JSON.parse(readFileSync(join(work, "d.json"), "utf8")).dropped;
    expect([list.length, more]).toEqual([10_000, 7]);
    expect(readFileSync(join(work, "d.txt"), "utf8")).toMatch(/\n {2}and 7 more\n$/);
  });

  test("wants a report that can list it", () => {
    plant({ "t/a": text });
    expect(run(["scan", "t", "--explain", "--format", "jsonl"])).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("a scan that could not be done ends with 2", () => {
  test.each([
    ["a path that does not exist", ["scan", "nowhere"], /no file or folder nowhere/],
    ["a glob that matches nothing", ["scan", "*.nothing"], /no file matches/],
    ["an empty folder", ["scan", "empty"], /nothing was scanned/],
    ["no path", ["scan"], /name the files/],
    ["an unknown option", ["scan", ".", "--frobnicate"], /unknown option/],
    ["an unknown format", ["scan", ".", "--format", "xml"], /Allowed choices/],
    ["an index without a key", ["scan", ".", "--index", "i.idx"], /no key/],
    ["an index that is not there", ["scan", ".", "--index", "i.idx", "--key-file", "k.json"], /index file i.idx cannot be read/],
  ])("%s", (_, args, message) => {
    mkdirSync(join(work, "empty"));
    run(["key", "create", "--out", "k.json"]);
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  test("a file that cannot be read, unless that is accepted", () => {
    plant({ "t/a": "x", "t/locked": npmToken });
    chmodSync(join(work, "t/locked"), 0);
    if (process.getuid?.() === 0) return expectUnreadableFolder();
    expect(run(["scan", "t"])).toMatchObject({ status: 2, stderr: expect.stringContaining("t/locked: permission denied") });
    expect(run(["scan", "t", "--allow-unreadable"]).status).toBe(0);
  });

  /** Root may read everything; a name that is not UTF-8 cannot be opened by anybody. */
  function expectUnreadableFolder(): void {
    chmodSync(join(work, "t/locked"), 0o600);
    writeFileSync(join(work, "t/locked"), "");
    writeFileSync(Buffer.concat([Buffer.from(join(work, "t/")), Buffer.from([0xff])]), "x");
    expect(run(["scan", "t"])).toMatchObject({ status: 2, stderr: expect.stringContaining("could not read t/\\u{fffd}") });
    expect(run(["scan", "t", "--allow-unreadable"]).status).toBe(0);
  }

  test("an index of another key, or a damaged one, before anything is scanned", () => {
    makeIndex();
    plant({ "t/a": issued });
    const { current } = JSON.parse(readFileSync(join(work, "k.json"), "utf8"));
    const others = [
      [["--out", "other.json"], "holds no live key of that name"],
      [["--out", "same-name.json", "--id", current], "another key"],
    ] as const;
    for (const [flags, message] of others) {
      run(["key", "create", ...flags]);
      const scanned = run(["scan", "t", "--index", "i.idx", "--key-file", flags[1]]);
      expect(scanned).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(message) });
    }
    const whole = readFileSync(join(work, "i.idx"));
    const changed = Buffer.from(whole);
    changed[40_000] = (changed[40_000] as number) ^ 1;
    writeFileSync(join(work, "i.idx"), changed);
    expect(run(["scan", "t", "--index", "i.idx", "--key-file", "k.json"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("damaged: bytes 32768 to"),
    });
    writeFileSync(join(work, "i.idx"), whole.subarray(0, -10));
    expect(run(["scan", "t", "--index", "i.idx", "--key-file", "k.json"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`ends at byte ${whole.length - 10}`),
    });
  });
});

describe("leaktrail key", () => {
  test("makes a private file and never overwrites one", () => {
    expect(run(["key", "create", "--out", "k.json"]).status).toBe(0);
    expect(statSync(join(work, "k.json")).mode & 0o777).toBe(0o600);
    const before = readFileSync(join(work, "k.json"), "utf8");
    expect(run(["key", "create", "--out", "k.json"])).toMatchObject({ status: 2, stderr: expect.stringContaining("exists already") });
    expect(readFileSync(join(work, "k.json"), "utf8")).toBe(before);
    expect(readdirSync(work)).toEqual(["k.json"]);
  });

  test("rotates: what was issued under the former key is still found", () => {
    makeIndex();
    plant({ "t/a": issued });
    const former = JSON.parse(readFileSync(join(work, "k.json"), "utf8")).current;
    expect(run(["key", "rotate", "--out", "k.json"]).status).toBe(0);
    const rotated = JSON.parse(readFileSync(join(work, "k.json"), "utf8"));
    expect(rotated.current).toMatch(/^k-[0-9a-f]{8}$/);
    expect(rotated.keys).toMatchObject([{ id: rotated.current }, { id: former, notAfter: null }]);
    expect(statSync(join(work, "k.json")).mode & 0o777).toBe(0o600);
    expect(run(["scan", "t", "--index", "i.idx", "--key-file", "k.json"]).status).toBe(1);
    expect(run(["key", "rotate", "--out", "k.json", "--not-after", "yesterday"]).status).toBe(2);
  });

  test("comes from a file that nobody else can read, from the environment, or from a command", () => {
    makeIndex();
    plant({ "t/a": issued });
    const scan = (env: Record<string, string>) => run(["scan", "t", "--index", "i.idx"], { env }).status;
    expect(scan({ LEAKTRAIL_KEY_FILE: "k.json" })).toBe(1);
    expect(scan({ LEAKTRAIL_KEY: readFileSync(join(work, "k.json"), "utf8") })).toBe(1);
    expect(scan({ LEAKTRAIL_KEY_COMMAND: "cat k.json" })).toBe(1);
    chmodSync(join(work, "k.json"), 0o640);
    expect(run(["scan", "t", "--index", "i.idx", "--key-file", "k.json"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("chmod 600"),
    });
  });

  test("is this user's own where none is named, and stays the same", () => {
    plant({ "t/a": npmToken });
    const scan = () =>
      finding.parse(JSON.parse(run(["scan", "t", "--format", "jsonl"], { env: { XDG_CONFIG_HOME: join(work, "config") } }).stdout));
    const first = scan();
    expect(first.fingerprint.keyId).toMatch(/^local-/);
    expect(statSync(join(work, "config/leaktrail/local-key.json")).mode & 0o777).toBe(0o600);
    expect(scan()).toMatchObject({ id: first.id, fingerprint: first.fingerprint });
  });
});

describe("leaktrail index build", () => {
  const build = (args: readonly string[], input: string | Buffer) =>
    run(["index", "build", "--key-file", "k.json", "--out", "i.idx", ...args], { input });
  beforeEach(() => expect(run(["key", "create", "--out", "k.json"]).status).toBe(0));

  test("refuses weak secrets by id and reason, and writes nothing unless they are to be left out", () => {
    const input = `good\t${issued}\nshort\tabc\ncommon\tcorrecthorsebatterystaple\n`;
    expect(build([], input)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/refused short: .*3 bytes[\s\S]*refused common: .*list of common/),
    });
    expect(existsSync(join(work, "i.idx"))).toBe(false);
    expect(build(["--skip-weak"], input)).toMatchObject({ status: 0, stderr: expect.stringContaining("1 secrets indexed, 2 refused") });
    expect(statSync(join(work, "i.idx")).mode & 0o777).toBe(0o600);
  });

  test("takes binary secrets as base64, and finds them", () => {
    const secret = Buffer.from([0, 255, 1, 254, 9, 10, 13, 7, 8, 200, 201, 202, 203, 204]);
    expect(
      build(["--input", "jsonl"], `${JSON.stringify({ id: "bin", secretBase64: secret.toString("base64"), type: "x" })}\n`).status,
    ).toBe(0);
    plant({ "t/a": Buffer.concat([Buffer.from("a"), secret]) });
    expect(run(["scan", "t", "--binary", "--index", "i.idx", "--key-file", "k.json"]).status).toBe(1);
  });

  test.each([
    ["a line without a tab", [], () => `good\t${issued}\n${issued}\n`, /line 2/],
    ["an id that stands twice", [], () => `a\t${issued}\na\t${issued}x\n`, /line 2.*earlier/],
    ["no JSON", ["--input", "jsonl"], () => `{"id":"a","secretBase64":"${issued}"}\n${issued}\n`, /line 2/],
    ["nothing", [], () => "", /no secret came/],
    ["a tier that must be signed, without a key to sign with", ["--tier", "C"], () => `a\t${issued}\n`, /sign/],
  ])("refuses %s, names the line and quotes nothing", (_, args, input, message) => {
    expect(build(args, input())).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
    expect(existsSync(join(work, "i.idx"))).toBe(false);
  });
});

describe("what a scan remembers of indexes", () => {
  const scan = (args: readonly string[] = [], env: Record<string, string> = {}) =>
    run(["scan", "clean.txt", "--index", "i.idx", "--key-file", "k.json", ...args], { env });

  test("refuses one that is older than the one of before, in words and with exit status 2", () => {
    makeIndex();
    plant({ "clean.txt": "nothing here\n" });
    const former = readFileSync(join(work, "i.idx"));
    expect(scan().status).toBe(0);
    const input = `iss_1\t${issued}\tapi-key\niss_2\t${secretOf(13, 32, BASE62)}\n`;
    expect(run(["index", "build", "--key-file", "k.json", "--out", "i.idx"], { input }).status).toBe(0);
    expect(scan().status).toBe(0);
    writeFileSync(join(work, "i.idx"), former);
    const { status, stderr } = scan();
    expect([status, stderr]).toEqual([2, expect.stringMatching(/older than version \d+ of it, which was seen before/)]);
    expect(statSync(join(work, ".local/state/leaktrail/seen-indexes.json")).mode & 0o777).toBe(0o600);
    expect(scan(["--seen", "elsewhere.json"]).status, "another file remembers for itself").toBe(0);
    expect(statSync(join(work, "elsewhere.json")).mode & 0o777).toBe(0o600);
  });

  test("is nothing in CI, unless a file is named", () => {
    makeIndex();
    plant({ "clean.txt": "nothing here\n" });
    expect([scan([], { CI: "true" }).status, existsSync(join(work, ".local"))]).toEqual([0, false]);
    expect([scan(["--seen", "seen.json"], { CI: "true" }).status, existsSync(join(work, "seen.json"))]).toEqual([0, true]);
  });
});
