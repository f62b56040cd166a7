import { existsSync, statSync } from "node:fs";
import { toLeaktrailError } from "../../contract/index.ts";
import { shown } from "../../scanner/index.ts";
import { collectorUrl } from "../api-client.ts";
import { openToLookAt } from "../index/inspect.ts";
import { localKeyPath, namedKeys } from "../keys.ts";
import { type Check, ok, problem, warning } from "./check.ts";

/** What of the set-up the user names; whatever is not named is looked for where each command would. */
export interface SettingFlags {
  readonly keyFile?: string;
  readonly config?: string;
  readonly index?: string;
  readonly trust?: string;
  readonly collector?: string;
}

const ANSWER_TIMEOUT_MS = 5_000;
const DAY_MS = 86_400_000;
/** An index or key that ends within so many days is spoken of. */
const SOON_DAYS = 14;

/** Keys, configuration, index, collector. */
export async function settingChecks(flags: SettingFlags): Promise<Check[]> {
  return Promise.all([keys(flags), configuration(flags), index(flags), collector(flags)]);
}

async function keys(flags: SettingFlags): Promise<Check> {
  try {
    const ring = await namedKeys(flags);
    if (!ring) return localKey();
    const others = ring.epochs.slice(1).map(({ id }) => id);
    const says = `current key ${ring.current.id}${others.length > 0 ? `, also alive: ${others.join(", ")}` : ""}`;
    const { file } = ring.material;
    const end = file.keys.find(({ id }) => id === ring.current.id)?.notAfter ?? null;
    if (end === null || !isSoon(end)) return ok("keys", says);
    return warning("keys", `${says}, which ends at ${end}`, "make the next one: leaktrail key rotate --out FILE");
  } catch (thrown) {
    return problem("keys", messageOf(thrown), "name a key file that only you can read: --key-file FILE, or LEAKTRAIL_KEY_FILE");
  }
}

/** Without an organisation's key there is one of this user's own, which the first scan makes. */
function localKey(): Check {
  const path = localKeyPath();
  const says = `no organisation's key is named: this user's own is used, ${existsSync(path) ? "" : "which the first scan makes, "}and its fingerprints join with nobody's`;
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o600;
  if (process.platform !== "win32" && (mode & 0o077) !== 0)
    return problem("keys", `others may read ${shown(path)}`, `chmod 600 ${shown(path)}`);
  return ok("keys", says);
}

async function configuration({ config = process.env.LEAKTRAIL_CONFIG }: SettingFlags): Promise<Check> {
  if (config === undefined) return ok("configuration", "no file is named, and only servers need one");
  try {
    const { readConfiguration } = await import("../configuration.ts");
    const { store, bus, issuers } = readConfiguration({ config });
    return ok("configuration", `${shown(config)}: store ${store.kind}, bus ${bus.kind}, ${Object.keys(issuers).length} issuers`);
  } catch (thrown) {
    return problem("configuration", messageOf(thrown), "mend the file; its schema is contract/schema/configuration.schema.json");
  }
}

async function index(flags: SettingFlags): Promise<Check> {
  if (flags.index === undefined) return ok("index", "none is named: scans look for known patterns alone");
  try {
    const file = await openToLookAt({ ...flags, index: flags.index });
    const { header, proof } = file;
    file.close();
    const { expiresAt } = header;
    const signed =
      proof.signature !== undefined ? `signed by ${proof.signature}` : proof.isSigned ? "signed, which nobody checked" : "not signed";
    const mac = proof.macs.length > 0 ? ` and made with key ${proof.macs.join(", ")}` : "";
    const says = `version ${header.version} of ${shown(header.origin)}, tier ${header.tier}, ${header.records} records, ${signed}${mac}, ${expiresAt === null ? "never expires" : `expires at ${expiresAt}`}`;
    const renew = "fetch a newer one: leaktrail index update, or from your collector";
    if (expiresAt !== null && Date.parse(expiresAt) <= Date.now())
      return problem("index", `${says}, which is over: no scan takes it`, renew);
    if (expiresAt !== null && isSoon(expiresAt)) return warning("index", says, renew);
    if (proof.isSigned && proof.signature === undefined) return warning("index", says, "have its signature checked: --trust FILE");
    return ok("index", says);
  } catch (thrown) {
    return problem("index", messageOf(thrown), "fetch it anew from your collector, or build it with: leaktrail index build");
  }
}

async function collector({ collector: place }: SettingFlags): Promise<Check> {
  if (place === undefined) return ok("collector", "none is named: findings stay here");
  try {
    const url = new URL("healthz", `${collectorUrl(place, "--collector").href.replace(/\/?$/, "")}/`);
    const startedAt = Date.now();
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    if (response.ok) return ok("collector", `${url.origin} answers, in ${Date.now() - startedAt} ms`);
    return problem("collector", `${url.origin} answers ${response.status}`, "look at the collector's log, and whether the URL is its own");
  } catch (thrown) {
    const { code, message } = toLeaktrailError(thrown);
    if (code === "bad-configuration") return problem("collector", message, "give --collector https://HOST[:PORT]");
    return problem("collector", `nobody answers at ${shown(place)}`, "is it running, and do proxies and firewalls let you through?");
  }
}

function isSoon(instant: string): boolean {
  return Date.parse(instant) - Date.now() < SOON_DAYS * DAY_MS;
}

function messageOf(thrown: unknown): string {
  return shown(toLeaktrailError(thrown).message);
}
