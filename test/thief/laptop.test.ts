import { hkdfSync } from "node:crypto";
import { expect, test } from "vitest";
import { decodeWindowKeys, type EncodedWindowKeys, fingerprintOf } from "../../contract/index.ts";
import { confirmationOf, confirmKeyPair } from "../../contract/voprf.ts";
import { realDesigns, theft, workLeft } from "./index.ts";

/** What a laptop is given besides its token: a thief of it needs no key file to read all of this. */
const designs = Object.values(realDesigns).flatMap((design) => Array.from({ length: 25 }, () => design));
const { victims, stolen, keys } = theft("C", designs, 7);
/** A window passes by mistake once in 2^21. */
const TOLD = { filterBits: 7.6, tagBits: 13.4 };
const PROMISED_BITS = 80;

test("a thief of a laptop's index has 80 bits and more to guess of each secret, and nothing in it to test the rest by", () => {
  expect(victims.length).toBeGreaterThan(50);
  for (const victim of victims) expect(workLeft(victim, victim.admitted, TOLD)).toBeGreaterThanOrEqual(PROMISED_BITS);
  const { refs, offsets, secrets, long } = stolen.layout.sections;
  expect([refs, offsets, secrets, long].map(({ lengthBytes }) => lengthBytes)).toEqual([0, 0, 0, 0]);
});

test("it holds the keys that select and look up, and no other key: not the fingerprints', the checks' or the service's", () => {
  const text = stolen.bytes.toString("latin1");
  const { segments } = JSON.parse(text.slice(text.indexOf("\n"), text.indexOf("\n}\n") + 2)) as {
    segments: { windowKeys: EncodedWindowKeys }[];
  };
  const [segment] = segments;
  const { order, filter, tag } = keys.current.windowKeys();
  expect(segment && decodeWindowKeys(segment.windowKeys)).toMatchObject({ order, filter, tag });
  expect(Object.keys(segment?.windowKeys ?? {}).sort()).toEqual(["filter", "order", "tag"]);
  const { file, tenant } = keys.material;
  const [key] = file.keys;
  const master = Buffer.from(key?.key ?? "", "base64url");
  const kept = ["fingerprint", "partial", "check", "index-mac", "confirm"].map((purpose) =>
    Buffer.from(hkdfSync("sha256", master, "leaktrail/1", `${purpose}\0${tenant}\0${key?.id}`, 32)),
  );
  expect(holds(master)).toBe(false);
  for (const bytes of [...kept, Buffer.from(confirmKeyPair(keys.current).secretKey)]) expect(holds(bytes.subarray(0, 16))).toBe(false);
});

test("it names no record, and holds nothing that follows from a whole secret", () => {
  expect(stolen.bytes.includes("victim-")).toBe(false);
  for (const { secret } of victims.slice(0, 10)) {
    expect(holds(Buffer.from(fingerprintOf(secret, keys.current).value, "base64url").subarray(0, 8))).toBe(false);
    expect(holds(Buffer.from(confirmationOf(secret, keys.current), "base64url").subarray(0, 8))).toBe(false);
  }
});

/** As bytes, or as text that holds them. */
function holds(bytes: Buffer): boolean {
  const text = bytes.toString("base64url");
  return (
    stolen.bytes.includes(bytes) ||
    stolen.bytes.includes(text.slice(0, Math.floor((bytes.length * 4) / 3))) ||
    stolen.bytes.includes(bytes.toString("hex"))
  );
}
