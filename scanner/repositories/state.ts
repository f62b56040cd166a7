import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Log } from "../../contract/index.ts";
import { codeOf } from "../contents/index.ts";
import { PrivateFile } from "../private-file.ts";
import { shown } from "../sources/tree.ts";

const FORMAT = 1;

const followedState = z.object({
  format: z.literal(FORMAT),
  place: z.string(),
  indexVersion: z.number().nullable(),
  tips: z.array(z.string().regex(/^[0-9a-f]{40,64}$/)),
});

/** How far a repository was followed: all that these tips lead to was scanned, with this version of the index or a later one. */
export type FollowedState = Pick<z.output<typeof followedState>, "indexVersion" | "tips">;

/** The name under which the state folder keeps what belongs to a repository. */
export function stateNameOf(place: string): string {
  return createHash("sha256").update(place).digest("hex").slice(0, 32);
}

/** The state of one repository, in a file of its own. */
export class StateFile {
  readonly #place: string;
  readonly #path: string;

  constructor(stateDirectory: string, place: string) {
    const folder = join(stateDirectory, "repositories");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#place = place;
    this.#path = join(folder, `${stateNameOf(place)}.json`);
  }

  /** Undefined where there is none. One that cannot be read is said; everything is scanned anew then. */
  read(log: Log): FollowedState | undefined {
    try {
      return followedState.parse(JSON.parse(readFileSync(this.#path, "utf8")));
    } catch (thrown) {
      if (codeOf(thrown) === "ENOENT") return undefined;
      log({
        level: "error",
        message: `the state ${this.#path} of ${shown(this.#place)} cannot be read; all of its history is scanned anew`,
      });
      return undefined;
    }
  }

  /** Makes it durable, or leaves the former one. Throws `bad-configuration` where it cannot be written. */
  write(state: FollowedState): void {
    const file = new PrivateFile(this.#path);
    try {
      file.write(JSON.stringify({ format: FORMAT, place: this.#place, ...state }));
      file.commit({ replace: true });
    } finally {
      file.discard();
    }
  }
}
