import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Finding, finding } from "../../../contract/index.ts";
import { builtProgram } from "../../../demo/child.ts";

const run = promisify(execFile);
const OUTPUT_MAX_BYTES = 256 * 1024 * 1024;

export interface Scanned {
  readonly findings: readonly Finding[];
  readonly bytes: number;
}

/** What `leaktrail scan`, as it is shipped, finds in a folder or a file. */
export async function scanned(path: string, keyFile: string, ...flags: readonly string[]): Promise<Scanned> {
  const args = ["scan", path, "--no-ignore", "--key-file", keyFile, "--format", "jsonl", ...flags];
  const { stdout, stderr } = await run(process.execPath, [builtProgram("cli/main.cjs"), ...args], { maxBuffer: OUTPUT_MAX_BYTES }).catch(
    (thrown: { code?: unknown; stdout: string; stderr: string }) => {
      // 1 means findings.
      if (thrown.code === 1) return thrown;
      throw new Error(`leaktrail scan failed: ${thrown.stderr}`);
    },
  );
  const bytes = Number(/scanned \d+ files, (\d+) bytes/.exec(stderr)?.[1]);
  if (!Number.isSafeInteger(bytes)) throw new Error("leaktrail scan did not say how much it scanned");
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { bytes, findings: lines.map((line) => finding.parse(JSON.parse(line))) };
}

/** How often each rule found something, the noisiest first. */
export function byRule(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const sorted = [...counts].sort(([, left], [, right]) => right - left);
  return sorted.map(([rule, count]) => `${rule} ${count}`).join(", ");
}
