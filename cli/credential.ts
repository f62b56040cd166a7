import { execFile } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { promisify } from "node:util";
import { type Credential, LeaktrailError } from "../contract/index.ts";

const COMMAND_TIMEOUT_MS = 15_000;
const CREDENTIAL_MAX_BYTES = 64 * 1024;

/** Reads a credential from where the configuration says it is. Throws `bad-configuration`, which names the place and never the content. */
export async function readCredential(credential: Credential, what: string): Promise<string> {
  if ("file" in credential) return readSecretFile(credential.file, what);
  if ("env" in credential) return readVariable(credential.env, what);
  return runCommand(credential.command, what);
}

/** Reads a file that only its owner may read: whoever else can read it has the secret already. */
export function readSecretFile(path: string, what: string): string {
  let mode: number;
  let text: string;
  try {
    mode = statSync(path).mode;
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new LeaktrailError("bad-configuration", `${what}: the file ${path} cannot be read`, { cause });
  }
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    throw new LeaktrailError("bad-configuration", `${what}: others may read the file ${path}; take that away with: chmod 600 ${path}`);
  }
  return text.trim();
}

function readVariable(name: string, what: string): string {
  const text = process.env[name];
  if (text === undefined || text === "") throw new LeaktrailError("bad-configuration", `${what}: the environment has no variable ${name}`);
  return text.trim();
}

async function runCommand(command: readonly string[], what: string): Promise<string> {
  const [program, ...parameters] = command;
  try {
    const { stdout } = await promisify(execFile)(program as string, parameters, {
      timeout: COMMAND_TIMEOUT_MS,
      maxBuffer: CREDENTIAL_MAX_BYTES,
    });
    return stdout.trim();
  } catch {
    // The cause is left out: it holds what the program printed, and that may be the secret.
    throw new LeaktrailError("bad-configuration", `${what}: the command ${program} failed, took too long or printed too much`);
  }
}
