import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { builtProgram } from "../../demo/child.ts";
import { makeKey } from "../bench/issued-index.ts";
import { type Acceptance, measure } from "./item.ts";
import { badRuleFileItems } from "./rules/bad-rule-files.ts";
import { noiseItems } from "./rules/noise.ts";
import { logItems } from "./rules/ordinary-logs.ts";
import { settingItems } from "./rules/settings.ts";

const run = promisify(execFile);

/** The rules: more is found than by every other scanner, and less is cried for nothing. */
export const rules: Acceptance = async ({ small, report }) => {
  const folder = mkdtempSync(join(tmpdir(), "leaktrail-acceptance-"));
  try {
    const keyFile = makeKey(folder);
    report(await measure("leaktrail rules test", "every sample of every rule", ownSamples));
    for (const item of settingItems()) report(item);
    for (const item of await noiseItems(keyFile)) report(item);
    for (const item of await logItems({ small, folder, keyFile })) report(item);
    for (const item of await badRuleFileItems(folder, keyFile)) report(item);
    report({
      item: "speed with all rules",
      figure: "measured by: npm run -s acceptance -- engine, whose contests scan with the built-in rules",
      target: "told, not judged",
      ok: true,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function ownSamples(): Promise<{ figure: string; ok: boolean }> {
  const { stdout, failed } = await run(process.execPath, [builtProgram("cli/main.cjs"), "rules", "test"]).then(
    ({ stdout: text }) => ({ stdout: text, failed: false }),
    ({ stdout: text }: { stdout: string }) => ({ stdout: text, failed: true }),
  );
  return { figure: stdout.trimEnd().split("\n").at(-1) ?? "nothing was printed", ok: !failed };
}
