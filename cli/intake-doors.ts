import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { LeaktrailError } from "../contract/index.ts";
import { type IntakeOptions, isWebhookName, type WebhookName, webhookNames } from "../scanner/index.ts";
import { readSecretFile } from "./credential.ts";
import { placeOf } from "./listen.ts";

const TOKEN_MIN_LENGTH = 20;
const TOKENS_MAX = 16;
const SECRET_MIN_LENGTH = 16;

/** How a door is kept from being overheard. */
export interface TlsFlags {
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly behindProxy?: true;
}

export interface DoorFlags extends TlsFlags {
  readonly listen?: string;
  readonly intakeTokenFile?: string;
  readonly webhook: readonly string[];
  readonly slackUrl?: string;
  readonly syslogTcp?: string;
  readonly syslogTls?: string;
  readonly syslogUdp?: string;
}

/** What is listened on. Throws `bad-configuration` where that would show what comes in to others, or nothing is named. */
export function doorsOf(flags: DoorFlags): Pick<IntakeOptions, "http" | "syslog"> {
  const { listen, syslogTcp, syslogTls, syslogUdp } = flags;
  if ([listen, syslogTcp, syslogTls, syslogUdp].every((place) => place === undefined)) {
    throw new LeaktrailError(
      "bad-configuration",
      "nothing is taken in: give --listen, --syslog-tcp, --syslog-tls or --syslog-udp HOST:PORT",
    );
  }
  const tls = tlsOf(flags);
  const syslog = {
    tcp: syslogTcp === undefined ? undefined : privateOf("--syslog-tcp", syslogTcp, flags, false),
    tls: syslogTls === undefined ? undefined : { ...privateOf("--syslog-tls", syslogTls, flags, true), ...required(tls) },
    udp: syslogUdp === undefined ? undefined : privateOf("--syslog-udp", syslogUdp, flags, false),
  };
  return { syslog, http: listen === undefined ? undefined : httpOf(listen, flags, tls) };
}

type Tls = { readonly cert: string; readonly key: string };

function httpOf(listen: string, flags: DoorFlags, tls: Tls | undefined): NonNullable<IntakeOptions["http"]> {
  const webhooks = { secrets: secretsOf(flags.webhook), slackUrl: slackUrlOf(flags.slackUrl) };
  const tokens = tokensOf(flags.intakeTokenFile, flags.webhook.length === 0);
  return { ...privateOf("--listen", listen, flags, tls !== undefined), tls, tokens, webhooks };
}

function required(tls: Tls | undefined): Tls {
  if (tls) return tls;
  throw new LeaktrailError("bad-configuration", "--syslog-tls needs --tls-cert and --tls-key");
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
export function privateOf(flag: string, text: string, { behindProxy }: TlsFlags, hasTls: boolean): { host: string; port: number } {
  if (!/^([\w.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5}$/.test(text)) throw new LeaktrailError("bad-configuration", `${flag} takes HOST:PORT`);
  const { host, port } = placeOf(text);
  if (port > 65_535) throw new LeaktrailError("bad-configuration", `${flag}: a port is a number up to 65535`);
  const isHere = host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
  if (isHere || hasTls || behindProxy) return { host, port };
  const way = flag.startsWith("--syslog")
    ? "take --syslog-tls in its place, with --tls-cert and --tls-key"
    : "give --tls-cert and --tls-key";
  throw new LeaktrailError(
    "bad-configuration",
    `${flag} ${text}: what comes in could be read by others on its way; ${way}, or say --behind-proxy where something in front of it sees to that`,
  );
}

/** The certificate and its key, where they are named. Throws `bad-configuration` where they are not whole. */
export function tlsOf({ tlsCert, tlsKey }: TlsFlags): Tls | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined || tlsKey === undefined) {
    throw new LeaktrailError("bad-configuration", "--tls-cert and --tls-key are given together or not at all");
  }
  const key = readSecretFile(tlsKey, "the private key of --tls-key");
  const cert = readCertificate(tlsCert);
  try {
    createSecureContext({ cert, key });
  } catch {
    // The cause is left out: it may quote the key.
    throw new LeaktrailError(
      "bad-configuration",
      `${tlsCert} and ${tlsKey} hold no certificate and private key that fit each other, as PEM`,
    );
  }
  return { cert, key };
}

function readCertificate(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new LeaktrailError("bad-configuration", `the certificate ${path} cannot be read`, { cause });
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
