import cookie from "@fastify/cookie";
import type { Api, Caller, Store } from "../../collector/index.ts";
import type { Log } from "../../contract/index.ts";
import { ChangeFeed } from "./changes.ts";
import { addPage, addSecurityHeaders, securityHeaders } from "./page.ts";
import { type Actions, addIncidentRoutes } from "./routes.ts";
import { addSignIn, type SignInOptions } from "./sign-in.ts";
import { addStream } from "./stream.ts";

export interface DashboardsOptions extends Actions, SignInOptions {
  readonly store: Store;
  readonly log: Log;
}

export interface Dashboards {
  /** A link that signs `caller` in, once and within five minutes. `origin` is the address to open, e.g. `http://127.0.0.1:7465`. */
  createSignInLink(caller: Caller, origin: string): string;
}

/** Adds the dashboards to the collector's API: incidents, actions, sessions, live changes and the page. */
export async function addDashboards(api: Api, options: DashboardsOptions): Promise<Dashboards> {
  addSecurityHeaders(api, options);
  await api.register(cookie);
  const codes = addSignIn(api, options);
  addIncidentRoutes(api, options.store, options);
  addStream(api, new ChangeFeed(options.store, options.log), securityHeaders);
  await addPage(api);
  return {
    // In the fragment: browsers send it nowhere, and no log holds it.
    createSignInLink: (caller, origin) => `${new URL("/", origin).href}#signin=${codes.make(caller)}`,
  };
}
