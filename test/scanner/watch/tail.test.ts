import {
  appendFileSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import { type Bench, bench, line, token, until } from "./harness.ts";

let at: Bench;
beforeEach(() => {
  at = bench();
});
afterEach(() => at.end());

const found = (n: number) => until(`token ${n} is found`, () => at.receiver.has(token(n)));

suite("a followed file", () => {
  test("is read from its beginning, then as it grows, and says line and column from 1", async () => {
    writeFileSync(at.logs, `nothing here\n${line(1)}`);
    at.start();
    await found(1);
    appendFileSync(at.logs, line(2));
    await found(2);
    const [first, second] = at.receiver.sent;
    expect([first?.line, first?.column, first?.endColumn]).toEqual([2, 30, 58]);
    expect([second?.line, second?.column]).toEqual([3, 30]);
    expect(at.receiver.sent).toHaveLength(2);
  });

  test("may appear after the start", async () => {
    at.start();
    await until("it has looked", () => true);
    writeFileSync(at.logs, line(1));
    await found(1);
  });

  test("is read from its end where that is wanted, with the right line numbers", async () => {
    writeFileSync(at.logs, line(1).repeat(3));
    const watch = at.start({ fromEnd: true });
    await until("the file is open", () => watch.stats().files === 1);
    appendFileSync(at.logs, line(2));
    await found(2);
    expect(at.receiver.has(token(1))).toBe(false);
    expect(at.receiver.sent[0]?.line).toBe(4);
  });

  test("has its partial last line scanned once it is idle, and once only when the line goes on", async () => {
    writeFileSync(at.logs, `no newline ${token(1)}`);
    at.start();
    await found(1);
    appendFileSync(at.logs, ` and more ${token(2)}\n`);
    await found(2);
    expect(at.receiver.sightings(token(1))).toEqual([{ offset: 11, total: 1 }]);
  });

  test("has its partial last line scanned when the watch is closed", async () => {
    const watch = at.start();
    writeFileSync(at.logs, `no newline ${token(1)}`);
    await watch.close();
    expect(at.receiver.has(token(1))).toBe(true);
  });

  test("has every secret found in a line of megabytes", async () => {
    const filler = "x ".repeat(40_000);
    writeFileSync(
      at.logs,
      [1, 2, 3, 4, 5]
        .map((n) => `${filler}${token(n)}`)
        .concat(filler, filler)
        .join(" "),
    );
    at.start();
    for (const n of [1, 2, 3, 4, 5]) await found(n);
    expect(at.receiver.sent.map((finding) => finding.line)).toEqual([1, 1, 1, 1, 1]);
    expect(at.receiver.sent[4]?.column).toBe((at.receiver.sent[4]?.offset ?? 0) + 1);
  });

  test("reports a secret that is repeated at once, then its count under the same id", async () => {
    const watch = at.start();
    writeFileSync(at.logs, line(1));
    await found(1);
    for (let n = 0; n < 50; n++) appendFileSync(at.logs, line(1).repeat(20));
    await until("all are counted", () => at.receiver.sightings(token(1))[0]?.total === 1001);
    expect(at.receiver.sightings(token(1))).toHaveLength(1);
    expect(at.receiver.sent.length).toBeLessThan(20);
    const length = line(1).length;
    expect([...at.receiver.byId.values()][0]?.count.reachesOffset).toBe(1000 * length + line(1).indexOf(token(1)) + token(1).length);
    await watch.close();
  });
});

suite("rotation", () => {
  test("by rename and create: the rest of the old file and all of the new one are read", async () => {
    const fd = openSync(at.logs, "a");
    writeSync(fd, line(1));
    at.start();
    await found(1);
    renameSync(at.logs, `${at.logs}.1`);
    writeSync(fd, line(2));
    writeFileSync(at.logs, line(3));
    await found(3);
    writeSync(fd, line(4));
    await found(2);
    await found(4);
    closeSync(fd);
    expect(at.receiver.sent.every((finding) => finding.file === at.logs)).toBe(true);
  });

  test("by copy and truncate: the copy is not read twice, and what it alone holds is read", async () => {
    writeFileSync(at.logs, line(1));
    const watch = at.start({ paths: [at.directory] });
    await found(1);
    await watch.close();
    appendFileSync(at.logs, line(2));
    copyFileSync(at.logs, `${at.logs}.1`);
    truncateSync(at.logs, 0);
    appendFileSync(at.logs, line(3));
    at.start({ paths: [at.directory] });
    await found(2);
    await found(3);
    expect(at.receiver.sightings(token(1))).toEqual([{ offset: 29, total: 1 }]);
  });

  test("by copy and truncate, and killed when it had stored how far it was in the copy and not yet that the file begins anew", async () => {
    writeFileSync(at.logs, line(1));
    const stored = () => new Database(join(at.directory, "state/watch.sqlite"));
    await at.start({ paths: [at.directory] }).close();
    const [former] = rowsOf(stored());
    appendFileSync(at.logs, line(2));
    copyFileSync(at.logs, `${at.logs}.1`);
    truncateSync(at.logs, 0);
    await at.start({ paths: [at.directory] }).close();
    put(stored(), former);
    const watch = at.start({ paths: [at.directory] });
    appendFileSync(at.logs, line(3));
    await found(3);
    await watch.close();
    expect(at.receiver.sightings(token(2))).toEqual([{ offset: line(1).length + 29, total: 1 }]);
  });

  test("by copy and truncate while it runs, and the file grows past where it was read", async () => {
    writeFileSync(at.logs, line(1));
    at.start({ paths: [at.directory] });
    await found(1);
    copyFileSync(at.logs, `${at.logs}.1`);
    truncateSync(at.logs, 0);
    appendFileSync(at.logs, line(2).repeat(3));
    await until("the second is counted", () => at.receiver.sightings(token(2))[0]?.total === 3);
    expect(at.receiver.sightings(token(1))).toEqual([{ offset: 29, total: 1 }]);
    expect(at.receiver.sightings(token(2))[0]?.offset).toBe(29);
  });

  test("by copy and truncate, where the copy is seen first", async () => {
    writeFileSync(at.logs, line(1).repeat(3));
    const watch = at.start({ paths: [at.directory] });
    await found(1);
    copyFileSync(at.logs, `${at.logs}.1`);
    await until("the copy is followed", () => watch.stats().files === 2);
    appendFileSync(`${at.logs}.1`, line(4));
    truncateSync(at.logs, 0);
    appendFileSync(at.logs, line(2));
    await found(2);
    await found(4);
    expect(at.receiver.sightings(token(1))).toHaveLength(1);
    expect(watch.stats().bytes).toBe(line(1).length * 3 + line(2).length + line(4).length);
  });

  test("overwritten with fewer bytes: it is read again", async () => {
    writeFileSync(at.logs, line(1).repeat(3));
    at.start();
    await found(1);
    writeFileSync(at.logs, line(2));
    await found(2);
  });

  test("overwritten with as many other bytes: it is read again", async () => {
    writeFileSync(at.logs, line(1));
    at.start();
    await found(1);
    writeFileSync(at.logs, line(2));
    await found(2);
  });

  test("deleted while its writer still writes: the rest is read", async () => {
    const fd = openSync(at.logs, "a");
    writeSync(fd, line(1));
    at.start();
    await found(1);
    rmSync(at.logs);
    writeSync(fd, line(2));
    await found(2);
    closeSync(fd);
  });

  test("renamed while nobody looked: the rest is read under its new name", async () => {
    writeFileSync(at.logs, line(1));
    const watch = at.start();
    await found(1);
    await watch.close();
    appendFileSync(at.logs, line(2));
    renameSync(at.logs, join(at.directory, "archived"));
    writeFileSync(at.logs, line(3));
    at.start();
    await found(2);
    await found(3);
    expect(at.receiver.sightings(token(1))).toHaveLength(1);
  });

  test("gone while nobody looked: it is said and counted", async () => {
    writeFileSync(at.logs, line(1));
    await at.start().close();
    rmSync(at.logs);
    const watch = at.start();
    await until("it is counted", () => watch.stats().unaccounted === 1);
    expect(at.messages.join("\n")).toContain("was not read");
  });
});

suite("paths", () => {
  test("a directory is followed with what appears below it, a link counts once, compressed files are named", async () => {
    const below = join(at.directory, "logs", "deep");
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, "a.log"), line(1));
    writeFileSync(join(below, "old.gz"), line(9));
    symlinkSync(join(below, "a.log"), join(at.directory, "logs", "link.log"));
    const watch = at.start({ paths: [join(at.directory, "logs")] });
    await found(1);
    writeFileSync(join(below, "b.log"), line(2));
    await found(2);
    expect(at.receiver.sightings(token(1))).toHaveLength(1);
    expect(watch.stats().files).toBe(2);
    expect(watch.health().problems.join()).toContain("compressed");
  });

  test("a glob takes in what matches later", async () => {
    at.start({ paths: [join(at.directory, "*.txt")] });
    writeFileSync(join(at.directory, "no.log"), line(1));
    writeFileSync(join(at.directory, "yes.txt"), line(2));
    await found(2);
    expect(at.receiver.has(token(1))).toBe(false);
  });

  test("a path that cannot be followed is named", async () => {
    mkdirSync(join(at.directory, "loop"));
    symlinkSync(join(at.directory, "x"), join(at.directory, "x"));
    at.start({ paths: [join(at.directory, "x")] });
    await until("it is said", () => at.messages.some((message) => message.includes("ELOOP")));
  });
});

suite("restart", () => {
  test("goes on at the cursor: nothing twice, nothing missed, counts go on", async () => {
    writeFileSync(at.logs, line(1).repeat(2));
    const watch = at.start();
    await found(1);
    await watch.close();
    appendFileSync(at.logs, line(1) + line(2));
    at.start();
    await found(2);
    await until("the count goes on", () => at.receiver.sightings(token(1))[0]?.total === 3);
    expect(at.receiver.sightings(token(1))).toHaveLength(1);
  });

  test("in the middle of a line finds the secret that lies across it", async () => {
    writeFileSync(at.logs, `${line(1)}half ${token(2).slice(0, 9)}`);
    await at.start().close();
    appendFileSync(at.logs, `${token(2).slice(9)}\n`);
    at.start();
    await found(2);
  });
});

type Stored = { key: string; body: string };

function rowsOf(state: Database.Database): Stored[] {
  const rows = state.prepare<[], Stored>("SELECT key, body FROM generation").all();
  state.close();
  return rows;
}

function put(state: Database.Database, row: Stored | undefined): void {
  state.prepare("INSERT INTO generation VALUES (@key, @body) ON CONFLICT (key) DO UPDATE SET body = excluded.body").run(row);
  state.close();
}
