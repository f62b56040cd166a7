import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../contract/index.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { createEngine } from "../../scanner/engine.ts";
import { keys } from "./fixtures.ts";

const engine = createEngine({ rules: builtInRules, keys });
const random = seeded(21);
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base64 = (text: string) => Buffer.from(text).toString("base64");
const password = () => `${random.text(9, BASE62)}7k`;

/** Encoding and fingerprint of each match: the secrets themselves, whatever they are spelled in. */
const found = (text: string) => engine.scan(Buffer.from(text)).map(({ encoding, fingerprint }) => [encoding.join(), fingerprint.value]);
const said = (secret: string, encoding = "base64") => [encoding, fingerprintOf(Buffer.from(secret), keys.current).value];

describe("a Kubernetes Secret", () => {
  const [first, second, third] = [password(), password(), password()];

  test("gives away each of its values, however short, as what they stand for", () => {
    const data = `data:\n  db-password: ${base64(first)}\n  admin.password: "${base64(second)}"\n  api-token: ${base64(third)}\n`;
    const all = [said(first), said(second), said(third)];
    expect(found(`apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n${data}`)).toEqual(all);
    expect(found(`apiVersion: v1\n${data}kind: Secret\nmetadata:\n  name: a\n`), "as kubectl writes it").toEqual(all);
  });

  test("in JSON does too", () => {
    const data = { "db-password": base64(first), "api-token": base64(second) };
    expect(found(JSON.stringify({ kind: "Secret", data }))).toEqual([said(first), said(second)]);
    expect(found(JSON.stringify({ data, kind: "Secret" }, null, 2))).toEqual([said(first), said(second)]);
  });

  test("holds files under names that say nothing: what stands in them is found", () => {
    const token =
      builtInRules()
        .find(({ id }) => id === "npm-access-token")
        ?.samples(seeded(2)).positive[0]?.secret ?? "";
    const files = `data:\n  a: ${base64("nothing here")}\n  config: ${base64(`//registry/:_authToken=${token}\n`)}\n  app.json: ${base64(`{"password":"${first}"}`)}\n`;
    expect(found(`kind: Secret\n${files}`)).toEqual(expect.arrayContaining([said(token), said(first)]));
  });

  test("knows an issuer's secret by its key's name", () => {
    const token = random.text(32, "0123456789abcdef");
    const [match] = engine.scan(Buffer.from(`data:\n  TWILIO_AUTH_TOKEN: ${base64(token)}\nkind: Secret\n`));
    expect(match).toMatchObject({ rule: "twilio-auth-token", encoding: ["base64"] });
  });

  test("in plain text, each value too", () => {
    const text = `kind: Secret\nstringData:\n  username: app\n  db-password: ${first}\n  api-token: ${random.text(20, BASE62)}9z\n`;
    expect(found(text).map(([encoding]) => encoding)).toEqual(["", ""]);
  });
});

test("base64 elsewhere is taken as it stands: it may be the password itself", () => {
  const value = base64(password());
  expect(found(`kind: ConfigMap\ndata:\n  db-password: ${value}\n`)).toEqual([said(value, "")]);
  expect(found(`kind: Secret\nmetadata: {}\n---\ndata:\n  db-password: ${value}\n`)).toEqual([said(value, "")]);
  expect(found(`kind: Secret\nspec:\n  db-password: ${value}\n`)).toEqual([said(value, "")]);
});
