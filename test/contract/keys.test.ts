import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyFile, type KeyFile, keyFile, parseKeyFile, rotateKeyFile } from "../../contract/index.ts";
import { isPlainKeyFile } from "../../contract/key-file-shape.ts";

/** A key file of `keys` random keys, the last of them current; the former ones end when the next begins. */
function rotated(keys: number): KeyFile {
  let file = createKeyFile();
  for (let made = 1; made < keys; made++) file = rotateKeyFile(file, undefined, made % 2 === 0 ? null : new Date(Date.UTC(2030, made)));
  return file;
}

const fieldNames = ["current", "keys", "id", "key", "notAfter", "windows", "__proto__", "more"];
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    0,
    true,
    [],
    {},
    "k-1",
    "k 1",
    "2030-01-01T00:00:00.000Z",
    "2030-01-01T00:00:00Z",
    "2030-02-30T00:00:00.000Z",
  ),
  fc.constantFrom<unknown>("+012345-01-01T00:00:00.000Z", "2030-01-01", "2030-01-01T02:00:00+02:00", "k".repeat(64), "k".repeat(65)),
  fc.constantFrom<unknown>(...[31, 32, 33].map((length) => randomBytes(length).toString("base64url"))),
  fc.json().map((text) => JSON.parse(text) as unknown),
);

/** A key file, as JSON gives it, in which some field is another one, is missing, or is one too many. */
const nearlyKeyFiles = fc
  .record({
    keys: fc.integer({ min: 1, max: 17 }),
    changes: fc.array(fc.tuple(fc.nat(16), fc.constantFrom(...fieldNames), fc.option(values)), { maxLength: 3 }),
  })
  .map(({ keys, changes }) => {
    const document = JSON.parse(JSON.stringify(rotated(keys)));
    for (const [place, name, value] of changes) {
      const target = place === 0 ? document : (document.keys?.[place % keys] ?? document);
      if (typeof target !== "object" || target === null) continue;
      if (value === null) delete target[name];
      else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return document as unknown;
  });

describe("a key file", () => {
  test("that leaktrail wrote is told to be one without the schema", () => {
    for (let keys = 1; keys <= 16; keys++) {
      const file = rotated(keys);
      expect(isPlainKeyFile(JSON.parse(JSON.stringify(file)))).toBe(true);
      expect(parseKeyFile(JSON.stringify(file))).toEqual(file);
    }
  });

  test("is never told to be one where the schema says otherwise, and what is read is what the schema reads", () => {
    let [plain, refused] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(nearlyKeyFiles, values), (document) => {
        const bySchema = keyFile.safeParse(document);
        if (isPlainKeyFile(document)) {
          plain++;
          expect(bySchema).toEqual({ success: true, data: document });
        }
        if (!bySchema.success) refused++;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(plain, refused)).toBeGreaterThan(100);
  });

  test("may hold an instant in any form of RFC 3339", () => {
    const file = createKeyFile();
    const former = { ...file.keys[0], id: "former", notAfter: "2030-01-01T02:00:00+02:00" };
    const document = { ...file, keys: [...file.keys, former] };
    expect(parseKeyFile(JSON.stringify(document))).toEqual(document);
  });

  test.each<[string, (file: KeyFile) => unknown, string]>([
    ["no key is current", (file) => ({ ...file, current: "other" }), "current: names no key of this file"],
    ["two keys have one id", (file) => ({ ...file, keys: [...file.keys, ...file.keys] }), "keys: hold one id twice"],
    [
      "windows come from no key",
      ({ current, keys }) => ({ current, keys: [{ ...keys[0], windows: "none" }] }),
      "keys: name as windows a key",
    ],
    [
      "a key is short",
      ({ current, keys }) => ({ current, keys: [{ ...keys[0], key: "c2hvcnQ" }] }),
      "keys.0.key: must be 32 bytes as base64url",
    ],
    [
      "a key ends on no day",
      ({ current, keys }) => ({ current, keys: [{ ...keys[0], notAfter: "2030-02-30T00:00:00.000Z" }] }),
      "keys.0.notAfter: must be an RFC 3339",
    ],
    ["there is no key", (file) => ({ ...file, keys: [] }), "keys: Too small"],
    ["a field is not known", (file) => ({ ...file, more: 1 }), "(root): unknown field"],
  ])("in which %s is refused, with the reason and without its keys", (_, change, reason) => {
    const file = createKeyFile();
    expect(() => parseKeyFile(JSON.stringify(change(file)))).toThrowError(
      expect.objectContaining({ code: "bad-configuration", message: expect.stringContaining(`the key file is not valid: ${reason}`) }),
    );
    expect(() => parseKeyFile(JSON.stringify(change(file)))).not.toThrowError(file.keys[0]?.key);
  });
});
