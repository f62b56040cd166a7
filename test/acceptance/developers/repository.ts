import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { type Finding, KeyRing, parseKeyFile } from "../../../contract/index.ts";
import { builtProgram, Child } from "../../../demo/child.ts";
import { TestRepository } from "../../support/repository.ts";
import { sampleSecret } from "../../support/samples.ts";
import { eventually } from "../../support/wait.ts";
import { type Arrived, FarEnd } from "../far-end.ts";
import { type Item, measure } from "../item.ts";

const PUSH_MAX_MS = 2_000;

/** The lines on `watch --repo`: from the start of a push until its finding is on the bus, and a secret that is registered late. */
export async function repositoryItems({ small, folder, keyFile }: { small: boolean; folder: string; keyFile: string }): Promise<Item[]> {
  const keys = new KeyRing(parseKeyFile(readFileSync(keyFile, "utf8")));
  const end = await FarEnd.open(small ? "embedded" : "kafka", keys, folder);
  const bench = new RepositoryBench(join(folder, "watched"), keyFile, end);
  const commits = small ? 50 : 1_000;
  try {
    await bench.start(commits);
    return [
      await measure(
        `watch --repo: a push to a repository of ${commits} commits until its finding is on the bus, ${end.name} (best of 3)`,
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
    await end.close();
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
  readonly #end: FarEnd;
  #child: Child | undefined;

  constructor(folder: string, keyFile: string, end: FarEnd) {
    mkdirSync(folder, { recursive: true });
    this.#end = end;
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
    const parameters = ["watch", "--repo", this.#bare, "--index", this.#index, "--key-file", this.#keyFile, ...this.#end.sinkFlags];
    this.#child = new Child("watch", [...parameters, "--state", join(this.#folder, "state")], this.#output);
    await this.#arrived("the first finding", ({ file }) => file === "first");
  }

  /** Milliseconds from before the push until its finding stands in what the watch writes. */
  async push(nth: number): Promise<number> {
    this.#repository.commit({ [`pushed${nth}`]: `${sampleSecret("npm-access-token", 600 + nth)}\n` });
    const startMs = performance.now();
    this.#repository.git("push", "-q", this.#bare, "main");
    const { firstAtMs } = await this.#arrived("the push's finding", ({ file }) => file === `pushed${nth}`);
    return firstAtMs - startMs;
  }

  async registerLate(): Promise<{ commit: string; found: string; waitedMs: number }> {
    const commit = this.#repository.git("log", "--format=%H", "--", "late").trim();
    this.#indexOf("update", ["--add", "--index", this.#index], `iss_1\t${this.#late}\n`);
    const startMs = performance.now();
    const { finding, firstAtMs } = await this.#arrived("the late one's finding", ({ kind }) => kind === "issued");
    return { commit, found: finding.source.commit ?? "none", waitedMs: firstAtMs - startMs };
  }

  async stop(): Promise<void> {
    await this.#child?.stop();
  }

  #indexOf(command: string, parameters: readonly string[], input: string): void {
    const run = [builtProgram("cli/main.cjs"), "index", command, "--key-file", this.#keyFile, ...parameters];
    const { status, stderr } = spawnSync(process.execPath, run, { input, encoding: "utf8" });
    if (status !== 0) throw new Error(`index ${command}: ${stderr}`);
  }

  #arrived(what: string, isIt: (finding: Finding) => boolean): Promise<Arrived> {
    return eventually(what, () => this.#end.arrived.find(({ finding }) => isIt(finding)), 60_000);
  }
}
