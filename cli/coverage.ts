import { join } from "node:path";
import { Command } from "commander";
import { shown } from "../scanner/index.ts";
import { type CoverageFile, readCoverage } from "./coverage-file.ts";
import { stateFolder } from "./seen.ts";

type Account = CoverageFile["contents"][number];
type Span = Account["spans"][number];

export function coverageCommand(): Command {
  return new Command("coverage")
    .description("Say which bytes a watch has scanned, by which rules and under which index, and which it has not.")
    .option("--state <dir>", "the watch's state directory; it may be running (default: ~/.local/state/leaktrail/watch)")
    .option("--json", "print it as JSON")
    .action((flags: { state?: string; json?: true }) => {
      const told = readCoverage(flags.state ?? join(stateFolder(), "watch"));
      process.stdout.write(flags.json ? `${JSON.stringify(told)}\n` : coverageText(told));
    });
}

/** The same for a person to read. */
export function coverageText({ asOf, isFinal, contents }: CoverageFile): string {
  const when = isFinal ? `as of the watch's end at ${asOf}` : `as of ${asOf}; a watch that runs tells anew each minute`;
  return [when, "", ...contents.flatMap(linesOf), sumsOf(contents), ""].join("\n");
}

function linesOf({ path, generation, spans, endedAt, unread }: Account): string[] {
  const over = endedAt === null ? "" : `, over since ${endedAt}`;
  const rest = unread
    ? [`  not read: ${unread.bytes === null ? "perhaps some bytes" : count(unread.bytes)} after that, for ${shown(unread.why)}`]
    : [];
  const none = spans.length === 0 ? ["  nothing was scanned yet"] : [];
  return [`${shown(path)} (${shown(generation)})${over}`, ...spans.map(lineOf), ...none, ...rest, ""];
}

function lineOf({ from, to, ...how }: Span): string {
  return `  ${number(from).padStart(15)} to ${number(to).padStart(15)}  ${wordsOf(how)}`;
}

function wordsOf({ what, rulesVersion, indexVersion }: Omit<Span, "from" | "to">): string {
  if (what === "skipped") return "skipped";
  if (what === "unknown") return "unknown: passed by a leaktrail that kept no account, or skipped in part";
  const rules = rulesVersion === "several" ? "several versions of the rules" : `rules ${shown(rulesVersion ?? "")}`;
  return `scanned by ${rules}, ${indexVersion === null ? "without an index" : `index version ${indexVersion} or later`}`;
}

function sumsOf(contents: readonly Account[]): string {
  const spans = contents.flatMap((content) => content.spans);
  const sum = (what: Span["what"]) => count(spans.filter((one) => one.what === what).reduce((total, { from, to }) => total + to - from, 0));
  const unread = contents.filter((content) => content.unread !== null).length;
  return `${number(contents.length)} contents: ${sum("scanned")} scanned, ${sum("skipped")} skipped, ${sum("unknown")} unknown; ${number(unread)} perhaps not read to their end`;
}

function count(bytes: number): string {
  return `${number(bytes)} bytes`;
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}
