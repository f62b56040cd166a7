import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Finding, LeaktrailError } from "../contract/index.ts";
import { PrivateFile, shown } from "../scanner/index.ts";
import { stateFolder } from "./seen.ts";

/** Batches that wait; past them nothing more is kept. */
const WAITING_MAX = 1_000;
const ENDING = ".jsonl";

/** This user's findings that wait for a collector: in a folder, a private file a batch, oldest first. None holds a secret. */
export class UnsentFindings {
  readonly folder = join(stateFolder(), "unsent");

  /** The files that wait. */
  names(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(ENDING))
      .sort();
  }

  /** A path in the folder for what ends otherwise, and waits for nobody. Throws `store-unavailable` where as much waits as may. */
  room(): string {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    if (this.names().length < WAITING_MAX) return join(this.folder, `${Date.now()}-${randomBytes(4).toString("hex")}`);
    throw new LeaktrailError(
      "store-unavailable",
      `${WAITING_MAX} batches of findings wait in ${shown(this.folder)}; have them sent with LEAKTRAIL_COLLECTOR first`,
    );
  }

  /** Makes them durable. Throws where that cannot be. */
  keep(findings: readonly Finding[]): void {
    const file = new PrivateFile(`${this.room()}${ENDING}`);
    file.write(findings.map((finding) => `${JSON.stringify(finding)}\n`).join(""));
    file.commit({ replace: false });
  }

  /** Hands each batch to `send`, oldest first, and forgets it once that is done. A batch that another process sends meanwhile is its. */
  async drain(send: (findings: readonly Finding[]) => Promise<void>): Promise<void> {
    for (const name of this.names()) {
      const path = join(this.folder, name);
      const batch = readIfThere(path);
      if (batch) await send(batch);
      rmSync(path, { force: true });
    }
  }
}

function readIfThere(path: string): Finding[] | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Finding);
}
