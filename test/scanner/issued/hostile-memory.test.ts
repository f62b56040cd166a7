import fc from "fast-check";
import { expect, test } from "vitest";
import { createEngine } from "../../../scanner/engine.ts";
import { indexOf } from "../../../scanner/issued/index.ts";
import { keys, secretOf, snapshotOf } from "../fixtures.ts";

// What was judged of one place serves others with the same around them: no text, place or anchor may be taken for another.

const TOKENS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const secrets = [40, 41, 90].map((length, at) => secretOf(700 + at, length, TOKENS));

/** How each slot of a text is spelled: as it stands there, folded in some places, or with an escape. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text.slice(0, 9)}\\\n  ${text.slice(9, 28)}\\\n  ${text.slice(28)}`,
  (text) => `${text.slice(0, 20)}\n    ${text.slice(20, 32)}\n    ${text.slice(32)}`,
  (text) => `${text.slice(0, 12)}\\u00${text.charCodeAt(12).toString(16)}${text.slice(13)}`,
  (text) => `${text.slice(0, 25)}%${text.charCodeAt(25).toString(16)}${text.slice(26)}`,
];

/** A byte that is another one, so that the secret does not stand there. */
function missed(secret: Buffer, at: number): string {
  const text = secret.toString("latin1");
  return text.slice(0, at) + (text[at] === "x" ? "y" : "x") + text.slice(at + 1);
}

const formats = fc.record({
  secret: fc.constantFrom(...secrets),
  spelling: fc.constantFrom(...spellings),
  missedAt: fc.nat({ max: 39 }),
  separator: fc.constantFrom(" ", "\n", "\\n", ", "),
});
/** Which slots of a text hold the secret; the others nearly do. */
const slotsOfText = fc
  .record({ count: fc.integer({ min: 1, max: 60 }), hits: fc.array(fc.nat({ max: 59 }), { maxLength: 5 }) })
  .map(({ count, hits }) => Array.from({ length: count }, (_, at) => hits.includes(at)));
const PADDING = "some words of a log, ".repeat(60);

test("among places that nearly hold a secret each that does is found, whatever text was scanned before", () => {
  const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(...secrets)) });
  fc.assert(
    fc.property(formats, fc.array(slotsOfText, { minLength: 2, maxLength: 4 }), ({ secret, spelling, missedAt, separator }, several) => {
      for (const slots of several) {
        const [hit, miss] = [secret.toString("latin1"), missed(secret, missedAt)].map((text) => spelling(text) + separator) as [
          string,
          string,
        ];
        let text = PADDING;
        const places = slots.flatMap((isHit) => {
          const start = text.length;
          text += isHit ? hit : miss;
          return isHit ? [start] : [];
        });
        const found = engine.scan(Buffer.from(text + PADDING)).filter(({ kind }) => kind === "issued");
        expect(found.map(({ start }) => start)).toEqual(places);
      }
    }),
    { numRuns: 400 },
  );
});

test("secrets that share their windows are told apart", () => {
  const groups = Array.from({ length: 60 }, (_, at) => secretOf(900 + at, 30, TOKENS));
  const alike = groups.flatMap((shared, at) =>
    Array.from({ length: 7 }, (_, nth) => Buffer.concat([shared, Buffer.from("."), secretOf(2000 + 10 * at + nth, 4, TOKENS)])),
  );
  const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(...alike)) });
  for (const [at, secret] of alike.entries()) {
    const found = engine.scan(Buffer.concat([Buffer.from(PADDING), secret, Buffer.from(` ${PADDING}`)]));
    expect(found.map(({ issuance }) => issuance?.id)).toEqual([`iss_${at}`]);
  }
});
