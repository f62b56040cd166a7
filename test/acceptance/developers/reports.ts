import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { builtProgram } from "../../../demo/child.ts";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { type Item, measure } from "../item.ts";

const program = builtProgram("cli/main.cjs");
const SEED = 41;
const names = ["pretty", "json", "jsonl", "csv", "sarif", "gitlab", "junit", "gitleaks", "github", "html"];

/** Reports of a sample of every rule, as the program writes them in one call: held against the schemas of those who read them. */
export async function reportReports({ folder, report }: { folder: string; report: (item: Item) => void }): Promise<void> {
  const samples = builtInRules().flatMap(({ samples }) => samples(seeded(SEED)).positive.slice(0, 1));
  writeFileSync(join(folder, "samples.txt"), samples.map(({ text }) => text).join("\n\n"));
  writeFileSync(join(folder, "many.txt"), `${samples[0]?.text}\n`.repeat(26_000));
  const reportOf = (name: string) => readFileSync(join(folder, `r.${name}`), "utf8");

  report(
    await measure("all reports in one call, of a sample of every rule", "written; exit status 1", async () => {
      const flags = names.flatMap((name) => ["--report", `${name}=r.${name}`]);
      const { status } = scan(folder, ["samples.txt", "--format", "jsonl", ...flags]);
      const findings = JSON.parse(reportOf("json")).findings.length;
      return { figure: `${names.length} reports of ${findings} findings, exit status ${status}`, ok: status === 1 && findings > 500 };
    }),
  );
  report(
    await measure("none of them holds a secret", "0 of all secrets", async () => {
      // A string of one byte a character is searched several times faster; secrets hold no others.
      const all = Buffer.from(names.map(reportOf).join("\n"), "latin1").toString("latin1");
      const told = saidInPublic(reportOf("json"));
      const secrets = [...new Set(samples.map(({ secret }) => secret))].filter((secret) => !told.includes(secret));
      const held = secrets.filter((secret) => all.includes(secret)).length;
      return { figure: `${held} of ${secrets.length}`, ok: held === 0 && secrets.length > 500 };
    }),
  );
  report(await valid("SARIF", () => schemaProblems("sarif-2.1.0-rtm.5.json", reportOf("sarif"))));
  report(await valid("GitLab's report", () => schemaProblems("gitlab-secret-detection-15.0.7.json", reportOf("gitlab"))));
  report(await valid("JUnit", () => xmlProblems(reportOf("junit"))));
  report(
    await measure(
      "SARIF of 26,000 findings within GitHub's limits",
      "25,000 results, below 10 MB gzip, 1,000 told as left out",
      async () => {
        const { stderr } = scan(folder, ["many.txt", "--format", "jsonl", "--report", "sarif=r.sarif"]);
        const [text, gzipBytes] = [reportOf("sarif"), gzipSync(reportOf("sarif")).length];
        const { results } = JSON.parse(text).runs[0];
        const isTold = [text, stderr].every((said) => said.includes("1000 of 26000 findings are not in this SARIF file"));
        const figure = `${results.length} results, ${(gzipBytes / 1e6).toFixed(1)} MB gzip, ${isTold ? "told" : "not told"}`;
        return { figure, ok: results.length === 25_000 && gzipBytes < 10_000_000 && isTold };
      },
    ),
  );
  report(
    await measure("a full disk for the report", "exit status 2, and the reason", async () => {
      const { status, stderr } = scan(folder, ["samples.txt", "--format", "jsonl", "--report", "sarif=/dev/full"]);
      const said = /cannot be written: the disk is full/.exec(stderr)?.[0] ?? "nothing said";
      return { figure: `exit status ${status}: ${said}`, ok: status === 2 && said !== "nothing said" };
    }),
  );
}

function scan(cwd: string, parameters: readonly string[]) {
  return spawnSync(process.execPath, [program, "scan", ...parameters], { cwd, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
}

/** The public id of a key is told where the key is found; samples that one seed made may be a part of it. */
function saidInPublic(json: string): string {
  const { findings } = JSON.parse(json) as { findings: { publicClaims?: Record<string, string> }[] };
  return findings.flatMap(({ publicClaims = {} }) => Object.values(publicClaims)).join("\n");
}

function valid(what: string, problemsOf: () => string[]): Promise<Item> {
  return measure(`${what} against its schema`, "valid", async () => {
    const problems = problemsOf();
    return { figure: problems.length === 0 ? "valid" : problems.slice(0, 3).join("; "), ok: problems.length === 0 };
  });
}

function schemaProblems(file: string, text: string): string[] {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  formats.default(ajv);
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(`test/schemas/${file}`, "utf8"));
  const validate = ajv.compile(schema);
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function xmlProblems(text: string): string[] {
  const { status, stderr, error } = spawnSync("xmllint", ["--noout", "--schema", "test/schemas/junit-10.xsd", "-"], {
    input: text,
    encoding: "utf8",
  });
  return error ? [error.message] : status === 0 ? [] : stderr.split("\n");
}
