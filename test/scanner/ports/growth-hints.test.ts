import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import { WatchedPaths } from "../../../scanner/contents/index.ts";
import { type GrowthHints, nodePorts } from "../../../scanner/ports/index.ts";
import { eventually } from "../../support/wait.ts";

let root: string;
let logs: string;
let hinted: Set<string>;
let problems: string[];
let hints: GrowthHints;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "leaktrail-hints-"));
  logs = join(root, "logs");
  mkdirSync(logs);
  hinted = new Set();
  problems = [];
  hints = nodePorts.hints(
    (path) => hinted.add(path),
    (problem) => problems.push(problem),
  );
});
afterEach(() => {
  hints.close();
  rmSync(root, { recursive: true, force: true });
});

/** As a watch does: what the given paths mean now is what hints are wanted of. */
const follow = (...given: string[]) => hints.follow(new WatchedPaths(given).list().hinted);

async function hintOf(path: string, act: () => void): Promise<void> {
  hinted.clear();
  act();
  await eventually(`a hint of ${path}`, () => hinted.has(path));
}

suite("hints of growth", () => {
  test("tell of a file that grows, appears or goes in a directory, and in those below it", async () => {
    const [file, deep] = [join(logs, "a.log"), join(logs, "pods", "one", "0.log")];
    mkdirSync(join(logs, "pods", "one"), { recursive: true });
    writeFileSync(deep, "");
    follow(logs);
    await hintOf(file, () => writeFileSync(file, "begins\n"));
    await hintOf(file, () => appendFileSync(file, "grows\n"));
    await hintOf(deep, () => appendFileSync(deep, "grows\n"));
    await hintOf(file, () => unlinkSync(file));
  });

  test("tell of a directory that is new, and of what is in it once it is listed", async () => {
    follow(logs);
    const [directory, file] = [join(logs, "new"), join(logs, "new", "a.log")];
    await hintOf(directory, () => mkdirSync(directory));
    follow(logs);
    await hintOf(file, () => writeFileSync(file, "begins\n"));
  });

  test("tell of the growth of a file that only a link leads to, by the link's path, in a directory and in a glob", async () => {
    const [target, link] = [join(root, "pods.log"), join(logs, "a.log")];
    writeFileSync(target, "");
    symlinkSync(target, link);
    for (const given of [logs, join(logs, "*.log"), link]) {
      follow(given);
      await hintOf(link, () => appendFileSync(target, "grows\n"));
    }
  });

  test("go along with a link that leads elsewhere", async () => {
    const [before, after, link] = [join(root, "0.log"), join(root, "1.log"), join(logs, "a.log")];
    for (const path of [before, after]) writeFileSync(path, "");
    symlinkSync(before, link);
    follow(logs);
    await hintOf(link, () => {
      symlinkSync(after, `${link}.new`);
      renameSync(`${link}.new`, link);
    });
    follow(logs);
    await sleep(50);
    await hintOf(link, () => appendFileSync(after, "grows\n"));
  });

  test("go on in a directory that was moved away, or deleted, and made anew", async () => {
    const file = join(logs, "a.log");
    follow(logs);
    for (const leave of [() => renameSync(logs, `${logs}.old`), () => rmSync(logs, { recursive: true })]) {
      await hintOf(join(logs, "logs"), leave);
      mkdirSync(logs);
      follow(logs);
      await hintOf(file, () => writeFileSync(file, "begins\n"));
    }
  });

  test("end for what is not followed any more, and for all once they are closed", async () => {
    const [other, file] = [join(root, "other"), join(logs, "a.log")];
    mkdirSync(other);
    follow(logs);
    follow(other);
    await hintOf(join(other, "b.log"), () => {
      writeFileSync(file, "begins\n");
      writeFileSync(join(other, "b.log"), "begins\n");
    });
    expect(hinted).not.toContain(file);
    hints.close();
    follow(logs);
    hinted.clear();
    writeFileSync(file, "grows\n");
    await sleep(100);
    expect([...hinted]).toEqual([]);
  });

  test("have no problem with what is not there yet: whoever lists it speaks of it", () => {
    follow(join(root, "nowhere"), join(root, "nowhere", "a.log"), join(root, "none", "*.log"));
    expect(problems).toEqual([]);
  });
});
