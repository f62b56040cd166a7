import { join } from "node:path";
import { startElasticsearch, startKafka } from "../test/services/index.ts";
import { Child } from "./child.ts";
import { indexVersionAt, type RunningForm } from "./form.ts";

const DOCUMENTS_A_PAGE = 5_000;

/** Real Kafka and Elasticsearch, and scanner, collector and dashboards as processes of their own. */
export async function startDistributed(
  directory: string,
  settings: { keyFile: string; configFile: string; logFile: string },
): Promise<RunningForm> {
  const [kafka, elasticsearch] = await Promise.all([startKafka(), startElasticsearch()]);
  const bus = `kafka://${kafka.brokers.join(",")}`;
  const data = (name: string) => join(directory, `${name}-data`);
  const common = [
    "--config",
    settings.configFile,
    "--listen",
    "127.0.0.1:0",
    "--metrics-listen",
    "127.0.0.1:0",
    "--store",
    elasticsearch.url,
  ];
  const collector = new Child(
    "collect",
    ["collect", "--data", data("collect"), "--bus", bus, "--key-file", settings.keyFile, ...common],
    join(directory, "collect.out"),
  );
  const intakeOrigin = await collector.printed(/listening on (http:\/\/[^"\s]+)/);
  await collector.printed(/(first admin token is in)/);
  const dashboards = new Child("serve", ["serve", "--data", data("serve"), ...common, "--sign-in-link"], join(directory, "serve.out"));
  const scanner = new Child(
    "watch",
    [
      "watch",
      settings.logFile,
      "--sink",
      bus,
      "--index",
      bus,
      "--key-file",
      settings.keyFile,
      "--state",
      data("watch"),
      "--metrics-listen",
      "127.0.0.1:0",
    ],
    join(directory, "watch.out"),
  );
  const metrics = await scanner.printed(/metrics on (http:\/\/[^"\s]+)/);
  return {
    origin: await dashboards.printed(/listening on (http:\/\/[^"\s]+)/),
    signInLink: await dashboards.printed(/sign in: (http:\S+)/),
    intakeOrigin,
    adminTokenFile: join(data("collect"), "admin.token"),
    trailPublicKeyFile: join(data("collect"), "trail.pub"),
    scannerIndexVersion: () => indexVersionAt(metrics),
    otherDirectories: [kafka.directory, elasticsearch.directory],
    stored: () => documentsIn(elasticsearch.url),
    async stop() {
      await Promise.all([scanner.stop(), dashboards.stop(), collector.stop()]);
      await Promise.all([kafka.stop(), elasticsearch.stop()]);
    },
  };
}

/** Every document of every index, as Elasticsearch keeps it. */
async function* documentsIn(url: string): AsyncGenerator<Buffer> {
  await fetch(`${url}/leaktrail-*/_refresh`, { method: "POST" });
  const indices = (await (await fetch(`${url}/_cat/indices/leaktrail-*?format=json&h=index`)).json()) as { index: string }[];
  for (const { index } of indices) {
    for (let after: unknown; ; ) {
      const body = { size: DOCUMENTS_A_PAGE, sort: ["id"], ...(after === undefined ? {} : { search_after: after }) };
      const answer = await fetch(`${url}/${index}/_search`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      yield bytes;
      const { hits } = (JSON.parse(bytes.toString("utf8")) as { hits: { hits: { sort: unknown }[] } }).hits;
      if (hits.length < DOCUMENTS_A_PAGE) break;
      after = hits.at(-1)?.sort;
    }
  }
}
