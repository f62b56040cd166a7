import type { RunningServer } from "./server.ts";

/** Prints a one-time sign-in link where a person reads it: on a terminal, or where it was asked for. */
export function announce(server: RunningServer, isAskedFor: boolean): void {
  if (!server.dashboards || !(isAskedFor || process.stderr.isTTY)) return;
  const link = server.dashboards.createSignInLink({ subject: "admin", scopes: ["admin"] }, server.origin);
  process.stderr.write(`sign in: ${link} (works once, for five minutes)\n`);
}
