import { watch } from "chokidar";

/**
 * Calls `onHint` with a path soon after something happened to it, for trees in which little happens: at each event all that stands beside
 * it is looked at. Only a hint: overlay and network file systems give none, and queues overflow.
 */
export function treeHints(
  roots: readonly { path: string; isDeep: boolean }[],
  onHint: (path: string) => void,
  onProblem: (problem: string) => void,
): { close(): Promise<void> } {
  const watchers = [true, false].flatMap((isDeep) => {
    const paths = [...new Set(roots.filter((root) => root.isDeep === isDeep).map((root) => root.path))];
    if (paths.length === 0) return [];
    const watcher = watch(paths, { ignoreInitial: true, ignorePermissionErrors: true, atomic: false, ...(isDeep ? {} : { depth: 0 }) });
    watcher.on("all", (_event, path) => onHint(path));
    watcher.on("error", (thrown) => onProblem(thrown instanceof Error ? thrown.message : String(thrown)));
    return [watcher];
  });
  return { close: async () => void (await Promise.all(watchers.map((watcher) => watcher.close()))) };
}
