import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installElasticsearch } from "./install.ts";
import { findJava } from "./java.ts";
import { freePort, giveTo, ServiceProcess } from "./service-process.ts";

const START_TIMEOUT_MS = 180_000;
const READY_TIMEOUT_MS = 2000;
const NOBODY = 65_534;

export interface Elasticsearch {
  readonly url: string;
  /** Where everything is that it writes. */
  readonly directory: string;
  /** Ends the node and removes its data. */
  stop(): Promise<void>;
  /** Stops the node's process where it stands; connections stay open and nothing is answered. */
  pause(): Promise<void>;
  resume(): void;
  /** SIGKILL; the data stays. */
  kill(): Promise<void>;
  /** Starts again on the same port with the same data. */
  restart(): Promise<void>;
}

/** Starts a real node, a cluster of one, without security. It refuses to run as root, so that root runs it as nobody. */
export async function startElasticsearch(): Promise<Elasticsearch> {
  const [home, installed] = await Promise.all([findJava(21), installElasticsearch()]);
  const port = await freePort();
  const service = new ServiceProcess("elasticsearch");
  const node = join(service.directory, "node");
  // The other user may not be able to read the cache, which is in a home directory.
  await cp(installed, node, { recursive: true });
  await mkdir(join(service.directory, "tmp"));
  await writeFile(join(node, "config", "elasticsearch.yml"), settingsOf(port, await freePort()));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) await giveTo(NOBODY, service.directory);

  const command = {
    program: "bash",
    args: [join(node, "bin", "elasticsearch")],
    env: {
      ES_JAVA_HOME: home,
      ES_JAVA_OPTS: "-Xms512m -Xmx512m",
      ES_TMPDIR: join(service.directory, "tmp"),
      HOME: service.directory,
      CLI_JAVA_OPTS: "-Xmx64m",
    },
    ...(asRoot ? { uid: NOBODY } : {}),
  };
  const url = `http://127.0.0.1:${port}`;
  const start = () => service.start(command, () => isReady(url), START_TIMEOUT_MS);
  await start();
  return {
    url,
    directory: service.directory,
    stop: () => service.stop(),
    pause: () => service.pause(),
    resume: () => service.signal("SIGCONT"),
    kill: () => service.end("SIGKILL"),
    restart: async () => {
      await service.end("SIGTERM");
      await start();
    },
  };
}

function settingsOf(port: number, transportPort: number): string {
  return `discovery.type: single-node
network.host: 127.0.0.1
http.port: ${port}
transport.port: ${transportPort}
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
`;
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/_cluster/health`, { signal: AbortSignal.timeout(READY_TIMEOUT_MS) });
    const health = (await answer.json()) as { status?: string };
    return health.status === "green" || health.status === "yellow";
  } catch {
    return false;
  }
}
