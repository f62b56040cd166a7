import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finding } from "../../contract/index.ts";
import { builtInRules, type Rule, seeded } from "../../rules/index.ts";
import { ChunkScanner } from "../../scanner/chunks.ts";
import { createEngine } from "../../scanner/engine.ts";
import { findingMaker } from "../../scanner/finding.ts";
import { indexOf } from "../../scanner/issued/index.ts";
import { keys, snapshotOf } from "./fixtures.ts";

const engine = createEngine({ rules: builtInRules, keys });
const random = seeded(11);
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const HEX = "0123456789abcdef";
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Of the account 609629065308, as https://awsteele.com/blog/2020/09/26/aws-access-key-format.html decodes it. */
const keyId = (prefix = "AKIA") => `${prefix}Y34FZKBOK${random.text(7, BASE32)}`;
const awsSecret = () => `${random.text(38, BASE62)}7k`;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwtOf = (header: object, payload: object) => `${base64url(header)}.${base64url(payload)}.${random.text(42, BASE62)}c`;

/** Rule, secret and claims of each match. */
function found(text: string, by = engine) {
  const bytes = Buffer.from(text);
  return by.scan(bytes).map(({ rule, start, end, publicClaims }) => ({
    rule,
    secret: bytes.toString("utf8", start, end),
    claims: publicClaims,
  }));
}

const claimsOf = (text: string) => found(text).map(({ claims }) => claims);

describe("a JSON Web Token says", () => {
  test("who issued it, to whom, until when and by which key", () => {
    const token = jwtOf(
      { alg: "ES256", kid: "k-7", jku: "https://elsewhere.example" },
      { iss: "https://id.example", sub: "u-1", aud: ["a", "b"], jti: "j1", iat: 1, nbf: 2, exp: 1_900_000_000, cnf: { jkt: "thumb" } },
    );
    expect(claimsOf(`Cookie: s=${token}; Path=/`)).toEqual([
      {
        alg: "ES256",
        kid: "k-7",
        iss: "https://id.example",
        sub: "u-1",
        aud: "a b",
        jti: "j1",
        iat: "1",
        nbf: "2",
        exp: "1900000000",
        "cnf.jkt": "thumb",
      },
    ]);
  });

  test("the workload's SPIFFE id", () => {
    const token = jwtOf({ alg: "ES256" }, { sub: "spiffe://prod.example/ns/pay/sa/agent", cnf: { "x5t#S256": "t" } });
    expect(claimsOf(`t ${token} t`)[0]).toMatchObject({ spiffe_id: "spiffe://prod.example/ns/pay/sa/agent", "cnf.x5t#S256": "t" });
  });

  test("nothing else of its payload, whatever stands there, and nothing of its signature", () => {
    const hidden = random.text(30, BASE62);
    const token = jwtOf(
      { alg: "HS256", password: hidden },
      { password: hidden, sub: { password: hidden }, iss: [[hidden]], aud: { a: hidden }, cnf: { jwk: { d: hidden } }, exp: null },
    );
    expect(claimsOf(`t ${token} t`)).toEqual([{ alg: "HS256" }]);
  });

  test("what it says in so many characters, and none that redraws a terminal", () => {
    const token = jwtOf({ alg: "HS256" }, { iss: "a\u001b[2J\u202eb\ud800", sub: "\u{1f600}".repeat(600), jti: "\u0000" });
    const [claims] = claimsOf(`t ${token} t`);
    expect(claims?.iss).toBe("a [2J b");
    expect(claims?.sub).toHaveLength(512);
    expect(claims).not.toHaveProperty("jti");
  });

  test("the same where it was issued by us", () => {
    const token = jwtOf({ alg: "HS256" }, { sub: "agent-1" });
    const both = createEngine({ rules: builtInRules, keys, issuedIndex: indexOf(keys, snapshotOf(Buffer.from(token))) });
    expect(found(`t ${token} t`, both)).toEqual([{ rule: "issued-secret", secret: token, claims: { alg: "HS256", sub: "agent-1" } }]);
  });
});

describe("an AWS secret access key and the id beside it are one finding,", () => {
  const id = keyId();
  const secret = awsSecret();
  const one = { "aws.access_key_id": id, "aws.key_kind": "user", "aws.account": "609629065308" };

  test.each([
    ["in an INI file", `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`],
    ["in a shell's exports", `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY="${secret}"\n`],
    ["in YAML, the secret first", `aws:\n  secretAccessKey: ${secret}\n  region: eu-west-1\n  accessKeyId: ${id}\n`],
    ["in JSON", `{"Credentials":{"AccessKeyId":"${id}","SecretAccessKey":"${secret}","Expiration":"x"}}`],
    ["in CSV", `${id},${secret}\n`],
    ["in base64 as a whole", base64(`{"AccessKeyId":"${id}","SecretAccessKey":"${secret}"}`)],
    ["in a Kubernetes Secret", `kind: Secret\ndata:\n  AWS_ACCESS_KEY_ID: ${base64(id)}\n  AWS_SECRET_ACCESS_KEY: ${base64(secret)}\n`],
  ])("%s", (_, text) => {
    expect(claimsOf(text)).toEqual([one]);
  });

  test("each with its own id where several stand in a row", () => {
    const [other, otherSecret] = [keyId("ASIA"), awsSecret()];
    const text = [
      `[a]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`,
      `[b]\naws_secret_access_key = ${otherSecret}\naws_access_key_id = ${other}\n`,
    ];
    expect(found(text.join("")).map(({ secret, claims }) => [secret, claims?.["aws.access_key_id"]])).toEqual([
      [secret, id],
      [otherSecret, other],
    ]);
    expect(claimsOf(text[1] ?? "")).toMatchObject([{ "aws.key_kind": "temporary" }]);
  });

  test.each([
    ["another section", `[a]\naws_access_key_id = ${id}\n[b]\naws_secret_access_key = ${secret}\n`],
    ["another paragraph", `aws_access_key_id = ${id}\n\naws_secret_access_key = ${secret}\n`],
    ["another object", `[{"AccessKeyId":"${id}"},{"SecretAccessKey":"${secret}"}]`],
  ])("but not where the id stands in %s", (_, text) => {
    const [, byItself] = found(text)
      .sort((left, right) => left.secret.length - right.secret.length)
      .reverse();
    expect(byItself).toMatchObject({ secret: id, claims: one });
  });

  test("wherever a stream is cut", () => {
    const bodyBytes = 8192;
    const cut = bodyBytes + engine.reachBytes();
    const pair = `aws_access_key_id = ${id}\n# x\naws_secret_access_key = ${secret}\n`;
    for (let shift = -pair.length; shift <= 0; shift++) {
      const scanner = new ChunkScanner(engine, bodyBytes);
      const text = Buffer.concat([Buffer.alloc(cut + shift, ".\n"), Buffer.from(pair), Buffer.alloc(engine.reachBytes(), ".\n")]);
      expect([...scanner.push(text), ...scanner.end()].map(({ match }) => match.publicClaims)).toEqual([one]);
    }
  }, 60_000);
});

test("an AWS key id alone stays a finding, low, and says whose it is", () => {
  const id = keyId("ASIA");
  expect(engine.scan(Buffer.from(`used ${id} today`))).toMatchObject([
    { severity: "low", publicClaims: { "aws.access_key_id": id, "aws.key_kind": "temporary", "aws.account": "609629065308" } },
  ]);
});

test("ids of before 2019, and those that are no base32, say no account", () => {
  for (const id of [`AKIAI${random.text(14, BASE32)}Q`, `AKIAY34FZKB0${random.text(8, BASE32)}`]) {
    expect(claimsOf(`id ${id} x`)).toEqual([{ "aws.access_key_id": id, "aws.key_kind": "user" }]);
  }
});

/** Whatever a claim says, no eight bytes of a secret part stand in it: of all that a rule's samples hold but for public parts. */
describe("no claim holds any of the secret", () => {
  const talking = builtInRules().filter(({ claims, isPublicId }) => claims && !isPublicId);

  test.each(talking.map((rule) => [rule.id, rule] as const))("of %s", (_, rule) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const { text, secret } of rule.samples(seeded(seed)).positive) {
        const said = claimsOf(text).flatMap((claims) => Object.values(claims ?? {}));
        for (const part of partsOf(rule, secret)) for (const value of said) expect(value).not.toContain(part);
      }
    }
  });

  /** Eight bytes at each place of the secret part. */
  function partsOf({ id, family }: Rule, secret: string): string[] {
    const hidden = family === "jwt" ? (secret.split(".")[2] ?? "") : id === "slack-webhook-url" ? (secret.split("/").at(-1) ?? "") : secret;
    return Array.from({ length: Math.max(0, hidden.length - 7) }, (_, at) => hidden.slice(at, at + 8));
  }
});

describe("hostile text", () => {
  test("makes no rule's claims throw, whatever the bytes, and what they say fits a finding", () => {
    const talking = builtInRules().filter(({ claims }) => claims);
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
      fc.constantFrom(
        "eyJ",
        ".",
        "{",
        "}",
        '{"sub":',
        "\n",
        "\n\n",
        "[x]",
        "- ",
        "user: ",
        "AKIA",
        "-----BEGIN CERTIFICATE-----",
        "-----END CERTIFICATE-----",
      ),
      fc.json().map((json) => Buffer.from(json).toString("base64url")),
    );
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, text, (before, secret, after) => {
        const around = { text: before + secret + after, start: before.length, end: before.length + secret.length };
        for (const rule of talking) rule.claims?.(Buffer.from(secret, "latin1"), around);
      }),
      { numRuns: 500 },
    );
  });

  test("in a token's payload gives a finding that the bus takes", () => {
    const payload = fc.record({
      iss: fc.jsonValue(),
      sub: fc.string({ unit: "binary", maxLength: 900 }),
      aud: fc.jsonValue(),
      cnf: fc.jsonValue(),
    });
    const make = findingMaker({
      source: { kind: "stdin" },
      file: "-",
      generation: "g",
      scanner: { id: "s", version: "1", rulesVersion: "1", indexVersion: null },
    });
    fc.assert(
      fc.property(payload, (claims) => {
        const [match] = engine.scan(Buffer.from(`t ${jwtOf({ alg: "HS256" }, claims)} t`));
        if (!match) return;
        const placed = { match, offset: 2, line: 1, column: 3, endLine: 1, endColumn: 9 };
        expect(finding.parse(make(placed, new Date(0))).publicClaims).toEqual(match.publicClaims);
      }),
    );
  });
});

describe("a secret and what stands beside it", () => {
  const hex = (length: number) => random.text(length, HEX);
  const uuid = () => [8, 4, 4, 4, 12].map(hex).join("-");

  test("are one finding: Twilio's SIDs", () => {
    const [account, key] = [`AC${hex(32)}`, `SK${hex(32)}`];
    expect(claimsOf(`TWILIO_ACCOUNT_SID=${account}\nTWILIO_AUTH_TOKEN=${hex(32)}\n`)).toEqual([{ "twilio.account_sid": account }]);
    const text = `twilio:\n  account: ${account}\n  api_key: ${key}\n  api_key_secret: ${random.text(30, BASE62)}a9\n`;
    expect(claimsOf(text)).toEqual([{ "twilio.key_sid": key, "twilio.account_sid": account }]);
  });

  test("are one finding: Algolia's application", () => {
    expect(claimsOf(`{"algolia": {"appId": "B1G2GM9NG0", "algoliaApiKey": "${hex(32)}"}}`)).toEqual([
      { "algolia.application_id": "B1G2GM9NG0" },
    ]);
  });

  test("are one finding: a client of Entra and its tenant", () => {
    const [client, tenant] = [uuid(), uuid()];
    const secret = `${random.text(3, BASE62)}8Q~${random.text(34, BASE62)}`;
    const text = `AZURE_TENANT_ID=${tenant}\nAZURE_CLIENT_ID=${client}\nAZURE_CLIENT_SECRET=${secret}\n`;
    expect(claimsOf(text)).toEqual([{ "azure.client_id": client, "azure.tenant_id": tenant }]);
  });

  test("are one finding: a service account's key file", () => {
    const key = `-----BEGIN PRIVATE KEY-----\\n${Array.from({ length: 26 }, () => random.text(64, BASE62)).join("\\n")}\\n-----END PRIVATE KEY-----\\n`;
    const file = {
      type: "service_account",
      project_id: "prod-7",
      private_key_id: hex(40),
      private_key: "KEY",
      client_email: "a@prod-7.iam.gserviceaccount.com",
    };
    expect(claimsOf(JSON.stringify(file, null, 2).replace("KEY", key))).toEqual([
      { "gcp.client_email": file.client_email, "gcp.private_key_id": file.private_key_id, "gcp.project_id": "prod-7" },
    ]);
  });

  test.each([
    ["YAML", (password: string) => `db:\n  username: app-user\n  password: ${password}\n`],
    ["YAML, behind it", (password: string) => `db:\n  password: ${password}\n  user: app-user\n`],
    ["JSON", (password: string) => `{"login":"app-user","password":"${password}"}`],
    ["the environment", (password: string) => `DB_USER=app-user\nDB_PASSWORD=${password}\n`],
    ["a database's URL", (password: string) => `DATABASE_URL=postgres://app-user:${password}@db:5432/x\n`],
    ["another URL", (password: string) => `url: "https://app-user:${password}@git.internal/x"\n`],
    ["a Kubernetes Secret", (password: string) => `kind: Secret\nstringData:\n  username: app-user\n  password: ${password}\n`],
  ])("are one finding: a user in %s", (_, write) => {
    expect(claimsOf(write(`${random.text(14, BASE62)}7k`))).toEqual([{ username: "app-user" }]);
  });

  test("of a list go by their items", () => {
    const [first, second] = [`${random.text(14, BASE62)}1x`, `${random.text(14, BASE62)}2y`];
    const items = `users:\n- password: ${first}\n  username: ann\n- password: ${second}\n  username: bob\n`;
    expect(found(items).map(({ secret, claims }) => [secret, claims?.username])).toEqual([
      [first, "ann"],
      [second, "bob"],
    ]);
  });

  test("stay silent where the user's name is a secret itself", () => {
    const token =
      builtInRules()
        .find(({ id }) => id === "github-personal-access-token")
        ?.samples(seeded(9)).positive[0]?.secret ?? "";
    const password = `${random.text(14, BASE62)}7k`;
    for (const name of [token, password, password.toUpperCase(), `${password}-x`]) {
      for (const claims of claimsOf(`username: ${name}\npassword: ${password}\n`)) expect(claims?.username).toBeUndefined();
    }
    const chosen = 'password: "huntermann!9"\n';
    expect(claimsOf(`username: gardener\n${chosen}`), "another name").toEqual([{ username: "gardener" }]);
    expect(claimsOf(`username: Huntermann\n${chosen}`), "a part of the password").toEqual([undefined]);
    const issued = "plain-looking-name";
    const index = indexOf(keys, snapshotOf(Buffer.from(issued)));
    const both = createEngine({ rules: builtInRules, keys, issuedIndex: index });
    expect(found(`username: ${issued}\npassword: ${password}\n`, both).map(({ claims }) => claims)).toEqual([undefined, undefined]);
  });
});

test("the kind of a token that its prefix tells is said", () => {
  const of = (id: string) =>
    claimsOf(
      builtInRules()
        .find((rule) => rule.id === id)
        ?.samples(seeded(4)).positive[0]?.text ?? "",
    )[0];
  expect(of("github-personal-access-token")).toEqual({ "github.token_kind": "personal-classic" });
  expect(of("github-fine-grained-token")).toEqual({ "github.token_kind": "personal-fine-grained" });
  expect(of("stripe-live-secret-key")).toEqual({ "stripe.mode": "live" });
  expect(of("stripe-test-secret-key")).toEqual({ "stripe.mode": "test" });
  expect(of("slack-webhook-url")?.["slack.team_id"]).toMatch(/^T[0-9A-Z]{10}$/);
});
