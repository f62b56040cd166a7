import type { Elasticsearch, Kafka } from "../services/index.ts";
import { isWhole } from "../support/kill-rounds.ts";
import { RunningLeaktrail, untilItWorks } from "../support/leaks.ts";
import { eventually } from "../support/wait.ts";
import { type Item, measure } from "./item.ts";

const PATIENCE_MS = 120_000;

/** Kafka or Elasticsearch away at start and in mid-run: leaktrail waits, says so in /readyz, and goes on by itself. */
export async function awayAndBack(kafka: Kafka, elasticsearch: Elasticsearch): Promise<Item[]> {
  const target = "/readyz names the part, then ready again by itself; the leak of that time is proven";
  const engines = { brokers: kafka.brokers, elasticsearchUrl: elasticsearch.url };
  const running = await new RunningLeaktrail(engines).prepare();
  const items: Item[] = [];
  try {
    items.push(
      await measure("Kafka and Elasticsearch away at start", target, async () => {
        await Promise.all([kafka.kill(), elasticsearch.kill()]);
        running.launch();
        const waiting = await waitingParts(running, ["bus", "store"]);
        await Promise.all([kafka.restart(), elasticsearch.restart()]);
        await ready(running);
        await running.leak("away-at-start");
        return outcomeOf(running, waiting);
      }),
    );
    items.push(await measure("Kafka away in mid-run", target, () => awayInMidRun(running, "bus", kafka)));
    items.push(await measure("Elasticsearch away in mid-run", target, () => awayInMidRun(running, "store", elasticsearch)));
    return items;
  } finally {
    await running.stop();
  }
}

async function awayInMidRun(running: RunningLeaktrail, part: string, engine: { kill(): Promise<void>; restart(): Promise<void> }) {
  await running.register(`away-${part}`);
  await engine.kill();
  running.writeLeak(`away-${part}`);
  const waiting = await waitingParts(running, [part]);
  await engine.restart();
  await ready(running);
  return outcomeOf(running, waiting);
}

async function partsOf(running: RunningLeaktrail): Promise<{ status: number; waiting: string[] }> {
  const answer = await fetch(`${running.origin}/readyz`, { signal: AbortSignal.timeout(5_000) });
  const { parts } = (await answer.json()) as { parts: { part: string; ok: boolean }[] };
  return { status: answer.status, waiting: parts.filter((part) => !part.ok).map((part) => part.part) };
}

async function waitingParts(running: RunningLeaktrail, wanted: readonly string[]): Promise<string[]> {
  return eventually(
    `/readyz says that it waits for ${wanted.join(" and ")}`,
    async () => {
      const { status, waiting } = await partsOf(running).catch(() => ({ status: 0, waiting: [] as string[] }));
      return status === 503 && wanted.every((part) => waiting.includes(part)) ? waiting : undefined;
    },
    PATIENCE_MS,
  );
}

async function ready(running: RunningLeaktrail): Promise<void> {
  await untilItWorks(async () => {
    if ((await partsOf(running)).status !== 200) throw new Error("/readyz does not say ready again");
  }, PATIENCE_MS);
}

async function outcomeOf(running: RunningLeaktrail, waiting: readonly string[]) {
  const outcomes = await running.outcomes(PATIENCE_MS);
  const whole = outcomes.filter(isWhole).length;
  return {
    figure: `503 naming ${waiting.join(", ")}; ready again; ${whole} of ${outcomes.length} leaks proven so far`,
    ok: outcomes.length > 0 && whole === outcomes.length,
  };
}
