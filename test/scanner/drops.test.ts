import { describe, expect, test } from "vitest";
import { alphabets } from "../../rules/formats/index.ts";
import { builtInRules, type DropReason, dropReasons, seeded } from "../../rules/index.ts";
import { ChunkScanner } from "../../scanner/chunks.ts";
import { type Drop, Drops, type PlacedDrop } from "../../scanner/drop.ts";
import { createEngine } from "../../scanner/engine.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { keys, secretOf, snapshotOf } from "./fixtures.ts";

const engine = createEngine({ rules: builtInRules, keys });
const random = seeded(41);
const token = `${random.text(31, alphabets.base62.characters)}7`;
const hex = random.text(40, alphabets.hex.characters);
const sampleOf = (id: string, nth = 42) =>
  builtInRules()
    .find((rule) => rule.id === id)
    ?.samples(seeded(nth)).positive[0]?.secret ?? "";

function dropsIn(text: string | Buffer, use = engine): Drop[] {
  const drops: Drop[] = [];
  use.scan(Buffer.from(text), { onDrop: (drop) => drops.push(drop) });
  return drops.sort((left, right) => left.start - right.start || (left.rule < right.rule ? -1 : 1));
}

const GENERIC = "generic-credential-assignment";

describe("what is not reported says why", () => {
  const texts: [DropReason, string, string, rule?: string][] = [
    ["placeholder", 'api_token = "', `changeme-${token.slice(0, 12)}`],
    ["repetitive", 'api_token = "', "1a1a1a1a1a1a1a1a1a"],
    ["words", 'api_token = "', "the-name-of-a-thing"],
    ["id", 'api_token = "', ["8", "4", "4", "4", "12"].map((length) => random.text(Number(length), alphabets.hex.characters)).join("-")],
    ["template", 'api_token = "', ["$", "{API_TOKEN_1}"].join("")],
    ["template", 'password = "', "{{ .Values.password }}"],
    ["secret-manager", 'api_token = "', `vault:kv/app#${token.slice(0, 8)}`],
    ["path", 'api_token = "', "/run/secrets/app1/token"],
    ["host", 'api_token = "', "auth2Svc.corp1.internal"],
    ["algorithm", 'auth_token = "', "HMACwithSHA256x9"],
    ["other-name", 'api_token_id = "', token],
    ["hash", 'password_hash = "', hex],
    ["too-short", "password = '", "aX3!q"],
    ["placeholder", "postgres://app:", "password", "database-url-password"],
    ["placeholder", "authorization: bearer ", `example.${token}`, "generic-bearer-token"],
    ["repetitive", "", `npm_${"a".repeat(36)}`, "npm-access-token"],
    ["hash", "aws_secret_access_key = ", hex, "aws-secret-access-key"],
  ];

  test.each(texts)("%s: %s", (reason, before, value, rule = GENERIC) => {
    const text = `x\n${before}${value}${before.startsWith("postgres") ? "@db/x" : (/["']$/.exec(before)?.[0] ?? "")}\n`;
    const start = 2 + before.length;
    const end = start + value.length;
    expect(dropsIn(text)).toContainEqual({ rule, reason, start, end });
    expect(engine.scan(Buffer.from(text)).map((found) => found.rule)).not.toContain(rule);
  });

  test("also where a checksum does not hold, and nothing else tells the secret", () => {
    const key = sampleOf("age-secret-key");
    const broken = `${key.slice(0, -1)}${key.endsWith("Q") ? "P" : "Q"}`;
    expect(dropsIn(key)).toEqual([]);
    expect(dropsIn(broken)).toContainEqual({ rule: "age-secret-key", reason: "checksum", start: 0, end: broken.length });
  });

  test("where neither name nor value is that of a credential, nothing was dropped", () => {
    expect(dropsIn('token_name = "the-name-of-a-thing"\nkey: "x"\n')).toEqual([]);
  });

  test("an issuer's own rule says it too", () => {
    expect(dropsIn(`TWILIO_AUTH_TOKEN=${"0123456789".repeat(4).slice(0, 26)}aaaaaa\n`)).toContainEqual(
      expect.objectContaining({ rule: "twilio-auth-token", reason: "repetitive" }),
    );
  });

  test("in what was decoded, the place is that in the text as it stands", () => {
    const inner = `xx api_token = "the-name-of-a-thing" xx ${token.slice(0, 20)}`;
    const encoded = Buffer.from(inner).toString("base64");
    const [drop] = dropsIn(`data: ${encoded}\n`).filter(({ reason }) => reason === "words");
    expect(drop).toMatchObject({ rule: GENERIC });
    expect(drop?.start).toBeGreaterThan(6);
    expect(drop?.end).toBeLessThan(6 + encoded.length);
  });

  test("what gives way to a finding of the same bytes is overlapped", () => {
    const secret = Buffer.from(sampleOf("npm-access-token"));
    const withIndex = createEngine({ rules: builtInRules, keys, issuedIndex: indexOf(keys, snapshotOf(secret)) });
    expect(dropsIn(secret, withIndex)).toEqual([{ rule: "npm-access-token", reason: "overlapped", start: 0, end: secret.length }]);
    expect(dropsIn(`NPM_TOKEN=${secret}\n`)).toEqual([{ rule: GENERIC, reason: "overlapped", start: 10, end: 10 + secret.length }]);
  });

  test("each code has its sentence", () => {
    for (const sentence of Object.values(dropReasons)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe("to ask why changes nothing", () => {
  test("what is found of every rule is the same", () => {
    const samples = builtInRules().flatMap((rule) => {
      const { positive, negative } = rule.samples(seeded(43));
      return [...positive.slice(0, 1).map(({ text }) => text), ...negative];
    });
    let all = 0;
    for (let at = 0; at < samples.length; at += 500) {
      const text = Buffer.from(samples.slice(at, at + 500).join("\n\n"));
      const found = engine.scan(text);
      all += found.length;
      const explained = engine.scan(text, { onDrop: () => undefined });
      expect(explained.map(({ rule, start, end, confidence }) => [rule, start, end, confidence])).toEqual(
        found.map(({ rule, start, end, confidence }) => [rule, start, end, confidence]),
      );
    }
    expect(all).toBeGreaterThan(0.9 * builtInRules().length);
  });

  test("nothing is dropped for the kernel's reason alone: each of many fillers is told", () => {
    const fillers = Array.from({ length: 300 }, (_, nth) => `key_${nth} npm_${"ab".repeat(18)}`).join("\n");
    expect(dropsIn(fillers).filter(({ rule }) => rule === "npm-access-token")).toHaveLength(300);
  });
});

describe("drops of a stream", () => {
  const line = 'api_token = "the-name-of-a-thing"\n';

  function streamed(text: Buffer, bodyBytes: number): PlacedDrop[] {
    const chunks = new ChunkScanner(engine, bodyBytes, { explains: true });
    chunks.push(text);
    chunks.end();
    return [...chunks.takeDrops()];
  }

  test("are told once each, with line and column, wherever it is cut", () => {
    const text = Buffer.from(`${"é.\n".repeat(3)}${`${line}${".".repeat(997)}\n`.repeat(200)}`);
    const whole = streamed(text, 8 * 1024 * 1024);
    expect(whole).toHaveLength(200);
    expect(whole[1]).toEqual({ rule: GENERIC, reason: "words", offset: 12 + 998 + line.length + 13, line: 6, column: 14, lengthBytes: 19 });
    for (const bodyBytes of [1000, 4093, 65_536]) expect(streamed(text, bodyBytes)).toEqual(whole);
  });

  test("are not gathered where nobody asks", () => {
    const chunks = new ChunkScanner(engine);
    chunks.push(Buffer.from(line));
    chunks.end();
    expect(chunks.takeDrops()).toEqual([]);
  });
});

test("a scan keeps so many drops, and counts the rest", () => {
  const drops = new Drops(3);
  const drop = (offset: number): PlacedDrop => ({ rule: "r", reason: "words", offset, line: 1, column: offset + 1, lengthBytes: 4 });
  drops.add("a", [drop(8), drop(1)]);
  drops.add("b", [drop(0), drop(2), drop(4)], 5);
  drops.add("c", [drop(0)]);
  expect(drops.list().map(({ file, column }) => [file, column])).toEqual([
    ["a", 2],
    ["a", 9],
    ["b", 1],
  ]);
  expect(drops.more).toBe(8);
});

test("a drop holds nothing of the text", () => {
  const secret = secretOf(44, 24, alphabets.base62.characters).toString();
  const drops = dropsIn(`api_token_id = "${secret}"\n`);
  expect(drops.length).toBeGreaterThan(0);
  expect(JSON.stringify(drops)).not.toContain(secret.slice(0, 6));
});
