import { type Command, Option } from "commander";
import { TRUST } from "../index/trust.ts";
import { append } from "../repeated.ts";
import { SEEN } from "../seen.ts";
import { parseCount } from "./flags.ts";

/** The options of every command that scans: what is scanned, what is looked for, and what counts. */
export function addScanOptions(command: Command): Command {
  return command
    .option("--threads <n>", "scan with so many threads where there is much to scan; as many as there are cores by default", parseCount)
    .option("--max-memory <MB>", "take no more memory than this: fewer threads, or an error where the index alone is larger", parseCount)
    .option("--git [revisions]", "scan git's history: all of it, or what revisions such as main..HEAD name")
    .option("--repo <dir>", "with --staged and --git: the repository, where it is not the one of this folder")
    .option(
      "--rules <file>",
      "look for what the rules of this file describe, in gitleaks' format; with the built-in ones where it extends them",
    )
    .option("--index <file>", "look for the issued secrets of this index too")
    .option(...TRUST)
    .option(...SEEN)
    .option("--confirm <url>", "with an index of tier C: the collector that confirms what it finds")
    .option("--key-file <file>", "key file, mode 0600; without any key, one of this user's own is made")
    .option("--no-ignore", "scan what .gitignore files leave out, too")
    .option("--binary", "scan binary files too")
    .option("--archives", "open archives in folders too; one that is named, or comes by standard input, is opened anyway")
    .option("--archive-depth <n>", "open archives so many deep within one another", parseCount)
    .option("--archive-size <MB>", "unpack no more than this of one file", parseCount)
    .option("--exclude <glob>", "leave these out, as .gitignore would; may be repeated", append, [])
    .option("--include <glob>", "scan only these; may be repeated", append, [])
    .option("--allow-unreadable", "do not fail because something could not be read")
    .addOption(
      new Option("--min-confidence <confidence>", "leave out findings below it, which are counted")
        .choices(["low", "medium", "high"])
        .default("low"),
    )
    .option("--baseline <file>", "the secrets that may stand where they do; .leaktrail-baseline at the repository's top, where it is there")
    .option("--no-inline", "what is written beside a secret, such as leaktrail:allow RULE REASON, does not count")
    .option("--quiet", "say neither how far the scan is nor, at its end, what it covered; what went wrong is said all the same");
}
