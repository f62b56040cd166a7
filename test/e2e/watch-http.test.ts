import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LeaktrailClient } from "../../client/index.ts";
import { createKeyFile, fingerprintOf, incidentIdOf, KeyRing, parseKeyFile } from "../../contract/index.ts";
import { builtProgram, Child } from "../../demo/child.ts";
import { testSecret } from "../support/documents.ts";
import { eventually } from "../support/wait.ts";

const directory = mkdtempSync(join(tmpdir(), "leaktrail-watch-http-"));
const at = (name: string) => join(directory, name);
const keyText = JSON.stringify(createKeyFile("k1"));
let up: Child;
let watch: Child | undefined;
let origin = "";

beforeAll(async () => {
  writeFileSync(at("key"), keyText, { mode: 0o600 });
  writeFileSync(at("app.log"), "");
  up = new Child(
    "up",
    ["up", "--key-file", at("key"), "--data", at("data"), "--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:0"],
    at("up.out"),
  );
  origin = await up.printed(/listening on (http:\/\/[^"\s]+)/);
  await up.printed(/(first admin token is in)/);
});
afterAll(async () => {
  await watch?.stop();
  await up.stop();
});

describe("leaktrail watch beside a collector, over HTTP", () => {
  it("takes the index from it, sends it the finding, and opens the incident of a secret that no pattern describes", async () => {
    const scanner = at("scanner.token");
    const scopes = ["findings:write", "index:read"];
    const create = [
      "token",
      "create",
      "--url",
      origin,
      "--token-file",
      at("data/admin.token"),
      "--subject",
      "sidecar",
      "--scope",
      ...scopes,
      "--out",
      scanner,
    ];
    expect(spawnSync(process.execPath, [builtProgram("cli/main.cjs"), ...create], { encoding: "utf8" })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^token [0-9a-f]{16} written to /),
    });
    const ends = ["--sink", origin, "--index", origin, "--token-file", scanner];
    watch = new Child(
      "watch",
      ["watch", at("app.log"), ...ends, "--key-file", at("key"), "--state", at("state"), "--metrics-listen", "127.0.0.1:0"],
      at("watch.out"),
    );
    const metrics = await watch.printed(/metrics on (http:\/\/[^"\s]+)/);

    const secret = testSecret();
    const token = readFileSync(at("data/admin.token"), "utf8").trim();
    const client = new LeaktrailClient({ url: origin, token, keyFile: keyText });
    await client.registerIssuance(
      { id: "iss-http", issuer: "somebody", subject: { id: "agent", kind: "agent" }, issuedAt: new Date().toISOString() },
      secret,
    );
    await eventually("the scanner has the index", async () =>
      /leaktrail_watch_index_version [1-9]/.test(await (await fetch(`${metrics}/metrics`)).text()),
    );
    appendFileSync(at("app.log"), `connecting with ${secret} now\n`);

    const id = incidentIdOf(fingerprintOf(secret, new KeyRing(parseKeyFile(keyText)).current));
    const headers = { authorization: `Bearer ${token}` };
    const story = await eventually("the incident is decided", async () => {
      const answer = await fetch(`${origin}/v1/incidents/${id}`, { headers });
      const text = await answer.text();
      return answer.status === 200 && !text.includes('"decision":null') ? text : undefined;
    });
    expect(JSON.parse(story)).toMatchObject({ incident: { state: "open", issuanceIds: ["iss-http"], decision: { action: "notify" } } });
    expect(story).not.toContain(secret.toString());
    // The sidecar's token may do what a scanner does, and nothing else.
    const refused = await fetch(`${origin}/v1/incidents/${id}`, {
      headers: { authorization: `Bearer ${readFileSync(scanner, "utf8").trim()}` },
    });
    expect(refused.status).toBe(403);

    const [, tokenId = ""] = readFileSync(scanner, "utf8").split("_");
    const revoke = ["token", "revoke", "--url", origin, "--token-file", at("data/admin.token"), "--id", tokenId];
    expect(spawnSync(process.execPath, [builtProgram("cli/main.cjs"), ...revoke], { encoding: "utf8" })).toMatchObject({ status: 0 });
    const ended = await fetch(`${origin}/v1/index`, { headers: { authorization: `Bearer ${readFileSync(scanner, "utf8").trim()}` } });
    expect(ended.status).toBe(401);
  });

  it.each([
    ["a credential in the address", ["--sink", "https://user:pass@collector.example"], /without a credential/],
    ["a token over plain HTTP to another host", ["--sink", "http://collector.example"], /by https only/],
    ["no token", ["--sink", "https://collector.example"], /give --token-file/],
    ["a token file that others may read", ["--sink", "https://collector.example", "--token-file", "OPEN"], /chmod 600/],
    ["a Kafka that is no address", ["--sink", "kafka://"], /kafka:\/\/HOST:PORT/],
    ["a key that is not named", ["--sink", "https://collector.example", "--no-key"], /--key-file|unknown option/],
  ])("refuses %s, and says what to do", (_what, flags, message) => {
    writeFileSync(at("open.token"), "x", { mode: 0o644 });
    const key = flags.includes("--no-key") ? [] : ["--key-file", at("key")];
    const given = flags.filter((flag) => flag !== "--no-key").map((flag) => (flag === "OPEN" ? at("open.token") : flag));
    const { status, stderr } = spawnSync(
      process.execPath,
      [builtProgram("cli/main.cjs"), "watch", at("app.log"), ...given, ...key, "--state", at("state-2")],
      {
        encoding: "utf8",
        timeout: 20_000,
        env: { PATH: process.env.PATH, HOME: directory },
      },
    );
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});
