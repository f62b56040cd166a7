import { Command } from "commander";
import { type ConfigurationFlags, readConfiguration } from "./configuration.ts";
import { startServer, stopSignal } from "./server.ts";
import { withBackendOptions, withServerOptions } from "./server-options.ts";

export function serveCommand(): Command {
  return withBackendOptions(withServerOptions(new Command("serve")))
    .description("Serve the API and the dashboards over the collectors' store.")
    .action(async (flags: ConfigurationFlags) => {
      const server = await startServer(readConfiguration(flags), { collect: false, dashboards: true });
      if (process.stderr.isTTY) process.stderr.write(`Sign in at ${server.origin} with an API token.\n`);
      await stopSignal();
      await server.close();
    });
}
