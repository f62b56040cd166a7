import { describe, expect, test } from "vitest";
import { createEngine } from "../../scanner/engine.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { type EncodingName, encodings, type IssuedSecret, issuedSecrets, Random, secretKinds } from "../corpus/index.ts";
import { keys, snapshotOf } from "./fixtures.ts";

const EACH = 40;
const secrets = secretKinds.flatMap((kind) => [...issuedSecrets({ seed: 41, count: EACH, kinds: [kind] })]);
/** The loosest class of an index says how a text is decoded: all kinds, and those that have windows of token bytes. */
const indexes = {
  "all kinds": secrets,
  tokens: secrets.filter(({ kind, bytes }) => kind !== "password" && kind !== "passphrase" && bytes.length >= 32),
};
const token = Buffer.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

test("every secret of the corpus can be looked for", () => {
  expect(indexOf(keys, snapshotOf(...secrets.map(({ bytes }) => bytes))).refused).toEqual({ count: 0, named: [] });
});

/** Which spellings there are of a secret: PEM's are for texts of several lines, wrapping for others. */
function applies(name: EncodingName, { kind, bytes }: IssuedSecret): boolean {
  if (name.startsWith("PEM")) return kind === "pem";
  if (name.startsWith("wrapped")) return kind !== "pem";
  // Twelve bytes make fifteen characters, sixteen of which a guarantee needs.
  return !name.startsWith("base64") || bytes.length > 12;
}

/** Characters that touch a secret on both sides, of the same alphabet where the form leaves it to them. */
function glue(name: EncodingName, random: Random): { before: Buffer; after: Buffer } {
  const isClosed = /^(hex|base64|UTF-16)/.test(name);
  const letters = (count: number) => Buffer.from(Array.from({ length: count }, () => random.pick([...token])));
  if (isClosed) return { before: Buffer.from('x: "'), after: Buffer.from('"\n') };
  return { before: letters(random.between(0, 9)), after: letters(random.between(0, 9)) };
}

describe.each(Object.entries(indexes))("of an index of %s, a secret of every kind is found", (_, issued) => {
  const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(...issued.map(({ bytes }) => bytes))) });

  test.each(Object.keys(encodings) as EncodingName[])("as %s", (name) => {
    const missed: string[] = [];
    const random = new Random(77);
    for (const [at, secret] of issued.entries()) {
      if (!applies(name, secret)) continue;
      const { before, after } = glue(name, random);
      const spelled = encodings[name](secret.bytes, random);
      const text = Buffer.concat([Buffer.from("2026-11-22 some text before it "), before, spelled, after, Buffer.from(" and behind it\n")]);
      const found = engine.scan(text).filter(({ kind }) => kind === "issued");
      if (!found.some(({ issuance }) => [issuance?.id, ...(issuance?.otherIds ?? [])].includes(`iss_${at}`)))
        missed.push(`${secret.kind} ${secret.bytes.length}`);
    }
    expect(missed).toEqual([]);
  });
});
