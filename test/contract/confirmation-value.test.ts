import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createKeyFile, KeyRing, register, registration, rotateKeyFile } from "../../contract/index.ts";
import { confirmationOf, confirmKeysOf } from "../../contract/voprf.ts";

const file = createKeyFile("k1");
const keys = new KeyRing(file);
const secret = Buffer.from(randomBytes(30).toString("base64url"));

describe("the confirmation value of a registration", () => {
  it("is there where a tier C index may hold the secret: its type declares 128 bits and more", () => {
    const confirmationWith = (entropyBits?: number) =>
      register(secret, keys.current, entropyBits === undefined ? {} : { entropyBits }, confirmationOf).confirmation;
    expect([confirmationWith(240), confirmationWith(128)]).toEqual(Array(2).fill(confirmationOf(secret, keys.current)));
    expect([confirmationWith(127), confirmationWith()]).toEqual([undefined, undefined]);
  });

  it("is not asked for by those who register for other tiers, and registrations without one are read as before", () => {
    const made = register(secret, keys.current, { entropyBits: 240 });
    expect(made).not.toHaveProperty("confirmation");
    expect(registration.parse(made)).toEqual(made);
    expect(registration.safeParse({ ...made, confirmation: "short" }).success).toBe(false);
  });

  it("stays as it is when the fingerprints' key is rotated, and changes with the window epoch", () => {
    const former = confirmationOf(secret, keys.current);
    const rotated = new KeyRing(rotateKeyFile(file, "k2", null));
    const renewed = new KeyRing(rotateKeyFile(file, "k2", null, { windows: true }));
    expect(confirmationOf(secret, rotated.current)).toBe(former);
    expect(confirmationOf(secret, renewed.current)).not.toBe(former);
    expect([confirmKeysOf(rotated.epochs).size, confirmKeysOf(renewed.epochs).size]).toEqual([1, 2]);
  });
});
