import { Gauge, type Registry } from "prom-client";
import type { Intake, IntakeStats } from "../scanner/index.ts";

const figures: readonly { readonly name: string; readonly help: string; readonly of: (stats: IntakeStats) => number }[] = [
  { name: "texts", help: "Texts scanned since the start", of: (stats) => stats.texts },
  { name: "bytes", help: "Bytes scanned since the start", of: (stats) => stats.bytes },
  { name: "findings", help: "Findings in texts since the start", of: (stats) => stats.findings },
  { name: "findings_sent", help: "Findings that the receiver has acknowledged", of: (stats) => stats.sent },
  { name: "findings_waiting", help: "Findings in the spool", of: (stats) => stats.waiting },
  { name: "otlp_exports", help: "Exports of logs that were taken by OTLP since the start", of: ({ otlp }) => otlp.exports },
  { name: "otlp_rejected", help: "Log records that nested too deeply and were not looked at", of: ({ otlp }) => otlp.rejected },
  { name: "syslog_messages", help: "Syslog messages that came since the start", of: ({ syslog }) => syslog.messages },
  {
    name: "syslog_waiting_bytes",
    help: "Bytes of log messages in memory that were not scanned yet",
    of: ({ syslog }) => syslog.waitingBytes,
  },
  { name: "syslog_connections", help: "Open connections of syslog", of: ({ syslog }) => syslog.connections },
  {
    name: "syslog_turned_away",
    help: "Connections of syslog that were closed to make room for others",
    of: ({ syslog }) => syslog.turnedAway,
  },
  { name: "syslog_cut", help: "Times that a message was too long and scanned in pieces", of: ({ syslog }) => syslog.cut },
  { name: "syslog_dropped", help: "Datagrams that were lost for want of room", of: ({ syslog }) => syslog.dropped },
  { name: "index_version", help: "Number of the newest index change that is in use", of: (stats) => stats.indexVersion ?? 0 },
];

/** Shows an intake's figures on `/metrics`. */
export function addIntakeMetrics(registry: Registry, intake: Intake): void {
  for (const { name, help, of } of figures) {
    new Gauge({
      name: `leaktrail_intake_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(of(intake.stats));
      },
    });
  }
  new Gauge({
    name: "leaktrail_intake_refused",
    help: "Requests that were turned away since the start, by HTTP status",
    labelNames: ["status"],
    registers: [registry],
    collect() {
      for (const [status, count] of intake.stats.refused) this.set({ status: String(status) }, count);
    },
  });
  new Gauge({
    name: "leaktrail_intake_webhooks",
    help: "Payloads of webhooks since the start: taken in, ignored since nothing of their kind is looked at, or forged",
    labelNames: ["webhook", "outcome"],
    registers: [registry],
    collect() {
      for (const [webhook, counts] of intake.stats.webhooks) {
        for (const [outcome, count] of Object.entries(counts)) this.set({ webhook, outcome }, count);
      }
    },
  });
}
