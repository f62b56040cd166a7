import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Kafka as KafkaClient, logLevel } from "kafkajs";
import { installKafka } from "./install.ts";
import { findJava } from "./java.ts";
import { freePort, ServiceProcess } from "./service-process.ts";

const run = promisify(execFile);
const START_TIMEOUT_MS = 90_000;
const CLUSTER_ID = "bGVha3RyYWlsLXRlc3RzLQ";

export interface Kafka {
  /** Addresses for a client: one, HOST:PORT. */
  readonly brokers: string[];
  /** Where everything is that it writes. */
  readonly directory: string;
  /** Ends the broker and removes its data. */
  stop(): Promise<void>;
  /** Stops the broker's process where it stands; connections stay open and nothing is answered. */
  pause(): Promise<void>;
  resume(): void;
  /** SIGKILL; the data stays. */
  kill(): Promise<void>;
  /** Starts again on the same port with the same data. */
  restart(): Promise<void>;
}

export interface KafkaOptions {
  readonly port?: number;
  /** The port that clients are told to connect to, where a proxy stands before the broker. */
  readonly advertisedPort?: number;
}

/** Starts a real broker, one node that is its own controller. */
export async function startKafka(options: KafkaOptions = {}): Promise<Kafka> {
  const [home, jars] = await Promise.all([findJava(17), installKafka()]);
  const port = options.port ?? (await freePort());
  const service = new ServiceProcess("kafka");
  const properties = join(service.directory, "server.properties");
  const program = join(home, "bin", "java");
  const java = ["-Xmx512m", "-cp", join(jars, "*")];

  await writeFile(properties, propertiesOf(service.directory, port, options.advertisedPort ?? port, await freePort()));
  await run(program, [...java, "kafka.tools.StorageTool", "format", "--cluster-id", CLUSTER_ID, "--config", properties]);

  const command = { program, args: [...java, "-XX:+UseSerialGC", "kafka.Kafka", properties], env: {} };
  const start = () => service.start(command, () => answers(`127.0.0.1:${port}`), START_TIMEOUT_MS);
  await start();
  return {
    brokers: [`127.0.0.1:${options.advertisedPort ?? port}`],
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

function propertiesOf(directory: string, port: number, advertisedPort: number, controllerPort: number): string {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${advertisedPort}
controller.listener.names=CONTROLLER
log.dirs=${join(directory, "data")}
auto.create.topics.enable=false
offsets.topic.num.partitions=4
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
log.cleaner.dedupe.buffer.size=16777216
`;
}

/** Whether the broker knows its cluster and can take messages. Asked on a fresh connection each time: a client would back off. */
async function answers(broker: string): Promise<boolean> {
  const admin = new KafkaClient({ brokers: [broker], logLevel: logLevel.NOTHING, retry: { retries: 0 }, connectionTimeout: 1000 }).admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length === 1;
  } catch {
    return false;
  } finally {
    await admin.disconnect();
  }
}
