import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { LAYOUT_VERSION } from "../../../collector/store/documents.ts";
import { indexedFields, openEmbeddedStore, type Store } from "../../../collector/store/index.ts";
import { create } from "./samples.ts";
import { storeSuite } from "./store-suite.ts";

const scratch = mkdtempSync(join(tmpdir(), "leaktrail-store-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let directories = 0;
const freshDirectory = () => join(scratch, `data-${directories++}`);
const openFresh = (): [Store, string] => {
  const directory = freshDirectory();
  return [openEmbeddedStore({ directory }), directory];
};

/** Starts a process that writes until it is killed. */
function startWriter(directory: string, first: string, prefix: readonly string[] = []) {
  const [program = "", ...args] = [...prefix, process.execPath, join(import.meta.dirname, "embedded-child.mjs"), directory, first];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  return { lines: createInterface({ input: child.stdout }), child, ended: once(child, "exit") };
}

describe("the embedded store", () => {
  storeSuite(() => openEmbeddedStore({ directory: freshDirectory() }));

  test("opens with all it had after it was closed", async () => {
    const [store, directory] = openFresh();
    const pending = store.write([create("control", "a", { value: 1 })]);
    await store.close();
    expect(await pending).toMatchObject([{ stored: true }]);
    const again = openEmbeddedStore({ directory });
    expect(await again.get("control", ["a"])).toMatchObject([{ doc: { value: 1 } }]);
    await again.close();
  });

  test("keeps its directory and files from other users", async () => {
    const [store, directory] = openFresh();
    await store.write([create("control", "a", {})]);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    const files = readdirSync(directory);
    expect(files).toContain("store.db-wal");
    for (const file of files) expect(statSync(join(directory, file)).mode & 0o777, file).toBe(0o600);
    await store.close();
  });

  test("one process at a time may open a directory, and the other is told which", async () => {
    const [store, directory] = openFresh();
    const refused = { code: "bad-configuration", message: expect.stringContaining(`another leaktrail process uses ${directory}`) };
    expect(() => openEmbeddedStore({ directory })).toThrow(expect.objectContaining(refused));
    const { lines, ended } = startWriter(directory, "x");
    expect((await once(lines, "line"))[0]).toContain(`refused bad-configuration another leaktrail process uses ${directory}`);
    await ended;
    expect(await store.write([create("control", "a", {})])).toMatchObject([{ stored: true }]);
    await store.close();
    await openEmbeddedStore({ directory }).close();
  });

  test("what a newer leaktrail wrote is left alone", async () => {
    const [store, directory] = openFresh();
    await store.close();
    const database = new Database(join(directory, "store.db"));
    database.pragma(`user_version = ${LAYOUT_VERSION + 1}`);
    database.close();
    const message = expect.stringMatching(new RegExp(`version ${LAYOUT_VERSION + 1}.*up to ${LAYOUT_VERSION};.*newer leaktrail`));
    expect(() => openEmbeddedStore({ directory })).toThrow(expect.objectContaining({ code: "newer-data", message }));
  });

  test("a file that is no store is refused", () => {
    const directory = freshDirectory();
    mkdirSync(directory);
    writeFileSync(join(directory, "store.db"), "not a database".repeat(1000));
    expect(() => openEmbeddedStore({ directory })).toThrow(expect.objectContaining({ code: "corrupt-data" }));
  });

  test("a directory that cannot be made is refused", () => {
    const file = join(scratch, "file");
    writeFileSync(file, "");
    const refused = expect.objectContaining({ code: "bad-configuration", message: expect.stringContaining(file) });
    expect(() => openEmbeddedStore({ directory: join(file, "data") })).toThrow(refused);
  });

  test("a full disk is said, and what was acknowledged before stays", async () => {
    const directory = freshDirectory();
    // A limit on the size of files, in KiB, stands in for the disk.
    const { lines, ended } = startWriter(directory, "x", ["bash", "-c", 'ulimit -f 1024; exec "$@"', "bash"]);
    const acknowledged: string[] = [];
    let last = "";
    for await (const line of lines) {
      if (line.startsWith("created ")) acknowledged.push(line.slice("created ".length));
      last = line;
    }
    expect(last).toMatch(/^failed store-unavailable .*cannot be used/);
    expect(await ended).toStrictEqual([4, null]);
    const store = openEmbeddedStore({ directory });
    expect(acknowledged.length).toBeGreaterThan(10);
    expect((await store.get("control", acknowledged)).every((found) => found)).toBe(true);
    await store.close();
  });

  test("killed in the middle of writing, it loses nothing that it had acknowledged", { timeout: 120_000 }, async () => {
    const directory = freshDirectory();
    const created: string[] = [];
    let counted = 0;
    for (let round = 0; round < 5; round++) {
      const { lines, child, ended } = startWriter(directory, String(round));
      const killAfter = created.length + 40 + round * 97;
      for await (const line of lines) {
        const [said, value = ""] = line.split(" ");
        expect(said).not.toMatch(/refused|failed/);
        if (said === "created") created.push(value);
        if (said === "counted") counted = Number(value);
        if (created.length >= killAfter) child.kill("SIGKILL");
      }
      expect(await ended).toStrictEqual([null, "SIGKILL"]);
      const store = openEmbeddedStore({ directory });
      const missing = (await store.get("control", created)).filter((found) => !found);
      expect(missing).toStrictEqual([]);
      const [counter] = await store.get("control", ["counter"]);
      expect(counter?.doc.value).toBeGreaterThanOrEqual(counted);
      await store.close();
    }
    expect(counted).toBeGreaterThan(5);
  });

  test("a change of the indexed fields comes with a new layout version", () => {
    const fields = Object.entries(indexedFields).map(([collection, rules]) => {
      const named = Object.entries<{ type: string }>(rules).map(([name, { type }]) => `${name} ${type}`);
      return [collection, named.join(", ")];
    });
    // Data that stands on people's disks has these. Raise LAYOUT_VERSION and bring older data up, then change them here.
    expect(LAYOUT_VERSION).toBe(1);
    expect(Object.fromEntries(fields)).toMatchInlineSnapshot(`
      {
        "control": "",
        "fingerprints": "",
        "incidents": "state keyword, severity keyword, issuer keyword, rule keyword, openedAt keyword, updatedAt keyword",
        "issuance": "issuer keyword, publicId keyword, subjectId keyword, taskId keyword, indexVersion number",
        "occurrences": "incidentId keyword, seenAt keyword",
        "receipts": "incidentId keyword",
        "revocations": "state keyword, nextAttemptAt keyword, incidentId keyword",
        "tokens": "",
        "trail": "sequence number, at keyword, incidentId keyword, issuanceId keyword",
      }
    `);
  });
});
