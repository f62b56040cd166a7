import { expect, it } from "vitest";
import { runDemo } from "../acceptance/demo-runs.ts";

const PATIENT_MS = 30_000;

it("embedded: a leaked secret is found, joined, revoked, proven dead and nowhere written", async () => {
  const { figure, ok } = await runDemo([], 1, PATIENT_MS);
  expect({ figure, ok }).toMatchObject({ ok: true });
}, 120_000);
