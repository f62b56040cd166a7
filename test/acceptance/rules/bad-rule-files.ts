import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtProgram } from "../../../demo/child.ts";
import { type Item, measure } from "../item.ts";

interface BadRuleFile {
  readonly title: string;
  readonly toml: string;
  /** What the message says: where it is wrong, and what to do. */
  readonly says: RegExp;
}

const rule = (id: string, regex: string, more = "") => `[[rules]]\nid = "${id}"\nregex = '''${regex}'''\nkeywords = ["acme"]\n${more}\n`;
const LARGE_BYTES = 10_000_000;

const badRuleFiles: readonly BadRuleFile[] = [
  {
    title: "of 10 MB",
    toml: `${rule("acme", "acme_[0-9]{6}")}${`# ${"x".repeat(97)}\n`.repeat(LARGE_BYTES / 100)}`,
    says: /rules\.toml.*more than 1000000 bytes/,
  },
  { title: "with a regex that RE2 refuses", toml: rule("acme", "acme_(?=[0-9])"), says: /rules\[0\]\.regex.*RE2 refuses.*lookahead/s },
  {
    title: "with a regex that matches the empty string",
    toml: rule("acme", "[0-9]*"),
    says: /rules\[0\]\.regex.*matches the empty string/s,
  },
  {
    title: "with a rule that can never fire",
    toml: rule("acme", "acme_[ab]{8}", "entropy = 4.5"),
    says: /rules\[0\]\.entropy.*can never find anything/s,
  },
  {
    title: "with two rules of one id",
    toml: rule("acme", "acme_[0-9]{6}") + rule("acme", "acme-[0-9]{6}"),
    says: /rules\[1\]\.id.*has this id too/s,
  },
  { title: "with a key that there is not", toml: rule("acme", "acme_[0-9]{6}", "entropi = 3.0"), says: /entropi.*did you mean "?entropy/s },
];

/** The issue's line on bad input: a rule file that is wrong is refused with a clear message, and nothing is scanned with it. */
export async function badRuleFileItems(folder: string, keyFile: string): Promise<Item[]> {
  const place = join(folder, "bad-rules");
  mkdirSync(place);
  // Every one of the rules would find this, were it taken.
  writeFileSync(join(place, "scanned.txt"), "acme_123456 acme-123456 acme_abababab\n");
  const items: Item[] = [];
  for (const bad of badRuleFiles) {
    const run = async () => refusalOf(bad, place, keyFile);
    items.push(await measure(`a rule file ${bad.title}`, "exit 2, says where and what, nothing scanned", run));
  }
  return items;
}

function refusalOf({ toml, says }: BadRuleFile, place: string, keyFile: string): { figure: string; ok: boolean } {
  writeFileSync(join(place, "rules.toml"), toml);
  const args = ["scan", "--rules", "rules.toml", "--key-file", keyFile, "--format", "jsonl", "scanned.txt"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram("cli/main.cjs"), ...args], { cwd: place, encoding: "utf8" });
  const isClear = says.test(stderr) && !/^ +at /m.test(stderr) && !stderr.includes("scanned 1 files");
  return { figure: `exit ${status}: ${stderr.trim().replaceAll("\n", " ")}`, ok: status === 2 && stdout === "" && isClear };
}
