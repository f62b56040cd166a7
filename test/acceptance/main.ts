import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { developers } from "./developers.ts";
import { engine } from "./engine.ts";
import type { Acceptance, Item } from "./item.ts";
import { rules } from "./rules.ts";
import { sidecar } from "./sidecar.ts";
import { spine } from "./spine.ts";

const issues: Record<string, Acceptance> = { spine, engine, rules, sidecar, developers };

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { small: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});
const [name] = positionals;
const acceptance = name === undefined ? undefined : issues[name];
if (!acceptance) {
  process.stderr.write(`usage: npm run -s acceptance -- NAME [--small] [--json]; NAME is one of: ${Object.keys(issues).join(", ")}\n`);
  process.exit(2);
}

let short = 0;
const report = (item: Item) => {
  if (!item.ok) short++;
  const { item: what, figure, target, ok } = item;
  const load = loadavg()[0]?.toFixed(1);
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ item: what, figure, target, ok })}\n`
      : `${ok ? "ok   " : "short"}  ${what}: ${figure} (target: ${target}; load ${load})\n`,
  );
};
await acceptance({ small: flags.small, report });
process.exit(short > 0 ? 1 : 0);
