import { expect, it } from "vitest";
import { runDemo } from "../acceptance/demo-runs.ts";

const PATIENT_MS = 60_000;

it("distributed: over real Kafka and Elasticsearch, a leaked secret is found, joined, revoked, proven dead and nowhere written", async () => {
  const { figure, ok } = await runDemo(["--distributed"], 1, PATIENT_MS);
  expect({ figure, ok }).toMatchObject({ ok: true });
}, 300_000);
