import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builtInRules } from "../../../rules/index.ts";
import { openTexts, type Texts } from "../../../scanner/texts/index.ts";
import { BASE62, GrowingIndex, keys, secretOf } from "../fixtures.ts";
import { Receiver, until } from "../watch/harness.ts";

const known = secretOf(1, 32, BASE62).toString();
const place = { source: { kind: "message" as const }, file: "https://chat.example/1" };

let directory: string;
let receiver: Receiver;
let index: GrowingIndex;
let texts: Texts;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "leaktrail-texts-"));
  receiver = new Receiver();
  index = new GrowingIndex(known);
  texts = openTexts({
    rules: builtInRules,
    keys,
    indexSource: index.source,
    outbox: { sink: receiver, stateDirectories: [directory], fileName: "texts.sqlite" },
    scanner: { id: "test", version: "0" },
    log: () => undefined,
  });
});
afterEach(async () => {
  await texts.close(1_000);
  rmSync(directory, { recursive: true, force: true });
});

const register = (...secrets: readonly string[]) => index.register(...secrets);
const issued = () => [...receiver.byId.values()].filter(({ kind }) => kind === "issued");
const taken = (text: string, where = place) => texts.take(Buffer.from(text), where).filter(({ kind }) => kind === "issued");

describe("a secret that the index learns of after a text with it was taken", () => {
  test("is found in that text, without anybody sending anything more", async () => {
    const late = secretOf(2, 32, BASE62).toString();
    expect(taken(`a\nlook: ${late} and ${late}\n`)).toEqual([]);
    register(late);
    await until("it is told", () => issued().length === 1);
    expect(issued()[0]).toMatchObject({ file: place.file, line: 2, count: { total: 2 } });
  });

  test("is found in each text that holds it, and told once for each", async () => {
    const late = secretOf(3, 32, BASE62).toString();
    for (const nth of [1, 2, 3]) taken(`${nth} ${late}\n`, { ...place, file: `https://chat.example/${nth}` });
    register(late);
    await until("all are told", () => issued().length === 3);
    register(secretOf(4, 32, BASE62).toString());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(receiver.sent.filter(({ kind }) => kind === "issued")).toHaveLength(3);
  });

  test("tells nothing anew of what was found in that text before", async () => {
    const late = secretOf(5, 32, BASE62).toString();
    expect(taken(`${known} ${late}\n`)).toHaveLength(1);
    register(late);
    await until("both are told", () => issued().length === 2);
    expect(receiver.sent.filter(({ kind }) => kind === "issued")).toHaveLength(2);
  });

  test("however texts and registrations follow each other, each is told with its count, and nothing twice", async () => {
    let seed = 100;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ secret: fc.nat(2), copies: fc.integer({ min: 1, max: 3 }), registers: fc.nat(3) }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (steps) => {
          seed += 10;
          const secrets = [0, 1, 2].map((nth) => secretOf(seed + nth, 32, BASE62).toString());
          const registered = new Set<number>();
          const expected = new Map<string, number>();
          const run = `https://chat.example/${seed}`;
          for (const [nth, { secret, copies, registers }] of steps.entries()) {
            const file = `${run}/${nth}`;
            taken(`${secrets[secret]} `.repeat(copies), { ...place, file });
            expected.set(`${file} ${secret}`, copies);
            if (registers < 3 && !registered.has(registers)) {
              registered.add(registers);
              register(secrets[registers] as string);
            }
          }
          for (const nth of [0, 1, 2]) if (!registered.has(nth)) register(secrets[nth] as string);
          const ours = () => receiver.sent.filter(({ kind, file }) => kind === "issued" && file.startsWith(`${run}/`));
          await until("all are told", () => ours().length >= expected.size);
          expect(
            ours()
              .map(({ file, count }) => `${file} ${count.total}`)
              .sort(),
          ).toEqual(steps.map(({ copies }, nth) => `${run}/${nth} ${copies}`).sort());
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe("a secret that the index learns of after log with it was taken", () => {
  const log = { source: { kind: "log" as const, host: "web-1" }, file: "syslog:web-1/app" };
  const pass = (text: string, where = log) => texts.takeLogs([{ lines: Buffer.from(text), place: where }]);

  test("is one finding of its stream, with the count of all that came before and after", async () => {
    const late = secretOf(11, 32, BASE62).toString();
    pass(`one ${late} and ${late}\n`);
    pass("nothing\n");
    pass(`two ${late}\n`, { ...log, file: "syslog:web-1/other" });
    pass(`three ${late}\n`);
    register(late);
    await until("both streams tell it", () => issued().length === 2);
    pass(`four ${late}\n`);
    const totals = () => Object.fromEntries(issued().map(({ file, count }) => [file, count.total]));
    await until("all are counted", () => totals()[log.file] === 4);
    expect(totals()).toEqual({ [log.file]: 4, "syslog:web-1/other": 1 });
    expect(issued().find(({ file }) => file === log.file)).toMatchObject({ line: 1, column: 5 });
  });

  test("changes nothing in the count of what was known before", async () => {
    const late = secretOf(12, 32, BASE62).toString();
    pass(`${known}\n${known} ${late}\n`);
    pass(`${known}\n`);
    register(late);
    await until("both are told", () => issued().length === 2);
    await texts.close(1_000);
    expect(
      issued()
        .map(({ count }) => count.total)
        .sort(),
    ).toEqual([1, 3]);
  });
});
