/** Follows git repositories, and sends what is found in their commits. */
export { openPushes, type Pushes, type PushesOptions } from "./pushes.ts";
export { type RepositoriesStats, type RepositoryWatch, type WatchRepositoriesOptions, watchRepositories } from "./watch-repositories.ts";
