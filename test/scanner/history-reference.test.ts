import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
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

/** Every commit by itself, every file whole, from the definition: told are the last places of what a commit has oftener than its parent. */
function reference(folder: string): string[] {
  const git = (...parameters: string[]) => execFileSync("git", ["-C", folder, ...parameters], { env: gitEnvironment, maxBuffer: 2 ** 28 });
  const placesIn = (blob: string | undefined): string[][] => {
    if (blob === undefined || /^0+$/.test(blob)) return [];
    const bytes = git("cat-file", "blob", blob);
    return engine
      .scan(bytes)
      .map(({ rule, fingerprint, start }) => [
        `${rule} ${fingerprint.value}`,
        String(bytes.subarray(0, start).toString("latin1").split("\n").length),
      ]);
  };
  const told: string[] = [];
  for (const commit of git("rev-list", "--all").toString().trim().split("\n")) {
    const lines = git("diff-tree", "--root", "-r", "--no-commit-id", "--no-renames", commit).toString().trim().split("\n");
    const files = lines
      .filter((line) => line !== "")
      .map((line) => {
        const [, , before, after, rest = ""] = line.split(" ");
        return { path: rest.slice(2), before: placesIn(before), after: placesIn(after) };
      });
    const names = new Set(files.flatMap(({ after }) => after.map(([name]) => name)));
    for (const name of names) {
      const count = (places: string[][]) => places.filter(([other]) => other === name).length;
      let brought = files.reduce((sum, { before, after }) => sum + count(after) - count(before), 0);
      for (const { path, before, after } of files) {
        const came = Math.max(0, Math.min(brought, count(after) - count(before)));
        brought -= came;
        const places = after.filter(([other]) => other === name);
        for (const [, line] of places.slice(places.length - came)) told.push(`${commit} ${path} ${name} ${line}`);
      }
    }
  }
  return told.sort();
}

test("what is found in a history is what a slow scan of every commit by itself finds", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-reference-"));
  try {
    writeHistory(join(folder, "r.git"), { seed: 5, files: 12, commits: 60, change: change(new Random(11)) });
    const found: string[] = [];
    const history = openHistory(join(folder, "r.git"));
    const scanner = { id: "test", version: "0", rulesVersion: "0", indexVersion: null };
    const wish = { exclude: [], include: [], skipBinary: true, onUnreadable: () => undefined };
    await scanHistory(history, wish, {
      engine,
      scanner,
      onFinding: ({ finding: { source, file, rule, fingerprint, line } }) =>
        found.push(`${source.commit} ${file} ${rule} ${fingerprint.value} ${line}`),
    });
    const expected = reference(join(folder, "r.git"));
    expect(expected.length).toBeGreaterThan(20);
    expect(found.sort()).toEqual(expected);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
