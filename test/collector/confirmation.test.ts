import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfirmationTable } from "../../collector/confirmation/index.ts";
import {
  type ConfirmAnswers,
  claimOf,
  decodeAnchors,
  decodePlaces,
  markOf,
  NO_MARK,
  register,
  storedTag,
  type TokenScope,
} from "../../contract/index.ts";
import { blind, confirmationInput, confirmationOf, confirmKeyPair, cutToConfirmation, finalize } from "../../contract/voprf.ts";
import { confirmableSecrets } from "../support/confirmation.ts";

import { Confirming, confirmable, epoch, epochOf, keys, newSecret, pair, publicKey, randomWindow, registered } from "./confirming.ts";

let on: Confirming;
beforeEach(async () => {
  on = await new Confirming().start();
});
afterEach(() => on.close());

const evaluationOf = (...elements: Uint8Array[]) => {
  return { ask: "evaluate", publicKey, blinded: elements.map((element) => Buffer.from(element).toString("base64url")) };
};
const someElement = () => blind(randomBytes(32)).element;

describe("POST /v1/confirm", () => {
  it("leads from a bucket, by an evaluation of what stands in the text, to the record, and to nobody else's", async () => {
    const [secret, another] = [newSecret(), newSecret()];
    on.table = new ConfirmationTable(7, [confirmable(another, { records: [{ id: "iss-2", isRevoked: false }] }), confirmable(secret)]);
    const token = await on.token("confirm");
    const window = confirmable(secret).windows[0];
    const places = await on.ask(token, { ask: "places", publicKey, bits: 0, buckets: [0] });
    expect(places.statusCode).toBe(200);
    const { asOfS, buckets } = places.json<ConfirmAnswers["places"]>();
    expect(asOfS).toBe(7);
    const found = decodePlaces(buckets[0] ?? "")?.filter((place) => place.shortTag === storedTag(window?.tagLow ?? 0)) ?? [];
    expect(found).toEqual([expect.objectContaining({ form: window?.form, offset: window?.offset, lengthBytes: secret.length })]);

    const blinded = blind(confirmationInput(secret));
    const { evaluated, proof } = (await on.ask(token, evaluationOf(blinded.element))).json<ConfirmAnswers["evaluate"]>();
    const evaluation = { evaluated: evaluated.map((one) => Buffer.from(one, "base64url")), proof: Buffer.from(proof, "base64url") };
    const [output] = finalize([blinded], evaluation, pair.publicKey);
    const confirmation = cutToConfirmation(output as Uint8Array);
    expect(markOf(confirmation, found[0] as (typeof found)[0])).toEqual(Buffer.from(found[0]?.mark ?? []));

    const claims = [
      { bucket: 0, claim: claimOf(confirmation).toString("base64url") },
      { bucket: 0, claim: randomBytes(16).toString("base64url") },
    ];
    const { records } = (await on.ask(token, { ask: "records", publicKey, bits: 0, claims })).json<ConfirmAnswers["records"]>();
    const fingerprint = { keyId: "k1", value: registered(secret).value };
    expect(records).toEqual([{ id: "iss-1", otherIds: [], fingerprint, severity: "critical", isRevoked: false }, null]);
  });

  it("tells no more of a bucket than its places: what does not belong to it is not among them", async () => {
    const windows = Array.from({ length: 8192 }, () => randomWindow());
    on.table = new ConfirmationTable(1, [{ ...confirmable(newSecret()), windows }]);
    const token = await on.token("confirm");
    const buckets = Array.from({ length: 16 }, (_, bucket) => bucket);
    const answer = (await on.ask(token, { ask: "places", publicKey, bits: 4, buckets })).json<ConfirmAnswers["places"]>();
    const found = answer.buckets.map((text) =>
      decodePlaces(text)
        ?.map((place) => place.shortTag)
        .sort(),
    );
    const tagsOf = (bucket: number) => windows.filter(({ tagHigh }) => tagHigh >>> 28 === bucket).map(({ tagLow }) => storedTag(tagLow));
    expect(found).toEqual(buckets.map((bucket) => tagsOf(bucket).sort()));
  });

  it("tells of a tag no more bits than the index does: it refuses buckets that are too small or too full for its size", async () => {
    const token = await on.token("confirm");
    const statusOf = async (size: number, bits: number, tagHigh?: number) => {
      const windows = Array.from({ length: size }, () => ({ ...randomWindow(), ...(tagHigh === undefined ? {} : { tagHigh }) }));
      on.table = new ConfirmationTable(1, [{ ...confirmable(newSecret()), windows }]);
      return (await on.ask(token, { ask: "places", publicKey, bits, buckets: [0] })).statusCode;
    };
    expect([await statusOf(700, 0), await statusOf(700, 1), await statusOf(700, 2)]).toEqual([200, 200, 409]);
    expect([await statusOf(4096, 3), await statusOf(4096, 4), await statusOf(4096, 5)]).toEqual([200, 200, 409]);
    expect([await statusOf(4096, 0, 9), await statusOf(4097, 0, 9)]).toEqual([200, 409]);
  });

  it("says of a secret that was registered without a confirmation value that it has none, and confirms nobody by it", async () => {
    on.table = new ConfirmationTable(1, [confirmable(newSecret(), { confirmation: undefined })]);
    const token = await on.token("confirm");
    const { buckets } = (await on.ask(token, { ask: "places", publicKey, bits: 0, buckets: [0] })).json<ConfirmAnswers["places"]>();
    expect(decodePlaces(buckets[0] ?? "")?.every(({ mark }) => NO_MARK.equals(mark))).toBe(true);
    const claims = [{ bucket: 0, claim: claimOf(new Uint8Array()).toString("base64url") }];
    expect((await on.ask(token, { ask: "records", publicKey, bits: 0, claims })).json()).toEqual({ records: [null] });
  });

  it("names a secret's records, and calls it revoked only where all of them are", async () => {
    const secret = newSecret();
    const registration = registered(secret);
    const entries = ["a", "b"].map((id) => ({ id, registration, revokedAt: id === "a" ? "2026-01-01T00:00:00Z" : null }));
    const claims = [{ bucket: 0, claim: claimOf(Buffer.from(registration.confirmation, "base64url")).toString("base64url") }];
    const token = await on.token("confirm");
    const outcome = async () => (await on.ask(token, { ask: "records", publicKey, bits: 0, claims })).json().records[0];
    on.table = new ConfirmationTable(
      1,
      confirmableSecrets(entries, () => true),
    );
    expect(await outcome()).toMatchObject({ id: "a", otherIds: ["b"], isRevoked: false, severity: "critical" });
    on.table = new ConfirmationTable(
      2,
      confirmableSecrets(
        entries.map((entry) => ({ ...entry, revokedAt: "2026-01-02T00:00:00Z" })),
        () => true,
      ),
    );
    expect(await outcome()).toMatchObject({ id: "a", isRevoked: true, severity: "medium" });
  });

  it("holds only the windows that the index holds, and of those only the wide ones", () => {
    const registration = registered(newSecret());
    const { offers } = decodeAnchors(registration);
    const stored = offers[1];
    const [only] = confirmableSecrets([{ id: "a", registration, revokedAt: null }], (offer) => offer.tagLow === stored?.tagLow);
    expect(only?.windows).toEqual([stored]);
    const narrow = register(Buffer.from(randomBytes(10).toString("base64url")), keys.current);
    expect(confirmableSecrets([{ id: "a", registration: narrow, revokedAt: null }], () => true)).toEqual([]);
  });

  it.each([
    ["the identity", Buffer.alloc(32), 422],
    ["what is not canonical", Buffer.alloc(32, 0xff), 422],
    ["a batch of more than 16", undefined, 422],
  ])("refuses %s", async (_what, element, status) => {
    const elements = element ? [someElement(), element] : Array.from({ length: 17 }, someElement);
    const answer = await on.ask(await on.token("confirm"), evaluationOf(...elements));
    expect(answer.statusCode).toBe(status);
    expect(answer.json().error.code).toBe("invalid-input");
    expect(answer.json().evaluated).toBeUndefined();
  });

  it("refuses a key that is not its own with 409, before anything is evaluated or counted", async () => {
    const foreign = Buffer.from(confirmKeyPair(epochOf()).publicKey).toString("base64url");
    const answer = await on.ask(await on.token("confirm"), { ...evaluationOf(someElement()), publicKey: foreign });
    expect([answer.statusCode, answer.json().error.message]).toEqual([409, expect.stringContaining("fetch the index again")]);
    expect(await on.entries()).toEqual([]);
  });

  it("says 503 while there is no table", async () => {
    on.table = undefined;
    expect((await on.ask(await on.token("confirm"), { ask: "places", publicKey, bits: 0, buckets: [0] })).statusCode).toBe(503);
  });
});

describe("who may ask, and how much", () => {
  it("needs the scope confirm, which no other scope but admin includes", async () => {
    const question = evaluationOf(someElement());
    const others: TokenScope[] = ["findings:write", "issuance:write", "index:read", "read", "approve"];
    expect((await on.ask("", question)).statusCode).toBe(401);
    expect((await on.ask(await on.token(...others), question)).statusCode).toBe(403);
    for (const scope of ["confirm", "admin"] as const) expect((await on.ask(await on.token(scope), question)).statusCode).toBe(200);
  });

  it("answers 429 over the minute's budget, with the seconds to the next minute; other tokens are not concerned", async () => {
    await on.api.close();
    await on.start({ candidatesPerMinute: 5, candidatesPerDay: 1000 });
    const [token, other] = [await on.token("confirm"), await on.token("confirm")];
    const three = evaluationOf(someElement(), someElement(), someElement());
    expect((await on.ask(token, three)).statusCode).toBe(200);
    const refused = await on.ask(token, three);
    expect([refused.statusCode, refused.headers["retry-after"], refused.json().error.code]).toEqual([429, "40", "rate-limited"]);
    expect((await on.ask(token, evaluationOf(someElement(), someElement()))).statusCode).toBe(200);
    expect((await on.ask(other, three)).statusCode).toBe(200);
    on.now = new Date("2026-03-01T10:01:00.000Z");
    expect((await on.ask(token, three)).statusCode).toBe(200);
  });

  it("answers 429 over the day's budget until the next day begins, whichever question it is and whichever process answers", async () => {
    await on.api.close();
    await on.start({ candidatesPerMinute: 1000, candidatesPerDay: 4 });
    const token = await on.token("confirm");
    const places = { ask: "places", publicKey, bits: 1, buckets: [1, 0, 1] };
    const claims = {
      ask: "records",
      publicKey,
      bits: 1,
      claims: [1, 0].map((bucket) => ({ bucket, claim: randomBytes(16).toString("base64url") })),
    };
    expect((await on.ask(token, places)).statusCode).toBe(200);
    await on.api.close();
    await on.start({ candidatesPerMinute: 1000, candidatesPerDay: 4 });
    for (const question of [places, claims, evaluationOf(someElement(), someElement())]) {
      const refused = await on.ask(token, question);
      expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([429, String(13 * 3600 + 59 * 60 + 40)]);
    }
    on.now = new Date("2026-03-02T00:00:00.000Z");
    expect((await on.ask(token, places)).statusCode).toBe(200);
  });

  it("never gives more than the budget to many who ask at once", async () => {
    await on.api.close();
    await on.start({ candidatesPerMinute: 7, candidatesPerDay: 1000 });
    const token = await on.token("confirm");
    const answers = await Promise.all(Array.from({ length: 20 }, () => on.ask(token, evaluationOf(someElement()))));
    expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeLessThanOrEqual(7);
    expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThan(0);
  });
});

describe("the trail of confirmations", () => {
  it("has an entry for each answer: who, which question, how many; and one a minute for what was refused", async () => {
    await on.api.close();
    await on.start({ candidatesPerMinute: 3, candidatesPerDay: 1000 });
    const token = await on.token("confirm");
    await on.ask(token, evaluationOf(someElement(), someElement()));
    await on.ask(token, { ask: "places", publicKey, bits: 0, buckets: [0] });
    for (let times = 0; times < 5; times++) await on.ask(token, evaluationOf(someElement()));
    const tokenId = token.split("_")[1];
    const entries = await on.entries();
    expect(entries.map(({ actor, action, facts }) => ({ actor, action, facts }))).toEqual(
      expect.arrayContaining(
        [
          { tokenId, ask: "evaluate", candidates: 2, outcome: "answered" },
          { tokenId, ask: "places", candidates: 1, outcome: "answered" },
          { tokenId, ask: "evaluate", candidates: 1, outcome: "over-budget" },
        ].map((facts) => ({ actor: "laptop-7", action: "confirmation.asked", facts })),
      ),
    );
    expect(entries).toHaveLength(3);
  });

  it("comes before the answer: where it cannot be kept, nothing is answered", async () => {
    const token = await on.token("confirm");
    on.failing = true;
    const answer = await on.ask(token, evaluationOf(someElement()));
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain("evaluated");
    on.failing = false;
    expect((await on.ask(token, evaluationOf(someElement()))).statusCode).toBe(200);
  });

  it("and the store, the log and the wire hold nothing of what was asked about: no text, no element, no value", async () => {
    const secret = newSecret();
    on.table = new ConfirmationTable(1, [confirmable(secret)]);
    const token = await on.token("confirm");
    const blinded = blind(confirmationInput(secret));
    const { evaluated } = (await on.ask(token, evaluationOf(blinded.element))).json<ConfirmAnswers["evaluate"]>();
    await on.ask(token, { ask: "places", publicKey, bits: 0, buckets: [0] });
    await on.ask(token, evaluationOf(Buffer.alloc(32)));
    await on.ask(token, { ...evaluationOf(blinded.element), window: secret.toString() });
    const claim = claimOf(Buffer.from(confirmationOf(secret, epoch), "base64url")).toString("base64url");
    await on.ask(token, { ask: "records", publicKey, bits: 0, claims: [{ bucket: 0, claim }] });
    const kept = [...filesUnder(on.directory), ...on.logged, JSON.stringify(await on.entries())];
    const values = [Buffer.from(blinded.element).toString("base64url"), evaluated[0] ?? "?", claim, confirmationOf(secret, epoch)];
    const plaintexts = [
      secret.toString(),
      secret.toString("base64"),
      secret.toString("hex"),
      confirmationInput(secret).toString("base64url"),
    ];
    for (const text of kept) for (const value of [...values, ...plaintexts]) expect(text.includes(value)).toBe(false);
    const onTheWire = on.sent.filter((text) => !text.includes('"window"'));
    for (const text of onTheWire)
      for (const value of [...plaintexts, confirmationOf(secret, epoch)]) expect(text.includes(value)).toBe(false);
  });
});

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true })
    .map((name) => join(directory, String(name)))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "latin1"));
}
