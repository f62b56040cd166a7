import { basename, resolve } from "node:path";

/** A repository that is followed. */
export interface FollowedPlace {
  /** As it was named. */
  readonly said: string;
  /** As findings name it. */
  readonly name: string;
  /** Where its objects are. */
  readonly folder: string;
}

/** A repository on this machine, which is only read. */
export function placeAt(path: string): FollowedPlace {
  const folder = resolve(path);
  return { said: folder, name: basename(folder).replace(/(?<=.)\.git$/, "") || "/", folder };
}
