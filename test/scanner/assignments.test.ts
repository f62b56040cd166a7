import { describe, expect, test } from "vitest";
import { createKeyFile, KeyRing } from "../../contract/index.ts";
import { alphabets } from "../../rules/formats/index.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { createEngine } from "../../scanner/engine.ts";

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
    Gradle: (s) => `buildConfigField 'String', 'API_TOKEN', '"${s}"'`,
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
    "a scheme of two words": (s) => `-H "Authorization: Api-Token ${s}"`,
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

describe("a password that is a mere word is found", () => {
  const word = ["open", "sesame"].join("");
  test.each([
    ["in quotation marks", `admin_password = "${word}"`],
    ["in a file of settings", `[mail]\npassword=${word}\n`],
    ["of the environment", `export DB_PASSWORD=${word}`],
    ["where it is compared", `if password == "${word}":`],
  ])("%s", (_, text) => expect(secretsIn(text)).toEqual([word]));

  test.each([
    `password: string\n`,
    `password = ${word}()`,
    `let password = ${word};`,
    'password: "required"',
    'passwordField = "newPassword"',
    `password_hint: "${word}"`,
    `t.pass("${word}")`,
    `--- PASS: ${word}`,
  ])("but not in %s", (text) => expect(secretsIn(text)).toEqual([]));
});

test("a word in an element of XML is a password, whatever attributes it has", () => {
  const word = ["random", "WordHere"].join("");
  expect(secretsIn(`<pass data="1"> ${word} </pass>`)).toEqual([word]);
  expect(secretsIn(`if (pass > ${word}) { }`)).toEqual([]);
});

describe("of a list each value is found", () => {
  const all = [password, `${password}2`, `x${password}`];
  test.each([
    ["in JSON", `{"passwords": [${all.map((one) => `"${one}"`).join(", ")}]}`],
    ["over several lines", `passwords = [\n${all.map((one) => `  '${one}',\n`).join("")}]`],
    ["in YAML", `passwords:\n${all.map((one) => `  - ${one}\n`).join("")}other:\n  - ${token}\n`],
  ])("%s", (_, text) => expect(secretsIn(text)).toEqual(all));
});

describe("of a table each value of the column is found", () => {
  const [first, second] = [password, `${password}2`];
  test.each([
    ["as a browser writes it", `name,url,username,password\nshop,https://a.example,anna,${first}\nmail,https://b.example,anna,${second}\n`],
    [
      "in quotation marks",
      `"url","username","password","note"\n"https://a.example","a, b","${first}","x"\n"https://b.example","c","${second}",""`,
    ],
    ["by tabs", `host\tpassword\tnote\nshop\t${first}\tx\nmail\t${second}\ty\n`],
    ["first, and by semicolons", `login_password;user\r\n${first};anna\r\n${second};bruno\r\n`],
  ])("%s", (_, text) => expect(secretsIn(text)).toEqual([first, second]));

  test.each([
    `name,password\nshop,anna,${first}\n`,
    `connect(user,password,\n        host,${first})\n`,
    `name,password\n\nshop,${first}\n`,
  ])("but nothing in %s", (text) => expect(secretsIn(text)).toEqual([]));
});

test("of a table of tokens each one is found", () => {
  expect(secretsIn(`id,api_token,owner\n1,${token},anna\n2,x${token},bruno\n`)).toEqual([token, `x${token}`]);
  expect(secretsIn(`id,key,owner\n1,${token},anna\n`)).toEqual([]);
});

test("of several names that are given values at once each value is found", () => {
  expect(secretsIn(`first_password, other_password := "${password}", "${password}2"`)).toEqual([password, `${password}2`]);
  expect(secretsIn(`connect(host, password="${password}", "x${password}")`)).toContain(password);
});

describe("a name further out tells what a value is", () => {
  test.each([
    ["of a variable of Terraform", `variable "db_token" {\n  description = "The token"\n  default     = "${token}"\n}\n`],
    ["of a section", `{\n  "Jwt": {\n    "Issuer": "shop",\n    "Key": "${token}"\n  }\n}\n`],
    ["before braces", `std::string client_secret{"${token}"};`],
  ])("%s", (_, text) => expect(secretsIn(text)).toEqual([token]));

  test("and says nothing of a mere key elsewhere", () => {
    expect(secretsIn(`{"cache": {"key": "${token}"}}`)).toEqual([]);
  });
});

test("a password of mixed characters is found in prose, and other words behind one are none", () => {
  const mixed = ["Ganzz", "hp75-CEik"].join("");
  expect(secretsIn(`anna: the password is ${mixed}`)).toEqual([mixed]);
  expect(secretsIn("the password is base64-encoded, the other password is SHA256-Crypt")).toEqual([]);
});

test("letters with hardly a digit are a password in a form and in a printed map, and an identifier in a call", () => {
  const letters = ["DweccafvI", "1OVskx"].join("");
  expect(secretsIn(`user=anna&password=${letters}&x=1`)).toEqual([letters]);
  expect(secretsIn(`{host=db, password=${letters}, port=1}`)).toEqual([letters]);
  expect(secretsIn(`connect(host, password=${letters})`)).toEqual([]);
});

describe("what is taken where the environment says nothing is found", () => {
  test.each([
    `PASSWORD = os.environ.get("PASSWORD") or "${password}"`,
    `password = os.getenv("DB_PW", "${password}")`,
    `const password = process.env.DB_PW ?? "${password}";`,
    `password: ENV.fetch('DB_PW', '${password}')`,
    ["spring.datasource.password=$", `{DB_PW:${password}}`].join(""),
    ["DB_PASSWORD=$", `{DB_PASSWORD:-${password}}`].join(""),
  ])("in %s", (text) => expect(secretsIn(text)).toEqual([password]));

  test.each(['password = os.environ["DB_PW"]', ["password=$", "{DB_PW:?must be set}"].join(""), ["password=$", "{DB_PW}"].join("")])(
    "but nothing in %s",
    (text) => expect(secretsIn(text)).toEqual([]),
  );
});

test("a generated password is found though it holds brackets, and code that closes its brackets is none", () => {
  const generated = ["{h}7)p$e]", "nob(k[f>-_#"].join("");
  expect(secretsIn(`password = "${generated}"`)).toEqual([generated]);
  expect(secretsIn(`apiKey := "${generated}"`)).toEqual([generated]);
  expect(secretsIn(`api_key: {${generated}}`)).toEqual([`{${generated}}`]);
  expect(secretsIn(`db_password={${generated}\n`)).toEqual([`{${generated}`]);
  expect(secretsIn("api_key={{.Values.api[0].name1.another}}\ntoken = parse(values[first.name],\n")).toEqual([]);
  expect(secretsIn("api_key: \"{{.Values.api['key'][0].name1}}\"")).toEqual([]);
  expect(secretsIn("password = \"{{ vault.get('db')[0] }}\"")).toEqual([]);
});

test("a long number is a credential where its name says so, and one that counts is none", () => {
  const number = ["19254831", "68813050783076"].join("");
  expect(secretsIn(`MAPS_APIKEY: ${number}`)).toEqual([number]);
  expect(secretsIn(`{"api_key": "${number}"}`)).toEqual([number]);
  expect(secretsIn(`message_token = ${number}`)).toEqual([]);
  expect(secretsIn("api_key = 12345678901234567890")).toEqual([]);
});

test("a UUID is a credential where its name says key or secret, and a thing's name elsewhere", () => {
  const uuid = [8, 4, 4, 4, 12].map((length) => random.text(length, alphabets.hex.characters)).join("-");
  expect(secretsIn(`X-Octo-ApiKey: ${uuid}`)).toEqual([uuid]);
  expect(secretsIn(`request_token: ${uuid}`)).toEqual([]);
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

  test("is told by a short name that its word for a credential follows at once", () => {
    const uuid = [8, 4, 4, 4, 12].map((length) => random.text(length, alphabets.hex.characters)).join("-");
    expect(secretsIn(`snyktoken=${uuid}`)).toEqual([uuid]);
    expect(secretsIn(`snykish_token=${uuid}`)).toEqual([]);
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
