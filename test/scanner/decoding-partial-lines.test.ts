import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInRules, seeded } from "../../rules/index.ts";
import { ChunkScanner } from "../../scanner/chunks.ts";
import { createEngine } from "../../scanner/engine.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import type { Match } from "../../scanner/match.ts";
import { keys, secretOf, snapshotOf } from "./fixtures.ts";

const TIME = "2026-01-31T12:00:00.123456789Z";
const formats = { cri, docker };
type FormatName = keyof typeof formats;
const formatNames = Object.keys(formats) as FormatName[];

/** One record as the container's runtime writes it; `goesOn`: its text was cut. */
interface Written {
  readonly stream?: string;
  readonly text: string;
  readonly goesOn?: boolean;
}

function cri({ stream = "stdout", text, goesOn = false }: Written, lineEnd = "\n"): string {
  return `${TIME} ${stream} ${goesOn ? "P" : "F"} ${text}${lineEnd}`;
}

/** Docker escapes <, > and & as well, and writes the text's own newline. */
function docker({ stream = "stdout", text, goesOn = false }: Written, lineEnd = "\n"): string {
  return `{"log":"${escaped(goesOn ? text : `${text}\n`)}","stream":"${stream}","time":"${TIME}"}${lineEnd}`;
}

function escaped(text: string): string {
  const unicode = (letter: string) => `\\u00${letter.charCodeAt(0).toString(16).padStart(2, "0")}`;
  return JSON.stringify(text).slice(1, -1).replace(/[<>&]/g, unicode);
}

/** A text cut into records at these places, each followed by what `between` says. */
function cutInto(format: FormatName, text: string, cuts: readonly number[], between = "", lineEnd = "\n"): string {
  const places = [0, ...[...new Set(cuts)].sort((left, right) => left - right), text.length];
  const pieces = places.slice(1).map((end, at) => ({ text: text.slice(places[at], end), goesOn: end < text.length }));
  return pieces.map((piece) => formats[format](piece, lineEnd)).join(between);
}

/** What a sentence says: `said SECRET aloud`. */
function saidIn(log: string): { start: number; end: number } {
  return { start: log.indexOf("said ") + 5, end: log.indexOf(" aloud") };
}

function engineOf(...secrets: Buffer[]) {
  return createEngine({ rules: builtInRules, keys, issuedIndex: indexOf(keys, snapshotOf(...secrets)) });
}

const patterns = createEngine({ rules: builtInRules, keys });
const npmToken =
  builtInRules()
    .find(({ id }) => id === "npm-access-token")
    ?.samples(seeded(5)).positive[0]?.secret ?? "";
const where = ({ kind, rule, start, end }: Match) => ({ kind, rule, start, end });

describe.each(formatNames)("of a log in the format %s", (format) => {
  const write = formats[format];

  test("a secret that was cut is found at every place of the cut, from its first byte to its last, once", () => {
    const secret = secretOf(3, 40, "abcdefghijklmnopqrstuvwxyz").toString();
    const engine = engineOf(Buffer.from(secret));
    for (let cut = 1; cut < secret.length; cut++) {
      const log = `${write({ text: "begins" })}${cutInto(format, `said ${secret} aloud`, [5 + cut])}${write({ text: "ends" })}`;
      const found = engine.scan(Buffer.from(log));
      expect(found.map(where), `cut at ${cut}`).toEqual([{ kind: "issued", rule: "issued-secret", ...saidIn(log) }]);
      expect(found[0]).toMatchObject({ encoding: ["wrapped"], preview: "(40 bytes)" });
    }
  });

  test("a secret of a known pattern is found at every place of the cut, whole and once", () => {
    for (let cut = 1; cut < npmToken.length; cut++) {
      const log = cutInto(format, `said ${npmToken} aloud`, [5 + cut]);
      const found = patterns.scan(Buffer.from(log));
      expect(found.map(where), `cut at ${cut}`).toEqual([{ kind: "pattern", rule: "npm-access-token", ...saidIn(log) }]);
      expect(found[0]?.fingerprints).toEqual(patterns.scan(Buffer.from(npmToken))[0]?.fingerprints);
    }
  });

  test("any secret is found, however often it was cut, whatever the other stream wrote between, and however lines end", () => {
    const secrets = Array.from({ length: 60 }, (_, at) => secretOf(100 + at, 16 + at));
    const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(...secrets)) });
    fc.assert(
      fc.property(
        fc.record({
          secret: fc.constantFrom(...secrets),
          before: fc.string({ unit: fc.constantFrom(...'ab =:"\\/<'), maxLength: 30 }),
          after: fc.constantFrom("", " and on", '"}', "\\"),
          cuts: fc.array(fc.nat(130), { minLength: 1, maxLength: 6 }),
          others: fc.array(fc.record({ text: fc.constantFrom("", "other", "x".repeat(300)), goesOn: fc.boolean() }), { maxLength: 3 }),
          lineEnd: fc.constantFrom("\n", "\r\n"),
        }),
        ({ secret, before, after, cuts, others, lineEnd }) => {
          const text = `${before}${secret}${after}`;
          const between = others.map((other) => write({ stream: "stderr", ...other }, lineEnd)).join("");
          const within = cuts.map((cut) => 1 + (cut % (text.length - 1)));
          const log = Buffer.from(cutInto(format, text, within, between, lineEnd));
          const found = engine.scan(log);
          expect(found).toHaveLength(1);
          const [{ start, end } = { start: 0, end: 0 }] = found;
          const [first, last] = [String(secret).charAt(0), String(secret).at(-1) as string];
          // Of a backslash and its escape, the plain one counts.
          const spellings = (letter: string) => (format === "docker" ? [letter, escaped(letter)] : [letter]);
          expect(spellings(first)).toContainEqual(expect.toSatisfy((letter) => log.toString("latin1", start).startsWith(letter)));
          expect(spellings(last)).toContainEqual(expect.toSatisfy((letter) => log.toString("latin1", 0, end).endsWith(letter)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a secret is found that every record holds one byte of", () => {
    const secret = secretOf(8, 32);
    const log = cutInto(
      format,
      String(secret),
      Array.from({ length: 31 }, (_, at) => at + 1),
    );
    expect(engineOf(secret).scan(Buffer.from(log)).map(where)).toMatchObject([{ kind: "issued" }]);
  });

  test("a secret is found in an encoding, too, that was cut", () => {
    const secret = secretOf(9, 40);
    for (const encoding of ["base64", "hex"] as const) {
      const spelled = secret.toString(encoding);
      const log = cutInto(format, `said ${spelled} aloud`, [5 + 23]);
      expect(engineOf(secret).scan(Buffer.from(log))).toMatchObject([{ kind: "issued", encoding: ["wrapped", encoding] }]);
    }
  });

  test("a name in one record and its value in the next are seen as one", () => {
    const value = seeded(12).text(32, "abcdefghijkmnpqrstuvwxyz23456789");
    const whole = patterns.scan(Buffer.from(`database_password = "${value}"\n`));
    expect(whole).toHaveLength(1);
    const log = cutInto(format, `database_password = "${value}"`, [19]);
    const [found, ...others] = patterns.scan(Buffer.from(log));
    expect(found?.fingerprints).toEqual(whole[0]?.fingerprints);
    expect(others).toEqual([]);
  });

  test("the whole counts, not what its first record alone would be", () => {
    const value = seeded(13).text(48, "abcdefghijkmnpqrstuvwxyz23456789");
    const [whole] = patterns.scan(Buffer.from(`database_password = ${value}\n`));
    const log = Buffer.from(cutInto(format, `database_password = ${value}`, [20 + 30]));
    expect(patterns.scan(log.subarray(0, log.indexOf("\n")))).toHaveLength(1);
    const found = patterns.scan(log);
    expect(found.map(({ fingerprint }) => fingerprint)).toEqual([whole?.fingerprint]);
  });

  test("what stands between two pieces is found as well, and what lies in one record is found once", () => {
    const [one, two] = [secretOf(20, 30), secretOf(21, 30)];
    const other = write({ stream: "stderr", text: `npm said ${npmToken} and ${two}` });
    const log = Buffer.from(cutInto(format, `first ${two}, then ${one} follows`, [6 + 30 + 7 + 11], other));
    const found = engineOf(one, two).scan(log);
    expect(found.filter(({ kind }) => kind === "pattern")).toMatchObject([{ rule: "npm-access-token", encoding: [] }]);
    expect(found.filter(({ issuance }) => issuance?.id === "iss_0")).toHaveLength(1);
    expect(found.filter(({ issuance }) => issuance?.id === "iss_1")).toHaveLength(2);
  });

  test("records of two texts, or of two streams, are not joined", () => {
    const secret = secretOf(22, 40);
    const [left, right] = [String(secret).slice(0, 20), String(secret).slice(20)];
    const engine = engineOf(secret);
    const scan = (...records: Written[]) => engine.scan(Buffer.from(records.map((record) => write(record)).join("")));
    expect(scan({ text: left }, { text: right })).toEqual([]);
    expect(scan({ text: left, goesOn: true }, { stream: "stderr", text: right })).toEqual([]);
    expect(scan({ text: left, goesOn: true }, { text: "" }, { text: right })).toEqual([]);
    expect(scan({ text: left, goesOn: true }, { text: right })).toHaveLength(1);
  });

  test("20 KiB of other records may stand between two pieces", () => {
    const secret = secretOf(23, 40);
    const [left, right] = [String(secret).slice(0, 20), String(secret).slice(20)];
    const engine = engineOf(secret);
    const other = write({ stream: "stderr", text: "x".repeat(900) });
    const log = (bytes: number) =>
      `${write({ text: left, goesOn: true })}${other.repeat(Math.floor(bytes / other.length))}${write({ text: right })}`;
    expect(engine.scan(Buffer.from(log(20 * 1024)))).toHaveLength(1);
    expect(engine.scan(Buffer.from(log(24 * 1024)))).toEqual([]);
  });

  test("where a text begins within a record, what it goes on in is joined to its rest", () => {
    const secret = secretOf(24, 40);
    const engine = engineOf(secret);
    for (const stream of ["stdout", "stderr"]) {
      const pieces = [
        { stream, text: `begun ${String(secret).slice(0, 17)}`, goesOn: true },
        { stream: stream === "stdout" ? "stderr" : "stdout", text: "other" },
      ];
      const log = [...pieces, { stream, text: String(secret).slice(17) }].map((record) => write(record)).join("");
      expect(engine.scan(Buffer.from(log.slice(log.indexOf("gun "))))).toMatchObject([{ kind: "issued" }]);
    }
  });

  test("a long line that the runtime cut every 16 KiB is found alike in one piece and as a stream, wherever that is cut", () => {
    const secrets = Array.from({ length: 12 }, (_, at) => secretOf(30 + at, 40));
    const random = seeded(31);
    const filler = (length: number) => random.text(length, "abc def, ");
    // Across each cut, somewhere, a secret.
    const lines = [0, 4, 8].map((at) =>
      secrets
        .slice(at, at + 4)
        .reduce((text, secret, nth) => `${text}${filler(16_384 * (nth + 1) - 10 - 2 * nth - text.length)}${secret}`, "")
        .concat(filler(3000)),
    );
    const interleaved = write({ stream: "stderr", text: filler(15_000), goesOn: true });
    const log = Buffer.from(lines.map((line) => cutInto(format, line, [16_384, 32_768, 49_152, 65_536], interleaved)).join(""));
    const engine = engineOf(...secrets);
    const whole = engine.scan(log).filter(({ kind }) => kind === "issued");
    expect(whole).toHaveLength(secrets.length);
    for (const bodyBytes of [30_011, 64_007, 131_072]) {
      const chunks = new ChunkScanner(engine, bodyBytes);
      const found = [...chunks.push(log), ...chunks.end()].filter(({ match }) => match.kind === "issued");
      expect(found.map(({ offset, match }) => [offset, match.end - match.start, match.issuance?.id])).toEqual(
        whole.map(({ start, end, issuance }) => [start, end - start, issuance?.id]),
      );
    }
  });
});

test("a CRI record may have more tags than one, and a time of another zone", () => {
  const secret = secretOf(40, 30);
  const [left, right] = [String(secret).slice(0, 9), String(secret).slice(9)];
  const log = `2026-01-31T12:00:00+02:00 stderr P:x:y said ${left}\n2026-01-31T12:00:00.5+02:00 stderr F:z ${right}\n`;
  expect(engineOf(secret).scan(Buffer.from(log))).toMatchObject([{ start: log.indexOf(left), end: log.length - 1 }]);
});

test("Docker's records may say more of their container", () => {
  const secret = secretOf(41, 30, "abcdefghijklmnopqrstuvwxyz0123456789");
  const [left, right] = [String(secret).slice(0, 9), String(secret).slice(9)];
  const rest = `","stream":"stdout","attrs":{"tag":"a\\"b"},"time":"${TIME}"}\n`;
  const log = `{"log":"said ${left}${rest}{"log":"${right} aloud\\n${rest}`;
  expect(engineOf(secret).scan(Buffer.from(log))).toMatchObject([{ start: log.indexOf(left), end: log.indexOf(right) + right.length }]);
});

test("a text that was cut behind a backslash and an n has not ended its line", () => {
  const secret = Buffer.from(`${secretOf(42, 12)}\\n${secretOf(43, 18)}`);
  const log = cutInto("docker", `said ${secret} aloud`, [5 + 14]);
  expect(engineOf(secret).scan(Buffer.from(log)).map(where)).toMatchObject([{ kind: "issued", ...saidIn(log) }]);
});

test("a text of nothing but cut records is scanned in time that grows with its length alone", () => {
  const random = seeded(50);
  const timeMs = (records: number) => {
    const log = Array.from({ length: records }, (_, at) => {
      const write = formats[formatNames[at % 2] as FormatName];
      return write({ stream: at % 4 < 2 ? "stdout" : "stderr", text: random.text(3, "abc"), goesOn: true });
    });
    const bytes = Buffer.from(log.join(""));
    const startedMs = performance.now();
    patterns.scan(bytes);
    return performance.now() - startedMs;
  };
  timeMs(10_000);
  expect(timeMs(40_000)).toBeLessThan(20 * timeMs(4_000) + 100);
});
