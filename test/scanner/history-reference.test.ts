import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { builtInRules, seeded } from "../../rules/index.ts";
import { createEngine, openHistory, scanHistory } from "../../scanner/index.ts";
import { writeHistory } from "../corpus/history.ts";
import { Random } from "../corpus/index.ts";
import { gitEnvironment } from "../support/repository.ts";
import { keys } from "./fixtures.ts";

const engine = createEngine({ rules: builtInRules, keys });
const secrets = Array.from({ length: 4 }, (_, nth) => sampleOf(nth));

function sampleOf(seed: number): string {
  const rule = builtInRules().find(({ id }) => id === "npm-access-token");
  return rule?.samples(seeded(seed)).positive[0]?.secret ?? "";
}

/** Adds a line with a secret, takes such lines away, or leaves a file alone. */
function change(random: Random): (file: { content: Buffer }) => Buffer {
  return ({ content }) => {
    const lines = content.toString("latin1").split("\n");
    const kept = random.chance(15) ? lines.filter((line) => !secrets.some((secret) => line.includes(secret))) : lines;
    if (random.chance(30)) kept.splice(random.below(kept.length + 1), 0, `token: ${random.pick(secrets)}`);
    return Buffer.from(kept.join("\n"), "latin1");
  };
}

/** A repository's commits as they are told by git itself, one question each. */
function readerOf(folder: string) {
  const git = (...parameters: string[]) => execFileSync("git", ["-C", folder, ...parameters], { env: gitEnvironment, maxBuffer: 2 ** 28 });
  const placesIn = (blob: string | undefined): string[][] => {
    if (blob === undefined) return [];
    const bytes = git("cat-file", "blob", blob);
    return engine
      .scan(bytes)
      .map(({ rule, fingerprint, start }) => [
        `${rule} ${fingerprint.value}`,
        String(bytes.subarray(0, start).toString("latin1").split("\n").length),
      ]);
  };
  /** The blobs of a commit's tree, by path. */
  const filesOf = (commit: string): Map<string, string> => {
    const lines = git("ls-tree", "-r", commit).toString().trim().split("\n");
    return new Map(lines.filter((line) => line !== "").map((line) => [line.split("\t")[1] ?? "", line.split(/[ \t]/)[2] ?? ""]));
  };
  const lines = git("rev-list", "--all", "--parents").toString().trim().split("\n");
  const commits = lines.map((line) => line.split(" ")).map(([id = "", ...parents]) => ({ id, parents }));
  return { commits, filesOf, placesIn };
}

/**
 * Every commit by itself, every tree whole, from the definition: of the files that are in no parent as they are now, told are the last places
 * of what they hold oftener than before, where a file of several parents had the most that one of them has.
 */
function reference(folder: string): string[] {
  const { commits, filesOf, placesIn } = readerOf(folder);
  const told: string[] = [];
  for (const { id, parents } of commits) {
    const [now, before] = [filesOf(id), parents.map(filesOf)];
    const paths = [...new Set([...now.keys(), ...before.flatMap((files) => [...files.keys()])])].sort();
    const changed = paths.filter((path) => before.every((files) => files.get(path) !== now.get(path)));
    const files = changed.map((path) => ({ path, after: placesIn(now.get(path)), before: before.map((one) => placesIn(one.get(path))) }));
    for (const name of new Set(files.flatMap(({ after }) => after.map(([one]) => one)))) {
      const count = (places: string[][]) => places.filter(([other]) => other === name).length;
      const former = ({ before }: (typeof files)[number]) => Math.max(0, ...before.map(count));
      let brought = files.reduce((sum, file) => sum + count(file.after) - former(file), 0);
      for (const file of files) {
        const came = Math.max(0, Math.min(brought, count(file.after) - former(file)));
        brought -= came;
        const places = file.after.filter(([other]) => other === name);
        for (const [, line] of places.slice(places.length - came)) told.push(`${id} ${file.path} ${name} ${line}`);
      }
    }
  }
  return told.sort();
}

/** What a scan of the history tells. */
async function scanned(folder: string): Promise<string[]> {
  const found: string[] = [];
  const history = openHistory(folder);
  const scanner = { id: "test", version: "0", rulesVersion: "0", indexVersion: null };
  const wish = { exclude: [], include: [], skipBinary: true, onUnreadable: () => undefined };
  await scanHistory(history, wish, {
    engine,
    scanner,
    onFinding: ({ finding: { source, file, rule, fingerprint, line } }) =>
      found.push(`${source.commit} ${file} ${rule} ${fingerprint.value} ${line}`),
  });
  history.close();
  return found.sort();
}

/** A history of branches and merges, in which files are changed, renamed, copied and removed, as fast-import takes it. */
function branchedHistory(random: Random, commits: number): string {
  const heads: { mark: number; files: Map<string, string> }[] = [];
  const stream: string[] = [];
  const lineOf = () => (random.chance(40) ? `token: ${random.pick(secrets)}` : `word ${random.below(1000)}`);
  for (let mark = 1; mark <= commits; mark++) {
    const first = heads.length === 0 ? undefined : random.pick(heads);
    const second = heads.length > 1 && random.chance(25) ? random.pick(heads.filter((head) => head !== first)) : undefined;
    const files = new Map(first?.files);
    for (const [path, content] of second?.files ?? []) if (!files.has(path) || random.chance(50)) files.set(path, content);
    // A merge often changes nothing by itself, and sometimes does.
    for (let edits = second ? random.below(2) : random.between(1, 3); edits > 0; edits--) {
      const [path, other] = [`f${random.below(8)}`, `f${random.below(8)}`];
      const lines = (files.get(path) ?? "").split("\n");
      const kind = random.below(6);
      if (kind === 0) files.delete(path);
      else if (kind === 1) files.set(other, lines.join("\n"));
      else if (kind === 2 && files.has(path)) {
        files.set(other, lines.join("\n"));
        files.delete(path);
      } else {
        lines.splice(random.below(lines.length + 1), random.below(3), lineOf());
        files.set(path, lines.join("\n"));
      }
    }
    const who = `Dev <dev@example.org> ${1_700_000_000 + mark * 60} +0000`;
    stream.push(`commit refs/heads/b${random.below(4)}-${mark}\nmark :${mark}\nauthor ${who}\ncommitter ${who}\ndata 1\nc\n`);
    if (first) stream.push(`from :${first.mark}\n`);
    if (second) stream.push(`merge :${second.mark}\n`);
    stream.push("deleteall\n");
    for (const [path, content] of files) stream.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`);
    heads.push({ mark, files });
    if (heads.length > 5) heads.splice(random.below(heads.length), 1);
  }
  return stream.join("");
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leaktrail-reference-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what is found in a history is what a slow scan of every commit by itself finds", async () => {
  const repository = join(folder, "r.git");
  writeHistory(repository, { seed: 5, files: 12, commits: 60, change: change(new Random(11)) });
  const expected = reference(repository);
  expect(expected.length).toBeGreaterThan(20);
  expect(await scanned(repository)).toEqual(expected);
});

test.each([21, 22, 23])("so it is with branches, merges, renames, copies and removals (%d)", async (seed) => {
  const repository = join(folder, "r.git");
  execFileSync("git", ["init", "-q", "--bare", repository], { env: gitEnvironment });
  execFileSync("git", ["-C", repository, "fast-import", "--quiet"], { env: gitEnvironment, input: branchedHistory(new Random(seed), 60) });
  const expected = reference(repository);
  expect(expected.length).toBeGreaterThan(10);
  expect(await scanned(repository)).toEqual(expected);
});
