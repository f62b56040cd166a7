import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { keyFile } from "../scanner/fixtures.ts";
import { sampleSecret } from "../support/samples.ts";

const tokens = Array.from({ length: 250 }, (_, nth) => sampleSecret("npm-access-token", 500 + nth));
const [token = ""] = tokens;

let home: string;
let server: Server;
let url: string;
let requests: z.output<typeof finding>[][];
let answer: (count: number) => [status: number, body: unknown];

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "leaktrail-send-"));
  writeFileSync(join(home, "key"), JSON.stringify(keyFile), { mode: 0o600 });
  requests = [];
  answer = (count) => [202, { accepted: count, rejected: [] }];
  server = createServer(async (request, response) => {
    const { findings } = z.object({ findings: z.array(finding) }).parse(JSON.parse(await text(request)));
    const [status, body] = answer(findings.length);
    if (status === 202) requests.push(findings);
    response.writeHead(status).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(home, { recursive: true, force: true });
});

function scan(content: string, { flags = ["--key-file", "key"], env = {} }: { flags?: string[]; env?: Record<string, string> } = {}) {
  writeFileSync(join(home, "a"), content);
  const parameters = [builtProgram("cli/main.cjs"), "scan", "a", "--send", url, "--format", "csv", ...flags];
  const options = { cwd: home, env: { PATH: process.env.PATH ?? "", HOME: home, LEAKTRAIL_TOKEN: "a-token", ...env } };
  return new Promise<{ status: unknown; said: string }>((done) => {
    execFile(process.execPath, parameters, options, (error, stdout, stderr) => {
      expect(stdout + stderr, "no output holds a secret").not.toContain(token);
      done({ status: error ? error.code : 0, said: stderr });
    });
  });
}

const unsent = () => readdirSync(join(home, ".local/state/leaktrail/unsent"));

describe("leaktrail scan --send", () => {
  test("sends what it finds, in batches, and ends as it would without", async () => {
    expect(await scan(tokens.join("\n"))).toMatchObject({
      status: 1,
      said: expect.stringContaining("250 findings taken by the collector"),
    });
    expect(requests.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(new Set(requests.flat().map(({ id }) => id)).size).toBe(250);
    expect((await scan("clean\n")).status).toBe(0);
  });

  test("keeps what a collector that is away does not take, says so, and the next scan that sends brings it", async () => {
    answer = () => [503, {}];
    const { status, said } = await scan(tokens.join("\n"));
    expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(/answered 503[\s\S]*250 wait in .*unsent/) });
    const kept = unsent().map((name) => readFileSync(join(home, ".local/state/leaktrail/unsent", name), "utf8"));
    expect(kept.join("")).not.toContain(token);
    answer = (count) => [202, { accepted: count, rejected: [] }];
    expect((await scan("clean\n")).status).toBe(0);
    expect(requests.flat()).toHaveLength(250);
    expect(unsent()).toEqual([]);
  });

  test("ends with 2 where the collector refuses a finding, or where it is away and nothing can be kept", async () => {
    answer = (count) => [202, { accepted: count - 1, rejected: [{ index: 0, reason: "not today" }] }];
    expect(await scan(token)).toMatchObject({ status: 2, said: expect.stringContaining("not today") });
    answer = () => [503, {}];
    writeFileSync(join(home, "state"), "a file in the way");
    const inTheWay = { env: { XDG_STATE_HOME: join(home, "state") } };
    expect(await scan(token, inTheWay)).toMatchObject({ status: 2, said: expect.stringContaining("1 were neither sent nor kept") });
  });

  test.each([
    ["the organisation's key", { flags: [] }, /no key: give --key-file/],
    ["a token", { env: { LEAKTRAIL_TOKEN: "" } }, /no API token/],
    ["a collector's address", { flags: ["--key-file", "key", "--send", "leaktrail.example.org"] }, /--send does not name a collector/],
  ])("asks for %s, before it scans", async (_, how, message) => {
    expect(await scan(token, how)).toMatchObject({ status: 2, said: expect.stringMatching(message) });
    expect(requests).toEqual([]);
  });
});
