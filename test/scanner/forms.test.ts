import { describe, expect, test } from "vitest";
import { createEngine } from "../../scanner/engine.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { type EncodingName, encodings, type IssuedSecret, issuedSecrets, Random, secretKinds } from "../corpus/index.ts";
import { keys, snapshotOf } from "./fixtures.ts";

const EACH = 40;
const secrets = secretKinds.flatMap((kind) => [...issuedSecrets({ seed: 41, count: EACH, kinds: [kind] })]);
const index = indexOf(keys, snapshotOf(...secrets.map(({ bytes }) => bytes)));
const engine = createEngine({ rules: [], keys, issuedIndex: index });
const token = Buffer.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

test("every secret of the corpus can be looked for", () => {
  expect(index.refused).toEqual({ count: 0, named: [] });
});

/** Of a text of several lines, spelled with an escape for each byte, no line stands alone: docs/fingerprint.md, "Which spellings". */
const linewise = new Set<EncodingName>(["JSON, every character as \\u00XX", "JSON, slashes escaped", "shell, every byte as \\xXX"]);

/** What docs/fingerprint.md promises: the rest is found in part, and is not asked for here. */
function applies(name: EncodingName, { kind, bytes }: IssuedSecret): boolean {
  if (name.startsWith("PEM")) return kind === "pem";
  if (kind === "pem" && linewise.has(name)) return false;
  if (name.startsWith("wrapped")) return kind === "base62" || kind === "hex" || kind === "base64" || kind === "base64url";
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

describe("an issued secret of any alphabet is found", () => {
  test.each(Object.keys(encodings) as EncodingName[])("as %s", (name) => {
    const missed: string[] = [];
    const random = new Random(77);
    for (const [at, secret] of secrets.entries()) {
      if (!applies(name, secret)) continue;
      const { before, after } = glue(name, random);
      const spelled = encodings[name](secret.bytes, random);
      const text = Buffer.concat([Buffer.from("2026-11-22 some text before it "), before, spelled, after, Buffer.from(" and behind it\n")]);
      const found = engine.scan(text).filter(({ kind }) => kind === "issued");
      if (!found.some(({ issuance }) => issuance?.id === `iss_${at}`)) missed.push(`${secret.kind} ${secret.bytes.length}`);
    }
    expect(missed).toEqual([]);
  });
});
