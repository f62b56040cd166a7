import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { versionOfRules } from "../../rules/index.ts";
import { shown } from "../../scanner/index.ts";
import { version } from "../version.ts";
import { type Check, ok, problem, warning } from "./check.ts";

const NODE_MIN = [20, 19] as const;
const TIMEOUT_MS = 10_000;

/** Packages that come with leaktrail, and what does not work without them. */
const packages = [
  ["re2", "scan"],
  ["fast-glob", "scan of globs"],
  ["zod", "import, key files that others wrote, every server"],
  ["undici", "import --to, watch, pipe, intake, guard"],
  ["better-sqlite3", "watch, pipe, intake, guard --serve, up, collect: what waits to be sent"],
  ["yaml", "leaktrail.yaml"],
  ["fastify", "up, collect, serve"],
  ["kafkajs", "Kafka"],
  ["@elastic/elasticsearch", "Elasticsearch"],
] as const;

/** The program and what it runs on. */
export function machineChecks(): Check[] {
  return [program(), node(), git(), installed()];
}

function program(): Check {
  return ok("leaktrail", `version ${version}, rules ${versionOfRules()}`);
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNew = major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1]);
  const says = `version ${process.versions.node}`;
  return isNew ? ok("node", says) : problem("node", says, `install Node ${NODE_MIN.join(".")} or newer`);
}

function git(): Check {
  const { status, stdout } = spawnSync("git", ["--version"], { encoding: "utf8", timeout: TIMEOUT_MS });
  if (status === 0) return ok("git", shown(stdout.trim().replace("git version", "version")));
  return warning("git", "there is no git in the PATH", "install git for scan --staged, hooks and histories; files are scanned without it");
}

function installed(): Check {
  const { resolve } = createRequire(import.meta.url);
  const missing = packages.filter(([name]) => !isThere(() => resolve(name)));
  if (missing.length === 0) return ok("packages", "all are installed");
  const says = missing.map(([name, use]) => `${name} is missing, which is for: ${use}`).join("; ");
  const todo = `npm install ${missing.map(([name]) => name).join(" ")}, beside leaktrail, if you need that`;
  return missing.some(([name]) => name === "re2") ? problem("packages", says, todo) : warning("packages", says, todo);
}

function isThere(resolve: () => unknown): boolean {
  try {
    resolve();
    return true;
  } catch {
    return false;
  }
}
