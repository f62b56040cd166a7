import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { builtProgram, Child } from "../../../demo/child.ts";
import { TestRepository } from "../../support/repository.ts";
import { sampleSecret } from "../../support/samples.ts";
import { eventually } from "../../support/wait.ts";
import { type Item, measure } from "../item.ts";

const PUSH_MAX_MS = 2_000;

/** The lines on `watch --repo`: from the start of a push until its finding is written, and a secret that is registered late. */
export async function repositoryItems({ small, folder, keyFile }: { small: boolean; folder: string; keyFile: string }): Promise<Item[]> {
  const bench = new RepositoryBench(join(folder, "watched"), keyFile);
  const commits = small ? 50 : 1_000;
  try {
    await bench.start(commits);
    return [
      await measure(
        `watch --repo: a push to a repository of ${commits} commits until its finding is written (best of 3)`,
        "< 2 s",
        async () => {
          const times = [await bench.push(1), await bench.push(2), await bench.push(3)].sort((left, right) => left - right);
          const [best = Number.POSITIVE_INFINITY] = times;
          const all = times.map((time) => `${Math.round(time)} ms`).join(", ");
          return { figure: `${all}; load ${loadavg()[0]?.toFixed(1)}`, ok: best < PUSH_MAX_MS };
        },
      ),
      await measure("watch --repo: a secret that is registered after its commit", "found in that commit", async () => {
        const { commit, found, waitedMs } = await bench.registerLate();
        return { figure: `in ${found === commit ? "it" : found}, after ${Math.round(waitedMs)} ms`, ok: found === commit };
      }),
    ];
  } finally {
    await bench.stop();
  }
}

/** A repository, a bare one that it pushes to, and a watch of that one. */
class RepositoryBench {
  readonly #folder: string;
  readonly #keyFile: string;
  readonly #output: string;
  readonly #repository: TestRepository;
  readonly #bare: string;
  readonly #index: string;
  readonly #late = randomBytes(24).toString("base64url");
  #child: Child | undefined;

  constructor(folder: string, keyFile: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#keyFile = keyFile;
    this.#output = join(folder, "output");
    this.#repository = new TestRepository(join(folder, "app"));
    this.#bare = join(folder, "app.git");
    this.#index = join(folder, "issued.idx");
  }

  async start(commits: number): Promise<void> {
    this.#indexOf("build", ["--out", this.#index], `iss_0\t${randomBytes(24).toString("base64url")}\n`);
    for (let nth = 1; nth < commits; nth++) this.#repository.commit({ [`file${nth % 40}`]: `${nth}\n`.repeat(100) });
    this.#repository.commit({ first: `${sampleSecret("npm-access-token", 600)}\n`, late: `x ${this.#late}\n` });
    this.#repository.git("clone", "-q", "--bare", this.#repository.folder, this.#bare);
    writeFileSync(this.#output, "", { mode: 0o600 });
    const parameters = ["watch", "--repo", this.#bare, "--index", this.#index, "--key-file", this.#keyFile];
    this.#child = new Child("watch", [...parameters, "--state", join(this.#folder, "state")], this.#output);
    await this.#written("the first finding", /"file":"first"/);
  }

  /** Milliseconds from before the push until its finding stands in what the watch writes. */
  async push(nth: number): Promise<number> {
    this.#repository.commit({ [`pushed${nth}`]: `${sampleSecret("npm-access-token", 600 + nth)}\n` });
    const startMs = performance.now();
    this.#repository.git("push", "-q", this.#bare, "main");
    await this.#written("the push's finding", new RegExp(`"file":"pushed${nth}"`));
    return performance.now() - startMs;
  }

  async registerLate(): Promise<{ commit: string; found: string; waitedMs: number }> {
    const commit = this.#repository.git("log", "--format=%H", "--", "late").trim();
    this.#indexOf("update", ["--add", "--index", this.#index], `iss_1\t${this.#late}\n`);
    const startMs = performance.now();
    const line = await this.#written("the late one's finding", /^.*"kind":"issued".*$/m);
    const [, found = ""] = /"commit":"([0-9a-f]+)"/.exec(line) ?? [];
    return { commit, found, waitedMs: performance.now() - startMs };
  }

  async stop(): Promise<void> {
    await this.#child?.stop();
  }

  #indexOf(command: string, parameters: readonly string[], input: string): void {
    const run = [builtProgram("cli/main.cjs"), "index", command, "--key-file", this.#keyFile, ...parameters];
    const { status, stderr } = spawnSync(process.execPath, run, { input, encoding: "utf8" });
    if (status !== 0) throw new Error(`index ${command}: ${stderr}`);
  }

  #written(what: string, pattern: RegExp): Promise<string> {
    return eventually(what, () => pattern.exec(readFileSync(this.#output, "utf8"))?.[0], 60_000);
  }
}
