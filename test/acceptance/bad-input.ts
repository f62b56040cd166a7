import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Api, createApi, issueToken } from "../../collector/index.ts";
import { createKeyFile } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { TestCollector } from "../support/collector.ts";
import { findingOfSecret, recordOfSecret, testSecret } from "../support/documents.ts";
import { TestIssuer } from "../support/issuer.ts";
import { eventually } from "../support/wait.ts";
import { type Item, measure } from "./item.ts";

const cli = builtProgram("cli/main.cjs");

/** Bad input gets a clear error and loses nothing. */
export async function badInput(): Promise<Item[]> {
  const issuer = await new TestIssuer().listen();
  const on = new TestCollector(issuer).start();
  const api = await createApi({
    version: "acceptance",
    authenticate: (token) => on.collector.authenticate(token),
    readiness: () => on.collector.readiness(),
    log: () => {},
  });
  on.collector.addRoutes(api);
  try {
    return [
      await measure("an issuance record with missing and absurd fields", "422, a message for each field", () => absurdRecord(api, on)),
      await measure("a secret too weak to fingerprint", "422 that says why: bytes, distinct bytes, common", () => weakSecrets(api, on)),
      await measure("a finding from an unknown version", "in the dead-letter topic, with the reason; the next one is taken in", () =>
        unknownVersion(on),
      ),
      await measure("a wrong token", "401", () => wrongToken(api)),
      await measure("index build with weak secrets", "lists the refused ids, exit 2 and no file; with --skip-weak exit 0", async () =>
        weakIndex(),
      ),
      await measure("index build --input jsonl with tabs and newlines in a secret", "found by scan, exit 1", async () => oddSecret()),
      await measure("a data directory of a newer version", "exit 2, both versions named, nothing changed", async () => newerData()),
    ];
  } finally {
    await api.close();
    await on.close();
    await issuer.close();
  }
}

const statement = { id: "iss-1", issuer: "test-issuer", subject: { id: "agent-7", kind: "agent" }, issuedAt: "2026-01-01T10:00:00Z" };

async function post(api: Api, url: string, body: unknown, token: string) {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await api.inject({ method: "POST", url, payload: JSON.stringify(body), headers });
  const { error } = answer.json() as { error?: { message: string; fields?: { path: string; problem: string }[] } };
  return { status: answer.statusCode, message: error?.message ?? "", fields: error?.fields ?? [] };
}

const adminOf = (on: TestCollector) => issueToken(on.store, { subject: "acceptance", scopes: ["admin"], expiresAt: null }, new Date());

async function absurdRecord(api: Api, on: TestCollector) {
  const body = {
    ...statement,
    issuer: "https://elsewhere.example/",
    issuedAt: "tomorrow",
    subject: { kind: "toaster" },
    expiresAt: 5,
    secret: testSecret().toString(),
  };
  const { status, fields } = await post(api, "/v1/issuance", body, await adminOf(on));
  const paths = fields.map((field) => field.path).sort();
  const ok =
    status === 422 &&
    paths.join() === "expiresAt,issuedAt,issuer,subject.id,subject.kind" &&
    fields.every((field) => field.problem.length > 5);
  return { figure: `${status}: ${paths.join(", ")}`, ok };
}

async function weakSecrets(api: Api, on: TestCollector) {
  const token = await adminOf(on);
  const cases = [
    ["short", "Zx9-short", /fewer than 12/],
    ["monotonous", "ababababababab", /distinct bytes/],
    ["common", ["correct", "horse", "battery", "staple"].join(""), /common secrets/],
  ] as const;
  const told: string[] = [];
  for (const [name, secret, why] of cases) {
    const { status, message } = await post(api, "/v1/issuance", { ...statement, secret }, token);
    if (status === 422 && why.test(message) && !message.includes(secret)) told.push(name);
  }
  return { figure: `422 and why for ${told.join(", ")}`, ok: told.length === cases.length };
}

async function unknownVersion(on: TestCollector) {
  const good = findingOfSecret(testSecret(), on.keys);
  const reasons: string[] = [];
  const subscription = on.bus.follow("leaktrail.findings.dlq", {
    batchMax: 10,
    handle: async (messages) => {
      for (const { headers } of messages) reasons.push(headers["leaktrail-dlq-reason"] ?? "no reason");
    },
  });
  await on.bus.publish("leaktrail.findings", [
    { key: "k", headers: {}, value: Buffer.from(JSON.stringify({ ...good, schema: "leaktrail.finding/9" })) },
  ]);
  await on.sendFinding(good);
  await on.sendRecord(recordOfSecret(testSecret(), on.keys));
  await eventually("the dead letter", () => reasons.length > 0);
  await eventually("the next finding", async () => (await on.incidents()).length === 1);
  await subscription.close();
  const [reason = ""] = reasons;
  return { figure: `dead letter: ${reason}`, ok: reasons.length === 1 && reason.includes("leaktrail.finding/9") };
}

async function wrongToken(api: Api) {
  const statuses = await Promise.all(
    ["wrong", `lt_${"0".repeat(16)}_${"A".repeat(43)}`].map(
      async (token) => (await post(api, "/v1/findings", { findings: [] }, token)).status,
    ),
  );
  return { figure: statuses.join(", "), ok: statuses.every((status) => status === 401) };
}

function inDirectory(run: (at: (name: string) => string) => { figure: string; ok: boolean }) {
  const directory = mkdtempSync(join(tmpdir(), "leaktrail-bad-input-"));
  try {
    writeFileSync(join(directory, "key"), JSON.stringify(createKeyFile("k1")), { mode: 0o600 });
    return run((name) => join(directory, name));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function leaktrail(input: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...parameters], { input, encoding: "utf8", timeout: 60_000 });
  return { status, stdout, stderr };
}

function weakIndex() {
  return inDirectory((at) => {
    const input = `good\t${testSecret()}\nshort\tabc123\nsame\t${"ab".repeat(10)}\n`;
    const build = ["index", "build", "--key-file", at("key"), "--out", at("index")];
    const refused = leaktrail(input, ...build);
    const isListed = /short/.test(refused.stderr) && /same/.test(refused.stderr) && !/good/.test(refused.stderr);
    const hasFile = existsSync(at("index"));
    const skipped = leaktrail(input, ...build, "--skip-weak");
    const ok = refused.status === 2 && isListed && !hasFile && skipped.status === 0 && existsSync(at("index"));
    return {
      figure: `exit ${refused.status}, ${isListed ? "listed" : "not listed"}, ${hasFile ? "a file" : "no file"}; with --skip-weak exit ${skipped.status}`,
      ok,
    };
  });
}

function oddSecret() {
  return inDirectory((at) => {
    const secret = `${testSecret()}\t${testSecret()}\n${testSecret()}`;
    const line = JSON.stringify({ id: "odd", secretBase64: Buffer.from(secret).toString("base64") });
    const built = leaktrail(`${line}\n`, "index", "build", "--key-file", at("key"), "--out", at("index"), "--input", "jsonl");
    writeFileSync(at("leak.txt"), `before ${secret} after\n`);
    const scanned = leaktrail("", "scan", at("leak.txt"), "--index", at("index"), "--key-file", at("key"), "--format", "jsonl");
    const isFound = scanned.stdout.includes('"odd"') && !scanned.stdout.includes(secret);
    return {
      figure: `build exit ${built.status}, scan exit ${scanned.status}, ${isFound ? "found" : "not found"}`,
      ok: built.status === 0 && scanned.status === 1 && isFound,
    };
  });
}

function newerData() {
  return inDirectory((at) => {
    const flags = ["--key-file", at("key"), "--data", at("data"), "--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:0"];
    spawnSync("mkdir", [at("data")]);
    writeFileSync(join(at("data"), "version"), "7\n");
    const { status, stderr } = leaktrail("", "up", ...flags);
    const isNamed = /format 7/.test(stderr) && /reads format 1/.test(stderr);
    return {
      figure: `exit ${status}, ${isNamed ? "both versions named" : "versions not named"}`,
      ok: status === 2 && isNamed && !existsSync(join(at("data"), "store")),
    };
  });
}
