import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builtInRules } from "../../../rules/index.ts";
import { agentOf } from "../../../scanner/logs/index.ts";
import { type Watch, watchLogs } from "../../../scanner/watch/index.ts";
import { BASE62, keys, secretOf, snapshotOf } from "../fixtures.ts";
import { type Bench, bench, until } from "./harness.ts";

const SESSION = "5e210e4e-d61d-49d8-b4bb-a7d7bba9c39a";
const plain = secretOf(41, 32, BASE62).toString();
/** JSON writes its quotes, line ends and backslashes as escapes. */
const awkward = `${secretOf(42, 20, BASE62)}"\n\\${secretOf(43, 20, BASE62)}`;

describe("a transcript's path", () => {
  test.each([
    [`/home/u/.claude/projects/-srv-app/${SESSION}.jsonl`, { agent: "claude-code", run: SESSION }],
    [`/home/u/.claude/projects/-srv-app/${SESSION}/subagents/agent-a975e1355b9b18cb3.jsonl`, { agent: "claude-code", run: SESSION }],
    [`/home/u/.codex/sessions/2026/01/31/rollout-2026-01-31T12-00-00-${SESSION}.jsonl`, { agent: "codex", run: SESSION }],
    [`/home/u/.claude/projects/-srv-app/memory/notes.jsonl`, {}],
    [`/home/u/.claude/history.jsonl`, {}],
    [`/var/log/app/${SESSION}.jsonl`, {}],
  ])("%s says agent and run, or nothing", (path, source) => {
    expect(agentOf(path)).toEqual(source);
  });
});

describe("transcripts that are followed", () => {
  let at: Bench;
  let watch: Watch | undefined;
  beforeEach(() => {
    at = bench();
  });
  afterEach(async () => {
    await watch?.close();
    await at.end();
  });

  const start = (source: { task?: string; run?: string } = {}) => {
    watch = watchLogs({
      paths: [join(at.directory, ".claude/projects/**/*.jsonl")],
      rules: builtInRules,
      keys,
      indexSource: (target) => {
        target.replace(snapshotOf(Buffer.from(plain), Buffer.from(awkward)));
        return { isReady: true, problem: undefined, close: async () => undefined };
      },
      sink: at.receiver,
      stateDirectory: join(at.directory, "state"),
      source: { host: "h1", ...source },
      scanner: { id: "watch@h1", version: "0" },
      log: ({ message }) => void at.messages.push(message),
    });
  };
  const transcript = () => {
    const path = join(at.directory, `.claude/projects/-srv-app/${SESSION}.jsonl`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify({ type: "summary", sessionId: SESSION })}\n`);
    return path;
  };
  const toolResult = (content: string) =>
    `${JSON.stringify({ type: "user", message: { role: "user", content: [{ type: "tool_result", content }] }, sessionId: SESSION })}\n`;

  test("give findings that carry agent, run, and the task that was told", async () => {
    const path = transcript();
    start({ task: "task-9" });
    appendFileSync(path, toolResult(`token: ${plain}`));
    await until("it is found", () => at.receiver.sent.length > 0);
    expect(at.receiver.sent[0]).toMatchObject({
      kind: "issued",
      file: path,
      line: 2,
      source: { kind: "log", host: "h1", agent: "claude-code", run: SESSION, task: "task-9" },
    });
  });

  test("are read as JSON has them: a secret with quotes and line ends is found", async () => {
    const path = transcript();
    start();
    appendFileSync(path, toolResult(`cat .env\n${awkward}\n`));
    await until("it is found", () => at.receiver.sent.length > 0);
    expect(at.receiver.sent[0]).toMatchObject({ kind: "issued", issuance: { id: "iss_1" }, line: 2, encoding: ["json"] });
  });

  test("say what they were told to say, where that differs from the path", async () => {
    const path = transcript();
    start({ run: "run-4" });
    appendFileSync(path, toolResult(plain));
    await until("it is found", () => at.receiver.sent.length > 0);
    expect(at.receiver.sent[0]?.source).toMatchObject({ agent: "claude-code", run: "run-4" });
  });
});
