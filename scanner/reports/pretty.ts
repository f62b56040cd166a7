import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding } from "../../contract/index.ts";
import { dropReasons } from "../../rules/index.ts";
import type { Drops } from "../drop.ts";
import type { Excerpt } from "../excerpts/index.ts";
import { shown } from "../sources/tree.ts";
import type { OpenFormat } from "./report.ts";

const colours = { critical: "31;1", high: "31", medium: "33", low: "36", file: "1", quiet: "2" } as const;
const [ESCAPE, INDENT] = ["\u001b", " ".repeat(11)];

/** For people: grouped by file; what it is, the line that it stands on, whether it was issued, and what to do next. */
export const prettyReport: OpenFormat = (write, { isTerminal, adviceOn, folder, shownMax = Number.POSITIVE_INFINITY }) => {
  const paint = (colour: keyof typeof colours, text: string) => (isTerminal ? `${ESCAPE}[${colours[colour]}m${text}${ESCAPE}[0m` : text);
  // OSC 8. A URL has no control characters in it.
  const link = (url: string | undefined, text: string) =>
    isTerminal && url !== undefined ? `${ESCAPE}]8;;${url}${ESCAPE}\\${text}${ESCAPE}]8;;${ESCAPE}\\` : text;
  let file: string | undefined;
  let count = 0;

  function writeDrops(drops: Drops): void {
    write(`${file === undefined ? "" : "\n"}Seen, and not reported:\n`);
    let of: string | undefined;
    for (const { file, line, column, rule, reason, lengthBytes } of drops.list()) {
      if (file !== of) write(`${of === undefined ? "" : "\n"}${paint("file", named(file))}\n`);
      of = file;
      write(`  ${`${line}:${column}`.padEnd(8)} (${lengthBytes} bytes) ${reason}: ${dropReasons[reason]} ${paint("quiet", `[${rule}]`)}\n`);
    }
    if (of === undefined) write("  nothing\n");
    if (drops.more > 0) write(`  and ${drops.more} more\n`);
  }

  function writeExcerpt(line: number, { text, start, end }: Excerpt): void {
    const gutter = `${line} | `;
    write(`${INDENT}${paint("quiet", gutter)}${text}\n`);
    write(`${INDENT}${paint("quiet", "| ".padStart(gutter.length))}${" ".repeat(start)}${paint("high", "^".repeat(end - start))}\n`);
  }

  return {
    finding({ finding, excerpt }) {
      count += 1;
      if (count > shownMax) return;
      if (finding.file !== file) {
        write(`${file === undefined ? "" : "\n"}${link(addressOf(finding, folder), paint("file", named(finding.file)))}\n`);
      }
      file = finding.file;
      const place = `${finding.line}:${finding.column}`.padEnd(8);
      const { title, origin, revoke, owner, history, documentation } = adviceOn(finding);
      const rule = paint("quiet", `[${link(documentation, finding.rule)}, ${finding.confidence} confidence]`);
      write(`  ${place} ${paint(finding.severity, finding.severity.padEnd(8))} ${title} ${finding.preview} ${rule}\n`);
      if (excerpt) writeExcerpt(finding.line, excerpt);
      if (finding.publicClaims) write(`${INDENT}${claimsOf(finding.publicClaims)}\n`);
      write(`${INDENT}${paint("quiet", `${origin}; revoke: ${revoke}`)}\n`);
      if (owner) write(`${INDENT}${paint("quiet", `owner: ${owner}`)}\n`);
      if (history) write(`${INDENT}${paint("quiet", `history: ${history}`)}\n`);
    },
    end: ({ suppressed }, drops) => {
      if (count > shownMax) write(`\nand ${count - shownMax} more findings\n`);
      if (suppressed > 0)
        write(
          `${file === undefined ? "" : "\n"}${suppressed} ${count > 0 ? "more" : "findings"} are suppressed; the reports json and sarif list them\n`,
        );
      if (drops) writeDrops(drops);
    },
  };
};

/** A file's name at the beginning of a line, where a CI runner would take some for a command of its own. */
function named(file: string): string {
  const name = shown(file);
  return /^\s*(?:::|##)/.test(name) ? `./${name.trimStart()}` : name;
}

/** Of a file that lies there as it was scanned. */
function addressOf({ file, source }: Finding, folder: string): string | undefined {
  return source.kind === "tree" ? pathToFileURL(resolve(folder, file)).href : undefined;
}

/** In one line, whatever they are. */
function claimsOf(claims: Readonly<Record<string, string>>): string {
  return Object.entries(claims)
    .map(([name, value]) => `${shown(name)}=${shown(value)}`)
    .join("  ");
}
