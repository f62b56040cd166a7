import type { Finding } from "../../contract/index.ts";
import { builtInRules, dropReasons, type Rule } from "../../rules/index.ts";
import type { Drops } from "../drop.ts";
import { shown } from "../sources/tree.ts";
import type { Report, Write } from "./report.ts";

const colours = { critical: "31;1", high: "31", medium: "33", low: "36", file: "1", quiet: "2" } as const;

/** For people: grouped by file; what it is, where it stands, whether it was issued, how it is revoked. */
export function prettyReport(write: Write, options: { colour: boolean }): Report {
  const paint = (colour: keyof typeof colours, text: string) => (options.colour ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text);
  let file: string | undefined;

  function writeDrops(drops: Drops): void {
    write(`${file === undefined ? "" : "\n"}Seen, and not reported:\n`);
    let of: string | undefined;
    for (const { file, line, column, rule, reason, lengthBytes } of drops.list()) {
      if (file !== of) write(`${of === undefined ? "" : "\n"}${paint("file", shown(file))}\n`);
      of = file;
      write(`  ${`${line}:${column}`.padEnd(8)} (${lengthBytes} bytes) ${reason}: ${dropReasons[reason]} ${paint("quiet", `[${rule}]`)}\n`);
    }
    if (of === undefined) write("  nothing\n");
    if (drops.more > 0) write(`  and ${drops.more} more\n`);
  }

  return {
    finding(finding) {
      if (finding.file !== file) write(`${file === undefined ? "" : "\n"}${paint("file", shown(finding.file))}\n`);
      file = finding.file;
      const place = `${finding.line}:${finding.column}`.padEnd(8);
      const { title, remedy } = wordsOf(finding);
      write(
        `  ${place} ${paint(finding.severity, finding.severity.padEnd(8))} ${title} ${finding.preview} ${paint("quiet", `[${finding.rule}, ${finding.confidence} confidence]`)}\n`,
      );
      if (finding.publicClaims) write(`           ${claimsOf(finding.publicClaims)}\n`);
      write(`           ${paint("quiet", remedy)}\n`);
    },
    end: (_, drops) => {
      if (drops) writeDrops(drops);
    },
  };
}

/** In one line, whatever they are. */
function claimsOf(claims: Readonly<Record<string, string>>): string {
  return Object.entries(claims)
    .map(([name, value]) => `${shown(name)}=${shown(value)}`)
    .join("  ");
}

function wordsOf({ rule, issuance }: Finding): { title: string; remedy: string } {
  if (issuance) {
    const others =
      issuance.otherIds.length === 0 ? "" : ` and, though a secret is issued once, as ${issuance.otherIds.map(shown).join(", ")}`;
    return { title: "Issued secret", remedy: `issued as ${shown(issuance.id)}${others}; revoke: at its issuer, by that id` };
  }
  rules ??= new Map(builtInRules().map((known) => [known.id, known]));
  const known = rules.get(rule);
  return { title: known?.title ?? rule, remedy: `not known to be issued by you; revoke: ${known?.remedy ?? "at its issuer"}` };
}

/** By id; made with the first finding. */
let rules: ReadonlyMap<string, Rule> | undefined;
