import type { Command } from "commander";

/** The flags that every server command has. */
export function withServerOptions(command: Command): Command {
  return command
    .option("--config <file>", "configuration file (leaktrail.yaml)")
    .option("--data <dir>", "data directory (default: leaktrail-data)")
    .option("--listen <host:port>", "address of the API and the dashboards (default: 127.0.0.1:7465)")
    .option("--metrics-listen <host:port>", "address of /metrics (default: 127.0.0.1:7466)")
    .option("--policy <file>", "policy file; without one nothing is revoked by itself");
}

export function withBackendOptions(command: Command): Command {
  return command
    .option("--bus <bus>", "embedded, or kafka://HOST:PORT[,HOST:PORT]")
    .option("--store <store>", "embedded, or the URL of Elasticsearch");
}
