import { hostname } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { type Bus, topics } from "../bus/index.ts";
import type { KeyRing } from "../contract/index.ts";
import { builtInRules } from "../rules/index.ts";
import { busIndexSource, busSink, type Watch, watchLogs } from "../scanner/index.ts";
import { type ConfigurationFlags, readConfiguration } from "./configuration.ts";
import { type RunningServer, startServer, stopSignal } from "./server.ts";
import { withServerOptions } from "./server-options.ts";
import { announce } from "./sign-in.ts";
import { version } from "./version.ts";
import { addWatchMetrics } from "./watch-metrics.ts";

export function upCommand(): Command {
  return withServerOptions(new Command("up"))
    .description("Run everything in one process: watch logs, collect, revoke, prove, and show it.")
    .argument("[path...]", "log files, directories and globs to follow; they need not exist yet")
    .option("--key-file <file>", "key file, mode 0600")
    .option("--sign-in-link", "print a link that signs in once, also where standard error is no terminal")
    .action(async (paths: string[], flags: ConfigurationFlags & { signInLink?: true }) => {
      const configuration = { ...readConfiguration(flags), bus: { kind: "embedded" }, store: { kind: "embedded" } } as const;
      const server = await startServer(configuration, { collect: true, dashboards: true });
      const watch =
        server.bus && server.keys && paths.length > 0 ? watchInside(server, server.bus, server.keys, paths, configuration.data) : undefined;
      announce(server, flags.signInLink ?? false);
      await stopSignal();
      await watch?.close();
      await server.close();
    });
}

function watchInside(server: RunningServer, bus: Bus, keys: KeyRing, paths: readonly string[], data: string): Watch {
  const watch = watchLogs({
    paths,
    rules: builtInRules,
    keys,
    indexSource: busIndexSource(bus),
    sink: busSink(bus, `leaktrail/up/${hostname()}`),
    stateDirectory: join(data, "watch"),
    source: { host: hostname() },
    scanner: { id: `up@${hostname()}`, version },
    log: server.log,
  });
  addWatchMetrics(server.metrics, watch);
  server.addReadiness(() => [{ part: "scanner", ok: watch.health().ok }]);
  server.log({ level: "info", message: `following ${paths.length} path${paths.length > 1 ? "s" : ""}, sending to ${topics.findings}` });
  return watch;
}
