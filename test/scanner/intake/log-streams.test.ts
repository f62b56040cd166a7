import { cpSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LeaktrailError } from "../../../contract/index.ts";
import { LogStreams } from "../../../scanner/texts/log-streams.ts";
import { Bench, secrets, TOKEN } from "./harness.ts";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.end());

const placeOf = (file: string, host?: string) => ({ file, source: { kind: "log" as const, ...(host && { host }) } });

/** Sends one line of a stream by OTLP, whose answer says that it was kept. */
function logged(service: string, line: string): Promise<Response> {
  const attributes = [{ key: "service.name", value: { stringValue: service } }];
  const logRecords = [{ body: { stringValue: line } }];
  const body = JSON.stringify({ resourceLogs: [{ resource: { attributes }, scopeLogs: [{ logRecords }] }] });
  return bench.post("/v1/logs", body, { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" });
}

function rowsIn(state: string): unknown {
  const db = new Database(join(bench.directory, state, "intake.sqlite"), { readonly: true });
  const rows = db.prepare("SELECT (SELECT count(*) FROM generation) AS generations, (SELECT count(*) FROM rollup) AS rollups").get();
  db.close();
  return rows;
}

describe("streams of log", () => {
  test("are told by all that is known of where they come from", () => {
    const streams = new LogStreams("run");
    const [one, other, again] = [placeOf("a", "x"), placeOf("a", "y"), placeOf("a", "x")].map((place) => streams.of(place).generation);
    expect(other).not.toBe(one);
    expect(again).toBe(one);
  });

  test("know how far they have come: a second batch begins where the first one ended", () => {
    const stream = new LogStreams("run").of(placeOf("a"));
    stream.pass(Buffer.from("one\ntwo\n"));
    stream.pass(Buffer.from("three\n"));
    expect(stream.position).toEqual({ offset: 14, line: 4, lineStart: 14 });
  });

  test("are forgotten where there are too many, those first that were silent for the longest", () => {
    const streams = new LogStreams("run");
    const all = Array.from({ length: 10_002 }, (_, nth) => placeOf(`${nth}`));
    const [first, second, third] = all.map((place) => streams.of(place).generation);
    expect(streams.of(placeOf("0")).generation).toBe(first);
    expect(streams.leaveOldest()).toEqual([second, third]);
    expect(streams.leaveOldest()).toEqual([]);
    expect(streams.of(placeOf("1")).generation).not.toBe(second);
  });

  test("leave nothing behind in the state of the next run, also after a crash", async () => {
    await bench.open();
    for (const service of ["a", "b", "a"]) expect((await logged(service, `${secrets[0]}`)).status).toBe(200);
    // As a crash leaves it: nobody has closed it.
    cpSync(join(bench.directory, "state"), join(bench.directory, "crashed"), { recursive: true });
    await bench.close();
    const outbox = { sink: bench.receiver, stateDirectories: [join(bench.directory, "crashed")], fileName: "intake.sqlite" };
    await bench.open({ outbox });
    expect((await bench.received()).map(({ file, count }) => [file, count.total])).toEqual([
      ["otlp://a", 2],
      ["otlp://b", 1],
    ]);
    expect(rowsIn("crashed")).toEqual({ generations: 0, rollups: 0 });
    expect(rowsIn("state")).toEqual({ generations: 0, rollups: 0 });
  });

  test("count nothing twice that could not be kept and comes again", async () => {
    await bench.open({ limits: { rowsMax: 1 } });
    bench.receiver.failures.push(...Array.from({ length: 1_000 }, () => new LeaktrailError("collector-unavailable", "away")));
    expect((await logged("a", `${secrets[0]}`)).status).toBe(200);
    for (let times = 0; times < 3; times++) expect((await logged("a", `${secrets[0]} ${secrets[1]}`)).status).toBe(503);
    bench.receiver.failures.splice(0);
    await bench.close();
    await bench.open();
    expect((await logged("a", `${secrets[0]} ${secrets[1]}`)).status).toBe(200);
    expect((await bench.received()).map(({ count }) => count.total)).toEqual([1, 1, 1]);
  });
});
