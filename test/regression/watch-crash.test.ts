import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Finding } from "../../contract/index.ts";
import { fingerprintValue, token, until } from "../scanner/watch/harness.ts";

// Below node_modules, so that the built child finds its packages, and no file of the repository is touched.
const cache = join(import.meta.dirname, "../../node_modules/.cache");
let built: string;
let directory: string;
let child: ChildProcess | undefined;
const output: string[] = [];

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  built = mkdtempSync(join(cache, "watch-child-"));
  writeFileSync(join(built, "package.json"), '{"type":"module"}');
  directory = mkdtempSync(join(tmpdir(), "leaktrail-crash-"));
  mkdirSync(join(directory, "logs"));
  const entry = join(import.meta.dirname, "watch-child.ts");
  await build({ configFile: false, logLevel: "error", build: { ssr: entry, outDir: built, emptyOutDir: false, target: "node20" } });
});
afterAll(() => {
  child?.kill("SIGKILL");
  rmSync(built, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
});

function start(): ChildProcess {
  const made = spawn(process.execPath, [join(built, "watch-child.js"), join(directory, "logs"), join(directory, "state")]);
  const at = output.push("") - 1;
  made.stdout.on("data", (chunk) => {
    output[at] += String(chunk);
  });
  made.stderr.on("data", (chunk) => process.env.DEBUG && process.stderr.write(chunk));
  return made;
}

async function stop(made: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise((resolve) => made.once("close", resolve));
  made.kill(signal);
  await gone;
}

/** What the receiver has: whole lines only, for a torn one was never acknowledged. */
function received(): Finding[] {
  return output.flatMap((text) => text.split("\n").slice(0, -1)).map((line) => JSON.parse(line) as Finding);
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const ROUNDS = 15;
const WRITES_MAX = 30;

test("a watch that is killed again and again, while logs grow and rotate, finds everything and counts nothing twice", async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const next = random(seed);
  const log = join(directory, "logs", "app.log");
  let planted = 0;
  const write = () => {
    const text = `INFO line with ${token(planted++)} in it\n`;
    const half = Math.floor(next() * text.length);
    appendFileSync(log, text.slice(0, half));
    appendFileSync(log, `${text.slice(half)}${". filler\n".repeat(Math.floor(next() * 50))}`);
    if (next() < 0.03) renameSync(log, `${log}.${readdirSync(join(directory, "logs")).length}`);
  };
  for (let round = 0; round < ROUNDS; round++) {
    child = start();
    let isAtWork = false;
    child.stdout?.once("data", () => {
      isAtWork = true;
    });
    // The kill falls among the writes that a child at work sees, not into its start.
    for (let left = Math.floor(next() * WRITES_MAX); left >= 0; left -= isAtWork ? 1 : 0) {
      write();
      await new Promise((resolve) => setTimeout(resolve, next() * 15));
    }
    await stop(child, "SIGKILL");
    write();
  }
  child = start();
  const values = Array.from({ length: planted }, (_, n) => fingerprintValue(token(n)));
  await until(`all is found (seed ${seed})`, () => new Set(received().map(({ fingerprint }) => fingerprint.value)).size >= planted, 20_000);
  await stop(child, "SIGTERM");

  const ids = new Map<string, Set<string>>();
  for (const { fingerprint, id } of received()) ids.set(fingerprint.value, (ids.get(fingerprint.value) ?? new Set()).add(id));
  expect([...ids.keys()].sort(), `seed ${seed}`).toEqual(values.sort());
  const twice = [...ids.values()].filter((set) => set.size > 1);
  expect(twice, `seed ${seed}: one place, one id`).toEqual([]);
  expect(
    received().every(({ count }) => count.total === 1),
    `seed ${seed}: nothing counted twice`,
  ).toBe(true);
  expect(existsSync(join(directory, "state"))).toBe(true);
}, 120_000);
