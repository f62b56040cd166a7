import { type Generation, keyOf } from "../contents/index.ts";
import type { Ports } from "../ports/index.ts";
import { FollowedFile } from "./followed-file.ts";
import type { KnownGenerations } from "./known.ts";
import { isSiblingOf, Neighbours } from "./siblings.ts";
import { Tries } from "./tries.ts";

/** Finds what is left of a generation beside its path: the same file under another name, or a copy of it. */
export class RestFinder {
  readonly #ports: Ports;
  readonly #followed: ReadonlyMap<string, FollowedFile>;
  readonly #known: KnownGenerations;
  readonly #neighbours: Neighbours;
  readonly #tries = new Tries();

  /** `followed`: those that are followed already, by key. `known`: what an earlier run remembered. */
  constructor(ports: Ports, followed: ReadonlyMap<string, FollowedFile>, known: KnownGenerations) {
    this.#ports = ports;
    this.#followed = followed;
    this.#known = known;
    this.#neighbours = new Neighbours(ports.files);
  }

  /** What stands beside a path may be another by now. */
  lookAnew(): void {
    this.#neighbours.forget();
  }

  /** The file that holds the rest, to be read from where `former` was left. Throws where the search fails for now. */
  find(former: Generation, nowMs: number): FollowedFile | undefined {
    const file = this.#find(former, nowMs);
    this.#tries.forget(former.key);
    return file;
  }

  #find(former: Generation, nowMs: number): FollowedFile | undefined {
    const look = this.#tries.lookFor(former.key);
    for (const path of this.#neighbours.restsOf(former, look)) {
      const file = look(() => this.#restAt(path, former, nowMs));
      if (file) return file;
    }
    return undefined;
  }

  #restAt(path: string, former: Generation, nowMs: number): FollowedFile | undefined {
    const stat = this.#ports.files.stat(path);
    const key = keyOf(stat);
    if (!stat.isFile() || (key !== former.key && !isSiblingOf(path, former.path))) return undefined;
    const followed = this.#followed.get(key);
    if (followed) return followed.path === former.path && key !== former.key && followed.continues(former) ? followed : undefined;
    const file = new FollowedFile(path, nowMs, this.#ports);
    try {
      if (this.#followed.has(file.key) || !file.continues(former)) return void file.close();
    } catch (thrown) {
      file.close();
      throw thrown;
    }
    file.resume(this.#furtherOf(file, former) ?? former);
    return file;
  }

  /** What an earlier run had read of this copy already, before it could store that `former` is over. */
  #furtherOf(file: FollowedFile, former: Generation): Generation | undefined {
    const own = this.#known.get(file.key);
    const isFurther = own?.origin === former.origin && own.cursor.offset > former.cursor.offset;
    return isFurther && file.continues(own) ? own : undefined;
  }
}
