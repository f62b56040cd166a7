import { describe, expect, test } from "vitest";
import { createKeyFile, KeyRing } from "../../contract/index.ts";
import { alphabets } from "../../rules/formats/index.ts";
import { builtInRules } from "../../rules/index.ts";
import { createEngine } from "../../scanner/engine.ts";
import { seeded } from "../rules/random.ts";

const engine = createEngine({ rules: builtInRules, keys: new KeyRing(createKeyFile("k1")) });
const random = seeded(17);
const token = `${random.text(31, alphabets.base62.characters)}7`;
const hex = random.text(32, alphabets.hex.characters);
const password = ["tR7", "!kq2w"].join("");

function found(text: string): { rule: string; secret: string }[] {
  const bytes = Buffer.from(text);
  return engine.scan(bytes).map(({ rule, start, end }) => ({ rule, secret: bytes.subarray(start, end).toString() }));
}

const secretsIn = (text: string) => found(text).map(({ secret }) => secret);

describe("a credential is found in whatever way it is assigned", () => {
  const ways: Record<string, (secret: string) => string> = {
    "a shell": (s) => `export API_TOKEN=${s}\n`,
    "an .env file": (s) => `API_TOKEN="${s}"`,
    "a Dockerfile": (s) => `ENV API_TOKEN=${s}`,
    JSON: (s) => `{"apiToken": "${s}"}`,
    "JSON within a string": (s) => `{"body":"{\\"apiToken\\":\\"${s}\\"}"}`,
    YAML: (s) => `  api_token: ${s}\n`,
    "a block of YAML": (s) => `api_token: |\n  ${s}\n`,
    "Kubernetes' lists of variables": (s) => `- name: API_TOKEN\n  value: ${s}\n`,
    "an element of XML": (s) => `<api-token>${s}</api-token>`,
    "an attribute of XML": (s) => `<add key="ApiToken" value="${s}" />`,
    "a property list": (s) => `<key>apiToken</key>\n<string>${s}</string>`,
    HCL: (s) => `api_token = "${s}"`,
    properties: (s) => `service.api.token=${s}\n`,
    Go: (s) => `var apiToken string = "${s}"`,
    "Go, short": (s) => `apiToken := "${s}"`,
    TypeScript: (s) => `const apiToken: string = '${s}';`,
    Rust: (s) => `const API_TOKEN: &'static str = "${s}";`,
    Java: (s) => `System.setProperty("API_TOKEN", "${s}");`,
    "C#": (s) => `string apiToken = @"${s}";`,
    Python: (s) => `client = Client(api_token=b"${s}")`,
    Ruby: (s) => `:api_token => "${s}",`,
    PHP: (s) => `$config['api_token'] = '${s}';`,
    "PHP, appended": (s) => `$apiToken .= "${s}";`,
    R: (s) => `api_token <- "${s}"`,
    make: (s) => `API_TOKEN ?= ${s}`,
    "a flag": (s) => `deploy --api-token ${s} --force`,
    "a header": (s) => `X-Api-Token: ${s}`,
    "a scheme": (s) => `Authorization: Token ${s}`,
    "a query": (s) => `GET /v1/items?page=2&api_token=${s}&x=1 HTTP/1.1`,
  };

  test.each(Object.entries(ways))("in %s", (_, way) => {
    expect(secretsIn(way(token))).toContain(token);
  });

  const prose: Record<string, string> = {
    "a note": `pw: ${password}`,
    "a sentence": `the password is ${password}`,
    "another language": `비밀번호: ${password}`,
    "a program": `connect(user="app", password="${password}")`,
  };

  test.each(Object.entries(prose))("a password that a person chose, in %s", (_, text) => {
    expect(secretsIn(text)).toEqual([password]);
  });
});

describe("whose token it is", () => {
  test.each([
    ["its name", `TWILIO_AUTH_TOKEN=${hex}`],
    ["a key around it", `twilio:\n  region: us1\n  auth_token: ${hex}\n`],
    ["an object around it", `{"twilio": {"region": "us1", "auth_token": "${hex}"}}`],
    ["the section of its file", `[twilio]\nregion = us1\nauth_token = ${hex}\n`],
    ["the word before it", `Twilio auth token: "${hex}"`],
  ])("is told by %s", (_, text) => {
    expect(found(text)).toEqual([{ rule: "twilio-auth-token", secret: hex }]);
  });

  test("is not told by a name of another section", () => {
    expect(found(`[twilio]\nregion = us1\n[other]\nauth_token = ${hex}\n`).map(({ rule }) => rule)).not.toContain("twilio-auth-token");
  });
});

describe("no credential", () => {
  test.each([
    `tokenUrl = "https://auth.example/${token}"`,
    `token_id: ${hex}`,
    `password_hash = "${hex}"`,
    "password = getPassword(user1)",
    "secretKey: Uint8Array,",
    "password = base64.b16encode",
    `the token was refreshed (id=${hex})`,
    'password: "SCRAM-SHA-256"',
    "credentials = db1.internal.example:5432",
    "secret=2025-11-22T07:52:16Z",
    "pass: process.env.PASSWORD_1",
    'password = "password1"',
  ])("is %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
