import { randomBytes } from "node:crypto";
import { appendFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, describe as suite, test } from "vitest";
import type { IndexSource } from "../../../scanner/index-sources/index.ts";
import { GzipReader, UNPACK_LIMITS } from "../../../scanner/logs/gzip-reader.ts";
import { type Bench, bench, line, token, until } from "./harness.ts";

let at: Bench;
beforeEach(() => {
  at = bench();
});
afterEach(() => at.end());

const found = (n: number) => until(`token ${n} is found`, () => at.receiver.has(token(n)));
const someTime = () => new Promise((resolve) => setTimeout(resolve, 700));
const said = (words: string) => until(`"${words}" is said`, () => at.messages.join("\n").includes(words));

/** Rotates the log away as `name`, compressed, and writes a new one. */
function compressAway(name: string, next: string): void {
  writeFileSync(join(at.directory, name), gzipSync(readFileSync(at.logs)));
  rmSync(at.logs);
  writeFileSync(at.logs, next);
}

/** Has the log read as far as its first line, and no further. */
async function readFirstLine(): Promise<void> {
  writeFileSync(at.logs, line(1));
  const watch = at.start();
  await found(1);
  await watch.close();
}

suite("a log that rotation compressed", () => {
  test("while nobody looked has its rest read, and nothing that was reported before is reported anew", async () => {
    await readFirstLine();
    appendFileSync(at.logs, line(2) + line(1));
    compressAway("app.log.1.gz", line(3));
    const watch = at.start();
    for (const n of [2, 3]) await found(n);
    await said("was read from");
    expect(watch.stats().unaccounted).toBe(0);
    expect(at.receiver.sightings(token(1)).map(({ offset }) => offset)).toEqual([29, 29 + 2 * line(1).length]);
    const second = at.receiver.sent.find((finding) => finding.offset === line(1).length + 29);
    expect(second).toMatchObject({ file: at.logs, line: 2, column: 30 });
  });

  test("under a name of another kind is told by what it holds", async () => {
    await readFirstLine();
    appendFileSync(at.logs, line(2));
    compressAway("app-2026-01-01.gz", line(3));
    writeFileSync(join(at.directory, "app.log.2.gz"), gzipSync(line(9)));
    at.start();
    for (const n of [2, 3]) await found(n);
    expect(at.receiver.has(token(9))).toBe(false);
  });

  test("while it was copied and truncated has its rest read", async () => {
    writeFileSync(at.logs, line(1));
    const watch = at.start();
    await found(1);
    appendFileSync(at.logs, line(2));
    writeFileSync(`${at.logs}.1.gz`, gzipSync(readFileSync(at.logs)));
    truncateSync(at.logs, 0);
    appendFileSync(at.logs, line(3));
    for (const n of [2, 3]) await found(n);
    expect(at.receiver.sightings(token(1))).toHaveLength(1);
    expect(watch.stats().unaccounted).toBe(0);
  });

  test("that was read to its end is left alone, and so is what is older", async () => {
    await readFirstLine();
    compressAway("app.log.1.gz", line(3));
    writeFileSync(join(at.directory, "app.log.2.gz"), gzipSync(line(8)));
    const watch = at.start();
    await found(3);
    await said("was read from");
    expect(at.receiver.sent).toHaveLength(2);
    expect(watch.stats().unaccounted).toBe(0);
  });

  test("has all its windows read once each, and goes on after a kill wherever it came", { timeout: 90_000 }, async () => {
    await readFirstLine();
    const tokens = Array.from({ length: 60 }, (_, n) => n + 10);
    for (const n of tokens) appendFileSync(at.logs, line(n) + `${randomBytes(48_000).toString("base64")}\n`.repeat(2));
    const expected = tokens.map((n) => readFileSync(at.logs, "latin1").indexOf(token(n)));
    compressAway("app.log.1.gz", line(3));
    const [state, lastTokenOf] = [join(at.directory, "state"), () => token(tokens.at(-1) ?? 0)];
    const watch = at.start();
    // What lies on the disk at some moment is what a kill at that moment leaves.
    for (let kill = 0; kill < 3; kill++) {
      await found(tokens[15 * (kill + 1)] ?? 0);
      cpSync(state, join(at.directory, `killed-${kill}`), { recursive: true });
    }
    await until("all are found", () => at.receiver.has(lastTokenOf()));
    await watch.close();
    const whole = [...at.receiver.byId.keys()].sort();
    expect(tokens.map((n) => at.receiver.sightings(token(n)))).toEqual(expected.map((offset) => [{ offset, total: 1 }]));
    for (let kill = 0; kill < 3; kill++) {
      const sentBefore = at.receiver.sent.length;
      const resumed = at.start({ stateDirectory: join(at.directory, `killed-${kill}`) });
      const rest = () => at.receiver.sent.slice(sentBefore);
      await until("the rest is found", () => rest().some((one) => one.offset === expected.at(-1)));
      await resumed.close();
      expect(rest().length).toBeLessThan(60 - 15 * (kill + 1) + 5);
      expect([...at.receiver.byId.keys()].sort()).toEqual(whole);
      expect([...at.receiver.byId.values()].every((one) => one.count.total === 1)).toBe(true);
    }
  });

  test("is remembered before its former generation is forgotten", async () => {
    await readFirstLine();
    appendFileSync(at.logs, line(2));
    compressAway("app.log.1.gz", line(3));
    const awaited: IndexSource = () => ({ isReady: false, problem: "the index is awaited", close: async () => undefined });
    const held = at.start({ indexSource: awaited });
    await said("is sought in what was compressed");
    await someTime();
    await held.close();
    expect(at.receiver.has(token(2))).toBe(false);
    const watch = at.start();
    for (const n of [2, 3]) await found(n);
    expect(watch.stats().unaccounted).toBe(0);
  });

  test("is not taken for another that begins like it", async () => {
    const header = "the same header in every file\n".repeat(50);
    writeFileSync(at.logs, header + line(1));
    const watch = at.start();
    await found(1);
    await watch.close();
    writeFileSync(join(at.directory, "app.log.2.gz"), gzipSync(header + line(8) + line(9)));
    appendFileSync(at.logs, line(2));
    compressAway("app.log.3.gz", line(3));
    at.start();
    for (const n of [2, 3]) await found(n);
    for (const n of [8, 9]) expect(at.receiver.has(token(n))).toBe(false);
  });

  test("and is damaged is read as far as it goes; the rest is counted", async () => {
    await readFirstLine();
    for (let n = 2; n < 8; n++) appendFileSync(at.logs, line(n) + randomBytes(8_000).toString("base64"));
    const packed = gzipSync(readFileSync(at.logs));
    writeFileSync(`${at.logs}.1.gz`, packed.subarray(0, packed.length / 2));
    rmSync(at.logs);
    const watch = at.start();
    await found(3);
    await said("is damaged");
    expect(watch.stats().unaccounted).toBe(1);
    expect(at.receiver.has(token(7))).toBe(false);
  });

  test("in a way that is not read is said and counted", async () => {
    await readFirstLine();
    appendFileSync(at.logs, line(2));
    rmSync(at.logs);
    writeFileSync(`${at.logs}.1.zst`, randomBytes(100));
    const watch = at.start();
    await said("app.log.1.zst is compressed in a way that is not read");
    expect(watch.stats().unaccounted).toBe(1);
  });

  test("and is nowhere to be found is said and counted", async () => {
    await readFirstLine();
    writeFileSync(`${at.logs}.1.gz`, gzipSync(line(9)));
    rmSync(at.logs);
    const watch = at.start();
    await said("no gzip file beside it continues what was read");
    expect(watch.stats().unaccounted).toBe(1);
    expect(at.receiver.has(token(9))).toBe(false);
  });
});

suite("a gzip file", () => {
  const path = () => join(at.directory, "one.gz");
  async function unpack(limits = UNPACK_LIMITS): Promise<{ text: Buffer; failure: string | undefined }> {
    const [reader, into, parts] = [new GzipReader(path(), limits), Buffer.alloc(100_000), [] as Buffer[]];
    for (let length = into.length; length === into.length; ) {
      length = await reader.read(into);
      parts.push(Buffer.from(into.subarray(0, length)));
    }
    reader.close();
    return { text: Buffer.concat(parts), failure: reader.failure?.message };
  }

  test("of several members is read as one text", async () => {
    const texts = [randomBytes(150_000), Buffer.alloc(300_000, "a"), randomBytes(10)];
    writeFileSync(path(), Buffer.concat(texts.map((text) => gzipSync(text))));
    expect((await unpack()).text.equals(Buffer.concat(texts))).toBe(true);
  });

  test("that is padded is read to its end", async () => {
    const text = randomBytes(100_001);
    writeFileSync(path(), Buffer.concat([gzipSync(text), Buffer.alloc(20_000)]));
    expect(await unpack()).toEqual({ text, failure: undefined });
  });

  test("that ends too early gives what it has and says so", async () => {
    const text = randomBytes(500_000);
    writeFileSync(path(), gzipSync(text).subarray(0, 400_000));
    const unpacked = await unpack();
    expect(unpacked.failure).toContain("is damaged");
    expect(unpacked.text.length).toBeGreaterThan(350_000);
    expect(text.subarray(0, unpacked.text.length).equals(unpacked.text)).toBe(true);
  });

  test("that unpacks to far more than a log does is not followed", async () => {
    writeFileSync(path(), gzipSync(Buffer.alloc(50_000_000)));
    const dense = await unpack({ ...UNPACK_LIMITS, anyRatioBytes: 1_000_000 });
    expect(dense.failure).toContain("200 times its size");
    expect(dense.text.length).toBeLessThan(10_000_000);
    expect((await unpack({ ...UNPACK_LIMITS, unpackedMaxBytes: 2_000_000 })).failure).toContain("more than 2000000 bytes");
    expect((await unpack()).text.length).toBe(50_000_000);
  });
});
