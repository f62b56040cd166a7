import { Command, Option } from "commander";
import { type IndexEntry, indexEntry, type KeyEpoch, LeaktrailError, parse, parseJson, register } from "../contract/index.ts";
import { IssuedIndex, writeIndexFile } from "../scanner/index.ts";
import { requiredKeys } from "./keys.ts";

/** A 64 KiB secret as base64, an id and a type. */
const LINE_MAX_BYTES = 131_072;
const ENTRIES_MAX = 10_000_000;

interface BuildFlags {
  readonly keyFile?: string;
  readonly out: string;
  readonly input: "lines" | "jsonl";
  readonly skipWeak?: true;
  readonly tier: string;
}

/** A secret that did not get into the index, and why. */
interface Refused {
  readonly id: string;
  readonly reason: string;
}

/** `leaktrail index build`. */
export function indexCommand(): Command {
  const index = new Command("index").description("Build indexes of issued secrets, to scan with.");
  index
    .command("build")
    .description("Read issued secrets from standard input and write an index that holds none of them.")
    .option("--key-file <file>", "key file, mode 0600")
    .requiredOption("--out <file>", "where to write the index (mode 0600)")
    .addOption(
      new Option("--input <format>", "lines: ID<TAB>SECRET[<TAB>TYPE]; jsonl: {id, secretBase64, type?}")
        .choices(["lines", "jsonl"])
        .default("lines"),
    )
    .option("--skip-weak", "leave out secrets that are too weak to fingerprint, instead of refusing to build")
    .option("--tier <tier>", "who gets the index", "A")
    .action(build);
  return index;
}

async function build(flags: BuildFlags): Promise<void> {
  if (flags.tier !== "A") {
    throw new LeaktrailError(
      "bad-configuration",
      "this version builds tier A only: an index for the collector and its own cluster. Do not hand it further out.",
    );
  }
  const keys = await requiredKeys(flags);
  const { entries, refused } = await readSecrets(process.stdin, flags.input, keys.current);
  const snapshot = { version: Math.floor(Date.now() / 1000), createdAt: new Date().toISOString(), entries };
  const unsearchable = new IssuedIndex(keys, snapshot).refused;
  const left = [...refused, ...unsearchable];
  for (const { id, reason } of left) process.stderr.write(`leaktrail: refused ${id}: ${reason}\n`);
  if (left.length > 0 && !flags.skipWeak) {
    throw new LeaktrailError(
      "weak-secret",
      `no index was written: ${left.length} of ${entries.length + refused.length} secrets are refused; leave them out with --skip-weak`,
    );
  }
  const unfit = new Set(unsearchable.map(({ id }) => id));
  const kept = entries.filter(({ id }) => !unfit.has(id));
  if (kept.length === 0)
    throw new LeaktrailError("invalid-input", "no index was written: no secret came on standard input that could go into it");
  writeIndexFile(flags.out, { ...snapshot, entries: kept }, keys);
  process.stderr.write(`leaktrail: ${kept.length} secrets indexed, ${left.length} refused\n`);
}

async function readSecrets(
  input: AsyncIterable<Uint8Array>,
  format: BuildFlags["input"],
  epoch: KeyEpoch,
): Promise<{ entries: IndexEntry[]; refused: Refused[] }> {
  const entries: IndexEntry[] = [];
  const refused: Refused[] = [];
  const seen = new Set<string>();
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.length === 0) continue;
    const where = `line ${number} of standard input`;
    const { id, secret } = format === "lines" ? parseTabbed(line, where) : parseObject(line, where);
    if (seen.has(id)) throw new LeaktrailError("invalid-input", `${where}: its id stands on an earlier line as well`);
    if (seen.size >= ENTRIES_MAX) throw new LeaktrailError("too-large", `${where}: an index holds ${ENTRIES_MAX} secrets at most`);
    seen.add(id);
    try {
      entries.push(parse(indexEntry, { id, registration: register(secret, epoch), revokedAt: null }, where));
    } catch (thrown) {
      if (!(thrown instanceof LeaktrailError && thrown.code === "weak-secret")) throw thrown;
      refused.push({ id, reason: thrown.message });
    }
  }
  return { entries, refused };
}

/** Lines as bytes: a secret need not be text. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const part of input) {
    held = Buffer.concat([held, part]);
    let from = 0;
    for (let newline = held.indexOf(10); newline !== -1; newline = held.indexOf(10, from)) {
      yield withoutReturn(held.subarray(from, newline));
      from = newline + 1;
    }
    held = held.subarray(from);
    if (held.length > LINE_MAX_BYTES)
      throw new LeaktrailError("too-large", `a line of standard input is longer than ${LINE_MAX_BYTES} bytes`);
  }
  yield withoutReturn(held);
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}

interface Given {
  readonly id: string;
  readonly secret: Buffer;
}

function parseTabbed(line: Buffer, where: string): Given {
  const [id, secret, ...rest] = line.toString("latin1").split("\t");
  if (id === undefined || secret === undefined || rest.length > 1) {
    throw new LeaktrailError(
      "invalid-input",
      `${where} is not ID, tab, SECRET, and perhaps a tab and TYPE; use --input jsonl for secrets that hold tabs`,
    );
  }
  return { id: checkedId(id, where), secret: Buffer.from(secret, "latin1") };
}

function parseObject(line: Buffer, where: string): Given {
  const json = parseJson(line.toString("utf8"), where);
  const { id, secretBase64, ...rest } = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  const unknown = Object.keys(rest).some((name) => name !== "type");
  if (typeof id !== "string" || typeof secretBase64 !== "string" || unknown || !isBase64(secretBase64)) {
    throw new LeaktrailError("invalid-input", `${where} is not {"id": …, "secretBase64": …, "type": …} with a base64 secret`);
  }
  return { id: checkedId(id, where), secret: Buffer.from(secretBase64, "base64") };
}

function isBase64(text: string): boolean {
  return Buffer.from(text, "base64").toString("base64").replace(/=+$/, "") === text.replace(/=+$/, "");
}

/** Checked before it is ever printed: an id may be a secret in the wrong column, but then it is on no line of ours. */
function checkedId(id: string, where: string): string {
  if (/^[\x21-\x7e]{1,256}$/.test(id)) return id;
  throw new LeaktrailError("invalid-input", `${where}: an id is 1 to 256 printable ASCII characters without spaces`);
}
