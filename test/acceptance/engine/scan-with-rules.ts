import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { KeyRing, parseKeyFile } from "../../../contract/index.ts";
import { createEngine, indexOf, openIndexAt, openReport, scanTree, startPool } from "../../../scanner/index.ts";
import { rules } from "./rules.ts";

/*
 * `leaktrail scan PATH --format jsonl` with the rules of rules.ts, since the command takes no rules of one's own yet:
 * node scan-with-rules.js PATH INDEX KEY_FILE THREADS.
 */

const [path = "", indexPath = "", keyFile = "", threads = "1"] = process.argv.slice(2);
const keys = new KeyRing(parseKeyFile(readFileSync(keyFile, "utf8")));
const file = openIndexAt(indexPath, { keys });
const issued = indexOf(keys, file);
const engine = createEngine({ rules, keys, issuedIndex: issued });
const rulesModule = new URL("./rules.js", import.meta.url).href;
const pool = () => startPool(Number(threads), { keys, skipBinary: true, index: { path: indexPath, file, issued }, rulesModule });
const report = openReport("jsonl", (text) => process.stdout.write(text), { colour: false });
const tree = {
  paths: [path],
  respectIgnoreFiles: true,
  skipBinary: true,
  exclude: [],
  include: [],
  host: hostname(),
  onUnreadable: (place: string, problem: string) => {
    throw new Error(`could not read ${place}: ${problem}`);
  },
  ...(Number(threads) > 1 && { startPool: pool }),
};
const scanner = { id: "acceptance", version: "acceptance", rulesVersion: "acceptance", indexVersion: issued.version };
report.end(await scanTree(tree, { engine, scanner, onFinding: (finding) => report.finding(finding) }));
