/** A watch in a process of its own, to be killed: findings as JSON lines on standard output. Arguments: logs, state. */
import { jsonlSink } from "../../scanner/sinks/index.ts";
import { startWatch } from "../../scanner/watch/watch.ts";
import { describe, makeTokenEngine } from "../scanner/watch/harness.ts";

const [logs, stateDirectory] = process.argv.slice(2);
if (logs === undefined || stateDirectory === undefined) throw new Error("give the directory of the logs, and that of the state");
const watch = startWatch({
  paths: [logs],
  makeEngine: makeTokenEngine,
  rulesVersion: "rules-1",
  describe,
  sink: jsonlSink(process.stdout),
  stateDirectory,
  log: ({ level, message }) => void process.stderr.write(`${level} ${message}\n`),
});
process.on("SIGTERM", () => void watch.close().then(() => process.exit(0)));
