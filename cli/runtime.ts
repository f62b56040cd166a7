import { readFileSync } from "node:fs";
import { join } from "node:path";
import pino from "pino";
import { type Bus, openEmbeddedBus, openKafkaBus, topics } from "../bus/index.ts";
import {
  compilePolicy,
  type IssuerOptions,
  notifyOnly,
  openElasticsearchStore,
  openEmbeddedStore,
  type Policy,
  type Store,
  type TrailSigner,
  trailSigner,
} from "../collector/index.ts";
import { type Configuration, KeyRing, LeaktrailError, type Log, parseKeyFile } from "../contract/index.ts";
import { readCredential } from "./credential.ts";
import { trailKeyOf } from "./data-directory.ts";

/** The log of a server: JSON lines on standard error. */
export function serverLog(): Log {
  const logger = pino({ level: process.env.LEAKTRAIL_LOG_LEVEL ?? "info" }, pino.destination({ fd: 2, sync: true }));
  return ({ level, message }) => logger[level](message);
}

/** The keys of a server. It has no key of its own making: what it hashes must be found by scanners elsewhere. */
export async function serverKeys(configuration: Configuration): Promise<KeyRing> {
  if (!configuration.key) {
    throw new LeaktrailError("bad-configuration", "no key: give --key-file FILE (make one with: leaktrail key create --out FILE)");
  }
  return new KeyRing(parseKeyFile(await readCredential(configuration.key, "the key file")));
}

export function openBus(configuration: Configuration, log: Log): Bus {
  const { bus, data } = configuration;
  return bus.kind === "kafka"
    ? openKafkaBus({ brokers: bus.brokers, clientId: "leaktrail", writesTo: Object.values(topics), log })
    : openEmbeddedBus({ directory: join(data, "bus"), log });
}

export async function openStore(configuration: Configuration, log: Log): Promise<Store> {
  const { store, data } = configuration;
  if (store.kind === "embedded") return openEmbeddedStore({ directory: join(data, "store") });
  const apiKey = store.apiKey ? await readCredential(store.apiKey, "the API key of Elasticsearch") : undefined;
  return openElasticsearchStore({ url: store.url, prefix: store.prefix, log, ...(apiKey === undefined ? {} : { apiKey }) });
}

/** Whether everything that this process changes is its own. */
export function isAlone(configuration: Configuration): boolean {
  return configuration.bus.kind === "embedded" && configuration.store.kind === "embedded";
}

export function readPolicy(configuration: Configuration): Policy {
  if (configuration.policy === undefined) return notifyOnly;
  let text: string;
  try {
    text = readFileSync(configuration.policy, "utf8");
  } catch (cause) {
    throw new LeaktrailError("bad-configuration", `the policy ${configuration.policy} cannot be read`, { cause });
  }
  return compilePolicy(text, configuration.policy);
}

/** The issuers with their credentials, which are read once and held in memory. */
export async function readIssuers(configuration: Configuration): Promise<Map<string, IssuerOptions>> {
  const issuers = new Map<string, IssuerOptions>();
  for (const [name, issuer] of Object.entries(configuration.issuers)) {
    const webhookSecret = await readCredential(issuer.revoke.secret, `the webhook secret of issuer ${name}`);
    const statusToken = issuer.status?.token ? await readCredential(issuer.status.token, `the status token of issuer ${name}`) : undefined;
    issuers.set(name, { configuration: issuer, webhookSecret, statusToken });
  }
  return issuers;
}

export async function readTrailSigner(configuration: Configuration): Promise<TrailSigner> {
  const { key, origin } = configuration.trail;
  const pem = key ? await readCredential(key, "the trail's key") : trailKeyOf(configuration.data);
  return trailSigner(origin, pem);
}
