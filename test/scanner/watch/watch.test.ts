import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import { INDEX_CHANGE_SCHEMA, LeaktrailError } from "../../../contract/index.ts";
import type { IndexSource, IndexTarget } from "../../../scanner/index-sources/index.ts";
import type { MakeEngine } from "../../../scanner/live-engine.ts";
import { type Bench, bench, makeTokenEngine, scanTokens, token, until } from "./harness.ts";

let at: Bench;
beforeEach(() => {
  at = bench();
});
afterEach(() => at.end());

const line = (n: number) => `INFO used ${token(n)} for n=${n}\n`;
const found = (n: number) => until(`token ${n} is found`, () => at.receiver.has(token(n)));
const away = () => new LeaktrailError("collector-unavailable", "the receiver is away");

/** An index that a test fills by hand, and the token engine, which finds a token as issued once the index has a version. */
function handIndex() {
  let [version, isReady] = [0, false];
  let target: IndexTarget | undefined;
  const index = {
    get version() {
      return version;
    },
    size: 0,
    refused: { count: 0, named: [] },
    apply: (change: { version: number }) => {
      version = change.version;
      return [];
    },
  };
  const scan = (bytes: Buffer) => (version === 0 ? [] : scanTokens(bytes).map((match) => ({ ...match, kind: "issued" as const })));
  const makeEngine: MakeEngine = () => ({ engine: { scan, reachBytes: () => 32_768 }, index });
  const indexSource: IndexSource = (into) => {
    target = into;
    return {
      get isReady() {
        return isReady;
      },
      get problem() {
        return isReady ? undefined : "the index is awaited";
      },
      close: async () => undefined,
    };
  };
  return {
    makeEngine,
    indexSource,
    ready: () => {
      isReady = true;
    },
    change: (to: number) => target?.apply({ schema: INDEX_CHANGE_SCHEMA, version: to, put: [] }),
  };
}

suite("a running watch", () => {
  test("keeps what it found while the receiver is away, over a restart", async () => {
    at.receiver.failures.push(...Array.from({ length: 100 }, away));
    writeFileSync(at.logs, line(1));
    const watch = at.start();
    await until("it waits", () => watch.health().problems.includes("the receiver is away"));
    expect(watch.stats()).toMatchObject({ spooled: 1, sent: 0, sightings: 1 });
    const closing = watch.close();
    await closing;
    expect(at.receiver.sent).toEqual([]);
    at.receiver.failures.length = 0;
    rmSync(at.logs);
    at.start();
    await found(1);
  });

  test("says what it did, and that all is well", async () => {
    writeFileSync(at.logs, `${line(1)}nothing\n`);
    const watch = at.start();
    await found(1);
    await until("it is acknowledged", () => watch.stats().sent === 1);
    const stats = { files: 1, bytes: line(1).length + 8, lines: 2, sightings: 1, spooled: 0, setAside: 0, unaccounted: 0, heldBack: null };
    expect(watch.stats()).toMatchObject({ ...stats, damagedStates: 0, indexVersion: null });
    expect(watch.health()).toEqual({ ok: true, problems: [], limits: [] });
  });

  test("scans nothing before it has its index, then everything", async () => {
    const index = handIndex();
    writeFileSync(at.logs, line(1));
    const watch = at.start({ makeEngine: index.makeEngine, indexSource: index.indexSource });
    await until("it looks", () => watch.stats().files === 1);
    await new Promise((resolve) => setTimeout(resolve, 700)); // Some polls long.
    expect(watch.health()).toEqual({ ok: false, problems: ["the index is awaited"], limits: [] });
    expect(watch.stats().bytes).toBe(0);
    index.change(1);
    index.ready();
    await found(1);
    expect(watch.stats()).toMatchObject({ indexVersion: 1, bytes: line(1).length });
    expect(at.receiver.sent[0]?.scanner.indexVersion).toBe(1);
  });

  test("finds a secret that it had read a moment before the index learnt of it, once", async () => {
    const index = handIndex();
    index.ready();
    writeFileSync(at.logs, line(1));
    const watch = at.start({ makeEngine: index.makeEngine, indexSource: index.indexSource });
    await until("it is read", () => watch.stats().bytes === line(1).length);
    expect(at.receiver.sent).toEqual([]);
    index.change(1);
    await found(1);
    index.change(2);
    appendFileSync(at.logs, line(2));
    await found(2);
    expect(at.receiver.sightings(token(1))).toEqual([{ offset: 10, total: 1 }]);
    await until("the second change is in use", () => watch.stats().indexVersion === 2);
    await watch.close();
    const [account] = watch.coverage();
    expect(account?.spans.map(({ from, to, indexVersion }) => [from, to, indexVersion])).toEqual([[0, line(1).length + line(2).length, 2]]);
  });

  test("finds it in a config, too, though that has not changed since", async () => {
    const index = handIndex();
    index.ready();
    writeFileSync(at.logs, line(1).repeat(2));
    const watch = at.start({ paths: [], configs: [at.logs], makeEngine: index.makeEngine, indexSource: index.indexSource });
    await until("it is read", () => watch.stats().bytes === 2 * line(1).length);
    await new Promise((resolve) => setTimeout(resolve, 600));
    index.change(1);
    await found(1);
    index.change(2);
    await until("the second change is in use", () => watch.stats().indexVersion === 2);
    writeFileSync(at.logs, line(1) + line(2));
    await found(2);
    await watch.close();
    const counts = [1, 2].map((n) => at.receiver.sightings(token(n)).map(({ total }) => total));
    expect(counts).toEqual([[2, 1], [1]]);
  });

  test("reads everything again from the start where its state is damaged, under the same ids", async () => {
    writeFileSync(at.logs, line(1) + line(2));
    await at.start().close();
    const before = [...at.receiver.byId.keys()].sort();
    writeFileSync(join(at.directory, "state", "watch.sqlite"), "damaged".repeat(2000));
    appendFileSync(at.logs, line(3));
    const watch = at.start();
    await found(3);
    expect(watch.stats().damagedStates).toBe(1);
    const both = [...at.receiver.byId.keys()].sort();
    expect(both).toHaveLength(3);
    expect(both).toEqual(expect.arrayContaining(before));
    expect(at.messages.join()).toContain("damaged");
  });

  test("does not read what it writes itself", async () => {
    writeFileSync(at.logs, line(1));
    at.start({ paths: [at.directory] });
    await found(1);
    expect(readdirSync(join(at.directory, "state"))).toContain("watch.sqlite");
    await until("it has looked again", () => true);
    expect(at.receiver.sent).toHaveLength(1);
  });

  test("goes on with the other files where one cannot be scanned, and says which", async () => {
    const bad = join(at.directory, "bad.log");
    writeFileSync(bad, "poison\n");
    writeFileSync(at.logs, line(1));
    const makeEngine: MakeEngine = () => {
      const { engine, index } = makeTokenEngine();
      const scan = (bytes: Buffer) => {
        if (bytes.includes("poison")) throw new Error("the engine gave up");
        return engine.scan(bytes);
      };
      return { engine: { ...engine, scan }, index };
    };
    const watch = at.start({ paths: [bad, at.logs], makeEngine });
    await found(1);
    expect(watch.health().problems.join()).toContain("bad.log cannot be scanned from byte 0 on");
  });

  test("holds reading back while its state cannot be written, and loses nothing", async () => {
    const state = join(at.directory, "state");
    const watch = at.start();
    await until("it is open", () => existsSync(join(state, "watch.sqlite")));
    const restore = breakWrites();
    writeFileSync(at.logs, line(1));
    await until("it is held back", () => watch.stats().heldBack !== null);
    expect(watch.stats()).toMatchObject({ bytes: 0, sightings: 0 });
    expect(watch.health().ok).toBe(false);
    restore();
    await found(1);
    await until("it goes on", () => watch.stats().heldBack === null);
    expect(at.messages.filter((message) => message.includes("held back"))).toHaveLength(1);
    expect(watch.stats().sightings).toBe(1);
  });

  test("says how far it is behind", async () => {
    const state = join(at.directory, "state");
    const watch = at.start();
    await until("it is open", () => existsSync(join(state, "watch.sqlite")));
    const restore = breakWrites();
    writeFileSync(at.logs, line(1));
    await until("the file is followed", () => watch.stats().lagBytes === line(1).length);
    appendFileSync(at.logs, line(2));
    await until("it rises", () => watch.stats().lagBytes === line(1).length + line(2).length);
    restore();
    await until("it falls", () => watch.stats().lagBytes === 0);
    expect(watch.stats().bytes).toBe(line(1).length + line(2).length);
  });

  test("refuses to share its state", () => {
    at.start();
    mkdirSync(join(at.directory, "other"));
    expect(() => at.start()).toThrow(/in use by another leaktrail watch/);
  });
});

/** Has every transaction of the spool fail as on a full disk, until the result is called. */
function breakWrites(): () => void {
  const original = Database.prototype.transaction;
  Database.prototype.transaction = () => {
    throw new Database.SqliteError("database or disk is full", "SQLITE_FULL");
  };
  return () => {
    Database.prototype.transaction = original;
  };
}
