import { connect } from "node:net";
import type { Verdict } from "../../scanner/index.ts";
import { claudeCode } from "./claude-code.ts";
import type { HookFlags } from "./flags.ts";
import { type HookFormat, plain, Unreadable } from "./format.ts";

/** What a request may have, and a little for what is added. */
const INPUT_MAX_BYTES = 8 * 1024 * 1024;
const VERDICT_MAX_BYTES = 64 * 1024 * 1024;

const formats: Readonly<Record<string, HookFormat>> = { plain, "claude-code": claudeCode };
export const formatNames = Object.keys(formats);

/**
 * Asks the guard about what stands on standard input, and says its verdict as the format has it. Whatever goes wrong is a verdict,
 * too. This loads next to nothing, for an agent waits for it at each step.
 */
export async function runHook(flags: HookFlags): Promise<void> {
  const format = formats[flags.format] as HookFormat;
  const { LEAKTRAIL_AGENT, LEAKTRAIL_TASK, LEAKTRAIL_RUN } = process.env;
  const names = { agent: flags.agent || LEAKTRAIL_AGENT, task: flags.task || LEAKTRAIL_TASK, run: flags.run || LEAKTRAIL_RUN };
  let input: Readonly<Record<string, unknown>>;
  try {
    input = objectOf(JSON.parse(await readInput()));
  } catch (thrown) {
    // What JSON.parse says quotes the input.
    const why = thrown instanceof Unreadable ? thrown.message : "it is not JSON in UTF-8";
    return say(format.refuse(`the hook's input was not looked at: ${why}`));
  }
  const asked = format.ask(input, names);
  if ("exitCode" in asked) return say(asked);
  const verdict = await verdictOn(asked.request, flags);
  say(format.answer(verdict, asked.event));
}

function say({ stdout = "", stderr = "", exitCode }: { stdout?: string; stderr?: string; exitCode: number }): void {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
}

function objectOf(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return given as Readonly<Record<string, unknown>>;
  throw new Unreadable("it is no object");
}

async function readInput(): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > INPUT_MAX_BYTES) throw new Unreadable(`it has more than ${INPUT_MAX_BYTES} bytes`);
    parts.push(part);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
}

async function verdictOn(request: unknown, { socket, onFailure, timeout }: HookFlags): Promise<Verdict> {
  try {
    return (await ask(socket, `${JSON.stringify(request)}\n`, timeout)) as Verdict;
  } catch (thrown) {
    const problem = thrown instanceof Unreadable ? thrown.message : "the request cannot be written as JSON";
    const result = onFailure === "open" ? "It passes all the same, as it was asked for." : "It is blocked for that.";
    return {
      version: 1,
      verdict: onFailure === "open" ? "allow" : "block",
      reason: `This was not looked at: ${problem}. ${result}`,
      findings: [],
      failure: { code: "guard-unavailable", canRetry: true },
    };
  }
}

/** One line to the guard, and its answer. */
function ask(path: string, line: string, timeoutMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    const parts: Buffer[] = [];
    let length = 0;
    const end = (problem: string) => {
      clearTimeout(deadline);
      socket.destroy();
      reject(new Unreadable(problem));
    };
    const deadline = setTimeout(() => end(`the guard at ${path} gave no verdict within ${timeoutMs} ms`), timeoutMs);
    socket.once("connect", () => socket.write(line));
    socket.on("error", ({ code }: NodeJS.ErrnoException) => {
      end(`no guard answers at ${path} (${code}). Start one with: leaktrail guard --serve`);
    });
    socket.once("end", () => end(`the guard at ${path} gave no verdict`));
    socket.on("data", (bytes) => {
      const newline = bytes.indexOf("\n");
      length += bytes.length;
      parts.push(newline === -1 ? bytes : bytes.subarray(0, newline));
      if (newline === -1 && length <= VERDICT_MAX_BYTES) return;
      try {
        const verdict: unknown = JSON.parse(Buffer.concat(parts).toString());
        clearTimeout(deadline);
        socket.destroy();
        resolve(verdict);
      } catch {
        end(`the guard at ${path} gave no verdict that can be read`);
      }
    });
  });
}
