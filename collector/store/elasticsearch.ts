import type { Log } from "../../contract/index.ts";
import { Cluster } from "./elasticsearch/cluster.ts";
import { ElasticsearchStore } from "./elasticsearch/store.ts";
import type { Store } from "./store.ts";

const PATIENCE_MS_DEFAULT = 10_000;

/**
 * Opens the store that any number of collectors share. `prefix` begins the name of each index. A call goes on trying
 * for `patienceMs`. Never throws because the cluster is away: `health()` tells, and calls throw `store-unavailable`.
 */
export function openElasticsearchStore(options: { url: string; apiKey?: string; prefix: string; patienceMs?: number; log?: Log }): Store {
  const { url, apiKey, prefix, patienceMs = PATIENCE_MS_DEFAULT, log = () => {} } = options;
  return new ElasticsearchStore(new Cluster({ url, apiKey, patienceMs, log }), prefix, log);
}
