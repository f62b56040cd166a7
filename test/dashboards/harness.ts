import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Api, authenticateToken, createApi, issueToken, openEmbeddedStore, type Store } from "../../collector/index.ts";
import type { LogEvent, TokenScope } from "../../contract/index.ts";
import { addDashboards, type Dashboards, type DashboardsOptions } from "../../dashboards/index.ts";

type Approval = Parameters<DashboardsOptions["approve"]>[0];
type Retry = Parameters<DashboardsOptions["retryRevocation"]>[0];

export interface Harness {
  readonly api: Api;
  readonly store: Store;
  readonly dashboards: Dashboards;
  /** What the collector was asked to do, in order. */
  readonly approvals: Approval[];
  readonly retries: Retry[];
  readonly logged: LogEvent[];
  token(...scopes: TokenScope[]): Promise<string>;
  close(): Promise<void>;
}

/** The dashboards on the collector's real API and a real embedded store; only what they ask of the collector is written down. */
export async function startDashboards(
  options: { publicUrl?: string; approve?: (word: Approval, store: Store) => Promise<void>; retry?: (again: Retry) => Promise<void> } = {},
): Promise<Harness> {
  const directory = await mkdtemp(join(tmpdir(), "leaktrail-dashboards-"));
  const store = openEmbeddedStore({ directory });
  const [approvals, retries, logged]: [Approval[], Retry[], LogEvent[]] = [[], [], []];
  const log = (event: LogEvent) => void logged.push(event);
  const authenticate = (token: string) => authenticateToken(store, token);
  const api = await createApi({ version: "0", authenticate, readiness: () => [], log });
  const dashboards = await addDashboards(api, {
    store,
    log,
    authenticate,
    ...(options.publicUrl !== undefined && { publicUrl: options.publicUrl }),
    approve: async (word) => {
      approvals.push(word);
      await options.approve?.(word, store);
    },
    retryRevocation: async (again) => {
      retries.push(again);
      await options.retry?.(again);
    },
  });
  await api.ready();
  return {
    api,
    store,
    dashboards,
    approvals,
    retries,
    logged,
    token: (...scopes) => issueToken(store, { subject: `tester-${scopes.join("-")}`, scopes, expiresAt: null }, new Date()),
    close: async () => {
      await api.close();
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
