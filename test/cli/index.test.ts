import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { KeyRing, parseKeyFile } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { seeded } from "../../rules/index.ts";
import { openIndexAt } from "../../scanner/index-disk.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const secretOf = (seed: number, length = 40) => seeded(seed).text(length, BASE62);

const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-index-"));
let work: string;

beforeEach(() => {
  work = mkdtempSync(join(home, "work-"));
  expect(run(["key", "create", "--out", "k.json"]).status).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(parameters: readonly string[], input: string | Buffer = "") {
  const environment = { PATH: process.env.PATH ?? "", HOME: work, LEAKTRAIL_KEY_FILE: join(work, "k.json") };
  const made = spawnSync(process.execPath, [program, ...parameters], {
    cwd: work,
    input,
    encoding: "utf8",
    env: environment,
  });
  for (let seed = 0; seed < 20; seed++) expect(made.stdout + made.stderr, "no output holds a secret").not.toContain(secretOf(seed));
  return made;
}

const index = (...parameters: string[]) => run(["index", ...parameters]);
const lines = (...seeds: number[]) => seeds.map((seed) => `iss-${seed}\t${secretOf(seed)}\n`).join("");
const build = (input: string | Buffer, ...parameters: string[]) => run(["index", "build", "--out", "i.idx", ...parameters], input);
const opened = (path = "i.idx") =>
  openIndexAt(join(work, path), { keys: new KeyRing(parseKeyFile(readFileSync(join(work, "k.json"), "utf8"))) });
const idsIn = () => [...opened().recordIds()];

describe("leaktrail index build", () => {
  test("writes an index of what stands on the lines, which only its owner may read", () => {
    const { status, stderr } = build(lines(1, 2, 3));
    expect([status, stderr]).toEqual([0, "leaktrail: 3 secrets indexed, 0 refused\n"]);
    expect(statSync(join(work, "i.idx")).mode & 0o777).toBe(0o600);
    expect(idsIn()).toEqual(["iss-1", "iss-2", "iss-3"]);
    const bytes = readFileSync(join(work, "i.idx"));
    for (const seed of [1, 2, 3]) expect(bytes.includes(secretOf(seed))).toBe(false);
  });

  test("takes JSON lines, with secrets of any bytes", () => {
    const secret = Buffer.from(Array.from({ length: 32 }, (_, at) => (at % 2 === 0 ? 1 : at * 7)));
    expect(build(`${JSON.stringify({ id: "iss-1", secretBase64: secret.toString("base64") })}\n\n`, "--input", "jsonl").status).toBe(0);
    expect(opened().segments[0]).toMatchObject({ byteClass: 2, longestBytes: 32 });
  });

  test("refuses weak secrets by name and writes nothing; with --skip-weak it leaves them out", () => {
    const input = `${lines(1)}weak-1\tshort\nweak-2\tthe quick brown fox jumps over\n`;
    const { status, stderr } = build(input);
    expect(status).toBe(2);
    expect(stderr).toMatch(/refused weak-1: .*fewer than 12\n.*refused weak-2: .*common text\n.*2 of 3 secrets are refused/s);
    expect(existsSync(join(work, "i.idx"))).toBe(false);
    expect(build(input, "--skip-weak")).toMatchObject({ status: 0, stderr: expect.stringContaining("1 secrets indexed, 2 refused") });
    expect(readdirSync(work).sort()).toEqual(["i.idx", "k.json"]);
  });

  test.each([
    ["no line", ""],
    ["an id twice", lines(1, 1)],
    ["a line without a secret", "iss-1\n"],
    ["an id with a space", `iss 1\t${secretOf(1)}\n`],
    ["too many fields", `iss-1\t${secretOf(1)}\ta\tb\n`],
  ])("ends with 2 on %s, and writes nothing", (_, input) => {
    expect(build(input).status).toBe(2);
    expect(readdirSync(work)).toEqual(["k.json"]);
  });

  test("goes on with the line of versions of the index that it replaces", () => {
    build(lines(1));
    const { origin, version } = opened().header;
    build(lines(1, 2));
    expect(opened().header).toMatchObject({ origin });
    expect(opened().header.version).toBeGreaterThan(version);
  });
});

describe("leaktrail index update", () => {
  beforeEach(() => expect(build(lines(1, 2, 3)).status).toBe(0));

  test("adds, revokes, expires and removes without a rebuild", () => {
    const made = run(["index", "update", "--index", "i.idx", "--add", "--revoke", "iss-1", "--remove", "iss-2"], lines(4));
    expect([made.status, made.stderr]).toEqual([0, expect.stringMatching(/3 changes made.* with 3 records/)]);
    expect(idsIn()).toEqual(["iss-1", "iss-3", "iss-4"]);
    const amendments = `{"expire":"iss-3"}\n{"remove":"iss-4"}\n`;
    expect(run(["index", "update", "--index", "i.idx", "--add", "--input", "jsonl"], amendments).status).toBe(0);
    expect(idsIn()).toEqual(["iss-1", "iss-3"]);
    const [segment] = opened().segments;
    expect(segment && opened().recordsOf(segment, 0)).toEqual([{ id: "iss-1", revoked: true }]);
    expect(index("verify", "--index", "i.idx").status).toBe(0);
    expect(readdirSync(work).sort()).toEqual(["i.idx", "k.json"]);
  });

  test("makes all changes or none, and ends with 2", () => {
    const before = readFileSync(join(work, "i.idx"));
    for (const wrong of [["--revoke", "nobody"], ["--remove", "iss-1", "--remove", "iss-1"], [], ["--revoke", "no id"]]) {
      expect(index("update", "--index", "i.idx", ...wrong).status).toBe(2);
    }
    expect(run(["index", "update", "--index", "i.idx", "--add"], "weak\tshort\n").stderr).toContain("weak cannot be added");
    expect(readFileSync(join(work, "i.idx")).equals(before)).toBe(true);
  });

  test("of many at once loses none that it has reported, and who reads meanwhile always finds a whole index", async () => {
    const environment = { PATH: process.env.PATH ?? "", LEAKTRAIL_KEY_FILE: join(work, "k.json") };
    const update = (seed: number) =>
      new Promise<boolean>((resolve) => {
        const parameters = [program, "index", "update", "--index", "i.idx", "--add"];
        const child = execFile(process.execPath, parameters, { cwd: work, env: environment }, (error) => resolve(!error));
        child.stdin?.end(lines(seed));
      });
    let isDone = false;
    const updates = Promise.all([10, 11, 12, 13, 14, 15].map(async (seed) => ((await update(seed)) ? [`iss-${seed}`] : []))).finally(() => {
      isDone = true;
    });
    let read = 0;
    while (!isDone) {
      const file = opened();
      expect([...file.recordIds()].length).toBeGreaterThanOrEqual(3);
      file.verify();
      file.close();
      read += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const added = (await updates).flat();
    expect(added.length).toBeGreaterThan(0);
    expect(read).toBeGreaterThan(3);
    expect(new Set(idsIn())).toEqual(new Set(["iss-1", "iss-2", "iss-3", ...added]));
  });

  test("that was cut off is said, and does no harm", () => {
    writeFileSync(join(work, "i.idx.update"), "half of it");
    const { status, stderr } = index("update", "--index", "i.idx", "--revoke", "iss-1");
    expect([status, stderr]).toEqual([2, expect.stringContaining("delete i.idx.update")]);
    expect(idsIn()).toHaveLength(3);
  });
});

describe("leaktrail index inspect and verify", () => {
  test("say what an index holds, and show neither ids nor secrets", () => {
    build(lines(1, 2, 3), "--expires", "2099-01-01");
    const { status, stdout } = index("inspect", "--index", "i.idx");
    expect(status).toBe(0);
    for (const fact of [
      /tier +A/,
      /expires +2099-01-01/,
      /records +3/,
      /3 secrets of 40 to 40 bytes, 12 anchors/,
      /class token/,
      /MAC +holds under k-/,
    ]) {
      expect(stdout).toMatch(fact);
    }
    expect(stdout).not.toContain("iss-1");
    expect(JSON.parse(index("inspect", "--index", "i.idx", "--format", "json").stdout)).toMatchObject({
      records: 3,
      proof: { isSigned: false },
    });
  });

  test("end with 2 on a damaged byte, with the place, and on another key", () => {
    build(lines(1, 2, 3));
    const bytes = readFileSync(join(work, "i.idx"));
    bytes[40_000] = (bytes[40_000] as number) ^ 1;
    writeFileSync(join(work, "bad.idx"), bytes);
    expect(index("verify", "--index", "bad.idx")).toMatchObject({ status: 2, stderr: expect.stringContaining("bytes 32768 to 49152") });
    run(["key", "create", "--out", "other.json"]);
    expect(index("verify", "--index", "i.idx", "--key-file", "other.json")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("made with key"),
    });
    expect(index("verify", "--index", "nothing.idx").status).toBe(2);
  });

  test("say who signed it; tiers B and C need to be told whom to trust", () => {
    const key = index("key", "--out", "sign.pem");
    expect(key.stdout).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    expect(statSync(join(work, "sign.pem")).mode & 0o777).toBe(0o600);
    writeFileSync(join(work, "trust.pem"), key.stdout);
    const random = Array.from({ length: 3 }, (_, at) => `iss-${at}\tnpm_${seeded(at).text(36, BASE62)}\tnpm-access-token\n`).join("");
    for (const tier of ["B", "C"]) {
      expect(build(random, "--tier", tier).stderr).toContain("--sign-key");
      const typeless = build(random.replaceAll("\tnpm-access-token", ""), "--tier", tier, "--sign-key", "sign.pem");
      expect([typeless.status, typeless.stderr]).toEqual([2, expect.stringContaining("its type declares no entropy")]);
      const made = build(random, "--tier", tier, "--sign-key", "sign.pem");
      expect([made.status, made.stderr]).toEqual([0, expect.stringContaining("secrets indexed")]);
      expect(index("verify", "--index", "i.idx").stderr).toContain("--trust");
      const verified = index("verify", "--index", "i.idx", "--trust", "trust.pem");
      expect([verified.status, verified.stdout]).toEqual([0, expect.stringMatching(/signature +holds, by key [0-9a-f]{16}\nblocks +all/)]);
    }
    expect(index("key", "--out", "sign.pem").status, "a key that is there is left as it is").toBe(2);
  });
});
