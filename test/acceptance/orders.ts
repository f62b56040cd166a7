import { incidentIdOf } from "../../contract/index.ts";
import { TestCollector } from "../support/collector.ts";
import { findingOfSecret, recordOfSecret, testSecret } from "../support/documents.ts";
import { TestIssuer } from "../support/issuer.ts";
import { eventually } from "../support/wait.ts";
import { type Item, measure } from "./item.ts";

const SECRETS = 20;

/** A finding before its issuance record, and after it, give the same incident. */
export async function bothOrders(): Promise<Item[]> {
  const target = `${SECRETS} of ${SECRETS}: the fingerprint's own incident, joined to its record, proven, revoked once`;
  return [
    await measure("a finding before its issuance record", target, () => play("finding-first")),
    await measure("a finding after its issuance record", target, () => play("issuance-first")),
  ];
}

async function play(order: "finding-first" | "issuance-first"): Promise<{ figure: string; ok: boolean }> {
  const issuer = await new TestIssuer().listen();
  const on = new TestCollector(issuer).start();
  try {
    const secrets = Array.from({ length: SECRETS }, testSecret);
    const pairs = secrets.map((secret) => ({ finding: findingOfSecret(secret, on.keys), record: recordOfSecret(secret, on.keys) }));
    const sendFindings = async () => {
      for (const { finding } of pairs) await on.sendFinding(finding);
      await eventually("the incidents", async () => (await on.incidents()).length === SECRETS);
    };
    const sendRecords = async () => {
      for (const { record } of pairs) await on.sendRecord(record);
      await eventually("the records", async () => (await on.store.count("issuance")) === SECRETS);
    };
    if (order === "finding-first") await sendFindings();
    await sendRecords();
    if (order === "issuance-first") await sendFindings();
    await eventually("all proven", async () => (await on.incidents()).every((incident) => incident.state === "proven"), 30_000);
    const incidents = new Map((await on.incidents()).map((incident) => [incident.id, incident]));
    const right = pairs.filter(({ finding, record }) => {
      const incident = incidents.get(incidentIdOf(finding.fingerprint));
      return incident?.issuanceIds.join() === record.id && incident.joined === order && issuer.effects.get(record.id) === 1;
    });
    return {
      figure: `${right.length} of ${SECRETS}, ${incidents.size} incidents`,
      ok: right.length === SECRETS && incidents.size === SECRETS,
    };
  } finally {
    await on.close();
    await issuer.close();
  }
}
