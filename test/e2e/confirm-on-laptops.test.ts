import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type ConfirmRequest,
  createKeyFile,
  fingerprintOf,
  KeyRing,
  parseKeyFile,
  parseTrustedKeys,
  register,
} from "../../contract/index.ts";
import { confirmationOf, confirmKeyPair } from "../../contract/voprf.ts";
import { Child } from "../../demo/child.ts";
import { shapeOf } from "../../rules/index.ts";
import { indexOf, openIndexAt } from "../../scanner/index.ts";
import { RecordingProxy } from "../support/recording-proxy.ts";
import { eventually } from "../support/wait.ts";
import { byAnotherKey, issuedIn, newSecret, type Run, runCommand, statementOf, TYPE } from "./laptop.ts";

const directory = mkdtempSync(join(tmpdir(), "leaktrail-laptop-"));
const at = (name: string) => join(directory, name);
/** What a laptop has: the index, the public key that signed it, a token. No key file. */
const laptop = at("laptop");
const onLaptop = (name: string) => join(laptop, name);

const keyText = JSON.stringify(createKeyFile("k1"));
const epoch = new KeyRing(parseKeyFile(keyText)).current;
const secrets = Array.from({ length: 5 }, newSecret);
const [leaked = "", other = "", revoked = "", old = "", unknown = ""] = secrets;

let up: Child;
let origin = "";
const proxy = await new RecordingProxy(() => origin).listen();

/** No output of any command may hold a secret. */
async function run(parameters: readonly string[], { input = "", cwd = directory } = {}): Promise<Run> {
  const made = await runCommand(parameters, { input, cwd });
  for (const secret of secrets) expect(made.stdout + made.stderr, "no output holds a secret").not.toContain(secret);
  return made;
}

async function succeed(parameters: readonly string[], input = ""): Promise<Run> {
  const made = await run(parameters, { input });
  expect(made, made.stderr).toMatchObject({ status: 0 });
  return made;
}

async function post(path: string, body: unknown): Promise<void> {
  const headers = { authorization: `Bearer ${readFileSync(at("data/admin.token"), "utf8").trim()}`, "content-type": "application/json" };
  const response = await fetch(new URL(path, origin), { method: "POST", headers, body: JSON.stringify(body) });
  expect(response.ok, await response.text()).toBe(true);
}

const token = (name: string, ...scopes: string[]) =>
  succeed([
    ...["token", "create", "--url", origin, "--token-file", at("data/admin.token"), "--subject", name],
    ...["--scope", ...scopes, "--out", onLaptop(name)],
  ]);

beforeAll(async () => {
  mkdirSync(laptop);
  writeFileSync(at("key"), keyText, { mode: 0o600 });
  writeFileSync(at("leaktrail.yaml"), "confirmation:\n  enabled: true\n");
  const places = ["--data", at("data"), "--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:0"];
  up = new Child("up", ["up", "--config", at("leaktrail.yaml"), "--key-file", at("key"), ...places], at("up.out"));
  origin = await up.printed(/listening on (http:\/\/[^"\s]+)/);
  await up.printed(/(first admin token is in)/);
  for (const [number, secret] of [leaked, other, revoked].entries())
    await post("/v1/issuance", { ...statementOf(`iss-${number}`), secret });
  // As a broker of an earlier version sends it: without a confirmation value.
  await post("/v1/issuance", {
    ...statementOf("iss-old"),
    registration: register(Buffer.from(old), epoch, shapeOf(Buffer.from(old), TYPE)),
  });
  await eventually("the last one is taken in", () =>
    post("/v1/issuance/iss-2/events", { event: "revoked", at: new Date().toISOString() }).then(
      () => true,
      () => false,
    ),
  );
  writeFileSync(onLaptop("trust.pem"), (await succeed(["index", "key", "--out", at("sign.pem")])).stdout);
  const lines = secrets.map((secret, number) => `iss-${number}\t${secret}\t${TYPE}\n`).join("");
  const made = ["--tier", "C", "--sign-key", at("sign.pem"), "--out", onLaptop("i.idx")];
  await succeed(["index", "build", "--key-file", at("key"), ...made], lines);
  await token("confirm.token", "confirm");
  await token("other.token", "index:read");
  await eventually("the collector knows the secrets as of now", async () => {
    plant({ "ready.txt": `${leaked}\n` });
    return (await scan()).status === 1;
  });
});
beforeEach(() => {
  rmSync(onLaptop("t"), { recursive: true, force: true });
  proxy.forget();
});
afterAll(async () => {
  await proxy.close();
  await up.stop();
  rmSync(directory, { recursive: true, force: true });
});

function plant(files: Record<string, string>): void {
  mkdirSync(onLaptop("t"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(laptop, "t", name), text);
}

const index = ["--index", "i.idx", "--trust", "trust.pem"];
const confirm = (url = proxy.url, file = "confirm.token") => ["--confirm", url, "--token-file", file];
const scan = (more = confirm(), place: readonly string[] = ["t"], input = "") =>
  run(["scan", ...place, ...index, "--format", "jsonl", ...more], { cwd: laptop, input });
describe("a laptop with an index of tier C", () => {
  it("finds an issued secret, says whose it is and where it stands, and ends with 1", async () => {
    plant({ "a.env": `A=1\nTOKEN=${leaked}\n`, "b.txt": "nothing\n" });
    const made = await scan();
    expect(made, made.stderr).toMatchObject({ status: 1 });
    expect(issuedIn(made)).toMatchObject([
      {
        file: "t/a.env",
        line: 2,
        column: 7,
        endLine: 2,
        endColumn: 7 + leaked.length,
        offset: 10,
        length: leaked.length,
        severity: "critical",
        encoding: [],
        issuance: { id: "iss-0", otherIds: [] },
        fingerprint: fingerprintOf(Buffer.from(leaked), epoch),
      },
    ]);
    expect(made.stderr).not.toContain("unconfirmed");
  });

  it("finds it in a stream, in what is staged, spelled in hexadecimal, and far behind in a large file", async () => {
    const streamed = await scan(confirm(), ["-"], `x\n${other}\n`);
    expect(issuedIn(streamed)).toMatchObject([{ line: 2, column: 1, issuance: { id: "iss-1" } }]);
    const hex = Buffer.from(other).toString("hex");
    plant({ "hex.txt": `key: ${hex}\n`, "large.txt": `${"a line of a log\n".repeat(400_000)}  ${leaked}\n` });
    const found = issuedIn(await scan());
    expect(found).toMatchObject([
      { file: "t/hex.txt", line: 1, encoding: ["hex"], issuance: { id: "iss-1" } },
      { file: "t/large.txt", line: 400_001, column: 3, encoding: [], issuance: { id: "iss-0" } },
    ]);
    const git = (...parameters: string[]) => execFileSync("git", parameters, { cwd: join(laptop, "t"), stdio: "pipe" });
    git("init", "-q");
    git("add", "hex.txt");
    writeFileSync(join(laptop, "t", "s.env"), `${other}\n`);
    git("add", "s.env");
    const staged = await scan(confirm(), ["--staged", "--repo", "t"]);
    expect(issuedIn(staged).map(({ file }) => file)).toEqual(["hex.txt", "s.env"]);
  });

  it("tells one place once, however often its secret stands there, and a revoked one as less urgent", async () => {
    plant({ "a.txt": `${revoked}\n`.repeat(20) });
    const found = issuedIn(await scan());
    expect(found.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, number) => number + 1));
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["medium"]));
  });

  it("sends nothing by which the text can be known", async () => {
    plant({ "a.env": `password of maria\nTOKEN=${leaked}\nHEX=${Buffer.from(other).toString("hex")}\n` });
    expect(issuedIn(await scan())).toHaveLength(2);
    expect(proxy.asked.map((body) => (JSON.parse(body) as ConfirmRequest).ask)).toEqual(["places", "evaluate", "records"]);
    const said = [...proxy.asked, ...proxy.heads].join("\n");
    for (const secret of [leaked, other]) {
      const bytes = Buffer.from(secret);
      // Neither the secret nor any 6 bytes of it, in whatever spelling; nor what it could be recognised by.
      for (const spelling of [secret, bytes.toString("hex"), bytes.toString("base64"), bytes.toString("base64url")])
        for (let from = 0; from + 8 <= spelling.length; from++) expect(said).not.toContain(spelling.slice(from, from + 8));
      expect(said).not.toContain(fingerprintOf(bytes, epoch).value);
      expect(said).not.toContain(confirmationOf(bytes, epoch));
    }
    expect(said).not.toMatch(/a\.env|maria/);
    for (const body of proxy.asked)
      expect(Object.keys(JSON.parse(body)).sort().join()).toMatch(/^ask,b(its,buckets|linded),publicKey$|^ask,bits,claims,publicKey$/);
  });

  it("is clean, without a question, where no window of an issued secret stands", async () => {
    plant({ "a.txt": `${newSecret()}\n${randomBytes(20_000).toString("base64")}\n` });
    const made = await scan(confirm("http://127.0.0.1:9"));
    expect(issuedIn(made)).toEqual([]);
    expect(made.stderr).not.toContain("unconfirmed");
    expect(made.status).not.toBe(2);
  });

  it("is told that a window alone is no secret: it is refuted", async () => {
    plant({ "a.txt": `x${leaked.slice(4, -1)}\n${leaked.slice(5)}\n` });
    const made = await scan();
    expect(issuedIn(made)).toEqual([]);
    expect(proxy.asked.length).toBeGreaterThan(0);
    expect(made.stderr).not.toContain("unconfirmed");
    expect(made.status).not.toBe(2);
  });
});

describe("what nobody could confirm", () => {
  beforeEach(() => plant({ "a.env": `A=1\nTOKEN=${leaked}\n`, "b.env": `${other}\n` }));

  it.each([
    [
      "the collector is away",
      confirm("http://127.0.0.1:9"),
      /2 candidates are unconfirmed: http:\/\/127\.0\.0\.1:9\/v1\/confirm cannot be reached/,
    ],
    ["no collector is named", [], /2 candidates are unconfirmed: no confirmation service was named: scan again with --confirm URL/],
  ])("is said to be unconfirmed and never clean where %s: place, reason, and exit 2", async (_what, more, reason) => {
    const made = await scan(more);
    expect(made.status).toBe(2);
    expect(issuedIn(made)).toEqual([]);
    expect(made.stderr).toMatch(/candidate, unconfirmed: t\/a\.env:2:\d+\n(.*\n)*.*candidate, unconfirmed: t\/b\.env:1:\d+\n/);
    expect(made.stderr.match(/candidates are unconfirmed/g)).toHaveLength(1);
    expect(made.stderr).toMatch(reason);
    expect(made.stderr).toContain("2 places may hold an issued secret, and nobody could say: this is not clean");
  });

  it("stands in the summary of a report", async () => {
    const made = await run(["scan", "t", ...index, "--format", "json"], { cwd: laptop });
    expect(JSON.parse(made.stdout).summary).toMatchObject({ unconfirmed: 2 });
  });

  it("is unconfirmed where the secret was registered without a confirmation value, and the others are found", async () => {
    plant({ "c.env": `${old}\n` });
    const made = await scan();
    expect(made.status).toBe(2);
    expect(issuedIn(made)).toHaveLength(2);
    expect(made.stderr).toMatch(/1 candidates are unconfirmed: .*register it again/);
  });

  it("is unconfirmed where the collector was never told of a secret that the index holds", async () => {
    plant({ "c.env": `${unknown}\n` });
    const made = await scan();
    expect(made.status).toBe(2);
    expect(issuedIn(made)).toHaveLength(2);
    expect(made.stderr).toMatch(/1 candidates are unconfirmed: the index holds a secret that the service was not told of/);
  });

  it("is unconfirmed where the collector knows less than the index", async () => {
    proxy.bend = (question, answer) => (question.includes('"places"') ? answer.replace(/"asOfS":\d+/, '"asOfS":1000') : answer);
    const made = await scan();
    expect(made.status).toBe(2);
    expect(made.stderr).toMatch(/2 candidates are unconfirmed: the service knows the issued secrets as of 1970-01-01T00:16:40/);
  });
});

describe("who answers in the collector's place", () => {
  beforeEach(() => plant({ "a.env": `TOKEN=${leaked}\n` }));

  it("is noticed by the proof, which is an error and no finding", async () => {
    proxy.bend = byAnotherKey;
    const made = await scan();
    expect([made.status, made.stdout, made.stderr]).toEqual([2, expect.any(String), expect.stringContaining("proof is wrong")]);
    expect(issuedIn(made)).toEqual([]);
  });

  it("or has another key, is said so", async () => {
    writeFileSync(at("other.key"), JSON.stringify(createKeyFile("k1")), { mode: 0o600 });
    const made = ["--tier", "C", "--sign-key", at("sign.pem"), "--out", onLaptop("other.idx")];
    await succeed(["index", "build", "--key-file", at("other.key"), ...made], `iss-0\t${leaked}\t${TYPE}\n`);
    const scanned = await run(["scan", "t", "--index", "other.idx", "--trust", "trust.pem", ...confirm()], { cwd: laptop });
    expect([scanned.status, scanned.stderr]).toEqual([2, expect.stringMatching(/the index is not its own \(409\)/)]);
  });

  it.each([
    ["a token of another scope", confirm(undefined, "other.token"), /does not let this token confirm \(403\)/],
    ["no token", ["--confirm", "http://127.0.0.1:9"], /no API token: give --token-file FILE/],
    ["a token without a collector", ["--token-file", "confirm.token"], /--token-file goes with --confirm/],
    ["plain http to another host", confirm("http://leaktrail.example"), /https only/],
  ])("is not asked with %s", async (_what, more, problem) => {
    expect(await scan(more)).toMatchObject({ status: 2, stderr: expect.stringMatching(problem) });
  });
});

describe("the index that a laptop has", () => {
  it("names the key by which it is confirmed, signed with the rest, and shows no window key", async () => {
    const publicKey = Buffer.from(confirmKeyPair(epoch).publicKey).toString("base64url");
    const inspect = ["index", "inspect", "--index", "i.idx", "--trust", "trust.pem"];
    const shown = await run(inspect, { cwd: laptop });
    expect(shown.stdout).toContain(`confirmed by the collector with public key ${publicKey}`);
    const json = await run([...inspect, "--format", "json"], { cwd: laptop });
    expect(JSON.parse(json.stdout).segments).toMatchObject([{ confirmKey: publicKey }]);
    expect(json.stdout).not.toContain("windowKeys");
    const bytes = readFileSync(onLaptop("i.idx"));
    const changed = Buffer.from(
      bytes.toString("latin1").replace(publicKey, publicKey.replace(/^./, publicKey.startsWith("A") ? "B" : "A")),
      "latin1",
    );
    writeFileSync(onLaptop("changed.idx"), changed);
    const scanned = await run(["scan", "trust.pem", "--index", "changed.idx", "--trust", "trust.pem"], { cwd: laptop });
    expect(scanned).toMatchObject({ status: 2, stderr: expect.stringContaining("does not match the signature") });
  });

  it("is refused where nobody hears of candidates", () => {
    const keys = new KeyRing(parseKeyFile(keyText));
    const file = openIndexAt(onLaptop("i.idx"), { trusted: parseTrustedKeys(readFileSync(onLaptop("trust.pem"), "utf8")) });
    expect(() => indexOf(keys, file)).toThrow(/tier C/);
    file.close();
  });
});
