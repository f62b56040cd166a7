import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createKeyFile, type IndexHeader, KeyRing, LeaktrailError } from "../../../contract/index.ts";
import { builtProgram } from "../../../demo/child.ts";
import { seeded } from "../../../rules/index.ts";
import { createEngine } from "../../../scanner/index.ts";
import { benchSecrets } from "../../bench/issued-index.ts";
import { generatedRules } from "../../rules/generated.ts";
import { measure } from "../item.ts";
import type { Setting } from "./setting.ts";

const cli = builtProgram("cli/main.cjs");
const EXIT_FAILED = 2;
const [DATA_AT, BLOCK_BYTES] = [32_768, 16_384];
const HUGE_KEYWORDS = 60_000;

/** Bad input gets a clear error, and never "no findings". */
export async function reportBadIndex(setting: Setting): Promise<void> {
  const text = join(setting.folder, "leak.txt");
  const [leaked] = benchSecrets(1);
  writeFileSync(text, `x ${leaked?.bytes}\n`);
  const size = readFileSync(setting.all.file).length;
  const spoilt: readonly (readonly [string, (file: string) => void, RegExp])[] = [
    ["a byte of the header changed", (file) => change(file, 40), /header|first line/],
    ["the origin changed", (file) => replace(file, '"origin"', '"0rigin"'), /header does not match the MAC of key/],
    ["one byte of each block changed", flipData, /bytes \d+ to \d+ do not match their digest/],
    ["a byte of the digests changed", (file) => change(file, size - 5), /digests at byte \d+ do not match/],
    ["cut off within the header", (file) => truncateSync(file, 1000), /ends at byte 1000, within its header/],
    ["cut off within the data", (file) => truncateSync(file, size - 100_000), /ends at byte \d+; its header promises \d+/],
    ["bytes behind its end", (file) => writeFileSync(file, "more", { flag: "a" }), /goes on behind byte \d+/],
    ["empty", (file) => truncateSync(file, 0), /it is empty/],
    [
      "of a newer version",
      (file) => replace(file, "leaktrail.index/2", "leaktrail.index/3"),
      /leaktrail\.index\/3 at byte 0; .* reads leaktrail\.index\/2/,
    ],
  ];
  for (const [name, spoil, says] of spoilt) {
    const file = join(setting.folder, "spoilt.idx");
    const target = "exit 2, no scan; the message names the field or the offset";
    setting.report(
      await measure(`an index ${name}`, target, async () => {
        copyFileSync(setting.all.file, file);
        spoil(file);
        return judged(scan(text, file, setting.keyFile), says);
      }),
    );
  }
  await reportOthers(setting, text);
}

async function reportOthers({ report, folder, all, keyFile }: Setting, text: string): Promise<void> {
  const other = join(folder, "other.key");
  const same = (JSON.parse(readFileSync(keyFile, "utf8")) as { current: string }).current;
  for (const [name, id, says] of [
    ["another key", undefined, /made with key .*; the key file holds no live key of that name/],
    ["another key of the same name", same, /made with another key/],
  ] as const) {
    writeFileSync(other, JSON.stringify(createKeyFile(id)), { mode: 0o600 });
    report(await measure(name, "exit 2, says so before anything is scanned", async () => judged(scan(text, all.file, other), says)));
  }
  report(
    await measure("an index that is not there", "exit 2, named", async () =>
      judged(scan(text, join(folder, "none.idx"), keyFile), /none\.idx cannot be read/),
    ),
  );
  report(
    await measure("a file that cannot be read, beside one that can", "exit 2; the place is named, the rest is scanned", async () => {
      const place = unreadable(folder);
      const { status, said, found } = scan([place, text], all.file, keyFile);
      const isNamed = said.includes(`could not read ${place}`);
      return {
        figure: `exit ${status}, ${isNamed ? "named" : "not named"}, ${found} findings`,
        ok: status === EXIT_FAILED && isNamed && found > 0,
      };
    }),
  );
  report(
    await measure(`rules of ${HUGE_KEYWORDS} long keywords`, "an error that tells the automaton's size and its limit", async () =>
      tooManyKeywords(),
    ),
  );
}

interface Told {
  readonly status: number | null;
  readonly said: string;
  readonly found: number;
}

function scan(paths: string | readonly string[], index: string, keyFile: string): Told {
  const flags = ["--index", index, "--key-file", keyFile, "--format", "jsonl"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "scan", ...[paths].flat(), ...flags], { encoding: "utf8" });
  return { status, said: stderr.trim(), found: stdout.split("\n").filter((line) => line !== "").length };
}

function judged({ status, said, found }: Told, says: RegExp): { figure: string; ok: boolean } {
  const isClear = says.test(said) && !/scanned \d+ files/.test(said) && !/\n\s+at /.test(said);
  return { figure: `exit ${status}: ${said.split("\n", 1)[0]?.slice(0, 200)}`, ok: status === EXIT_FAILED && isClear && found === 0 };
}

/** One byte of each block, so that it is met whichever blocks the scan reads. */
function flipData(file: string): void {
  const bytes = readFileSync(file);
  const { digests } = JSON.parse(bytes.subarray(bytes.indexOf("\n"), bytes.indexOf("\n}\n") + 2).toString()) as IndexHeader;
  for (let at = DATA_AT; at < digests.offset; at += BLOCK_BYTES) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function change(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function replace(file: string, from: string, to: string): void {
  const bytes = readFileSync(file);
  bytes.write(to, bytes.indexOf(from));
  writeFileSync(file, bytes);
}

/** The system's administrator may read every file; a process's memory at its beginning not even he. */
function unreadable(folder: string): string {
  if (process.getuid?.() === 0 && existsSync("/proc/self/mem")) return "/proc/self/mem";
  const place = join(folder, "closed.txt");
  writeFileSync(place, "closed\n");
  chmodSync(place, 0);
  return place;
}

function tooManyKeywords(): { figure: string; ok: boolean } {
  const random = seeded(7);
  const [rule] = generatedRules(1, 7);
  if (!rule) throw new Error("no rule was made");
  const keywords = Array.from({ length: HUGE_KEYWORDS }, () => random.text(24, "abcdefghijklmnopqrstuvwxyz0123456789"));
  try {
    createEngine({ rules: () => [{ ...rule, keywords }], keys: new KeyRing(createKeyFile()) }).scan(Buffer.from("any text"));
    return { figure: "no error", ok: false };
  } catch (thrown) {
    if (!(thrown instanceof LeaktrailError)) throw thrown;
    return { figure: thrown.message, ok: thrown.code === "too-large" && /automaton of more than \d+ states/.test(thrown.message) };
  }
}
