import { Registry } from "prom-client";
import type { Bus } from "../bus/index.ts";
import {
  type Api,
  authenticateToken,
  Collector,
  createApi,
  type Desk,
  type Policy,
  type Readiness,
  remoteDesk,
  type Store,
} from "../collector/index.ts";
import type { Configuration, KeyRing, Log } from "../contract/index.ts";
import { addDashboards, type Dashboards } from "../dashboards/index.ts";
import { openDataDirectory } from "./data-directory.ts";
import { writeFirstToken } from "./first-token.ts";
import { listenApi, listenMetrics } from "./listen.ts";
import { collectProcessMetrics } from "./process-metrics.ts";
import { isAlone, openBus, openStore, readIssuers, readPolicy, readTrailSigner, serverKeys, serverLog } from "./runtime.ts";
import { version } from "./version.ts";

/** What a server process does: collect, show the dashboards, or both. */
export interface ServerRoles {
  readonly collect: boolean;
  readonly dashboards: boolean;
}

/** A running server. `close` ends it in an order that loses nothing: what is unfinished goes on at the next start. */
export interface RunningServer {
  readonly origin: string;
  readonly bus: Bus | undefined;
  /** What the collector hashes with; undefined where there is none. */
  readonly keys: KeyRing | undefined;
  readonly metrics: Registry;
  readonly log: Log;
  readonly dashboards: Dashboards | undefined;
  /** Has `/readyz` tell of another part, e.g. the scanner in the same process. */
  addReadiness(part: () => readonly Readiness[]): void;
  close(): Promise<void>;
}

/** Starts a server from its configuration. Throws `bad-configuration` before anything listens; what is away is waited for. */
export async function startServer(configuration: Configuration, roles: ServerRoles): Promise<RunningServer> {
  const log = serverLog();
  openDataDirectory(configuration.data);
  const closing = new Closing();
  try {
    return await assemble(configuration, roles, log, closing);
  } catch (thrown) {
    await closing.run();
    throw thrown;
  }
}

interface Parts {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly policy: Policy;
  readonly metrics: Registry;
  readonly log: Log;
  readonly closing: Closing;
}

async function assemble(configuration: Configuration, roles: ServerRoles, log: Log, closing: Closing): Promise<RunningServer> {
  const policy = readPolicy(configuration);
  const metrics = new Registry();
  collectProcessMetrics(metrics);
  const store = await openStore(configuration, log);
  closing.add(() => store.close());
  const parts: Parts = { configuration, store, policy, metrics, log, closing };
  const work = roles.collect ? await startCollecting(parts) : onlyShowing(parts);
  const readiness = [work.readiness];
  const api = await createApi({
    version,
    authenticate: (token) => authenticateToken(store, token),
    readiness: () => readiness.flatMap((part) => part()),
    log,
  });
  closing.add(() => api.close());
  work.collector?.addRoutes(api);
  const dashboards = roles.dashboards ? await showDashboards(api, parts, work.desk) : undefined;
  const metricsServer = await listenMetrics(metrics, configuration.metricsListen, log);
  closing.add(() => metricsServer.close());
  const origin = await listenApi(api, configuration.listen);
  log({ level: "info", message: `listening on ${origin}` });
  if (roles.collect) beginFirstToken(parts);
  return {
    origin,
    bus: work.bus,
    keys: work.keys,
    metrics,
    log,
    dashboards,
    addReadiness: (part) => readiness.push(part),
    close: () => closing.run(),
  };
}

interface Work {
  readonly desk: Desk;
  readonly readiness: () => readonly Readiness[];
  readonly collector?: Collector;
  readonly bus?: Bus;
  readonly keys?: KeyRing;
}

async function startCollecting({ configuration, store, policy, metrics, log, closing }: Parts): Promise<Work> {
  const issuers = await readIssuers(configuration);
  const keys = await serverKeys(configuration);
  const trailSigner = await readTrailSigner(configuration);
  const bus = openBus(configuration, log);
  closing.add(() => bus.close());
  const { enabled, ...budgets } = configuration.confirmation;
  const confirmation = enabled ? { confirmation: { budgets } } : {};
  const collector = new Collector({
    ...{ store, policy, metrics, log, issuers, bus, keys, trailSigner },
    ...confirmation,
    isAlone: isAlone(configuration),
  });
  closing.add(() => collector.close());
  return { collector, bus, keys, desk: collector.desk, readiness: () => collector.readiness() };
}

/** People decide here; the collectors that share the store carry it out. No issuer's credential is read. */
function onlyShowing({ configuration, store, policy }: Parts): Work {
  const desk = remoteDesk({ store, policy, issuerNames: new Set(Object.keys(configuration.issuers)) });
  return { desk, readiness: () => [{ part: "store", ...store.health() }] };
}

async function showDashboards(api: Api, { configuration, store, log }: Parts, desk: Desk): Promise<Dashboards> {
  return addDashboards(api, {
    store,
    log,
    publicUrl: configuration.publicUrl,
    authenticate: (token) => authenticateToken(store, token),
    approve: (word) => desk.approve(word),
    retryRevocation: (wish) => desk.retryRevocation(wish),
  });
}

function beginFirstToken({ configuration, store, log, closing }: Parts): void {
  const startup = new AbortController();
  const written = writeFirstToken(store, configuration.data, log, startup.signal);
  closing.add(async () => {
    startup.abort();
    await written;
  });
}

/** What must be ended, the newest first. */
class Closing {
  readonly #steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) await step();
  }
}

/** Resolves at the first SIGINT or SIGTERM. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
