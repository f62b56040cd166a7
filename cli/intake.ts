import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Command } from "commander";
import { Registry } from "prom-client";
import type { Log } from "../contract/index.ts";
import { builtInRules } from "../rules/index.ts";
import { type Intake, openIntake } from "../scanner/index.ts";
import { Ends, type EndsFlags, INDEX, KEY_FILE, SOURCE, stderrLog, TOKEN_FILE } from "./ends.ts";
import { TRUST } from "./index/trust.ts";
import { type DoorFlags, doorsOf } from "./intake-doors.ts";
import { addIntakeMetrics } from "./intake-metrics.ts";
import { senderKeys } from "./keys.ts";
import { listenMetrics } from "./listen.ts";
import { collectProcessMetrics } from "./process-metrics.ts";
import { stateFolder } from "./seen.ts";
import { version } from "./version.ts";

/** On a signal all has to be over within two seconds: requests under way have 0.7 of them. */
const SEND_MS = 700;
const STOP_STEP_MS = 300;
const HEARTBEAT_MS = 10_000;

interface IntakeFlags extends EndsFlags, DoorFlags {
  readonly sink: string;
  readonly state?: string;
  readonly metricsListen?: string;
  readonly verbose?: true;
}

export function intakeCommand(): Command {
  return new Command("intake")
    .description("Take in texts that are no files, find secrets in them, and send the findings on.")
    .option("--listen <host:port>", "take in texts by HTTP there: POST /v1/scan, /v1/logs, /v1/webhooks/NAME")
    .option("--intake-token-file <file>", "tokens that callers show, one a line, mode 0600 (default: the variable LEAKTRAIL_INTAKE_TOKEN)")
    .option(
      "--webhook <name=file>",
      "take in what slack, github or jira tell, which sign with the secret in this file; may be repeated",
      addTo,
      [],
    )
    .option("--slack-url <url>", "the workspace, https://NAME.slack.com, so that findings name a message by its permalink")
    .option("--syslog-tcp <host:port>", "take in syslog by TCP there")
    .option("--syslog-tls <host:port>", "take in syslog by TLS there, with the certificate of --tls-cert")
    .option("--syslog-udp <host:port>", "take in syslog by UDP there: what finds no room is lost, and counted")
    .option("--tls-cert <file>", "certificate chain, as PEM: callers come by https")
    .option("--tls-key <file>", "its private key, as PEM, mode 0600")
    .option("--behind-proxy", "listen on other addresses than loopback without TLS: something in front of it keeps what comes in private")
    .option("--sink <sink>", "stdout, https://COLLECTOR, or kafka://HOST:PORT[,HOST:PORT]", "stdout")
    .option("--state <dir>", "where unsent findings are kept (default: ~/.local/state/leaktrail/intake)")
    .option(...INDEX)
    .option(...TRUST)
    .option(...KEY_FILE)
    .option(...TOKEN_FILE)
    .option(...SOURCE)
    .option("--metrics-listen <host:port>", "serve figures at /metrics there, and /healthz and /readyz")
    .option("--verbose", "say what happens, and a line of figures every 10 seconds")
    .action(intake);
}

async function intake(flags: IntakeFlags): Promise<void> {
  const log = stderrLog(flags.verbose ?? false);
  const stopped = stopSignal();
  const keys = await senderKeys(flags, flags.sink !== "stdout");
  const doors = doorsOf(flags);
  const stateDirectory = flags.state ?? join(stateFolder(), "intake");
  const ends = new Ends("intake", flags, keys, log);
  const running = await openIntake({
    ...doors,
    rules: builtInRules,
    keys,
    indexSource: ends.indexSource(stateDirectory),
    outbox: { sink: ends.sink(flags.sink), stateDirectories: [stateDirectory], fileName: "intake.sqlite" },
    source: flags.source,
    scanner: { id: `intake@${hostname()}`, version },
    log,
  });
  const say: Log = ({ message }) => process.stderr.write(`leaktrail: ${message}\n`);
  for (const place of running.places) say({ level: "info", message: `taking in ${place}` });
  const metrics = flags.metricsListen === undefined ? undefined : await showMetrics(running, flags.metricsListen, say);
  const heartbeat = flags.verbose ? setInterval(() => log({ level: "info", message: figuresOf(running) }), HEARTBEAT_MS) : undefined;
  await stopped;
  clearInterval(heartbeat);
  await running.close(SEND_MS);
  await Promise.race([ends.close(), sleep(STOP_STEP_MS)]);
  await metrics?.close();
  // At once: a connection to a sink that does not answer would be waited for.
  process.exit();
}

async function showMetrics(running: Intake, listen: string, log: Log): Promise<{ close(): Promise<void> }> {
  const registry = new Registry();
  collectProcessMetrics(registry);
  addIntakeMetrics(registry, running);
  return listenMetrics(registry, listen, log, () => running.health());
}

function figuresOf(running: Intake): string {
  const { texts, bytes, findings, sent, waiting, indexVersion } = running.stats;
  const index = indexVersion === null ? "no index" : `index version ${indexVersion}`;
  const problems = running.health().problems.map((problem) => `; ${problem}`);
  return `${texts} texts, ${bytes} bytes, ${findings} findings, ${sent} sent, ${waiting} waiting, ${index}${problems.join("")}`;
}

function addTo(one: string, all: readonly string[]): readonly string[] {
  return [...all, one];
}

/** Resolves on a signal to end, also on one that comes before all is open. A second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
