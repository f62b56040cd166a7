import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findJava } from "./services/java.ts";
import { preCommit } from "./services/pre-commit.ts";

// Run by `npm test`: says in one line whatever the tests need and this machine lacks, before any of them runs.
const has = (program: string) => spawnSync(program, ["--version"]).error === undefined;
const hasJava = await findJava(21).then(
  () => true,
  () => false,
);
const hasPreCommit = () => {
  try {
    return preCommit() !== "";
  } catch {
    return false;
  }
};
const missing = [
  hasJava ? undefined : "a JDK 21 or newer (e.g. Temurin; or name one in LEAKTRAIL_JAVA_HOME)",
  has("mvn") ? undefined : "Maven (apt-get install maven)",
  existsSync("/usr/bin/chromium") ? undefined : "Chromium (apt-get install chromium)",
  has("openssl") ? undefined : "OpenSSL (apt-get install openssl)",
  hasPreCommit() ? undefined : "pre-commit (pip install pre-commit; or in .services/pre-commit, as .ci/run does)",
  has("xmllint") ? undefined : "xmllint (apt-get install libxml2-utils)",
  has("git") ? undefined : "git (apt-get install git)",
].filter((part) => part !== undefined);
if (missing.length > 0) {
  process.stderr.write(`npm test needs, and this machine lacks: ${missing.join("; ")}\n`);
  process.exit(2);
}
