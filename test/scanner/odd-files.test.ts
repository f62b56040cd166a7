import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { ChunkScanner } from "../../scanner/chunks.ts";
import { createEngine, type Engine } from "../../scanner/engine.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { scanFile } from "../../scanner/sources/file.ts";
import { keys, secretOf, snapshotOf } from "./fixtures.ts";

const folder = mkdtempSync(join(tmpdir(), "leaktrail-odd-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "file");
const secret = secretOf(8, 40);
const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(secret)) });
const BODY_BYTES = 65_536;

/** Scans the file; `meanwhile` happens once, when its first piece has been read. */
function scan(meanwhile: () => void = () => undefined): { bytes: number; offsets: number[] } {
  let isFirst = true;
  const watched: Engine = {
    ...engine,
    scan(bytes) {
      if (isFirst) meanwhile();
      isFirst = false;
      return engine.scan(bytes);
    },
  };
  const offsets: number[] = [];
  const { bytes } = scanFile(path, new ChunkScanner(watched, BODY_BYTES), {
    skipBinary: false,
    onMatch: ({ offset }) => offsets.push(offset),
  });
  return { bytes, offsets };
}

const filler = (bytes: number) => Buffer.alloc(bytes, "nothing to see here, ");

describe("a file", () => {
  test("that is empty was scanned, and holds nothing", () => {
    writeFileSync(path, "");
    expect(scan()).toEqual({ bytes: 0, offsets: [] });
  });

  test("of any bytes, NULs and broken UTF-8 among them, gives up its secret", () => {
    const bytes = fc.uint8Array({ maxLength: 3000 });
    const odd = fc.constantFrom(
      Buffer.alloc(700),
      Buffer.from([0xff, 0xfe]),
      Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf8]),
      filler(90_000),
    );
    fc.assert(
      fc.property(bytes, odd, bytes, (before, middle, after) => {
        writeFileSync(path, Buffer.concat([before, middle, secret, after, middle]));
        expect(scan()).toEqual({
          bytes: before.length + 2 * middle.length + secret.length + after.length,
          offsets: [before.length + middle.length],
        });
      }),
      { numRuns: 60 },
    );
  });

  test("of one line of many pieces is scanned to its end", () => {
    const line = Buffer.alloc(40 * BODY_BYTES, "abcdefgh0123456789");
    writeFileSync(path, Buffer.concat([line, secret]));
    expect(scan()).toEqual({ bytes: line.length + secret.length, offsets: [line.length] });
  });

  test("that is cut off while it is read is scanned as far as it reaches", () => {
    writeFileSync(path, Buffer.concat([secret, filler(10 * BODY_BYTES), secret]));
    const { bytes, offsets } = scan(() => truncateSync(path, 100));
    expect(offsets).toEqual([0]);
    expect(bytes).toBeLessThan(4 * BODY_BYTES);
  });

  test("that grows while it is read is scanned as far as it reached: else a scan might never end", () => {
    writeFileSync(path, Buffer.concat([secret, filler(3 * BODY_BYTES)]));
    const sizeBytes = secret.length + 3 * BODY_BYTES;
    const grow = () => appendFileSync(path, Buffer.concat([filler(5 * BODY_BYTES), secret]));
    expect(scan(grow)).toEqual({ bytes: sizeBytes, offsets: [0] });
    expect(scan().offsets).toEqual([0, sizeBytes + 5 * BODY_BYTES]);
  });

  test("that says it is empty and is not, like those of /proc, is read to its end", () => {
    const { bytes } = scanFile("/proc/self/status", new ChunkScanner(engine), { skipBinary: true, onMatch: () => undefined });
    expect(bytes).toBeGreaterThan(0);
  });
});
