import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builtInRules } from "../../../rules/index.ts";
import { type RepositoryWatch, watchRepositories } from "../../../scanner/index.ts";
import { addressOf } from "../../../scanner/repositories/place.ts";
import { TestRepository } from "../../support/repository.ts";
import { sampleSecret } from "../../support/samples.ts";
import { eventually } from "../../support/wait.ts";
import { keys } from "../fixtures.ts";
import { Receiver } from "../watch/harness.ts";

const [one, two] = [sampleSecret("npm-access-token", 751), sampleSecret("npm-access-token", 752)];

let repository: TestRepository;
let state: string;
let receiver: Receiver;
let watch: RepositoryWatch | undefined;
beforeEach(() => {
  repository = new TestRepository();
  state = mkdtempSync(join(tmpdir(), "leaktrail-mirrors-"));
  receiver = new Receiver();
});
afterEach(async () => {
  await watch?.close(1_000);
  watch = undefined;
  for (const folder of [state, repository.folder]) rmSync(folder, { recursive: true, force: true });
});

function start(url: string, fetchIntervalMs = 200): RepositoryWatch {
  watch = watchRepositories({
    repositories: [url],
    fetchIntervalMs,
    rules: builtInRules,
    keys,
    sink: receiver,
    stateDirectory: state,
    scanner: { id: "test", version: "0" },
    log: () => undefined,
  });
  return watch;
}

const url = () => pathToFileURL(repository.folder).href;

describe("a repository that is followed by its URL", () => {
  test("is mirrored where only its owner may look, and fetched again and again, every ref of it", async () => {
    repository.git("checkout", "-q", "-b", "trunk");
    repository.commit({ a: `${one}\n` });
    start(url());
    await eventually("the first is told", () => receiver.sent.length === 1);
    expect(receiver.sent[0]?.source).toMatchObject({ kind: "git", isInHead: true, repo: repository.folder.split("/").at(-1) });
    repository.commit({ b: `${two}\n` }).git("update-ref", "refs/merge-requests/1/head", "HEAD");
    repository.git("reset", "-q", "--hard", "HEAD~1");
    await eventually("the second is told", () => receiver.sent.length === 2);
    expect(readdirSync(join(state, "mirrors"))).toHaveLength(1);
    expect(statSync(join(state, "mirrors")).mode & 0o077).toBe(0);
  });

  test("is fetched at once when a push is told, however long the interval is", async () => {
    repository.commit({ a: `${one}\n` });
    const running = start(url(), 3_600_000);
    await eventually("the first is told", () => receiver.sent.length === 1);
    repository.commit({ b: `${two}\n` });
    expect(running.expectPush(new Set(["elsewhere/app"]))).toBe(0);
    expect(running.expectPush(new Set([addressOf(url())]))).toBe(1);
    await eventually("the second is told", () => receiver.sent.length === 2);
  });

  test("that cannot be fetched is said, and is followed again when it can", async () => {
    repository.commit({ a: `${one}\n` });
    const away = `${repository.folder}-away`;
    renameSync(repository.folder, away);
    try {
      const running = start(url());
      await eventually("it is said", () => running.health().problems.some((problem) => problem.includes("cannot be fetched")));
      expect(running.stats().failing).toBe(1);
    } finally {
      renameSync(away, repository.folder);
    }
    await eventually("it is told", () => receiver.sent.length === 1);
    expect(watch?.health().ok).toBe(true);
  });

  test.each([
    "https://somebody:word@example.org/a.git",
    "https://word@example.org/a.git",
    "https://example.org/a.git?token=word",
    "ext://word/a",
    "ssh://git:word@example.org/a",
  ])("%s is refused, and not quoted", (text) => {
    const attempt = () => start(text);
    expect(attempt).toThrow(expect.objectContaining({ code: "bad-configuration", message: expect.not.stringContaining("word") }));
  });
});
