import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { bench, type CorpusName, corpusNames } from "./bench.ts";
import { tableOf } from "./table.ts";

const usage = `usage: npm run -s bench -- [--small] [--json] [--corpus NAME]... [--secrets COUNT]... [--without TOOL]...
NAME is one of ${corpusNames.join(", ")}; TOOL one of rg, kingfisher, betterleaks
`;

const { values: flags } = parseArgs({
  options: {
    small: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    corpus: { type: "string", multiple: true },
    secrets: { type: "string", multiple: true },
    without: { type: "string", multiple: true, default: [] },
  },
});
/** CI has little time: it does without the log that is full of pattern secrets. */
const named = flags.corpus ?? corpusNames.filter((name) => !(flags.small && name === "leaky-log"));
const corpora = named.filter((name): name is CorpusName => corpusNames.some((known) => known === name));
const secrets = (flags.secrets ?? (flags.small ? ["0", "20000"] : ["0", "1000000", "10000000"])).map(Number);
if (corpora.length < named.length || !secrets.every((count) => Number.isSafeInteger(count) && count >= 0)) {
  process.stderr.write(usage);
  process.exit(2);
}

const say = (text: string) => process.stderr.write(`bench: ${text}\n`);
const rows = await bench({ isSmall: flags.small, secrets, corpora, without: flags.without, say });
const machine = cpus();
say(`node ${process.version}, ${machine.length} x ${machine[0]?.model}`);
process.stdout.write(flags.json ? `${JSON.stringify(rows, null, 2)}\n` : tableOf(rows));
process.exit(rows.some(({ engine, problem }) => engine === "leaktrail" && problem !== undefined) ? 1 : 0);
