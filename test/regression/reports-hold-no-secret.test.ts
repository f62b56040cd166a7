import { expect, test } from "vitest";
import { builtInRules, type PositiveSample, seeded } from "../../rules/index.ts";
import type { Reported } from "../../scanner/reported.ts";
import { reportNames } from "../../scanner/reports/index.ts";
import { reportedIn, written } from "../scanner/reports/samples.ts";

const SEED = 11;
const PIECE = 8;

/** How a secret may be spelled besides as it is. Base64 once for each way that it may be aligned, without its ends, which neighbours decide. */
function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((pad) =>
    Buffer.concat([Buffer.alloc(pad), bytes])
      .toString("base64")
      .slice(pad === 0 ? 0 : 4, -4),
  );
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  return [
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    percent,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    [...secret].reverse().join(""),
    ...base64,
    ...base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
  ].filter((text) => text.length >= PIECE);
}

/** Each run of so many characters of it. */
function piecesOf(secret: string): string[] {
  return Array.from({ length: Math.max(0, secret.length - PIECE + 1) }, (_, at) => secret.slice(at, at + PIECE));
}

/** All that every report says of the findings. */
async function allReports(findings: readonly Reported[]): Promise<string> {
  const history = findings.map(({ finding, ...rest }) => {
    const source = { kind: "git" as const, repo: "r", commit: "c0ffee", author: "Ann" };
    return { ...rest, finding: { ...finding, source } };
  });
  const suppressed = findings.map((reported) => ({ ...reported, suppression: { by: "inline" as const, reason: "because" } }));
  const texts = await Promise.all([
    ...reportNames.map((name) => written(name, findings)),
    written("pretty", history, { isTerminal: true }),
    ...(["json", "sarif"] as const).map((name) => written(name, suppressed)),
  ]);
  // A string of one byte a character is searched several times faster; secrets hold no others.
  return Buffer.from(texts.join("\n"), "latin1").toString("latin1");
}

/** What everybody knows: the rules' own words, what a secret says in public, and what stands in the report of any scan. */
function publicText(findings: readonly Reported[], anyReport: string): string {
  const words = builtInRules().map(({ id, title, keywords, previewPrefix, remedy, formatSource }) => [
    ...[id, title, keywords, previewPrefix, remedy, formatSource],
  ]);
  return (JSON.stringify([words, findings.map(({ finding }) => finding.publicClaims)]) + anyReport).toLowerCase();
}

/** A sample as it is, and the first of a rule in other spellings too. */
function sayings({ text, secret }: PositiveSample, at: number): string[] {
  if (at > 0) return [text];
  const bytes = Buffer.from(text);
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  return [
    text,
    `data: ${bytes.toString("base64")}\n`,
    `data: ${bytes.toString("hex")}\n`,
    `data=${percent}\n`,
    `${JSON.stringify({ log: text, other: secret })}\n`,
  ];
}

test("no report of any rule's samples holds the secret, a piece of it, or another spelling of it", async () => {
  const nothing = await allReports([]);
  let [sought, excerpts] = [0, 0];
  for (const { id, samples } of builtInRules()) {
    const { positive } = samples(seeded(SEED));
    const findings = reportedIn(positive.flatMap(sayings).join("\n\n"), `${id}.txt`);
    expect(findings.length, id).toBeGreaterThanOrEqual(positive.length);
    excerpts += findings.filter(({ excerpt }) => excerpt).length;
    const reports = await allReports(findings);
    const pieces = positive.flatMap(({ secret }) => [...piecesOf(secret), ...spellings(secret)]);
    sought += pieces.length;
    const held = pieces.filter((piece) => reports.includes(piece));
    const known = held.length > 0 ? publicText(findings, nothing) : "";
    const secretPieces = held.filter((piece) => !known.includes(piece.toLowerCase()));
    expect(secretPieces, `pieces of secrets of ${id} that stand in a report`).toEqual([]);
  }
  expect(excerpts, "there were lines to look at").toBeGreaterThan(builtInRules().length * 5);
  expect(sought, "there were pieces to look for").toBeGreaterThan(builtInRules().length * 50);
}, 240_000);

test("would find a secret that a report holds", async () => {
  const [rule] = builtInRules();
  const [sample] = rule?.samples(seeded(SEED)).positive ?? [];
  const [reported] = reportedIn(sample?.text ?? "");
  const told = `x ${sample?.secret.slice(-PIECE)}`;
  const reports = await allReports(reported ? [{ ...reported, excerpt: { text: told, start: 0, end: 1, column: 1, endColumn: 2 } }] : []);
  expect(piecesOf(sample?.secret ?? "").some((piece) => reports.includes(piece))).toBe(true);
});
