import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../support/repository.ts";
import { sampleSecret } from "../support/samples.ts";

const token = sampleSecret("npm-access-token", 61);
const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-push-"));
let remote: string;
let repository: TestRepository;
let runs = 0;

interface Place {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly input?: string;
}

function run(command: string, parameters: readonly string[], { cwd = repository.folder, env = {}, input = "" }: Place = {}) {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd,
    input,
    encoding: "utf8",
    env: { ...gitEnvironment, HOME: home, ...env },
  });
  expect(stdout + stderr, "no output holds a secret").not.toContain(token);
  return { status, said: stdout + stderr };
}

const leaktrail = (parameters: readonly string[], place?: Place) => run(process.execPath, [program, ...parameters], place);
const push = (...parameters: string[]) => run("git", ["push", "-q", ...parameters]);
const waiting = (folder: string) => readdirSync(join(folder, ".local/state/leaktrail/unsent"));

/** A repository with a clean commit, and a bare one that it calls origin. */
function open(format: string): void {
  const folder = join(home, `a repository's ${runs++}`);
  remote = `${folder}.git`;
  repository = new TestRepository(folder);
  if (format !== "sha1") {
    rmSync(join(folder, ".git"), { recursive: true });
    repository.git("init", "-q", "-b", "main", `--object-format=${format}`);
  }
  repository.git("init", "-q", "--bare", "-b", "main", `--object-format=${format}`, remote);
  repository.git("remote", "add", "origin", remote);
  repository.commit({ a: "one\n" });
}

beforeEach(() => open("sha1"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("a pre-push hook", () => {
  beforeEach(() => {
    repository.git("push", "-q", "origin", "main");
    expect(leaktrail(["hook", "install", "--pre-push"]).status).toBe(0);
  });

  test("stops what brings a secret, and says how it leaves the commits; passes what brings none", () => {
    repository.commit({ a: "one\ntwo\n" });
    expect(push("origin", "main").status).toBe(0);
    repository.commit({ a: `one\n${token}\n` });
    const commit = repository.git("rev-parse", "HEAD").slice(0, 12);
    const { status, said } = push("origin", "main");
    expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(`git rebase --interactive ${commit}~1`) });
    expect(said).toContain("npm-access-token");
    expect(said).toContain("LEAKTRAIL_BYPASS");
  });

  test("stops what a later commit of the same push takes out again: it would be there to read", () => {
    repository.commit({ b: token }).commit({ b: "gone\n" });
    expect(push("origin", "main").status).toBe(1);
  });

  test("scans of a new branch what the remote has on none of its own", () => {
    repository.git("checkout", "-q", "-b", "clean");
    repository.commit({ b: "two\n" });
    expect(push("origin", "clean")).toMatchObject({ status: 0, said: expect.stringContaining("scanned 1 commits, 1 files") });
    repository.git("checkout", "-q", "-b", "other");
    repository.commit({ b: token });
    expect(push("origin", "other").status).toBe(1);
  });

  test("tells nothing of a secret that the remote has already, on the branch or on another", () => {
    repository.commit({ b: token });
    expect(push("--no-verify", "origin", "main").status).toBe(0);
    repository.commit({ b: `more\n${token}\n` });
    expect(push("origin", "main").status).toBe(0);
    repository.git("checkout", "-q", "-b", "other");
    repository.commit({ c: "three\n" });
    expect(push("origin", "other").status).toBe(0);
  });

  test("scans all that goes to a remote that has nothing yet, or that was never fetched from", () => {
    repository.commit({ b: token }).commit({ b: "gone\n" });
    push("--no-verify", "origin", "main");
    repository.git("init", "-q", "--bare", `${remote}.second`);
    expect(push(`${remote}.second`, "main")).toMatchObject({ status: 1, said: expect.stringContaining("scanned 3 commits") });
  });

  test("of a push by force scans what is new, also where what the remote has is not here", () => {
    const other = new TestRepository(`${repository.folder} other`);
    other.git("fetch", "-q", remote, "main");
    other.git("reset", "-q", "--hard", "FETCH_HEAD");
    other.commit({ theirs: "1\n" }).git("push", "-q", remote, "main");
    repository.commit({ mine: "1\n" });
    expect(push("--force", "origin", "main")).toMatchObject({ status: 0, said: expect.stringContaining("scanned 1 commits") });
    other.commit({ theirs: "2\n" }).git("push", "-q", "--force", remote, "main");
    repository.git("update-ref", "-d", "refs/remotes/origin/main");
    repository.commit({ mine: "2\n" });
    const { status, said } = push("--force", "origin", "main");
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining("nothing that the remote has is known here") });
    expect(said).toContain("scanned 3 commits");
  });

  test("passes what brings no commit: a deleted branch, a tag of what is there, and nothing at all", () => {
    repository.git("push", "-q", "--no-verify", "origin", "main:old");
    expect(push("origin", ":old")).toMatchObject({ status: 0, said: expect.stringContaining("brings no commit") });
    repository.git("tag", "-a", "-m", "x", "v1");
    expect(push("origin", "v1")).toMatchObject({ status: 0, said: expect.stringContaining("no commit is new") });
    expect(push("origin", "main").status).toBe(0);
  });

  test("stops a tag, and any of several refs, with a secret behind it", () => {
    repository.git("checkout", "-q", "--detach");
    repository.commit({ b: token }).git("tag", "-a", "-m", "x", "v2");
    expect(push("origin", "v2").status).toBe(1);
    repository.git("checkout", "-q", "main");
    repository.commit({ c: "clean\n" });
    expect(push("origin", "main", "v2", ":main-of-nobody").status).toBe(1);
    expect(run("git", ["ls-remote", "origin"]).said).not.toContain("v2");
  });

  test("does not pass a tag of a file, of which there is no history to scan", () => {
    repository.git("tag", "blob", repository.git("rev-parse", "HEAD:a").trim());
    expect(push("origin", "blob")).toMatchObject({ status: 1, said: expect.stringContaining("refs/tags/blob would name a file") });
  });

  test("lets pass with a reason, and keeps the findings with it and with the commit's author", () => {
    repository.commit({ b: token });
    const own = mkdtempSync(join(home, "bypass-"));
    const env = { HOME: own, LEAKTRAIL_BYPASS: "a fixture" };
    expect(run("git", ["push", "-q", "origin", "main"], { env })).toMatchObject({ status: 0, said: expect.stringContaining("BYPASSED") });
    const [file = ""] = waiting(own);
    const kept = finding.parse(JSON.parse(readFileSync(join(own, ".local/state/leaktrail/unsent", file), "utf8")));
    const commit = repository.git("rev-parse", "HEAD").trim();
    expect(kept).toMatchObject({ bypass: { reason: "a fixture" }, source: { commit, author: "somebody <somebody@example.org>" } });
  });

  test("hands on what git says to the hook that was there before, and is stopped by it", () => {
    leaktrail(["hook", "uninstall"]);
    const hook = join(repository.folder, ".git/hooks/pre-push");
    writeFileSync(hook, '#!/bin/sh\necho "to $1: $(cat)"\n[ ! -e stop ]\n', { mode: 0o755 });
    leaktrail(["hook", "install", "--pre-push"]);
    repository.commit({ b: token });
    const { status, said } = push("origin", "main");
    expect(said).toMatch(/to origin: refs\/heads\/main [0-9a-f]{40} refs\/heads\/main [0-9a-f]{40}\n/);
    expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining("npm-access-token") });
    writeFileSync(join(repository.folder, "stop"), "");
    expect(push("origin", "main").said).not.toContain("npm-access-token");
    leaktrail(["hook", "uninstall"]);
    expect(readFileSync(hook, "utf8")).toContain("[ ! -e stop ]");
  });

  test("refuses what is not git's, and takes no other place to scan", () => {
    const line = `refs/heads/main ${"0".repeat(40)} refs/heads/main`;
    expect(leaktrail(["hook", "run", "pre-push", "origin"], { input: `${line}\n` })).toMatchObject({ status: 2 });
    expect(leaktrail(["hook", "run", "pre-push", "origin"], { input: `${line} --all\n` })).toMatchObject({ status: 2 });
    const good = `refs/heads/main ${repository.git("rev-parse", "main").trim()} refs/heads/main ${"0".repeat(40)}\n`;
    expect(leaktrail(["hook", "run", "pre-push", "origin", "--repo", "."], { input: good })).toMatchObject({ status: 2 });
    expect(leaktrail(["hook", "run", "pre-push", "origin"], { input: good }).status).toBe(0);
  });

  test("scans the one ref that the framework pre-commit tells of, in its variables", () => {
    const from = repository.git("rev-parse", "HEAD").trim();
    repository.commit({ b: token });
    const env = { PRE_COMMIT: "1", PRE_COMMIT_TO_REF: repository.git("rev-parse", "HEAD").trim(), PRE_COMMIT_REMOTE_NAME: "origin" };
    expect(leaktrail(["hook", "run", "pre-push"], { env: { ...env, PRE_COMMIT_FROM_REF: from } }).status).toBe(1);
    expect(leaktrail(["hook", "run", "pre-push"], { env: { ...env, PRE_COMMIT_TO_REF: from, PRE_COMMIT_FROM_REF: from } }).status).toBe(0);
    const whole = { PRE_COMMIT: "1", PRE_COMMIT_LOCAL_BRANCH: "refs/heads/main", PRE_COMMIT_REMOTE_NAME: "new" };
    expect(leaktrail(["hook", "run", "pre-push"], { env: whole }).status).toBe(1);
  });
});

describe.each([["sha1"], ["sha256"]])("a pre-receive hook, in a %s repository", (format) => {
  beforeEach(() => {
    open(format);
    repository.git("push", "-q", "origin", "main");
    const installed = leaktrail(["hook", "install", "--pre-receive"], { cwd: remote });
    expect(installed).toMatchObject({ status: 0, said: expect.stringContaining("pre-receive") });
  });

  test("takes what is clean, and refuses a secret while its objects are in quarantine, with a short word on each", () => {
    repository.commit({ b: "two\n" });
    expect(push("origin", "main").status).toBe(0);
    repository.commit({ b: token });
    const { status, said } = push("origin", "main");
    expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining("remote: leaktrail: stopped") });
    expect(said).toContain("git rebase --interactive");
    expect(repository.git("ls-remote", "origin", "main")).toContain(repository.git("rev-parse", "HEAD~1").trim());
    expect(run("git", ["cat-file", "-e", repository.git("rev-parse", "HEAD").trim()], { cwd: remote }).status).not.toBe(0);
  });

  test("lets nothing of the push say what is scanned, or may stand there", () => {
    repository.write({ ".gitignore": "b\n", ".gitattributes": "b binary -diff\n", b: token }).git("add", "-f", "b");
    leaktrail(["baseline", "create", "--no-ignore"]);
    repository.commit({});
    expect(push("origin", "main").status).toBe(1);
  });

  test("lets pass what the branch that it serves has listed before, where the server says so", () => {
    leaktrail(["hook", "install", "--pre-receive", "--", "--suppressions-from", "main"], { cwd: remote });
    repository.write({ b: token });
    leaktrail(["baseline", "create"]);
    rmSync(join(repository.folder, "b"));
    repository.commit({});
    expect(push("origin", "main").status).toBe(0);
    repository.commit({ c: token });
    expect(push("origin", "main")).toMatchObject({ status: 0, said: expect.stringContaining("1 suppressed") });
  });
});

describe("a pre-receive hook", () => {
  const install = (...flags: string[]) => leaktrail(["hook", "install", "--pre-receive", ...flags], { cwd: remote });

  test("counts findings past the twentieth", () => {
    install();
    repository.commit({ b: Array.from({ length: 25 }, (_, nth) => `${sampleSecret("npm-access-token", 100 + nth)}\n`).join("") });
    expect(push("origin", "main")).toMatchObject({ status: 1, said: expect.stringContaining("and 5 more findings") });
  });

  test("refuses, and says so, what is not scanned in time", () => {
    install("--", "--max-seconds", "0.001");
    expect(push("origin", "main")).toMatchObject({ status: 1, said: expect.stringContaining("not all was scanned within 0.001 seconds") });
    expect(repository.git("ls-remote", "origin")).toBe("");
  });

  test("is bypassed by a push option where the server allows it alone, and by no variable", () => {
    repository.git("--git-dir", remote, "config", "receive.advertisePushOptions", "true");
    install();
    repository.commit({ b: token });
    const own = mkdtempSync(join(home, "server-"));
    const option = ["push", "-q", "-o", "leaktrail.bypass=a fixture", "origin", "main"];
    const env = { HOME: own, LEAKTRAIL_BYPASS: "mine" };
    expect(run("git", option, { env })).toMatchObject({ status: 1, said: expect.stringContaining("this server takes no bypass") });
    install("--", "--allow-bypass");
    expect(run("git", ["push", "-q", "origin", "main"], { env })).toMatchObject({
      status: 1,
      said: expect.stringContaining("git push -o"),
    });
    expect(run("git", option, { env })).toMatchObject({ status: 0, said: expect.stringContaining("BYPASSED: 1 findings") });
    expect(waiting(own)).toHaveLength(1);
  });

  test("is installed where others push to, and nowhere else", () => {
    expect(leaktrail(["hook", "install", "--pre-receive"])).toMatchObject({ status: 2, said: expect.stringContaining("not bare") });
  });

  test("fails where git names nothing", () => {
    expect(leaktrail(["hook", "run", "pre-receive"], { cwd: remote })).toMatchObject({ status: 2 });
  });
});

describe("leaktrail hook test", () => {
  test("tries each hook of leaktrail's, and no hook of pushes that is somebody else's", () => {
    leaktrail(["hook", "install", "--pre-push"]);
    const { status, said } = leaktrail(["hook", "test"]);
    expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/pre-commit stops a commit[\s\S]*pre-push stops a push/) });
    const hook = join(repository.folder, ".git/hooks/pre-push");
    writeFileSync(hook, "#!/bin/sh\nexit 0 # leaktrail\n");
    expect(leaktrail(["hook", "test"])).toMatchObject({ status: 1, said: expect.stringMatching(/NOT SAFE: .*pre-push let a made-up/) });
    writeFileSync(hook, "#!/bin/sh\nexit 0\n");
    expect(leaktrail(["hook", "test"]).status).toBe(0);
  });

  test("tries the hook of a server, without those beside it", () => {
    leaktrail(["hook", "install", "--pre-receive"], { cwd: remote });
    writeFileSync(join(remote, "hooks/post-receive"), `#!/bin/sh\ntouch '${join(home, "deployed")}'\n`, { mode: 0o755 });
    expect(leaktrail(["hook", "test"], { cwd: remote })).toMatchObject({
      status: 0,
      said: expect.stringContaining("pre-receive stops a push"),
    });
    expect(readdirSync(home)).not.toContain("deployed");
    chmodSync(join(remote, "hooks/pre-receive"), 0o644);
    expect(leaktrail(["hook", "test"], { cwd: remote })).toMatchObject({ status: 1, said: expect.stringContaining("NOT SAFE") });
  });
});
