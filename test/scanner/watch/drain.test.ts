import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import { LeaktrailError } from "../../../contract/index.ts";
import { Drain } from "../../../scanner/sinks/index.ts";
import { openSpool, type Spool } from "../../../scanner/spool/index.ts";
import { type Bench, bench, findingsOf, token, until } from "./harness.ts";

let at: Bench;
let spool: Spool;
let drain: Drain | undefined;
beforeEach(() => {
  at = bench();
  spool = openSpool({ directory: at.directory, log: () => undefined }).spool;
});
afterEach(async () => {
  await drain?.close(0);
  spool.close();
  await at.end();
});

function put(...numbers: number[]): void {
  const sightings = findingsOf(numbers.map(token).join(" ")).map((finding) => ({ generation: "g", finding }));
  spool.commit({ generations: [], sightings, ended: [] });
}

function start(): Drain {
  drain = new Drain(spool, at.receiver, (message) => void at.messages.push(message));
  return drain;
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const away = () => new LeaktrailError("collector-unavailable", "the receiver is away");

suite("the drain", () => {
  test("sends everything in order, in batches, and empties the spool", async () => {
    put(...numbers(1200));
    start();
    await until("all is sent", () => spool.length === 0);
    expect(at.receiver.sent.map(({ offset }) => offset)).toEqual(numbers(1200).map((n) => n * 29));
  });

  test("goes on after the receiver was away, says so, and drops nothing", async () => {
    at.receiver.failures.push(away(), away());
    put(1, 2);
    const running = start();
    await until("it waits", () => running.waitingFor !== undefined);
    put(3);
    await until("all is sent", () => spool.length === 0);
    expect(at.receiver.sent).toHaveLength(3);
    expect(at.messages).toEqual(["findings wait, 2 of them: the receiver is away", "findings are being sent again"]);
    expect(running.waitingFor).toBeUndefined();
  });

  test("sends a batch again whose acknowledgement was lost", async () => {
    at.receiver.failures.push("accept, then fail");
    put(1);
    start();
    await until("all is sent", () => spool.length === 0);
    expect(at.receiver.sent).toHaveLength(2);
    expect(at.receiver.byId.size).toBe(1);
  });

  test("asks rarely while a person has to mend something", async () => {
    at.receiver.failures.push(new LeaktrailError("not-authenticated", "the token is not known"));
    put(1);
    const running = start();
    await until("it waits", () => running.waitingFor !== undefined);
    running.poke();
    put(2);
    running.poke();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(at.receiver.sent).toEqual([]);
    expect(spool.length).toBe(2);
  });

  test("sets aside the one finding of a batch that the receiver cannot read, and sends the others", async () => {
    put(1, 2, 3, 4);
    const send = at.receiver.send.bind(at.receiver);
    const poison = spool.next(500)[2]?.finding.id;
    at.receiver.send = async (findings) => {
      if (findings.some(({ id }) => id === poison)) throw new LeaktrailError("invalid-input", "refused as not valid");
      return send(findings);
    };
    start();
    await until("the spool is empty", () => spool.length === 0);
    expect(at.receiver.sent).toHaveLength(3);
    expect(spool.setAsideCount).toBe(1);
  });

  test("sets aside what the receiver refuses by name, with a word", async () => {
    at.receiver.failures.push("refuse all");
    put(1);
    start();
    await until("the spool is empty", () => spool.length === 0);
    expect(spool.setAsideCount).toBe(1);
    expect(at.messages.join()).toContain("not wanted");
  });

  test("leaves in the spool what it could not send before it was closed", async () => {
    at.receiver.failures.push(...Array.from({ length: 50 }, away));
    put(1);
    await start().close(300);
    expect(spool.length).toBe(1);
  });
});
