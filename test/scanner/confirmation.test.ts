import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { finding, fingerprintOf } from "../../contract/index.ts";
import { confirmCandidates, confirmedMatch } from "../../scanner/confirmation/index.ts";
import { findingOf } from "../../scanner/finding.ts";

import { bytesWithWideWindow, candidateAt, index, keys, kinds, network, newSecret, SECRET_BYTES } from "./confirmation-network.ts";

describe("a candidate of a tier C index", () => {
  const secrets = Array.from({ length: 12 }, newSecret);

  it("is confirmed wherever an issued secret stands, whatever stands beside it, raw and in base64 at each alignment", async () => {
    // Of a token of letters and digits 16 characters of base64 hold 72 bits: too few for tier C. Of random bytes they hold 96.
    const keysOfBytes = secrets.map((_, at) => bytesWithWideWindow(SECRET_BYTES + at));
    const on = network(keysOfBytes);
    for (const [at, secret] of keysOfBytes.entries()) {
      const before = randomBytes(at % 7).toString("hex");
      const raw = Buffer.concat([Buffer.from(`key=${before}`), secret, Buffer.from("ABC")]);
      const encodings = [0, 1, 2].map((alignment) =>
        Buffer.from(Buffer.concat([randomBytes(6 + alignment), secret, randomBytes(at % 5)]).toString("base64")),
      );
      for (const [form, text] of [raw, ...encodings].entries()) {
        const verdicts = await confirmCandidates(on.candidatesIn(text), index, on);
        expect(verdicts.length).toBeGreaterThan(0);
        const [start, end] =
          form === 0 ? [4 + before.length, 4 + before.length + secret.length] : base64Extent(6 + form - 1, secret.length);
        const record = {
          id: `iss-${at}`,
          otherIds: [],
          fingerprint: fingerprintOf(secret, keys.current),
          severity: "critical",
          isRevoked: false,
        };
        for (const verdict of verdicts) expect(verdict).toEqual({ kind: "confirmed", start, end, isBase64: form !== 0, record });
      }
    }
  });

  it("is refuted where only a window of a secret stands: the rest of it must stand there too", async () => {
    const on = network(secrets);
    const secret = secrets[0] as Buffer;
    for (let at = 0; at < secret.length; at++) {
      const text = Buffer.concat([Buffer.from("x "), secret, Buffer.from(" y")]);
      const candidates = on.candidatesIn(text);
      text[2 + at] = (text[2 + at] as number) ^ 1;
      expect(kinds(await confirmCandidates(candidates, index, on))).toEqual(["refuted"]);
    }
  });

  it("is refuted where the filter let something else through, and where the text is too short for the secret", async () => {
    const on = network(secrets);
    const cut = (secrets[0] as Buffer).subarray(0, -1);
    expect(kinds(await confirmCandidates(on.candidatesIn(cut), index, on))).toEqual(["refuted"]);
    expect(on.asked.every(({ ask }) => ask === "places")).toBe(true);
    const other = Buffer.from(randomBytes(60).toString("base64url"));
    const [{ tagLow = 0, tagHigh = 0 } = {}] = on.candidatesIn(secrets[0] as Buffer);
    const mistaken = { ...candidateAt(other, 25), tagLow, tagHigh };
    expect(kinds(await confirmCandidates([mistaken], index, on))).toEqual(["refuted"]);
  });

  it("is refuted unasked where the rest of a base64 window is no base64", async () => {
    const secret = bytesWithWideWindow(SECRET_BYTES);
    const on = network([secret]);
    const text = Buffer.from(secret.toString("base64"));
    const candidates = on.candidatesIn(text);
    const { anchor = 0 } = candidates[0] ?? {};
    text[anchor > text.length / 2 ? 1 : text.length - 2] = 0x21;
    expect(kinds(await confirmCandidates(candidates.slice(0, 1), index, on))).toEqual(["refuted"]);
    expect(on.asked.map(({ ask }) => ask)).toEqual(["places"]);
  });

  it("becomes a finding as any other, without the secret", async () => {
    const on = network(secrets);
    const secret = secrets[3] as Buffer;
    const [verdict] = await confirmCandidates(on.candidatesIn(Buffer.concat([Buffer.from("token: "), secret])), index, on);
    if (verdict?.kind !== "confirmed") throw new Error("not confirmed");
    const match = confirmedMatch("issued-secret", verdict, 1000);
    const place = {
      source: { kind: "tree" as const },
      file: "a.txt",
      generation: "g",
      scanner: { id: "s", version: "1", rulesVersion: "1", indexVersion: 5 },
    };
    const made = findingOf(
      { match, offset: match.start, line: 1, column: 8, endLine: 1, endColumn: 8 + secret.length },
      place,
      1,
      new Date(),
    );
    expect(finding.parse(made)).toMatchObject({ kind: "issued", offset: 1007, length: secret.length, issuance: { id: "iss-3" } });
    expect(JSON.stringify(made)).not.toContain(secret.toString());
  });

  it("is asked about once, however often its secret stands in the text, and never twice in the same words", async () => {
    const on = network(secrets);
    const text = Buffer.concat(Array.from({ length: 50 }, () => Buffer.concat([secrets[0] as Buffer, Buffer.from("\n")])));
    const candidates = on.candidatesIn(text);
    expect(candidates.length).toBeGreaterThanOrEqual(50);
    expect(kinds(await confirmCandidates(candidates, index, on))).toEqual(["confirmed"]);
    await confirmCandidates(candidates, index, on);
    const elements = on.asked.flatMap((question) => (question.ask === "evaluate" ? question.blinded : []));
    expect(elements).toHaveLength(2);
    expect(elements[0]).not.toBe(elements[1]);
  });

  it("is asked about in batches that the service takes, in the order of the candidates", async () => {
    const many = Array.from({ length: 40 }, newSecret);
    const on = network(many);
    const candidates = many.flatMap((secret) => on.candidatesIn(secret).slice(0, 1));
    const verdicts = await confirmCandidates(candidates, index, on);
    expect(verdicts.map((verdict) => verdict.kind === "confirmed" && verdict.record.id)).toEqual(many.map((_, at) => `iss-${at}`));
    expect(on.asked.filter(({ ask }) => ask === "evaluate")).toHaveLength(3);
  });
});

function base64Extent(before: number, length: number): [number, number] {
  return [Math.floor((before * 8) / 6), Math.ceil(((before + length) * 8) / 6)];
}
