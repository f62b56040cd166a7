import { collectDefaultMetrics, Registry } from "prom-client";
import type { Bus } from "../bus/index.ts";
import {
  type Api,
  authenticateToken,
  Collector,
  createApi,
  type Desk,
  type Readiness,
  remoteDesk,
  type Store,
} from "../collector/index.ts";
import type { Configuration, Log } from "../contract/index.ts";
import { addDashboards, type Dashboards } from "../dashboards/index.ts";
import { openDataDirectory } from "./data-directory.ts";
import { writeFirstToken } from "./first-token.ts";
import { listenApi, listenMetrics } from "./listen.ts";
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
  readonly metrics: Registry;
  readonly log: Log;
  readonly dashboards: Dashboards | undefined;
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

async function assemble(configuration: Configuration, roles: ServerRoles, log: Log, closing: Closing): Promise<RunningServer> {
  const policy = readPolicy(configuration);
  const issuers = await readIssuers(configuration);
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const store = await openStore(configuration, log);
  closing.add(() => store.close());
  const common = { store, policy, log, metrics };
  const part = roles.collect
    ? await startCollecting(configuration, { ...common, issuers }, closing)
    : {
        desk: remoteDesk({ store, policy, issuerNames: new Set(issuers.keys()) }),
        readiness: () => [{ part: "store", ...store.health() }],
      };
  const api = await createApi({ version, authenticate: (token) => authenticateToken(store, token), readiness: part.readiness, log });
  closing.add(() => api.close());
  part.collector?.addRoutes(api);
  const dashboards = roles.dashboards ? await showDashboards(api, { store, desk: part.desk, log }) : undefined;
  const metricsServer = await listenMetrics(metrics, configuration.metricsListen, log);
  closing.add(() => metricsServer.close());
  const origin = await listenApi(api, configuration.listen);
  log({ level: "info", message: `listening on ${origin}` });
  const startup = new AbortController();
  const firstToken = writeFirstToken(store, configuration.data, log, startup.signal);
  closing.add(async () => {
    startup.abort();
    await firstToken;
  });
  return { origin, bus: part.bus, metrics, log, dashboards, close: () => closing.run() };
}

interface CollectingPart {
  readonly desk: Desk;
  readonly readiness: () => readonly Readiness[];
  readonly collector?: Collector;
  readonly bus?: Bus;
}

async function startCollecting(
  configuration: Configuration,
  parts: {
    store: Store;
    policy: ReturnType<typeof readPolicy>;
    issuers: Awaited<ReturnType<typeof readIssuers>>;
    log: Log;
    metrics: Registry;
  },
  closing: Closing,
): Promise<CollectingPart> {
  const keys = await serverKeys(configuration);
  const trailSigner = await readTrailSigner(configuration);
  const bus = openBus(configuration, parts.log);
  closing.add(() => bus.close());
  const collector = new Collector({ ...parts, bus, keys, trailSigner, isAlone: isAlone(configuration) });
  closing.add(() => collector.close());
  return { collector, bus, desk: collector.desk, readiness: () => collector.readiness() };
}

async function showDashboards(api: Api, parts: { store: Store; desk: Desk; log: Log }): Promise<Dashboards> {
  const { store, desk, log } = parts;
  return addDashboards(api, {
    store,
    log,
    authenticate: (token) => authenticateToken(store, token),
    approve: (word) => desk.approve(word),
    retryRevocation: (wish) => desk.retryRevocation(wish),
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
