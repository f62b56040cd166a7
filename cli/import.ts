import { hostname } from "node:os";
import { Command, Option } from "commander";
import { type Finding, LeaktrailError, type Unresolved } from "../contract/index.ts";
import { builtInRules, versionOfRules } from "../rules/index.ts";
import {
  createEngine,
  httpSink,
  importFindings,
  PrivateFile,
  readForeignReport,
  type Sink,
  shown,
  type ToolName,
  toolNames,
} from "../scanner/index.ts";
import { collectorUrl, tokenOf } from "./api-client.ts";
import { KEY_FILE, TOKEN_FILE } from "./ends.ts";
import { senderKeys } from "./keys.ts";
import { NAMED_MAX, print, say } from "./say.ts";
import { version } from "./version.ts";

const EXIT_FAILED = 2;
/** Findings that are sent at once. */
const BATCH_MAX = 100;

interface ImportFlags {
  readonly from?: ToolName;
  readonly repo?: string;
  readonly keyFile?: string;
  readonly to?: string;
  readonly tokenFile?: string;
  readonly unresolved?: string;
  readonly allowUnresolved?: true;
}

/** `leaktrail import`. */
export function importCommand(): Command {
  return new Command("import")
    .description(
      "Take in what other scanners found: findings as JSON lines on standard output, fingerprinted, without any secret. Exit status: 0 all taken in, 2 not all.",
    )
    .argument("<file...>", "reports of gitleaks, betterleaks, trufflehog, kingfisher, detect-secrets, or SARIF; - for standard input")
    .addOption(new Option("--from <tool>", "whose reports they are; without it their looks tell").choices(toolNames))
    .option("--repo <dir>", "read again what the reports name in this repository or folder, e.g. where they hold no plaintext")
    .option(...KEY_FILE)
    .option("--to <url>", "send the findings to this collector, too")
    .option(...TOKEN_FILE)
    .option("--unresolved <file>", "write what could not be fingerprinted to a file, a JSON document a line")
    .option("--allow-unresolved", "do not fail because something could not be fingerprinted")
    .action(importReports);
}

async function importReports(paths: readonly string[], flags: ImportFlags): Promise<void> {
  if (flags.tokenFile !== undefined && flags.to === undefined)
    throw new LeaktrailError("bad-configuration", "--token-file goes with --to URL");
  const keys = await senderKeys(flags, flags.to !== undefined);
  const sender =
    flags.to === undefined ? undefined : new Sender(httpSink({ base: collectorUrl(flags.to, "--to"), token: tokenOf(flags.tokenFile) }));
  const reports = paths.map((path) => readForeignReport(path, flags.from));
  const foreign = reports.flatMap(({ findings }) => findings);
  const ruledOut = reports.reduce((sum, report) => sum + report.ruledOut, 0);
  const list = new UnresolvedList(flags.unresolved);
  const scanner = { id: `import@${hostname()}`, version, rulesVersion: versionOfRules(), indexVersion: null };
  const engine = createEngine({ rules: builtInRules, keys });
  let count = 0;
  try {
    for (const imported of importFindings(foreign, { engine, keys, scanner, host: hostname(), repo: flags.repo })) {
      if ("unresolved" in imported) list.add(imported.unresolved);
      else {
        for (const finding of imported.findings) print(`${JSON.stringify(finding)}\n`);
        count += imported.findings.length;
        await sender?.send(imported.findings);
      }
    }
    await sender?.flush();
    list.end();
  } catch (thrown) {
    list.discard();
    throw thrown;
  } finally {
    await sender?.close();
  }
  const sent = sender === undefined ? "" : `, ${sender.accepted} taken by the collector`;
  say(
    `${foreign.length} findings read, ${ruledOut} left out as ruled out; ${count} places with a fingerprint${sent}; ${list.count} not fingerprinted`,
  );
  if ((list.count > 0 && !flags.allowUnresolved) || (sender?.refused ?? 0) > 0) process.exitCode = EXIT_FAILED;
}

/** Sends findings in batches; those that the collector refuses are said. */
class Sender {
  readonly #sink: Sink;
  #waiting: Finding[] = [];
  accepted = 0;
  refused = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  async send(findings: readonly Finding[]): Promise<void> {
    this.#waiting.push(...findings);
    if (this.#waiting.length >= BATCH_MAX) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    const refusals = await this.#sink.send(batch);
    for (const { index, reason } of refusals)
      if (this.refused++ < NAMED_MAX) say(`the collector refused ${batch[index]?.id}: ${shown(reason)}`);
    this.accepted += batch.length - refusals.length;
  }

  async close(): Promise<void> {
    await this.#sink.close();
  }
}

/** What could not be fingerprinted: the first of it in words, all of it in a file where one was asked for. */
class UnresolvedList {
  readonly #file: PrivateFile | undefined;
  count = 0;

  constructor(path: string | undefined) {
    this.#file = path === undefined ? undefined : new PrivateFile(path);
  }

  add(one: Unresolved): void {
    this.#file?.write(`${JSON.stringify(one)}\n`);
    this.count += 1;
    if (this.#file || this.count > NAMED_MAX) return;
    const { file, line, tool, rule, reason } = one;
    say(`not fingerprinted: ${shown(file)}${line === null ? "" : `:${line}`} [${shown(tool)}: ${shown(rule)}]: ${reason}`);
  }

  end(): void {
    this.#file?.commit({ replace: true });
  }

  discard(): void {
    this.#file?.discard();
  }
}
