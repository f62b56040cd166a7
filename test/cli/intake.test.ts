import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { request } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect as connectTls } from "node:tls";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { createKeyFile, finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { eventually } from "../support/wait.ts";

const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-intake-"));
const token = seeded(31).text(40, "0123456789abcdef");
const secret =
  builtInRules()
    .find(({ id }) => id === "npm-access-token")
    ?.samples(seeded(21)).positive[0]?.secret ?? "";

function fileOf(name: string, text: string, mode = 0o600): string {
  const path = join(home, name);
  writeFileSync(path, text, { mode });
  return path;
}
const keyFile = fileOf("key.json", JSON.stringify(createKeyFile("k1")));
const tokenFile = fileOf("intake.token", `${token}\n`);
const secretFile = fileOf("webhook.secret", seeded(32).text(40, "0123456789abcdef"));

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  stdout(): string;
  stderr(): string;
}
const running: Running[] = [];
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

let states = 0;
function intake(flags: readonly string[], env: Record<string, string> = {}): Running {
  const state = flags.includes("--state") ? [] : ["--state", join(home, `state-${states++}`)];
  const all = [program, "intake", "--key-file", keyFile, ...state, ...flags];
  const child = spawn(process.execPath, all, { env: { PATH: process.env.PATH, HOME: home, ...env } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (bytes) => {
    out += bytes;
  });
  child.stderr.on("data", (bytes) => {
    err += bytes;
  });
  const ended = once(child, "close").then(([status]) => status as number | null);
  const one = { child, ended, stdout: () => out, stderr: () => err };
  running.push(one);
  return one;
}

async function origin({ stderr }: Running, scheme = "https?"): Promise<string> {
  const place = new RegExp(`taking in (${scheme}://\\S+)`);
  return await eventually("it listens", () => place.exec(stderr())?.[1]);
}

const here = ["--listen", "127.0.0.1:0", "--intake-token-file", tokenFile];
const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: "POST", body, headers: { authorization: `Bearer ${token}`, "content-type": "text/plain", ...headers } });
const lines = (text: string) => text.split("\n").filter((line) => line !== "");

describe("leaktrail intake", () => {
  test("takes in texts by HTTP and logs by syslog, and prints what is found, which is never the secret", async () => {
    const one = intake([...here, "--syslog-tcp", "127.0.0.1:0", "--source", "namespace=desk"]);
    const answer = await post(`${await origin(one)}/v1/scan?address=T-7`, `the key is ${secret}`);
    expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining(secret)]);
    const socket = connect(Number((await origin(one, "syslog\\+tcp")).split(":").at(-1)), "127.0.0.1");
    socket.end(`<165>1 2026-01-31T12:00:00Z web-1 shop 1 - - ${secret}\n`);
    await eventually("both are printed", () => lines(one.stdout()).length === 2);
    expect(lines(one.stdout()).map((line) => finding.parse(JSON.parse(line)))).toMatchObject([
      { rule: "npm-access-token", file: "T-7", source: { kind: "message", namespace: "desk" } },
      { rule: "npm-access-token", file: "syslog://web-1/shop", source: { kind: "log", host: "web-1", namespace: "desk" } },
    ]);
    expect(one.stdout() + one.stderr()).not.toContain(secret);
    expect(one.stderr()).not.toContain(token);
  });

  test("takes the token from the environment, too", async () => {
    const one = intake(["--listen", "127.0.0.1:0"], { LEAKTRAIL_INTAKE_TOKEN: token });
    expect((await post(`${await origin(one)}/v1/scan`, "x")).status).toBe(200);
    expect((await post(`${await origin(one)}/v1/scan`, "x", { authorization: "Bearer wrong" })).status).toBe(401);
  });

  test("is over within two seconds of a signal, also while its collector hangs; what was found is sent by the next run", async () => {
    const hanging = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(hanging, "listening");
    const collector = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}`;
    const state = ["--state", join(home, "kept")];
    const one = intake([...here, ...state, "--sink", collector], { LEAKTRAIL_TOKEN: "t" });
    expect((await post(`${await origin(one)}/v1/scan`, secret)).status).toBe(200);
    const startedAtMs = performance.now();
    one.child.kill("SIGTERM");
    expect(await one.ended).toBe(0);
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
    hanging.closeAllConnections();
    hanging.close();
    const next = intake([...here, ...state]);
    await eventually("it is printed", () => lines(next.stdout()).length === 1);
  });

  test("loses nothing that it answered for when it is killed", async () => {
    const state = ["--state", join(home, "killed")];
    const one = intake([...here, ...state, "--sink", "http://127.0.0.1:1"], { LEAKTRAIL_TOKEN: "t" });
    const url = `${await origin(one)}/v1/scan`;
    for (let nth = 0; nth < 10; nth++) expect((await post(`${url}?address=T-${nth}`, secret)).status).toBe(200);
    one.child.kill("SIGKILL");
    await one.ended;
    const next = intake([...here, ...state]);
    await eventually("all are printed", () => lines(next.stdout()).length === 10);
  });

  test("shows its figures, and whether it is ready, on a listener of their own", async () => {
    const one = intake([...here, "--metrics-listen", "127.0.0.1:0", "--webhook", `github=${secretFile}`]);
    const url = await origin(one);
    await post(`${url}/v1/scan`, secret);
    await post(`${url}/v1/scan`, "x", { authorization: "" });
    await post(`${url}/v1/webhooks/github`, "x");
    const metrics = await eventually("metrics are there", () => /metrics on (\S+)/.exec(one.stderr())?.[1]);
    const text = await (await fetch(`${metrics}/metrics`)).text();
    const figures = ["texts 1", "findings 1", 'refused{status="401"} 2', 'webhooks{webhook="github",outcome="forged"} 1'];
    for (const figure of figures) expect(text).toContain(`leaktrail_intake_${figure}`);
    expect([(await fetch(`${metrics}/healthz`)).status, (await fetch(`${metrics}/readyz`)).status]).toEqual([200, 200]);
    for (const path of ["/metrics", "/healthz", "/readyz"]) expect((await fetch(`${url}${path}`)).status).toBe(404);
  });

  test("is not ready, and takes nothing, before its index has come", async () => {
    const one = intake([...here, "--metrics-listen", "127.0.0.1:0", "--index", join(home, "comes-later.idx")]);
    const url = await origin(one);
    const metrics = await eventually("metrics are there", () => /metrics on (\S+)/.exec(one.stderr())?.[1]);
    expect([(await fetch(`${metrics}/healthz`)).status, (await fetch(`${metrics}/readyz`)).status]).toEqual([200, 503]);
    expect((await post(`${url}/v1/scan`, secret)).status).toBe(503);
  });

  test("speaks TLS with a certificate, and does not wait for a handshake at its end", async () => {
    const [cert, key] = [join(home, "cert.pem"), join(home, "key.pem")];
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1", ...subject];
    execFileSync("openssl", [...made, "-keyout", key, "-out", cert], { stdio: "ignore" });
    const places = ["--listen", "0.0.0.0:0", "--syslog-tls", "0.0.0.0:0"];
    const one = intake([...places, "--intake-token-file", tokenFile, "--tls-cert", cert, "--tls-key", key]);
    const { port } = new URL(await origin(one, "https"));
    const asked = request({ host: "127.0.0.1", servername: "localhost", port, path: "/v1/scan", method: "POST", ca: readFileSync(cert) });
    asked.setHeader("authorization", `Bearer ${token}`).setHeader("content-type", "text/plain").end(secret);
    const [response] = await once(asked, "response");
    expect(response.statusCode).toBe(200);
    response.destroy();
    const syslogPort = Number((await origin(one, "syslog\\+tls")).split(":").at(-1));
    const text = `<165>1 2026-01-31T12:00:00Z web-1 shop 1 - - ${secret}`;
    connectTls({ host: "127.0.0.1", servername: "localhost", port: syslogPort, ca: readFileSync(cert) }).end(`${text.length} ${text}`);
    await eventually("both are printed", () => lines(one.stdout()).length === 2);
    const hanging = connect(syslogPort, "127.0.0.1").on("error", () => undefined);
    await once(hanging, "connect");
    const startedAtMs = performance.now();
    one.child.kill("SIGTERM");
    expect(await one.ended).toBe(0);
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
  });
});

describe("leaktrail intake does not begin", () => {
  const others = ["--listen", "0.0.0.0:0", "--intake-token-file", tokenFile];
  test.each<[string, readonly string[], RegExp]>([
    ["where nothing is listened on", [], /nothing is taken in: give --listen/],
    ["where others could read what comes in", others, /what comes in could be read by others on its way; give --tls-cert and --tls-key/],
    ["where others could read syslog", ["--syslog-udp", "0.0.0.0:0"], /--syslog-udp 0\.0\.0\.0:0: what comes in could be read/],
    ["on what is no address", ["--listen", "here", "--intake-token-file", tokenFile], /--listen takes HOST:PORT/],
    ["without a token for its callers", ["--listen", "127.0.0.1:0"], /no token for callers: give --intake-token-file/],
    ["with a token that can be guessed", ["--listen", "127.0.0.1:0", "--intake-token-file", fileOf("short", "short")], /each of 20 to 512/],
    [
      "with a token that others may read",
      ["--listen", "127.0.0.1:0", "--intake-token-file", fileOf("open", token, 0o644)],
      /others may read the file/,
    ],
    ["with half a certificate", [...here, "--tls-cert", keyFile], /--tls-cert and --tls-key are given together/],
    ["with what is no certificate", [...here, "--tls-cert", keyFile, "--tls-key", keyFile], /no certificate and private key that fit/],
    ["without a certificate for TLS", ["--syslog-tls", "127.0.0.1:0"], /--syslog-tls needs --tls-cert/],
    ["with a webhook that it does not know", [...here, "--webhook", `teams=${secretFile}`], /one of slack, github, jira/],
    ["with a webhook's secret that can be guessed", [...here, "--webhook", `jira=${fileOf("weak", "weak")}`], /fewer than 16 characters/],
    ["with another place than Slack's", [...here, "--slack-url", "https://slack.example"], /--slack-url is the workspace's address/],
  ])("%s, and says what to do", async (_, flags, said) => {
    const one = intake(flags);
    expect([await one.ended, one.stdout()]).toEqual([2, ""]);
    expect(one.stderr()).toMatch(said);
    expect(one.stderr()).not.toContain(token);
  });

  test("where another process listens, or uses its state", async () => {
    const state = ["--state", join(home, "shared")];
    const one = intake([...here, ...state]);
    const { host } = new URL(await origin(one));
    const second = intake(["--listen", host, "--intake-token-file", tokenFile]);
    expect(await second.ended).toBe(2);
    expect(second.stderr()).toMatch(/cannot listen on 127\.0\.0\.1:\d+: another process uses it/);
    const third = intake([...here, ...state]);
    expect(await third.ended).toBe(2);
    expect(third.stderr()).toMatch(/another leaktrail intake/);
  });

  test("unless something in front of it keeps what comes in private", async () => {
    const one = intake([...others, "--behind-proxy"]);
    expect((await post(`http://127.0.0.1:${new URL(await origin(one)).port}/v1/scan`, "x")).status).toBe(200);
  });
});
