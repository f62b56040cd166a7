import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { type ConfirmRequest, createKeyFile, type Finding, finding, ISSUANCE_SCHEMA, KeyRing } from "../../contract/index.ts";
import { confirmKeyPair, evaluate } from "../../contract/voprf.ts";
import { builtProgram } from "../../demo/child.ts";

/** A type that declares the entropy of its secrets: others are in no index of tier C. */
export const TYPE = "npm-access-token";
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export const newSecret = () => `npm_${Array.from(randomBytes(36), (byte) => alphabet[byte % alphabet.length]).join("")}`;

export const statementOf = (id: string) => ({
  schema: ISSUANCE_SCHEMA,
  id,
  issuer: "npm",
  type: TYPE,
  subject: { id: "agent-7", kind: "agent" },
  issuedAt: new Date().toISOString(),
});

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as somebody does who has no token and no key in the environment. */
export function runCommand(parameters: readonly string[], { input, cwd }: { input: string; cwd: string }): Promise<Run> {
  const env = { PATH: process.env.PATH ?? "", HOME: cwd };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [builtProgram("cli/main.cjs"), ...parameters], { cwd, env }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

/** The findings of issued secrets, of a report as JSON lines. */
export function issuedIn({ stdout }: Run): Finding[] {
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => finding.parse(JSON.parse(line)))
    .filter(({ kind }) => kind === "issued");
}

/** Answers evaluations as somebody does who has another key, with a proof that holds under that one. */
export function byAnotherKey(question: string, answer: string): string {
  const asked = JSON.parse(question) as ConfirmRequest;
  if (asked.ask !== "evaluate") return answer;
  const elements = asked.blinded.map((element) => Buffer.from(element, "base64url"));
  const { evaluated, proof } = evaluate(confirmKeyPair(new KeyRing(createKeyFile("k1")).current), elements);
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
  return JSON.stringify({ evaluated: evaluated.map(text), proof: text(proof) });
}
