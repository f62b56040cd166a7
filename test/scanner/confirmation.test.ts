import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ConfirmationService as Collector, ConfirmationTable } from "../../collector/confirmation/index.ts";
import { openEmbeddedStore, type Store } from "../../collector/store/index.ts";
import { Trail } from "../../collector/trail/index.ts";
import {
  type ConfirmAnswers,
  type ConfirmEpoch,
  type ConfirmRequest,
  confirmRequest,
  createKeyFile,
  decodeAnchors,
  evaluateAnswer,
  finding,
  fingerprintOf,
  KeyRing,
  LeaktrailError,
  register,
  selectedPositions,
  tagHash,
} from "../../contract/index.ts";
import { confirmationOf, confirmKeyPair, evaluate } from "../../contract/voprf.ts";
import {
  type ConfirmableIndex,
  type ConfirmationService,
  confirmCandidates,
  confirmedMatch,
  type UnconfirmedCandidate,
  type Verdict,
} from "../../scanner/confirmation/index.ts";
import { findingOf } from "../../scanner/finding.ts";
import { confirmableSecrets } from "../support/confirmation.ts";

const keys = new KeyRing(createKeyFile("k1"));
const windowKeys = keys.current.windowKeys();
const epoch = epochOf();
const pair = confirmKeyPair(epoch);
const index: ConfirmableIndex = { asOfS: 5, publicKey: Buffer.from(pair.publicKey).toString("base64url"), bucketBits: 0 };

function epochOf(): ConfirmEpoch {
  const subKey = Buffer.from(hkdfSync("sha256", randomBytes(32), "leaktrail/1", "confirm\0default\0k1", 32));
  return { hmac: (_purpose, bytes) => createHmac("sha256", subKey).update(bytes).digest() };
}

const SECRET_BYTES = 30;
const newSecret = () => Buffer.from(randomBytes(SECRET_BYTES).toString("base64url"));

const bitsPerByte = (secret: Buffer) => (/^[\w-]+$/.test(secret.toString("latin1")) ? 6 : 8);

/** Of some random bytes every window in the narrowest class leaves no room for 16 bytes: such a secret is none for tier C. */
function bytesWithWideWindow(lengthBytes: number): Buffer {
  for (;;) {
    const secret = randomBytes(lengthBytes);
    const { offers } = decodeAnchors(register(secret, keys.current, { entropyBits: 8 * lengthBytes }));
    if (offers.some(({ form, span }) => form === 0 && span === 16)) return secret;
  }
}

/** A collector that confirms these secrets, and the network to it, which a test may cut or bend. */
class Network implements ConfirmationService {
  readonly #store: Store = openEmbeddedStore({ directory: mkdtempSync(join(tmpdir(), "leaktrail-confirm-")) });
  readonly #collector: Collector;
  readonly tags = new Set<string>();
  readonly asked: ConfirmRequest[] = [];
  /** Called before each question; may throw. */
  before: (question: ConfirmRequest) => void = () => {};
  after: (answer: unknown) => unknown = (answer) => answer;

  constructor(secrets: readonly Buffer[], options: { asOfS?: number; withoutValue?: boolean } = {}) {
    const entries = secrets.map((secret, at) => ({
      id: `iss-${at}`,
      registration: {
        ...register(secret, keys.current, { entropyBits: secret.length * bitsPerByte(secret) }),
        ...(options.withoutValue ? {} : { confirmation: confirmationOf(secret, epoch) }),
      },
      revokedAt: null,
    }));
    const confirmables = confirmableSecrets(entries, () => true);
    for (const { windows } of confirmables) for (const { tagHigh, tagLow } of windows) this.tags.add(`${tagHigh} ${tagLow}`);
    const table = new ConfirmationTable(options.asOfS ?? index.asOfS, confirmables);
    this.#collector = new Collector({
      store: this.#store,
      trail: new Trail(this.#store),
      epochs: [epoch],
      tableOf: () => table,
      budgets: { candidatesPerMinute: 100_000, candidatesPerDay: 100_000 },
      now: () => new Date(),
    });
  }

  async ask<Ask extends ConfirmRequest["ask"]>(question: ConfirmRequest & { ask: Ask }): Promise<ConfirmAnswers[Ask]> {
    this.asked.push(question);
    this.before(question);
    const request = confirmRequest.parse(JSON.parse(JSON.stringify(question)));
    const answer = await this.#collector.answer(request, { subject: "laptop", tokenId: "t1" });
    return this.after(JSON.parse(JSON.stringify(answer))) as ConfirmAnswers[Ask];
  }

  /** What the filter of the tier C index would let through, read off a text as the kernel does; and some that it lets through by mistake. */
  candidatesIn(text: Buffer): UnconfirmedCandidate[] {
    return selectedPositions(text, 2, 9, windowKeys)
      .filter((position) => position + 16 <= text.length)
      .map((position) => candidateAt(text, position))
      .filter(({ tagHigh, tagLow }) => this.tags.has(`${tagHigh} ${tagLow}`));
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

function candidateAt(text: Buffer, position: number): UnconfirmedCandidate {
  const tag = new Uint32Array(2);
  tagHash(text, position, 16, windowKeys, tag);
  return { surroundings: text, anchor: position, hasBeginning: true, hasEnd: true, tagLow: tag[0] as number, tagHigh: tag[1] as number };
}

const open: Network[] = [];
function network(...given: ConstructorParameters<typeof Network>): Network {
  const made = new Network(...given);
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const kinds = (verdicts: readonly Verdict[]) => [...new Set(verdicts.map(({ kind }) => kind))];
const away =
  (message = "nobody answers") =>
  () => {
    throw new LeaktrailError("collector-unavailable", message);
  };

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
