import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeyFile, type Finding, fingerprintsOf, KeyRing, rotateKeyFile } from "../../../contract/index.ts";
import {
  Baseline,
  BaselineDraft,
  type BaselineFile,
  freshSalt,
  parseBaseline,
  Suppressions,
  saltedDigestOf,
  writeBaseline,
} from "../../../scanner/suppression/index.ts";
import { secretOf } from "../fixtures.ts";

const NOW = new Date("2026-05-05T12:00:00Z");
const file = createKeyFile("k1");
const keys = new KeyRing(file);
const salt = freshSalt();
const wish = { reason: "a fixture", includesIssued: false, prunes: false };

const secret = (seed: number) => secretOf(seed, 32, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
const found = (bytes: Buffer, more: Partial<Finding> = {}, ring = keys) =>
  ({
    kind: "pattern",
    rule: "some-token",
    file: "a",
    line: 1,
    source: { kind: "tree" },
    fingerprints: fingerprintsOf(bytes, ring),
    ...more,
  }) as Finding;
const known = (bytes: Buffer) => ({ saltedDigest: saltedDigestOf(bytes, salt) });

/** A baseline of these secrets, as it is read from its file. */
function baselineOf(secrets: readonly Buffer[], { isKeyed, until }: { isKeyed: boolean; until?: string }): BaselineFile {
  const draft = new BaselineDraft(new Baseline({ salt: isKeyed ? undefined : salt, lines: [] }, NOW), { ...wish, until }, NOW);
  for (const one of secrets) draft.judge(found(one), known(one));
  return parseBaseline(writeBaseline(draft.file()), "the baseline");
}

const judged = (baseline: BaselineFile, finding: Finding, bytes: Buffer, now = NOW) =>
  new Suppressions(now, { baseline: new Baseline(baseline, now) }).judge(finding, known(bytes));

describe.each([
  ["with the organisation's key", true],
  ["without a key", false],
])("a baseline %s", (_, isKeyed) => {
  const baseline = baselineOf([secret(1), secret(2)], { isKeyed });

  test("suppresses its secrets in whatever file, on whatever line, by whatever rule, and no others", () => {
    expect(judged(baseline, found(secret(1), { file: "moved/b", line: 77, rule: "renamed" }), secret(1))).toEqual({
      suppression: { by: "baseline", reason: "a fixture" },
    });
    expect(judged(baseline, found(secret(3)), secret(3))).toEqual({});
  });

  test("says nothing of a secret once it turns out to be an issued one", () => {
    const issued = found(secret(1), { kind: "issued", rule: "issued-secret" });
    expect(judged(baseline, issued, secret(1))).toEqual({});
  });

  test("counts to the end of the last day, and says so when it is over", () => {
    const dated = baselineOf([secret(1)], { isKeyed, until: "2026-05-05" });
    expect(judged(dated, found(secret(1)), secret(1), new Date("2026-05-05T23:59:00Z"))).toEqual({
      suppression: { by: "baseline", reason: "a fixture", until: "2026-05-05T23:59:59.999Z" },
    });
    expect(judged(dated, found(secret(1)), secret(1), new Date("2026-05-06T00:00:00Z"))).toEqual({ problem: "baseline-over" });
  });

  test("has neither a line's number, nor a date of making, nor the secret; and a secret once", () => {
    const text = writeBaseline(baselineOf([secret(1), secret(1)], { isKeyed }));
    expect(text.split("\n")).toHaveLength(3);
    expect(text).not.toMatch(/2026|:1\b/);
    expect(text).not.toContain(secret(1).toString());
  });

  test("knows which lines matched nothing", () => {
    const asked = new Baseline(baseline, NOW);
    asked.judge(found(secret(2)), known(secret(2)).saltedDigest);
    expect(asked.unmatched()).toHaveLength(1);
  });

  test("is kept up to date: reasons stay, what is new comes in, what is gone goes out only where that is asked for", () => {
    const update = (prunes: boolean) => {
      const draft = new BaselineDraft(new Baseline(baseline, NOW), { ...wish, reason: "later", prunes }, NOW);
      for (const one of [secret(1), secret(4)]) draft.judge(found(one), known(one));
      return draft.file().lines.map(({ reason }) => reason);
    };
    expect(update(false).sort()).toEqual(["a fixture", "a fixture", "later"]);
    expect(update(true).sort()).toEqual(["a fixture", "later"]);
  });
});

test("lines under a former key count while it lives, and come under the current one with the next update", () => {
  const baseline = baselineOf([secret(1)], { isKeyed: true });
  const rotated = new KeyRing(rotateKeyFile(file, "k2", new Date("2100-01-01")));
  const finding = found(secret(1), {}, rotated);
  expect(judged(baseline, finding, secret(1)).suppression).toBeDefined();
  const draft = new BaselineDraft(new Baseline(baseline, NOW), wish, NOW);
  draft.judge(finding, {});
  expect(draft.file().lines.map(({ hash }) => hash.split(":")[0])).toEqual(["k2"]);
  const later = new KeyRing({ current: "k3", keys: createKeyFile("k3").keys });
  expect(new Baseline(baseline, NOW).keysBeside(later), "a key that is gone is told").toEqual(["k1"]);
});

test.each([
  ["a short password", "hunter2hunter"],
  ["what is drawn from few", "abababababababababababab"],
  ["what is on a list", "correct-horse-battery-staple".slice(0, 12)],
])("without a key no hash is made of %s, which could be guessed", (_, text) => {
  const draft = new BaselineDraft(new Baseline({ salt, lines: [] }, NOW), wish, NOW);
  draft.judge(found(Buffer.from(text)), known(Buffer.from(text)));
  expect(draft.leftOut.weak.count).toBe(1);
  expect(draft.file().lines).toEqual([]);
});

test("an issued secret comes in only where that is asked for, and only under a key", () => {
  const count = (includesIssued: boolean, isKeyed: boolean) => {
    const draft = new BaselineDraft(new Baseline({ salt: isKeyed ? undefined : salt, lines: [] }, NOW), { ...wish, includesIssued }, NOW);
    draft.judge(found(secret(1), { kind: "issued", rule: "issued-secret" }), {});
    return [draft.file().lines.length, draft.leftOut.issued.count];
  };
  expect([count(false, true), count(true, true), count(true, false)]).toEqual([
    [0, 1],
    [1, 0],
    [0, 1],
  ]);
});

test("what is said beside a secret goes before: it comes in no baseline", () => {
  const draft = new BaselineDraft(new Baseline({ salt: undefined, lines: [] }, NOW), wish, NOW);
  draft.judge(found(secret(1)), { marks: [{ by: "gitleaks", reason: "" }] });
  expect(draft.file().lines).toEqual([]);
});

test("of two lines for one secret, as a merge may leave them, the first to end counts", () => {
  const [line] = baselineOf([secret(1)], { isKeyed: true }).lines;
  if (!line) throw new Error("no line");
  const merged = { salt: undefined, lines: [line, { ...line, until: "2026-01-31" }] };
  expect(judged(merged, found(secret(1)), secret(1))).toEqual({ problem: "baseline-over" });
});

describe("a baseline's file", () => {
  const header = "leaktrail-baseline 1 keyed";
  const hash = `k1:${"a".repeat(43)}`;

  test("is read as it was written, whatever rules are called and reasons say", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    const line = fc.record({
      rule: text,
      reason: text.filter((one) => /[^\s]/.test(one)),
      until: fc.constantFrom(undefined, "2027-01-31"),
    });
    fc.assert(
      fc.property(line, fc.boolean(), ({ rule, reason, until }, isKeyed) => {
        const one = { hash: isKeyed ? hash : "b".repeat(43), rule, ...(until && { until }), reason: reason.replaceAll(/\s+/g, " ").trim() };
        const written = { salt: isKeyed ? undefined : salt, lines: [one] };
        expect(parseBaseline(writeBaseline(written), "it")).toEqual(written);
      }),
    );
  });

  test.each([
    ["nothing", "", "does not begin as a baseline does"],
    ["another version", "leaktrail-baseline 2 keyed", "does not begin as a baseline does"],
    ["dearer hashes than ours", "leaktrail-baseline 1 scrypt N=1073741824 r=8 p=1 salt=AAAAAAAAAAAAAAAAAAAAAA", "does not begin"],
    ["no hash", `${header}\nsecret-${"x".repeat(9)} rule reason`, "line 2 of it is none of a baseline"],
    ["no reason", `${header}\n${hash} rule`, "line 2 of it is none of a baseline"],
    ["no day", `${header}\n\n${hash} rule until=2027-02-30 reason`, "line 3 of it: until= takes a day"],
    ["the marks of a merge", `${header}\n<<<<<<< ours\n${hash} rule reason`, "line 2 of it is left of a merge"],
    ["too much", `${header}\n${`${hash} rule reason\n`.repeat(65_537)}`, "holds more than 65536 secrets"],
  ])("with %s is refused by the number of its line, and not quoted", (_, text, message) => {
    expect(() => parseBaseline(text, "it")).toThrow(message);
    expect(() => parseBaseline(text, "it")).not.toThrow("xxxxx");
  });
});
