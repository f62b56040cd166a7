import { Command } from "commander";
import { type ConfigurationFlags, readConfiguration } from "./configuration.ts";
import { startServer, stopSignal } from "./server.ts";
import { withBackendOptions, withServerOptions } from "./server-options.ts";

export function collectCommand(): Command {
  return withBackendOptions(withServerOptions(new Command("collect")))
    .description("Run a collector: take findings and issuance records in, join, decide, revoke, prove.")
    .option("--key-file <file>", "key file, mode 0600")
    .action(async (flags: ConfigurationFlags) => {
      const server = await startServer(readConfiguration(flags), { collect: true, dashboards: false });
      await stopSignal();
      await server.close();
    });
}
