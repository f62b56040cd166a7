import { Command } from "commander";
import { type ConfigurationFlags, readConfiguration } from "./configuration.ts";
import { startServer, stopSignal } from "./server.ts";
import { withBackendOptions, withServerOptions } from "./server-options.ts";
import { announce } from "./sign-in.ts";

export function serveCommand(): Command {
  return withBackendOptions(withServerOptions(new Command("serve")))
    .description("Serve the API and the dashboards over the collectors' store.")
    .option("--sign-in-link", "print a link that signs in once, also where standard error is no terminal")
    .action(async (flags: ConfigurationFlags & { signInLink?: true }) => {
      const server = await startServer(readConfiguration(flags), { collect: false, dashboards: true });
      announce(server, flags.signInLink ?? false);
      await stopSignal();
      await server.close();
    });
}
