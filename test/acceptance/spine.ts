import { type Elasticsearch, type Kafka, startElasticsearch, startKafka } from "../services/index.ts";
import { isWhole, killRounds } from "../support/kill-rounds.ts";
import type { Engines } from "../support/leaks.ts";
import { awayAndBack } from "./away.ts";
import { badInput } from "./bad-input.ts";
import { runDemo, runFreshClone } from "./demo-runs.ts";
import { type Acceptance, measure } from "./item.ts";
import { bothOrders } from "./orders.ts";

const SEED = 20261122;
const DEMO_RUNS = 3;

/** The spine: a secret is issued, leaks into a real log, is found, joined, revoked, proven dead and shown. */
export const spine: Acceptance = async ({ small, report }) => {
  report(
    await measure("embedded: leak to proven dead", "< 1000 ms, one incident, one receipt, trail verified, plaintext found 0", () =>
      runDemo([], small ? 1 : DEMO_RUNS, 1000),
    ),
  );
  for (const item of await bothOrders()) report(item);
  for (const item of await badInput()) report(item);
  report(await killItem("embedded", small ? 2 : 10));
  if (small) return;
  report(
    await measure("distributed: leak to proven dead", "< 2000 ms, one incident, one receipt, trail verified, plaintext found 0", () =>
      runDemo(["--distributed"], DEMO_RUNS, 2000),
    ),
  );
  const [kafka, elasticsearch] = await Promise.all([startKafka(), startElasticsearch()]);
  try {
    report(await killItem("distributed", 10, { brokers: kafka.brokers, elasticsearchUrl: elasticsearch.url }));
    await reportAway(kafka, elasticsearch, report);
  } finally {
    await Promise.all([kafka.stop(), elasticsearch.stop()]);
  }
  report(await measure("a fresh clone: npm ci && npm run demo -- --once", "ends with 0 and tells the story to its end", runFreshClone));
};

async function reportAway(
  kafka: Kafka,
  elasticsearch: Elasticsearch,
  report: (item: Awaited<ReturnType<typeof measure>>) => void,
): Promise<void> {
  for (const item of await awayAndBack(kafka, elasticsearch)) report(item);
}

function killItem(form: string, rounds: number, engines?: Engines) {
  const target = "each leaked secret has one incident, one effective revocation, one receipt";
  return measure(`${form}: kill -9 of the collector at ${rounds} random moments`, target, async () => {
    const outcomes = await killRounds(rounds, SEED, engines);
    const whole = outcomes.filter(isWhole);
    const broken = outcomes.find((outcome) => !isWhole(outcome));
    const figure = `${whole.length} of ${outcomes.length} secrets${broken ? `; e.g. ${JSON.stringify(broken)}` : ""}`;
    return { figure, ok: outcomes.length > 0 && whole.length === outcomes.length };
  });
}
