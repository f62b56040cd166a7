import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { builtProgram } from "../../demo/child.ts";
import type { DemoResult } from "../../demo/demo.ts";

const run = promisify(execFile);
const demo = builtProgram("demo/main.js");
const DEMO_TIMEOUT_MS = 300_000;
const CLONE_TIMEOUT_MS = 1_500_000;

/** The best of some runs of the demo; every one of them must be whole. */
export async function runDemo(flags: readonly string[], runs: number, targetMs: number): Promise<{ figure: string; ok: boolean }> {
  const results: DemoResult[] = [];
  for (let number = 0; number < runs; number++) {
    const { stdout } = await run(process.execPath, [demo, "--once", "--json", ...flags], { timeout: DEMO_TIMEOUT_MS });
    results.push(JSON.parse(stdout) as DemoResult);
  }
  const bestMs = Math.min(...results.map((result) => result.provenMs));
  const best = results.find((result) => result.provenMs === bestMs);
  const isWhole = results.every(
    (result) => result.incidents === 1 && result.receipts === 1 && result.trailVerified && result.plaintextFound === 0,
  );
  const all = results.map((result) => result.provenMs).join(", ");
  const figure = `detected ${best?.detectedMs} ms, revoked ${best?.revokedMs} ms, proven ${bestMs} ms (all: ${all}); incidents ${best?.incidents}, receipts ${best?.receipts}, trail ${best?.trailVerified}, plaintext ${Math.max(...results.map((result) => result.plaintextFound))}`;
  return { figure, ok: bestMs < targetMs && isWhole };
}

/** What README promises a new user, in a clone of what is committed. */
export async function runFreshClone(): Promise<{ figure: string; ok: boolean }> {
  const { stdout: root } = await run("git", ["rev-parse", "--show-toplevel"]);
  const directory = await mkdtemp(join(tmpdir(), "leaktrail-clone-"));
  const startMs = performance.now();
  try {
    await run("git", ["clone", "--quiet", root.trim(), directory]);
    await run("npm", ["ci"], { cwd: directory, timeout: CLONE_TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 });
    const { stdout } = await run("npm", ["run", "demo", "--", "--once"], { cwd: directory, timeout: CLONE_TIMEOUT_MS });
    const isTold = /proven dead/.test(stdout) && /stands in 0 other places/.test(stdout);
    return {
      figure: `${isTold ? "told to its end" : "not told to its end"}, ${Math.round((performance.now() - startMs) / 1000)} s`,
      ok: isTold,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
