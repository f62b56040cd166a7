import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openEmbeddedBus, topics } from "../../bus/index.ts";

let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "leaktrail-crash-"));
  // A process of its own needs JavaScript, and the packages beside it.
  symlinkSync(resolve("node_modules"), join(directory, "node_modules"));
  const ssr = resolve("test/bus/crash-publisher.ts");
  await build({ configFile: false, logLevel: "silent", build: { ssr, outDir: directory, emptyOutDir: false } });
});
afterAll(() => rmSync(directory, { recursive: true }));

test.each([40, 200, 700])("a process killed after %i acknowledged messages has lost none of them", async (killAfter) => {
  const data = join(directory, `data-${killAfter}`);
  const child = spawn(process.execPath, [join(directory, "crash-publisher.js"), data], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk;
    if (said.split("\n").length > killAfter) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  expect(signal).toBe("SIGKILL");
  const acknowledged = said.split("\n").slice(0, -1);
  expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);

  const bus = openEmbeddedBus({ directory: data });
  const seen = new Set<string>();
  bus.subscribe(topics.findings, {
    group: "g",
    batchMax: 1000,
    handle: async (messages) => {
      for (const { value } of messages) seen.add(value.toString());
      return [];
    },
  });
  await vi.waitFor(() => expect(acknowledged.filter((value) => !seen.has(value))).toEqual([]), { timeout: 20_000 });
  await bus.close();
});
