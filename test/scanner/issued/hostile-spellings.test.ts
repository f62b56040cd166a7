import { expect, test } from "vitest";
import { spelledOut } from "../../../scanner/decoding/index.ts";
import { createEngine } from "../../../scanner/engine.ts";
import { indexOf } from "../../../scanner/issued/index.ts";
import { encodings, issuedSecrets, Random } from "../../corpus/index.ts";
import { keys, snapshotOf } from "../fixtures.ts";

const secrets = [...issuedSecrets({ seed: 61, count: 40, kinds: ["base62", "password", "passphrase", "jwt"] })]
  .map(({ bytes }) => bytes)
  .filter(({ length }) => length >= 20);
const pieces = [
  "\\",
  "\n",
  "\r\n",
  " ",
  "\t",
  "%41",
  "%",
  "=",
  "\\n",
  "\\u0041",
  "\\r\\n",
  "\\\n   ",
  "\n ",
  "\n    ",
  "Zz",
  "\\x4",
  "\\\\",
];

test("the kernel spells an extent out wherever the reference does, and hardly anywhere else", () => {
  const random = new Random(9);
  const scatter = (count: number) => Array.from({ length: random.below(count) }, () => random.pick(pieces)).join("");
  let [judged, wrong] = [0, 0];
  for (const secret of secrets.slice(0, 20)) {
    const index = indexOf(keys, snapshotOf(secret));
    // Pages of the index are there once something was looked up in them.
    createEngine({ keys, issuedIndex: index }).scan(secret);
    const { exports } = index.kernel;
    const segment = index.passes[0]?.segments[0]?.descriptor as number;
    const workspace = index.kernel.allocate(WORKSPACE_BYTES);
    const room = index.kernel.allocate(ROOM_BYTES);
    for (let round = 0; round < 150; round++) {
      const anchor = random.below(secret.length - 8);
      const spell = (from: number, to: number) => [...secret.toString("latin1", from, to)].map((byte) => spelledBy(byte, random)).join("");
      const before = scatter(12) + spell(0, anchor);
      const text = Buffer.from(before + spell(anchor, secret.length) + scatter(12), "latin1");
      const bytes = index.kernel.bytes(room, ROOM_BYTES).fill(0);
      text.copy(bytes);
      const isSpelled = [...spelledOut(text, before.length, anchor, secret.length - anchor)].some((extent) => extent.bytes.equals(secret));
      exports.beginText(workspace, 1);
      const told = exports.spelled(segment, 0, anchor, room, text.length, before.length, workspace) > 0;
      if (isSpelled) {
        judged++;
        expect(told, JSON.stringify(text.toString("latin1"))).toBe(true);
      } else if (told && text.subarray(before.length - anchor).indexOf(secret) < 0) wrong++;
    }
  }
  expect(judged).toBeGreaterThan(300);
  expect(wrong).toBeLessThan(judged / 4);
});

const WORKSPACE_BYTES = 293_184;
const ROOM_BYTES = 65_536;

/** A byte as it is mostly; else behind a line break, or with an escape. */
function spelledBy(byte: string, random: Random): string {
  if (!random.chance(6)) return byte;
  const digits = byte.charCodeAt(0).toString(16).padStart(2, "0");
  return random.pick([`\\u00${digits}`, `\\x${digits}`, `%${digits}`, `\n  ${byte}`, `\\\n  ${byte}`, `\r\n${byte}`, `\n ${byte}`]);
}

/** What a text repeats to hide a secret: its own pieces, plainly, between escapes, or folded. */
function unitsOf(secret: Buffer): string[] {
  const most = secret.toString("latin1", 0, secret.length - 1);
  return [most, `${most}\n`, `\\u0041\\n${most}\\x41`, `${most}\\\n  `, `${most}%41`, Buffer.from(most, "latin1").toString("hex")];
}

test("a secret behind and amid text that repeats all but its last byte is found, in each spelling, as often as it stands there", () => {
  const random = new Random(10);
  const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(...secrets)) });
  const names = ["raw", "JSON, every character as \\u00XX", "shell, every byte as \\xXX", "wrapped, backslash and newline"] as const;
  for (const secret of secrets.slice(0, 12)) {
    for (const unit of unitsOf(secret)) {
      for (const name of names) {
        const hidden = [Buffer.from(" "), encodings[name](secret, random), Buffer.from(" ")];
        const repeated = Buffer.from(unit.repeat(40), "latin1");
        const text = Buffer.concat([repeated, ...hidden, repeated, ...hidden, repeated, ...hidden]);
        const found = engine.scan(text).filter(({ issuance }) => issuance?.id === `iss_${secrets.indexOf(secret)}`);
        expect(found.length, `${name} amid ${JSON.stringify(unit)}`).toBeGreaterThanOrEqual(3);
      }
    }
  }
});

test("a secret that a text repeats in one spelling is found at each place, where it stands", () => {
  const secret = secrets.find(({ length }) => length > 100) as Buffer;
  const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(...secrets)) });
  const spelled = [...secret.toString("latin1")]
    .map((character) => `\\u00${character.charCodeAt(0).toString(16).padStart(2, "0")}`)
    .join("");
  for (const unit of [secret.toString("latin1"), spelled, `${secret.toString("latin1", 0, 60)}\\\n  ${secret.toString("latin1", 60)}`]) {
    const found = engine.scan(Buffer.from(`${unit} `.repeat(30))).filter(({ kind }) => kind === "issued");
    expect(found.map(({ start, end }) => [start, end])).toEqual(
      Array.from({ length: 30 }, (_, at) => [at * (unit.length + 1), at * (unit.length + 1) + unit.length]),
    );
  }
});
