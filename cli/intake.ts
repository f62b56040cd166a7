import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Command } from "commander";
import { collectDefaultMetrics, Registry } from "prom-client";
import { LeaktrailError, type Log } from "../contract/index.ts";
import { builtInRules } from "../rules/index.ts";
import { type Intake, type IntakeOptions, isWebhookName, openIntake, type WebhookName, webhookNames } from "../scanner/index.ts";
import { readSecretFile } from "./credential.ts";
import { Ends, type EndsFlags, INDEX, KEY_FILE, SOURCE, stderrLog, TOKEN_FILE } from "./ends.ts";
import { TRUST } from "./index/trust.ts";
import { addIntakeMetrics } from "./intake-metrics.ts";
import { requiredKeys, scannerKeys } from "./keys.ts";
import { listenMetrics, placeOf } from "./listen.ts";
import { stateFolder } from "./seen.ts";
import { version } from "./version.ts";

const TOKEN_MIN_LENGTH = 20;
const TOKENS_MAX = 16;
const SECRET_MIN_LENGTH = 16;
/** On a signal all has to be over within two seconds: requests under way have 0.7 of them. */
const SEND_MS = 700;
const STOP_STEP_MS = 300;
const HEARTBEAT_MS = 10_000;

interface IntakeFlags extends EndsFlags {
  readonly listen?: string;
  readonly intakeTokenFile?: string;
  readonly webhook: readonly string[];
  readonly slackUrl?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly behindProxy?: true;
  readonly sink: string;
  readonly state?: string;
  readonly metricsListen?: string;
  readonly verbose?: true;
}

export function intakeCommand(): Command {
  return new Command("intake")
    .description("Take in texts that are no files, find secrets in them, and send the findings on.")
    .option("--listen <host:port>", "take in texts by HTTP there")
    .option("--intake-token-file <file>", "tokens that callers show, one a line, mode 0600 (default: the variable LEAKTRAIL_INTAKE_TOKEN)")
    .option(
      "--webhook <name=file>",
      "take in what slack, github or jira tell, which sign with the secret in this file; may be repeated",
      addTo,
      [],
    )
    .option("--slack-url <url>", "the workspace, https://NAME.slack.com, so that findings name a message by its permalink")
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
  // What a collector joins must be hashed under the organisation's key; a person's own is for findings that stay here.
  const keys = flags.sink === "stdout" ? await scannerKeys(flags) : await requiredKeys(flags);
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

/** What is listened on. Throws `bad-configuration` where that would show what comes in to others, or nothing is named. */
function doorsOf(flags: IntakeFlags): Pick<IntakeOptions, "http"> {
  const { listen } = flags;
  if (listen === undefined) throw new LeaktrailError("bad-configuration", "nothing is taken in: give --listen HOST:PORT");
  const tls = tlsOf(flags);
  const webhooks = { secrets: secretsOf(flags.webhook), slackUrl: slackUrlOf(flags.slackUrl) };
  const tokens = tokensOf(flags.intakeTokenFile, flags.webhook.length === 0);
  return { http: { ...privateOf("--listen", listen, flags, tls !== undefined), tls, tokens, webhooks } };
}

/** What services sign with, by their names. */
function secretsOf(webhooks: readonly string[]): Partial<Record<WebhookName, string>> {
  const secrets: Partial<Record<WebhookName, string>> = {};
  for (const webhook of webhooks) {
    const [, name = "", file = ""] = /^([a-z]+)=(.+)$/.exec(webhook) ?? [];
    if (!isWebhookName(name) || secrets[name] !== undefined) {
      const names = webhookNames.join(", ");
      throw new LeaktrailError("bad-configuration", `--webhook is NAME=FILE, where NAME is one of ${names}, each of them once`);
    }
    const secret = readSecretFile(file, `the secret of --webhook ${name}`);
    if (secret.length < SECRET_MIN_LENGTH) {
      throw new LeaktrailError("bad-configuration", `the secret of --webhook ${name} has fewer than ${SECRET_MIN_LENGTH} characters`);
    }
    secrets[name] = secret;
  }
  return secrets;
}

function slackUrlOf(url: string | undefined): string | undefined {
  if (url === undefined || /^https:\/\/[a-z0-9.-]+\.slack\.com\/?$/.test(url)) return url?.replace(/\/$/, "");
  throw new LeaktrailError("bad-configuration", "--slack-url is the workspace's address, https://NAME.slack.com");
}

/** An address that nobody else hears, unless TLS or something in front of it sees to that. */
function privateOf(flag: string, text: string, { behindProxy }: IntakeFlags, hasTls: boolean): { host: string; port: number } {
  if (!/^([\w.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5}$/.test(text)) throw new LeaktrailError("bad-configuration", `${flag} takes HOST:PORT`);
  const { host, port } = placeOf(text);
  if (port > 65_535) throw new LeaktrailError("bad-configuration", `${flag}: a port is a number up to 65535`);
  const isHere = host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
  if (isHere || hasTls || behindProxy) return { host, port };
  throw new LeaktrailError(
    "bad-configuration",
    `${flag} ${text}: tokens and secrets would come in for others to read; give --tls-cert and --tls-key, or say --behind-proxy where something in front of it speaks TLS`,
  );
}

function tlsOf({ tlsCert, tlsKey }: IntakeFlags): { cert: string; key: string } | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined || tlsKey === undefined) {
    throw new LeaktrailError("bad-configuration", "--tls-cert and --tls-key are given together or not at all");
  }
  try {
    return { cert: readFileSync(tlsCert, "utf8"), key: readSecretFile(tlsKey, "the private key of --tls-key") };
  } catch (cause) {
    if (cause instanceof LeaktrailError) throw cause;
    throw new LeaktrailError("bad-configuration", `the certificate ${tlsCert} cannot be read`, { cause });
  }
}

/** The tokens of callers; two at a time while one takes the other's place. */
function tokensOf(file: string | undefined, isRequired: boolean): readonly string[] {
  const text = file === undefined ? process.env.LEAKTRAIL_INTAKE_TOKEN : readSecretFile(file, "the intake's tokens");
  const tokens = (text ?? "").split(/\r?\n/).filter((line) => line !== "");
  if (tokens.length === 0 && isRequired) {
    throw new LeaktrailError("bad-configuration", "no token for callers: give --intake-token-file FILE, or set LEAKTRAIL_INTAKE_TOKEN");
  }
  if (tokens.length > TOKENS_MAX || !tokens.every((token) => token.length >= TOKEN_MIN_LENGTH && /^[\x21-\x7e]{1,512}$/.test(token))) {
    const what = `${TOKENS_MAX} lines at most, each of ${TOKEN_MIN_LENGTH} to 512 ASCII characters without spaces`;
    throw new LeaktrailError("bad-configuration", `the intake's tokens are ${what}`);
  }
  return tokens;
}

async function showMetrics(running: Intake, listen: string, log: Log): Promise<{ close(): Promise<void> }> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
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
