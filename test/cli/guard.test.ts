import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createKeyFile, finding } from "../../contract/index.ts";
import { builtProgram } from "../../demo/child.ts";
import { builtInRules, seeded } from "../../rules/index.ts";
import { eventually } from "../support/wait.ts";

const program = builtProgram("cli/main.cjs");
const home = mkdtempSync(join(tmpdir(), "leaktrail-guard-"));
const keyFile = join(home, "key.json");
const index = join(home, "issued.idx");
const token =
  builtInRules()
    .find(({ id }) => id === "npm-access-token")
    ?.samples(seeded(21)).positive[0]?.secret ?? "";
const issued = seeded(5).text(32, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
const env = { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: join(home, "run"), LEAKTRAIL_TOKEN: "t" };

beforeAll(() => {
  chmodSync(home, 0o700);
  mkdirSync(env.XDG_RUNTIME_DIR, { mode: 0o700 });
  writeFileSync(keyFile, JSON.stringify(createKeyFile("k1")), { mode: 0o600 });
  const built = spawnSync(process.execPath, [program, "index", "build", "--key-file", keyFile, "--out", index], {
    input: `iss_1\t${issued}\n`,
    env,
    encoding: "utf8",
  });
  expect(built).toMatchObject({ status: 0 });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Served {
  readonly child: ChildProcess;
  out(): string;
  err(): string;
}
const served: Served[] = [];
afterEach(async () => {
  for (const { child } of served.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

async function serve(...flags: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [program, "guard", "--serve", "--key-file", keyFile, ...flags], { env });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => err.push(bytes));
  const one = { child, out: () => Buffer.concat(out).toString(), err: () => Buffer.concat(err).toString() };
  served.push(one);
  await eventually("the guard answers, or has ended", () => one.err().startsWith("leaktrail: guard answers at") || child.exitCode !== null);
  return one;
}

function hook(input: unknown, ...flags: readonly string[]) {
  const given = typeof input === "string" || Buffer.isBuffer(input) ? input : JSON.stringify(input);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "guard", ...flags], { input: given, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

const claude = (event: string, more: object) => ({
  session_id: "session-1",
  transcript_path: "/nowhere.jsonl",
  cwd: "/",
  permission_mode: "default",
  hook_event_name: event,
  ...more,
});

describe("leaktrail guard", () => {
  test("says its verdict on standard output, and ends with 0 where it may go on and 1 where a secret stands", async () => {
    await serve("--index", index);
    const clean = hook({ event: "tool-call", value: { command: "ls" } });
    expect([clean.status, JSON.parse(clean.stdout).verdict, clean.stderr]).toEqual([0, "allow", ""]);
    const blocked = hook({ event: "tool-call", value: { command: `echo ${issued}` } });
    expect([blocked.status, JSON.parse(blocked.stdout).verdict]).toEqual([1, "block"]);
    const masked = hook({ event: "tool-output", text: `x ${token}` });
    expect([masked.status, JSON.parse(masked.stdout).masked]).toEqual([1, expect.stringMatching(/^x \[leaktrail:npm-access-token /)]);
  });

  test("reports what it finds, with agent, task and run of the flags or of the environment, and never the secret", async () => {
    const one = await serve("--index", index, "--state", join(home, "reports"));
    hook(
      { event: "tool-call", tool: "Bash", value: { command: `echo ${issued}` } },
      "--agent",
      "builder",
      "--task",
      "task-9",
      "--run",
      "run-4",
    );
    const found = await eventually("the finding", () => one.out().includes("\n") && one.out());
    expect(finding.parse(JSON.parse(found))).toMatchObject({
      kind: "issued",
      issuance: { id: "iss_1" },
      file: "agent:run-4/tool-call/Bash",
      source: { kind: "agent", agent: "builder", task: "task-9", run: "run-4" },
    });
    expect(one.out() + one.err()).not.toContain(issued);
  });

  test("does about each event what --on says", async () => {
    await serve("--on", "prompt=mask,tool-output=block", "--on", "tool-call=allow");
    const verdict = (event: string) => JSON.parse(hook({ event, text: token }).stdout).verdict;
    expect(["prompt", "tool-output", "tool-call", "message"].map(verdict)).toEqual(["mask", "block", "allow", "mask"]);
  });

  test.each([
    ["--on", "prompt=drop"],
    ["--on", "dream=block"],
    ["--on-failure", "maybe"],
    ["--format", "unknown"],
  ])("refuses %s %s, and says what there is", (...flags) => {
    const { status, stderr } = spawnSync(process.execPath, [program, "guard", "--serve", ...flags], { env, encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/tool-output|open|plain/);
  });

  test("is refused beside one that answers at the same socket", async () => {
    const first = await serve();
    const second = await serve("--state", join(home, "second"));
    expect([second.child.exitCode, second.err()]).toEqual([2, expect.stringMatching(/another leaktrail guard answers/)]);
    expect(hook({ event: "prompt", text: "hello" }).status).toBe(0);
    expect(first.child.exitCode).toBe(null);
  });

  test("takes the place of one that was killed, and sends what that one had found", async () => {
    const away = ["--sink", "http://127.0.0.1:9", "--state", join(home, "killed")];
    const first = await serve(...away);
    hook({ event: "prompt", text: token });
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    const second = await serve("--state", join(home, "killed"));
    expect(await eventually("the finding", () => second.out().includes("npm-access-token"))).toBe(true);
    expect(hook({ event: "prompt", text: "hello" }).status).toBe(0);
  });

  test("on SIGTERM ends within two seconds, with its figures", async () => {
    const one = await serve();
    hook({ event: "prompt", text: token });
    const startedAtMs = performance.now();
    one.child.kill("SIGTERM");
    const [status] = await once(one.child, "exit");
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
    expect([status, one.err()]).toEqual([0, expect.stringMatching(/1 requests: 1 blocked, 0 masked/)]);
  });
});

describe("where no guard answers", () => {
  const request = { event: "prompt", text: token };

  test("the hook blocks, says how to start one, and ends with 2", () => {
    const { status, stdout } = hook(request);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: "block",
      reason: expect.stringMatching(/leaktrail guard --serve/),
      failure: { canRetry: true },
    });
    expect(stdout).not.toContain(token);
  });

  test("it lets pass where it was told to", () => {
    const { status, stdout } = hook(request, "--on-failure", "open");
    expect([status, JSON.parse(stdout).verdict]).toEqual([0, "allow"]);
  });

  test("it waits no longer than it was told to for one that hangs", async () => {
    const path = join(env.XDG_RUNTIME_DIR, "hangs.sock");
    const server = createServer(() => undefined).listen(path);
    await once(server, "listening");
    const child = spawn(process.execPath, [program, "guard", "--socket", path, "--timeout", "300"], { env });
    child.stdin.end(JSON.stringify(request));
    const startedAtMs = performance.now();
    const [status] = await once(child, "exit");
    server.close();
    expect(status).toBe(2);
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
  });

  test("it takes no time for one that is none", () => {
    expect(hook(request, "--timeout", "soon")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(/milliseconds/) });
  });

  test.each([
    ["no JSON", token],
    ["no object", `"${token}"`],
    ["bytes that are no UTF-8", Buffer.from([0x22, 0xff, 0x22])],
    ["nothing", ""],
  ])("input that is %s ends with 2 and is not quoted, also where failures pass", (_, input) => {
    const { status, stdout, stderr } = hook(input, "--on-failure", "open");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toContain(token);
  });

  test("input of more than 8 MiB ends with 2", () => {
    expect(hook({ event: "prompt", text: "x".repeat(8 * 1024 * 1024) }, "--on-failure", "open")).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("as a hook of Claude Code", () => {
  const asHook = (event: string, more: object, ...flags: string[]) => {
    const { status, stdout, stderr } = hook(claude(event, more), "--format", "claude-code", ...flags);
    return { status, stderr, decision: stdout === "" ? undefined : JSON.parse(stdout) };
  };

  test("says nothing about what holds no secret", async () => {
    await serve();
    const nothing = { status: 0, stderr: "", decision: undefined };
    expect(asHook("UserPromptSubmit", { prompt: "hello" })).toEqual(nothing);
    expect(asHook("PreToolUse", { tool_name: "Bash", tool_input: { command: "ls" } })).toEqual(nothing);
    expect(asHook("PostToolUse", { tool_name: "Bash", tool_input: {}, tool_response: { stdout: "a" } })).toEqual(nothing);
  });

  test("blocks a prompt and denies a tool call, with a reason", async () => {
    await serve();
    expect(asHook("UserPromptSubmit", { prompt: token })).toMatchObject({
      status: 0,
      decision: { decision: "block", reason: expect.stringMatching(/npm-access-token/) },
    });
    expect(asHook("PreToolUse", { tool_name: "Bash", tool_input: { command: `x ${token}` } })).toMatchObject({
      status: 0,
      decision: {
        hookSpecificOutput: { hookEventName: "PreToolUse", permissionDecision: "deny", permissionDecisionReason: expect.any(String) },
      },
    });
  });

  test("replaces what a tool gave, in the shape that it has", async () => {
    await serve();
    const { decision } = asHook("PostToolUse", {
      tool_name: "Bash",
      tool_input: {},
      tool_response: { stdout: `a ${token}`, interrupted: false },
    });
    expect(decision.hookSpecificOutput).toEqual({
      hookEventName: "PostToolUse",
      updatedToolOutput: { stdout: expect.stringMatching(/^a \[leaktrail:npm-access-token [^\]]*\]$/), interrupted: false },
      additionalContext: expect.any(String),
    });
  });

  test("asks the person about a tool call that was masked, and stops the agent before output that is to be blocked", async () => {
    await serve("--on", "tool-call=mask,tool-output=block,prompt=mask");
    expect(asHook("PreToolUse", { tool_name: "Write", tool_input: { content: `t ${token}`, file_path: "/a" } }).decision).toMatchObject({
      hookSpecificOutput: {
        permissionDecision: "ask",
        updatedInput: { content: expect.stringMatching(/^t \[leaktrail:/), file_path: "/a" },
      },
    });
    expect(asHook("PostToolUse", { tool_name: "Read", tool_response: token }).decision).toMatchObject({
      continue: false,
      stopReason: expect.any(String),
    });
    expect(asHook("UserPromptSubmit", { prompt: token }).decision).toMatchObject({ decision: "block" });
  });

  test("reports with the session as the run", async () => {
    const one = await serve("--state", join(home, "claude"));
    asHook("PreToolUse", { tool_name: "Bash", tool_input: { command: `x ${token}` } }, "--task", "task-3");
    const found = await eventually("the finding", () => one.out().includes("\n") && one.out());
    expect(JSON.parse(found)).toMatchObject({
      file: "agent:session-1/tool-call/Bash",
      source: { agent: "claude-code", task: "task-3", run: "session-1" },
    });
  });

  test("stops the agent where the hook's input cannot be read, whatever the event was", () => {
    const { status, stdout } = hook(`{"hook_event_name": ${token}`, "--format", "claude-code", "--on-failure", "open");
    expect([status, JSON.parse(stdout)]).toEqual([0, { continue: false, stopReason: expect.stringMatching(/not JSON/) }]);
    expect(stdout).not.toContain(token);
  });

  test("blocks where no guard answers, and is none for other events", () => {
    expect(asHook("PreToolUse", { tool_name: "Bash", tool_input: {} }).decision).toMatchObject({
      hookSpecificOutput: { permissionDecision: "deny", permissionDecisionReason: expect.stringMatching(/leaktrail guard --serve/) },
    });
    expect(asHook("Stop", {})).toMatchObject({ status: 1, decision: undefined, stderr: expect.stringMatching(/PreToolUse/) });
  });
});

describe("the hook's start", () => {
  test("loads nothing that it does not need: an agent waits for it at each step", () => {
    const text = readFileSync(builtProgram("cli/guard/command.cjs"), "utf8");
    const loaded = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, asked]) => asked);
    expect([...new Set(loaded)].sort()).toEqual(["../commander.cjs", "./serve.cjs", "node:net", "node:os", "node:path"]);
  });
});
