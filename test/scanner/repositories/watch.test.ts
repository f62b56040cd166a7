import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builtInRules } from "../../../rules/index.ts";
import { type RepositoryWatch, watchRepositories } from "../../../scanner/index.ts";
import { TestRepository } from "../../support/repository.ts";
import { sampleSecret } from "../../support/samples.ts";
import { eventually } from "../../support/wait.ts";
import { BASE62, GrowingIndex, keys, secretOf } from "../fixtures.ts";
import { Receiver } from "../watch/harness.ts";

const tokens = Array.from({ length: 6 }, (_, nth) => sampleSecret("npm-access-token", 700 + nth));
const [one = "", two = "", three = ""] = tokens;

let repository: TestRepository;
let state: string;
let receiver: Receiver;
let said: string[];
let running: RepositoryWatch[];
beforeEach(() => {
  repository = new TestRepository();
  state = mkdtempSync(join(tmpdir(), "leaktrail-repositories-"));
  receiver = new Receiver();
  said = [];
  running = [];
});
afterEach(async () => {
  for (const watch of running) await watch.close(1_000);
  for (const folder of [state, repository.folder]) rmSync(folder, { recursive: true, force: true });
});

function start(index?: GrowingIndex, repositories: readonly string[] = [repository.folder]): RepositoryWatch {
  const watch = watchRepositories({
    repositories,
    rules: builtInRules,
    keys,
    ...(index && { indexSource: index.source }),
    sink: receiver,
    stateDirectory: state,
    scanner: { id: "test", version: "0" },
    log: ({ level, message }) => level === "info" || said.push(message),
  });
  running.push(watch);
  return watch;
}

async function stop(watch: RepositoryWatch): Promise<void> {
  running = running.filter((one) => one !== watch);
  await watch.close(1_000);
}

const head = (of = repository) => of.git("rev-parse", "HEAD").trim();
const told = (count: number) => eventually(`${count} findings`, () => receiver.sent.length >= count && receiver.sent);
const commits = (watch: RepositoryWatch, count: number) => eventually(`${count} commits`, () => watch.stats().commits >= count);

describe("a repository that is followed", () => {
  test("has its history scanned, and then each commit when it comes, on whatever branch", async () => {
    repository.commit({ a: `x ${one}\n` });
    const first = head();
    const watch = start();
    await told(1);
    expect(receiver.sent[0]).toMatchObject({ file: "a", source: { kind: "git", commit: first, isInHead: true } });
    repository.git("checkout", "-q", "-b", "feature");
    repository.commit({ b: `y ${two}\n` });
    await told(2);
    expect(receiver.sent[1]).toMatchObject({ file: "b", source: { commit: head(), repo: receiver.sent[0]?.source.repo } });
    expect(watch.stats()).toMatchObject({ commits: 2, failing: 0 });
  });

  test("is scanned where it is bare and pushed to, a tag or a stash alone as well", async () => {
    const bare = `${repository.folder}-bare.git`;
    repository.commit({ a: "clean\n" }).git("clone", "-q", "--bare", repository.folder, bare);
    try {
      const watch = start(undefined, [bare]);
      await commits(watch, 1);
      repository.commit({ a: `${one}\n` }).git("tag", "-a", "-m", "a tag", "v1");
      repository.git("push", "-q", bare, "v1");
      await told(1);
      repository.commit({ a: `${two}\n` }).git("push", "-q", bare, "HEAD:refs/notes/other");
      await told(2);
      expect(watch.stats().commits).toBe(3);
    } finally {
      rmSync(bare, { recursive: true, force: true });
    }
  });

  test("has only new commits scanned after a force push and a deleted branch, also when what was dropped is gone", async () => {
    repository.commit({ a: "1\n" }).commit({ a: "2\n" });
    const watch = start();
    await commits(watch, 2);
    const dropped = head();
    repository.git("reset", "-q", "--hard", "HEAD~1");
    repository.commit({ a: `3 ${one}\n` });
    await told(1);
    expect(watch.stats().commits).toBe(3);
    repository.git("branch", "gone", head());
    await sleep(300);
    repository.git("branch", "-D", "gone");
    repository.git("reflog", "expire", "--expire=now", "--all");
    repository.git("gc", "-q", "--prune=now");
    expect(() => repository.git("cat-file", "-e", dropped)).toThrow();
    repository.commit({ b: `${two}\n` });
    await told(2);
    expect(watch.stats().commits).toBe(4);
    expect(said).toEqual([]);
  });

  test("is gone on with after a restart from what was scanned, and nothing is told twice", async () => {
    repository.commit({ a: `${one}\n` });
    const former = start();
    await told(1);
    await eventually("it is through", () => former.stats().waiting === 0);
    await sleep(100);
    await stop(former);
    repository.commit({ b: `${two}\n` });
    const watch = start();
    await told(2);
    await stop(watch);
    expect(watch.stats().commits).toBe(1);
    expect(receiver.sent.map(({ file }) => file)).toEqual(["a", "b"]);
  });

  test("holds nothing of a secret in its state, which only its owner may read", async () => {
    repository.commit({ a: `${one}\n` });
    const watch = start();
    await told(1);
    await stop(watch);
    const files = readdirSync(state, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    for (const { path, name } of files) {
      expect(statSync(join(path, name)).mode & 0o077).toBe(0);
      expect(readFileSync(join(path, name), "latin1")).not.toContain(one);
    }
  });

  test("that is not there, or is none, is said and tried again, and keeps no other from being followed", async () => {
    repository.commit({ a: `${one}\n` });
    const away = `${repository.folder}-away`;
    const watch = start(undefined, [away, state, repository.folder]);
    await told(1);
    await eventually("both are said", () => watch.stats().failing === 2);
    expect(watch.health().problems).toEqual([
      expect.stringMatching(/cannot be followed: there is no folder/),
      expect.stringMatching(/in no git repository/),
    ]);
    renameSync(repository.folder, away);
    await eventually("it is followed", () => !watch.health().problems.some((problem) => problem.includes("-away")));
    renameSync(away, repository.folder);
  });

  test("is scanned to its end by the next watch where the first was ended in the middle", async () => {
    for (const [nth, token] of tokens.entries()) repository.commit({ [`f${nth}`]: `${token}\n` });
    const watch = start();
    await commits(watch, 1);
    await stop(watch);
    start();
    await eventually("all are told", () => new Set(receiver.sent.map(({ id }) => id)).size === tokens.length);
  });

  test("whose state is damaged is scanned anew, and that is said", async () => {
    repository.commit({ a: `${one}\n` });
    await told(await stopAfterFirst());
    const [name = ""] = readdirSync(join(state, "repositories"));
    writeFileSync(join(state, "repositories", name), "{");
    start();
    await told(2);
    expect(new Set(receiver.sent.map(({ id }) => id)).size).toBe(1);
    expect(said).toEqual([expect.stringMatching(/cannot be read; all of its history is scanned anew/)]);
  });
});

async function stopAfterFirst(): Promise<number> {
  const watch = start();
  await told(1);
  await sleep(100);
  await stop(watch);
  return 1;
}

describe("a secret that is registered after it was committed", () => {
  const known = secretOf(801, 32, BASE62).toString();
  const late = secretOf(802, 32, BASE62).toString();
  const issued = () => receiver.sent.filter(({ kind }) => kind === "issued");

  test("is found where it stands, and what was told before is not told again", async () => {
    repository.commit({ a: `${known} ${three}\n` }).commit({ b: `x ${late}\n` });
    const commit = head();
    const index = new GrowingIndex(known);
    const watch = start(index);
    await commits(watch, 2);
    await told(2);
    index.register(late);
    await eventually("it is told", () => issued().length === 2);
    expect(issued()[1]).toMatchObject({ file: "b", source: { commit, isInHead: true } });
    await sleep(200);
    expect(receiver.sent).toHaveLength(3);
  });

  test("is found after a restart with an index that has learnt of it meanwhile", async () => {
    repository.commit({ a: `${late}\n` });
    const watch = start(new GrowingIndex(known));
    await commits(watch, 1);
    await sleep(200);
    await stop(watch);
    expect(receiver.sent).toEqual([]);
    const index = new GrowingIndex(known);
    start(index);
    index.register(late);
    await eventually("it is told", () => issued().length === 1);
  });
});
