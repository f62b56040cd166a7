import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type ConfirmRequest, evaluateAnswer, LeaktrailError } from "../../contract/index.ts";
import { confirmationOf, confirmKeyPair, evaluate } from "../../contract/voprf.ts";
import { confirmCandidates } from "../../scanner/confirmation/index.ts";

import { away, candidateAt, epoch, epochOf, index, kinds, network, newSecret } from "./confirmation-network.ts";

describe("what could not be confirmed", () => {
  const secrets = [newSecret(), newSecret()];
  const text = Buffer.concat([Buffer.from("a "), secrets[0] as Buffer, Buffer.from(" b")]);

  it.each(["places", "evaluate", "records"] as const)(
    "is unconfirmed, with the reason, where the service is away when asked for %s",
    async (ask) => {
      const on = network(secrets);
      on.before = (question) => {
        if (question.ask === ask) away("nobody answers at all")();
      };
      const verdicts = await confirmCandidates(on.candidatesIn(text), index, on);
      for (const verdict of verdicts)
        expect(verdict).toEqual({ kind: "unconfirmed", reason: expect.stringContaining("nobody answers at all") });
      expect(verdicts.length).toBeGreaterThan(0);
    },
  );

  it("is not asked about again and again: one failure ends the asking", async () => {
    const on = network(secrets);
    on.before = away();
    const other = Buffer.from(randomBytes(6000).toString("base64url"));
    const candidates = Array.from({ length: 300 }, (_, at) => candidateAt(other, at * 10));
    expect(kinds(await confirmCandidates(candidates, { ...index, bucketBits: 16 }, on))).toEqual(["unconfirmed"]);
    expect(on.asked).toHaveLength(1);
  });

  it("is unconfirmed where the service knows an older state of the secrets than the index", async () => {
    const on = network([secrets[1] as Buffer], { asOfS: index.asOfS - 1 });
    const newer = network(secrets);
    const verdicts = await confirmCandidates(newer.candidatesIn(text), index, on);
    for (const verdict of verdicts)
      expect(verdict).toMatchObject({ kind: "unconfirmed", reason: expect.stringContaining("as of 1970-01-01T00:00:04") });
  });

  it("is unconfirmed where the index holds a window that the service does not know: it was not told of all secrets", async () => {
    const on = network([secrets[1] as Buffer]);
    const verdicts = await confirmCandidates(network(secrets).candidatesIn(text), index, on);
    for (const verdict of verdicts) expect(verdict).toMatchObject({ kind: "unconfirmed", reason: expect.stringContaining("not told of") });
    expect(verdicts.length).toBeGreaterThan(0);
  });

  it("is unconfirmed where the text was not kept as far as the secret would reach", async () => {
    const on = network(secrets);
    const [candidate] = on.candidatesIn(text);
    if (!candidate) throw new Error("no candidate");
    const kept = { ...candidate, surroundings: candidate.surroundings.subarray(0, candidate.anchor + 16), hasEnd: false };
    expect(await confirmCandidates([kept], index, on)).toEqual([{ kind: "unconfirmed", reason: expect.stringContaining("what was kept") }]);
    expect(await confirmCandidates([{ ...kept, hasEnd: true }], index, on)).toEqual([{ kind: "refuted" }]);
    expect(
      kinds(
        await confirmCandidates(
          [{ ...candidate, surroundings: text.subarray(3), anchor: candidate.anchor - 3, hasBeginning: false }],
          index,
          on,
        ),
      ),
    ).toEqual(["unconfirmed"]);
  });

  it("is unconfirmed where the secret was registered without a confirmation value", async () => {
    const on = network(secrets, { withoutValue: true });
    const verdicts = await confirmCandidates(on.candidatesIn(text), index, on);
    for (const verdict of verdicts)
      expect(verdict).toMatchObject({ kind: "unconfirmed", reason: expect.stringContaining("register it again") });
  });

  it("is unconfirmed beyond what is confirmed at once", async () => {
    const on = network(secrets);
    const candidate = candidateAt(text, 2);
    const verdicts = await confirmCandidates(
      Array.from({ length: 4097 }, () => candidate),
      index,
      on,
    );
    expect(verdicts.at(-1)).toMatchObject({ kind: "unconfirmed", reason: expect.stringContaining("4096") });
  });

  it.each([
    ["answers that no places can be read from", { asOfS: 5, buckets: ["AAAA"] }],
    ["fewer answers than questions", { asOfS: 5, buckets: [] }],
  ])("is unconfirmed where the service sends %s", async (_what, answer) => {
    const on = network(secrets);
    on.after = () => answer;
    expect(kinds(await confirmCandidates(on.candidatesIn(text), index, on))).toEqual(["unconfirmed"]);
  });

  it("is an error, loud and by name, where the service's key is not the one that the index names", async () => {
    const on = network(secrets);
    const foreign = confirmKeyPair(epochOf());
    on.after = (answer) => {
      if (!evaluateAnswer.safeParse(answer).success) return answer;
      const asked = on.asked.at(-1) as ConfirmRequest & { ask: "evaluate" };
      const { evaluated, proof } = evaluate(
        foreign,
        asked.blinded.map((element) => Buffer.from(element, "base64url")),
      );
      return {
        evaluated: evaluated.map((element) => Buffer.from(element).toString("base64url")),
        proof: Buffer.from(proof).toString("base64url"),
      };
    };
    const wrong = confirmCandidates(on.candidatesIn(text), index, on);
    await expect(wrong).rejects.toMatchObject({ code: "wrong-key", message: expect.stringContaining("not the one that the index names") });
  });

  it("is an error where waiting does not help", async () => {
    const on = network(secrets);
    on.before = () => {
      throw new LeaktrailError("not-allowed", "needs the scope confirm");
    };
    await expect(confirmCandidates(on.candidatesIn(text), index, on)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("says nothing of the text in a reason, an error or a question", async () => {
    const on = network(secrets);
    const verdicts = [...(await confirmCandidates(on.candidatesIn(text), index, on))];
    on.before = away();
    verdicts.push(...(await confirmCandidates(on.candidatesIn(text), index, on)));
    const said = JSON.stringify([verdicts, on.asked]);
    const secret = secrets[0] as Buffer;
    for (const form of [secret.toString(), secret.toString("base64"), secret.toString("hex"), confirmationOf(secret, epoch)])
      expect(said).not.toContain(form);
  });
});
