import { appendFileSync, copyFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import { openSpool } from "../../../scanner/spool/index.ts";
import { type Bench, bench, line, token, until } from "./harness.ts";

let at: Bench;
beforeEach(() => {
  at = bench();
});
afterEach(() => at.end());

const found = (n: number) => until(`token ${n} is found`, () => at.receiver.has(token(n)));

suite("a copy, whose original is truncated then,", () => {
  test("is seen before its first byte is written", async () => {
    writeFileSync(at.logs, line(1).repeat(3));
    const watch = at.start({ paths: [at.directory] });
    await found(1);
    writeFileSync(`${at.logs}.1`, "");
    writeFileSync(join(at.directory, "other.log"), line(5));
    await found(5);
    copyFileSync(at.logs, `${at.logs}.1`);
    truncateSync(at.logs, 0);
    appendFileSync(at.logs, line(2));
    await found(2);
    await until("the copy is followed", () => watch.stats().files === 3);
    expect(at.receiver.sightings(token(1))).toHaveLength(1);
    expect(watch.stats()).toMatchObject({ unaccounted: 0, bytes: line(1).length * 3 + line(2).length + line(5).length });
  });

  test("was read on and stored when the watch was killed, and the end of the original was not", async () => {
    const state = { directory: join(at.directory, "state"), log: () => undefined };
    const once = async (n: number) => {
      const watch = at.start({ paths: [at.directory] });
      await found(n);
      await watch.close();
    };
    writeFileSync(at.logs, line(1));
    await once(1);
    const before = openSpool(state).spool;
    const generations = before.generations();
    before.close();
    appendFileSync(at.logs, line(2));
    copyFileSync(at.logs, `${at.logs}.1`);
    truncateSync(at.logs, 0);
    await once(2);
    const after = openSpool(state).spool;
    after.commit({ generations, sightings: [], ended: [] });
    after.close();
    appendFileSync(at.logs, line(3));
    await once(3);
    for (const n of [1, 2, 3]) expect(at.receiver.sightings(token(n)).map(({ total }) => total)).toEqual([1]);
  });

  test("that is none, but empty at first, is read as soon as it has a line", async () => {
    writeFileSync(at.logs, line(1));
    at.start({ paths: [at.directory] });
    await found(1);
    writeFileSync(`${at.logs}.new`, "");
    writeFileSync(join(at.directory, "other.log"), line(5));
    await found(5);
    appendFileSync(`${at.logs}.new`, line(2));
    await found(2);
  });
});
