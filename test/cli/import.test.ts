import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Finding, finding, fingerprintOf, KeyRing, parseKeyFile, unresolved } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { baselineOf, knownSecret, reportsOf, unknownSecret } from "../scanner/imports/reports.ts";
import { gitEnvironment } from "../support/repository.ts";

const home = mkdtempSync(join(tmpdir(), "leaktrail-import-"));
const at = (name: string) => join(home, name);
const [known, unknown] = [knownSecret(71), unknownSecret(72)];
const received: Finding[] = [];
/** A collector that takes all but what it is told to refuse. */
const collector = createServer(async (asked, answer) => {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part as Buffer);
  const { findings } = JSON.parse(Buffer.concat(parts).toString()) as { findings: Finding[] };
  const rejected = findings.flatMap(({ file }, index) => (file === "refused" ? [{ index, reason: "not wanted" }] : []));
  received.push(...findings.filter(({ file }) => file !== "refused"));
  answer.writeHead(asked.headers.authorization === "Bearer t0" ? 202 : 401, { "content-type": "application/json" });
  answer.end(JSON.stringify({ accepted: findings.length - rejected.length, rejected }));
});

beforeAll(async () => {
  await once(collector.listen(0, "127.0.0.1"), "listening");
  expect((await run(["key", "create", "--out", at("key")])).status).toBe(0);
  writeFileSync(at("gitleaks.json"), reportsOf.gitleaks?.({ file: "a.env", line: 2, column: 5, secret: unknown }) ?? "");
  writeFileSync(at("refused.json"), reportsOf.gitleaks?.({ file: "refused", line: 2, column: 5, secret: unknown }) ?? "");
  writeFileSync(at("baseline.json"), baselineOf({ file: "b.env", line: 1, secret: known }));
  writeFileSync(at("b.env"), `key = ${known}\n`);
});
afterAll(() => {
  collector.close();
  rmSync(home, { recursive: true, force: true });
});

async function run(parameters: readonly string[], { input = "", env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, [builtProgram("cli/main.cjs"), ...parameters], {
    cwd: home,
    env: { ...gitEnvironment, HOME: home, ...env },
  });
  child.stdin.end(input);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (text) => (stdout += text));
  child.stderr.on("data", (text) => (stderr += text));
  const [status] = await once(child, "close");
  for (const secret of [known, unknown]) expect(stdout + stderr, "no output holds a secret").not.toContain(secret);
  return {
    status,
    stderr,
    findings:
      parameters[0] === "import"
        ? stdout
            .split("\n")
            .filter(Boolean)
            .map((line) => finding.parse(JSON.parse(line)))
        : [],
  };
}

describe("leaktrail import", () => {
  test("takes in reports of several scanners, under the key that is named, and ends with 0", async () => {
    const { status, stderr, findings } = await run(["import", "gitleaks.json", "baseline.json", "--repo", ".", "--key-file", "key"]);
    const { current } = new KeyRing(parseKeyFile(readFileSync(at("key"), "utf8")));
    expect(findings.map(({ rule, fingerprint }) => [rule, fingerprint])).toEqual([
      ["import/gitleaks/some-rule", fingerprintOf(Buffer.from(unknown), current)],
      ["npm-access-token", fingerprintOf(Buffer.from(known), current)],
    ]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: "leaktrail: 2 findings read, 0 left out as ruled out; 2 places with a fingerprint; 0 not fingerprinted\n",
    });
  });

  test("names what could not be fingerprinted and ends with 2, unless that is allowed; the list goes to a file where one is named", async () => {
    const { status, stderr, findings } = await run(["import", "gitleaks.json", "baseline.json"]);
    expect({ status, count: findings.length }).toEqual({ status: 2, count: 1 });
    expect(stderr).toContain("not fingerprinted: b.env:1 [detect-secrets: Secret Keyword]: the report holds no plaintext");
    const allowed = await run(["import", "baseline.json", "--unresolved", "list.jsonl", "--allow-unresolved"]);
    expect(allowed).toMatchObject({ status: 0, stderr: expect.not.stringContaining("b.env") });
    expect(unresolved.parse(JSON.parse(readFileSync(at("list.jsonl"), "utf8")))).toMatchObject({
      file: "b.env",
      line: 1,
      fingerprint: null,
    });
  });

  test("reads a report from standard input", async () => {
    const input = readFileSync(at("gitleaks.json"), "utf8");
    expect((await run(["import", "-"], { input })).findings).toHaveLength(1);
  });

  test("sends to a collector, too; what it refuses is said, and makes 2", async () => {
    const to = ["--to", `http://127.0.0.1:${(collector.address() as AddressInfo).port}`, "--key-file", "key"];
    const env = { LEAKTRAIL_TOKEN: "t0" };
    const sent = await run(["import", "gitleaks.json", ...to], { env });
    expect(sent).toMatchObject({ status: 0, stderr: expect.stringContaining("1 taken by the collector") });
    expect(received).toEqual(sent.findings);
    expect(await run(["import", "refused.json", ...to], { env })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/refused fnd_\w+: not wanted/),
    });
    const env2 = { LEAKTRAIL_TOKEN: "other" };
    expect(await run(["import", "gitleaks.json", ...to], { env: env2 })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("does not know this token"),
    });
  });

  test.each([
    ["a key of one's own to a collector", ["gitleaks.json", "--to", "http://127.0.0.1:1"], /no key: give --key-file/],
    ["what is no report", ["key"], /in no format that is known/],
    ["a report that is not there", ["none"], /the report none cannot be read/],
    ["a token without a collector", ["gitleaks.json", "--token-file", "key"], /--token-file goes with --to/],
    ["a repository that is not there", ["gitleaks.json", "--repo", "none"], /there is no folder none/],
  ])("does not take in %s, and ends with 2", async (_, parameters, message) => {
    const { status, stderr, findings } = await run(["import", ...parameters, "--unresolved", "left.jsonl"]);
    expect({ status, findings }).toEqual({ status: 2, findings: [] });
    expect(stderr).toMatch(message);
    expect(existsSync(at("left.jsonl"))).toBe(false);
  });
});
