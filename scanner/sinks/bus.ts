import { type Bus, cloudEventHeaders, topics } from "../../bus/index.ts";
import { FINDING_SCHEMA, type Finding } from "../../contract/index.ts";
import type { Sink } from "./sink.ts";

/** Publishes findings on the bus, keyed by fingerprint, so that one secret's findings stay in order. The bus stays the caller's to close. */
export function busSink(bus: Bus, source: string): Sink {
  return {
    send: async (findings) => {
      await bus.publish(
        topics.findings,
        findings.map((finding) => messageOf(finding, source)),
      );
      return [];
    },
    close: async () => undefined,
  };
}

function messageOf(finding: Finding, source: string) {
  return {
    key: finding.fingerprint.value,
    headers: cloudEventHeaders({ type: FINDING_SCHEMA, source, id: finding.id, time: finding.at }),
    value: Buffer.from(JSON.stringify(finding)),
  };
}
