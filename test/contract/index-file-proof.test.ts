import { describe, expect, test } from "vitest";
import {
  createKeyFile,
  createSigningKey,
  HEADER_BYTES,
  KeyRing,
  parseSigningKey,
  parseTrustedKeys,
  rotateKeyFile,
} from "../../contract/index.ts";
import { BLOCK, encoded, entryOf, flipped, imageOf, keyFile, keys, many, open, refusalOf, signer, whole } from "./index-file-fixtures.ts";

describe("a key", () => {
  test("that is another is told before anything else, whether it has the same name or not", () => {
    for (const id of ["k1", "k2"]) {
      const ring = new KeyRing(createKeyFile(id));
      for (const bytes of [whole, flipped(whole, 100), flipped(whole, whole.length - 1)]) {
        expect(refusalOf(() => open(bytes, { keys: ring })).code).toBe("wrong-key");
      }
    }
  });

  test("that was rotated away from still opens what was made with it", () => {
    expect(open(whole, { keys: new KeyRing(rotateKeyFile(keyFile, "k2", null)) }).proof.macs).toEqual(["k1"]);
  });

  test("whose MAC was taken out is missed where secrets are of it", () => {
    const ring = new KeyRing(rotateKeyFile(keyFile, "k2", null));
    const bytes = encoded([entryOf("iss-1", 1), entryOf("iss-2", 2, {}, ring)], { ring });
    const head = bytes.toString("latin1", 0, HEADER_BYTES).replace(/"k2":\{"check":"[^}]+\},/, "");
    const without = Buffer.concat([Buffer.from(head.padEnd(HEADER_BYTES, "\n"), "latin1"), bytes.subarray(HEADER_BYTES)]);
    expect(refusalOf(() => open(without, { keys: ring })).message).toContain("no MAC of key k2");
    expect(open(without).proof.macs, "who never held the key cannot tell").toEqual(["k1"]);
  });

  test("is needed: nothing counts that nobody has sealed or signed", () => {
    expect(refusalOf(() => open(whole, { keys: undefined })).code).toBe("bad-configuration");
  });
});

describe("a file that is damaged", () => {
  test("in its header, at any byte, is refused as such or as another key's", () => {
    const end = whole.subarray(0, HEADER_BYTES).lastIndexOf("}") + 3;
    for (let at = 0; at < end; at++) {
      expect(["corrupt-data", "wrong-key", "unknown-version"], `byte ${at}`).toContain(refusalOf(() => open(flipped(whole, at))).code);
    }
    expect(refusalOf(() => open(flipped(whole, HEADER_BYTES - 1))).code).toBe("corrupt-data");
  });

  test("in a block is refused when that block is read, by its offset, and not before", () => {
    const { digests } = open(whole).header;
    for (let at = HEADER_BYTES; at < digests.offset; at += BLOCK) {
      const file = open(flipped(whole, at + 77));
      expect(refusalOf(() => file.read(at + 100, 1))).toEqual({
        code: "corrupt-data",
        message: expect.stringContaining(`bytes ${at} to ${at + BLOCK}`),
      });
      expect(refusalOf(() => file.verify()).message).toContain(`bytes ${at} to`);
      const other = at === HEADER_BYTES ? at + BLOCK : HEADER_BYTES;
      expect(file.read(other, 64)).toHaveLength(64);
    }
  });

  test("in the midst of the image does not load, and elsewhere does", () => {
    const [segment] = open(whole).segments;
    const image = segment?.image ?? { offset: 0, lengthBytes: 0 };
    for (const at of [0, BLOCK + 1, image.lengthBytes - 1])
      expect(refusalOf(() => imageOf(open(flipped(whole, image.offset + at)))).code).toBe("corrupt-data");
    expect(imageOf(open(flipped(whole, segment?.ids.offset ?? 0)))).toHaveLength(image.lengthBytes);
  });

  test("in its digests is refused at once", () => {
    const { digests } = open(whole).header;
    for (const at of [0, digests.lengthBytes - 1])
      expect(refusalOf(() => open(flipped(whole, digests.offset + at))).message).toContain("digests");
  });

  test("by two blocks that changed places is refused", () => {
    const swapped = Buffer.from(whole);
    whole.copy(swapped, HEADER_BYTES, HEADER_BYTES + BLOCK, HEADER_BYTES + 2 * BLOCK);
    whole.copy(swapped, HEADER_BYTES + BLOCK, HEADER_BYTES, HEADER_BYTES + BLOCK);
    expect(refusalOf(() => imageOf(open(swapped))).message).toContain(`bytes ${HEADER_BYTES} to`);
  });

  test("cut at any section, or longer than it says, is refused with the place", () => {
    const { digests, changes, segments } = open(whole).header;
    const places = [0, 5, 40, 1000, HEADER_BYTES - 1, HEADER_BYTES, changes.offset, digests.offset, digests.offset + 1, whole.length - 1];
    for (const { image, ids } of segments) places.push(image.offset + 1, ids.offset, ids.offset + ids.lengthBytes);
    for (const end of places) {
      const { code, message } = refusalOf(() => open(whole.subarray(0, end)));
      expect([code, message], `cut at ${end}`).toEqual([
        "corrupt-data",
        end < 20 ? expect.any(String) : expect.stringContaining(`byte ${end}`),
      ]);
    }
    expect(refusalOf(() => open(Buffer.concat([whole, Buffer.from("x")]))).message).toContain(`behind byte ${whole.length}`);
  });

  test("of a newer or an earlier version is refused as such", () => {
    const newer = Buffer.from(whole.toString("latin1").replace("leaktrail.index/2", "leaktrail.index/3"), "latin1");
    expect(refusalOf(() => open(newer))).toEqual({
      code: "unknown-version",
      message: expect.stringContaining("leaktrail.index/3 at byte 0"),
    });
    expect(refusalOf(() => open(Buffer.from('{"schema":"leaktrail.index/1","version":3}\n')))).toMatchObject({ code: "unknown-version" });
    expect(refusalOf(() => open(Buffer.from("something else".padEnd(70_000))))).toMatchObject({ code: "corrupt-data" });
  });

  test("that somebody with the key made by mistake names the field", () => {
    // The seal is the test's own, as that of a faulty builder would be.
    const end = whole.indexOf(0x0a) + 1;
    const json = JSON.parse(whole.toString("utf8", end, end + Number(whole.toString("latin1", 0, end).split(" ")[1])));
    const sealed = (header: unknown) => {
      const text = JSON.stringify(header, null, 1);
      const facts = Buffer.from(`leaktrail.index/2 ${text.length}\n${text}\n`);
      const hmac = (bytes: Buffer) => keys.current.hmac("index-mac", bytes).toString("base64url");
      const seals = JSON.stringify({ macs: { k1: { check: hmac(Buffer.from("leaktrail index key check")), mac: hmac(facts) } } });
      return Buffer.concat([
        Buffer.from((facts.toString("latin1") + seals).padEnd(HEADER_BYTES, "\n"), "latin1"),
        whole.subarray(HEADER_BYTES),
      ]);
    };
    expect(open(sealed(json)).header.version).toBe(7);
    expect(refusalOf(() => open(sealed({ ...json, version: -1 }))).message).toContain("version is missing, or");
    expect(refusalOf(() => open(sealed({ ...json, segments: [{ ...json.segments[0], nWords: 1 }] }))).message).toContain(
      "segments.0.image",
    );
    expect(refusalOf(() => open(sealed({ ...json, changes: { ...json.changes, offset: 1 } }))).message).toContain("field changes");
    expect(refusalOf(() => open(sealed({ ...json, digests: { ...json.digests, sha256: "A".repeat(43) } }))).message).toContain("digests");
  });
});

describe("a version", () => {
  test("older than one that was seen is refused; the same and newer ones are not", () => {
    const seen = (version: number) => ({ newestSeen: (origin: string) => (origin === "idx_test" ? version : undefined) });
    expect(refusalOf(() => open(whole, seen(8)))).toEqual({
      code: "conflict",
      message: expect.stringContaining("version 7, older than version 8"),
    });
    for (const version of [6, 7]) expect(open(whole, seen(version)).header.version).toBe(7);
  });

  test("that has expired is refused from that moment on", () => {
    const bytes = encoded([entryOf("iss-1", 1)], { identity: { expiresAt: "2026-06-01T00:00:00Z" } });
    expect(open(bytes, { now: new Date("2026-05-31T23:59:59Z") }).header.expiresAt).toBe("2026-06-01T00:00:00Z");
    expect(refusalOf(() => open(bytes)).message).toContain("expired at 2026-06-01");
  });
});

describe("a signature", () => {
  const { signingKey, trusted } = signer();

  test("is what tiers B and C count by; the MAC alone is not enough", () => {
    for (const tier of ["B", "C"] as const) {
      const bytes = encoded([entryOf("iss-1", 1)], { tier, signingKey });
      expect(open(bytes, { trusted }).proof).toMatchObject({ macs: ["k1"], signature: signingKey.id });
      expect(refusalOf(() => open(bytes)).message).toContain("--trust");
    }
    expect(open(encoded([entryOf("iss-1", 1)], { tier: "C", signingKey }), { keys: undefined, trusted }).header.tier).toBe("C");
    expect(refusalOf(() => open(encoded([entryOf("iss-1", 1)], { tier: "B", signingKey }), { keys: undefined, trusted })).code).toBe(
      "bad-configuration",
    );
  });

  test("must be there, and be that of a trusted key, where one is named", () => {
    const other = signer();
    expect(refusalOf(() => open(whole, { trusted })).message).toContain("not signed");
    const signed = encoded(many.slice(0, 3), { signingKey });
    expect(refusalOf(() => open(signed, { trusted: other.trusted })).message).toContain(`key ${signingKey.id}, which is not trusted`);
    expect(open(signed, { trusted: [...other.trusted, ...trusted] }).proof.signature).toBe(signingKey.id);
    expect(open(signed).proof).toEqual({ macs: ["k1"], signature: undefined, isSigned: true });
  });

  test("is not passed off by whoever holds the key file", () => {
    const signed = encoded(many.slice(0, 3), { tier: "B", signingKey }).toString("latin1");
    const forged = encoded(many.slice(0, 2), { tier: "B", signingKey: { ...signer().signingKey, id: signingKey.id } });
    expect(refusalOf(() => open(forged, { trusted })).message).toContain("signature");
    const value = /"value":"([^"]+)"/.exec(signed)?.[1] ?? "";
    const grafted = Buffer.from(forged.toString("latin1").replace(/"value":"[^"]+"/, `"value":"${value}"`), "latin1");
    expect(refusalOf(() => open(grafted, { trusted })).message).toContain("signature");
  });

  test("is checked with keys that are no Ed25519 keys by nobody", () => {
    for (const text of ["", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"])
      expect(refusalOf(() => parseTrustedKeys(text)).code).toBe("bad-configuration");
    const { privatePem } = createSigningKey();
    const broken = refusalOf(() => parseSigningKey(privatePem.replace("PRIVATE", "BROKEN")));
    expect(broken.message).not.toContain(privatePem.split("\n")[1]);
  });
});
