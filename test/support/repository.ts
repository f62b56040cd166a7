import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What keeps a user's own configuration out of a test. */
export const gitEnvironment = {
  PATH: process.env.PATH ?? "",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "somebody",
  GIT_AUTHOR_EMAIL: "somebody@example.org",
  GIT_COMMITTER_NAME: "somebody",
  GIT_COMMITTER_EMAIL: "somebody@example.org",
};

/** A git repository in a temporary folder of its own. Whoever makes it removes `folder`. */
export class TestRepository {
  readonly folder: string;

  constructor(folder = mkdtempSync(join(tmpdir(), "leaktrail-repository-"))) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.git("init", "-q", "-b", "main");
  }

  git(...parameters: readonly string[]): string {
    return execFileSync("git", parameters, { cwd: this.folder, env: gitEnvironment, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  write(files: Readonly<Record<string, string | Buffer>>): this {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
    return this;
  }

  /** Writes files and stages them, and whatever else has changed. */
  stage(files: Readonly<Record<string, string | Buffer>> = {}): this {
    this.write(files).git("add", "-A");
    return this;
  }

  /** Stages files and commits them. */
  commit(files: Readonly<Record<string, string | Buffer>>): this {
    this.stage(files).git("commit", "-q", "--no-verify", "--allow-empty", "-m", "a commit");
    return this;
  }
}
