import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import type { LeaktrailError } from "../../../contract/index.ts";
import { accountUpTo } from "../../../scanner/contents/coverage.ts";
import { START } from "../../../scanner/contents/cursor.ts";
import type { Generation } from "../../../scanner/contents/generation.ts";
import { openSpool, type Spool } from "../../../scanner/spool/index.ts";
import { type Bench, bench, findingsOf, token } from "./harness.ts";

let at: Bench;
let opened: Spool[];
beforeEach(() => {
  at = bench();
  opened = [];
});
afterEach(async () => {
  for (const spool of opened) spool.close();
  await at.end();
});

function open(limits?: { rowsMax?: number; bytesMax?: number }) {
  const made = openSpool({ directory: at.directory, log: (message) => void at.messages.push(message), ...(limits && { limits }) });
  opened.push(made.spool);
  return made.spool;
}

function close(spool: Spool): void {
  spool.close();
  opened.splice(opened.indexOf(spool), 1);
}

function sightings(key: string, text: string, from = 0) {
  return findingsOf(text, from).map((finding) => ({ generation: key, finding: { ...finding, id: `${key} ${finding.id}` } }));
}

function generation(key: string, offset: number): Generation {
  const content = { headLength: 0, headHash: "", beforeHash: "" };
  return { key, origin: key, path: "f", cursor: { ...START, offset }, content, coverage: accountUpTo(offset) };
}

const counts = (spool: Spool) => spool.next(500).map(({ finding }) => finding.count.total);
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (thrown) {
    return (thrown as LeaktrailError).code;
  }
  return undefined;
};

suite("the spool", () => {
  test("keeps a cursor and the findings before it together, also when it is opened again", () => {
    const spool = open();
    spool.commit({ generations: [generation("a", 7)], sightings: sightings("a", `${token(1)} ${token(2)}`), ended: [] });
    close(spool);
    const again = open();
    expect(again.generations()).toEqual([generation("a", 7)]);
    expect(again.next(500).map(({ finding }) => finding.offset)).toEqual([0, 29]);
    expect(again.length).toBe(2);
  });

  test("frees a finding only when it is acknowledged", () => {
    const spool = open();
    spool.commit({ generations: [], sightings: sightings("a", `${token(1)} ${token(2)}`), ended: [] });
    const [first] = spool.next(1);
    expect(spool.next(1)[0]).toEqual(first);
    if (first) spool.acknowledge([first]);
    expect(spool.next(500).map(({ finding }) => finding.offset)).toEqual([29]);
    expect(spool.length).toBe(1);
  });

  test("spools the first sighting of a secret in a generation, and of later ones the count only", () => {
    const spool = open();
    spool.commit({ generations: [], sightings: sightings("a", `${token(1)} ${token(1)}`), ended: [] });
    spool.commit({ generations: [], sightings: sightings("a", token(1), 1000), ended: [] });
    spool.commit({ generations: [], sightings: sightings("b", token(1)), ended: [] });
    expect(counts(spool)).toEqual([2, 1]);
    const first = spool.next(1)[0]?.finding;
    spool.spoolCounts("settled");
    expect(counts(spool), "the same finding still waits").toEqual([2, 1]);
    spool.acknowledge(spool.next(500));
    spool.spoolCounts("settled");
    spool.spoolCounts("settled");
    const [risen, ...none] = spool.next(500);
    expect(none).toEqual([]);
    expect(risen?.finding).toEqual({ ...first, count: { total: 3, reachesOffset: 1028 } });
  });

  test("sends the last counts of a generation that is over, and forgets it", () => {
    const spool = open();
    spool.commit({ generations: [generation("a", 1)], sightings: sightings("a", token(1)), ended: [] });
    spool.acknowledge(spool.next(500));
    spool.commit({ generations: [], sightings: sightings("a", token(1), 500), ended: [] });
    spool.commit({ generations: [generation("a", 0)], sightings: sightings("a", token(1)), ended: [{ generation: generation("a", 1) }] });
    expect(counts(spool)).toEqual([2, 1]);
    expect(spool.generations()).toEqual([generation("a", 0)]);
  });

  test("is full by rows or by bytes", () => {
    const spool = open({ rowsMax: 2 });
    spool.commit({ generations: [], sightings: sightings("a", token(1)), ended: [] });
    expect(spool.isFull).toBe(false);
    spool.commit({ generations: [], sightings: sightings("a", token(2)), ended: [] });
    expect(spool.isFull).toBe(true);
    spool.acknowledge(spool.next(1));
    expect(spool.isFull).toBe(false);
    close(spool);
    expect(open({ bytesMax: 100 }).isFull).toBe(true);
  });

  test("sets aside what the receiver refuses for good", () => {
    const spool = open();
    spool.commit({ generations: [], sightings: sightings("a", `${token(1)} ${token(2)}`), ended: [] });
    spool.acknowledge(spool.next(500), [{ index: 1, reason: "not wanted" }]);
    expect([spool.length, spool.setAsideCount]).toEqual([0, 1]);
  });

  test("holds no secret", () => {
    const spool = open();
    spool.commit({ generations: [generation("a", 1)], sightings: sightings("a", token(1)), ended: [] });
    const files = readdirSync(at.directory).map((name) => readFileSync(join(at.directory, name)));
    expect(files.some((bytes) => bytes.includes("finding"))).toBe(true);
    expect(files.some((bytes) => bytes.includes(token(1).slice(4, 20)))).toBe(false);
  });

  test("takes all of a commit or nothing", () => {
    const spool = open();
    const broken = { ...generation("a", 1), path: 1n as unknown as string };
    expect(codeOf(() => spool.commit({ generations: [broken], sightings: sightings("a", token(1)), ended: [] }))).toBe("store-unavailable");
    expect([spool.length, spool.next(500), spool.generations()]).toEqual([0, [], []]);
  });
});

suite("the state file", () => {
  test("is set aside loudly where it is damaged, and begun anew", () => {
    writeFileSync(join(at.directory, "watch.sqlite"), "x".repeat(8192));
    const { spool, wasDamaged } = openSpool({ directory: at.directory, log: (message) => void at.messages.push(message) });
    opened.push(spool);
    expect(wasDamaged).toBe(true);
    expect(at.messages.join()).toContain("damaged");
    expect(readdirSync(at.directory).some((name) => name.includes("damaged"))).toBe(true);
    expect(spool.generations()).toEqual([]);
  });

  test("is set aside where a page of it is damaged", () => {
    const first = open();
    const many = Array.from({ length: 400 }, (_, n) => token(n)).join(" ");
    first.commit({ generations: [generation("a", 1)], sightings: sightings("a", many), ended: [] });
    close(first);
    const file = join(at.directory, "watch.sqlite");
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 8 * 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    const { spool, wasDamaged } = openSpool({ directory: at.directory, log: (message) => void at.messages.push(message) });
    opened.push(spool);
    expect(wasDamaged).toBe(true);
  });

  test("of a newer leaktrail is left alone", () => {
    const db = new Database(join(at.directory, "watch.sqlite"));
    db.pragma("user_version = 99");
    db.close();
    expect(codeOf(() => open())).toBe("newer-data");
    expect(readdirSync(at.directory)).toEqual(["watch.sqlite"]);
  });

  test("serves one watch at a time", () => {
    open();
    expect(codeOf(() => open())).toBe("conflict");
  });
});
