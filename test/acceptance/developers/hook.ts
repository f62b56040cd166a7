import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtProgram } from "../../../demo/child.ts";
import { gitEnvironment, TestRepository } from "../../support/repository.ts";
import { sampleSecret } from "../../support/samples.ts";
import { type Item, measure } from "../item.ts";

const program = builtProgram("cli/main.cjs");
const token = sampleSecret("npm-access-token", 51);
const source = (seed: number) =>
  Array.from({ length: 60 }, (_, line) => `export const value${line} = compute(${seed}, ${line});\n`).join("");

interface Options {
  readonly folder: string;
  /** Fewer rounds, and a smaller commit. */
  readonly small: boolean;
}

/** The lines on the hook: how long a commit waits for it, and that it is right wherever git runs it. */
export async function hookItems({ folder, small }: Options): Promise<Item[]> {
  const bench = new HookBench(join(folder, "hook"));
  const [rounds, many] = small ? [3, 1_000] : [15, 10_000];
  const items = [
    await measure("hook: 200 files, one changed (its own wall time, started as git does; median)", "< 150 ms", async () =>
      timed(bench.oneOfMany(200), rounds, 150),
    ),
    await measure(`hook: a commit of ${many} files`, "< 3 s", async () => timed(bench.allNew(many), 1, 3_000)),
  ];
  for (const { title, isStopped, run } of situations(bench)) {
    const target = isStopped ? "stopped, by the finding" : "passes";
    items.push(await measure(`hook: ${title}`, target, async () => verdictOf(run(), isStopped)));
  }
  return items;
}

type Outcome = ReturnType<typeof spawnSync>;

interface Situation {
  readonly title: string;
  readonly isStopped: boolean;
  readonly run: () => Outcome;
}

function situations(bench: HookBench): Situation[] {
  const stop = (title: string, run: () => Outcome) => ({ title, isStopped: true, run });
  const pass = (title: string, run: () => Outcome) => ({ title, isStopped: false, run });
  const odd = (name: Buffer) => () => {
    const repository = bench.repository();
    writeFileSync(Buffer.concat([Buffer.from(`${repository.folder}/`), name]), token);
    return bench.commit(repository.stage().folder);
  };
  return [
    stop("a secret that is staged and gone from the work tree", () => {
      const repository = bench.repository().stage({ a: token }).write({ a: "clean\n" });
      return bench.commit(repository.folder);
    }),
    pass("a secret in the work tree that is not staged", () => {
      const repository = bench.repository().stage({ a: "clean\n" }).write({ a: token });
      return bench.commit(repository.folder);
    }),
    pass("a commit that only removes a secret", () => {
      const repository = bench.repository().commit({ a: `one\n${token}\n` });
      return bench.commit(repository.stage({ a: "one\n" }).folder);
    }),
    pass("an edit of the line beside a secret", () => {
      const repository = bench.repository().commit({ a: `one\n${token}\n` });
      return bench.commit(repository.stage({ a: `two\n${token}\n` }).folder);
    }),
    stop("in a worktree", () => {
      const repository = bench.repository();
      const tree = join(repository.folder, "tree");
      repository.git("worktree", "add", "-q", tree);
      writeFileSync(join(tree, "a"), token);
      return bench.commit(tree, {}, "-a");
    }),
    stop("in a submodule", () => {
      const [inner, outer] = [bench.repository(), bench.repository()];
      outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.folder, "inner");
      const folder = join(outer.folder, "inner");
      bench.leaktrail(folder, "hook", "install");
      writeFileSync(join(folder, "a"), token);
      return bench.commit(folder, {}, "-a");
    }),
    stop("with another GIT_DIR, from outside of the repository", () => {
      const { folder } = bench.repository().stage({ a: token });
      return bench.commit(bench.folder, { GIT_DIR: join(folder, ".git"), GIT_WORK_TREE: folder });
    }),
    stop("a name with spaces", odd(Buffer.from(" a  name "))),
    stop("a name with newlines", odd(Buffer.from("a\nname\n"))),
    stop("a name that is no UTF-8", odd(Buffer.from([0x61, 0xff, 0xfe]))),
  ];
}

/** Repositories with the hook, as `leaktrail hook install` puts it there. */
class HookBench {
  readonly folder: string;
  readonly #home: string;
  #made = 0;

  constructor(folder: string) {
    rmSync(folder, { recursive: true, force: true });
    this.folder = folder;
    this.#home = join(folder, "home");
    mkdirSync(this.#home, { recursive: true });
  }

  repository(): TestRepository {
    const repository = new TestRepository(join(this.folder, `${this.#made++}`)).commit({ a: "one\n" });
    this.leaktrail(repository.folder, "hook", "install");
    return repository;
  }

  oneOfMany(files: number): () => Outcome {
    const repository = this.repository().commit(this.#sources(files));
    repository.stage({ "src/3.ts": `${source(3)}export const limit = 7;\n` });
    return () => this.#hook(repository);
  }

  allNew(files: number): () => Outcome {
    const repository = this.repository().stage(this.#sources(files));
    return () => this.#hook(repository);
  }

  leaktrail(cwd: string, ...parameters: readonly string[]): Outcome {
    return this.#run(process.execPath, [program, ...parameters], cwd);
  }

  commit(cwd: string, env: Readonly<Record<string, string>> = {}, ...parameters: readonly string[]): Outcome {
    return this.#run("git", ["commit", "-q", "-m", "x", ...parameters], cwd, env);
  }

  #hook(repository: TestRepository): Outcome {
    return this.#run(join(repository.folder, ".git/hooks/pre-commit"), [], repository.folder, { GIT_INDEX_FILE: ".git/index" });
  }

  #sources(files: number): Record<string, string> {
    return Object.fromEntries(Array.from({ length: files }, (_, at) => [`src/${at}.ts`, source(at)]));
  }

  #run(command: string, parameters: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Outcome {
    return spawnSync(command, parameters, { cwd, env: { ...gitEnvironment, HOME: this.#home, ...env }, encoding: "utf8" });
  }
}

function timed(run: () => Outcome, rounds: number, targetMs: number): { figure: string; ok: boolean } {
  const times: number[] = [];
  // The first round only fills the caches, and makes this user's key.
  for (let round = 0; round <= rounds; round++) {
    const startedAt = performance.now();
    const { status, stderr } = run();
    if (status !== 0) throw new Error(`it ended with ${status}: ${stderr}`);
    if (round > 0) times.push(performance.now() - startedAt);
  }
  const sorted = times.sort((left, right) => left - right);
  const medianMs = sorted[sorted.length >> 1] ?? Number.NaN;
  return { figure: `${medianMs.toFixed(0)} ms (best ${(sorted[0] ?? Number.NaN).toFixed(0)})`, ok: medianMs < targetMs };
}

/** A commit that fails for another reason than what was found does not count as stopped. */
function verdictOf({ status, stdout, stderr }: Outcome, isStopped: boolean): { figure: string; ok: boolean } {
  const said = `${stdout}${stderr}`;
  if (said.includes(token)) return { figure: "the secret was printed", ok: false };
  const hasFound = said.includes("npm-access-token");
  const [found = "it said nothing"] = /scanned \d+ files.*/.exec(said) ?? [];
  return { figure: `git ended with ${status}; ${found}`, ok: isStopped ? status !== 0 && hasFound : status === 0 };
}
